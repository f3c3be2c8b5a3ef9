// The panel "Baris anggaran": the line, its choice, its words, its share of the
// region's budget, and what is copied of it.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { open, settled, typeValue, until } from "./lib/page.mjs";

/** Opens the panel, as a reader does. */
async function openPanel(page) {
  await page.locator(".later").scrollIntoViewIfNeeded();
  await until(page, () => document.querySelector("#panel-budget-line"), undefined, { what: "the panels" });
  await page.locator("#panel-budget-line > summary").click();
  await answered(page, () => true);
}

const body = (page) => page.locator("#panel-budget-line .panel-body").innerText();

/** An answer that `says` something of the panel's text. */
const answered = (page, says) =>
  until(
    page,
    (source) => {
      const answer = document.querySelector("#panel-budget-line .panel-answer:not(.stale)");
      return answer && answer.innerText.includes(source);
    },
    typeof says === "string" ? says : "",
    { what: `a budget line with “${says}”` },
  );

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("shows the line with its words, kind and share, and follows choice and inputs", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      await openPanel(page);
      await answered(page, "3.000 orang × 12 bulan × Rp16.800 = Rp604.800.000");
      let text = await body(page);
      assert.match(text, /Enam ratus empat juta delapan ratus ribu rupiah/);
      assert.match(text, /APBD murni/);
      assert.match(text, /0,033% dari belanja APBD Kota Jambi 2026, Rp1\.808\.566\.435\.000/);
      assert.match(text, /pers \(keyakinan tinggi\)/);

      // The choices, by keyboard.
      await page.locator("#budget-line-programme").focus();
      await page.keyboard.press("ArrowDown");
      await answered(page, "1.316 orang × 12 bulan × Rp16.800 = Rp265.305.600");
      await page.locator("#budget-line-year").selectOption("2030");
      await answered(page, "belum diketahui");
      assert.equal(await page.locator("#budget-line-year").inputValue(), "2030");

      // What the inputs change, and their programme, is followed.
      await page.locator("#budget-line-year").selectOption("2027");
      await page.locator("#budget-line-programme").selectOption("0");
      await answered(page, "Rp604.800.000");
      await typeValue(page, "budget", "300 juta");
      await answered(page, "1.488 orang × 12 bulan × Rp16.800 = Rp299.980.800");
      await page.locator(".switch[lang=en]").click();
      await answered(page, "1,488 workers × 12 months × Rp16,800 = Rp299,980,800");
      text = await body(page);
      assert.match(text, /Two hundred ninety-nine million nine hundred eighty thousand eight hundred rupiah/);
      assert.match(text, /original budget \(APBD murni\)/i);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("shows a part for each stretch of a list that grows", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      await openPanel(page);
      await page.locator("#budget-line-year").selectOption("2024");
      await answered(page, "Rp7.299.297.600");
      assert.equal(await page.locator("#panel-budget-line tbody tr").count(), 7);
      assert.match(await body(page), /Uangnya tidak berada dalam APBD/);
      await context.close();
    });

    it("copies text and table, and tells", async () => {
      const { context, page, log } = await open(browser(), DESK);
      if (name === "Chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await openPanel(page);
      const told = page.locator("#panel-budget-line [role=status]");
      const buttons = page.locator("#panel-budget-line .panel-actions button");
      await buttons.nth(0).click();
      await until(page, () => /Teks sudah disalin/.test(document.querySelector("#panel-budget-line [role=status]").textContent));
      if (name === "Chromium") {
        const text = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(text, /^Iuran BKBK desa dan kelurahan, 2023 · APBD murni\n77\.480 orang × 12 bulan × Rp16\.800 = Rp15\.619\.968\.000\nTerbilang: Lima belas miliar/);
      }
      await buttons.nth(1).click();
      await until(page, () => /Tabel sudah disalin/.test(document.querySelector("#panel-budget-line [role=status]").textContent));
      if (name === "Chromium") {
        const [html, plain] = await page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const read = async (type) => (await item.getType(type)).text();
          return [await read("text/html"), await read("text/plain")];
        });
        assert.match(html, /<table.*<td>77\.480<\/td><td>12<\/td><td>Rp16\.800<\/td><td>Rp15\.619\.968\.000<\/td>/s);
        assert.match(plain, /\t77480\t12\t16800\t15619968000\n/);
      }
      assert.equal(await told.count(), 1);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("copies through a copy event where the clipboard is refused", async () => {
      const { context, page } = await open(browser(), DESK);
      await openPanel(page);
      const put = await page.evaluate(async () => {
        Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
        let data = null;
        document.execCommand = (what) => {
          const event = new ClipboardEvent(what, { clipboardData: new DataTransfer(), cancelable: true, bubbles: true });
          document.body.dispatchEvent(event);
          data = event.clipboardData;
          return true;
        };
        document.querySelectorAll("#panel-budget-line .panel-actions button")[1].click();
        await new Promise((done) => setTimeout(done, 200));
        return [data?.getData("text/plain"), data?.getData("text/html")];
      });
      assert.match(put[0], /77480\t12/);
      assert.match(put[1], /^<table/);
      assert.match(await page.locator("#panel-budget-line [role=status]").textContent(), /Tabel sudah disalin/);
      await context.close();
    });

    it("puts the text in a selected field where nothing can be copied", async () => {
      const { context, page } = await open(browser(), DESK);
      await openPanel(page);
      await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
        document.execCommand = () => false;
      });
      await page.locator("#panel-budget-line .panel-actions button").first().click();
      await until(page, () => document.activeElement?.id === "budget-line-by-hand");
      const field = await page.evaluate(() => {
        const { value, selectionStart, selectionEnd, readOnly } = document.activeElement;
        return { value, all: selectionStart === 0 && selectionEnd === value.length, readOnly };
      });
      assert.match(field.value, /77\.480 orang × 12 bulan/);
      assert.deepEqual([field.all, field.readOnly], [true, true]);
      assert.match(await page.locator("#panel-budget-line [role=status]").textContent(), /tidak mengizinkan/);
      if (name === "Chromium") assert.deepEqual(await violations(page), []);
      await context.close();
    });
  }, { concurrency: 2 });
}

withBrowser("Chromium", (browser) => {
  for (const [where, options] of [["a desk", DESK], ["a phone", phone("Chromium")], ["320 px", { viewport: { width: 320, height: 640 } }]]) {
    it(`has nothing out of place on ${where}, in both languages`, async () => {
      const { context, page, log } = await open(browser(), { ...options, colorScheme: where === "a phone" ? "dark" : "light" }, { hash: "#s=babel-ucj" });
      await openPanel(page);
      await page.locator("#budget-line-year").selectOption("2024");
      await answered(page, "Rp7.299.297.600");
      for (const lang of ["id", "en"]) {
        if (lang === "en") {
          await page.locator(".switch[lang=en]").click();
          await settled(page);
          await answered(page, "Rp7,299,297,600");
        }
        assert.equal(await overflow(page), "");
        assert.deepEqual(await cutTexts(page), []);
        assert.deepEqual(await smallTargets(page), []);
        assert.deepEqual(await violations(page), []);
      }
      assert.deepEqual(log, []);
      await context.close();
    });
  }
});
