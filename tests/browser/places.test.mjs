// The places of the page: each by its address, by its link, by Back and Forward
// and by keys alone; what stays in sight.

import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { answered, goTo, open, pick, placeNow, settled, typeValue, until, valueOf } from "./lib/page.mjs";

/** Each place with its heading, and the panels that stand open in it. */
const PLACES = [
  { id: "simulasi", id_name: "Jambi: BKBK melindungi pekerja rentan di 1.562 desa dan kelurahan", panels: [] },
  { id: "wilayah", id_name: "Wilayah", panels: [] },
  { id: "cari", id_name: "Cari jawaban", panels: ["solve", "sensitivity"] },
  { id: "bandingkan", id_name: "Bandingkan", panels: [] },
  // No claim is about the open scenario.
  { id: "cek", id_name: "Cek klaim", panels: [], withoutBrief: true },
  { id: "latihan", id_name: "Latihan", panels: [], withoutBrief: true },
  { id: "metode", id_name: "Metode & sumber", panels: ["explain", "ledger"] },
];
const OTHERS = PLACES.slice(1);

/** The headings of level one in sight. */
const headings = (page) => page.evaluate(() => [...document.querySelectorAll("h1")].filter((h) => h.checkVisibility()).map((h) => h.textContent.trim()));
const marked = (page) => page.evaluate(() => [...document.querySelectorAll('.places [aria-current="page"] .place-name')].map((a) => a.textContent.trim()));
const hash = (page) => page.evaluate(() => location.hash);
/** What others keep in the address, and where the page is; the work itself stands beside it. */
const keys = (page) =>
  page.evaluate(() => {
    const params = new URLSearchParams(location.hash.slice(1));
    return ["q", "s", "p"].map((key) => params.get(key));
  });
const title = (page) => page.evaluate(() => document.title);
const headingFocused = (page) => until(page, () => document.activeElement?.tagName === "H1" && document.activeElement.checkVisibility(), undefined, { what: "the focus on the heading" });

async function inPlace(page, id) {
  await until(page, (p) => document.documentElement.dataset.at === p, id, { what: `the place ${id}` });
}

/** Whether there is anything in the place that Tab stops at. Asked in the page. */
const hasStop = (id) =>
  [...document.querySelectorAll(`[data-place=${id}] :is(a[href], button, input, select, textarea, summary)`)].some((stop) => !stop.disabled && stop.checkVisibility());

async function answers(page, { panels }) {
  for (const name of panels) await answered(page, name);
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("opens each place by its address, and again after a reload", async () => {
      for (const place of OTHERS) {
        const { context, page, log } = await open(browser(), DESK, { hash: `#s=kota-jambi&p=${place.id}` });
        for (const time of ["first", "again"]) {
          await inPlace(page, place.id);
          assert.deepEqual(await headings(page), [place.id_name], time);
          assert.deepEqual(await marked(page), [place.id_name]);
          assert.match(await title(page), new RegExp(`^${place.id_name}: Kota Jambi: .* – Cakupan$`));
          await answers(page, place);
          const briefs = await page.locator(".brief").allInnerTexts();
          if (place.withoutBrief) assert.deepEqual(briefs, []);
          else assert.match(briefs.join(), /^Kota Jambi: 3\.000 pekerja rentan.*\n+.*3\.000 pekerja/);
          assert.equal(await page.locator(".inputs").isVisible(), false);
          if (time === "first") {
            await page.reload();
            await settled(page);
          }
        }
        assert.deepEqual(log, []);
        await context.close();
      }
    });

    it("tells that a place is unknown, and shows the first", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=kota-jambi&p=pelabuhan" });
      assert.equal(await placeNow(page), "simulasi");
      assert.match(await page.locator("main > .notice").innerText(), /“pelabuhan” .* tidak dikenal/);
      assert.match(await title(page), /^Kota Jambi: .* – Cakupan$/);
      await goTo(page, "bandingkan");
      assert.equal(await page.locator("main > .notice").count(), 0);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("goes by links, Back and Forward, and keeps scenario, edits and what others keep in the address", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#q=9&s=kaltim-100k" });
      await page.evaluate(() => history.replaceState({ step: 4 }, ""));
      await typeValue(page, "growth", "2");
      await settled(page);
      for (const place of OTHERS) {
        await goTo(page, place.id);
        await headingFocused(page);
        assert.deepEqual(await headings(page), [place.id_name]);
        assert.deepEqual(await keys(page), ["9", "kaltim-100k", place.id]);
        assert.equal(await page.evaluate(() => history.state.step), 4);
        assert.equal(await page.evaluate(() => scrollY), 0);
      }
      for (const at of ["latihan", "cek", "bandingkan", "cari", "wilayah", "simulasi"]) {
        await page.evaluate(() => history.back());
        await inPlace(page, at);
        await headingFocused(page);
      }
      assert.deepEqual(await keys(page), ["9", "kaltim-100k", null]);
      assert.equal(await valueOf(page, "growth"), "2");
      await page.evaluate(() => history.forward());
      await inPlace(page, "wilayah");
      await page.evaluate(() => history.forward());
      await inPlace(page, "cari");
      // Another scenario, picked elsewhere, is the one of every place.
      await pick(page, "tanbu-100");
      assert.equal(await placeNow(page), "cari");
      assert.match(await title(page), /^Cari jawaban: Tanah Bumbu/);
      await page.evaluate(() => history.back());
      await until(page, () => document.querySelector("ck-app").sim.scenario?.id === "kaltim-100k");
      assert.equal(await placeNow(page), "cari");
      await goTo(page, "simulasi");
      assert.equal(await valueOf(page, "growth"), "2");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("comes back to where it was left, with what was done there", async () => {
      const { context, page } = await open(browser(), DESK);
      await page.evaluate(() => scrollTo(0, 700));
      await until(page, () => Math.abs(scrollY - 700) < 2);
      // Not by a click, for which playwright would scroll up first.
      await page.evaluate(() => document.querySelector('.places a[href$="p=metode"]').click());
      await inPlace(page, "metode");
      await answered(page, "explain");
      await page.locator("#explain-figure").selectOption("coverage");
      await until(page, () => /^Cakupan/.test(document.querySelector("#panel-explain .panel-answer:not(.stale) .said")?.innerText ?? ""));
      await page.evaluate(() => history.back());
      await until(page, () => Math.abs(scrollY - 700) < 2, undefined, { what: "the place where the page was left" });
      await page.evaluate(() => history.forward());
      await inPlace(page, "metode");
      assert.equal(await page.locator("#explain-figure").inputValue(), "coverage");
      // Also when a place that stands before it is gone to for the first time.
      await goTo(page, "cari");
      await answered(page, "solve");
      await goTo(page, "metode");
      assert.equal(await page.locator("#explain-figure").inputValue(), "coverage");
      await context.close();
    });

    it("keeps the answer in sight in the places about it, and asks nothing for places that are not", async () => {
      const { context, page } = await open(browser(), phone(name), { hash: "#p=metode" });
      await answered(page, "ledger");
      await page.evaluate(() => scrollTo(0, 1500));
      await until(page, () => scrollY > 1000);
      const band = await page.locator(".brief").boundingBox();
      assert.ok(band.y >= 0 && band.y < 5 && band.height < 740 / 3, JSON.stringify(band));
      // The bar covers no more than the foot, and the last line can be read above it.
      const bar = await page.locator(".places").boundingBox();
      assert.ok(Math.abs(bar.y + bar.height - 740) < 2 && bar.height < 80, JSON.stringify(bar));
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await until(page, () => document.querySelector(".build").getBoundingClientRect().bottom <= document.querySelector(".places").getBoundingClientRect().top);

      const asked = () => page.evaluate(() => performance.getEntriesByType("measure").length);
      await page.evaluate(() => {
        const { questions } = document.querySelector("ck-app");
        const call = questions.call.bind(questions);
        questions.call = (...args) => (performance.measure(args[0]), call(...args));
      });
      await goTo(page, "simulasi");
      await page.evaluate(() => document.querySelector("ck-app").sim.set(["workers", "growth_pct"], "2"));
      await settled(page);
      await page.waitForTimeout(600);
      const before = await page.evaluate(() => performance.getEntriesByType("measure").map((m) => m.name));
      assert.deepEqual(before.filter((method) => ["explain", "explainable", "ledger"].includes(method)), [], "the place left rests");
      await goTo(page, "metode");
      await until(page, () => /^1 diubah oleh Anda/.test(document.querySelector("#panel-ledger .panel-answer:not(.stale) .said")?.innerText ?? ""));
      assert.ok((await asked()) > before.length, "and catches up");
      await context.close();
    });

    it("is walked by keyboard alone, through all places", async () => {
      const { context, page, log } = await open(browser(), DESK);
      for (const place of OTHERS) {
        await page.locator(".places li:first-child a").focus();
        for (let i = 0; i < PLACES.indexOf(place); i++) await page.keyboard.press("Tab");
        const { outlineStyle, name: focused } = await page.evaluate(() => ({
          outlineStyle: getComputedStyle(document.activeElement).outlineStyle,
          name: document.activeElement.querySelector(".place-name")?.textContent,
        }));
        assert.equal(focused, place.id_name);
        assert.notEqual(outlineStyle, "none", "the focus is to be seen");
        await page.keyboard.press("Enter");
        await inPlace(page, place.id);
        await headingFocused(page);
        await answers(page, place);
        // On from the heading into the place, whose content comes after its heading.
        await until(page, hasStop, place.id, { what: `something to stop at in ${place.id}` });
        await page.keyboard.press("Tab");
        assert.ok(await page.evaluate((id) => document.activeElement.closest(`[data-place=${id}]`), place.id), "the next stop is in the place");
      }
      // The skip link leads to the place's own content.
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator(".skip").focus();
      assert.equal(await page.locator(".skip").innerText(), "Langsung ke isi");
      await page.keyboard.press("Enter");
      await headingFocused(page);
      assert.deepEqual(await headings(page), ["Metode & sumber"]);
      assert.equal(await hash(page), "#p=metode");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("leads from each fact to its own arithmetic, and back with one click", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      await page.evaluate(() => document.querySelector("ck-app").sim.set(["targets_pct", 0], "40"));
      await settled(page);
      const facts = await page.evaluate(() => document.querySelector("ck-app").sim.good.answer.facts);
      assert.deepEqual(facts.map(({ explain }) => explain.figure), ["year_workers", "coverage", "coverage", "first_reached", "held_from", "money_left", "worker_cost", "year_benefits", "year_cost", "year_left"]);
      for (const { id, value, explain } of facts) {
        await page.locator(`.fact[data-fact=${id}] .why`).click();
        await inPlace(page, "metode");
        await until(page, (figure) => document.querySelector("#explain-figure")?.value === figure, explain.figure, { what: `the figure of ${id}` });
        await answered(page, "explain");
        const said = await page.locator("#panel-explain .said").innerText();
        // Of coverage the arithmetic has more digits.
        if (["workers", "money", "cost"].includes(id)) assert.ok(said.includes(value), `${id}: “${said}” says ${value}`);
        if (["reached", "held"].includes(id)) assert.equal(await page.locator("#explain-target").inputValue(), "40");
        if (id.startsWith("coverage")) assert.ok(said.includes(explain.month.slice(0, 4)) && said.includes(value.split(",")[0]), `${id}: “${said}” says ${value}`);
        await page.locator(".place-head button:not(.show-how)").filter({ visible: true }).click();
        await inPlace(page, "simulasi");
        await until(page, (i) => document.activeElement?.matches(`.fact[data-fact=${i}] .why`), id, { what: "the focus where it came from" });
      }
      assert.deepEqual(log, []);
      await context.close();
    });

    it("leads from a fact to the question that finds it, and back with one click", async () => {
      const { context, page } = await open(browser(), DESK);
      await page.locator(".fact[data-fact=held] .aim").click();
      await inPlace(page, "cari");
      await until(page, () => document.activeElement?.id === "solve-wanted", undefined, { what: "the focus on what is wanted" });
      assert.equal(await page.locator("#solve-wanted").inputValue(), "52,15%");
      await page.locator(".place-head button:not(.show-how)").filter({ visible: true }).click();
      await inPlace(page, "simulasi");
      await until(page, () => document.activeElement?.matches(".fact[data-fact=held] .aim"), undefined, { what: "the focus where it came from" });
      assert.ok(await page.evaluate(() => scrollY) > 0);
      await context.close();
    });
  // A page of Firefox that another one covers gets no keys.
  }, { concurrency: name === "Chromium" ? 2 : 1 });
}
// How they look: in places_look.test.mjs.
