// The report on paper: one to three sheets of A4 for every ready scenario, in both
// languages, whatever the theme. Rendered by Chromium; the sheets are kept as test
// output, to be looked at.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { promisify } from "node:util";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { headlineHas, open, settled, typeValue, until } from "./lib/page.mjs";
import { catalogue } from "./lib/scenarios.mjs";
import { OUTPUT } from "./lib/site.mjs";

const run = promisify(execFile);

/** A4 between its margins, as the page sees it: 180 mm at 96 px an inch. */
const SHEET = { width: 680, height: 1000 };

/** Counts what would be printed instead of asking a printer. */
const countPrints = (page) =>
  page.addInitScript(() => {
    window.prints = 0;
    window.print = () => {
      window.prints += 1;
    };
  });

/** Opens a scenario with its print command counted. */
async function opened(browser, options, id) {
  const { context, page, log } = await open(browser, options, { wait: false });
  await countPrints(page);
  await page.goto(`${page.url().split("#")[0]}?print#s=${id}`);
  await settled(page);
  return { context, page, log };
}

async function printed(page, count = 1) {
  await page.locator(".print-report button").click();
  await until(page, (n) => window.prints === n, count, { what: "the print command" });
}

/** What a sheet says, by poppler if it is here; else null. */
async function textOf(file) {
  return run("pdftotext", ["-layout", file, "-"]).then(
    ({ stdout }) => stdout,
    () => null,
  );
}

const sheetsOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const WORDS = {
  id: ["Baris anggaran", "Terbilang:", "Menurut tahun anggaran", "Isian dan asumsi", "Sumber", "Tautan:", "Dicetak:", "orang × "],
  en: ["Budget line", "In words:", "By budget year", "Inputs and assumptions", "Sources", "Link:", "Printed:", "workers × "],
};

withBrowser("Chromium", (browser) => {
  for (const { id, title, title_en } of catalogue) {
    it(`prints ${id} on one to three sheets of A4, in both languages, from a dark page`, async () => {
      const { context, page, log } = await opened(browser(), { ...DESK, colorScheme: "dark" }, id);
      for (const [place, lang] of ["id", "en"].entries()) {
        if (lang === "en") {
          await page.locator(".switch[lang=en]").click();
          await settled(page);
        }
        await printed(page, place + 1);
        const headline = await page.locator(".headline p").innerText();
        const pdf = await page.pdf({ preferCSSPageSize: true });
        await mkdir(OUTPUT, { recursive: true });
        const file = join(OUTPUT, `print-${id}.${lang}.pdf`);
        await writeFile(file, pdf);
        const sheets = sheetsOf(pdf);
        assert.ok(sheets >= 1 && sheets <= 3, `${sheets} sheets`);
        const box = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1"));
        assert.ok(box && Math.abs(box[1] - 595) < 2 && Math.abs(box[2] - 842) < 2, box?.[0]);

        await page.emulateMedia({ media: "print" });
        await page.setViewportSize(SHEET);
        const seen = await page.locator(".paper").innerText();
        const plain = (text) => text.replace(/\s+/g, "");
        const said = (await textOf(file)) ?? seen;
        for (const text of [lang === "id" ? title : title_en, headline, ...WORDS[lang]]) {
          assert.ok(plain(said).includes(plain(text)), `${lang}: “${text}” is missing`);
          assert.ok(plain(seen).includes(plain(text)), `${lang}: “${text}” is missing in the page`);
        }
        assert.match(said, /\b20\d\d\b/);
        // Nothing of the screen is on paper; paper is light, and nothing is wider than it.
        assert.equal(await page.locator("ck-app").isVisible(), false);
        const look = await page.evaluate((sheet) => {
          const paper = document.querySelector(".paper");
          const wide = [...paper.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > sheet.width + 1);
          return { ink: getComputedStyle(paper).color, wide: wide.map((e) => `${e.tagName} ${e.textContent.slice(0, 30)}`), marks: paper.querySelectorAll("input, button, select").length };
        }, SHEET);
        assert.deepEqual(look, { ink: "rgb(0, 0, 0)", wide: [], marks: 0 });
        await page.emulateMedia({ media: null });
        await page.setViewportSize(DESK.viewport);
      }
      assert.deepEqual(log, []);
      await context.close();
    });
  }

  it("is what the browser's own menu prints, without the button", async () => {
    const { context, page, log } = await opened(browser(), { ...DESK, colorScheme: "dark" }, "jambi-bkbk");
    const beside = () => page.evaluate(() => document.querySelectorAll(".paper").length);
    assert.equal(await beside(), 0, "it is not in the page before it is printed");
    // The event of the browser's own menu, until the report was made ahead.
    await until(page, () => (dispatchEvent(new Event("beforeprint")), "paper" in document.documentElement.dataset), undefined, { what: "a report made ahead", timeout: 15000 });
    assert.equal(await page.evaluate(() => window.prints), 0);
    // What was changed: the old report is gone at once, and the new one follows by itself.
    await typeValue(page, "budget", "90 juta");
    await headlineHas(page, "69.732 pekerja");
    assert.equal(await beside(), 0);
    const sheet = join(OUTPUT, "print-by-menu.pdf");
    await mkdir(OUTPUT, { recursive: true });
    // Chromium says beforeprint itself when it makes a PDF: nothing but that.
    const end = Date.now() + 15000;
    let pdf;
    do {
      pdf = await page.pdf({ preferCSSPageSize: true });
    } while (!(await beside()) && Date.now() < end);
    await writeFile(sheet, pdf);
    assert.ok(sheetsOf(pdf) <= 3);
    const said = await page.locator(".paper").textContent();
    assert.match(said, /semula Rp100\.000\.000/);
    const text = await textOf(sheet);
    if (text !== null) assert.ok(text.includes("Baris anggaran") && !text.includes("Ubah rencana"), text.slice(0, 400));
    assert.deepEqual(log, []);
    await context.close();
  });

  it("is made anew when the page is come back to on another day", async () => {
    const { context, page, log } = await opened(browser(), DESK, "jambi-bkbk");
    const ahead = (day) =>
      until(
        page,
        (d) => {
          dispatchEvent(new Event("beforeprint"));
          return document.querySelector(".paper footer")?.textContent.includes(d);
        },
        day,
        { what: `a report of ${day}`, timeout: 15000 },
      );
    await page.clock.setFixedTime(new Date("2027-03-09T16:00:00"));
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await ahead("9 Maret 2027");
    await page.clock.setFixedTime(new Date("2027-03-10T08:00:00"));
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await ahead("10 Maret 2027");
    assert.deepEqual(log, []);
    await context.close();
  });

  it("says what was changed, and is gone when the page says something else", async () => {
    const { context, page, log } = await opened(browser(), DESK, "jambi-bkbk");
    await typeValue(page, "budget", "90 juta");
    await settled(page);
    await printed(page);
    const text = await page.locator(".paper").textContent();
    assert.match(text, /diubah oleh Anda/);
    assert.match(text, /semula Rp100\.000\.000/);
    assert.match(text, /Sudah diubah; tautan membuka skenario semula/);
    const now = new Date();
    assert.ok(text.includes(` ${now.getFullYear()}`));
    assert.equal(await page.evaluate(() => "paper" in document.documentElement.dataset), true);
    await typeValue(page, "budget", "80 juta");
    await until(page, () => !("paper" in document.documentElement.dataset), undefined, { what: "the old report's end" });
    // Then the browser's own command prints the page, in light colours and without controls.
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".headline p").isVisible(), true);
    assert.equal(await page.locator(".print-report").isVisible(), false);
    assert.equal(await page.locator(".paper").isVisible(), false);
    assert.deepEqual(log, []);
    await context.close();
  });

  it("does not split what belongs together", async () => {
    const { context, page } = await opened(browser(), DESK, "kota-jambi");
    await printed(page);
    await page.emulateMedia({ media: "print" });
    const kept = await page.evaluate(() => {
      const rule = (selector) => getComputedStyle(document.querySelector(selector)).breakInside;
      return [".paper figure", ".paper-line", ".paper-years", ".paper-assumptions tr", ".paper-sources li", ".paper footer"].map(rule);
    });
    assert.deepEqual(new Set(kept), new Set(["avoid"]));
    await context.close();
  });
});

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("prints by Ctrl+P, and on a phone by the button", async () => {
      for (const options of [DESK, phone(name)]) {
        const { context, page, log } = await opened(browser(), options, "babel-ucj");
        if (options === DESK) {
          await page.keyboard.press("Control+p");
          await until(page, () => window.prints === 1, undefined, { what: "the print command" });
        } else {
          await printed(page);
        }
        assert.match(await page.locator(".paper h1").textContent(), /Bangka Belitung/);
        assert.equal(await page.locator(".paper").isVisible(), false);
        assert.equal(await page.locator(".paper-picture svg").count(), 1);
        assert.deepEqual(log, []);
        await context.close();
      }
    });

    it("says so when the report cannot be made, and tries again", async () => {
      const { context, page } = await opened(browser(), DESK, "jambi-bkbk");
      await page.route(/questions-[^/]*\.wasm/, (route) => route.fulfill({ status: 503, body: "" }));
      await page.locator(".print-report button").click();
      await until(page, () => /belum dapat disiapkan/.test(document.querySelector(".print-report [role=alert]")?.textContent ?? ""));
      assert.equal(await page.evaluate(() => window.prints), 0);
      await page.unroute(/questions-[^/]*\.wasm/);
      await printed(page);
      assert.equal(await page.locator(".print-report [role=alert]").count(), 0);
      await context.close();
    });
  });
}
