// The stack of payers: programmes are added, filled, moved, copied, switched off
// and removed, and come back; each shows what it leaves for the next.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { open, settled, until } from "./lib/page.mjs";

/** The cards as one sees them, in their order. */
const cards = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".stack-list > li[data-key]")].map((li) => {
      const text = (selector) => li.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";
      return {
        name: text("h4").replace(/^.*?: /, ""),
        does: text(".stacked-does"),
        leaves: text(".leaves"),
        off: li.querySelector(".stacked.off") !== null,
        chosen: li.querySelector(".stacked.chosen") !== null,
      };
    }),
  );

const names = async (page) => (await cards(page)).map((card) => card.name).join(" | ");
const documentOf = (page) => page.evaluate(() => document.querySelector("ck-app").sim.document);

/** The core has answered to what stands in the list. */
async function told(page, part = "") {
  await settled(page);
  await until(
    page,
    (p) => {
      const does = [...document.querySelectorAll(".stacked-does")].map((e) => e.textContent.trim());
      return does.every(Boolean) && does.some((text) => text.includes(p));
    },
    part,
    { what: `what the programmes do, with “${part}”` },
  );
}

/** Opens the page with the list of programmes open. */
async function openStack(browser, options, hash = "#s=kota-jambi") {
  const opened = await open(browser, options, { hash });
  await opened.page.locator(".stack > summary").click();
  await until(opened.page, () => document.querySelector(".stack-add"), undefined, { what: "the editor" });
  await told(opened.page);
  return opened;
}

const card = (page, place) => page.locator(".stack-list > li[data-key]").nth(place);
const deed = (page, place, what) => card(page, place).locator(`[data-do=${what}]`).click();

async function openForm(page, place, more = false) {
  const details = card(page, place).locator(".stacked > .stacked-form");
  if (!(await details.evaluate((e) => e.open))) await details.locator("> summary").click();
  if (more) await details.locator(".stacked-form > summary").click();
  await until(page, () => document.querySelector("ck-entry input"));
}

/** The field of a card under its label. */
const field = (page, place, label) => card(page, place).getByLabel(label, { exact: true });

async function write(page, place, label, text) {
  await field(page, place, label).fill(text);
  await page.keyboard.press("Enter");
  // Read by the core, and set.
  await until(page, () => document.activeElement.closest("ck-entry").typed === null);
  await settled(page);
}

const choose = async (page, place, label, option) => {
  await field(page, place, label).selectOption({ label: option });
  await settled(page);
};

async function addProgramme(page, payer) {
  await page.locator(".stack-add").click();
  await page.locator("#stack-new-payer").selectOption({ label: payer });
  await page.locator(".stack-new .primary").click();
  await until(page, () => document.activeElement?.closest("ck-entry"), undefined, { what: "the name's field" });
  await told(page);
}

const focused = (page) =>
  page.evaluate(() => {
    const e = document.activeElement;
    const places = [...document.querySelectorAll(".stack-list > li[data-key]")];
    return { place: places.findIndex((li) => li.contains(e)), deed: e.dataset?.do ?? "", text: e.textContent.trim() };
  });

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("shows what each programme does and leaves for the next", async () => {
      const { context, page, log } = await openStack(browser(), DESK);
      const [first, second, third] = await cards(page);
      assert.equal(first.does, "Melindungi 3.000 pekerja selama 12 bulan pada 2026. Uangnya terpakai seluruhnya.");
      assert.match(first.leaves, /^Sesudahnya tersisa [\d.]+ pekerja rentan yang belum terlindungi\.$/);
      assert.match(second.leaves, /pekerja lain yang belum terlindungi\.$/);
      assert.equal(third.does, "Dimatikan: tidak ikut dihitung.");
      assert.deepEqual([first.chosen, second.chosen, third.off], [true, false, true]);

      // Switched on, the third takes from what the first left.
      await deed(page, 2, "off");
      await told(page, "12.000 pekerja");
      const people = (text) => Number(text.match(/tersisa ([\d.]+)/)[1].replaceAll(".", ""));
      const now = await cards(page);
      assert.equal(people(now[2].leaves), people(first.leaves) - 12000);
      await deed(page, 2, "off");
      await told(page, "Dimatikan");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("adds a programme and fills each kind of budget", async () => {
      const { context, page, log } = await openStack(browser(), DESK);
      await addProgramme(page, "CSR perusahaan");
      assert.equal((await cards(page))[3].name, "Program baru");
      await page.keyboard.type("CSR tambang");
      await page.keyboard.press("Enter");
      await settled(page);
      assert.deepEqual((await documentOf(page)).programmes[3], {
        name: "CSR tambang",
        payer: "csr",
        from_year: 2025,
        budget: { per_year: "1000000000" },
      });
      assert.equal(await field(page, 3, "Anggaran setahun").inputValue(), "Rp1.000.000.000");

      // A year, with growth; the reading of a typed number is said at once.
      await field(page, 3, "Anggaran setahun").fill("1,5 miliar");
      await until(page, () => document.querySelector("ck-entry .reading")?.textContent.includes("Rp1.500.000.000"));
      await page.keyboard.press("Enter");
      await write(page, 3, "Kenaikan anggaran setahun", "2,5");
      assert.deepEqual((await documentOf(page)).programmes[3].budget, { per_year: "1500000000", growth_pct: "2.5" });
      await until(page, () => document.querySelector("ck-entry input[id$=growth_pct]").value === "2,5%");

      // By year: it begins with the money of the first year.
      await choose(page, 3, "Cara anggaran diberikan", "Ditetapkan tahun demi tahun");
      await card(page, 3).getByRole("button", { name: "Tambah tahun 2026" }).click();
      await write(page, 3, "Anggaran 2026", "700 juta");
      await card(page, 3).getByRole("button", { name: "Tambah tahun 2027" }).click();
      await card(page, 3).getByRole("button", { name: "Hapus anggaran 2025" }).click();
      await settled(page);
      assert.deepEqual((await documentOf(page)).programmes[3].budget, { by_year: { 2026: "700000000", 2027: "700000000" } });
      assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /^Hapus anggaran 202[67]$/);

      // For each village.
      await choose(page, 3, "Cara anggaran diberikan", "Per desa/kelurahan");
      await write(page, 3, "Jumlah desa/kelurahan", "68");
      await write(page, 3, "Dana per desa/kelurahan setahun", "10 jt");
      await write(page, 3, "Bagian dana itu untuk program", "50%");
      await field(page, 3, "Tiap desa mendaftarkan sendiri (dibulatkan ke bawah di tiap desa)").check();
      await settled(page);
      assert.deepEqual((await documentOf(page)).programmes[3].budget, {
        villages: "68",
        per_village: "10000000",
        share_pct: "50",
        apart: true,
      });
      // What was given up for another kind is there again.
      await choose(page, 3, "Cara anggaran diberikan", "Sama tiap tahun");
      assert.deepEqual((await documentOf(page)).programmes[3].budget, { per_year: "1500000000", growth_pct: "2.5" });
      assert.deepEqual(await page.evaluate(() => document.querySelector("ck-app").sim.problems), []);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("has plain controls for shared payment, overlap and the rest", async () => {
      const { context, page } = await openStack(browser(), DESK);
      await openForm(page, 0, true);
      await write(page, 0, "Bagian iuran yang dibayar", "60");
      await told(page, "5.000 pekerja");
      await write(page, 0, "Nama yang sudah ditanggung pihak lain", "10");
      await told(page, "4.500 pekerja");
      await choose(page, 0, "Dibayar dari bulan", "Juli");
      await choose(page, 0, "Manfaat yang dibayar", "Ditambah hari tua (JHT)");
      await write(page, 0, "Paling banyak pekerja", "1.234");
      await told(page, "1.110 pekerja");
      await field(page, 0, "Sisa uang dibawa ke tahun berikutnya").check();
      await told(page, "dibawa ke tahun berikutnya");
      await write(page, 0, "Sampai tahun", "2030");
      const { pays_pct, overlap_pct, paid_months, package: what, max_workers, carry_over, to_year } =
        (await documentOf(page)).programmes[0];
      assert.deepEqual(
        { pays_pct, overlap_pct, paid_months, what, max_workers, carry_over, to_year },
        { pays_pct: "60", overlap_pct: "10", paid_months: { first: "7", last: 12 }, what: "jkk_jkm_jht", max_workers: "1234", carry_over: true, to_year: "2030" },
      );
      // An empty limit is no limit.
      await write(page, 0, "Paling banyak pekerja", "");
      assert.ok(!("max_workers" in (await documentOf(page)).programmes[0]));
      assert.equal(await field(page, 0, "Paling banyak pekerja").inputValue(), "");
      await context.close();
    });

    it("moves, copies, removes and puts back, with the sources", async () => {
      const { context, page, log } = await openStack(browser(), DESK);
      const before = await documentOf(page);
      await deed(page, 0, "choose");
      await deed(page, 0, "down");
      await told(page);
      assert.equal(await names(page), "Petugas keagamaan | Pekerja rentan terverifikasi | Perluasan 12.000 pekerja rentan");
      assert.equal((await cards(page))[1].chosen, true, "the one that was chosen still is");
      const moved = await documentOf(page);
      assert.deepEqual(moved.sources["programmes[1].budget"], before.sources["programmes[0].budget"]);
      assert.deepEqual(moved.sources["programmes[0].budget"], before.sources["programmes[1].budget"]);
      assert.equal(await page.evaluate(() => document.querySelector("ck-control[data-control=budget]").changed), false, "moved, not changed");

      await deed(page, 1, "copy");
      await told(page);
      assert.equal((await cards(page))[2].name, "Pekerja rentan terverifikasi (salinan)");
      const copied = await documentOf(page);
      assert.deepEqual(copied.sources["programmes[2].budget"], before.sources["programmes[0].budget"]);
      assert.deepEqual(copied.sources["programmes[3].budget"], before.sources["programmes[2].budget"]);
      assert.equal(copied.programmes[2].initial_members, undefined);

      await deed(page, 1, "remove");
      await until(page, () => document.activeElement?.closest(".undo"));
      await told(page);
      assert.equal((await documentOf(page)).programmes.length, 3);
      assert.match(await page.locator(".undo").innerText(), /^Pekerja rentan terverifikasi dihapus\./);
      await page.keyboard.press("Enter");
      await told(page);
      assert.deepEqual(await documentOf(page), copied, "all is as it was");
      assert.equal(await page.locator(".undo").count(), 0);

      // Also after something else was changed.
      await deed(page, 0, "remove");
      await told(page);
      await deed(page, 0, "off");
      await told(page, "Dimatikan");
      await page.locator(".undo button").click();
      await told(page);
      const back = await documentOf(page);
      assert.deepEqual(back.programmes.map((p) => p.name), copied.programmes.map((p) => p.name));
      assert.equal(back.programmes[1].off, true);
      assert.deepEqual(back.sources, copied.sources);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("keeps everything over a reload, and gives all back", async () => {
      const { context, page } = await openStack(browser(), DESK);
      await addProgramme(page, "Dana desa (APBDes)");
      await deed(page, 3, "up");
      await deed(page, 0, "remove");
      await told(page);
      const kept = await documentOf(page);
      await page.reload();
      await settled(page);
      assert.deepEqual(await documentOf(page), kept);
      await page.locator(".stack > summary").click();
      await until(page, () => document.querySelectorAll(".stack-list > li[data-key]").length === 3);
      assert.equal(await names(page), "Petugas keagamaan | Program baru | Perluasan 12.000 pekerja rentan");
      // The sliders still know how the programmes were delivered.
      assert.equal(await page.evaluate(() => document.querySelector("ck-control[data-control=budget]").changed), false);
      await page.locator(".inputs-head .quiet:not([aria-haspopup])").click();
      await until(page, () => document.querySelectorAll(".stack-list > li[data-key]").length === 3 && document.querySelector("h4").textContent.includes("terverifikasi"));
      assert.equal(await page.evaluate(() => document.querySelector("ck-app").sim.edited), false);
      await context.close();
    });

    it("keeps a refused value at its field, and says what is wrong", async () => {
      const { context, page } = await openStack(browser(), DESK);
      await openForm(page, 0, true);
      await field(page, 0, "Cara uang dipakai").selectOption({ label: "Jumlah tetap sampai uang habis" });
      const limit = field(page, 0, "Paling banyak pekerja");
      await until(page, () => document.querySelector("ck-entry input[id$=max_workers][aria-invalid=true]"));
      assert.match(await card(page, 0).locator(".trouble").first().innerText(), /pekerja|wajib|isi/i);
      assert.match((await cards(page))[1].does, /1\.316 pekerja/, "what was said before stays");

      // Behind a closed door the card itself says it.
      await card(page, 0).locator(".stacked-form .stacked-form > summary").click();
      await until(page, () => document.querySelector(".stacked-problems li"));
      await card(page, 0).locator(".stacked-form .stacked-form > summary").click();
      await limit.fill("2000");
      await page.keyboard.press("Enter");
      await told(page, "2.000 pekerja");
      assert.equal(await page.locator(".stacked-problems, .stack .trouble").count(), 0);

      // A text that cannot be read stays to be mended.
      const income = field(page, 0, "Penghasilan sebulan");
      await income.fill("satu juta");
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelector("ck-entry input[id$=income][aria-invalid=true]"));
      await deed(page, 1, "off");
      await told(page, "Dimatikan");
      assert.equal(await income.inputValue(), "satu juta");
      assert.equal((await documentOf(page)).programmes[0].income, 1000000);
      await context.close();
    });

    it("holds at most twenty, and none", async () => {
      const { context, page } = await openStack(browser(), DESK, "#s=tanbu-100");
      const start = (await cards(page)).length;
      for (let count = start; count < 20; count++) {
        await deed(page, 0, "copy");
        await until(page, (n) => document.querySelectorAll(".stack-list > li[data-key]").length === n, count + 1);
      }
      await told(page);
      assert.equal(await page.locator(".stack-add").count(), 0);
      assert.match(await page.locator(".stack").innerText(), /paling banyak 20 program/);
      await card(page, 3).locator("[data-do=copy]").click({ force: true });
      assert.equal((await cards(page)).length, 20);
      for (let count = 20; count > 0; count--) {
        await deed(page, 0, "remove");
        await until(page, (n) => document.querySelectorAll(".stack-list > li[data-key]").length === n, count - 1);
      }
      await until(page, () => document.querySelector(".headline p").textContent.includes("tanpa program"));
      assert.match(await page.locator(".stack").innerText(), /Belum ada program/);
      await addProgramme(page, "Zakat");
      await until(page, () => document.querySelector(".headline p").textContent.includes("Rp1 miliar"));
      await context.close();
    });

    it("works by keyboard alone, with the focus on what was moved", async () => {
      const { context, page } = await openStack(browser(), DESK);
      await card(page, 2).locator("[data-do=up]").focus();
      for (const place of [1, 0]) {
        await page.keyboard.press("Enter");
        await until(page, (p) => [...document.querySelectorAll(".stack-list > li[data-key]")][p].contains(document.activeElement), place);
        assert.deepEqual(await focused(page), { place, deed: "up", text: "Naik" });
        assert.match(await page.locator(".stack-said").innerText(), new RegExp(`sekarang urutan ${place + 1} dari 3`));
      }
      // At the top there is nothing to do, and the focus stays.
      await page.keyboard.press("Enter");
      assert.deepEqual(await focused(page), { place: 0, deed: "up", text: "Naik" });
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await until(page, () => [...document.querySelectorAll(".stack-list > li[data-key]")][1].contains(document.activeElement));
      assert.deepEqual(await focused(page), { place: 1, deed: "down", text: "Turun" });

      // Removed by key, put back by key.
      await card(page, 1).locator("[data-do=remove]").focus();
      await page.keyboard.press("Enter");
      await until(page, () => document.activeElement?.closest(".undo"));
      await page.keyboard.press("Space");
      await until(page, () => document.activeElement?.dataset.do === "remove");
      assert.equal((await focused(page)).place, 1);

      // A new one: Escape leaves the form, Enter goes through it.
      await page.locator(".stack-add").focus();
      await page.keyboard.press("Enter");
      await until(page, () => document.activeElement?.id === "stack-new-payer");
      await page.keyboard.press("Escape");
      await until(page, () => document.activeElement?.matches(".stack-add"));
      await page.keyboard.press("Enter");
      await until(page, () => document.activeElement?.id === "stack-new-payer");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await until(page, () => document.activeElement?.closest("ck-entry"));
      await page.keyboard.type("Lewat papan tik");
      await page.keyboard.press("Tab");
      await settled(page);
      assert.equal((await documentOf(page)).programmes[3].name, "Lewat papan tik");
      await context.close();
    });

    for (const [size, options, text] of [
      ["a phone", phone(name), 100],
      ["320 px", { viewport: { width: 320, height: 640 } }, 100],
      ["a phone with twice the text", phone(name), 200],
      ["a desk", DESK, 100],
    ]) {
      it(`fits and is accessible on ${size}, in both languages`, async () => {
        const { context, page, log } = await openStack(browser(), options);
        await page.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, text);
        await openForm(page, 1, true);
        await choose(page, 1, "Cara anggaran diberikan", "Ditetapkan tahun demi tahun");
        await deed(page, 0, "remove");
        await page.locator(".stack-add").click();
        await told(page);
        for (const lang of ["id", "en"]) {
          if (lang === "en") {
            await page.locator(".switch[lang=en]").click();
            await told(page, "Switched off");
          }
          assert.equal(await overflow(page), "", lang);
          // A chip says to screen readers that it was changed.
          assert.deepEqual((await cutTexts(page)).filter((cut) => !cut.startsWith("label.chip")), [], lang);
          assert.deepEqual(await smallTargets(page), [], lang);
          if (name === "Chromium") assert.deepEqual(await violations(page), [], lang);
        }
        const words = await page.locator(".stack").innerText();
        assert.doesNotMatch(words, /\b(yang|dan|dari|untuk|tidak|sampai|anggaran|pekerja|hapus|tahun)\b/i);
        assert.deepEqual(log, []);
        await context.close();
      });
    }

    it("says so when the editor does not come", async () => {
      const { context, page } = await open(browser(), DESK);
      await page.route(/\/assets\/stack-[^/]*\.js$/, (route) => route.abort());
      await page.locator(".stack > summary").click();
      await until(page, () => document.querySelector(".stack .notice")?.textContent.includes("sambungan internet"));
      await context.close();
    });
  });
}
