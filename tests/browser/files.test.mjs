// The panel of files: workbooks, JSON, CSV and pictures out of the page, and a
// file read as the plan.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow } from "./lib/geometry.mjs";
import { open, settled, typeValue, until } from "./lib/page.mjs";
import { unzipped } from "./lib/zip.mjs";

async function openPanel(page) {
  await page.locator(".later").scrollIntoViewIfNeeded();
  await until(page, () => document.querySelector("ck-files .panel"), undefined, { what: "the panel" });
  await page.locator("#panel-files > summary").click();
  await until(page, () => document.querySelector("#panel-files .files-part"));
}

const button = (page, name) => page.locator("#panel-files").getByRole("button", { name, exact: true });

/** Presses a button and gives what is saved. Playwright hears of downloads in Chromium alone:
 * elsewhere the click on the link is heard. */
async function saved(page, name, browser) {
  if (browser === "Chromium") {
    const coming = page.waitForEvent("download", { timeout: 30000 });
    await button(page, name).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
  await page.evaluate(() => {
    globalThis.heard = null;
    let blob;
    URL.createObjectURL = (of) => {
      blob = of;
      return "blob:heard";
    };
    HTMLAnchorElement.prototype.click = function () {
      const reader = new FileReader();
      reader.onload = () => (globalThis.heard = { name: this.download, data: reader.result });
      reader.readAsDataURL(blob);
    };
  });
  await button(page, name).click();
  const { name: file, data } = await until(page, () => globalThis.heard, undefined, { what: name, timeout: 30000 });
  return { name: file, bytes: Buffer.from(data.split(",")[1], "base64") };
}

const status = (page) => page.locator("#panel-files .files-said").innerText();

/** Width and height of a PNG. */
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

async function read(page, name, bytes) {
  await page.locator("#panel-files input[type=file]").setInputFiles({ name, mimeType: "", buffer: bytes });
  await until(page, (file) => document.querySelector("#panel-files .files-said")?.textContent.includes(file), name, {
    what: `word of ${name}`,
    timeout: 30000,
  });
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("gives the plan as a workbook, JSON and CSV, and reads them back", async () => {
      const { context, page, log } = await open(browser(), { ...DESK, acceptDownloads: true }, { hash: "#s=babel-ucj" });
      await openPanel(page);
      const book = await saved(page, "Lembar kerja Excel (.xlsx)", name);
      assert.equal(book.name, "cakupan-babel-ucj.xlsx");
      assert.equal(book.bytes.subarray(0, 2).toString(), "PK");
      const json = await saved(page, "Rencana (.json)", name);
      const plan = JSON.parse(json.bytes);
      assert.equal(plan.region.name, "Provinsi Kepulauan Bangka Belitung");
      const excel = await saved(page, "CSV untuk Excel", name);
      assert.ok(/^\uFEFFmonth;eligible;.*\r\n2024-07;\d+,\d/.test(excel.bytes.toString()));
      const plain = await saved(page, "CSV standar", name);
      assert.ok(/^month,eligible,.*\r\n2024-07,\d+\.\d/.test(plain.bytes.toString()));

      const coverage = () => page.evaluate(() => document.querySelector(".headline p").textContent);
      const before = await coverage();
      const changed = { ...plan, workers: { ...plan.workers, growth_pct: 9 } };
      await read(page, "ubah.json", Buffer.from(JSON.stringify(changed)));
      await until(page, (old) => document.querySelector(".headline p").textContent !== old, before);
      await read(page, "semula.xlsx", book.bytes);
      await until(page, (old) => document.querySelector(".headline p").textContent === old, before);

      await read(page, "rusak.json", Buffer.from(JSON.stringify({ ...plan, months: 0 })));
      assert.match(await status(page), /rusak\.json tidak dapat dipakai:\s+months: nilai di luar batas/);
      await read(page, "rusak.xlsx", Buffer.from("bukan"));
      assert.match(await status(page), /bukan buku kerja XLSX/);
      for (const other of ["catatan.docx", "lama.xls"]) {
        await page.locator("#panel-files input[type=file]").setInputFiles({ name: other, mimeType: "", buffer: Buffer.from("lain") });
        await until(page, () => document.querySelector("#panel-files .files-said")?.textContent.includes("Pilih berkas .xlsx atau .json; berkas lain tidak dapat dibaca kembali."), undefined, { what: other });
        assert.equal(await page.locator("#panel-files .files-said li").count(), 0);
        await read(page, "rusak.xlsx", Buffer.from("bukan"));
      }
      assert.equal(await coverage(), before);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("gives a briefing note with the answer, the chart, the line, the sources and the way back", async () => {
      const { context, page, log } = await open(browser(), { ...DESK, acceptDownloads: true }, { hash: "#s=kota-jambi" });
      const note = async (label) => {
        const { name: file, bytes } = await saved(page, label, name);
        assert.equal(file, "cakupan-kota-jambi.docx");
        if (process.env.CAKUPAN_SHOTS) await writeFile(`${process.env.CAKUPAN_SHOTS}/note-${name}-${label.slice(0, 3)}.docx`, bytes);
        const parts = unzipped(bytes);
        assert.deepEqual(sizeOf(parts["word/media/chart.png"]).slice(0, 1), [1360]);
        const xml = parts["word/document.xml"].toString();
        const text = xml.replaceAll("</w:p>", "\n").replaceAll(/<[^>]+>/g, "");
        return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      };
      const says = async (text, words) => {
        const headline = await page.evaluate(() => document.querySelector(".headline p").textContent);
        for (const word of [headline.trim(), ...words]) assert.ok(text.includes(word), `“${word}” is missing`);
        assert.match(text, /Cakupan \d+\.\d+\.\d+\S+/);
        assert.match(text, new RegExp(`20\\d\\d\\n`));
        assert.ok(text.includes(`${page.url().split("#")[0]}#s=kota-jambi`));
      };
      await openPanel(page);
      const plain = await note("Catatan rapat (.docx)");
      await says(plain, ["3.000 orang × 12 bulan × Rp16.800 = Rp604.800.000", "Terbilang: Enam ratus empat juta", "Menurut tahun anggaran", "dilaporkan", "Sumber"]);
      assert.ok(!plain.includes("diubah oleh Anda"));
      await typeValue(page, "budget", "500 juta");
      await settled(page);
      await says(await note("Catatan rapat (.docx)"), ["Rp500.000.000", "diubah oleh Anda", "semula Rp604.800.000", "Sudah diubah; tautan"]);
      await page.locator(".switch[lang=en]").click();
      await settled(page);
      await says(await note("Briefing note (.docx)"), ["In words:", "By budget year", "changed by you", "was Rp604,800,000"]);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("gives pictures for paper from a dark page too", async () => {
      const svg = async (theme) => {
        const { context, page } = await open(browser(), { ...DESK, acceptDownloads: true });
        await page.evaluate((of) => (document.documentElement.dataset.theme = of), theme);
        const paper = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--chart-paper"));
        assert.equal(paper.includes("#ffffff"), theme === "light", paper);
        await openPanel(page);
        const { bytes } = await saved(page, "Simpan SVG", name);
        await context.close();
        return bytes.toString();
      };
      const dark = await svg("dark");
      assert.match(dark, /fill="#ffffff"/);
      assert.equal(dark, await svg("light"));
    });

    it("gives charts as pictures of the size asked for, with the font inside", async () => {
      const { context, page, log } = await open(browser(), { ...DESK, acceptDownloads: true });
      await openPanel(page);
      const wide = await saved(page, "Simpan PNG", name);
      assert.deepEqual(sizeOf(wide.bytes), [2400, 1350]);
      await page.locator("#panel-files select").first().selectOption("money");
      await page.locator("#panel-files select").last().selectOption("square");
      const square = await saved(page, "Simpan PNG", name);
      assert.equal(square.name, "cakupan-jambi-bkbk-money-1080x1080.png");
      assert.deepEqual(sizeOf(square.bytes), [2160, 2160]);
      const svg = (await saved(page, "Simpan SVG", name)).bytes.toString();
      assert.match(svg, /^<\?xml[^>]*>\s*<svg[^>]* width="1080" height="1080"/);
      assert.ok(/@font-face\{font-family:'Plus Jakarta Sans'.*data:font\/woff2;base64,/.test(svg));
      assert.ok(!/var\(--|foreignObject/.test(svg));
      if (process.env.CAKUPAN_SHOTS) {
        await writeFile(`${process.env.CAKUPAN_SHOTS}/picture-${name}-wide.png`, wide.bytes);
        await writeFile(`${process.env.CAKUPAN_SHOTS}/picture-${name}-square.png`, square.bytes);
      }
      assert.deepEqual(log, []);
      await context.close();
    });

    it("copies a chart as a picture, or says that the browser does not let it", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await openPanel(page);
      const press = async (part) => {
        await button(page, "Salin PNG").click();
        await until(page, (p) => document.querySelector("#panel-files .files-said")?.textContent.includes(p), part, { what: `word of “${part}”`, timeout: 30000 });
      };
      // Firefox's clipboard cannot be read by a page: what is put on it is looked at on the way.
      if (name === "Firefox") {
        await page.evaluate(() => {
          navigator.clipboard.write = async ([item]) => {
            globalThis.put = { types: item.types, blob: await item.getType("image/png") };
          };
        });
      } else {
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      }
      await press("Gambar tersalin");
      const read = await page.evaluate(async () => {
        const [item] = globalThis.put ? [null] : await navigator.clipboard.read();
        const types = item ? item.types : globalThis.put.types;
        const blob = item ? await item.getType("image/png") : globalThis.put.blob;
        const { width, height } = await createImageBitmap(blob);
        return { types: [...types], width, height };
      });
      assert.deepEqual(read, { types: ["image/png"], width: 2400, height: 1350 });
      await page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      });
      await press("Simpan PNG");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("is whole on a phone, in both languages, by keyboard, and axe finds nothing", async () => {
      for (const [width, scheme, lang] of [[360, "light", "id"], [320, "dark", "en"], [768, "light", "en"], [1440, "dark", "id"]]) {
        const options = width < 700 ? { ...phone(name), viewport: { width, height: 740 } } : { viewport: { width, height: 900 } };
        const { context, page, log } = await open(browser(), { ...options, colorScheme: scheme });
        if (lang === "en") await page.locator(".switch[lang=en]").click();
        await page.locator(".later").scrollIntoViewIfNeeded();
        await until(page, () => document.querySelector("ck-files .panel"));
        await page.locator("#panel-files > summary").focus();
        await page.keyboard.press("Enter");
        await until(page, () => document.querySelector("#panel-files .files-part"));
        await page.keyboard.press("Tab");
        assert.match(await page.evaluate(() => document.activeElement.textContent), /\.xlsx/);
        assert.equal(await overflow(page), "", `${width}`);
        assert.deepEqual(await cutTexts(page), [], `${width}`);
        const low = await page.evaluate(() =>
          [...document.querySelectorAll("#panel-files button, #panel-files select, #panel-files .files-pick")]
            .filter((of) => of.getBoundingClientRect().height < 44)
            .map((of) => of.textContent || of.type),
        );
        assert.deepEqual(low, [], `${width}`);
        assert.deepEqual(await violations(page), [], `${width} ${scheme}`);
        assert.deepEqual(log, []);
        if (process.env.CAKUPAN_SHOTS) {
          await page.locator("#panel-files").screenshot({ path: `${process.env.CAKUPAN_SHOTS}/files-${name}-${width}-${scheme}-${lang}.png` });
        }
        await context.close();
      }
    });
  });
}
