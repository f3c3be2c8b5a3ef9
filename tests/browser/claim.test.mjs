// Cek klaim: a sentence is read, corrected and checked; the form, the link, the card.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { goTo, open, placeNow, settled, until } from "./lib/page.mjs";
import { picture } from "./lib/picture.mjs";
import { siteUrl } from "./lib/site.mjs";

const PENAJAM = "Pemkab Penajam Paser Utara menyiapkan Rp3 miliar untuk membayar iuran 20.000 pekerja rentan selama setahun.";
const BALI = "Hingga 31 Maret 2025, cakupan kepesertaan di Bali mencapai 50,88 persen atau 935.079 dari 1.873.899 pekerja.";
const UNSURE = "Iuran bagi 100.00 pekerja rentan dibayar Pemprov Jambi selama enam bulan dengan dana Rp10,08 miliar.";

async function openPlace(browser, options, more = {}) {
  const opened = await open(browser, options, { hash: "#p=cek", ...more });
  await opened.page.locator("#claim-text").waitFor();
  return opened;
}

async function paste(page, text) {
  await page.locator("#claim-text").fill(text);
}

/** The result says this. */
const says = (page, part) =>
  until(page, (p) => document.querySelector(".claim-result")?.innerText.includes(p), part, { what: `a result with “${part}”`, timeout: 20000 });

const verdict = (page, word) =>
  until(page, (w) => document.querySelector(".claim-verdict")?.innerText.trim().toLowerCase() === w.toLowerCase(), word, {
    what: `the verdict ${word}`,
    timeout: 20000,
  });

const kinds = (page) => page.locator(".claim-figure select").evaluateAll((all) => all.map((of) => of.value));

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("reads a sentence, shows what each figure was taken for, and says that it does not add up", async () => {
      const { context, page, log } = await openPlace(browser(), DESK);
      await paste(page, PENAJAM);
      await verdict(page, "selisih −25,6%");
      await says(page, "20.000 pekerja × Rp16.800 × 12 bulan = Rp4.032.000.000");
      await says(page, "Sebagian masa: uangnya cukup untuk 8,93 bulan.");
      assert.deepEqual(await kinds(page), ["budget", "workers", "months"]);
      assert.deepEqual(await page.locator(".claim-quote").allInnerTexts(), ["“Rp3 miliar”", "“20.000 pekerja”", "“setahun”"]);
      // The form has what was read.
      await until(page, () => document.querySelector("#claim-budget").value === "Rp3.000.000.000");
      assert.equal(await page.locator("#claim-months").inputValue(), "12");

      // In English too, from the same text.
      await page.locator('.switch[lang="en"]').click();
      await verdict(page, "off by −25.6%");
      await says(page, "20,000 workers × Rp16,800 × 12 months = Rp4,032,000,000");
      await page.locator('.switch[lang="id"]').click();
      await verdict(page, "selisih −25,6%");

      // Another sentence in its place; its region has a published denominator.
      await paste(page, BALI);
      await verdict(page, "selisih +0,98 poin");
      assert.match(await page.locator(".claim-region").innerText(), /Bali/);
      if (name === "Chromium") assert.deepEqual(await violations(page), []);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("asks about a figure that cannot be told, and takes the answer", async () => {
      const { context, page, log } = await openPlace(browser(), DESK);
      await paste(page, UNSURE);
      await says(page, "Pastikan dulu angka yang ditandai");
      await until(page, () => document.querySelector(".claim-quoted p")?.innerText.startsWith("Sementara: "));
      const asked = page.locator(".claim-figure.ask");
      assert.equal(await asked.count(), 1);
      assert.match(await asked.innerText(), /100\.00 pekerja/);
      await asked.getByRole("button", { name: "100.000 pekerja" }).click();
      await verdict(page, "cocok");
      assert.equal(await page.locator(".claim-figure.ask").count(), 0);
      assert.doesNotMatch(await page.locator(".claim-quoted").innerText(), /ementara/);

      // What a figure was taken for, and how much it is, is changed by hand.
      const last = page.locator(".claim-figure").nth(2);
      await last.locator("select").selectOption("none");
      await verdict(page, "kurang data");
      await last.locator("select").selectOption("budget");
      await last.locator(".value").fill("Rp 8 M");
      await verdict(page, "selisih −20,6%");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("takes the form alone, keeps it over a reload, and opens from its link", async () => {
      const { context, page, log } = await openPlace(browser(), DESK);
      await page.locator("#claim-budget").fill("2 miliar");
      await page.locator("#claim-workers").fill("20 ribu");
      await verdict(page, "kurang data");
      await says(page, "lama dibayar tidak disebut");
      await page.locator("#claim-months").fill("12");
      await verdict(page, "selisih −50,4%");
      await page.reload();
      await page.locator("#claim-text").waitFor();
      await verdict(page, "selisih −50,4%");
      assert.equal(await page.locator("#claim-budget").inputValue(), "Rp2.000.000.000");
      await page.locator("#claim-months").fill("");
      await verdict(page, "kurang data");
      await page.getByRole("button", { name: "Kosongkan" }).click();
      await until(page, () => document.querySelector(".claim-result") === null);
      assert.equal(await page.locator("#claim-budget").inputValue(), "");
      await context.close();

      const link = await openPlace(browser(), DESK, { hash: "#p=cek&c=budget:25000000000,workers:1000000,months:2,scope:payer&other=1" });
      await verdict(link.page, "cakupan berbeda");
      await says(link.page, "74,40% dari biaya");
      assert.equal(new URLSearchParams(new URL(link.page.url()).hash.slice(1)).get("other"), "1");
      await link.context.close();

      // As it is written today: the work of the tab stays, and the address with it.
      const today = "#v=1&c=budget:6048000000,workers:20000,months:12,open:2~workers~20000+4~workers~30000&p=cek";
      const linked = await openPlace(browser(), DESK, { hash: today });
      await verdict(linked.page, "sementara: selisih +50%");
      await says(linked.page, "Perlu dipastikan dulu: 20.000 pekerja dan 30.000 pekerja.");
      assert.equal(await linked.page.locator(".link-told").count(), 0);
      assert.equal(await linked.page.locator("ck-claim .notice").count(), 0);
      assert.equal(new URL(linked.page.url()).hash, today);
      // What is filled in by hand is asked about no more.
      await linked.page.locator("#claim-workers").fill("30 ribu");
      await verdict(linked.page, "cocok");
      log.push(...linked.log);
      await linked.context.close();

      const broken = await openPlace(browser(), DESK, { hash: "#p=cek&c=budget:x,wages:1,workers:5" });
      await until(broken.page, () => document.querySelector("ck-claim .notice")?.innerText.includes("wages"));
      await says(broken.page, "belum dapat diperiksa".replace("b", "B"));
      assert.deepEqual([...log, ...link.log, ...broken.log], []);
      await broken.context.close();
    });

    it("gives a note, a link and a card to take along", async () => {
      const { context, page, log } = await openPlace(browser(), { ...DESK, acceptDownloads: true });
      await paste(page, PENAJAM);
      await verdict(page, "selisih −25,6%");
      assert.equal(await page.locator(".claim-quoted p").count(), 3);
      // What is written to the clipboard, without asking the browser for it.
      await page.evaluate(() => {
        navigator.clipboard.writeText = (text) => {
          window.copied = text;
          return Promise.resolve();
        };
      });
      await page.getByRole("button", { name: "Salin catatan" }).click();
      await until(page, () => window.copied?.split("\n").length === 3);
      const note = await page.evaluate(() => window.copied);
      await page.getByRole("button", { name: "Salin tautan" }).click();
      const link = await until(page, () => (window.copied.startsWith("http") ? window.copied : ""));
      // The note is of versions, says what was assumed, and ends with the same link.
      assert.match(note, /diasumsikan menurut PP 44\/2015: Rp16\.800 .*Dihitung dengan Cakupan [\d.]+, model \d+, data \d+/);
      assert.ok(note.endsWith(`: ${link}`), note);
      assert.equal(
        new URLSearchParams(new URL(link).hash.slice(1)).get("c"),
        "budget:3000000000,workers:20000,months:12,payer:apbd_district,region:64.09",
      );
      // Playwright hears of downloads in Chromium alone.
      for (const [button, file] of [["Simpan kartu PNG", "cakupan-cek-klaim.png"], ["Simpan kartu SVG", "cakupan-cek-klaim.svg"]]) {
        const coming = name === "Chromium" ? page.waitForEvent("download") : null;
        await page.getByRole("button", { name: button }).click();
        if (coming) assert.equal((await coming).suggestedFilename(), file);
        await until(page, (f) => document.querySelector(".claim-done").innerText.includes(f), file);
      }
      assert.deepEqual(log, []);
      await context.close();
    });

    it("is reached by keys, and stands on phones in both themes and with large letters", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await goTo(page, "cek");
      assert.equal(await placeNow(page), "cek");
      await page.locator("#claim-text").focus();
      await page.keyboard.type(PENAJAM);
      await verdict(page, "selisih −25,6%");
      assert.equal(await overflow(page), "");
      assert.deepEqual(await cutTexts(page), []);
      const heard = [...log];
      await picture(page, `claim-${name}-1440`, { fullPage: true });
      await context.close();

      // Seven places have room at the head of a desk and at the foot of a phone.
      for (const width of [320, 360, 700, 992, 1100, 1184, 1280]) {
        const nav = await openPlace(browser(), { viewport: { width, height: 740 } });
        const room = await nav.page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.querySelector(".places");
          return [scrollWidth <= clientWidth, document.querySelectorAll(".places a").length];
        });
        assert.deepEqual(room, [true, 7], `${width}`);
        assert.equal(await overflow(nav.page), "", `${width}`);
        await picture(nav.page, `claim-nav-${name}-${width}`, { caret: "initial" });
        await nav.context.close();
      }

      for (const [width, more] of [[320, {}], [360, { colorScheme: "dark" }], [768, {}]]) {
        const small = await openPlace(browser(), { ...phone(name), viewport: { width, height: 740 }, ...more });
        await paste(small.page, UNSURE);
        await says(small.page, "Pastikan dulu");
        assert.equal(await overflow(small.page), "", `${width}`);
        assert.deepEqual(await cutTexts(small.page), [], `${width}`);
        assert.deepEqual(await smallTargets(small.page), [], `${width}`);
        if (name === "Chromium") assert.deepEqual(await violations(small.page), [], `${width}`);
        // What Playwright puts into a page for a picture, Firefox tells of as of the page's own.
        heard.push(...small.log);
        await small.page.evaluate(() => scrollTo(0, 0));
        await picture(small.page, `claim-${name}-${width}`, { fullPage: true });
        await small.context.close();
      }
      assert.deepEqual(heard, []);
    });
  });
}

withBrowser("Chromium", (browser) => {
  it("works without the figures of the regions", async () => {
    const context = await browser().newContext({ ...DESK, locale: "id-ID" });
    const page = await context.newPage();
    await page.route(/provinces/, (route) => route.abort());
    await page.goto(`${await siteUrl()}#p=cek`);
    await settled(page);
    await page.locator("#claim-text").fill(BALI);
    await verdict(page, "selisih +0,98 poin");
    await context.close();
  });
});
