// The main job as people do it, on a phone and on a desk: the first view says
// something, a programme is picked, sliders are moved, everything follows.

import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { dragSlider } from "./lib/hand.mjs";
import {
  field,
  headlineHas,
  headlineLeaves,
  open,
  pick,
  seen,
  settled,
  slider,
  typeValue,
  until,
  valueOf,
  writeValue,
} from "./lib/page.mjs";

const FIRST = /^Rp15,62 miliar melindungi 77\.480 pekerja selama 12 bulan; cakupan 52,15% tidak tercapai sampai Desember 2032/;

/** Words that stand in every Indonesian sentence of the page, and in no English one. */
const TELLTALE = /\b(yang|dan|atau|dari|dengan|untuk|tidak|sampai|bulan|pekerja|peserta|cakupan|tercapai|bertahan|anggaran|dana|isian|angka|setahun|oleh|pada|sejak|selama|melindungi|uang|sisa|kembalikan|sumber|tentang|sebesar|Januari|Februari|Maret|Juni|Juli|Agustus|Oktober|Desember)\b/i;

const ENGLISH = /\b(the|and|or|of|from|with|for|not|until|months?|workers?|members?|coverage|reached|held|budget|year|since|covers?|protects?|money|left|reset|source|about|January|February|March|May|June|July|August|October|December)\b/i;

/** Every line of words in the page that matches, seen or spoken. */
async function linesWith(page, words) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await until(page, () => document.querySelectorAll(".numbers table").length === 3);
  const lines = await page.evaluate(() => {
    const other = document.querySelector(".switch[lang]");
    const spoken = [...document.querySelectorAll("[aria-label], [aria-valuetext], [title], .vh, svg")].flatMap(
      (e) => [e.getAttribute("aria-label"), e.getAttribute("aria-valuetext"), e.getAttribute("title"), e.textContent],
    );
    return [document.title, document.body.innerText, ...spoken]
      .filter(Boolean)
      .flatMap((text) => text.split("\n"))
      .map((line) => line.trim())
      .filter((line) => line !== other.textContent.trim());
  });
  return [...new Set(lines)].filter((line) => words.test(line.replaceAll("Cakupan", "")));
}

/** Back and forward; playwright's own waits in vain in Firefox where only the fragment changes. */
const travel = (page, steps) => page.evaluate((n) => history.go(n), steps);

/** In Firefox a page that opens takes the focus from the one in which something is being typed. */
const SIDE_BY_SIDE = { Chromium: { concurrency: 2 }, Firefox: { concurrency: 1 } };

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    for (const [size, options] of [["a phone", phone(name)], ["a desk", DESK]]) {
      it(`opens on ${size} with an answer, its chart and its targets`, async () => {
        const { context, page, log } = await open(browser(), options);
        const first = await seen(page);
        assert.equal(first.scenario, "jambi-bkbk");
        assert.match(first.title, /^Jambi: /);
        assert.match(first.headline, FIRST);
        assert.match(first.facts, /77\.480/);
        assert.match(first.facts, /Rp32\.000/);
        for (const target of ["52,15%", "55%"]) {
          assert.ok(first.coverage.includes(target), `the coverage chart names the target ${target}`);
        }
        // What is above the fold says it all: sentence and chart, without scrolling.
        const fold = await page.evaluate(() => {
          const bottom = (selector) => document.querySelector(selector).getBoundingClientRect().bottom;
          const plot = document.querySelector("ck-chart[data-figure=coverage] .plot");
          return {
            headline: bottom(".headline") <= innerHeight,
            plotTop: plot.getBoundingClientRect().top < innerHeight - 100,
          };
        });
        assert.deepEqual(fold, { headline: true, plotTop: true });
        assert.deepEqual(log, []);
        await context.close();
      });

      it(`follows the budget slider while it is dragged on ${size}`, async () => {
        const { context, page, log } = await open(browser(), options);
        const first = await seen(page);
        const sentences = await dragSlider(page, name, "budget", 0.2, 0.55);
        await settled(page);
        const then = await seen(page);
        assert.notEqual(then.headline, first.headline);
        assert.ok(sentences > 3, `${sentences} different sentences while dragging`);
        for (const part of ["coverage", "members", "money", "facts"]) {
          assert.notEqual(then[part], first[part], `${part} follows`);
        }
        // The typed field, the slider and the document say the same.
        const value = await valueOf(page, "budget");
        assert.equal(await slider(page, "budget").inputValue(), value);
        const text = await field(page, "budget").inputValue();
        assert.equal(text.replace(/\D/g, ""), value);
        assert.match(await page.locator(".chip .dot").getAttribute("title"), /Anda ubah/);
        assert.deepEqual(log, []);
        await context.close();
      });

      it(`picks another programme on ${size}, and Back returns`, async () => {
        const { context, page } = await open(browser(), options);
        await pick(page, "kaltim-100k");
        const second = await seen(page);
        assert.match(second.headline, /^Rp20,16 miliar melindungi 100\.000 pekerja selama 12 bulan; /);
        assert.match(page.url(), /#s=kaltim-100k$/);
        await pick(page, "babel-ucj");
        assert.match((await seen(page)).headline, /; cakupan 55% tercapai Desember 2024/);
        await travel(page, -1);
        await headlineHas(page, "100.000 pekerja");
        await travel(page, -1);
        await headlineHas(page, "77.480 pekerja");
        assert.equal((await seen(page)).scenario, "jambi-bkbk");
        await travel(page, 1);
        await headlineHas(page, "100.000 pekerja");
        await context.close();
      });
    }

    it("pays fewer months, covers more workers, and resets one value or all", async () => {
      const { context, page } = await open(browser(), DESK);
      const first = await seen(page);
      await typeValue(page, "paid_last", "Juni");
      await headlineHas(page, "selama 6 bulan");
      assert.match((await seen(page)).headline, /melindungi 154\.960 pekerja selama 6 bulan/);
      await typeValue(page, "keep_paying", "10");
      await until(page, () => document.querySelector("ck-app").sim.tablesFresh && document.querySelectorAll(".mark.changed").length > 2);
      assert.equal(await valueOf(page, "keep_paying"), "10");

      await page.locator("ck-control[data-control=paid_last] .quiet").click();
      await headlineHas(page, "selama 12 bulan");
      assert.equal(await valueOf(page, "paid_last"), "12");
      assert.equal(await valueOf(page, "keep_paying"), "10", "only one value was reset");

      await page.locator(".inputs-head .quiet:not([aria-haspopup])").click();
      await until(page, () => !document.querySelector("ck-app").sim.edited);
      await settled(page);
      assert.deepEqual(await seen(page), first);
      assert.equal(await page.locator(".chip .dot").count(), 0);
      await context.close();
    });

    it("chooses which programme the controls speak of, where there are several", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      assert.match((await seen(page)).headline, /3\.000 pekerja/);
      await page.locator("#programme").selectOption({ index: 1 });
      await headlineHas(page, "1.316 pekerja");
      await typeValue(page, "budget", "Rp20.160.000");
      await headlineHas(page, "melindungi 100 pekerja");
      await context.close();
    });

    it("reads typed values as people write them", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kaltim-100k" });
      await writeValue(page, "budget", "15,62 miliar");
      await until(page, () => document.querySelector("#control-budget-slot").textContent.includes("dibaca: Rp15.620.000.000"));
      await field(page, "budget").press("Enter");
      await headlineHas(page, "Rp15,62 miliar melindungi 77.480 pekerja");
      assert.equal(await field(page, "budget").inputValue(), "Rp15.620.000.000");
      for (const [text, expected] of [
        ["Rp20.000.000", "Rp20 juta melindungi 99 pekerja"],
        [" Rp 20.160.000.000,00 ", "100.000 pekerja"],
        ["\u00a015,62\u00a0miliar", "77.480 pekerja"],
        ["1008 jt", "5.000 pekerja"],
        ["3 M", "14.880 pekerja"],
      ]) {
        await typeValue(page, "budget", text);
        await headlineHas(page, expected);
      }
      await context.close();
    });

    it("keeps the last good answer over nonsense, and says what to do", async () => {
      const { context, page } = await open(browser(), DESK);
      const first = await seen(page);
      for (const [text, advice] of [
        ["abc", /Tulis misalnya 15\.620\.000\.000 atau 15,62 miliar/],
        ["  lima belas miliar  ", /Tidak terbaca|Tulis/],
        ["", /Isi dengan angka/],
        ["1,008", /Maksudnya Rp1,008 atau Rp1\.008\?/],
      ]) {
        await typeValue(page, "budget", text);
        await until(page, (a) => new RegExp(a).test(document.querySelector("#control-budget-slot.trouble")?.textContent ?? ""), advice.source, { what: String(advice) });
        assert.equal(await field(page, "budget").inputValue(), text, "what was typed stays to be mended");
        assert.equal(await field(page, "budget").getAttribute("aria-invalid"), "true");
        assert.equal((await seen(page)).headline, first.headline);
        assert.equal(await valueOf(page, "budget"), "100000000");
      }
      // Leaving the field changes nothing; Escape takes the value back.
      await field(page, "growth").focus();
      assert.equal(await field(page, "budget").inputValue(), "1,008");
      await field(page, "budget").press("Escape");
      assert.equal(await field(page, "budget").inputValue(), "Rp100.000.000");
      assert.equal(await field(page, "budget").getAttribute("aria-invalid"), "false");
      await context.close();
    });

    it("speaks Bahasa Indonesia throughout", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      assert.deepEqual(await linesWith(page, ENGLISH), []);
      assert.ok((await linesWith(page, TELLTALE)).length > 20, "the telltale words tell");
      await context.close();
    });

    it("speaks English by one click, completely, and remembers it", async () => {
      const { context, page } = await open(browser(), DESK);
      await typeValue(page, "budget", "200 juta");
      await headlineHas(page, "Rp31,24 miliar");
      await page.locator(".switch[lang=en]").click();
      await headlineHas(page, "Rp31.24 billion");
      await settled(page);
      for (const { id } of await page.evaluate(() => document.querySelector("ck-app").sim.scenarios)) {
        await pick(page, id);
        assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
        assert.deepEqual(await linesWith(page, TELLTALE), [], `Indonesian left on the page of ${id}`);
      }
      await pick(page, "jambi-bkbk");
      await page.reload();
      await settled(page);
      await headlineHas(page, "Rp31.24 billion");
      assert.equal(await valueOf(page, "budget"), "200000000");
      await page.locator(".switch[lang=id]").click();
      await headlineHas(page, "Rp31,24 miliar");
      await context.close();
    });

    it("leaves two tabs to themselves", async () => {
      const { context, page } = await open(browser(), DESK);
      const other = await context.newPage();
      await other.goto(page.url());
      await settled(other);
      await typeValue(page, "budget", "200 juta");
      await headlineHas(page, "Rp31,24 miliar");
      await settled(page);
      await typeValue(other, "budget", "50 juta");
      await headlineHas(other, "Rp7,81 miliar");
      await settled(other);
      for (const tab of [page, other]) {
        await tab.reload();
        await settled(tab);
      }
      await headlineHas(page, "Rp31,24 miliar");
      await headlineHas(other, "Rp7,81 miliar");
      await context.close();
    });

    it("computes on without a connection", async () => {
      const { context, page } = await open(browser(), DESK);
      await context.setOffline(true);
      const old = (await seen(page)).headline;
      await typeValue(page, "budget", "200 juta");
      await headlineLeaves(page, old);
      await typeValue(page, "paid_last", "6");
      await headlineHas(page, "selama 6 bulan");
      // A programme that was never fetched cannot come now; the page says so, and
      // goes on with what it has.
      await page.locator(".chip input[value=kaltim-100k] + span").click();
      await until(page, () => document.querySelector(".failure"));
      assert.match(await page.locator(".failure").innerText(), /Berkas program ini tidak terunduh/);
      await typeValue(page, "paid_last", "4");
      await headlineHas(page, "dalam 4 bulan");
      // The same for the English names; back in Bahasa Indonesia all is well.
      await page.locator(".switch[lang=en]").click();
      await until(page, () => document.querySelector(".failure"));
      await page.locator(".switch[lang=id]").click();
      await typeValue(page, "paid_last", "3");
      await headlineHas(page, "dalam 3 bulan");
      await until(page, () => !document.querySelector(".failure"));
      await context.close();
    });
  }, SIDE_BY_SIDE[name]);
}
