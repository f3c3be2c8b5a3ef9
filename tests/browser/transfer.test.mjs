// What a browser really fetches for the first view, and from where.

import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { open, pick, seen, settled, until } from "./lib/page.mjs";
import { serve, siteUrl } from "./lib/site.mjs";

const LIMIT = 200_000;

/** Everything that comes over the wire from now on, for the page and its worker: `[{url, bytes, encoding}]`. */
async function watch(browser, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests = [];
  page.on("requestfinished", (request) => requests.push(request));
  async function fetched() {
    const all = [];
    for (const request of requests.filter((r) => !r.url().startsWith("data:"))) {
      const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
      // As the browser counts: the body as it came, compressed, and its headers.
      const bytes = sizes.responseBodySize + sizes.responseHeadersSize;
      const encoding = (await response.headerValue("content-encoding")) ?? "";
      // What was fetched ahead for the worker comes to it from memory, with nothing on the wire.
      if (bytes > 0 && sizes.responseBodySize > 0) all.push({ url: request.url(), bytes, encoding });
    }
    return all;
  }
  return { context, page, fetched };
}

const short = (url) => url.split("/").at(-1) || "(page)";

withBrowser("Chromium", (browser) => {
  it("fetches at most 200,000 bytes for the first view, the font aside", async (t) => {
    const { context, page, fetched } = await watch(browser(), DESK);
    // What the page fetches ahead when it is idle is not of its first view.
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
    const site = await siteUrl();
    await page.goto(site);
    await settled(page);
    await page.waitForLoadState("networkidle");
    const all = await fetched();
    const font = all.filter(({ url }) => url.endsWith(".woff2"));
    const rest = all.filter((entry) => !font.includes(entry));
    const total = rest.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { url, bytes, encoding } of all) t.diagnostic(`${String(bytes).padStart(7)} ${encoding.padEnd(2)} ${short(url)}`);
    t.diagnostic(`${String(total).padStart(7)}    in ${rest.length} requests, headers included; the font ${font.map((f) => f.bytes).join(" + ")} in ${font.length}`);
    assert.ok(total <= LIMIT, `${total} bytes, at most ${LIMIT}`);
    // All of it was counted, and compressed: the wasm weighs most.
    const wasm = rest.filter(({ url }) => url.endsWith(".wasm"));
    assert.ok(wasm.reduce((sum, { bytes }) => sum + bytes, 0) > 50_000, "the wasm was counted");
    for (const { url, encoding } of rest) assert.equal(encoding, "br", `${short(url)} comes as brotli`);
    const names = all.map(({ url }) => url);
    assert.deepEqual(names.length, new Set(names).size, `nothing is fetched twice: ${names.map(short)}`);
    assert.deepEqual(names.filter((url) => !url.startsWith(site)), []);
    // The other programmes and the English names come when they are asked for.
    assert.ok(!names.some((url) => /kaltim|kota-|babel|tanbu/.test(url)));
    await context.close();
  });

  for (const base of ["/", "/a/deeper/path/"]) {
    it(`works from ${base}`, async () => {
      const site = await serve({ base });
      try {
        const { context, page, log } = await open(browser(), phone("Chromium"), { url: site.url });
        await pick(page, "babel-ucj");
        await page.locator(".switch[lang=en]").click();
        await settled(page);
        assert.match((await seen(page)).headline, / protects /);
        await page.reload();
        await settled(page);
        assert.equal((await seen(page)).scenario, "babel-ucj");
        assert.deepEqual(log, []);
        await context.close();
      } finally {
        await site.close();
      }
    });
  }

  it("fetches nothing more while numbers change, once the first change is kept", async () => {
    const { context, page, fetched } = await watch(browser(), DESK);
    await page.goto(await siteUrl());
    await settled(page);
    const more = page.locator("ck-control[data-control=budget] .step").last();
    await more.click();
    await settled(page);
    // What writes the address has come by then, and what keeps the change before it.
    await until(page, () => location.hash.includes("v=1"), undefined, { what: "the link in the address", timeout: 15000 });
    await page.waitForLoadState("networkidle");
    const before = (await fetched()).length;
    await more.click();
    await settled(page);
    await page.locator("ck-chart[data-figure=money] summary").click();
    await settled(page);
    assert.equal((await fetched()).length, before);
    await context.close();
  });
});
