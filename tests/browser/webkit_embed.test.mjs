// Embeds in WebKitGTK, the nearest thing to Safari that runs everywhere: in hosts that listen, that
// strip scripts, that hide them, and ten in one article.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { inBrowser } from "./lib/browsers.mjs";
import { serveHosts } from "./lib/hosts.mjs";
import { pasted } from "./lib/kses.mjs";
import { OUTPUT, serve } from "./lib/site.mjs";
import { startWebKit } from "./lib/webdriver.mjs";

const DRAWN = "return document.querySelector('#picture svg') && document.querySelector('#source').textContent !== ''";
const INNER = "return Math.ceil(document.querySelector('main').getBoundingClientRect().height)";
const LIVE = "return document.querySelector('cakupan-chart').shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height ?? 0";

inBrowser("WebKit", (driver) => {
  let webkit;
  let site;
  let hosts;

  before(async () => {
    site = await serve();
    hosts = await serveHosts(site.url);
    webkit = await startWebKit(driver);
    await webkit.resize(900, 900);
    await mkdir(OUTPUT, { recursive: true });
  });

  after(async () => {
    await webkit?.close();
    await hosts?.close();
    await site?.close();
  });

  async function visit(file) {
    await webkit.top();
    await webkit.go(`${hosts.url}${file}`);
  }

  for (const file of ["datawrapper.html", "amp.html", "pym.html"]) {
    it(`gets its height from ${file}, when it grows and when it shrinks`, async () => {
      await visit(file);
      await webkit.until("return document.querySelector('iframe')", "the frame");
      const heights = async (what) => {
        await webkit.top();
        await webkit.frame("iframe");
        await webkit.until(DRAWN, "the figure");
        for (const end = Date.now() + 15000; ; ) {
          const inner = await webkit.run(INNER);
          await webkit.top();
          const outer = await webkit.run("return document.querySelector('iframe').getBoundingClientRect().height");
          if (inner === outer) return inner;
          if (Date.now() > end) assert.fail(`${what}: the frame has ${outer} px, what is in it ${inner}`);
          await webkit.frame("iframe");
        }
      };
      const first = await heights("at first");
      const toggle = "document.querySelector('details').open = arguments[0]";
      await webkit.frame("iframe");
      await webkit.run(toggle, true);
      await webkit.until("return document.querySelector('tbody tr')", "the table");
      assert.ok((await heights("with the table")) > first + 200);
      await webkit.frame("iframe");
      await webkit.run(toggle, false);
      assert.equal(await heights("without the table"), first);
    });
  }

  it("moves where the article's scripts were stripped, and takes it back", async () => {
    await visit("plain.html");
    await webkit.frame("iframe");
    await webkit.until(DRAWN, "the figure");
    const value = "return document.querySelector('output').textContent";
    assert.equal(await webkit.run(value), "Rp100.000.000");
    await webkit.click(".slide .step:last-child");
    await webkit.until(`${value} === 'Rp100.500.000'`, "the next value");
    await webkit.click("#moved button");
    await webkit.until(`${value} === 'Rp100.000.000'`, "the value as it was");
    assert.deepEqual(await webkit.run("return [document.cookie, localStorage.length, sessionStorage.length]"), ["", 0, 0]);
    await webkit.top();
    await writeFile(join(OUTPUT, "webkit-embed.png"), Buffer.from(await webkit.screenshot(), "base64"));
  });

  it("works under a policy that allows frames of its site and nothing else, live and pasted frozen", async () => {
    await webkit.top();
    await webkit.go(`${site.url}#v=1&b=jambi-bkbk&p=bagikan`);
    const code = await webkit.until(`return (${pasted})("fragment")`, "the code of a frozen figure");
    hosts.policy = `default-src 'none'; frame-src ${new URL(site.url).origin}; img-src data:`;
    try {
      await visit("plain.html");
      await webkit.frame("iframe");
      await webkit.until(DRAWN, "the figure");
      hosts.fill = { code };
      await visit("pasted.html");
      const { width, height } = await webkit.run("return document.querySelector('figure svg').getBoundingClientRect().toJSON()");
      assert.ok(width > 300 && height > 150, `${width} × ${height}`);
      await webkit.run("document.querySelector('figure details').open = true");
      const row = await webkit.run("const row = [...document.querySelectorAll('figure tbody tr')].at(-1); return row.checkVisibility() && row.textContent");
      assert.match(String(row), /^Desember 2032\s*39,61%/);
      const link = await webkit.run("return document.querySelector('figcaption a').href");
      assert.ok(link.startsWith(`${site.url}#v=1&b=jambi-bkbk`), link);
    } finally {
      hosts.policy = null;
    }
  });

  it("the element keeps the frozen figure until the live one stands", async () => {
    hosts.fill = { page: "embed.html#v=1&b=jambi-bkbk&f=coverage&l=id" };
    await visit("element.html");
    await webkit.until("return !document.querySelector('#frozen').checkVisibility()", "the live figure");
    assert.ok((await webkit.run(LIVE)) > 300);
  });

  it("waits in a hidden part, and has its height once that is shown", async () => {
    await visit("hidden.html");
    await webkit.until("return document.querySelector('cakupan-chart').shadowRoot", "the element");
    assert.equal(await webkit.run(LIVE), 0);
    await webkit.run("document.querySelector('#tab').style.removeProperty('display')");
    // 400 px until it has said its own.
    await webkit.until(`const height = (() => { ${LIVE} })(); return height > 0 && height !== 400`, "its height");
  });

  it("stands ten times in one article", async () => {
    await visit("ten.html");
    for (let at = 0; at < 10; at++) {
      await webkit.run("document.querySelectorAll('cakupan-chart')[arguments[0]].scrollIntoView()", at);
      await webkit.until("const { height } = document.querySelectorAll('cakupan-chart')[arguments[0]].getBoundingClientRect(); return height > 0 && height !== 400", `the height of figure ${at + 1}`, at);
    }
  });
});
