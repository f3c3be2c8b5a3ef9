// Plan and what happened: months are entered, the run goes on from the last of
// them, and the chart shows plan, what happened and what is expected.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { chartFaults, cutTexts, overflow } from "./lib/geometry.mjs";
import { answered, open, showPanel, until } from "./lib/page.mjs";

async function openPanel(page) {
  await showPanel(page, "realised");
  await answered(page, "realised");
}

const body = (page) => page.locator("#panel-realised .panel-body").innerText();
const says = (page, words) =>
  until(page, (w) => new RegExp(w).test(document.querySelector("#panel-realised .panel-answer:not(.stale)")?.innerText ?? ""), words, { what: words });

async function enter(page, fields) {
  for (const [id, text] of Object.entries(fields)) {
    await page.locator(`#realised-${id}`).fill(text);
    await until(page, (i) => document.querySelector(`#realised-${i}-slot`).textContent.trim().length > 3, id);
  }
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("goes on from the months that are entered, and takes them back", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await openPanel(page);
      assert.match(await body(page), /[Bb]elum ada/);
      assert.equal(await page.locator("#panel-realised .primary").isDisabled(), true, "nothing to enter yet");
      const planned = await page.evaluate(() => document.querySelector("ck-chart[data-figure=coverage] svg").outerHTML);

      await page.locator("#realised-month-number").selectOption("03");
      await enter(page, { "members-0": "50 ribu" });
      await page.locator("#panel-realised .primary").click();
      await says(page, "Realisasi sampai Maret 2023");
      assert.match(await body(page), /50\.000 pekerja, 27\.480 di bawah rencana/);
      await until(page, () => document.querySelector("#panel-realised ck-chart .picture svg"));
      assert.notEqual(await page.evaluate(() => document.querySelector("ck-chart[data-figure=coverage] svg").outerHTML), planned, "the page follows");
      assert.equal(await page.locator("#realised-month-number").inputValue(), "04", "the next month is ready to be entered");
      assert.deepEqual(await page.evaluate(() => document.querySelector("ck-app").sim.document.realised), [
        { month: "2023-03", programmes: [{ programme: 0, members: "50000" }] },
      ]);

      // Nonsense is told and cannot be entered; more members than the group has is refused.
      await page.locator("#realised-members-0").fill("banyak");
      await until(page, () => /Tidak terbaca/.test(document.querySelector("#realised-members-0-slot").textContent));
      assert.equal(await page.locator("#panel-realised .primary").isDisabled(), true);
      await page.locator("#panel-realised .realised-more > summary").click();
      await enter(page, { "members-0": "10", wage_earning: "900 juta" });
      await page.locator("#panel-realised .primary").click();
      await until(page, () => /April 2023/.test(document.querySelector("#panel-realised .realised-problems")?.innerText ?? ""));
      assert.match(await body(page), /Realisasi sampai Maret 2023/, "the last answer stays");
      await page.locator("#panel-realised .realised-months li", { hasText: "April 2023" }).locator("button").last().click();
      await until(page, () => !document.querySelector("#panel-realised .realised-problems"));

      // A reload keeps it; removed, the plan is back.
      await page.reload();
      await until(page, () => document.querySelector(".headline p")?.textContent.trim());
      await openPanel(page);
      await says(page, "Realisasi sampai Maret 2023");
      await page.locator("#panel-realised .realised-months button").last().click();
      await says(page, "[Bb]elum ada");
      await until(page, (was) => document.querySelector("ck-chart[data-figure=coverage] svg").outerHTML === was, planned, { what: "the plan" });
      assert.equal(await page.evaluate(() => "realised" in document.querySelector("ck-app").sim.document), false);
      assert.deepEqual(log, []);
      await context.close();
    });
  });
}

withBrowser("Chromium", (browser) => {
  for (const [where, options] of [["a desk", DESK], ["a phone", phone("Chromium")]]) {
    it(`has nothing out of place on ${where}, in both languages`, async () => {
      const { context, page } = await open(browser(), { ...options, colorScheme: where === "a phone" ? "dark" : "light" });
      await openPanel(page);
      await enter(page, { "members-0": "60000" });
      await page.locator("#panel-realised .primary").click();
      await says(page, "Realisasi sampai Januari 2023");
      for (const lang of ["id", "en"]) {
        if (lang === "en") {
          await page.locator(".switch[lang=en]").click();
          await says(page, "January 2023");
        }
        await until(page, () => document.querySelector("#panel-realised ck-chart .picture svg"));
        assert.equal(await overflow(page), "");
        assert.deepEqual(await chartFaults(page), []);
        assert.deepEqual(await cutTexts(page), []);
        assert.deepEqual(await violations(page), []);
      }
      await context.close();
    });
  }
});
