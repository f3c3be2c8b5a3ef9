// When something does not load, or a scenario is refused, the page says what
// happened and what to do, keeps the inputs, and tries again when asked.

import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK, withBrowser } from "./lib/browsers.mjs";
import { field, headlineHas, open, pick, seen, settled, slot, typeValue, until, valueOf } from "./lib/page.mjs";
import { asset, serve } from "./lib/site.mjs";

const WASM = await asset(/\.wasm$/);
const WORKER = await asset(/^worker-.*\.js$/);
const POLICY = (parts) => ({
  headers: { "content-security-policy": `default-src 'self'; img-src data:; ${parts}` },
});
const HTML = { headers: { "content-type": "text/html" }, body: "<!doctype html><title>404</title>" };

/** What goes wrong, where, and what the page says in both languages: what happened, what to do. */
const FAULTS = [
  ["the wasm is not there", { [WASM]: { status: 404 } }, [/tidak memberikan berkas mesin hitung/, /pengelola situs/], [/did not deliver the file/, /whoever runs this site/]],
  ["the server fails", { [WASM]: { status: 503 } }, [/tidak memberikan berkas/, /HTTP 503/], [/did not deliver/, /HTTP 503/]],
  ["a page comes instead of the wasm", { [WASM]: HTML }, [/bukan mesin hitung/, /application\/wasm/], [/another file instead/, /application\/wasm/]],
  ["the wasm is cut off", { [WASM]: { cut: 50000 } }, [/terputus|tidak dapat dijalankan/, /Periksa sambungan|muat ulang/], [/broke off|cannot run it/, /Check the connection|reload/]],
  ["half of the wasm comes", { [WASM]: { body: Buffer.from("\0asm\x01\0\0\0\x01\x7f", "latin1") } }, [/tidak dapat dijalankan peramban/, /muat ulang/], [/cannot run it/, /reload/]],
  ["the policy forbids wasm", { "*": POLICY("script-src 'self'") }, [/\(CSP\) situs ini melarang/, /'wasm-unsafe-eval'/], [/\(CSP\) of this site forbids/, /'wasm-unsafe-eval'/]],
  ["the policy forbids fetching", { "*": POLICY("script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'") }, [/\(CSP\) situs ini melarang/, /connect-src/], [/\(CSP\) of this site forbids/, /connect-src/]],
  ["the worker is not there", { [WORKER]: { status: 404 } }, [/tidak dapat dimulai/, /pengelola situs/], [/could not be started/, /whoever runs this site/]],
  ["the worker is a page", { [WORKER]: HTML }, [/tidak dapat dimulai/, /Muat ulang/], [/could not be started/, /Reload/]],
];

const failure = (page) => page.locator(".failure").innerText();

/** The button that tries again. */
const again = (page) => page.locator(".failure button").click();

/** A test with a server of its own, in which things go wrong. */
const served = (title, test) =>
  it(title, async () => {
    const site = await serve({ base: "/elsewhere/" });
    try {
      await test(site);
    } finally {
      await site.close();
    }
  });

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    for (const [what, faults, indonesian, english] of FAULTS) {
      served(`says what happened and what to do when ${what}, in both languages, and tries again`, async (site) => {
        site.fault = (path) => faults[path] ?? faults["*"];
        const { context, page } = await open(browser(), DESK, { url: site.url, wait: false });
        await until(page, () => document.querySelector(".failure"), undefined, { what: "a message" });
        for (const words of indonesian) assert.match(await failure(page), words);
        assert.match(await failure(page), /Isian Anda tidak hilang/);
        assert.equal(await page.locator(".failure").getAttribute("role"), "alert");
        await page.locator(".switch[lang=en]").click();
        await until(page, () => document.documentElement.lang === "en");
        for (const words of english) assert.match(await failure(page), words);
        assert.match(await failure(page), /Your inputs are not lost/);

        // Again, while it is still wrong: the message stays or comes back.
        await page.locator(".failure button").click();
        await until(page, () => document.querySelector(".failure"));

        // Mended: the same button is enough, unless the policy came with the page.
        site.fault = null;
        if (faults["*"]) await page.reload();
        else await page.locator(".failure button").click();
        await settled(page);
        assert.equal(await page.locator(".failure").count(), 0);
        assert.match((await seen(page)).headline, /^Rp15\.62 billion protects 77,480 workers/);
        await context.close();
      });
    }
  }, { concurrency: 3 });

  // In Firefox a page that opens takes the focus from the one in which something is being typed.
  withBrowser(name, (browser) => {
    served("runs where the type is wrong but the bytes are right", async (site) => {
      site.fault = (path) => (path === WASM ? { headers: { "content-type": "application/octet-stream" } } : undefined);
      const { context, page } = await open(browser(), DESK, { url: site.url });
      assert.match((await seen(page)).headline, /77\.480/);
      await context.close();
    });

    served("keeps what was changed over a failure and a reload", async (site) => {
      const { context, page } = await open(browser(), DESK, { url: site.url });
      await typeValue(page, "budget", "200 juta");
      await headlineHas(page, "Rp31,24 miliar");
      await settled(page);
      site.fault = (path) => (path === WASM ? { status: 404 } : undefined);
      await page.reload();
      await until(page, () => document.querySelector(".failure"));
      site.fault = null;
      await page.locator(".failure button").click();
      await headlineHas(page, "Rp31,24 miliar");
      assert.equal(await valueOf(page, "budget"), "200000000");
      await context.close();
    });

    served("says so when a programme's document does not come, goes on with what is open, and fetches it later", async (site) => {
      site.fault = (path) => (/kaltim-100k-/.test(path) ? { status: 404 } : undefined);
      const { context, page } = await open(browser(), DESK, { url: site.url });
      await page.locator(".chip input[value=kaltim-100k] + span").click();
      await until(page, () => document.querySelector(".failure"));
      assert.match(await failure(page), /Berkas program ini tidak terunduh/);
      assert.equal((await seen(page)).scenario, "jambi-bkbk", "the chips say what is open");
      // What is open can be worked with, as the core is there.
      await typeValue(page, "budget", "200 juta");
      await headlineHas(page, "Rp31,24 miliar");
      await until(page, () => !document.querySelector(".failure"));
      await settled(page);
      // The message comes back with the next try, and goes with one that succeeds.
      await page.locator(".chip input[value=kaltim-100k] + span").click();
      await until(page, () => document.querySelector(".failure"));
      site.fault = null;
      await again(page);
      await headlineHas(page, "100.000 pekerja");
      assert.equal(await page.locator(".failure").count(), 0);
      await pick(page, "jambi-bkbk");
      await headlineHas(page, "Rp31,24 miliar");
      await context.close();
    });

    for (const [how, fault] of [["does not come", { status: 500 }], ["is a page", HTML]]) served(`says so when the first programme's document ${how}`, async (site) => {
      site.fault = (path) => (/jambi-bkbk-/.test(path) ? fault : undefined);
      const { context, page } = await open(browser(), DESK, { url: site.url, wait: false });
      await until(page, () => document.querySelector(".failure"));
      assert.match(await failure(page), /Berkas program ini tidak terunduh.*\n+.*coba lagi.*muat ulang/s);
      site.fault = null;
      await again(page);
      await headlineHas(page, "77.480 pekerja");
      await context.close();
    });

    served("shows all problems of a refused scenario, and keeps inputs and answer", async (site) => {
      const { context, page } = await open(browser(), DESK, { url: site.url, hash: "#s=kaltim-100k" });
      const first = await seen(page);
      await typeValue(page, "paid_first", "10");
      await typeValue(page, "paid_last", "3");
      await until(page, () => document.querySelectorAll(".problems li").length === 1);
      await typeValue(page, "growth", "200");
      await until(page, () => document.querySelectorAll(".problems li").length === 2);
      await typeValue(page, "budget", "-5");
      await until(page, () => document.querySelectorAll(".problems li").length === 3);
      await settled(page);
      const said = await page.locator(".problems").innerText();
      assert.match(said, /Isian Anda tetap tersimpan/);
      for (const words of [/Anggaran setahun/, /Pertumbuhan pekerja setahun/, /[Bb]ulan/]) assert.match(said, words);

      // What was typed stays where it was typed, and says beside it what is wrong.
      for (const id of ["budget", "growth", "paid_last"]) {
        assert.equal(await field(page, id).getAttribute("aria-invalid"), "true", id);
        assert.ok((await slot(page, id).innerText()).length > 10, id);
      }
      assert.deepEqual(
        [await valueOf(page, "growth"), await valueOf(page, "paid_last"), await valueOf(page, "budget")],
        ["200", "3", "-5"],
      );
      // The last answer stays, marked as such.
      const now = await seen(page);
      assert.match(now.headline, / dalam 3 bulan; /);
      assert.match(now.state, /Isian ditolak/);
      assert.ok(now.coverage.length > 1000);

      // In English too.
      await page.locator(".switch[lang=en]").click();
      await until(page, () => /Your inputs are kept/.test(document.querySelector(".problems")?.innerText ?? ""));
      await until(page, () => /workers/.test(document.querySelector(".headline").textContent));
      assert.doesNotMatch(await page.locator(".problems").innerText(), /\b(harus|antara|bulan|tidak)\b/);

      // Mended one after the other, or all at once.
      await page.locator("ck-control[data-control=growth] .quiet").click();
      await until(page, () => document.querySelectorAll(".problems li").length === 2);
      await page.locator(".inputs-head .quiet:not([aria-haspopup])").click();
      await until(page, () => !document.querySelector(".problems"));
      await page.locator(".switch[lang=id]").click();
      await headlineHas(page, " melindungi ");
      await settled(page);
      assert.deepEqual(await seen(page), first);
      await context.close();
    });

    served("refuses amounts beyond what can be computed, and keeps them to be mended", async (site) => {
      const { context, page } = await open(browser(), DESK, { url: site.url, hash: "#s=kaltim-100k" });
      const first = await seen(page);
      await typeValue(page, "budget", "2000 triliun");
      await until(page, () => document.querySelector("#control-budget-slot.trouble"));
      await settled(page);
      const now = await seen(page);
      assert.equal(now.headline, first.headline);
      assert.match(await field(page, "budget").inputValue(), /2[. ]?000/);
      await typeValue(page, "budget", "99999999999999999999999");
      await until(page, () => /Terlalu panjang/.test(document.querySelector("#control-budget-slot").textContent));
      await context.close();
    });

    served("names a programme in the address that does not exist", async (site) => {
      const { context, page } = await open(browser(), DESK, { url: site.url, hash: "#s=nowhere" });
      assert.match(await page.locator(".notice").innerText(), /“nowhere”.*tidak dikenal/);
      assert.match((await seen(page)).headline, /77\.480/);
      await context.close();
    });
  }, { concurrency: name === "Firefox" ? 1 : 3 });
}
