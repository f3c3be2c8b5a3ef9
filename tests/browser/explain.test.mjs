// "Hitung sendiri", the arithmetic of a figure, and the ledger of assumptions.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { answered, changeAndReturn, goTo, headlineHas, open, settled, showPanel, typeValue, until } from "./lib/page.mjs";

async function openPanels(page, names) {
  for (const name of names) {
    await showPanel(page, name);
    await answered(page, name);
  }
}

async function english(page) {
  await page.locator(".switch[lang=en]").click();
  await settled(page);
}

/** The answer sentence, once it says this. */
const said = (page, pattern) =>
  until(
    page,
    (source) => {
      const text = document.querySelector("#panel-explain .panel-answer:not(.stale) .said")?.innerText ?? "";
      return new RegExp(source).test(text) ? text : "";
    },
    pattern.source,
    { what: `an answer like ${pattern}` },
  );

const lastLine = (page) => page.locator("#panel-explain .sum.last").innerText();
const choose = (page, name, value) => page.locator(`#explain-${name}`).selectOption(value);
const labels = (page) => page.evaluate(() => [...document.querySelectorAll("#panel-explain .explain-form label")].map((l) => l.textContent));

/** The rows of the ledger in sight, as text. */
const rows = (page) =>
  page.evaluate(() => [...document.querySelectorAll("#panel-ledger tbody tr, #panel-ledger .ledger-card")].map((row) => row.innerText.replace(/\s+/g, " ")));

/** Both files of the ledger, of a scenario whose growth was changed to 2%. Playwright hears of
 * downloads in Chromium alone. */
async function saved(page) {
  const save = async (button) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#panel-ledger .panel-actions button").nth(button).click()]);
    return [download.suggestedFilename(), await readFile(await download.path())];
  };
  const [excelName, excel] = await save(0);
  assert.equal(excelName, "cakupan-asumsi-jambi-bkbk-excel.csv");
  assert.deepEqual([...excel.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.match(excel.toString("utf8"), /;2;% setahun;0;diubah oleh Anda;;;;1,3;/);
  const [plainName, plain] = await save(1);
  assert.equal(plainName, "cakupan-asumsi-jambi-bkbk.csv");
  assert.match(plain.toString("utf8"), /^path,label,value,/);
  assert.match(plain.toString("utf8"), /workers\.growth_pct,[^\n]*,2,/);
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("shows the arithmetic of the headline in both languages, and follows figure, month and inputs", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await openPanels(page, ["explain"]);
      await said(page, /Iuran dalam setahun anggaran \(BKBK desa dan kelurahan\), 2023: Rp15\.619\.968\.000/);
      assert.match(await lastLine(page), /= 77\.480 × 12 × Rp16\.800\s+= Rp15\.619\.968\.000/);
      // The law's values have their mark and source.
      const jkm = page.locator("#panel-explain .sum", { hasText: "JKM sebulan" }).first();
      assert.match(await jkm.innerText(), /= Rp6\.800[\s\S]*diatur[\s\S]*PP 44\/2015/);
      assert.deepEqual(await labels(page), ["Angka", "Tahun anggaran"]);

      await english(page);
      await said(page, /2023: Rp15,619,968,000/);
      assert.match(await lastLine(page), /= 77,480 × 12 × Rp16,800/);
      await page.locator(".switch[lang=id]").click();
      await said(page, /Rp15\.619\.968\.000/);

      await choose(page, "figure", "coverage");
      await said(page, /Cakupan, Januari 2023: 38,83%/);
      assert.deepEqual(await labels(page), ["Angka", "Bulan", "Tahun"]);
      // What is rounded for show says so, and what is shown stands below.
      assert.match(await lastLine(page), /≈ 499\.996,1573 × 100 ÷ 1\.287\.526,3108\s+≈ 38,83385941%/);
      assert.match(await page.locator("#panel-explain .sum-shown").innerText(), /38,83%/);
      assert.match(await page.locator("#panel-explain .panel-answer").innerText(), /≈ dibulatkan untuk ditampilkan/);
      await choose(page, "year", "2026");
      await choose(page, "month", "03");
      await said(page, /Cakupan, Maret 2026/);

      await choose(page, "figure", "year_cost");
      await said(page, /2026: Rp15\.619\.968\.000/);
      await page.evaluate(() => document.querySelector("ck-app").sim.set(["programmes", 0, "budget", "share_pct"], "5"));
      await said(page, /2026: Rp7\.809\.984\.000/);
      assert.match(await lastLine(page), /38\.740 × 12 × Rp16\.800/);

      // A level needs no month; it is named instead.
      await choose(page, "figure", "first_reached");
      await said(page, /52,15%/);
      assert.deepEqual(await labels(page), ["Angka", "Target"]);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("has the programmes that count, and says why there is no answer", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      await openPanels(page, ["explain"]);
      await said(page, /Pekerja rentan terverifikasi\), 2025/);
      const programmes = () => page.evaluate(() => [...document.querySelectorAll("#explain-programme option")].map((o) => o.textContent));
      assert.deepEqual(await programmes(), ["Pekerja rentan terverifikasi", "Petugas keagamaan"]);
      await choose(page, "programme", "1");
      await said(page, /Petugas keagamaan\), 2025/);
      await page.evaluate(() => document.querySelector("ck-app").sim.set(["programmes", 2, "off"], false));
      await until(page, () => document.querySelectorAll("#explain-programme option").length === 3);
      // It begins in 2026.
      await choose(page, "programme", "2");
      await until(page, () => /2025/.test(document.querySelector("#panel-explain .panel-answer:not(.stale) .said + p:last-child")?.textContent ?? ""));
      assert.equal(await page.locator("#panel-explain .sum").count(), 0);
      assert.equal(await page.locator("#panel-explain .panel-failure").count(), 0);
      await choose(page, "year", "2026");
      await said(page, /2026: Rp/);
      await context.close();
    });

    it("opens at a figure that a chart or a headline asks for", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      await page.evaluate(() => {
        const detail = { figure: "members", month: "2026-02", programme: 1 };
        document.querySelector("ck-chart").dispatchEvent(new CustomEvent("explain", { detail, bubbles: true }));
      });
      await said(page, /Petugas keagamaan\), Februari 2026: 1\.\d{3}/);
      assert.ok(await page.evaluate(() => document.activeElement.matches("#panel-explain h2")), "the panel's heading has the focus");
      const top = await page.evaluate(() => document.querySelector("#panel-explain").getBoundingClientRect().top);
      const under = await page.evaluate(() => document.querySelector(".brief").getBoundingClientRect().bottom);
      assert.ok(top >= under && top < 200, `the panel is in sight, at ${top}`);
      // Years and months end with the run.
      const months = () => page.evaluate(() => [...document.querySelectorAll("#explain-month option")].map((o) => o.textContent));
      assert.equal((await months()).length, 12);
      await choose(page, "year", "2025");
      await said(page, /Juni 2025/);
      assert.deepEqual((await months()).slice(0, 2), ["Juni", "Juli"]);
      await context.close();
    });

    it("goes on from a stated figure to its arithmetic, and back", async () => {
      const { context, page } = await open(browser(), DESK);
      await openPanels(page, ["explain"]);
      await said(page, /Iuran dalam setahun anggaran/);
      await page.locator("#panel-explain .sum .quiet").first().click();
      await said(page, /Peserta program \(BKBK desa dan kelurahan\), Januari 2023: 77\.480/);
      assert.equal(await page.locator("#explain-figure").inputValue(), "members");
      assert.match(await page.locator("#panel-explain .sums").innerText(), /Rp15\.620\.000\.000 ÷ Rp201\.600, dibulatkan ke bawah/);
      await page.locator("#panel-explain .sum .quiet").first().click();
      await said(page, /rentan, Januari 2023: 386/);
      await page.locator("#panel-explain .explain-back").click();
      await said(page, /Januari 2023: 77\.480/);
      const back = page.locator("#panel-explain .explain-back");
      assert.match(await back.innerText(), /Kembali ke: Iuran dalam setahun anggaran/);
      await back.click();
      await said(page, /Iuran dalam setahun anggaran/);
      assert.equal(await back.count(), 0);
      await context.close();
    });

    it("is used with the keyboard, and copies the arithmetic", async () => {
      const { context, page } = await open(browser(), DESK);
      if (name === "Chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await openPanels(page, ["explain"]);
      await page.locator("#panel-explain h2").focus();
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.id), "explain-figure");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      await said(page, /, 2024: Rp/);
      await page.locator("#panel-explain .panel-actions button").focus();
      await page.keyboard.press("Enter");
      const status = await until(page, () => document.querySelector("#panel-explain [role=status]").textContent.trim());
      if (name === "Chromium") {
        assert.equal(status, "Tersalin");
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(copied, /^Iuran dalam setahun anggaran .*, 2024\n/);
        assert.match(copied, / = 77\.480 × 12 × Rp16\.800\n {3}= Rp15\.619\.968\.000\n/);
      }
      await context.close();
    });

    it("keeps a ledger: a change is marked with its original, filters hold, files are saved", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await openPanels(page, ["ledger"]);
      const sentence = () => page.locator("#panel-ledger .said").innerText();
      assert.equal(await sentence(), "9 diatur, 13 dilaporkan, 14 perkiraan, 21 anggapan");
      assert.equal((await rows(page)).length, 57);
      assert.ok((await rows(page)).some((row) => /Pekerja yang berhak 1\.286\.133 orang perkiraan 0,659/.test(row)));

      await changeAndReturn(page, "growth", "2");
      await until(page, () => document.querySelector("#panel-ledger .panel-answer:not(.stale) .said")?.innerText.startsWith("1 diubah oleh Anda, "));
      const filter = (mark) => page.locator("#panel-ledger .filter", { hasText: mark });
      await filter("diubah").focus();
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelectorAll("#panel-ledger tbody tr").length === 1);
      const [changed] = await rows(page);
      assert.match(changed, /^Pertumbuhan pekerja setahun 2% setahun Nilai asal: 1,3% setahun 0% diubah oleh Anda Sumber asal: perkiraan, /);
      assert.equal(await filter("diubah").getAttribute("aria-pressed"), "true");
      await filter("diatur (9)").click();
      await until(page, () => document.querySelectorAll("#panel-ledger tbody tr").length === 9);
      assert.ok((await rows(page)).every((row) => row.includes("diatur")));

      if (name === "Chromium") await saved(page);

      // Changed back, the mark and its filter are gone.
      await goTo(page, "simulasi");
      await page.locator("ck-control[data-control=growth] .quiet").click();
      await goTo(page, "metode");
      await until(page, () => document.querySelector("#panel-ledger .panel-answer:not(.stale) .said")?.innerText.startsWith("9 diatur"));
      assert.equal(await filter("diubah").count(), 0);
      await english(page);
      await until(page, () => /^9 regulated/.test(document.querySelector("#panel-ledger .panel-answer:not(.stale) .said")?.innerText ?? ""));
      assert.deepEqual(log, []);
      await context.close();
    });
    // One after the other: Firefox gives keys to one window at a time.
  });
}

withBrowser("Chromium", (browser) => {
  for (const [where, options, scale] of [
    ["a desk", DESK],
    ["a tablet", { viewport: { width: 768, height: 1024 } }],
    ["a phone", phone("Chromium")],
    ["320 px", { viewport: { width: 320, height: 640 } }],
    ["320 px, twice the text", { viewport: { width: 320, height: 640 } }, "200%"],
  ]) {
    it(`has nothing out of place on ${where}, in both languages`, async () => {
      const dark = where === "a phone";
      const { context, page, log } = await open(browser(), { ...options, colorScheme: dark ? "dark" : "light" }, { hash: "#s=kota-jambi" });
      await typeValue(page, "growth", "2");
      await headlineHas(page, "Rp");
      if (scale) await page.evaluate((size) => document.documentElement.style.setProperty("font-size", size), scale);
      await openPanels(page, ["explain", "ledger"]);
      for (const lang of ["id", "en"]) {
        if (lang === "en") await english(page);
        await until(page, (l) => {
          const text = document.querySelector("#panel-ledger .panel-answer:not(.stale) .said")?.innerText ?? "";
          return text.includes(l === "en" ? "changed by you" : "diubah oleh Anda") && [...document.querySelectorAll("[data-place=metode] .panel-body")].every((body) => body.getAttribute("aria-busy") !== "true");
        }, lang);
        const more = page.locator("#panel-ledger > .panel-body .panel-answer > .button");
        if (lang === "en" && (await more.count()) > 0) {
          const before = (await rows(page)).length;
          await more.click();
          await until(page, (n) => document.querySelectorAll("#panel-ledger .ledger-card").length > n, before);
        }
        assert.equal(await overflow(page), "", lang);
        assert.deepEqual(await cutTexts(page), [], lang);
        if (dark) assert.deepEqual(await smallTargets(page), [], lang);
        if (!scale) assert.deepEqual(await violations(page), [], lang);
      }
      assert.deepEqual(log, []);
      await context.close();
    });
  }
});
