// What one does at a chart in a meeting: keep a month in sight while numbers move,
// and see beside the line what it was before.

import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { hold } from "./lib/hand.mjs";
import { headlineLeaves, open, seen, settled, slider, until } from "./lib/page.mjs";

const hit = (page, figure) => page.locator(`ck-chart[data-figure=${figure}] .hit`);

/** What each chart's readout says: its month, its values, whether it is pinned. */
const read = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("ck-chart")].map((chart) => {
      const float = chart.querySelector(".float");
      return float && {
        month: float.querySelector("p").innerText.replace("dikunci", "").trim(),
        pinned: float.querySelector(".pin-tag")?.textContent ?? "",
        values: [...float.querySelectorAll("dd")].map((d) => d.textContent),
        lines: chart.querySelectorAll(".cross.pinned").length,
      };
    }),
  );

/** Clicks a chart at a share of its width. */
async function clickAt(page, figure, share) {
  const box = await hit(page, figure).boundingBox();
  await hit(page, figure).click({ position: { x: box.width * share, y: box.height / 2 } });
}

/** The values at which a line of a chart begins and ends, on the axis as it is now. */
const ends = (page, figure, line) =>
  page.evaluate(([f, selector]) => {
    const chart = document.querySelector(`ck-chart[data-figure=${f}]`);
    const path = chart.querySelector(selector);
    if (!path) return null;
    const { plot, width } = chart.chart;
    const picture = chart.querySelector(".picture svg").getBoundingClientRect();
    const scale = picture.width / width;
    return [0, path.getTotalLength()].map((at) => {
      const { x, y } = path.getPointAtLength(at);
      const height = (new DOMPoint(x, y).matrixTransform(path.getScreenCTM()).y - picture.top) / scale;
      return (plot.highest * (plot.bottom - height)) / (plot.bottom - plot.top);
    });
  }, [figure, line]);

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("keeps a pinned month in sight in all charts while numbers change", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await clickAt(page, "coverage", 0.4);
      await page.mouse.move(5, 5);
      const before = await read(page);
      assert.equal(before.length, 3);
      for (const chart of before) assert.equal(chart?.pinned, "dikunci", JSON.stringify(before));
      assert.deepEqual(before.map(({ month }) => month), Array(3).fill(before[0].month));

      const { headline } = await seen(page);
      await page.locator("ck-control[data-control=budget] button").last().click();
      await headlineLeaves(page, headline);
      await settled(page);
      const after = await read(page);
      assert.deepEqual(after.map(({ month }) => month), before.map(({ month }) => month));
      assert.notDeepEqual(after.map(({ values }) => values), before.map(({ values }) => values));

      // Another month is read beside it, and the pinned one comes back.
      const box = await hit(page, "coverage").boundingBox();
      await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
      const [beside] = await until(page, (month) => {
        const p = document.querySelector("ck-chart .float p");
        return p && !p.textContent.includes(month) && [p.textContent];
      }, before[0].month.trim());
      assert.ok(beside);
      assert.equal(await page.locator("ck-chart[data-figure=coverage] .cross").count(), 2);
      await page.mouse.move(5, 5);
      await until(page, (month) => document.querySelector("ck-chart .float p")?.textContent.includes(month), before[0].month.trim());

      // Clicked once more, it is let go.
      await clickAt(page, "coverage", 0.4);
      await page.mouse.move(5, 5);
      await page.locator("h1").click();
      await until(page, () => document.querySelectorAll(".pin-tag, .cross.pinned").length === 0);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("pins and lets go by keyboard, and says so", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await hit(page, "money").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("PageUp");
      await page.keyboard.press("Enter");
      const spoken = () => hit(page, "money").getAttribute("aria-valuetext");
      assert.match(await spoken(), /dikunci$/);
      assert.equal((await read(page))[0].pinned, "dikunci");
      await page.keyboard.press("Escape");
      assert.equal((await read(page))[0].pinned, "dikunci", "the reading is put away, the pin stays");
      await page.keyboard.press("Escape");
      await until(page, () => document.querySelectorAll(".pin-tag, .cross.pinned").length === 0);
      assert.deepEqual(log, []);
      await context.close();
    });

    for (const [size, options] of [["a desk", DESK], ["a phone", phone(name)]]) {
      it(`shows the line as it was while a slider is held on ${size}`, async () => {
        const { context, page, log } = await open(browser(), options);
        const line = ".chart-data > path:last-child";
        const before = await ends(page, "coverage", line);
        const { headline } = await seen(page);
        await slider(page, "budget").evaluate((e) => e.scrollIntoView({ block: "center" }));
        // In Firefox's window, which is lower, the large chart stays in sight.
        const mini = size === "a phone" && name === "Chromium";
        if (mini) await until(page, () => document.querySelector("ck-mini.shown svg"));
        const hand = await hold(page, name, "budget", 0.2);
        await hand.to(0.9);
        await headlineLeaves(page, headline);
        const ghost = await ends(page, "coverage", ".ghost path");
        const close = (a, b) => a.every((value, i) => Math.abs(value - b[i]) < 0.2);
        assert.ok(close(ghost, before), `the ghost at ${ghost}, the line was at ${before}`);
        assert.ok(!close(await ends(page, "coverage", line), before), "the line has moved");
        if (mini) assert.equal(await page.locator("ck-mini .ghost path").count(), 1);
        await hand.up();
        await until(page, () => document.querySelectorAll(".ghost").length === 0);
        await settled(page);
        assert.deepEqual(log, []);
        await context.close();
      });
    }
  });
}
