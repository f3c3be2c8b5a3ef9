// A step of a workshop in the room: asked from its place, answered on a phone in the workshop, gathered by
// code, and compared with what the model says.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { ask, open, until } from "./lib/page.mjs";

/** The lines of the codes of a name, once they are drawn. */
const codeLines = (page, name) =>
  until(
    page,
    (n) => {
      const shown = [...document.querySelectorAll("ck-codes")].find((of) => of.name === n);
      return shown?.querySelector("svg") && shown.lines;
    },
    name,
    { what: `codes of ${name}`, timeout: 20000 },
  );

const sees = (page, selector, part) =>
  until(page, ([s, p]) => document.querySelector(s)?.innerText.includes(p), [selector, part], { what: `“${part}” in ${selector}`, timeout: 20000 });

const sound = async (page) => assert.deepEqual([await overflow(page), await cutTexts(page), await smallTargets(page), await violations(page)], ["", [], [], []]);

withBrowser("Chromium", (browser) => {
  it("asks a step, leads a phone to it, and shows how many were right", async () => {
    const trainer = await open(browser(), DESK, { hash: "#p=latihan&latihan=gergaji-anggaran.1" });
    await until(trainer.page, () => document.querySelector(".workshop-trainer button"), undefined, { what: "the step", timeout: 20000 });
    await trainer.page.getByRole("button", { name: "Tanyakan ke kelas" }).click();
    const question = await codeLines(trainer.page, "pertanyaan");
    await sees(trainer.page, ".asked h3", "Gergaji anggaran: Setengah tahun, berapa orang?");
    await sound(trainer.page);

    const participant = await open(browser(), phone("Chromium"), { hash: "#p=kelas" });
    const { page } = participant;
    await until(page, () => document.querySelector("ck-receive textarea"), undefined, { what: "the place", timeout: 20000 });
    await page.locator("ck-receive textarea").fill(question);
    await page.getByRole("link", { name: "Buka langkahnya dan jawab" }).click();
    await until(page, () => document.querySelector("#workshop-number"), undefined, { what: "the step", timeout: 20000 });
    await page.locator("#workshop-number").fill("200.000");
    await until(page, () => !document.querySelector(".workshop-ask .primary").disabled, undefined, { what: "an answer" });
    await page.locator(".workshop-ask .primary").click();
    await sees(page, ".workshop-judged", "Tepat");
    await page.getByRole("button", { name: "Kirim ke pelatih" }).click();
    const codes = [await codeLines(page, "jawaban")];
    await sound(page);
    assert.deepEqual(participant.log, []);
    await participant.context.close();

    // The others of the room, as their pages write their answers.
    for (const [at, value] of ["100000", "50000"].entries()) {
      const answer = JSON.stringify({ workshop: "gergaji-anggaran", step: "setengah-tahun", kind: "number", value, by: `D${at}` });
      codes.push(JSON.parse(await ask(trainer.page, "code_write", "answer", answer, "id")).lines);
    }
    await trainer.page.locator("#panel-gathering textarea").fill(codes.join("\n"));
    await sees(trainer.page, ".gathered", "3 jawaban. Nilai tengahnya 100.000");
    const before = await trainer.page.locator(".gathered").innerText();
    assert.ok(before.includes("Setengah tahun, berapa orang?") && !before.includes("Hitungan model") && !before.includes("tepat"), before);
    await trainer.page.locator("input[name=reveal]").check();
    await sees(trainer.page, ".gathered", "Hitungan model: 200.000");
    await sees(trainer.page, ".gathered", "Dari 3 jawaban, 1 tepat dan 0 hampir.");
    // Asked once: over a reload the question stands, and is not asked anew.
    await trainer.page.reload();
    await sees(trainer.page, ".asked h3", "Setengah tahun, berapa orang?");
    await sees(trainer.page, ".gathered", "3 jawaban.");
    assert.deepEqual(trainer.log, []);
    await trainer.context.close();
  });
});
