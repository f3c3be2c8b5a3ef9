// Warnings for the implausible at the field, and what is asked about while one
// types: calm, told to those who listen, moving nothing, blocking nothing.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { field, goTo, headlineHas, open, seen, settled, slider, typeValue, until, valueOf, writeValue } from "./lib/page.mjs";

const slotHas = (page, id, part) =>
  until(page, ([i, p]) => document.getElementById(`control-${i}-slot`)?.textContent.includes(p), [id, part], { what: `“${part}” at ${id}` });

/** Where the controls stand. */
const places = (page) =>
  page.evaluate(() => [...document.querySelectorAll("ck-control")].map((e) => Math.round(e.getBoundingClientRect().top - document.querySelector(".inputs").getBoundingClientRect().top + document.querySelector(".inputs").scrollTop)));

const inEnglish = async (page) => {
  await page.locator(".switch[lang=en]").click();
  await until(page, () => document.documentElement.lang === "en");
  await settled(page);
};

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    for (const [size, options] of [["a phone", phone(name)], ["a desk", DESK]]) {
      it(`warns at the field on ${size}, moves nothing and blocks nothing`, async () => {
        const { context, page, log } = await open(browser(), options);
        assert.equal(await page.locator(".unusual").count(), 0, "nothing reported is unusual");
        await field(page, "keep_paying").focus();
        const before = await places(page);
        await typeValue(page, "keep_paying", "90");
        await slotHas(page, "keep_paying", "Tidak lazim: yang diketahui paling tinggi 10%.");
        assert.deepEqual(await places(page), before, "no control moves");
        assert.equal(await valueOf(page, "keep_paying"), "90");
        assert.equal(await field(page, "keep_paying").getAttribute("aria-invalid"), "false");
        // The answer is of the value that is warned about, and those who listen are told once.
        await settled(page);
        assert.equal((await seen(page)).state, "");
        await until(page, () => document.querySelector("#live").textContent.includes("Tetap membayar sendiri: Tidak lazim"));
        const described = await field(page, "keep_paying").getAttribute("aria-describedby");
        assert.match(await page.locator(`#${described}`).textContent(), /^Tidak lazim/);
        // What it rests on is a click away.
        const why = page.locator("ck-control[data-control=keep_paying] .unusual summary");
        await why.focus();
        await page.keyboard.press("Enter");
        await until(page, () => document.querySelector("ck-control[data-control=keep_paying] .unusual[open] > p")?.textContent.includes("dianggap 0–10%"));
        assert.deepEqual(await smallTargets(page), []);
        assert.deepEqual(await cutTexts(page), []);
        assert.equal(await overflow(page), "");
        if (name === "Chromium") assert.deepEqual(await violations(page), []);
        await inEnglish(page);
        await slotHas(page, "keep_paying", "Unusual: the highest known is 10%.");
        // Back among what is known, it goes.
        await typeValue(page, "keep_paying", "10");
        await until(page, () => document.querySelectorAll(".unusual").length === 0);
        assert.deepEqual(log, []);
        await context.close();
      });
    }

    it("holds a budget against the region's own, and against the workers there are", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      await typeValue(page, "budget", "20 miliar");
      await slotHas(page, "budget", "Tidak lazim: 1,01% dari APBD Kota Jambi 2025, sekitar Rp1,98 triliun.");
      await typeValue(page, "budget", "604,8 triliun");
      await slotHas(page, "budget", "Lebih besar dari seluruh APBD Kota Jambi 2025");
      await headlineHas(page, "Rp604,8 triliun");
      await typeValue(page, "budget", "10 miliar");
      await slotHas(page, "budget", "lebih banyak dari semua pekerja rentan");
      // A programme that is not in sight is named below the controls.
      await page.locator("#programme").selectOption({ index: 1 });
      await until(page, () => document.querySelector(".unusuals")?.textContent.includes("Pekerja rentan terverifikasi"));
      await page.locator("ck-control[data-control=budget]").first().waitFor();
      if (name === "Chromium") assert.deepEqual(await violations(page), []);
      await context.close();
    });

    it("warns in the editor of programmes too", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kaltim-100k" });
      await page.locator("details.stack > summary").click();
      await until(page, () => document.querySelector("ck-stack .stacked"));
      // Each is opened once, and waited for: what is drawn anew meanwhile closes nothing then.
      const form = page.locator("ck-stack .stacked > .stacked-form");
      if (!(await form.evaluate((e) => e.open))) await form.locator("> summary").click();
      await until(page, () => document.querySelector("ck-stack .stacked-form .stacked-form"));
      await form.locator(".stacked-form > summary").click();
      await until(page, () => document.querySelector("ck-stack input[id$=admin_pct]"));
      const admin = page.locator("ck-stack input[id$=admin_pct]");
      await admin.fill("40");
      await admin.press("Enter");
      await until(page, () => document.querySelector("ck-stack .unusual")?.textContent.includes("paling tinggi 5%"));
      const described = await admin.getAttribute("aria-describedby");
      assert.match(await page.locator(`#${described}`).textContent(), /^Tidak lazim/);
      await context.close();
    });

    it("asks what could be two numbers, by buttons that the keyboard reaches", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=kaltim-100k" });
      const first = await seen(page);
      await writeValue(page, "budget", "1,008");
      await slotHas(page, "budget", "Maksudnya Rp1,008 atau Rp1.008?");
      const answers = page.locator("ck-control[data-control=budget] .asked button");
      assert.deepEqual((await answers.allTextContents()).map((text) => text.trim().replace(/\s+/g, " ")), ["Rp1,008 satu koma nol nol delapan", "Rp1.008 seribu delapan"]);
      assert.equal((await seen(page)).headline, first.headline, "the last good answer stays");
      if (name === "Chromium") assert.deepEqual(await violations(page), []);
      assert.deepEqual(await smallTargets(page), []);
      // Enter leads to the first of them, Tab to the next.
      await page.keyboard.press("Enter");
      await until(page, () => document.activeElement?.closest(".asked"));
      await page.keyboard.press("Tab");
      assert.match(await page.evaluate(() => document.activeElement.textContent), /seribu delapan/);
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "1008");
      await until(page, () => document.activeElement?.id === "control-budget-text");
      await until(page, () => document.getElementById("control-budget-text").value === "Rp1.008");
      assert.equal(await answers.count(), 0);
      // The other one, with a click, in English: there a point is asked about.
      await inEnglish(page);
      await writeValue(page, "budget", "3 M");
      await slotHas(page, "budget", "Do you mean Rp3,000,000 or Rp3,000,000,000?");
      await answers.nth(1).click();
      await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "3000000000");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("says as one types how each form is read, with its words, in both languages", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kaltim-100k" });
      const reads = async (text, said) => {
        await writeValue(page, "budget", text);
        await slotHas(page, "budget", said);
      };
      await reads("3 M", "dibaca: Rp3.000.000.000, tiga miliar");
      await reads("Rp1.008.000.000,00", "dibaca: Rp1.008.000.000, satu miliar delapan juta");
      await reads("1,008 miliar", "dibaca: Rp1.008.000.000, satu miliar delapan juta");
      await reads("1008 jt", "dibaca: Rp1.008.000.000, satu miliar delapan juta");
      await reads("Rp16.800,-", "dibaca: Rp16.800, enam belas ribu delapan ratus");
      await field(page, "budget").press("Escape");
      await inEnglish(page);
      await reads("3 billion", "read as: Rp3,000,000,000, three billion");
      await reads("Rp1,008,000,000.00", "read as: Rp1,008,000,000, one billion eight million");
      await reads("Rp1.008.000.000,00", "read as: Rp1,008,000,000, one billion eight million");
      await context.close();
    });

    it("reads what is pasted with spaces, line breaks and currency", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kaltim-100k" });
      const paste = (text) =>
        page.evaluate((t) => {
          const input = document.getElementById("control-budget-text");
          input.focus();
          input.select();
          // As a browser pastes into a field: at once, and without line breaks.
          document.execCommand("insertText", false, t);
        }, text);
      for (const text of ["\u00a0Rp\u00a01.008.000.000,00 \n", "Rp\u202f1008\u2009jt", "\ufeff1\u00a0008\u00a0000\u00a0000\r\n"]) {
        await paste(text);
        await slotHas(page, "budget", "dibaca: Rp1.008.000.000");
        await field(page, "budget").press("Enter");
        await headlineHas(page, "5.000 pekerja");
        await typeValue(page, "budget", "Rp20.160.000.000");
        await headlineHas(page, "100.000 pekerja");
      }
      await context.close();
    });

    it("gives every control a slider, − and +, a typed value and its own reset", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      const ids = await page.evaluate(() => [...document.querySelectorAll("ck-control")].map((e) => e.dataset.control));
      assert.deepEqual(ids, ["budget", "paid_first", "paid_last", "growth", "uptake", "keep_paying"]);
      const changed = (id, from) => until(page, ([i, f]) => document.querySelector(`ck-control[data-control=${i}]`).value !== f, [id, from]);
      for (const id of ids) {
        const before = await valueOf(page, id);
        const control = page.locator(`ck-control[data-control=${id}]`);
        const back = async () => {
          await control.locator(".marks .quiet").click();
          await until(page, ([i, b]) => Number(document.querySelector(`ck-control[data-control=${i}]`).value) === Number(b), [id, before]);
          assert.equal(await control.locator(".marks .quiet").count(), 0);
        };
        // Towards where there is room.
        const up = id !== "paid_last";
        await control.locator(".step").nth(up ? 1 : 0).click();
        await changed(id, before);
        await back();
        await slider(page, id).press(up ? "ArrowRight" : "ArrowLeft");
        await changed(id, before);
        await back();
        await typeValue(page, id, id.startsWith("paid") ? "8" : "3");
        await changed(id, before);
        await back();
      }
      await settled(page);
      assert.equal(await page.evaluate(() => document.querySelector("ck-app").sim.edited), false);
      await context.close();
    });

    it("asks in the fields of other places too", async () => {
      const { context, page } = await open(browser(), DESK);
      await goTo(page, "cari");
      await until(page, () => document.querySelector("#panel-solve"));
      const closed = page.locator("details#panel-solve:not([open]) > summary");
      if ((await closed.count()) > 0) await closed.click();
      const goal = page.locator("#panel-solve select").first();
      await goal.selectOption("workers");
      const wanted = page.locator("#solve-wanted");
      await wanted.fill("77,480");
      await until(page, () => document.querySelectorAll("#panel-solve .asked button").length === 2);
      await page.locator("#panel-solve .asked button").nth(1).click();
      await until(page, () => document.querySelector("#solve-wanted").value === "77.480" && document.activeElement?.id === "solve-wanted");
      await context.close();
    });
  });
}
