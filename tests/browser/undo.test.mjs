// Undo and redo, by the buttons, by the keys and by the browser's own Back and
// Forward; over a reload too.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { dragSlider } from "./lib/hand.mjs";
import { field, goTo, headlineHas, open, pick, placeNow, seen, settled, typeValue, until, valueOf, writeValue } from "./lib/page.mjs";

const FIRST = "100000000";
const button = (page, way) => page.locator(`.inputs-head ck-history [data-do=${way}]`);
const says = (page, way) => button(page, way).getAttribute("aria-label");
const position = (page) => page.evaluate(() => document.querySelector("ck-app").sim.history.position);
const stands = (page, id, value) =>
  until(page, ([i, v]) => document.querySelector(`ck-control[data-control=${i}]`).value === v, [id, value], { what: `${id} at ${value}` });
/** As playwright's own waits in vain in Firefox where only the state changes. */
const travel = (page, steps) => page.evaluate((n) => history.go(n), steps);
const quiet = () => new Promise((done) => setTimeout(done, 1100));
const press = (page, id, word, times) =>
  page.evaluate(
    ([i, w, n]) => {
      const step = document.querySelector(`ck-control[data-control=${i}] .step:${w === "+" ? "last" : "first"}-of-type`);
      for (let k = 0; k < n; k++) step.click();
    },
    [id, word, times],
  );

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("undoes and does again by button, saying what", async () => {
      const { context, page, log } = await open(browser(), DESK);
      assert.equal(await says(page, "undo"), "Urungkan: belum ada perubahan");
      assert.equal(await button(page, "undo").getAttribute("aria-disabled"), "true");
      await typeValue(page, "budget", "200 juta");
      await stands(page, "budget", "200000000");
      await typeValue(page, "paid_last", "Juni");
      await headlineHas(page, "selama 6 bulan");
      const after = (await seen(page)).headline;
      const label = await page.locator("#control-paid_last-label").innerText();
      assert.equal(await says(page, "undo"), `Urungkan: ${label}`);
      assert.equal(await button(page, "undo").getAttribute("title"), `Urungkan: ${label}`);
      await button(page, "undo").click();
      await headlineHas(page, "selama 12 bulan");
      assert.equal(await page.locator(".inputs-head ck-history [role=status]").innerText(), `Diurungkan: ${label}`);
      assert.equal(await says(page, "redo"), `Ulangi: ${label}`);
      await button(page, "undo").click();
      await headlineHas(page, "77.480 pekerja");
      assert.equal(await valueOf(page, "budget"), FIRST);
      assert.equal(await page.evaluate(() => document.activeElement.dataset.do), "undo", "the focus stays, though nothing is left");
      await page.keyboard.press("Enter");
      assert.equal(await position(page), 0);
      await button(page, "redo").click();
      await button(page, "redo").click();
      await headlineHas(page, "selama 6 bulan");
      await settled(page);
      assert.equal((await seen(page)).headline, after);
      assert.equal(await says(page, "redo"), "Ulangi: tidak ada yang diurungkan");
      assert.deepEqual(log, []);
      await context.close();
    });

    for (const [size, options] of [["a phone", phone(name)], ["a desk", DESK]]) {
      it(`makes one step of a drag, and one of a run of presses, on ${size}`, async () => {
        const { context, page } = await open(browser(), options);
        await dragSlider(page, name, "budget", 0.2, 0.55);
        await settled(page);
        assert.equal(await position(page), 1);
        const dragged = await valueOf(page, "budget");
        await press(page, "growth", "+", 4);
        await until(page, () => document.querySelector("ck-app").sim.history.position === 2);
        await quiet();
        await press(page, "growth", "-", 1);
        await until(page, () => document.querySelector("ck-app").sim.history.position === 3);
        await travel(page, -2);
        await until(page, () => document.querySelector("ck-app").sim.history.position === 1);
        await stands(page, "budget", dragged);
        await travel(page, -1);
        await stands(page, "budget", FIRST);
        await settled(page);
        assert.equal(await position(page), 0);
        await context.close();
      });
    }

    it("undoes by keys, but not while a text is being written", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await typeValue(page, "budget", "200 juta");
      await stands(page, "budget", "200000000");
      await writeValue(page, "budget", "30");
      await page.keyboard.press("Control+z");
      assert.equal(await valueOf(page, "budget"), "200000000", "the text's own undo came first");
      assert.notEqual(await field(page, "budget").inputValue(), "30");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+z");
      await stands(page, "budget", FIRST);
      await until(page, () => document.querySelector("#control-budget-text").value === "Rp100.000.000");
      await page.keyboard.press("Control+Shift+z");
      await stands(page, "budget", "200000000");
      await page.keyboard.press("Control+z");
      await stands(page, "budget", FIRST);
      await page.locator("h1").click();
      await page.keyboard.press("Control+y");
      await stands(page, "budget", "200000000");
      await settled(page);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("lets Back undo within a place, and leave it when nothing is left", async () => {
      const { context, page } = await open(browser(), DESK);
      await pick(page, "kaltim-100k");
      await typeValue(page, "budget", "10 miliar");
      await stands(page, "budget", "10000000000");
      await typeValue(page, "growth", "2");
      await stands(page, "growth", "2");
      await settled(page);
      // In a hurry by the button, and the browser's entries follow.
      await button(page, "undo").click();
      await button(page, "undo").click();
      await stands(page, "budget", "20160000000");
      await until(page, () => history.state?.cakupan.at === 0);
      await travel(page, 2);
      await stands(page, "growth", "2");
      await travel(page, -1);
      await until(page, () => document.querySelector("ck-app").sim.history.position === 1);
      await travel(page, -1);
      await stands(page, "budget", "20160000000");
      assert.equal((await seen(page)).scenario, "kaltim-100k");
      await travel(page, -1);
      await headlineHas(page, "77.480 pekerja");
      assert.equal((await seen(page)).scenario, "jambi-bkbk");
      await travel(page, 1);
      await until(page, () => document.querySelector("ck-app").sim.scenario.id === "kaltim-100k");
      await travel(page, 2);
      await stands(page, "growth", "2");
      await stands(page, "budget", "10000000000");
      await context.close();
    });

    it("undoes from another place too, and Back leaves that before it undoes what was done here", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await typeValue(page, "budget", "200 juta");
      await stands(page, "budget", "200000000");
      await typeValue(page, "growth", "2");
      await stands(page, "growth", "2");
      await settled(page);
      await goTo(page, "bandingkan");
      await page.keyboard.press("Control+z");
      await until(page, () => document.querySelector("ck-app").sim.history.position === 1);
      await page.keyboard.press("Control+y");
      await until(page, () => document.querySelector("ck-app").sim.history.position === 2);
      // What was done again here is undone here.
      await travel(page, -1);
      await until(page, () => document.querySelector("ck-app").sim.history.position === 1);
      assert.equal(await placeNow(page), "bandingkan");
      await travel(page, -1);
      await until(page, () => document.documentElement.dataset.at === "simulasi");
      assert.equal(await position(page), 1, "left, and nothing done again");
      await travel(page, -1);
      await until(page, () => document.querySelector("ck-app").sim.history.position === 0);
      assert.equal(await placeNow(page), "simulasi");
      await stands(page, "budget", FIRST);
      await settled(page);
      await goTo(page, "bandingkan");
      await page.locator(".keep-row [data-do=redo]").click();
      await until(page, () => document.querySelector("ck-app").sim.history.position === 1);
      assert.equal(await placeNow(page), "bandingkan");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("remembers the steps over a reload, undone ones too; without them the work stays", async () => {
      const { context, page, log } = await open(browser(), DESK);
      for (const value of ["200 juta", "300 juta", "400 juta"]) {
        await typeValue(page, "budget", value);
        await stands(page, "budget", `${parseInt(value)}000000`);
      }
      await button(page, "undo").click();
      await stands(page, "budget", "300000000");
      await settled(page);
      await page.reload();
      await settled(page);
      assert.equal(await valueOf(page, "budget"), "300000000");
      await button(page, "redo").click();
      await stands(page, "budget", "400000000");
      await travel(page, -1);
      await stands(page, "budget", "300000000");
      await travel(page, -1);
      await stands(page, "budget", "200000000");
      await button(page, "undo").click();
      await stands(page, "budget", FIRST);
      await button(page, "redo").click();
      await stands(page, "budget", "200000000");
      await settled(page);

      await page.evaluate(() => {
        const key = "cakupan:work:jambi-bkbk";
        const { steps: _lost, ...rest } = JSON.parse(sessionStorage.getItem(key));
        document.querySelector("ck-app").sim.save = () => undefined;
        sessionStorage.setItem(key, JSON.stringify({ ...rest, steps: { at: 1, gone: "?" } }));
      });
      await page.reload();
      await settled(page);
      assert.equal(await valueOf(page, "budget"), "200000000");
      await travel(page, -1);
      await quiet();
      assert.equal(await valueOf(page, "budget"), "200000000");
      await typeValue(page, "budget", "500 juta");
      await stands(page, "budget", "500000000");
      await button(page, "undo").click();
      await stands(page, "budget", "200000000");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("undoes what is done to the programmes, and what resets them", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      await page.locator(".stack > summary").click();
      await until(page, () => document.querySelectorAll(".stack-list > li[data-key]").length === 3);
      const names = () => page.evaluate(() => document.querySelector("ck-app").sim.document.programmes.map(({ name }) => name));
      const [a, b, c] = await names();
      const deed = (place, what) => page.locator(".stack-list > li[data-key]").nth(place).locator(`[data-do=${what}]`).click();
      await deed(0, "down");
      assert.equal(await says(page, "undo"), "Urungkan: urutan program");
      await deed(2, "remove");
      assert.equal(await says(page, "undo"), `Urungkan: program “${c}” dihapus`);
      await deed(0, "off");
      assert.equal(await says(page, "undo"), `Urungkan: “${b}” tidak dihitung`);
      await page.locator(".inputs-head > .quiet:not([aria-haspopup])").click();
      assert.equal(await says(page, "undo"), "Urungkan: semua dikembalikan");
      assert.deepEqual(await names(), [a, b, c]);
      await page.keyboard.press("Control+z");
      await until(page, () => document.querySelector("ck-app").sim.document.programmes.length === 2);
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await until(page, () => document.querySelectorAll(".stack-list > li[data-key]").length === 3);
      assert.equal(await page.locator(".stack-list .undo").count(), 0, "no second way back is offered");
      assert.deepEqual(await names(), [b, a, c]);
      await settled(page);
      await page.keyboard.press("Control+z");
      assert.deepEqual(await names(), [a, b, c]);
      await until(page, () => !document.querySelector("ck-app").sim.edited);
      await page.keyboard.press("Control+y");
      assert.deepEqual(await names(), [b, a, c]);

      // A value of an open card, under the name that stands beside it; the card stays open.
      const form = page.locator(".stack-list > li[data-key]").first().locator(".stacked > .stacked-form");
      await form.locator("> summary").click();
      await form.getByLabel("Nama program").fill("Lain");
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelector("ck-app").sim.document.programmes[0].name === "Lain");
      assert.equal(await says(page, "undo"), "Urungkan: nama program menjadi “Lain”");
      await page.locator(".switch[lang=en]").click();
      await until(page, () => document.documentElement.lang === "en");
      assert.equal(await says(page, "undo"), "Undo: programme renamed to “Lain”");
      await button(page, "undo").click();
      assert.deepEqual(await names(), [b, a, c]);
      assert.ok(await form.evaluate((element) => element.open));
      await settled(page);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("comes back from a refused value, and to it", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await typeValue(page, "growth", "99");
      await until(page, () => document.querySelector(".problems"));
      await button(page, "undo").click();
      await until(page, () => !document.querySelector(".problems"));
      await settled(page);
      await button(page, "redo").click();
      await until(page, () => document.querySelector(".problems"));
      await context.close();
      assert.deepEqual(log, []);
    });

    for (const [size, options] of [["a phone", phone(name)], ["320 px", { viewport: { width: 320, height: 640 } }], ["a desk", DESK]]) {
      it(`fits on ${size}`, async () => {
        const { context, page } = await open(browser(), options);
        await typeValue(page, "budget", "200 juta");
        await stands(page, "budget", "200000000");
        for (const lang of ["id", "en"]) {
          if (lang === "en") await page.locator(".switch[lang=en]").click();
          await settled(page);
          assert.equal(await overflow(page), "");
          assert.deepEqual((await cutTexts(page)).filter((cut) => !cut.startsWith("label.chip")), []);
          assert.deepEqual(await smallTargets(page), []);
          if (name === "Chromium") assert.deepEqual(await violations(page), []);
        }
        await context.close();
      });
    }
  });
}
