// Links: a work goes there and back in the address, whatever is in it; what is
// wrong with one is told and the page works; the address follows what is done.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { answered, goTo, headlineHas, open, placeNow, seen, settled, typeValue, until, valueOf } from "./lib/page.mjs";

const hash = (page) => page.evaluate(() => location.hash);
const state = (page, what) =>
  page.evaluate((w) => {
    const { sim } = document.querySelector("ck-app");
    return { document: sim.document, original: sim.original, id: sim.scenario?.id, position: sim.history.position, edited: sim.edited }[w];
  }, what);
const told = (page) => page.locator(".link-told");
const addressHas = (page, part) => until(page, (p) => location.hash.includes(p), part, { what: `an address with ${part}` });

/** Ten changes of the first ready scenario. */
const TEN =
  "#v=1&1bv=123456789&1f=3&1k=jkk_jkm_jht&1n=81234&b=jambi-bkbk&dd=3.75&dm=12345678&du=17.25&mw=345678&we=1300000&wg=1.55";

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("opens ten changes of a ready scenario, marked as changed, and gives the same link back", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: TEN });
      assert.equal((await state(page, "document")).workers.eligible, 1300000);
      assert.equal(await valueOf(page, "budget"), "123456789");
      assert.equal(await state(page, "edited"), true);
      assert.equal((await state(page, "original")).workers.eligible, 1286133);
      assert.match(await page.locator("ck-control[data-control=budget]").innerText(), /diubah/i);
      await until(page, () => document.querySelector("ck-app").sim.scenario.id.startsWith("tautan-"));
      // What the reader had is as it was.
      await page.locator(".chip input[value=jambi-bkbk] + span").click();
      await headlineHas(page, "77.480 pekerja");
      await page.goBack();
      await until(page, () => document.querySelector("ck-app").sim.document.workers.eligible === 1300000);
      await settled(page);
      await page.locator(".share-open").click();
      await until(page, () => document.querySelector("#share-address")?.value, undefined, { what: "the link" });
      const link = await page.locator("#share-address").inputValue();
      assert.equal(new URL(link).hash, TEN);
      assert.match(await page.locator(".share-length").first().innerText(), /\d+ karakter/);
      assert.deepEqual(log, []);
      await context.close();
      const again = await open(browser(), DESK, { url: link });
      assert.equal(await valueOf(again.page, "budget"), "123456789");
      assert.deepEqual(again.log, []);
      await again.context.close();
    });

    it("lets the address follow the changes, over a reload with its steps, and Back undoes", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      await typeValue(page, "budget", "700 juta");
      await addressHas(page, "1b=700000000");
      await typeValue(page, "growth", "2,5");
      await addressHas(page, "wg=2.5");
      assert.match(await hash(page), /^#v=1&1b=700000000&b=kota-jambi&s=kota-jambi&wg=2\.5$/);
      const shared = page.url();
      await page.reload();
      await settled(page);
      assert.equal(await state(page, "id"), "kota-jambi");
      assert.equal(await state(page, "position"), 2);
      await page.evaluate(() => history.go(-1));
      await until(page, () => document.querySelector("ck-app").sim.history.position === 1);
      assert.equal(await valueOf(page, "budget"), "700000000");
      await until(page, () => !location.hash.includes("wg="), undefined, { what: "the address of the step before" });
      await page.evaluate(() => history.go(1));
      await until(page, () => document.querySelector("ck-app").sim.history.position === 2);
      // Somebody else gets it whole, under whatever name.
      const other = await open(browser(), DESK, { url: shared });
      assert.equal(await valueOf(other.page, "budget"), "700000000");
      assert.match(await state(other.page, "id"), /^tautan-/);
      assert.deepEqual(other.log, []);
      await other.context.close();
      // A second tab of this browser, too: the two do not touch one another.
      const second = await context.newPage();
      await second.goto(shared);
      await settled(second);
      await typeValue(second, "budget", "800 juta");
      await addressHas(second, "1b=800000000");
      assert.equal(await valueOf(page, "budget"), "700000000");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("opens four that are compared", async () => {
      const { context, page, log } = await open(browser(), DESK, {
        hash: "#v=1&b=jambi-bkbk&p=bandingkan&we=1300000&x2=b%3Dkota-jambi%26sm%3D60&x3=b%3Dtanbu-100&x4=b%3Dbabel-ucj%26we%3D600000",
      });
      await answered(page, "compare");
      assert.equal(await page.locator("#panel-compare thead th").count() >= 5, true);
      const picked = await page.locator("#panel-compare .candidate input:checked").count();
      assert.equal(picked, 3);
      await addressHas(page, "x=");
      assert.match(await hash(page), /&p=bandingkan&s=tautan-1&x=/);
      // All of them are in the address of the place of comparisons.
      const other = await open(browser(), DESK, { url: page.url() });
      await answered(other.page, "compare");
      assert.equal(await other.page.locator("#panel-compare .candidate input:checked").count(), 3);
      await other.context.close();
      assert.deepEqual(log, []);
      await context.close();
    });

    it("names what is wrong with a link, in both languages, and works", async () => {
      const cases = [
        ["#v=1&b=jambi-bkbk&we=x&sm=60", /we=x: bukan angka/, /we=x: not a number/],
        ["#v=1&b=jambi-bkbk&sm=60&z=q4ZHrjOkTw", /z: bagian ini rusak/, /z: this part is damaged/],
        ["#v=&b=jambi-bkbk", /tidak menyebut versinya/, /does not say its version/],
        ["#v=1&9b=5&b=jambi-bkbk", /9b=5: skenario ini tidak punya program/, /9b=5: this scenario has no programme/],
        [`#v=1&b=jambi-bkbk${"&a".repeat(2000)}`, /lebih dari 2\.000 kunci/, /more than 2,000 keys/],
        ["#v=7&b=jambi-bkbk", /versi 7/, /version 7/],
        ["#v=1&b=jambi-bkbk&qq=%3Cscript%3Ealert(1)%3C%2Fscript%3E", /qq=<script>.*tidak dikenal/, /qq=<script>.*not known/],
        ["#v=1&b=nowhere", /b=nowhere/, /no ready scenario/],
        [`#v=1&b=jambi-bkbk&zz=${"x".repeat(70_000)}`, /lebih panjang dari/, /longer than/],
        ["#v=1&b=jambi-bkbk&we=1", /perubahan ini tidak dipakai/, /this change is not used/],
      ];
      // The words are the core's, the same in both; that they are shown is asked of both.
      for (const [fragment, id, en] of name === "Chromium" ? cases : cases.slice(0, 2)) {
        for (const [l, said] of [["id", id], ["en", en]]) {
          const { context, page, log } = await open(browser(), DESK, { hash: `${fragment}&l=${l}` });
          assert.match(await told(page).innerText(), said, fragment.slice(0, 60));
          assert.ok((await seen(page)).headline.length > 20);
          await told(page).locator("button").click();
          await until(page, () => document.querySelector(".link-told") === null);
          assert.deepEqual(log, [], fragment.slice(0, 60));
          await context.close();
        }
      }
    });

    it("says of a pinned link what it showed then and now", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#v=1&b=kota-jambi&k=1,1,100000,44.5,1000000,2030-01" });
      const text = await told(page).innerText();
      assert.match(text, /Hasil yang dikunci/);
      assert.match(text, /44,5%/);
      assert.match(text, /Januari 2030/);
      assert.match(text, /pernah diubah sesudah dikunci/);
      if (name === "Chromium") assert.deepEqual(await violations(page), []);
      // The address keeps the pin while nothing is changed: over a reload, and through another work and back.
      await addressHas(page, "&s=tautan-1");
      const linkOf = (id) => until(page, (s) => document.querySelector("ck-app").sim.scenario?.id === s, id, { what: id });
      const pinnedStill = async () => {
        await told(page).waitFor();
        assert.match(await told(page).innerText(), /44,5%/);
        assert.match(await hash(page), /&k=1,1,100000,44\.5,1000000,2030-01/);
      };
      await page.reload();
      await settled(page);
      await pinnedStill();
      await page.locator(".chip input[value=tanbu-100] + span").click();
      await linkOf("tanbu-100");
      await until(page, () => document.querySelector(".link-told") === null, undefined, { what: "nothing told of another work" });
      await page.goBack();
      await linkOf("tautan-1");
      await pinnedStill();
      await typeValue(page, "growth", "2,5");
      await until(page, () => location.hash.includes("wg=2.5") && !location.hash.includes("k="), undefined, { what: "an address without the pin" });
      await page.reload();
      await settled(page);
      await until(page, () => document.querySelector("ck-app").sim.history.position === 1);
      assert.equal(await told(page).count(), 0);
      await context.close();
      const { page: shared, context: other } = await open(browser(), DESK, { hash: "#s=kota-jambi&p=bagikan" });
      await until(shared, () => document.querySelector("#share-address")?.value);
      await shared.locator("input[name=pin]").check();
      await until(shared, () => document.querySelector("#share-address").value.includes("k=1,1,"));
      const pinned = await shared.locator("#share-address").inputValue();
      await other.close();
      const same = await open(browser(), DESK, { url: pinned });
      assert.match(await told(same.page).innerText(), /Sekarang hasilnya sama/);
      await same.context.close();
      assert.deepEqual(log, []);
    });

    it("speaks the language and shows the theme of a link for the visit alone", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#v=1&b=tanbu-100&f=money&l=en&t=dark" });
      assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
      assert.deepEqual(await page.evaluate(() => [localStorage["cakupan:lang"] ?? "none", localStorage["cakupan:theme"] ?? "none"]), ["none", "none"]);
      await until(page, () => {
        const { top, bottom } = document.querySelector("[data-figure=money]").getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }, undefined, { what: "the figure in sight" });
      assert.deepEqual(log, []);
      await context.close();
    });

    it("keeps the older addresses working, and opens a link typed into the address", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=babel-ucj&p=cari" });
      assert.equal(await placeNow(page), "cari");
      await page.evaluate(() => (location.hash = "#v=1&b=tanbu-100&sm=60"));
      await until(page, () => document.querySelector("ck-app").sim.document.months === 60);
      assert.equal(await placeNow(page), "simulasi");
      await page.goBack();
      await until(page, () => document.querySelector("ck-app").sim.scenario.id === "babel-ucj");
      assert.deepEqual(log, []);
      await context.close();
    });

    for (const [size, options] of [["a phone", phone(name)], ["a desk in the dark", { ...DESK, colorScheme: "dark" }], ["320 px", { ...phone(name), viewport: { width: 320, height: 640 } }]]) {
      it(`shows what is told of a link, and the place of sharing, on ${size}`, async () => {
        const { context, page, log } = await open(browser(), options, { hash: "#v=1&b=kota-jambi&we=x&k=1,1,100000,44.5,1000000,2030-01" });
        await told(page).waitFor();
        const fine = async () => {
          assert.equal(await overflow(page), "");
          assert.deepEqual(await cutTexts(page), []);
          assert.deepEqual(await smallTargets(page), []);
          if (name === "Chromium") assert.deepEqual(await violations(page), []);
        };
        await fine();
        await page.locator(".share-open").click();
        await until(page, () => document.querySelector("#share-address")?.value);
        await until(page, () => document.activeElement?.tagName === "H1");
        await fine();
        await page.locator(".place-head button:not(.show-how)").click();
        await until(page, () => document.documentElement.dataset.at === "simulasi");
        assert.deepEqual(log, []);
        await context.close();
      });
    }
  });
}
