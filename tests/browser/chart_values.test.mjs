// What is drawn is what the tables say, read off the pictures themselves: every
// line and area in every month, every bar, every coloured square.

import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { answered, call, open, pick, showPanel, until } from "./lib/page.mjs";
import { catalogue, document as documentOf } from "./lib/scenarios.mjs";

/** "1.286.133", "45,7%", "−Rp1.000" as numbers. */
function number(text) {
  const plain = text.replace(/[^\d,.−-]/g, "").replaceAll(".", "").replace(",", ".").replace("−", "-");
  assert.match(plain, /^-?\d+(\.\d+)?$/, `“${text}” is a number`);
  return Number(plain);
}

/** The points of a path as charts write them: M, and h, v, l from where one stands. */
function points(d) {
  const lines = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([Mhvlz])([^Mhvlz]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    if (command === "M") {
      [x, y] = numbers;
      lines.push([[x, y]]);
    }
    const step = command === "l" ? 2 : 1;
    if (!"hvl".includes(command)) continue;
    for (let i = 0; i < numbers.length; i += step) {
      const [a, b] = numbers.slice(i, i + step);
      x += command === "v" ? 0 : a;
      y += command === "v" ? a : (b ?? 0);
      lines.at(-1).push([x, y]);
    }
  }
  return lines;
}

/** Heights of a path over a place, in the order in which it is drawn. */
function heightsAt(d, at) {
  const found = [];
  for (const line of points(d)) {
    line.slice(1).forEach(([x1, y1], i) => {
      const [x0, y0] = line[i];
      if (x0 !== x1 && Math.min(x0, x1) <= at && at <= Math.max(x0, x1)) found.push(y0 + ((y1 - y0) * (at - x0)) / (x1 - x0));
    });
  }
  return found;
}

/** Between which heights a path stands over a place: its points are whole tenths of a pixel, so
 * that where it is steep the place is not exact. `of` picks one where it stands there twice. */
function spanAt(d, at, of = ([first]) => first) {
  const heights = [at - 1, at, at + 1].map((x) => heightsAt(d, x)).filter((found) => found.length > 0).map(of);
  return [Math.max(...heights), Math.min(...heights)];
}

/** The height at which the upper edge of an area arrives at a place, before it jumps there to
 * another; null where it goes straight on. */
function arrivesAt(d, at) {
  const all = points(d).flat();
  // The lower edge comes after, on the way back.
  const back = all.findIndex(([x], i) => i > 0 && x < all[i - 1][0]);
  return all.slice(0, back < 0 ? all.length : back).find(([x]) => Math.abs(x - at) <= 1)?.[1] ?? null;
}

/** A picture's paths and how it measures, all in tenths of a pixel. */
const drawing = (page, selector) =>
  page.evaluate((of) => {
    const element = document.querySelector(of);
    const chart = element.chart ?? element.picture;
    const svg = element.querySelector(".picture svg");
    const { plot } = chart;
    return {
      plot: { left: plot.left * 10, right: plot.right * 10, top: plot.top * 10, bottom: plot.bottom * 10, highest: plot.highest },
      months: chart.months,
      rows: element.table?.rows.map(({ cells }) => cells),
      paths: [...svg.querySelectorAll(".chart-data path")].map((p) => ({ d: p.getAttribute("d"), fill: p.getAttribute("fill"), stroke: p.getAttribute("stroke") })),
    };
  }, selector);

/** What a height says, and by how much the pen may be off: half a pixel. */
const scale = ({ top, bottom, highest }) => ({
  value: (y) => ((bottom - y) / (bottom - top)) * highest,
  within: (5 / (bottom - top)) * highest,
});

/** Whether a path stands over a place as high as a table tells. */
function stands(plot, d, at, told, of) {
  const { value, within } = scale(plot);
  const [low, high] = spanAt(d, at, of).map(value);
  return { low, high, so: low - within <= told && told <= high + within };
}

function draws(plot, d, at, told, what, of) {
  const { low, high, so } = stands(plot, d, at, told, of);
  assert.ok(so, `${what}: drawn from ${low} to ${high}, in the table ${told}`);
}

const top = (heights) => Math.min(...heights);

const figure = (page, name) => drawing(page, `.work ck-chart[data-figure=${name}]`);
const near = (drawn, told, within, what) => assert.ok(Math.abs(drawn - told) <= within, `${what}: drawn ${drawn}, in the table ${told}, apart by more than ${within}`);
/** The lines that tell something; others are halos under them. */
const lines = ({ paths }) => paths.filter(({ stroke }) => stroke && stroke !== "var(--chart-paper)");
const areas = ({ paths }) => paths.filter(({ fill }) => fill);

withBrowser("Chromium", (browser) => {
  for (const [where, options] of [["a desk", DESK], ["a phone", phone("Chromium")]]) {
    it(`draws coverage, members and money as their tables have them, in every month, on ${where}`, async () => {
      const { context, page } = await open(browser(), options);
      for (const { id } of catalogue) {
        await pick(page, id);
        const coverage = await figure(page, "coverage");
        const [line] = lines(coverage).filter(({ stroke }) => stroke === "var(--chart-accent)");
        const members = await figure(page, "members");
        const money = await figure(page, "money");
        assert.equal(coverage.rows.length, coverage.months);
        for (let m = 0; m < coverage.months; m++) {
          const middle = ({ plot }) => plot.left + ((m + 0.5) / coverage.months) * (plot.right - plot.left);
          const of = `${id}, month ${m + 1}`;
          draws(coverage.plot, line.d, middle(coverage), number(coverage.rows[m][0]), `${of}: coverage`);

          const groups = members.rows[m].slice(0, -1).map(number);
          assert.equal(areas(members).length, groups.length, `${id}: an area for each payer`);
          let sum = 0;
          areas(members).forEach(({ d }, i) => {
            sum += groups[i];
            draws(members.plot, d, middle(members), sum, `${of}: ${i + 1} payers`, top);
          });
          near(sum, number(members.rows[m].at(-1)), groups.length, `${of}: all of them`);

          // What is left stands at the end of each month; then what goes unspent with the year is
          // gone, and the budget of the next one comes in.
          const end = money.plot.left + ((m + 1) / money.months) * (money.plot.right - money.plot.left);
          const of3 = (kind) => money.rows[m].filter((_, c) => c % 3 === kind).map(number);
          const unspent = of3(2);
          const left = of3(1).map((rupiah, i) => rupiah + unspent[i]);
          assert.equal(areas(money).length, left.length, `${id}: an area for each programme`);
          let stacked = 0;
          areas(money).forEach(({ d }, i) => {
            stacked += left[i];
            const y = arrivesAt(d, end);
            if (y === null) draws(money.plot, d, end - 1, stacked, `${of}: money of ${i + 1}`, top);
            else near(scale(money.plot).value(y), stacked, scale(money.plot).within, `${of}: money of ${i + 1}`);
          });
        }
      }
      await context.close();
    });
  }

  it("draws compared scenarios as the tables of each have them, and names where they end", async () => {
    const { context, page } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
    await showPanel(page, "compare");
    const others = ["jambi-bkbk", "babel-ucj"];
    for (const id of others) {
      await until(page, (i) => document.querySelector(`#panel-compare input[value=${i}]`), id);
      await page.locator(`#panel-compare input[value=${id}]`).click();
    }
    await until(page, () => document.querySelectorAll("#panel-compare section:first-of-type thead .head").length === 3, undefined, { what: "three columns" });
    await answered(page, "compare");
    const drawn = await drawing(page, "#panel-compare ck-picture");
    const tables = [];
    for (const id of ["kota-jambi", ...others]) {
      const { tables: of } = JSON.parse(await call(page, "tables", await documentOf(id), "", "id"));
      tables.push(of.find((table) => table.figure === "coverage").rows);
    }
    const all = [...new Set(tables.flatMap((rows) => rows.map((row) => row.month)))].sort();
    // The columns stand in the order of the lines.
    const ends = await page.locator("#panel-compare section:first-of-type tbody tr").first().locator("td").allInnerTexts();
    assert.equal(lines(drawn).length, tables.length, "a line for each");
    for (const [i, { d }] of lines(drawn).entries()) {
      const fits = tables.map((rows) =>
        rows.every(({ month, cells }) => {
          const at = drawn.plot.left + ((all.indexOf(month) + 0.5) / all.length) * (drawn.plot.right - drawn.plot.left);
          return heightsAt(d, at).length > 0 && stands(drawn.plot, d, at, number(cells[0])).so;
        }),
      );
      assert.equal(fits.filter(Boolean).length, 1, `line ${i + 1} is the coverage of one scenario, in every month of it: ${fits}`);
      const own = tables[fits.indexOf(true)];
      near(number(ends[i].split("\n")[0]), number(own.at(-1).cells[0]), 0.0500001, `where line ${i + 1} ends`);
    }
    await context.close();
  });

  for (const [where, options] of [["a desk", DESK], ["a phone", phone("Chromium")]]) {
    it(`draws the bars of the tornado as its table has them, on ${where}`, async () => {
      const { context, page } = await open(browser(), options);
      await showPanel(page, "sensitivity");
      await answered(page, "sensitivity");
      await page.locator("#panel-sensitivity details.numbers summary").first().click();
      const seen = await page.evaluate(() => {
        const svg = document.querySelector("#panel-sensitivity .picture svg");
        const number = (e, name) => Number(e.getAttribute(name));
        const key = [...svg.querySelectorAll(".chart-key rect")].map((r) => r.getAttribute("fill"));
        return {
          key,
          axis: { text: svg.querySelector(".chart-axis text").textContent, x: number(svg.querySelector(".chart-axis text"), "x") },
          names: [...svg.querySelectorAll(".chart-names text:first-child")].map((t) => t.textContent),
          bars: [...svg.querySelectorAll(".chart-data")].map((g) =>
            [...g.querySelectorAll("rect")].map((r) => ({ fill: r.getAttribute("fill"), from: number(r, "x"), to: number(r, "x") + number(r, "width"), said: r.nextElementSibling?.textContent ?? "" })),
          ),
          rows: [...document.querySelectorAll(".tornado-table tbody tr")].map((tr) => [...tr.children].map((c) => c.innerText.trim())),
        };
      });
      const middle = number(seen.axis.text.split(":")[1]);
      assert.equal(seen.bars.length, seen.names.length);
      assert.ok(seen.bars.length >= 8, "there are bars");
      const ends = [];
      seen.bars.forEach((bars, i) => {
        // The names may be broken in two where there is little room: they stand in the same order.
        const row = seen.rows[i];
        assert.ok(row[0].startsWith(seen.names[i].split("…")[0].trim()), `${seen.names[i]} stands as row ${i + 1}: ${row[0]}`);
        const results = row.slice(2, 4).map((cell) => number(cell.split("→").at(-1)));
        assert.ok(bars.length > 0);
        for (const bar of bars) {
          const result = results[seen.key.indexOf(bar.fill)];
          assert.equal(number(bar.said), result, `${row[0]}: what stands at the bar`);
          ends.push({ name: row[0], result, length: result > middle ? bar.to - seen.axis.x : bar.from - seen.axis.x });
        }
      });
      const longest = ends.reduce((a, b) => (Math.abs(b.length) > Math.abs(a.length) ? b : a));
      const unit = longest.length / (longest.result - middle);
      // Told with one decimal, drawn with all of them.
      for (const { name, result, length } of ends) near(length, unit * (result - middle), Math.abs(unit) * 0.11 + 10, `${name}: the bar to ${result}`);
      await context.close();
    });

    it(`colours the map of two numbers as its table has them, on ${where}`, async () => {
      const { context, page } = await open(browser(), options);
      await showPanel(page, "sensitivity");
      await answered(page, "sensitivity");
      for (const summary of await page.locator("#panel-sensitivity details.numbers summary").all()) await summary.click();
      const seen = await page.evaluate(() => {
        const { map } = document.querySelector("ck-heat");
        const svg = document.querySelector("ck-heat .picture svg");
        const table = [...document.querySelectorAll("#panel-sensitivity table")].at(-1);
        return {
          x: map.x.values,
          y: map.y.values,
          cells: map.cells,
          plot: map.picture.plot,
          squares: [...svg.querySelectorAll(".chart-data rect")].map((r) => ["x", "y", "width", "height"].map((n) => Number(r.getAttribute(n))).concat(r.getAttribute("fill"))),
          heads: [...table.querySelectorAll("thead th")].slice(1).map((th) => th.textContent.trim()),
          rows: [...table.querySelectorAll("tbody tr")].map((tr) => [...tr.children].map((c) => c.textContent.trim())),
        };
      });
      const { left, right, top, bottom } = seen.plot;
      const colours = new Map();
      seen.cells.forEach((row, j) =>
        row.forEach((cell, i) => {
          const x = 10 * (left + ((i + 0.5) / seen.x.length) * (right - left));
          const y = 10 * (bottom - ((j + 0.5) / seen.y.length) * (bottom - top));
          const on = seen.squares.filter(([sx, sy, w, h]) => sx <= x && x <= sx + w && sy <= y && y <= sy + h);
          assert.equal(on.length, 1, `one square at ${seen.x[i]}, ${seen.y[j]}`);
          const rank = Number(/--chart-heat-(\d)/.exec(on[0][4])[1]);
          colours.set(rank, [...(colours.get(rank) ?? []), number(cell)]);
        }),
      );
      const ranks = [...colours.keys()].sort();
      assert.ok(ranks.length > 2, `colours: ${ranks}`);
      ranks.slice(1).forEach((rank, i) => {
        const below = Math.max(...colours.get(ranks[i]));
        const above = Math.min(...colours.get(rank));
        // Told with one decimal.
        assert.ok(below <= above + 0.1001, `colour ${ranks[i]} goes up to ${below}, colour ${rank} begins at ${above}`);
      });
      assert.ok(seen.rows.length >= 5 && seen.heads.length >= 5);
      for (const [name, ...cells] of seen.rows) {
        cells.forEach((cell, c) => assert.equal(cell, seen.cells[seen.y.indexOf(name)][seen.x.indexOf(seen.heads[c])], `${seen.heads[c]}, ${name}`));
      }
      await context.close();
    });
  }

  it("draws plan, what happened and what is expected as their table has them", async () => {
    const { context, page } = await open(browser(), DESK);
    await page.evaluate(() => {
      const { sim } = document.querySelector("ck-app");
      sim.set(["realised"], [
        { month: "2023-01", programmes: [{ programme: 0, members: "30000" }] },
        { month: "2023-02", programmes: [{ programme: 0, members: "50000" }] },
      ]);
    });
    await showPanel(page, "realised");
    await until(page, () => document.querySelector("#panel-realised ck-chart .picture svg"), undefined, { what: "the chart" });
    await answered(page, "realised");
    const drawn = await drawing(page, "#panel-realised ck-chart");
    // What happened, from its first month to its last; from there on what is expected.
    const [plan, happened, expected] = lines(drawn).slice(1);
    assert.equal(lines(drawn).length, 4, "a mark at the last month, and three lines");
    let ever = 0;
    drawn.rows.forEach((row, m) => {
      const at = drawn.plot.left + ((m + 0.5) / drawn.months) * (drawn.plot.right - drawn.plot.left);
      for (const [column, { d }] of [plan, happened, expected].entries()) {
        if (row[column] === "–") continue;
        ever++;
        draws(drawn.plot, d, at, number(row[column]), `month ${m + 1}, line ${column + 1}`);
      }
      if (m > 1) assert.equal(heightsAt(happened.d, at).length, 0, "nothing has happened after its last month");
    });
    assert.equal(ever, 2 * drawn.months);
    await context.close();
  });
}, { concurrency: 2 });
