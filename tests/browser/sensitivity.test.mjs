// The panels that test an answer: what it rests on, the map of two numbers, and
// scenarios side by side.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { chartFaults, cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { answered, ask, changeAndReturn, headlineHas, open, settled, showPanel, until } from "./lib/page.mjs";

async function openPanel(page, name, { empty = false } = {}) {
  await showPanel(page, name);
  if (!empty) await answered(page, name);
}

const texts = (page, selector) => page.locator(selector).allInnerTexts();
const english = async (page) => {
  await page.locator(".switch[lang=en]").click();
  await settled(page);
};
const said = (page) => page.locator("#panel-sensitivity .heat-said p").first().innerText();
const exact = (page, mark) =>
  until(page, (m) => document.querySelector("#panel-sensitivity .heat-said").innerText.includes(m), mark, { what: "an exact cell" });
const tick = async (page, id) => {
  await page.locator(`#panel-compare input[value=${id}]`).click();
  await until(page, () => {
    const panel = document.querySelector("#panel-compare");
    const ticked = panel.querySelectorAll(".candidate input:checked").length;
    const heads = document.querySelectorAll("#panel-compare section:first-of-type thead .head").length;
    return panel.querySelector(".panel-body").getAttribute("aria-busy") === "false" && (ticked === 0 || heads === ticked + 1);
  });
};
const heads = (page) => texts(page, "#panel-compare section:first-of-type thead .head");
/** The first column of the table of inputs that differ. */
const differing = (page) => texts(page, "#panel-compare section:last-of-type tbody th");

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("names the number that an answer rests on most, for the headline that is chosen", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await openPanel(page, "sensitivity");
      const title = () => page.locator("#tornado-title").innerText();
      assert.match(await title(), /^Cakupan Desember 2032 paling bergantung pada “Peserta mandiri yang berhenti setahun”/);
      assert.match(await page.locator("#panel-sensitivity").innerText(), /\d+ angka lain yang berpengaruh lebih kecil ada di tabel; \d+ angka tidak berpengaruh\./);
      await page.locator("#panel-sensitivity details.numbers summary").first().click();
      const row = page.locator(".tornado-table tbody tr").first();
      assert.match(await row.innerText(), /Peserta mandiri yang berhenti setahun\s+20%\s+10% → .*%\s+38,4% → .*%\s+perkiraan/);

      const last = await page.locator("#sensitivity-headline option").last().innerText();
      await page.locator("#sensitivity-headline").selectOption({ label: last });
      await until(page, (label) => document.querySelector("#tornado-title").textContent.startsWith(label), last);
      await until(page, (label) => document.querySelector("#heat-title").textContent.startsWith(label), last);
      await page.locator("#sensitivity-headline").selectOption({ index: 0 });
      await until(page, () => document.querySelector("#tornado-title").textContent.startsWith("Cakupan Desember"));
      await english(page);
      await until(page, () => /depends most on “Self-paying/.test(document.querySelector("#tornado-title").textContent));
      assert.deepEqual(log, []);
      await context.close();
    });

    it("reads the map by keys and by touch, exactly, and takes the two values over", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await openPanel(page, "sensitivity");
      await page.locator("#sensitivity-x").selectOption("workers.growth_pct");
      await until(page, () => /Pertumbuhan/i.test(document.querySelector("#heat-title").textContent));
      await answered(page, "sensitivity");
      const hit = page.locator("#panel-sensitivity .hit");
      assert.match(await hit.getAttribute("aria-valuetext"), /Sentuh sebuah kotak/);
      await hit.focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Home");
      await exact(page, "Dihitung eksak.");
      const sentence = await said(page);
      assert.match(sentence, /^Cakupan Desember 2032: .*%, dengan pertumbuhan pekerja/i);

      // The far corner by mouse: the last column, the lowest row.
      const corner = await page.evaluate(() => {
        const { map } = document.querySelector("ck-heat");
        const box = document.querySelector("ck-heat .hit").getBoundingClientRect();
        const scale = box.width / map.picture.width;
        const { right, bottom } = map.picture.plot;
        document.querySelector("ck-heat .hit").scrollIntoView({ block: "center" });
        return { x: right * scale - 3, y: bottom * scale - 3, numbers: [map.x.numbers.at(-1), map.y.numbers[0]], paths: [map.x.path, map.y.path], quick: map.cells[0].at(-1) };
      });
      await hit.click({ position: { x: corner.x, y: corner.y } });
      await until(page, (old) => document.querySelector("#panel-sensitivity .heat-said p").innerText !== old, sentence);
      await exact(page, "Dihitung eksak.");
      const question = { headline: "coverage_end", x: { path: corner.paths[0], value: corner.numbers[0] }, y: { path: corner.paths[1], value: corner.numbers[1] } };
      const document = await page.evaluate(() => JSON.stringify(globalThis.document.querySelector("ck-app").sim.document));
      const cell = JSON.parse(await ask(page, "cell", document, "", "id", JSON.stringify(question)));
      assert.equal(cell.result, corner.quick);
      assert.ok((await said(page)).includes(cell.result));
      assert.ok((await hit.getAttribute("aria-valuetext")).includes(corner.quick));

      await page.locator(".heat-read button").click();
      const [growth] = await page.evaluate(() => [globalThis.document.querySelector("ck-app").sim.document.workers.growth_pct]);
      assert.equal(growth, corner.numbers[0]);
      await headlineHas(page, cell.result);
      await exact(page, "kini dipakai");
      await answered(page, "sensitivity");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("puts a changed scenario beside how it was, and lists the one change", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      await openPanel(page, "compare", { empty: true });
      await until(page, () => /Pilih pembanding/.test(document.querySelector("#panel-compare").innerText));
      await changeAndReturn(page, "budget", "40 juta");
      await headlineHas(page, "Rp15,72 miliar");
      await answered(page, "compare");
      assert.deepEqual(await heads(page), ["A Skenario ini", "B Seperti semula"]);
      assert.equal((await differing(page)).length, 1);
      const [row] = await texts(page, "#panel-compare section:last-of-type tbody tr");
      assert.match(row, /Rp40\.000\.000/);
      const all = await page.locator("#panel-compare section:first-of-type tbody tr").count();
      await page.locator("#panel-compare .only input").check();
      const some = await page.locator("#panel-compare section:first-of-type tbody tr").count();
      assert.ok(some > 0 && some < all, `${some} of ${all} differ`);

      await english(page);
      await answered(page, "compare");
      await until(page, () => /As delivered/.test(document.querySelector("#panel-compare thead").innerText));
      assert.match((await texts(page, "#panel-compare section:last-of-type tbody tr"))[0], /Rp40,000,000/);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("compares with ready ones, keeps states through a reload, and says when nothing differs", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await openPanel(page, "compare", { empty: true });
      await tick(page, "kota-jambi");
      await tick(page, "kaltim-100k");
      assert.equal((await heads(page)).length, 3);
      assert.match((await heads(page))[2] + (await heads(page))[1], /Kota Jambi/);
      assert.ok((await differing(page)).includes("Wilayah"));
      await tick(page, "tanbu-100");
      assert.ok(await page.locator("#panel-compare input[value=babel-ucj]").isDisabled());
      for (const id of ["kota-jambi", "kaltim-100k", "tanbu-100"]) await tick(page, id);

      await page.locator("#panel-compare .keep").focus();
      await page.keyboard.press("Enter");
      await until(page, () => /Simpanan 1 tersimpan/.test(document.querySelector("#panel-compare [role=status]").textContent));
      await until(page, () => /Tidak ada yang berbeda\./.test(document.querySelector("#panel-compare .panel-answer")?.innerText ?? ""));
      await page.reload();
      await settled(page);
      await openPanel(page, "compare", { empty: true });
      await tick(page, "kept-1");
      assert.deepEqual(await heads(page), ["A Skenario ini", "B Simpanan 1"]);
      await page.locator("#panel-compare .candidate .quiet").click();
      await until(page, () => !document.querySelector("#panel-compare input[value=kept-1]"));
      assert.equal(await page.evaluate(() => document.activeElement.className), "button keep");
      assert.deepEqual(log, []);
      await context.close();
    });
  }, { concurrency: 2 });
}

withBrowser("Chromium", (browser) => {
  for (const [where, options] of [["a desk", DESK], ["a phone", phone("Chromium")], ["320 px", { viewport: { width: 320, height: 640 } }]]) {
    it(`has nothing out of place on ${where}, in both languages`, async () => {
      const { context, page, log } = await open(browser(), { ...options, colorScheme: where === "a phone" ? "dark" : "light" }, { hash: "#s=kota-jambi" });
      await openPanel(page, "compare", { empty: true });
      await tick(page, "jambi-bkbk");
      await openPanel(page, "sensitivity");
      for (const summary of await page.locator("#panel-sensitivity details.numbers > summary").all()) await summary.click();
      await page.locator("#panel-sensitivity .hit").focus();
      await page.keyboard.press("ArrowUp");
      for (const lang of ["id", "en"]) {
        if (lang === "en") await english(page);
        for (const name of ["sensitivity", "compare"]) {
          await showPanel(page, name);
          await answered(page, name);
          assert.equal(await overflow(page), "", name);
          assert.deepEqual(await chartFaults(page), [], name);
          assert.deepEqual(await cutTexts(page), [], name);
          if (where === "a phone") assert.deepEqual(await smallTargets(page), [], name);
          assert.deepEqual(await violations(page), [], name);
        }
      }
      assert.deepEqual(log, []);
      await context.close();
    });
  }
});
