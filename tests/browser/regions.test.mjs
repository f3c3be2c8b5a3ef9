// The place of regions: found by name, its figures changed, published coverage told apart, and
// opened in the simulation.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { goTo, headlineHas, open, placeNow, seen, settled, typeValue, until } from "./lib/page.mjs";
import { picture } from "./lib/picture.mjs";
import { siteUrl } from "./lib/site.mjs";

const query = (page) => page.locator("#region-query");
const english = (page) => page.locator('.switch[lang="en"]').click();

/** The page, opened at the place by its address. */
async function openPlace(browser, options, more = {}) {
  const opened = await open(browser, options, { hash: "#p=wilayah", ...more });
  await query(opened.page).waitFor();
  return opened;
}

/** Types a text and waits for a list that has a name in it. */
async function look(page, text, name) {
  await query(page).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await until(
    page,
    (n) => [...document.querySelectorAll("#region-results[aria-busy=false] .region-name")].some((o) => o.innerText.startsWith(n)),
    name,
    { what: `the list of this text, with ${name}`, timeout: 20000 },
  );
}

/** The region is told, and at rest. */
const told = (page, part) =>
  until(
    page,
    (p) => {
      const region = document.querySelector(".region");
      return region?.ariaBusy === "false" && region.innerText.includes(p) ? region.innerText : "";
    },
    part,
    { what: `a region with “${part}”`, timeout: 20000 },
  );

async function choose(page, text, name, part) {
  await look(page, text, name);
  await page.locator("#region-results .region-name", { hasText: name }).first().click();
  return told(page, part);
}

/** The simulation has gone on with a region's scenario. */
async function opened(page, id) {
  await until(page, (wanted) => document.querySelector("ck-app").sim.scenario?.id === wanted, id, { timeout: 20000 });
  await settled(page);
}

async function write(page, field, text) {
  await page.locator(`#region-${field}`).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("finds a region, tells where each figure comes from, and simulates it", async () => {
      const { context, page, log } = await openPlace(browser(), DESK);
      const text = await choose(page, "kota jambi", "Kota Jambi", "82.674 dari 228.000 pekerja terlindungi, 36,26%");
      assert.match(text, /7,74 poin di bawah terbitan/);
      assert.match(text, /APBD 2026, belanja: Rp1\.808\.566\.435\.000/);
      const marks = await page.locator(".region-figure .mark").allTextContents();
      assert.deepEqual(
        marks.map((m) => m.trim()),
        ["perkiraan", "perkiraan", "perkiraan", "perkiraan", "dilaporkan", "dialokasikan", "dialokasikan", "dilaporkan"],
      );
      await page.locator(".region-figure .mark").nth(5).click();
      assert.match(await page.locator("#region-wage_members-source").innerText(), /290\.867 peserta provinsi × 169\.879/);

      // Starting from what was published, then with the reader's own figure on top.
      await page.getByRole("button", { name: /Mulai dari cakupan ini: 44%/ }).click();
      await told(page, "100.000 dari 228.000 pekerja terlindungi, 43,86%");
      await write(page, "villages", "70");
      await page.keyboard.press("Enter");
      await told(page, "diubah oleh Anda");
      await page.getByRole("button", { name: "Simulasikan wilayah ini" }).click();
      await opened(page, "wilayah-15.71");
      await headlineHas(page, "Rp0 tidak melindungi seorang pun");
      const shown = await seen(page);
      assert.equal(shown.scenario, "wilayah-15.71");
      assert.match(shown.headline, /Rp0 tidak melindungi seorang pun/);
      const document = await page.evaluate(() => window.document.querySelector("ck-app").sim.document);
      assert.deepEqual(
        [document.workers.eligible, document.members.wage_earning, document.programmes[1].budget.villages],
        [228000, 75530, 70],
      );
      // An official types a budget next.
      await typeValue(page, "budget", "Rp1 miliar");
      await headlineHas(page, "Rp1 miliar");
      await settled(page);

      // A reload finds it again, with what was changed.
      await page.reload();
      await settled(page);
      assert.equal((await seen(page)).scenario, "wilayah-15.71");
      assert.match((await seen(page)).headline, /Rp1 miliar/);
      assert.equal(await placeNow(page), "simulasi");

      // Saved under a name, it is not written over by the region opened anew; undo works on both.
      await page.locator(".inputs-head [aria-haspopup=dialog]").click();
      await page.locator("#saved-name").fill("Kota Jambi 2027");
      await page.locator(".saved-row .primary").click();
      await until(page, () => document.querySelector("ck-app").sim.scenario.id.startsWith("mine-"));
      await page.keyboard.press("Escape");
      const mine = (await seen(page)).scenario;
      await goTo(page, "wilayah");
      await query(page).waitFor();
      // The region stands there with the reader's own figures, until they are taken back.
      await told(page, "100.000 dari 228.000 pekerja terlindungi, 43,86%");
      await page.getByRole("button", { name: "Kembalikan semua" }).click();
      await told(page, "82.674 dari 228.000 pekerja terlindungi, 36,26%");
      await page.getByRole("button", { name: "Simulasikan wilayah ini" }).click();
      await opened(page, "wilayah-15.71");
      await headlineHas(page, "Rp0 tidak melindungi seorang pun");
      await typeValue(page, "budget", "Rp2 miliar");
      await headlineHas(page, "Rp2 miliar");
      await page.evaluate(() => document.querySelector("ck-app").sim.undo());
      await headlineHas(page, "Rp0 tidak melindungi seorang pun");
      await page.evaluate(() => document.querySelector("ck-app").sim.redo());
      await headlineHas(page, "Rp2 miliar");
      await settled(page);
      // Autosave: kept without a name beside the one that has one.
      const entries = () =>
        page.evaluate(async () => {
          const found = await document.querySelector("ck-saved").saved.keeper.store.all();
          return found.map(({ named, document: { title } }) => `${named} ${title}`).sort();
        });
      await until(page, async () => (await document.querySelector("ck-saved").saved.keeper.store.all()).length === 2, undefined, { what: "two entries" });
      assert.deepEqual(await entries(), ["false Kota Jambi: rencana baru", "true Kota Jambi 2027"]);
      // Once more from its figures: what was worked on stays where it was.
      await goTo(page, "wilayah");
      await page.getByRole("button", { name: "Simulasikan wilayah ini" }).click();
      await opened(page, "wilayah-15.71-2");
      await page.evaluate(() => document.querySelector("ck-app").sim.choose("wilayah-15.71"));
      await headlineHas(page, "Rp2 miliar");
      await page.evaluate((id) => document.querySelector("ck-app").sim.choose(id), mine);
      await headlineHas(page, "Rp1 miliar");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("keeps the reader's own figures of each region, over another one and a reload, until they are taken back", async () => {
      const { context, page, log } = await openPlace(browser(), DESK);
      await choose(page, "kota bandung", "Kota Bandung", "Kota Bandung");
      const figure = () => page.locator("#region-formal").inputValue();
      const published = await figure();
      await write(page, "formal", "654 ribu");
      await page.keyboard.press("Enter");
      await told(page, "diubah oleh Anda");
      assert.equal(await figure(), "654.000");
      assert.match(page.url(), /#p=wilayah&w=32\.73$/);
      await choose(page, "aceh", "Provinsi Aceh", "Provinsi Aceh");
      assert.match(page.url(), /&w=11$/);
      assert.ok(!(await page.locator(".region").innerText()).includes("diubah oleh Anda"));
      // Back goes to the region before, as it was left; so does a reload.
      await page.goBack();
      await told(page, "Kota Bandung");
      assert.equal(await figure(), "654.000");
      await page.reload();
      await told(page, "diubah oleh Anda");
      assert.equal(await figure(), "654.000");
      assert.equal(await query(page).inputValue(), "Kota Bandung");
      // The way to other places and back keeps it too.
      await goTo(page, "simulasi");
      await goTo(page, "wilayah");
      assert.equal(await figure(), "654.000");
      await page.getByRole("button", { name: "Kembalikan semua" }).click();
      await told(page, "Kota Bandung");
      await until(page, () => !document.querySelector(".region").innerText.includes("diubah oleh Anda"));
      assert.equal(await figure(), published);
      await page.reload();
      await told(page, "Kota Bandung");
      assert.equal(await figure(), published);
      // A code of no region is said to be none.
      await page.evaluate(() => (location.hash = "#p=wilayah&w=99"));
      await until(page, () => document.querySelector("ck-regions").innerText.includes("Tidak ada wilayah berkode 99"));
      assert.equal(await page.locator(".region").count(), 0);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("opens a region's scenario by its address alone, in a fresh tab", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=wilayah-15.71" });
      const notices = () => page.locator("main > .notice, .unknown").count();
      assert.equal((await seen(page)).scenario, "wilayah-15.71");
      assert.match((await seen(page)).title, /Kota Jambi: rencana baru/);
      assert.equal(await notices(), 0);
      await headlineHas(page, "Rp0 tidak melindungi seorang pun");
      // It is worked on as any other: undone, found after a reload, in English too.
      await typeValue(page, "budget", "Rp1 miliar");
      await headlineHas(page, "Rp1 miliar");
      await page.reload();
      await settled(page);
      assert.match((await seen(page)).headline, /Rp1 miliar/);
      await page.keyboard.press("Control+z");
      await headlineHas(page, "Rp0 tidak melindungi seorang pun");
      await english(page);
      await until(page, () => document.querySelector("h1").textContent.includes("Jambi City: a new plan"));
      // From another scenario, by an address typed by hand: a province, beside which one was open already.
      await page.evaluate(() => (location.hash = "#s=wilayah-51-2"));
      await opened(page, "wilayah-51-2");
      assert.match((await seen(page)).title, /Bali Province: a new plan/);
      assert.equal(await notices(), 0);
      // A code of no region is an unknown scenario like any other.
      await page.evaluate(() => (location.hash = "#s=wilayah-99"));
      await until(page, () => document.querySelector("ck-app").sim.unknown === "wilayah-99");
      assert.equal((await seen(page)).scenario, "jambi-bkbk");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("says so when a region asked for by its address cannot be made, and tries again", async () => {
      const { context, page } = await open(browser(), DESK, { wait: false });
      await page.route("**/districts-*.csv", (route) => route.abort());
      await page.goto(`${await siteUrl()}?again#s=wilayah-15.71`);
      await until(page, () => document.querySelector("ck-app")?.dataset.state === "failed");
      await page.unroute("**/districts-*.csv");
      await page.locator(".failure button").click();
      await settled(page);
      assert.equal((await seen(page)).scenario, "wilayah-15.71");
      await context.close();
    });

    it("is worked by keyboard alone, and finds short names and slips", async () => {
      const { context, page, log } = await openPlace(browser(), DESK);
      await look(page, "jaktim", "Kota Administrasi Jakarta Timur");
      await page.keyboard.press("Escape");
      assert.equal(await query(page).getAttribute("aria-expanded"), "false");
      await look(page, "bandng", "Kota Bandung");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      const active = await query(page).getAttribute("aria-activedescendant");
      assert.match(await page.locator(`#${active}`).innerText(), /Kota Bandung/);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await told(page, "Kabupaten Bandung");
      assert.equal(await query(page).inputValue(), "Kabupaten Bandung");

      await query(page).focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("atlantis");
      await until(page, () => document.querySelector("#region-said")?.innerText.includes("Tidak ada wilayah"));

      // To the first figure, and on to the button.
      await write(page, "formal", "900 ribu");
      await page.keyboard.press("Enter");
      await told(page, "diubah oleh Anda");
      await page.locator(".region-go .primary").focus();
      await page.keyboard.press("Enter");
      await until(page, () => document.activeElement?.id === "answer");
      await settled(page);
      assert.equal((await seen(page)).scenario, "wilayah-32.04");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("refuses at the field what cannot be, and takes it back", async () => {
      const { context, page, log } = await openPlace(browser(), DESK);
      await choose(page, "Sulut", "Provinsi Sulawesi Utara", "Provinsi Sulawesi Utara");
      const before = await page.locator("#region-wage_members").inputValue();
      await write(page, "wage_members", "9 juta");
      await page.keyboard.press("Enter");
      await told(page, "Peserta melebihi pekerja kelompoknya");
      assert.match(await page.locator("#region-go-note").innerText(), /Perbaiki dulu angka yang ditandai/);
      assert.equal(await page.locator("#region-wage_members").getAttribute("aria-invalid"), "true");
      assert.ok(await page.locator(".region-go .primary").isDisabled());
      await page.getByRole("button", { name: /Kembalikan ke angka data: Peserta penerima upah/ }).click();
      await told(page, "tinggal mengisi anggaran");
      assert.equal(await page.locator("#region-wage_members").inputValue(), before);
      // What cannot be read stays to be mended, or goes with Escape.
      await write(page, "eligible", "banyak");
      await until(page, () => document.querySelector("#region-eligible-slot.trouble"));
      await page.keyboard.press("Escape");
      await until(page, () => !document.querySelector("#region-eligible-slot.trouble"));
      assert.deepEqual(log, []);
      await context.close();
    });

    it("speaks both languages, and so does the scenario it opens", async () => {
      const { context, page, log } = await openPlace(browser(), DESK);
      await choose(page, "bali", "Provinsi Bali", "969.496 dari 1.873.899");
      await english(page);
      const text = await told(page, "Bali Province: 969,496 of 1,873,899 workers are covered, 51.74%.");
      assert.match(text, /The published figures do not add up: 935,079 ÷ 1,873,899 = 49\.9%, not 50\.88%/);
      assert.equal(await query(page).inputValue(), "Bali Province");
      // Enter before the list has come takes the nearest of what was typed, not of what stands there.
      await query(page).focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("west java");
      await page.keyboard.press("Enter");
      await told(page, "West Java Province");
      await page.getByRole("button", { name: "Simulate this region" }).click();
      await opened(page, "wilayah-32");
      assert.equal((await seen(page)).title, "West Java Province: a new plan");
      // Its words are found again after a reload, and go with what is saved.
      await page.reload();
      await settled(page);
      const words = () => page.evaluate(() => document.querySelector("ck-app").sim.words["Provinsi Jawa Barat: rencana baru"]);
      assert.equal(await words(), "West Java Province: a new plan");
      await typeValue(page, "growth", "2");
      await settled(page);
      await until(page, () => document.querySelector("ck-saved")?.saved.keeper.open, undefined, { what: "a draft" });
      const draft = await page.evaluate(() => document.querySelector("ck-saved").saved.keeper.open.id);
      await page.evaluate((id) => (location.hash = `#s=${id}`), draft);
      await opened(page, draft);
      assert.equal((await seen(page)).title, "West Java Province: a new plan");
      assert.equal(await words(), "West Java Province: a new plan");
      await page.locator('.switch[lang="id"]').click();
      await until(page, () => document.querySelector("h1")?.textContent.includes("Provinsi Jawa Barat: rencana baru"));
      assert.deepEqual(log, []);
      await context.close();
    });

    it("says so when the figures do not come, and tries again", async () => {
      const { context, page } = await open(browser(), DESK);
      await page.route("**/districts-*.csv", (route) => route.abort());
      await goTo(page, "wilayah");
      await query(page).waitFor();
      await query(page).focus();
      await page.keyboard.type("riau");
      await page.locator(".region-failure").waitFor();
      await page.unroute("**/districts-*.csv");
      await page.getByRole("button", { name: "Coba lagi" }).click();
      await until(page, () => !document.querySelector(".region-failure"));
      await look(page, "riau", "Provinsi Riau");
      await context.close();
    });

    for (const [size, options] of [
      ["320", { viewport: { width: 320, height: 640 }, hasTouch: true }],
      ["360", phone(name)],
      ["768", { viewport: { width: 768, height: 1024 } }],
      ["1440", DESK],
      ["1920", { viewport: { width: 1920, height: 1080 } }],
    ]) {
      it(`fits ${size} px, and axe has nothing to say`, async () => {
        const url = await siteUrl();
        const { context, page, log } = await openPlace(browser(), options, { url });
        const dark = size === "768" || size === "320";
        if (dark) await page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
        await look(page, "kabupaten bangka", "Kabupaten Bangka");
        const faults = async (state) => {
          assert.equal(await overflow(page), "", state);
          assert.deepEqual(await smallTargets(page), [], state);
          assert.deepEqual(await cutTexts(page), [], state);
          if (name === "Chromium") assert.deepEqual(await violations(page), [], state);
          assert.deepEqual(log, [], state);
          // Playwright's pictures of Firefox put a style into the page, which its policy refuses.
          if (name !== "Chromium") return;
          await picture(page, `regions-${size}-${state}`, { fullPage: true });
        };
        await faults("list");
        await choose(page, "babel", "Provinsi Kepulauan Bangka Belitung", "28,92%");
        await page.locator(".region-figure .mark").nth(2).click();
        await faults("region");
        await context.close();
      });
    }
  });
}
