// Workshops: a whole exercise from the card to the results, by pointer and by keys; one's own
// file; the sheets; small screens.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { faults, keptPage, serveKept } from "./lib/offline.mjs";
import { goTo, open, placeNow, until } from "./lib/page.mjs";
import { OUTPUT } from "./lib/site.mjs";

const openPlace = (browser, options, hash = "#p=latihan") => open(browser, options, { hash });

/** The step in sight has this number, and all of it is there. */
const stepIs = (page, number) =>
  until(page, (n) => document.querySelector(".workshop-way a[aria-current=step]")?.textContent === String(n) && document.querySelector(".workshop-task"), number, {
    what: `step ${number}`,
    timeout: 20000,
  });

const judged = (page, word, part = "") =>
  until(
    page,
    ([w, p]) => {
      const found = document.querySelector(".workshop-judged");
      return found?.querySelector("strong").textContent === w && found.innerText.includes(p);
    },
    [word, part],
    { what: `the judgement “${word}” with “${part}”`, timeout: 20000 },
  );

const next = (page) => page.locator(".workshop-foot a").last().click();

/** Types a number and gives it. */
async function give(page, text) {
  await page.locator("#workshop-number").fill(text);
  await page.locator(".workshop-ask .primary").click();
}

/** Draws from left to right at these heights of the pad, in parts of it. */
async function draw(page, heights) {
  const box = await page.locator(".draw-hit").boundingBox();
  const plot = await page.evaluate(() => {
    const { plot, width, height } = document.querySelector("ck-draw").pad;
    return { left: plot.left / width, right: plot.right / width, top: plot.top / height, bottom: plot.bottom / height };
  });
  const at = (part, percent) => [
    box.x + box.width * (plot.left + (plot.right - plot.left) * part),
    box.y + box.height * (plot.bottom - ((plot.bottom - plot.top) * percent) / 100),
  ];
  await page.mouse.move(...at(0.02, heights[0]));
  await page.mouse.down();
  for (const [i, height] of heights.entries()) await page.mouse.move(...at(0.02 + (0.96 * i) / (heights.length - 1), height), { steps: 4 });
  await page.mouse.up();
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("a whole exercise with the network cut, from its card to the results, over a reload", async (of) => {
      await mkdir(OUTPUT, { recursive: true });
      const site = await serveKept({ base: "/pelatihan/" });
      of.after(() => site.close());
      const context = await browser().newContext({ serviceWorkers: "allow", locale: "id-ID", ...DESK });
      const { page, log } = await keptPage(context, site.url);
      await site.cut();
      await assert.rejects(fetch(site.url), "nothing answers any more");
      await goTo(page, "latihan");
      await until(page, () => document.querySelectorAll(".workshop-card").length === 4, undefined, { timeout: 20000 });
      const columns = await page.evaluate(() => new Set([...document.querySelectorAll(".workshop-card")].map((of) => Math.round(of.getBoundingClientRect().left))).size);
      assert.equal(columns, 2, "cards stand two by two on a desk");
      const mine = await page.evaluate(() => JSON.stringify(document.querySelector("ck-app").sim.document));
      await page.locator(".workshop-card").first().click();
      await page.getByRole("link", { name: "Mulai" }).click();
      await stepIs(page, 1);
      assert.equal(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("latihan"), "berapa-pekerja.1");

      // A slip is told kindly, and may be mended.
      await give(page, "16.800");
      await judged(page, "Belum tepat", "satu bulan");
      await page.getByRole("button", { name: "Jawab lagi" }).click();
      await until(page, () => document.querySelector(".workshop-judged") === null);
      // The hint comes on demand.
      assert.equal(await page.locator(".workshop-hint p").isVisible(), false);
      await page.locator(".workshop-hint summary").click();
      await until(page, () => document.querySelector(".workshop-hint p").checkVisibility());
      await give(page, "201.600");
      await judged(page, "Tepat", "Persis: Rp201.600");
      assert.match(await page.locator(".workshop-judged").innerText(), /jawaban pertama Anda yang dihitung/);
      await next(page);

      await stepIs(page, 2);
      await give(page, "15,62 miliar");
      await judged(page, "Tepat");
      // A reload keeps step and answer; Back goes to the step before.
      await page.reload();
      await stepIs(page, 2);
      await judged(page, "Tepat");
      await page.goBack();
      await stepIs(page, 1);
      await judged(page, "Tepat");
      await page.goForward();
      await stepIs(page, 2);
      await next(page);

      await stepIs(page, 3);
      assert.equal(await page.locator(".workshop-figures").count(), 0, "the chart waits for the answer");
      await give(page, "78 ribu");
      await judged(page, "Hampir", "0,67%");
      await until(page, () => document.querySelector(".workshop-figures ck-chart svg"));
      await next(page);

      await stepIs(page, 4);
      // What is missing is said.
      await page.locator(".workshop-ask .primary").click();
      await until(page, () => document.querySelector(".workshop-missing").textContent === "Pilih dulu salah satu.");
      await page.locator(".workshop-choices label").nth(1).click();
      await page.locator(".workshop-ask .primary").click();
      await judged(page, "Tepat");
      await next(page);
      await stepIs(page, 5);
      await give(page, "942");
      await judged(page, "Tepat");
      await next(page);

      // Only what may be moved is there; the chart follows.
      await stepIs(page, 6);
      assert.equal(await page.locator("ck-workshops ck-control").count(), 1);
      await page.locator(".workshop-ask .primary").click();
      await judged(page, "Belum tercapai");
      const slider = page.locator("ck-workshops ck-control input[type=range]");
      await slider.focus();
      for (const left of ["11 bulan", "10 bulan", "103.306 pekerja selama 9 bulan"]) {
        await page.keyboard.press("ArrowLeft");
        await until(page, (l) => document.querySelector(".workshop-status").innerText.includes(l), left, { what: `the status of ${left}` });
      }
      await page.locator(".workshop-ask .primary").click();
      await judged(page, "Tepat", "Berhasil");
      await next(page);

      // In the simulation it is a work of its own; one's own is a tap away.
      await stepIs(page, 7);
      await page.locator("ck-workshops ck-control input.value").fill("130 juta");
      await page.keyboard.press("Enter");
      await until(page, () => document.querySelector(".workshop-status").innerText.includes("100."));
      await page.locator(".workshop-ask .primary").click();
      await judged(page, "Tepat");
      await page.getByRole("button", { name: "Buka di simulasi" }).click();
      await until(page, () => document.documentElement.dataset.at === "simulasi");
      await until(page, () => document.querySelector("ck-app").sim.scenario.id.startsWith("latihan-berapa-pekerja-7"));
      assert.equal(await page.evaluate(() => document.querySelector("ck-app").sim.document.programmes[0].budget.per_village), "130000000");
      await page.goBack();
      await stepIs(page, 7);
      await until(page, (m) => JSON.stringify(document.querySelector("ck-app").sim.document) === m, mine, { what: "one's own work as it was" });
      await next(page);

      // Drawn, then revealed.
      await stepIs(page, 8);
      await page.locator(".workshop-ask .primary").click();
      await until(page, () => document.querySelector(".workshop-missing").textContent.startsWith("Gambar dahulu"));
      await draw(page, [40, 45, 60]);
      await until(page, () => document.querySelector(".workshop-missing").textContent === "");
      assert.doesNotMatch(await page.locator("ck-draw .picture").innerHTML(), /Model/);
      await page.screenshot({ path: join(OUTPUT, `workshop-draw-${name}-1440.png`), caret: "initial" });
      await page.getByRole("button", { name: "Kunci tebakan" }).click();
      await until(page, () => /rata-rata terpaut/.test(document.querySelector(".workshop-judged")?.innerText ?? ""));
      await until(page, () => document.querySelector("ck-draw .picture").innerHTML.includes("Model"));
      await page.screenshot({ path: join(OUTPUT, `workshop-revealed-${name}-1440.png`), caret: "initial" });
      await next(page);

      await until(page, () => document.querySelector(".workshop-summary")?.innerText.startsWith("8 dari 8 langkah dijawab: 5 tepat"));
      assert.equal(await page.locator(".workshop-list li").count(), 8);
      // The first guess counts, what came after it is told; of a goal there is an example.
      const rows = await page.locator(".workshop-list li").allInnerTexts();
      assert.match(rows[0], /Rp16\.800[^]*Sesudah melihat jawabannya: Rp201\.600/);
      assert.match(rows[5], /Contoh:/);
      // Its own sources, and not those of the scenario that is open in the simulation.
      assert.equal(await page.locator(".workshop-sources").count(), 1);
      assert.equal(await page.locator("footer.foot .sources").count(), 0);
      await page.locator('.switch[lang="en"]').click();
      await until(page, () => document.querySelector(".workshop-summary")?.innerText.startsWith("8 of 8 steps answered"));
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults(log), []);
      await context.close();
    });

    it("is drawn by keys and by figures, on a phone", async () => {
      const { context, page, log } = await openPlace(browser(), { ...phone(name), colorScheme: "dark" }, "#p=latihan&latihan=kapan-semesta.5");
      await stepIs(page, 5);
      const pad = page.locator(".draw-hit");
      await pad.focus();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("End");
      await page.keyboard.press("PageUp");
      await until(page, () => document.querySelector(".draw-hit").getAttribute("aria-valuetext").startsWith("Desember 2032: "));
      const [first, last] = await page.evaluate(() => {
        const { values } = document.querySelector("ck-draw");
        return [values[0], values.at(-1)];
      });
      assert.equal(last - first, 4);
      await page.locator("ck-draw summary").click();
      await page.locator("#draw-3").fill("57,4");
      await until(page, () => document.querySelector("ck-draw").values[3] === 57);
      assert.equal(await overflow(page), "");
      assert.deepEqual(await cutTexts(page), []);
      assert.deepEqual(await smallTargets(page), []);
      assert.deepEqual(await violations(page), []);
      await page.screenshot({ path: join(OUTPUT, `workshop-pad-${name}-360.png`), caret: "initial", fullPage: true });
      await page.getByRole("button", { name: "Kunci tebakan" }).click();
      await until(page, () => document.querySelector(".workshop-judged .workshop-mark"));
      await page.locator(".workshop-figures .numbers summary").click();
      assert.equal(await page.locator(".workshop-figures .numbers tbody tr").count(), 8);
      assert.equal(await overflow(page), "");
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("takes one's own file, or says by line what is wrong with it", async () => {
      const { context, page, log } = await openPlace(browser(), { viewport: { width: 320, height: 640 } });
      await until(page, () => document.querySelectorAll(".workshop-card").length === 4, undefined, { timeout: 20000 });
      assert.equal(await overflow(page), "");
      const file = page.locator(".workshop-import input");
      const put = (text) => file.setInputFiles({ name: "kelas.toml", mimeType: "application/toml", buffer: Buffer.from(text) });
      await put("workshop = 1\nid = kelas\n");
      await until(page, () => document.querySelector(".workshop-refused")?.innerText.includes("Baris 2: teks harus di antara tanda kutip"));
      const right = `workshop = 1
id = "kelas"
title = "Kelas saya"
about = "Satu langkah saja."
scenario = "kota-jambi"
[[step]]
id = "satu"
title = "Satu"
minutes = 5
text = "Anggarannya {uang}."
task = "Berapa pekerja?"
hint = "Bagi."
explanation = "Jawabannya {orang}."
[step.values]
uang = { is = "budget(2026)", unit = "rupiah_short" }
orang = { is = "year_workers(2026)", unit = "people" }
[step.answer]
kind = "number"
unit = "people"
value = "orang"
`;
      await put(right.replace("budget(2026)", "budget(2026, 9)"));
      await until(page, () => document.querySelector(".workshop-refused")?.innerText.includes("tidak ada program itu"));
      assert.deepEqual(await cutTexts(page), []);
      await put(right);
      await until(page, () => document.querySelector(".workshop-cover h2")?.innerText === "Kelas saya");
      assert.match(await page.locator(".workshop-cover .workshop-note").first().innerText(), /buatan sendiri/);
      await page.getByRole("link", { name: "Mulai" }).click();
      await stepIs(page, 1);
      // It stays in the tab.
      await page.reload();
      await stepIs(page, 1);
      await give(page, "3000");
      await judged(page, "Tepat");
      assert.equal(await overflow(page), "");
      assert.deepEqual(log, []);
      await context.close();
    });
  });
}

withBrowser("Chromium", (browser) => {
  it("prints the sheets of both roles on A4", async () => {
    const { context, page, log } = await openPlace(browser(), DESK, "#p=latihan&latihan=gergaji-anggaran");
    await until(page, () => document.querySelector(".workshop-cover h2"), undefined, { timeout: 20000 });
    // What the print dialog would show stays in the page, to be looked at.
    await page.evaluate(() => {
      window.print = () => (window.printed = document.querySelector(".workshop-sheet").innerText);
    });
    for (const [role, has, not] of [["peserta", "Gambar tebakan Anda dengan pensil", "Jawaban menurut model"], ["pelatih", "Jawaban menurut model", "tanpa nama"]]) {
      await page.evaluate(() => delete window.printed);
      await page.getByRole("button", { name: `Cetak lembar ${role}` }).click();
      await until(page, () => window.printed, undefined, { timeout: 20000 });
      await page.emulateMedia({ media: "print" });
      const seen = await page.evaluate(() => ({
        others: [...document.body.children].filter((of) => !of.matches(".workshop-sheet") && of.checkVisibility()).length,
        text: document.querySelector(".workshop-sheet").innerText,
      }));
      assert.equal(seen.others, 0);
      assert.ok(seen.text.includes(has), role);
      assert.ok(!seen.text.includes(not), role);
      const pdf = await page.pdf({ preferCSSPageSize: true, path: join(OUTPUT, `workshop-${role}.pdf`) });
      assert.match(pdf.toString("latin1"), /\/MediaBox \[0 0 59[45](\.\d+)? 84[12]/);
      await page.emulateMedia({ media: "screen" });
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.equal(await page.locator(".workshop-sheet").count(), 0);
    }
    assert.equal(await placeNow(page), "latihan");
    assert.deepEqual(log, []);
    await context.close();
  });

  it("stands in both themes and languages, at every width", async () => {
    const heard = [];
    for (const [width, height, scheme] of [[360, 740, "light"], [768, 1024, "dark"], [1024, 768, "light"]]) {
      const { context, page, log } = await openPlace(browser(), { viewport: { width, height }, colorScheme: scheme });
      await until(page, () => document.querySelectorAll(".workshop-card").length === 4, undefined, { timeout: 20000 });
      assert.equal(await overflow(page), "", `${width}`);
      assert.deepEqual(await cutTexts(page), [], `${width}`);
      assert.deepEqual(await smallTargets(page), [], `${width}`);
      assert.deepEqual(await violations(page), [], `${width}`);
      await page.screenshot({ path: join(OUTPUT, `workshops-${width}.png`), caret: "initial", fullPage: true });
      await page.locator(".workshop-card").nth(3).click();
      await until(page, () => document.querySelector(".workshop-cover h2"));
      await page.getByRole("link", { name: "Mulai" }).click();
      await stepIs(page, 1);
      await page.locator(".workshop-way a").nth(3).click();
      await stepIs(page, 3);
      assert.equal(await overflow(page), "", `${width}`);
      assert.deepEqual(await cutTexts(page), [], `${width}`);
      await page.screenshot({ path: join(OUTPUT, `workshop-verdict-${width}.png`), caret: "initial", fullPage: true });
      heard.push(...log);
      await context.close();
    }
    assert.deepEqual(heard, []);
  });
});
