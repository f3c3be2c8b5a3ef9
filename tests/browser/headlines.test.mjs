// Headlines first: each figure a sentence with its arithmetic a click away, titles
// that say the finding, and the answer in sight after the sentence has gone.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, withBrowser } from "./lib/browsers.mjs";
import { hold } from "./lib/hand.mjs";
import { headlineHas, open, settled, typeValue, until } from "./lib/page.mjs";

const IDS = ["workers", "coverage_start", "coverage_end", "reached", "held", "money_gone", "cost", "benefits", "spent", "money"];

const facts = (page) => page.evaluate(() => document.querySelector("ck-app").sim.good.answer.facts);

const bar = (page) =>
  page.evaluate(() => {
    const mini = document.querySelector("ck-mini.shown");
    const box = mini?.getBoundingClientRect();
    return box && mini.checkVisibility() ? { top: box.top, bottom: box.bottom, left: box.left, right: box.right, words: mini.querySelector(".mini-headline").textContent } : null;
  });

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("says each headline in a sentence, in both languages, always the same ones", async () => {
      const { context, page } = await open(browser(), DESK);
      const said = await facts(page);
      assert.deepEqual(said.map(({ id }) => id), IDS);
      for (const { sentence } of said) assert.match(sentence, /^[\p{Lu}\d].*[^.]\.$/u);
      const of = (id) => said.find((fact) => fact.id === id);
      assert.equal(of("workers").sentence, "Program menanggung 77.480 pekerja selama 12 bulan pada 2023.");
      assert.equal(of("money_gone").value, "Tidak habis");
      assert.equal(of("cost").sentence, "Seorang pekerja terlindungi 12 bulan dengan iuran Rp16.800 sebulan.");
      assert.equal(of("benefits").value, "sekitar Rp13 miliar");
      assert.equal(await page.locator(".fact .why").count(), IDS.length, "the arithmetic of each is a click away");
      // What one sees is what the core says.
      const shown = await page.locator(".fact-note").allTextContents();
      assert.deepEqual(shown, said.map(({ sentence }) => sentence));
      await page.locator(".switch[lang=en]").click();
      await until(page, () => document.documentElement.lang === "en");
      await settled(page);
      assert.equal((await facts(page)).find(({ id }) => id === "money_gone").sentence, "The money of 2023 lasts to the last paid month.");
      await context.close();
    });

    it("titles the chart with the finding, in the words of the figures", async () => {
      const { context, page } = await open(browser(), DESK);
      const chart = page.locator("ck-chart[data-figure=coverage]");
      const title = await chart.locator("h3, figcaption, .chart-title").first().textContent();
      assert.equal(title.trim(), "Cakupan 38,8% menjadi 39,6% pada Des 2032; 52,15% tidak tercapai");
      const alt = await page.evaluate(() => document.querySelector("ck-app").sim.charts.coverage.alt);
      assert.match(alt, /mulai 38,8%.*akhirnya 39,6%\. Garis target: 52,15% \(tidak tercapai\), 55% \(tidak tercapai\)\.$/);
      await context.close();
    });

    it("keeps the answer in a slim bar on a desk, over nothing that has the focus", async () => {
      const { context, page, log } = await open(browser(), DESK);
      assert.equal(await bar(page), null, "the sentence itself is in sight");
      const place = () => page.evaluate(() => Math.round(document.querySelector("ck-chart[data-figure=members]").getBoundingClientRect().top + scrollY));
      const before = await place();
      await page.evaluate(() => document.querySelector("#facts").scrollIntoView({ block: "start" }));
      await until(page, () => document.querySelector("ck-mini.shown"));
      const shown = await bar(page);
      assert.match(shown.words, /^Rp15,62 miliar melindungi 77\.480 pekerja/);
      assert.ok(shown.top === 0 && shown.bottom <= 80, `slim: ${JSON.stringify(shown)}`);
      assert.equal(await place(), before, "nothing moves for it");
      const inputs = await page.locator(".inputs").boundingBox();
      assert.ok(shown.left >= inputs.x + inputs.width, "the inputs stand beside it, not below");
      // It follows while a value changes.
      await typeValue(page, "paid_last", "6");
      await headlineHas(page, "selama 6 bulan");
      await until(page, () => document.querySelector("ck-mini .mini-headline").textContent === document.querySelector(".headline p").textContent);
      const hand = await hold(page, name, "keep_paying", 0.2);
      await hand.to(0.6);
      await hand.up();
      if (name === "Chromium") assert.deepEqual(await violations(page), []);
      // Backwards through all that can take the focus: none of it comes to stand under the bar.
      await page.locator("ck-chart[data-figure=money] summary").focus();
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press("Shift+Tab");
        const covered = await page.evaluate(() => {
          const mini = document.querySelector("ck-mini.shown")?.getBoundingClientRect();
          const box = document.activeElement.getBoundingClientRect();
          // Of what is as tall as a chart, a part may be under it, as of anything that is scrolled.
          const least = box.height > 200 ? box.bottom - 44 : box.top;
          return mini && box.right > mini.left && box.left < mini.right && least < mini.bottom - 0.5 && box.bottom > mini.top
            ? document.activeElement.outerHTML.slice(0, 120)
            : "";
        });
        assert.equal(covered, "");
      }
      await page.evaluate(() => scrollTo(0, 0));
      await until(page, () => !document.querySelector("ck-mini.shown"));
      assert.deepEqual(log, []);
      await context.close();
    });

    it("goes with the page's end, and has no part in other places", async () => {
      const { context, page } = await open(browser(), DESK);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await until(page, () => {
        const work = document.querySelector(".work").getBoundingClientRect();
        return document.querySelector("ck-mini").classList.contains("shown") === work.bottom > 0;
      });
      await page.locator(".places a[href$='p=metode']").click();
      await until(page, () => document.documentElement.dataset.at === "metode" && !document.querySelector("ck-mini.shown"));
      await context.close();
    });
  });
}
