// Charts and tables are of one run: the table holds what the core's run gives,
// the lines end where its last row says, the readout names the month pointed at.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { promisify } from "node:util";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { call, open, pick, settled, typeValue, until } from "./lib/page.mjs";
import { catalogue, document as documentOf } from "./lib/scenarios.mjs";
import { ROOT } from "./lib/site.mjs";

const FIGURES = ["coverage", "members", "money"];

/** The command line, the same core natively, if it was built from what now stands in src/ and data/. */
async function command() {
  const path = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "release/cakupan");
  if (!existsSync(path)) return null;
  const built = (await stat(path)).mtimeMs;
  for (const folder of ["src", "data"]) {
    for (const name of await readdir(join(ROOT, folder), { recursive: true })) {
      const { mtimeMs } = await stat(join(ROOT, folder, name));
      if (mtimeMs > built) return null;
    }
  }
  return path;
}

const COMMAND = await command();

/** The tables as they stand in the page. */
const tablesSeen = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("ck-chart")].map((chart) => ({
      figure: chart.dataset.figure,
      caption: chart.querySelector("caption").textContent,
      columns: [...chart.querySelectorAll("thead th")].map((th) => th.textContent),
      rows: [...chart.querySelectorAll("tbody tr")].map((tr) => [...tr.children].map((c) => c.textContent)),
    })),
  );

async function openTables(page) {
  for (const figure of FIGURES) {
    await page.locator(`ck-chart[data-figure=${figure}] summary`).click();
  }
  await until(page, () => document.querySelectorAll(".numbers tbody").length === 3);
}

/** "1.286.133", "45,7%", "−Rp1.000" as numbers. */
function number(text) {
  const plain = text.replace(/[^\d,.−-]/g, "").replaceAll(".", "").replace(",", ".").replace("−", "-");
  assert.match(plain, /^-?\d+(\.\d+)?$/, `“${text}” is a number`);
  return Number(plain);
}

withBrowser("Chromium", (browser) => {
  it("shows in every table what the core's run gives", async () => {
    const { context, page } = await open(browser(), DESK);
    await openTables(page);
    for (const { id } of catalogue) {
      await pick(page, id);
      const document = await documentOf(id);
      const { tables } = JSON.parse(await call(page, "tables", document, "", "id"));
      const expected = tables.map(({ figure, caption, columns, rows }) => ({
        figure,
        caption,
        columns,
        rows: rows.map((row) => [row.label, ...row.cells]),
      }));
      assert.deepEqual(await tablesSeen(page), expected, id);
    }
    await context.close();
  });

  it("holds the digits of the command line's run", { skip: COMMAND ? false : "the command line is not built, or not from these sources" }, async () => {
    const { context, page } = await open(browser(), DESK);
    for (const { id } of catalogue) {
      const document = await documentOf(id);
      const { stdout } = await promisify(execFile)(COMMAND, ["run", join(ROOT, `data/programmes/${id}.json`), "--format", "json"], { maxBuffer: 1 << 26 });
      const run = JSON.parse(stdout);
      const { tables } = JSON.parse(await call(page, "tables", document, "", "id"));
      const rows = Object.fromEntries(tables.map((t) => [t.figure, t.rows]));
      assert.equal(rows.coverage.length, run.months.length);
      const off = JSON.parse(document).programmes.map((p) => p.on === false);
      run.months.forEach((month, i) => {
        const [pct, covered, eligible] = rows.coverage[i].cells;
        assert.equal(rows.coverage[i].month, month.month);
        // Shown with two decimals and whole people.
        assert.ok(Math.abs(number(pct) - month.coverage_pct) <= 0.0050001, `${id} ${month.month}: ${pct} for ${month.coverage_pct}`);
        assert.ok(Math.abs(number(covered) - month.covered) <= 1, `${id} ${month.month}: ${covered} for ${month.covered}`);
        assert.ok(Math.abs(number(eligible) - month.eligible) <= 1, `${id} ${month.month}: ${eligible} for ${month.eligible}`);
        const programmes = rows.members[i].cells.slice(2, -1).map(number);
        assert.deepEqual(programmes, month.programme_members.map(Number).filter((_, p) => !off[p]), `${id} ${month.month}`);
        const spent = rows.money[i].cells.filter((_, c) => c % 3 === 0).map(number);
        assert.deepEqual(spent, month.spend.map(Number).filter((_, p) => !off[p]), `${id} ${month.month}`);
      });
    }
    await context.close();
  });

  it("ends its lines where the last row says", async () => {
    const { context, page } = await open(browser(), DESK);
    await openTables(page);
    for (const { id } of catalogue) {
      await pick(page, id);
      const ends = await page.evaluate(() => {
        const { chart, table } = document.querySelector("ck-chart[data-figure=coverage]");
        const svg = document.querySelector("ck-chart[data-figure=coverage] svg");
        const unit = svg.viewBox.baseVal.width / chart.width;
        const inPx = (value) => value / unit;
        const line = svg.querySelector('path[stroke="var(--chart-accent)"]');
        const points = [line.getPointAtLength(0), line.getPointAtLength(line.getTotalLength())];
        // The percentages that the axis names, with the height at which each stands.
        const ticks = [...svg.querySelectorAll("text")]
          .filter((text) => /^\d+%$/.test(text.textContent.trim()))
          .map((text) => {
            const box = text.getBBox();
            return { pct: parseFloat(text.textContent), x: inPx(box.x + box.width), y: inPx(box.y + box.height / 2) };
          })
          .filter((tick) => tick.x <= chart.plot.left + 1);
        return {
          plot: chart.plot,
          ends: points.map((p) => ({ x: inPx(p.x), y: inPx(p.y) })),
          first: table.rows[0].cells[0],
          last: table.rows.at(-1).cells[0],
          ticks,
        };
      });
      const { plot } = ends;
      assert.ok(Math.abs(ends.ends[0].x - plot.left) < 0.6, `${id}: the line begins with its first month`);
      assert.ok(Math.abs(ends.ends[1].x - plot.right) < 0.6, `${id}: the line ends with its last month`);
      // The scale, from zero at the bottom and the highest tick.
      const top = ends.ticks.sort((a, b) => b.pct - a.pct)[0];
      assert.ok(top && top.pct > 0, `${id}: the axis names percentages`);
      for (const [at, text] of [[0, ends.first], [1, ends.last]]) {
        const y = plot.bottom - (number(text) / top.pct) * (plot.bottom - top.y);
        assert.ok(Math.abs(ends.ends[at].y - y) < 2.5, `${id}: ${text} at ${ends.ends[at].y.toFixed(1)}, expected ${y.toFixed(1)}`);
      }
    }
    await context.close();
  });

  it("changes tables together with their charts", async () => {
    const { context, page } = await open(browser(), DESK);
    await openTables(page);
    const before = await tablesSeen(page);
    await typeValue(page, "budget", "250 juta");
    await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "250000000");
    await settled(page);
    const then = await tablesSeen(page);
    for (const i of [0, 1, 2]) assert.notDeepEqual(then[i].rows, before[i].rows);
    const { tables } = JSON.parse(
      await call(page, "tables", (await documentOf("jambi-bkbk")).replace('"per_village": 100000000', '"per_village": 250000000'), "", "id"),
    );
    assert.deepEqual(then.map((t) => t.rows), tables.map((t) => t.rows.map((r) => [r.label, ...r.cells])));
    await context.close();
  });
});

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    for (const [size, options] of [["a desk", DESK], ["a phone", phone(name)]]) {
      it(`names the month under the pointer on ${size}`, async () => {
        const { context, page } = await open(browser(), options);
        for (const figure of FIGURES) {
          const hit = page.locator(`ck-chart[data-figure=${figure}] .hit`);
          await hit.scrollIntoViewIfNeeded();
          for (const month of [0, 17, 60, 119]) {
            const { x, y, label } = await page.evaluate(
              ([f, m]) => {
                const element = document.querySelector(`ck-chart[data-figure=${f}]`);
                const { plot, width, months } = element.chart;
                const box = element.querySelector(".hit").getBoundingClientRect();
                const inChart = plot.left + ((m + 0.5) / months) * (plot.right - plot.left);
                return {
                  x: box.left + (inChart / width) * box.width,
                  y: box.top + box.height / 2,
                  label: element.table.rows[m].label,
                };
              },
              [figure, month],
            );
            // Playwright's taps do not arrive in this Firefox.
            if (size === "a phone" && name === "Chromium") await page.touchscreen.tap(x, y);
            else await page.mouse.move(x, y);
            const read = await page.evaluate((f) => {
              const element = document.querySelector(`ck-chart[data-figure=${f}]`);
              const cross = element.querySelector(".cross").getBoundingClientRect();
              const shown = [...element.querySelectorAll(".float p:not(.happens), .strip p:not(.happens)")].filter((p) => p.checkVisibility?.() ?? p.offsetParent);
              // Without the tag of a pinned month, which stands in the same line.
              const text = (p) => [...p.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim();
              return { labels: shown.map(text), cross: cross.left + cross.width / 2 };
            }, figure);
            assert.ok(read.labels.length > 0, "a readout is in sight");
            assert.deepEqual([...new Set(read.labels)], [label]);
            assert.ok(Math.abs(read.cross - x) < 1.5, `the cross at ${read.cross}, the month at ${x}`);
          }
        }
        await context.close();
      });
    }
  });
}
