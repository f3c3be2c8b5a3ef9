// What helps a newcomer: words that can be asked, how each place is used, the tour
// of a first visit, and one month of the model.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { answered, ask, goTo, headlineLeaves, open, pick, settled, typeValue, until } from "./lib/page.mjs";

/** Without motion, so that nothing is still on its way when it is looked at. */
const calm = (size) => ({ ...size, reducedMotion: "reduce" });

/** All places in one browser; in the other the first, and one whose panels come late. */
const PLACES = { Chromium: ["simulasi", "wilayah", "cari", "bandingkan", "cek", "latihan", "metode", "bagikan", "kelas"], Firefox: ["simulasi", "metode"] };

async function goToAny(page, place) {
  if (place === "bagikan") {
    await goTo(page, "simulasi");
    await page.locator(".share-open").click();
    await until(page, () => document.documentElement.dataset.at === "bagikan");
  } else if (place === "kelas") {
    await page.evaluate(() => (location.hash = "p=kelas"));
    await until(page, () => document.documentElement.dataset.at === "kelas");
  } else await goTo(page, place);
}

/** The words that are buttons in the place in sight. */
const terms = (page) => page.evaluate(() => [...document.querySelectorAll("[data-place]:not([hidden]) .term")].filter((e) => e.checkVisibility()).map((e) => e.getAttribute("word")));

const marked = (page) => until(page, () => document.querySelector("[data-place]:not([hidden]) .term"), undefined, { what: "a word that can be asked", timeout: 20000 });

/** The bubble and what it speaks of: as boxes, with the window. */
const boxes = (page, selector) =>
  page.evaluate((of) => {
    const box = (e) => (({ left, top, right, bottom }) => ({ left, top, right, bottom }))(e.getBoundingClientRect());
    const [bubble, about] = [document.querySelector(".bubble"), document.querySelector(of)];
    return bubble && about ? { bubble: box(bubble), about: box(about), width: document.documentElement.clientWidth, height: innerHeight } : null;
  }, selector);

function stands({ bubble, about, width, height }, what) {
  const apart = bubble.top >= about.bottom || bubble.bottom <= about.top || bubble.left >= about.right || bubble.right <= about.left;
  assert.ok(apart, `${what}: the bubble covers what it speaks of`);
  assert.ok(bubble.left >= 0 && bubble.top >= 0 && bubble.right <= width && bubble.bottom <= height, `${what}: the bubble is in the window`);
}

const bubble = (page) => page.locator(".bubble");

async function openTerm(page, word) {
  const term = page.locator(`[data-place]:not([hidden]) .term[word="${word}"]:visible`).first();
  await term.scrollIntoViewIfNeeded();
  await term.click();
  await until(page, () => document.querySelector(".bubble"));
  return term;
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("marks each word where it is first used, and tells what it means beside it", async () => {
      const { context, page, log } = await open(browser(), calm(phone(name)));
      await marked(page);
      const words = await terms(page);
      assert.equal(new Set(words).size, words.length, `each once: ${words}`);
      assert.ok(words.includes("cakupan") && words.length > 4, String(words));

      await openTerm(page, "cakupan");
      stands(await boxes(page, ".term[aria-expanded]"), "cakupan");
      assert.match(await bubble(page).innerText(), /cakupan[\s\S]*semua peserta dibagi semua pekerja yang berhak[\s\S]*menurut model ini/);
      assert.ok(await page.evaluate(() => document.activeElement.matches(".bubble")), "it has the focus");
      assert.deepEqual(await violations(page), []);
      assert.equal(await overflow(page), "");
      assert.deepEqual(await cutTexts(page), []);
      assert.deepEqual(await smallTargets(page), []);
      // A finger has 44 px.
      const reach = await page.evaluate(() => {
        const { width, height } = getComputedStyle(document.querySelector(".term[aria-expanded]"), "::after");
        return [parseFloat(width), parseFloat(height)];
      });
      if (name === "Chromium") assert.ok(reach.every((px) => px >= 43.5), String(reach));
      // Every word on the page can be asked without being covered.
      await page.keyboard.press("Escape");
      for (const word of words.slice(0, 6)) {
        await openTerm(page, word);
        stands(await boxes(page, ".term[aria-expanded]"), word);
        await page.keyboard.press("Escape");
      }
      assert.equal(await bubble(page).count(), 0);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("opens by keys, reads on, gives the focus back, and leaves text that can be selected", async () => {
      const { context, page } = await open(browser(), calm(DESK));
      await marked(page);
      await page.locator('.headline .term[word="cakupan"]').focus();
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelector(".bubble"));
      assert.equal(await page.getAttribute(".headline .term", "aria-expanded"), "true");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await until(page, () => /^peserta/.test(document.querySelector(".bubble-name").textContent));
      await page.keyboard.press("Shift+Tab");
      // Before its first button is the word itself.
      await until(page, () => !document.querySelector(".bubble") && document.activeElement.matches('.headline .term[word="cakupan"]'));
      await page.keyboard.press(" ");
      await until(page, () => document.querySelector(".bubble"));
      await page.keyboard.press("Escape");
      await until(page, () => document.activeElement.matches('.headline .term[word="cakupan"]'));
      // A tap elsewhere closes it, and does what it does.
      await page.locator(".headline .term").first().click();
      await page.locator(".headline").click({ position: { x: 2, y: 2 } });
      await until(page, () => !document.querySelector(".bubble"));
      // Whoever drags over the words selects them.
      const box = await page.locator(".headline p").boundingBox();
      await page.mouse.move(box.x + 2, box.y + 5);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 5, box.y + box.height - 5, { steps: 5 });
      await page.mouse.up();
      const selected = await page.evaluate(() => getSelection().toString());
      assert.match(selected, /cakupan/);
      assert.equal(await bubble(page).count(), 0);
      await context.close();
    });

    it("keeps the words right when the page says something else", async () => {
      const { context, page, log } = await open(browser(), calm(DESK));
      await marked(page);
      const same = () =>
        page.evaluate(() => {
          const { answer, controls } = document.querySelector("ck-app").sim.good;
          const facts = [...document.querySelectorAll(".fact-note")].map((e) => e.textContent);
          return [
            document.querySelector(".headline p").textContent === answer.headline,
            JSON.stringify(facts) === JSON.stringify(answer.facts.map((of) => of.sentence)),
            controls.every(({ id, note, help }) => document.querySelector(`#control-${id}-slot`).textContent === (note || help)),
          ];
        });
      assert.deepEqual(await same(), [true, true, true]);
      const old = await page.evaluate(() => document.querySelector(".headline p").textContent);
      await typeValue(page, "budget", "200 juta");
      await headlineLeaves(page, old);
      await settled(page);
      assert.deepEqual(await same(), [true, true, true]);
      await pick(page, "babel-ucj");
      assert.deepEqual(await same(), [true, true, true]);
      await page.locator(".switch[lang=en]").click();
      await settled(page);
      assert.deepEqual(await same(), [true, true, true]);
      await openTerm(page, "cakupan");
      assert.match(await bubble(page).innerText(), /^coverage[\s\S]*by this model/);
      // What it speaks of goes: so does it.
      await page.evaluate(() => document.querySelector(".places a[href*='p=metode']").click());
      await until(page, () => !document.querySelector(".bubble"));
      const words = await terms(page);
      assert.equal(new Set(words).size, words.length, `each once: ${words}`);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("walks through a month, and lists all words", async () => {
      const { context, page, log } = await open(browser(), calm(DESK));
      await goTo(page, "metode");
      await answered(page, "month");
      const month = () => page.locator("#panel-month .said").innerText();
      assert.match(await month(), /Januari 2023$/);
      const walk = page.locator("#panel-month .walk > li");
      assert.equal(await walk.count(), 7);
      assert.match(await walk.nth(3).innerText(), /Rp15\.620\.000\.000[\s\S]*cukup untuk 77\.480 orang/);
      // As the core has it.
      const asked = await page.evaluate(() => JSON.stringify(document.querySelector("ck-app").sim.accepted));
      const told = JSON.parse(await ask(page, "walk_month", asked, "", "id", ""));
      assert.deepEqual(await walk.locator(":scope > p").allInnerTexts(), told.stages.flatMap((of) => of.sentences));
      await walk.nth(5).locator("summary").click();
      assert.match(await walk.nth(5).locator(".sum").last().innerText(), /Cakupan, Januari 2023[\s\S]*38,83385941%/);

      await page.locator("#walk-year").selectOption("2026");
      await until(page, () => /Januari 2026$/.test(document.querySelector("#panel-month .panel-answer:not(.stale) .said")?.innerText ?? ""));
      await page.locator("#panel-month .back").click();
      await until(page, () => /Desember 2025$/.test(document.querySelector("#panel-month .panel-answer:not(.stale) .said")?.innerText ?? ""));
      assert.match(await walk.nth(3).innerText(), /bulan bayar terakhir tahun itu: Rp32\.000 tidak terpakai/);
      // A line leads to the arithmetic of its figure.
      await walk.nth(4).locator("summary").click();
      await walk.nth(4).locator(".sum-rule .quiet").first().click();
      await until(page, () => /Peserta program \(BKBK desa dan kelurahan\), Desember 2025/.test(document.querySelector("#panel-explain .said")?.innerText ?? ""));

      const list = page.locator("#panel-glossary .glossary dt");
      assert.equal(await list.count(), 8);
      await page.locator("#glossary-search").fill("denominator");
      await until(page, () => document.querySelectorAll("#panel-glossary dt").length < 8);
      assert.equal(await list.first().innerText(), "penyebut");
      await page.locator("#panel-glossary .see .quiet", { hasText: "cakupan semesta" }).first().click();
      await until(page, () => document.activeElement?.id === "word-semesta");
      assert.ok((await list.count()) > 40);
      await page.locator("#glossary-search").fill("zzz");
      await until(page, () => /Tidak ada istilah/.test(document.querySelector("#panel-glossary [role=status]").innerText));
      assert.deepEqual(await violations(page), []);
      // From anywhere the way leads there.
      await goTo(page, "simulasi");
      await openTerm(page, "cakupan");
      await page.locator(".bubble .quiet", { hasText: "Semua istilah" }).click();
      await until(page, () => document.activeElement?.matches("#panel-glossary h2"));
      assert.deepEqual(log, []);
      await context.close();
    });

    it("shows in each place how it is used, and changes nothing", async () => {
      const { context, page, log } = await open(browser(), calm(phone(name)));
      const work = () => page.evaluate(() => [JSON.stringify(document.querySelector("ck-app").sim.document), location.hash].join(" "));
      // On a phone it has its room once the tour is declined.
      await page.locator(".welcome button").last().click();
      for (const place of PLACES[name]) {
        await goToAny(page, place);
        await until(page, (p) => document.querySelector(`[data-place="${p}"] .show-how`), place);
        // Its controls are there.
        await until(page, () => !document.querySelector("[data-place]:not([hidden]) [aria-busy=true]"), undefined, { what: `controls of ${place}`, timeout: 30000 });
        const before = await work();
        await page.locator(`[data-place="${place}"] .show-how`).click();
        await until(page, () => document.querySelector(".bubble.show"), undefined, { what: `how ${place} is used`, timeout: 15000 });
        const steps = Number((await page.locator(".show-step").innerText()).split(" ").at(-1));
        assert.ok(steps >= 3 && steps <= 5, `${place}: ${steps} steps`);
        const texts = new Set();
        for (let step = 1; step <= steps; step++) {
          await until(page, (n) => document.querySelector(".show-step").textContent.startsWith(`${n} `), step);
          await until(page, () => !document.querySelector(".aid-ring").hidden);
          stands(await boxes(page, ".aid-ring"), `${place} ${step}`);
          texts.add(await page.locator("#show-text").innerText());
          if (step === 2) assert.equal(await overflow(page), "", place);
          await page.locator(".bubble .primary").click();
        }
        assert.equal(texts.size, steps, place);
        assert.equal(await bubble(page).count(), 0, place);
        assert.equal(await work(), before, place);
        assert.ok(await page.evaluate(() => document.activeElement.matches(".show-how")), `${place}: the focus is back`);
      }
      if (name === "Chromium") {
        // The one who asks is shown steps of that part.
        await goToAny(page, "kelas");
        await page.locator(".room-role label").last().click();
        await until(page, () => document.querySelector("#ask-about") && document.querySelector(".gathered-none"), undefined, { what: "the trainer's part", timeout: 20000 });
        await page.locator('[data-place="kelas"] .show-how').click();
        for (let step = 1; step <= 5; step++) {
          await until(page, (n) => document.querySelector(".show-step")?.textContent.startsWith(`${n} `) && !document.querySelector(".aid-ring").hidden, step);
          stands(await boxes(page, ".aid-ring"), `trainer ${step}`);
          if (step > 1) assert.doesNotMatch(await page.locator("#show-text").innerText(), /^Peserta/);
          await page.locator(".bubble .primary").click();
        }
        assert.equal(await bubble(page).count(), 0);
      }
      // By keys, and away from it.
      await goTo(page, "simulasi");
      await page.locator('[data-place="simulasi"] .show-how').focus();
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelector(".bubble.show"));
      await page.keyboard.press("ArrowRight");
      await until(page, () => document.querySelector(".show-step").textContent.startsWith("2 "));
      await page.keyboard.press("ArrowLeft");
      await until(page, () => document.querySelector(".show-step").textContent.startsWith("1 "));
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press("Escape");
      assert.equal(await bubble(page).count(), 0);
      await page.locator('[data-place="simulasi"] .show-how').click();
      await until(page, () => document.querySelector(".bubble.show"));
      await page.evaluate(() => document.querySelector(".places a[href*='p=cek']").click());
      await until(page, () => !document.querySelector(".bubble"));
      assert.deepEqual(log, []);
      await context.close();
    });

    it("offers a tour to a first visit, once, and to nobody who came for something else", async () => {
      const { context, page, log } = await open(browser(), calm(phone(name)));
      const offer = page.locator(".welcome");
      assert.match(await offer.innerText(), /Baru di sini\?/);
      await offer.locator("button").first().click();
      await until(page, () => document.querySelector(".bubble.show"), undefined, { timeout: 15000 });
      assert.equal(await offer.count(), 0);
      assert.match(await page.locator("#show-text").innerText(), /Selamat datang/);
      await page.keyboard.press("Escape");
      await page.reload();
      await settled(page);
      assert.equal(await offer.count(), 0, "it is not offered again");
      // From the foot of any place it starts again, in the first one.
      await goTo(page, "cek");
      await page.locator(".foot button", { hasText: "Tur singkat" }).click();
      await until(page, () => document.querySelector(".bubble.show") && document.documentElement.dataset.at === "simulasi", undefined, { timeout: 15000 });
      const steps = Number((await page.locator(".show-step").innerText()).split(" ").at(-1));
      for (let step = 1; step <= steps; step++) {
        await until(page, (n) => document.querySelector(".show-step").textContent.startsWith(`${n} `), step);
        stands(await boxes(page, ".aid-ring"), `tour ${step}`);
        await page.locator(".bubble .primary").click();
      }
      assert.ok(steps >= 5);
      assert.deepEqual(log, []);
      await context.close();

      for (const hash of ["#v=1&b=jambi-bkbk&we=1300000", "#v=1&c=budget:3000000000,workers:20000,months:12&p=cek"]) {
        const other = await open(browser(), calm(DESK), { hash });
        await goTo(other.page, "simulasi");
        assert.equal(await other.page.locator(".welcome").count(), 0, hash);
        await other.context.close();
      }
      const put = await open(browser(), calm(DESK));
      await put.page.locator(".welcome button").nth(1).click();
      await until(put.page, () => !document.querySelector(".welcome"));
      // Firefox is told of no other medium.
      if (name === "Chromium") {
        await put.page.emulateMedia({ media: "print" });
        await until(put.page, () => !document.querySelector(".show-how").checkVisibility());
      }
      await put.context.close();
    });
  });
}
