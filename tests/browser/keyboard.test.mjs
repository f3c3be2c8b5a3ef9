// The whole main job by keyboard alone, with the focus always to be seen.

import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { headlineHas, headlineLeaves, open, seen, settled, until, valueOf } from "./lib/page.mjs";

/** What has the focus, in words that the tests can compare. */
const focused = (page) =>
  page.evaluate(() => {
    const e = document.activeElement;
    const inside = (selector) => e.closest(selector)?.dataset;
    return {
      tag: e.tagName.toLowerCase(),
      type: e.getAttribute("type") ?? e.getAttribute("role") ?? "",
      value: e.value ?? "",
      control: inside("ck-control")?.control ?? "",
      figure: inside("ck-chart")?.figure ?? "",
      lang: e.getAttribute("lang") ?? "",
      text: e.textContent.trim().slice(0, 40),
    };
  });

/** Whether the focus can be seen: a ring of its own, or of the label that stands for it. */
const ring = (page) =>
  page.evaluate(() => {
    const e = document.activeElement;
    const candidates = [e, e.nextElementSibling, e.parentElement].filter(Boolean);
    const drawn = candidates.some((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    });
    const box = e.getBoundingClientRect();
    const mini = document.querySelector("ck-mini.shown")?.getBoundingClientRect();
    return { drawn, inSight: box.bottom > (mini?.bottom ?? 0) && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
  });

/** Tab until `wanted`, never more than so many times, the focus seen at every stop. */
async function tabTo(page, wanted, { key = "Tab", most = 80 } = {}) {
  for (let i = 0; i < most; i++) {
    const now = await focused(page);
    if (wanted(now)) return now;
    await page.keyboard.press(key);
    const there = await focused(page);
    if (there.tag === "body") continue;
    assert.deepEqual(await ring(page), { drawn: true, inSight: true }, `the focus on ${JSON.stringify(there)}`);
  }
  assert.fail(`no stop matches ${wanted}`);
}

/** The chart's readout and the table's row of a month, as text. */
const readout = (page, figure) =>
  page.evaluate((f) => {
    const chart = document.querySelector(`ck-chart[data-figure=${f}]`);
    const row = (r) => [r.querySelector("th").textContent, ...[...r.querySelectorAll("td")].map((d) => d.textContent)];
    const float = chart.querySelector(".float");
    return {
      float: float && [float.querySelector("p").textContent, ...[...float.querySelectorAll("dd")].map((d) => d.textContent)],
      spoken: chart.querySelector(".hit").getAttribute("aria-valuetext"),
      now: Number(chart.querySelector(".hit").getAttribute("aria-valuenow")),
      rows: [...chart.querySelectorAll("tbody tr")].map(row),
    };
  }, figure);

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    for (const [size, options] of [["a desk", DESK], ["a phone", phone(name)]]) {
      it(`does the main job by keyboard alone on ${size}`, async () => {
        const { context, page, log } = await open(browser(), options);

        // The first stop leads past everything, to the answer.
        await page.keyboard.press("Tab");
        assert.equal((await focused(page)).text, "Langsung ke jawaban");
        assert.deepEqual(await ring(page), { drawn: true, inSight: true });
        await page.keyboard.press("Enter");
        assert.equal(await page.evaluate(() => document.activeElement.id), "answer");
        await page.keyboard.press("Shift+Tab");

        // A programme, by the arrows of its group of radio buttons.
        await tabTo(page, (f) => f.type === "radio", { key: "Shift+Tab" });
        await page.keyboard.press("ArrowRight");
        await headlineHas(page, "100.000 pekerja");
        await settled(page);
        assert.equal((await focused(page)).value, "kaltim-100k");
        assert.deepEqual(await ring(page), { drawn: true, inSight: true });

        // The budget's slider, by arrows.
        const before = (await seen(page)).headline;
        await tabTo(page, (f) => f.control === "budget" && f.type === "range");
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowRight");
        const moved = await headlineLeaves(page, before);
        await settled(page);
        assert.ok(Number(await valueOf(page, "budget")) > 20160000000);
        assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-valuetext")), /^Rp[\d,]+ miliar$/);
        await page.keyboard.press("Home");
        await headlineLeaves(page, moved);

        // The button for more, and the typed value.
        await tabTo(page, (f) => f.control === "budget" && f.tag === "button" && f.type === "button" && f.text === "");
        await page.keyboard.press("Enter");
        await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "500000000");
        await tabTo(page, (f) => f.control === "budget" && f.type === "text", { key: "Shift+Tab" });
        await page.keyboard.type("15,62 miliar");
        await page.keyboard.press("Enter");
        await headlineHas(page, "77.480 pekerja");
        await page.keyboard.press("ArrowUp");
        await until(page, () => Number(document.querySelector("ck-control[data-control=budget]").value) > 15620000000);
        await settled(page);

        // A chart: one stop, arrows walk the months, Escape puts the reading away.
        await tabTo(page, (f) => f.figure === "coverage" && f.type === "slider", { key: "Shift+Tab" });
        await page.keyboard.press("Home");
        assert.equal((await readout(page, "coverage")).now, 1);
        for (const press of ["ArrowRight", "ArrowRight", "PageUp", "ArrowLeft"]) await page.keyboard.press(press);
        assert.equal((await readout(page, "coverage")).now, 14);
        await page.keyboard.press("End");
        const { spoken, now } = await readout(page, "coverage");
        assert.equal(now, await page.evaluate(() => document.querySelector("ck-app").sim.charts.coverage.months));
        await page.keyboard.press("Escape");
        assert.equal((await readout(page, "coverage")).float, null);

        // The table under it, whose last row is what was read.
        await page.keyboard.press("Tab");
        assert.equal((await focused(page)).tag, "summary");
        await page.keyboard.press("Enter");
        await until(page, () => document.querySelector("ck-chart[data-figure=coverage] tbody"));
        const { rows } = await readout(page, "coverage");
        assert.equal(rows.length, now);
        for (const cell of rows.at(-1)) assert.ok(spoken.includes(cell), `“${spoken}” says ${cell}`);
        await page.keyboard.press("Tab");
        assert.equal((await focused(page)).type, "region", "a long table can be scrolled by keys");

        // The other language, and back at the top everything is still there.
        await tabTo(page, (f) => f.lang === "en" && f.tag === "button", { key: "Shift+Tab" });
        await page.keyboard.press("Enter");
        await until(page, () => document.documentElement.lang === "en");
        await headlineHas(page, " protects ");
        assert.deepEqual(log, []);
        await context.close();
      });
    }

    it("keeps the value selected for typing over when the answer writes it anew", async () => {
      const { context, page } = await open(browser(), DESK);
      const field = page.locator("#control-budget-text");
      await field.focus();
      // As when a step's answer comes after the field was entered.
      await page.evaluate(() => document.querySelector("ck-app").sim.set(["programmes", 0, "budget", "per_village"], "200000000"));
      await until(page, () => document.querySelector("#control-budget-text").value.includes("200"));
      await page.keyboard.type("100 juta");
      await page.keyboard.press("Enter");
      await headlineHas(page, "77.480 pekerja");
      await settled(page);
      assert.equal(await valueOf(page, "budget"), "100000000");
      await context.close();
    });

    it("reads the same in the readout, in words, and in the table, month by month", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      for (const figure of ["coverage", "members", "money"]) {
        const chart = page.locator(`ck-chart[data-figure=${figure}]`);
        await chart.locator("summary").click();
        await until(page, (f) => document.querySelector(`ck-chart[data-figure=${f}] tbody`), figure);
        await chart.locator(".hit").focus();
        await page.keyboard.press("Home");
        for (const key of ["ArrowRight", "ArrowUp", "PageUp", "ArrowDown", "End"]) {
          await page.keyboard.press(key);
          const { float, spoken, now, rows } = await readout(page, figure);
          assert.deepEqual(float, rows[now - 1]);
          for (const cell of rows[now - 1]) assert.ok(spoken.includes(cell), `“${spoken}” says ${cell}`);
        }
      }
      await context.close();
    });
  });
}
