// Every place and its main job in WebKitGTK, on a phone and at a desk: the nearest
// thing to Safari that runs everywhere.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { inBrowser } from "./lib/browsers.mjs";
import { chartFaults, cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { answered, goTo, headlineHas, seen, settled, typeValue, until, valueOf } from "./lib/page.mjs";
import { OUTPUT } from "./lib/site.mjs";
import { openInWebKit } from "./lib/webkit_page.mjs";

const SIZES = {
  "a phone": { width: 360, height: 740 },
  "a desk": { width: 1440, height: 900 },
};

const busy = (page, name, is) =>
  until(page, ([n, b]) => document.querySelector(`#panel-${n} .panel-body`)?.getAttribute("aria-busy") === b, [name, String(is)]);

inBrowser("WebKit", (driver) => {
  for (const [where, size] of Object.entries(SIZES)) {
    describe(`on ${where}`, () => {
      let webkit;
      let page;

      before(async () => {
        webkit = await openInWebKit(driver, size);
        page = webkit.page;
        await mkdir(OUTPUT, { recursive: true });
      });

      after(() => webkit?.close());

      /** What can be said of how a place looks without eyes, and a picture for those who have some. */
      async function looks(place) {
        await page.evaluate(() => scrollTo(0, 0));
        // For eyes alone: where none is given in time, what is measured below still holds.
        const picture = await webkit.screenshot().catch((error) => console.warn(`no picture of ${place}: ${error}`));
        if (picture) await writeFile(join(OUTPUT, `webkit-${place}-${size.width}.png`), picture);
        assert.equal(await overflow(page), "", place);
        assert.deepEqual(await chartFaults(page), [], place);
        assert.deepEqual(await cutTexts(page), [], place);
        if (size.width < 700) assert.deepEqual(await smallTargets(page), [], place);
        assert.deepEqual(await webkit.heard(), [], `${place}: nothing was said on the console`);
      }

      it("answers, follows what is typed, and undoes it", async () => {
        await webkit.go();
        await settled(page);
        assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight]), [size.width, size.height]);
        assert.match((await seen(page)).headline, /^Rp15,62 miliar melindungi 77\.480 pekerja selama 12 bulan; /);
        await looks("simulasi");
        await typeValue(page, "budget", "200 juta");
        await headlineHas(page, "Rp31,24 miliar");
        await settled(page);
        await page.locator("h1").click();
        await page.keyboard.press("Control+z");
        await headlineHas(page, "77.480 pekerja");
        assert.equal(await valueOf(page, "budget"), "100000000");
        await page.evaluate(() => history.forward());
        await headlineHas(page, "Rp31,24 miliar");
        await page.evaluate(() => history.back());
        await headlineHas(page, "77.480 pekerja");
      });

      it("finds a region by name, and simulates it", async () => {
        await goTo(page, "wilayah");
        await until(page, () => document.querySelector("#region-query"), undefined, { what: "the search" });
        await page.locator("#region-query").focus();
        await page.keyboard.type("kota jambi");
        await until(page, () => document.querySelector("#region-results .region-name")?.textContent.trim() === "Kota Jambi", undefined, { what: "the list", timeout: 20000 });
        await page.locator("#region-results [role=option]").click();
        await until(page, () => document.querySelector(".region")?.getAttribute("aria-busy") === "false" && document.querySelector(".region").innerText.includes("82.674 dari 228.000"), undefined, { what: "the region" });
        await looks("wilayah");
        await page.locator(".region-go .primary").click();
        await until(page, () => document.querySelector("ck-app").sim.scenario?.id === "wilayah-15.71");
        await settled(page);
        await typeValue(page, "budget", "1 miliar");
        await headlineHas(page, "Rp1 miliar");
        await settled(page);
      });

      it("finds an answer, and uses it", async () => {
        await webkit.go("#s=jambi-bkbk&p=cari");
        await settled(page);
        await answered(page, "solve");
        await answered(page, "sensitivity");
        const said = await page.locator("#panel-solve .panel-answer").innerText();
        assert.match(said, /Agar cakupan 52,15% bertahan sejak Desember 2031, diperlukan sedikitnya dana Rp372\.206\.259/);
        assert.match(await page.locator("#tornado-title").innerText(), /^Cakupan Desember 2032 paling bergantung pada/);
        await looks("cari");
        await page.locator("#panel-solve .primary").click();
        await headlineHas(page, "cakupan 52,15%");
        await until(page, () => document.querySelector("#panel-solve .panel-answer")?.innerText.includes("Diterapkan."));
        await goTo(page, "simulasi");
        assert.equal(await valueOf(page, "budget"), "372206259");
        await settled(page);
      });

      it("puts two scenarios side by side", async () => {
        await goTo(page, "bandingkan");
        await until(page, () => document.querySelector("#panel-compare input[value=kota-jambi]"), undefined, { what: "what to compare with" });
        await busy(page, "compare", false);
        const heads = () => page.evaluate(() => [...document.querySelectorAll("#panel-compare section:first-of-type thead .head")].map((of) => of.innerText));
        const before = (await heads()).length;
        await page.locator("#panel-compare input[value=kota-jambi]").click();
        await until(page, (n) => document.querySelectorAll("#panel-compare section:first-of-type thead .head").length === n, before === 0 ? 2 : before + 1, { what: "two columns" });
        await answered(page, "compare");
        assert.ok((await heads()).some((head) => head.includes("Kota Jambi")), String(await heads()));
        await looks("bandingkan");
      });

      it("checks a claim", async () => {
        await goTo(page, "cek");
        await until(page, () => document.querySelector("#claim-text"), undefined, { what: "the box" });
        await page.locator("#claim-text").focus();
        await page.keyboard.type("Dana Rp3 miliar untuk iuran 20.000 pekerja rentan selama setahun.");
        await until(page, () => document.querySelector(".claim-verdict")?.innerText.includes("−25,6%"), undefined, { what: "the verdict", timeout: 20000 });
        await until(page, () => document.querySelector("#claim-budget").value === "Rp3.000.000.000");
        await looks("cek");
      });

      it("shows the arithmetic and every number's source", async () => {
        await goTo(page, "metode");
        await answered(page, "explain");
        await answered(page, "ledger");
        assert.match(await page.locator("#panel-ledger .said").innerText(), /\d+ dilaporkan/);
        assert.match(await page.locator("#panel-explain .said").innerText(), /Rp\d/);
        await looks("metode");
      });

      it("finds what was saved under a name after a reload", async () => {
        await goTo(page, "simulasi");
        await page.locator(".inputs-head [aria-haspopup=dialog]").click();
        await until(page, () => document.querySelector("dialog.saved")?.open, undefined, { what: "the dialog" });
        await page.evaluate(() => document.querySelector("#saved-name").select());
        await page.locator("#saved-name").focus();
        await page.keyboard.press("Control+a");
        await page.keyboard.type("Untuk rapat");
        await page.keyboard.press("Enter");
        await until(page, () => document.querySelector("ck-app").sim.scenario.id.startsWith("mine-"), undefined, { what: "a name" });
        await page.keyboard.press("Escape");
        await until(page, () => !document.querySelector("dialog.saved").open);
        const { headline } = await seen(page);
        await webkit.reload();
        await settled(page);
        assert.deepEqual([(await seen(page)).title, (await seen(page)).headline], ["Untuk rapat", headline]);
        await until(page, () => document.querySelector(".keep-state").textContent.trim() === "Tersimpan di peramban ini.");
        assert.deepEqual(await webkit.heard(), []);
      });
    });
  }
});
