// The panels that show the report: what happens, the budget in detail, coverage
// by denominator, benefits; and the marks of events on the charts.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow } from "./lib/geometry.mjs";
import { answered, headlineHas, open, settled, showPanel, typeValue, until } from "./lib/page.mjs";

const PANELS = ["events", "budget", "denominators", "benefits"];

/** Goes down to the questions and opens panels, as a reader does. */
async function openPanels(page, names) {
  await page.locator(".later").scrollIntoViewIfNeeded();
  await until(page, () => document.querySelector("ck-questions .panel"), undefined, { what: "the panels" });
  for (const name of names) {
    await showPanel(page, name);
    await answered(page, name);
  }
}

const panel = (page, name) => page.locator(`#panel-${name} .panel-body`).innerText();

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("says what happens, where the money goes and what families get, and follows the inputs", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      await openPanels(page, PANELS);
      assert.match(await panel(page, "events"), /Setiap Januari 2025–2032: cakupan turun .* karena tahun anggaran berakhir/);
      assert.match(await panel(page, "budget"), /Rp12\.497\.385\.600/);
      assert.match(await panel(page, "denominators"), /573\.239/);
      assert.match(await panel(page, "benefits"), /keluarga menerima santunan kematian/);

      await typeValue(page, "budget", "40 juta");
      await headlineHas(page, "Rp15,72 miliar");
      await until(page, () => /Rp15\.720\.000\.000/.test(document.querySelector("#panel-budget .panel-answer:not(.stale)")?.innerText ?? ""));
      await page.locator(".switch[lang=en]").click();
      await until(page, () => /what families|death benefit/i.test(document.querySelector("#panel-benefits .panel-answer:not(.stale)")?.innerText ?? ""));
      assert.match(await panel(page, "events"), /Each January/);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("marks events on the charts, and the readout says what they are", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      await openPanels(page, []);
      await until(page, () => document.querySelectorAll("ck-chart[data-figure=coverage] .event-marks span").length >= 8);
      await page.locator("ck-chart[data-figure=coverage] .hit").focus();
      await page.keyboard.press("Home");
      for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
      const spoken = () => page.locator("ck-chart[data-figure=coverage] .hit").getAttribute("aria-valuetext");
      assert.match(await spoken(), /Januari 2025.*[Cc]akupan [−-]20,8 poin/);
      assert.match(await page.locator("ck-chart[data-figure=coverage] .float").innerText(), /20,8 poin/);
      // While the answer is another one, no marks of the old one stand.
      await typeValue(page, "paid_first", "Januari");
      await until(page, () => document.querySelectorAll("ck-chart[data-figure=coverage] .event-marks span").length < 8);
      await context.close();
    });

    it("marks events without being scrolled to, says what the marks are, and a yearly limit once", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      await until(page, () => document.querySelector("ck-chart[data-figure=members] .event-marks span"));
      const of = (figure) =>
        page.evaluate((f) => {
          const chart = document.querySelector(`ck-chart[data-figure=${f}]`);
          const legend = chart.querySelector(".event-legend");
          return [chart.querySelectorAll(".event-marks span").length, getComputedStyle(legend).visibility, legend.innerText.trim()];
        }, figure);
      assert.deepEqual(await of("members"), [1, "visible", "peristiwa: sentuh atau tekan panah untuk membaca"]);
      assert.deepEqual((await of("coverage")).slice(0, 2), [0, "hidden"]);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("says so when the questions do not load, and tries again", async () => {
      const { context, page } = await open(browser(), DESK);
      await page.route(/questions-[^/]*\.wasm/, (route) => route.fulfill({ status: 503, body: "" }));
      // The page asks for them by itself, once it has its first answer.
      await page.reload();
      await settled(page);
      await showPanel(page, "events");
      await until(page, () => document.querySelector("#panel-events .panel-failure"));
      assert.match(await panel(page, "events"), /belum dapat dihitung.*\n+.*HTTP 503/s);
      await page.unroute(/questions-[^/]*\.wasm/);
      await page.locator("#panel-events .panel-failure button").click();
      await until(page, () => document.querySelector("#panel-events .panel-answer .event"));
      assert.equal(await page.locator("#panel-events .panel-failure").count(), 0);
      await context.close();
    });
  }, { concurrency: 2 });
}

withBrowser("Chromium", (browser) => {
  for (const [where, options] of [["a desk", DESK], ["a phone", phone("Chromium")], ["320 px", { viewport: { width: 320, height: 640 } }]]) {
    it(`has nothing out of place on ${where}, in both languages`, async () => {
      const { context, page, log } = await open(browser(), { ...options, colorScheme: where === "a phone" ? "dark" : "light" }, { hash: "#s=kota-jambi" });
      await openPanels(page, PANELS);
      for (const lang of ["id", "en"]) {
        if (lang === "en") {
          await page.locator(".switch[lang=en]").click();
          await settled(page);
          await until(page, () => [...document.querySelectorAll(".panel-body")].every((body) => body.getAttribute("aria-busy") !== "true"));
        }
        assert.equal(await overflow(page), "");
        assert.deepEqual(await cutTexts(page), []);
        assert.deepEqual(await violations(page), []);
      }
      assert.deepEqual(log, []);
      await context.close();
    });
  }
});
