// "Find an answer": the value that reaches a goal, its proof, and its use with a click.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { ask, changeAndReturn, goTo, open, settled, until, valueOf } from "./lib/page.mjs";
import { picture } from "./lib/picture.mjs";

const panel = (page) => page.locator("#panel-solve");
const english = (page) => page.locator('.switch[lang="en"]').click();

/** From a fact of the first view to the panel. */
async function aim(page, fact) {
  await goTo(page, "simulasi");
  await page.locator(`.fact[data-fact=${fact}] .aim`).click();
  await until(page, () => document.activeElement?.id === "solve-wanted", undefined, { what: "the focus on what is wanted" });
}

/** What the panel says once it has come to rest, and a part of it is as wanted. */
const said = (page, part, selector = ".panel-answer") =>
  until(
    page,
    ([wanted, of]) => {
      const body = document.querySelector("#panel-solve .panel-body");
      const text = body?.querySelector(of)?.innerText ?? "";
      return body?.ariaBusy === "false" && text.includes(wanted) ? text : "";
    },
    [part, selector],
    { what: `an answer with “${part}”`, timeout: 20000 },
  );

async function write(page, id, text) {
  await page.locator(`#${id}`).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

const fact = (page, id) => page.locator(`.fact[data-fact=${id}]`).evaluate((e) => [...e.querySelectorAll("dt, .fact-value, .fact-note")].map((part) => part.textContent.trim()).join("\n"));

/** The same question, straight to the core. */
async function solved(page, question, lang = "id") {
  const document = await page.evaluate(() => JSON.stringify(window.document.querySelector("ck-app").sim.document));
  return JSON.parse(await ask(page, "solve", document, "", lang, JSON.stringify(question)));
}

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("aims for 40% held, uses the answer, and the facts say so", async () => {
      const { context, page, log } = await open(browser(), DESK);
      // The scenario's own levels stand in the facts: the first one is to be 40%.
      await page.evaluate(() => document.querySelector("ck-app").sim.set(["targets_pct", 0], "40"));
      await settled(page);
      const before = await fact(page, "held");
      await aim(page, "held");
      await write(page, "solve-wanted", "40");
      await said(page, "40%", ".slot");
      await page.locator("#solve-by-year").selectOption("2026");
      await page.locator("#solve-by-month").selectOption("12");
      const text = await said(page, "Desember 2026");
      const question = { for: "budget", programme: 0, goal: "coverage", target: "40", by: "2026-12", kind: "held" };
      const { answer, words, neighbour } = await solved(page, question);
      assert.ok(text.includes(words.sentence) && text.includes(words.proof), text);
      assert.equal(BigInt(answer) - BigInt(neighbour), 1n);

      await page.locator("#panel-solve .primary").click();
      await until(page, (b) => document.querySelector("ck-control[data-control=budget]").value === b, answer);
      await settled(page);
      assert.match(await fact(page, "held"), /40% bertahan sejak\s+(Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des) 202[3-6]/);
      assert.notEqual(await fact(page, "held"), before);
      await said(page, "Diterapkan.");
      assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Kembalikan");

      // One rupiah less does not hold from then on: the page's own fact says so.
      await changeAndReturn(page, "budget", neighbour);
      await settled(page);
      assert.doesNotMatch(await fact(page, "held"), /bertahan sejak\s+(Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des) 202[3-6]/);
      await said(page, "Pakai jawaban ini");

      // Used again, and taken back: only that.
      await page.locator("#panel-solve .primary").click();
      await said(page, "Diterapkan.");
      await page.evaluate(() => document.querySelector("ck-app").sim.set(["workers", "growth_pct"], "1.4"));
      await settled(page);
      // More growth has another answer; what was applied for the old one still stands.
      await said(page, "Pakai jawaban ini");
      await panel(page).getByRole("button", { name: "Kembalikan yang tadi" }).click();
      await until(page, (b) => document.querySelector("ck-control[data-control=budget]").value === b, neighbour);
      await settled(page);
      assert.equal(await valueOf(page, "growth"), "1.4");
      await until(page, () => !document.querySelector("#panel-solve .solve-use .quiet"));
      assert.deepEqual(log, []);
      await context.close();
    });

    it("follows a slider, and speaks both languages", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await aim(page, "held");
      const first = await said(page, "52,15% bertahan");
      await changeAndReturn(page, "growth", "3");
      await settled(page);
      const second = await until(
        page,
        (old) => {
          const body = document.querySelector("#panel-solve .panel-body");
          const text = body.querySelector(".panel-answer")?.innerText;
          return body.ariaBusy === "false" && text && text !== old ? text : "";
        },
        first,
        { timeout: 20000, what: "another answer" },
      );
      assert.notEqual(first, second);
      await english(page);
      const text = await said(page, "coverage to stay at 52.15% or above");
      assert.match(text, /Rp1 less, Rp[\d,]+: it is not reached\./);
      assert.equal(await page.locator("#solve-wanted").inputValue(), "52.15%");
      assert.equal(await page.locator("#solve-by-month option:checked").textContent(), "December");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("says why no money is enough, how far it reaches, and uses that", async () => {
      const { context, page } = await open(browser(), DESK);
      await aim(page, "reached");
      await write(page, "solve-wanted", "99");
      const text = await said(page, "99%");
      const asked = await page.evaluate(() => [document.querySelector("#solve-by-year").value, document.querySelector("#solve-by-month").value].join("-"));
      const answer = await solved(page, { for: "budget", programme: 0, goal: "coverage", target: "99", by: asked, kind: "reached" });
      assert.equal(answer.answer, null);
      assert.equal(answer.reason, "room");
      assert.ok(text.includes("semua pekerja rentan sudah terlindungi"), text);
      assert.ok(text.includes(answer.words.highest) && text.includes(answer.words.highest_at), text);
      await panel(page).getByRole("button", { name: "Pakai nilai yang paling dekat" }).click();
      await until(page, (b) => document.querySelector("ck-control[data-control=budget]").value === b, answer.highest_at);
      await said(page, "Diterapkan.");
      await context.close();
    });

    it("says where more is not always better, and from where to where it was looked", async () => {
      const { context, page } = await open(browser(), DESK);
      await page.evaluate(() => {
        const { sim } = document.querySelector("ck-app");
        sim.set(["dynamics", "self_enrol_pct"], "6");
        sim.set(["programmes", 0, "to_year"], 2025);
      });
      await settled(page);
      await aim(page, "held");
      assert.match(await said(page, "tidak selalu lebih baik"), /Yang lebih besar tidak selalu lebih baik di sini: diperiksa dari Rp0 sampai Rp[\d.]+/);
      await context.close();
    });

    it("tells nonsense, and what is no percentage", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await aim(page, "held");
      await said(page, "52,15%");
      await write(page, "solve-wanted", "banyak");
      await said(page, "Tidak terbaca sebagai angka", ".slot.trouble");
      assert.equal(await page.locator("#solve-wanted").getAttribute("aria-invalid"), "true");
      await until(page, () => !document.querySelector("#panel-solve .panel-answer"));
      await write(page, "solve-wanted", "140");
      await said(page, "Target adalah persen dari 0 sampai 100.", ".notice");
      await write(page, "solve-wanted", "45,5");
      await said(page, "45,5%");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("finds the workers of a budget, and the budget of workers", async () => {
      const { context, page } = await open(browser(), DESK);
      await aim(page, "workers");
      assert.equal(await page.locator("#solve-wanted").inputValue(), "77.480");
      const text = await said(page, "77.480 pekerja");
      const budget = await solved(page, { for: "budget", programme: 0, goal: "workers", workers: "77480", year: 2023 });
      assert.ok(text.includes(budget.words.sentence));
      // The other way round with the very budget.
      await page.locator("#solve-goal").selectOption("spend");
      await write(page, "solve-wanted", budget.answer);
      assert.match(await said(page, "menanggung"), /menanggung 77\.480 pekerja pada 2023\. Seluruhnya [^\n]+\s+Satu pekerja lagi memerlukan sedikitnya Rp/);
      await context.close();
    });

    it("aims for the very figure that a fact shows, and says what became of it", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      await aim(page, "coverage_end");
      assert.equal(await page.locator("#solve-goal").inputValue(), "in");
      await write(page, "solve-wanted", "58,4");
      await said(page, "cakupan pada Desember 2032 sedikitnya 58,4%");
      await page.locator("#panel-solve .primary").click();
      const text = await said(page, "Diterapkan.");
      assert.match(text, /Cakupan Desember 2032: 58,33% → 58,40%/);
      await settled(page);
      assert.match(await fact(page, "coverage_end"), /58,4%/);
      await english(page);
      await said(page, "Coverage in December 2032: 58.33% → 58.40%");
      await panel(page).getByRole("button", { name: "Back to the key figures" }).click();
      await until(page, () => document.activeElement?.id === "facts");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("aims for money spent, and for money left", async () => {
      const { context, page } = await open(browser(), DESK);
      await aim(page, "spent");
      assert.equal(await page.locator("#solve-goal").inputValue(), "spent");
      assert.equal(await page.locator("#solve-wanted").inputValue(), "Rp15.619.968.000");
      await write(page, "solve-wanted", "16 miliar");
      await said(page, "membelanjakan sedikitnya Rp16.000.000.000 pada 2023");
      await page.locator("#panel-solve .primary").click();
      assert.match(await said(page, "Diterapkan."), /Terpakai untuk iuran 2023: Rp15\.619\.968\.000 → Rp16\.000\.[\d.]+/);
      await settled(page);
      assert.match(await fact(page, "spent"), /Rp16\.000\.[\d.]+/);
      await aim(page, "money");
      assert.equal(await page.locator("#solve-goal").inputValue(), "left");
      assert.equal(await page.locator("#solve-mover").inputValue(), "workers");
      await write(page, "solve-wanted", "0");
      await said(page, "sisanya tidak cukup untuk membayar seorang pekerja lagi");
      await context.close();
    });

    it("finds a budget for each December of a path", async () => {
      const { context, page, log } = await open(browser(), DESK, { hash: "#s=babel-ucj" });
      await aim(page, "held");
      await page.locator("#solve-goal").selectOption("path");
      const years = await page.evaluate(() => [...document.querySelectorAll(".solve-path select")].map((s) => s.value));
      assert.equal(years.length, 2);
      for (const [i, target] of ["36", "36,5"].entries()) await write(page, `solve-path-target-${i}`, target);
      await panel(page).getByRole("button", { name: "Tambah tahun" }).click();
      await until(page, () => document.activeElement?.id === "solve-path-target-2");
      await write(page, "solve-path-target-2", "37");
      await said(page, "37%", ".solve-years");
      const all = await page.evaluate(() => [...document.querySelectorAll(".solve-path select")].map((s) => s.value));
      const path = Object.fromEntries(all.map((year, i) => [year, ["36", "36.5", "37"][i]]));
      const answer = await solved(page, { for: "budget", programme: 0, goal: "path", path });
      const rows = await page.evaluate(() => [...document.querySelectorAll(".solve-years tbody tr")].map((r) => [...r.children].map((c) => c.textContent.trim())));
      assert.deepEqual(
        rows,
        answer.years.map(({ year, words }) => [String(year), words.wanted, words.answer || words.highest_at, words.proof || words.sentence]),
      );
      assert.ok(answer.years.every(({ one_less_holds }) => one_less_holds === false) && BigInt(answer.answer) > 0n);
      await page.locator("#panel-solve .primary").click();
      await said(page, "Diterapkan.");
      assert.deepEqual(await page.evaluate(() => document.querySelector("ck-app").sim.document.programmes[0].budget), answer.apply[0].value);
      await settled(page);
      await panel(page).getByRole("button", { name: `Hapus tahun ${all[2]}` }).click();
      await until(page, () => document.querySelectorAll(".solve-years tbody tr").length === 2);
      assert.equal(await page.evaluate(() => document.activeElement.id), "solve-path-target-1");
      assert.deepEqual(log, []);
      await context.close();
    });

    it("speaks of the programme that is chosen, and asks to switch it on", async () => {
      const { context, page } = await open(browser(), DESK, { hash: "#s=kota-jambi" });
      await aim(page, "held");
      await said(page, "“Pekerja rentan terverifikasi”");
      await page.locator("#solve-programme").selectOption("1");
      await said(page, "“Petugas keagamaan”");
      // The third one is not counted in this scenario.
      await page.locator("#solve-programme").selectOption("2");
      await said(page, "Program ini tidak dihitung", ".notice");
      await panel(page).getByRole("button", { name: "Hitung program ini" }).click();
      await said(page, "“Perluasan 12.000 pekerja rentan”");
      // Growth is of the whole region: no programme is asked for.
      await page.locator("#solve-mover").selectOption("growth");
      await said(page, "pertumbuhan pekerja");
      assert.equal(await page.locator("#solve-programme").count(), 0);
      await context.close();
    });

    it("is worked by keyboard alone", async () => {
      const { context, page } = await open(browser(), DESK);
      const aimed = page.locator(".fact[data-fact=held] .aim");
      await aimed.focus();
      await page.keyboard.press("Enter");
      await until(page, () => document.activeElement?.id === "solve-wanted");
      await page.keyboard.type("41");
      await said(page, "41% bertahan");
      for (const stop of ["solve-by-month", "solve-by-year", "solve-mover"]) {
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.id), stop);
      }
      // Past words of the answer that the glossary explains.
      do await page.keyboard.press("Tab");
      while (await page.evaluate(() => document.activeElement.matches(".term")));
      assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Pakai jawaban ini");
      const before = await valueOf(page, "budget");
      await page.keyboard.press("Enter");
      await until(page, (b) => document.querySelector("ck-control[data-control=budget]").value !== b, before);
      await until(page, () => document.activeElement.textContent.trim() === "Kembalikan");
      await page.keyboard.press("Enter");
      await until(page, (b) => document.querySelector("ck-control[data-control=budget]").value === b, before);
      await until(page, () => document.activeElement.textContent.trim() === "Pakai jawaban ini");
      await context.close();
    });

    for (const [size, options] of [["360", phone(name)], ["768", { viewport: { width: 768, height: 1024 } }], ["1440", DESK]]) {
      // Playwright gives this Firefox no dark device: it would be light twice.
      for (const theme of name === "Chromium" ? ["light", "dark"] : ["light"]) {
        it(`has nothing out of place at ${size} px, ${theme}`, async () => {
          const { context, page, log } = await open(browser(), { ...options, colorScheme: theme });
          for (const goal of ["held", "in", "workers", "spent", "left", "spend", "path"]) {
            if (goal === "held") await aim(page, "held");
            else await page.locator("#solve-goal").selectOption(goal);
            const words = { held: "52,15%", in: "cakupan pada", workers: "77.480 pekerja", spent: "membelanjakan", left: "sisa uang akhir", spend: "menanggung", path: "Jalur" };
            await said(page, words[goal]);
            assert.equal(await overflow(page), "", goal);
            assert.deepEqual(await cutTexts(page), [], goal);
            assert.deepEqual(await smallTargets(page), [], goal);
            if (name === "Chromium") {
              assert.deepEqual(await violations(page), [], goal);
              await picture(panel(page), `solve-${size}-${theme}-${goal}`);
            }
          }
          assert.deepEqual(log, []);
          await context.close();
        });
      }
    }
  // A page of Firefox that another one covers gets no keys.
  }, { concurrency: name === "Chromium" ? 2 : 1 });
}

withBrowser("Chromium", (browser) => {
  it("says when the questions cannot be loaded, and tries again", async () => {
    const { context, page } = await open(browser(), DESK);
    let cut = true;
    await context.route(/questions-.*\.js$/, (route) => (cut ? route.abort() : route.continue()));
    // The page asks for them by itself, once it has its first answer.
    await page.reload();
    await settled(page);
    await page.locator(".fact[data-fact=held] .aim").click();
    await until(page, () => document.activeElement?.closest(".failed") && document.activeElement.tagName === "BUTTON");
    cut = false;
    await aim(page, "held");
    await said(page, "52,15%");
    await context.close();
  });

  for (const [what, options, zoom] of [["320 px", { viewport: { width: 320, height: 640 } }, 1], ["200% text", { viewport: { width: 360, height: 740 } }, 2]]) {
    it(`has nothing out of place at ${what}`, async () => {
      const { context, page } = await open(browser(), options);
      await page.evaluate((z) => (document.documentElement.style.fontSize = `${16 * z}px`), zoom);
      await aim(page, "held");
      for (const goal of ["held", "path"]) {
        await page.locator("#solve-goal").selectOption(goal);
        await said(page, goal === "path" ? "Jalur" : "52,15%");
        assert.equal(await overflow(page), "", goal);
        assert.deepEqual(await cutTexts(page), [], goal);
        await picture(panel(page), `solve-${what.replace(/\W/g, "")}-${goal}`);
      }
      await context.close();
    });
  }
});
