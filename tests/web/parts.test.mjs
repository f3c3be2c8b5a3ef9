// Arithmetic of the − and + buttons, and the geometry of the readout.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { stepped } = await load("parts/number.ts");
const { ghostTransform } = await load("parts/ghost.ts");
const { middleOf, monthAt, monthByKey, place } = await load("parts/readout.ts");

test("a step goes to the next value of the grid and not beyond its ends", () => {
  const pct = { min: -5, max: 10, step: 0.1 };
  assert.equal(stepped(0.2, pct, 1), "0.3");
  assert.equal(stepped(1.3, pct, -1), "1.2");
  assert.equal(stepped(0.9, pct, 1), "1");
  assert.equal(stepped(1.234, pct, 1), "1.3");
  assert.equal(stepped(1.234, pct, -1), "1.2");
  assert.equal(stepped(10, pct, 1), "10");
  assert.equal(stepped(25, pct, -1), "10");
  assert.equal(stepped(-0.05, pct, 1), "0");
  assert.equal(stepped(15_620_000_000, { min: 0, max: 1e11, step: 1e8 }, 1), "15700000000");
});

const chart = { months: 120, plot: { left: 50, right: 650 } };

test("a month is found where it is drawn, and at the edges the nearest one", () => {
  for (const month of [0, 1, 60, 119]) assert.equal(monthAt(chart, middleOf(chart, month)), month);
  assert.equal(monthAt(chart, -20), 0);
  assert.equal(monthAt(chart, 900), 119);
});

test("keys walk the months", () => {
  assert.equal(monthByKey("ArrowRight", 5, 120), 6);
  assert.equal(monthByKey("ArrowLeft", 0, 120), 0);
  assert.equal(monthByKey("PageUp", 5, 120), 17);
  assert.equal(monthByKey("PageDown", 5, 120), 0);
  assert.equal(monthByKey("Home", 5, 120), 0);
  assert.equal(monthByKey("End", 5, 120), 119);
  assert.equal(monthByKey("a", 5, 120), null);
});

test("the readout of a chart out of sight stays inside it", () => {
  const size = { width: 180, height: 90, viewport: { width: 800, height: 600 } };
  for (const top of [-2000, 700, 5000]) {
    const at = place(300, { box: { left: 50, top, width: 680, height: 400 }, ...size });
    assert.ok(at.top >= 0 && at.top + 90 <= 400, `${at.top}`);
  }
});

test("the readout covers neither its month nor leaves the viewport", () => {
  const size = { width: 180, height: 90, viewport: { width: 800, height: 600 } };
  for (const box of [
    { left: 100, top: 100, width: 680, height: 400 },
    { left: 100, top: -200, width: 680, height: 400 },
    { left: 100, top: 450, width: 680, height: 400 },
  ]) {
    for (let x = 0; x <= box.width; x += 10) {
      const { left, top } = place(x, { box, ...size });
      assert.ok(left + size.width <= x || left >= x, `covers ${x}`);
      assert.ok(box.left + left >= 0 && box.left + left + size.width <= 800, `out at ${x}`);
      assert.ok(box.top + top >= 0 && box.top + top + size.height <= 600, `out at top ${box.top}`);
    }
  }
});

test("a ghost stands at its own values and months on other axes", () => {
  const plot = { left: 50, right: 650, top: 20, bottom: 320, highest: 60 };
  const was = { start: "2025-01", months: 120, plot };
  const now = { start: "2025-07", months: 60, plot: { left: 80, right: 680, top: 10, bottom: 410, highest: 100 } };
  const numbers = ghostTransform({ chart: was, path: "" }, now).match(/-?[\d.]+/g).map(Number);
  const [wide, , , high, right, down] = numbers;
  const moved = ([x, y]) => [wide * x + right, high * y + down];
  // In tenths of a pixel: 30% at the beginning of 2026, month 12 of one and 6 of the other.
  const before = [10 * (50 + (12 / 120) * 600), 10 * (320 - (30 / 60) * 300)];
  const after = [10 * (80 + (6 / 60) * 600), 10 * (410 - (30 / 100) * 400)];
  moved(before).forEach((value, i) => assert.ok(Math.abs(value - after[i]) < 1e-6, `${moved(before)}`));
});
