// Nothing is lost: autosave, named scenarios, files, two tabs, and browsers that keep
// nothing.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { headlineHas, listen, open, pick, seen, settled, typeValue, until, valueOf } from "./lib/page.mjs";
import { siteUrl } from "./lib/site.mjs";

const opener = (page) => page.locator(".inputs-head [aria-haspopup=dialog]");
const state = (page) => page.locator(".keep-state").innerText();
const stateIs = (page, text) =>
  until(page, (t) => document.querySelector(".keep-state").textContent.trim() === t, text, { what: `the state “${text}”` });
const toldIs = (page, part) =>
  until(page, (p) => document.querySelector(".told p")?.textContent.includes(p), part, { what: `told: “${part}”` });
const DRAFT = "Tersimpan otomatis; belum diberi nama.";
const NAMED = "Tersimpan di peramban ini.";

async function show(page) {
  await opener(page).click();
  await until(page, () => document.querySelector("dialog.saved")?.open, undefined, { what: "the dialog" });
  await until(page, () => !document.querySelector("dialog.saved").textContent.includes("Membaca…"));
}

const rows = (page) => page.locator(".saved-called").allInnerTexts();
const rowsAre = async (page, names) =>
  until(
    page,
    (n) => JSON.stringify([...document.querySelectorAll(".saved-called")].map((of) => of.textContent.trim()).sort()) === n,
    JSON.stringify([...names].sort()),
    { what: `the scenarios ${names.join(", ")}, not ${await rows(page)},` },
  );
const row = (page, name) => page.locator(".saved-list li", { has: page.getByText(name, { exact: true }) });
const deed = (page, name, what) => row(page, name).locator(`[data-do=${what}]`).click();

async function saveAs(page, name) {
  await page.locator("#saved-name").fill(name);
  await page.locator(".saved-form .primary").click();
  await until(page, (n) => document.querySelector(".saved-said").textContent.includes(`“${n}”`), name);
}

const close = async (page) => {
  await page.locator(".saved-head button").click();
  await until(page, () => !document.querySelector("dialog.saved").open);
};

const change = async (page, text, value) => {
  await typeValue(page, "budget", text);
  await until(page, (v) => document.querySelector("ck-control[data-control=budget]").value === v, value);
  await settled(page);
};

/** Some entry of the browser's table has this in its document. */
const written = (page, part) =>
  until(
    page,
    async (p) => {
      const { keeper } = document.querySelector("ck-saved")?.saved ?? {};
      return (await keeper?.store.all())?.some(({ document }) => JSON.stringify(document).includes(p));
    },
    part,
    { what: `an entry with ${part}` },
  );

/** What a button saves as a file: its name and text. Playwright hears of downloads in Chromium
 * alone; elsewhere the page's own link is listened to. */
async function download(page, name, button) {
  if (name === "Chromium") {
    const [got] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return { file: got.suggestedFilename(), text: await readFile(await got.path(), "utf8") };
  }
  await page.evaluate(() => {
    globalThis.downloaded = null;
    HTMLAnchorElement.prototype.click = function () {
      void fetch(this.href).then((of) => of.text()).then((text) => (globalThis.downloaded = { file: this.download, text }));
    };
    // The page's policy lets nothing fetch what it made itself.
    const make = URL.createObjectURL.bind(URL);
    const fetched = globalThis.fetch.bind(globalThis);
    URL.createObjectURL = (blob) => {
      const address = make(blob);
      globalThis.fetch = (asked) => (asked === address ? Promise.resolve(blob) : fetched(asked));
      return address;
    };
  });
  await button.click();
  return until(page, () => globalThis.downloaded, undefined, { what: "a file" });
}

async function another(context) {
  const page = await context.newPage();
  const address = await siteUrl();
  const log = listen(page, new URL(address).origin);
  return { page, log, go: async (hash = "") => {
    await page.goto(address + hash);
    await settled(page);
  } };
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("keeps what is worked on, offers it in a new tab, and opens links as they are", async () => {
      const { context, page, log } = await open(browser(), DESK);
      assert.equal(await state(page), "Belum ada perubahan.");
      await change(page, "200 juta", "200000000");
      await stateIs(page, DRAFT);
      await written(page, '"200000000"');
      await page.close();

      const second = await another(context);
      await second.go("#s=kaltim-100k");
      await second.page.waitForTimeout(500);
      assert.equal(await second.page.locator(".told").count(), 0, "of another scenario nothing is said");
      await second.page.close();

      const third = await another(context);
      await third.go("#s=jambi-bkbk");
      assert.equal(await valueOf(third.page, "budget"), "100000000", "the link as it is");
      await toldIs(third.page, "belum diberi nama");
      await third.page.locator(".told .primary").click();
      await until(third.page, () => document.querySelector("ck-control[data-control=budget]")?.value === "200000000");
      await settled(third.page);
      assert.match(third.page.url(), /#s=mine-/);
      await change(third.page, "300 juta", "300000000");
      await written(third.page, '"300000000"');
      await show(third.page);
      assert.equal((await rows(third.page)).length, 1, "the same entry");
      assert.deepEqual([...log, ...second.log, ...third.log], []);
      await context.close();
    });

    it("saves under a name, renames, doubles, deletes with undo, opens", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await change(page, "200 juta", "200000000");
      await show(page);
      assert.equal(await page.locator("#saved-name").inputValue(), "Provinsi Jambi: rencana saya");
      await saveAs(page, "Rencana A");
      await rowsAre(page, ["Rencana A"]);
      assert.match(await page.locator(".saved-what p").innerText(), /^Provinsi Jambi · program: 1 · diubah \d+ \p{L}+ \d{4}/u);
      await close(page);
      await settled(page);
      await stateIs(page, NAMED);
      assert.equal((await seen(page)).title, "Rencana A");
      assert.match(page.url(), /[#&]s=mine-/);
      assert.match(await page.locator("ck-chart[data-figure=coverage] .caption, ck-chart[data-figure=coverage] figcaption").first().innerText(), /Rencana A/);
      // Its steps came along.
      await page.keyboard.press("Control+z");
      await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "100000000");
      await page.keyboard.press("Control+y");
      await change(page, "250 juta", "250000000");
      await written(page, '"250000000"');

      // The ready one is as it was delivered, and nothing of it is written to the saved one.
      await pick(page, "jambi-bkbk");
      assert.equal(await valueOf(page, "budget"), "100000000");
      await show(page);
      await deed(page, "Rencana A", "open");
      await until(page, () => document.querySelector("ck-control[data-control=budget]")?.value === "250000000");
      await settled(page);

      await show(page);
      await deed(page, "Rencana A", "rename");
      await page.keyboard.type("Rencana B");
      await page.keyboard.press("Enter");
      await rowsAre(page, ["Rencana B"]);
      await deed(page, "Rencana B", "duplicate");
      await rowsAre(page, ["Rencana B", "Rencana B (salinan)"]);
      await until(page, () => document.activeElement.dataset.do === "open");
      await deed(page, "Rencana B (salinan)", "remove");
      await rowsAre(page, ["Rencana B"]);
      await until(page, () => document.activeElement.closest(".saved-gone"));
      await page.keyboard.press("Enter");
      await rowsAre(page, ["Rencana B", "Rencana B (salinan)"]);

      // The open one too.
      await deed(page, "Rencana B", "remove");
      await rowsAre(page, ["Rencana B (salinan)"]);
      assert.equal((await seen(page)).scenario, "jambi-bkbk");
      await page.locator(".saved-gone button").click();
      await rowsAre(page, ["Rencana B", "Rencana B (salinan)"]);
      await until(page, () => document.querySelector("h1").textContent.trim() === "Rencana B");
      await page.keyboard.press("Escape");
      await until(page, () => !document.querySelector("dialog.saved").open);
      assert.equal(await valueOf(page, "budget"), "250000000");

      await page.reload();
      await settled(page);
      assert.equal((await seen(page)).title, "Rencana B");
      assert.equal(await valueOf(page, "budget"), "250000000");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("forgets an unnamed work for good when it is deleted, unless it is put back", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await change(page, "200 juta", "200000000");
      await written(page, '"200000000"');
      await show(page);
      await page.locator("[data-do=remove]").click();
      await until(page, () => document.activeElement.closest(".saved-gone"));
      await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "100000000");
      assert.deepEqual(await rows(page), []);
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "200000000");
      await until(page, () => document.querySelectorAll(".saved-called").length === 1);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("does not let two tabs overwrite one another", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await change(page, "200 juta", "200000000");
      await show(page);
      await saveAs(page, "Bersama");
      await close(page);
      const second = await another(context);
      // By its name alone: with the link that the address gets when the page is quiet it is another work.
      await second.go(`#s=${new URLSearchParams(new URL(page.url()).hash.slice(1)).get("s")}`);
      assert.equal((await seen(second.page)).title, "Bersama");
      await page.bringToFront();
      await change(page, "300 juta", "300000000");
      await written(page, '"300000000"');
      await toldIs(second.page, "diubah di tab lain");
      await second.page.bringToFront();
      await change(second.page, "400 juta", "400000000");
      await toldIs(second.page, "Keduanya disimpan");
      await until(second.page, () => document.querySelector("h1").textContent.trim() === "Bersama (tab lain)");
      await show(second.page);
      await rowsAre(second.page, ["Bersama", "Bersama (tab lain)"]);
      await close(second.page);
      await second.page.locator(".told .primary").click();
      await until(second.page, () => document.querySelector("ck-control[data-control=budget]")?.value === "300000000");

      // Removed there, worked on here.
      await page.bringToFront();
      await show(page);
      await deed(page, "Bersama", "remove");
      await second.page.bringToFront();
      await settled(second.page);
      await change(second.page, "500 juta", "500000000");
      await toldIs(second.page, "disimpan kembali");
      assert.deepEqual([...log, ...second.log], []);
      await context.close();
    });

    it("downloads one and all, and reads them back beside what is there; a bad file in words", async () => {
      const folder = await mkdtemp(join(tmpdir(), "cakupan-"));
      const { context, page, log } = await open(browser(), { ...DESK, acceptDownloads: true });
      await change(page, "200 juta", "200000000");
      await show(page);
      await saveAs(page, "Rencana A");
      const got = await download(page, name, row(page, "Rencana A").locator("[data-do=export]"));
      assert.equal(got.file, "rencana-a.json");
      await writeFile(join(folder, "one.json"), got.text);
      const all = await download(page, name, page.locator(".saved-foot button"));
      assert.equal(all.file, "skenario-cakupan.json");
      await writeFile(join(folder, "all.json"), all.text);
      const one = JSON.parse(got.text);
      assert.deepEqual(one, await page.evaluate(() => document.querySelector("ck-app").sim.document));
      assert.equal(one.title, "Rencana A");

      one.workers.growth_pct = 99;
      one.workers.vulnerabel = 1;
      await writeFile(join(folder, "bad.json"), JSON.stringify(one));
      await writeFile(join(folder, "none.json"), '{"title": "x",\n oops}');
      const files = ["one.json", "bad.json", "all.json", "none.json"].map((file) => join(folder, file));
      await page.locator(".saved-import input").setInputFiles(files);
      await rowsAre(page, ["Rencana A", "Rencana A (2)", "Rencana A (3)"]);
      assert.match(await page.locator(".saved-said").innerText(), /Diimpor: 2 skenario/);
      const refused = await page.locator(".saved-refused").innerText();
      assert.match(refused, /“bad\.json” tidak diimpor/);
      assert.match(refused, /workers\.growth_pct/);
      assert.match(refused, /mungkin maksudnya vulnerable/);
      assert.match(refused, /“none\.json” tidak diimpor/);
      assert.match(refused, /kesalahan di baris 2/);
      // One from the collection knows what it began as; one from a file of its own does not.
      const metas = await page.locator(".saved-what p").allInnerTexts();
      assert.equal(metas.filter((meta) => meta.startsWith("Dari berkas")).length, 1);
      await deed(page, "Rencana A (3)", "open");
      await until(page, () => document.querySelector("h1").textContent.trim() === "Rencana A (3)");
      await settled(page);
      assert.equal(await page.locator(".mark.changed").count() > 0, true);
      await page.locator(".inputs-head > .quiet:not([aria-haspopup])").first().click();
      await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "100000000");
      assert.deepEqual(log, []);
      await context.close();
      await rm(folder, { recursive: true });
    });

    it("says so where the browser keeps nothing, and works on", async () => {
      const context = await browser().newContext({ locale: "id-ID", ...DESK });
      await context.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("private", "SecurityError");
        };
      });
      const { page, log, go } = await another(context);
      await go();
      await change(page, "200 juta", "200000000");
      await toldIs(page, "mungkin mode privat");
      await stateIs(page, "Tersimpan hanya selama tab ini terbuka.");
      const got = await download(page, name, page.locator(".told .primary"));
      assert.match(got.file, /^jambi.*\.json$/);
      assert.match(got.text, /"200000000"/);
      await page.locator(".told .quiet-button").click();
      await change(page, "300 juta", "300000000");
      await page.waitForTimeout(400);
      assert.equal(await page.locator(".told").count(), 0, "told once");
      await opener(page).click();
      await until(page, () => document.querySelector(".saved-trouble")?.textContent.includes("mode privat"));
      await page.locator("#saved-name").fill("X");
      await page.locator(".saved-form .primary").click();
      await until(page, () => document.querySelector(".saved-trouble"));
      await close(page);
      await page.reload();
      await settled(page);
      assert.equal(await valueOf(page, "budget"), "300000000", "the tab still knows");
      await page.goto(`${await siteUrl()}#s=mine-nowhere`);
      await page.reload();
      await settled(page);
      assert.match(await page.locator(".pick .notice").innerText(), /tidak ada di peramban ini/);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("says so when there is no room left, and saves when there is again", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await page.evaluate(() => {
        const put = IDBObjectStore.prototype.put;
        globalThis.room = () => (IDBObjectStore.prototype.put = put);
        IDBObjectStore.prototype.put = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
      await change(page, "200 juta", "200000000");
      await toldIs(page, "sudah penuh");
      await page.evaluate(() => globalThis.room());
      await change(page, "300 juta", "300000000");
      await stateIs(page, DRAFT);
      assert.equal(await page.locator(".told").count(), 0);
      await written(page, '"300000000"');
      assert.deepEqual(log, []);
      await context.close();
    });

    it("takes over what a tab kept in its old form", async () => {
      const { context, page } = await open(browser(), DESK);
      await page.evaluate(() => {
        const { sim } = document.querySelector("ck-app");
        const changed = { ...sim.original, workers: { ...sim.original.workers, growth_pct: "2.5" } };
        sim.save = () => undefined;
        sessionStorage.clear();
        sessionStorage.setItem("cakupan:document:jambi-bkbk", JSON.stringify(changed));
      });
      await page.reload();
      await settled(page);
      assert.equal(await valueOf(page, "growth"), "2.5");
      await stateIs(page, DRAFT);
      await written(page, '"2.5"');
      await context.close();
    });

    it("works by keyboard alone, and gives the focus back", async () => {
      const { context, page } = await open(browser(), DESK);
      await opener(page).focus();
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelector("dialog.saved")?.open);
      for (let i = 0; i < 5 && !(await page.evaluate(() => document.activeElement.id === "saved-name")); i++) await page.keyboard.press("Tab");
      await page.keyboard.type("Lewat papan tik");
      await page.keyboard.press("Enter");
      await rowsAre(page, ["Lewat papan tik"]);
      for (let i = 0; i < 5 && !(await page.evaluate(() => document.activeElement.dataset.do === "rename")); i++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await until(page, () => document.activeElement.id === "saved-rename");
      await page.keyboard.press("Escape");
      await until(page, () => document.activeElement.dataset.do === "rename");
      assert.ok(await page.evaluate(() => document.querySelector("dialog.saved").open), "only the renaming was given up");
      await page.keyboard.press("Escape");
      await until(page, () => !document.querySelector("dialog.saved").open);
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-haspopup")), "dialog");
      await context.close();
    });

    for (const [size, options] of [["a phone", phone(name)], ["320 px", { viewport: { width: 320, height: 640 } }], ["a desk", DESK]]) {
      it(`fits and is accessible on ${size}, in both languages, light and dark`, async () => {
        const { context, page, log } = await open(browser(), options);
        await change(page, "200 juta", "200000000");
        await show(page);
        await saveAs(page, "Rencana dengan nama yang panjang sekali, seperti yang ditulis orang sebelum rapat anggaran");
        await page.locator("[data-do=duplicate]").click();
        await until(page, () => document.querySelectorAll(".saved-list li").length === 2);
        await close(page);
        await pick(page, "kaltim-100k");
        await typeValue(page, "growth", "2");
        await stateIs(page, DRAFT);
        for (const lang of ["id", "en"]) {
          if (lang === "en") await page.locator(".switch[lang=en]").click();
          await settled(page);
          assert.equal(await overflow(page), "", lang);
          // Playwright gives this Firefox no dark device.
          for (const scheme of name === "Chromium" ? ["light", "dark"] : ["light"]) {
            await page.emulateMedia({ colorScheme: scheme });
            await opener(page).click();
            await until(page, () => document.querySelector("dialog.saved")?.open && document.querySelectorAll(".saved-list li").length === 3);
            await page.locator("[data-do=rename]").nth(1).click();
            assert.equal(await overflow(page), "", lang);
            assert.deepEqual((await cutTexts(page)).filter((cut) => !cut.startsWith("label.chip")), [], lang);
            assert.deepEqual(await smallTargets(page), [], lang);
            if (name === "Chromium") assert.deepEqual(await violations(page), [], lang);
            await close(page);
          }
          if (lang === "en") {
            await opener(page).click();
            await until(page, () => document.querySelectorAll(".saved-list li").length === 3);
            const words = await page.locator("dialog.saved").evaluate((e) => [...e.querySelectorAll("p, button, label, h2")].filter((of) => !of.closest("h3")).map((of) => of.textContent).join(" "));
            assert.doesNotMatch(words, /\b(yang|dan|dari|untuk|tidak|belum|skenario|hapus|unduh|diubah)\b/i);
            await close(page);
          }
        }
        assert.deepEqual(log, []);
        await context.close();
      });
    }
  });
}
