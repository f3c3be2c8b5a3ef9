// A room: a trainer's question goes out as a code or over the local network, guesses come back the
// same way, and the room is shown with its median; without names.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { ask, open, until } from "./lib/page.mjs";
import { DIST, OUTPUT, ROOT } from "./lib/site.mjs";

const COMMAND = process.env.CAKUPAN_COMMAND ?? join(ROOT, "target", "debug", process.platform === "win32" ? "cakupan.exe" : "cakupan");

const asks = (page) => page.locator(".room-role label").last().click();

/** The trainer's form, with the core's words in it. */
const drafted = (page, part) =>
  until(page, (p) => document.querySelector(".asking-text textarea")?.placeholder.includes(p), part, { what: `a question with “${part}”`, timeout: 20000 });

/** The page shows codes of a kind: its lines. */
const codeLines = (page, name) =>
  until(
    page,
    (n) => {
      const shown = [...document.querySelectorAll("ck-codes")].find((of) => of.name === n);
      return shown?.querySelector("svg") && shown.lines;
    },
    name,
    { what: `codes of ${name}`, timeout: 15000 },
  );

/** A participant's guess, typed and locked. */
async function guess(page, text) {
  await until(page, () => document.querySelector("#answer-0"), undefined, { what: "a field", timeout: 20000 });
  await page.locator("#answer-0").fill(text);
  await until(page, () => !document.querySelector("#panel-answering .primary")?.disabled, undefined, { what: "an answer to lock" });
  await page.locator("#panel-answering .primary").click();
  await until(page, () => document.querySelector(".answer-given dd"), undefined, { what: "a locked answer" });
}

const roomSays = (page, part) =>
  until(page, (p) => document.querySelector(".gathered")?.innerText.includes(p), part, { what: `a room that says “${part}”`, timeout: 15000 });

/** Whether a page looks as it should. */
async function looks(page, name, { axe = true } = {}) {
  assert.deepEqual([await overflow(page), await cutTexts(page), await smallTargets(page)], ["", [], []]);
  if (axe) assert.deepEqual(await violations(page), []);
  await page.screenshot({ path: join(OUTPUT, `room-${name}.png`), fullPage: true, caret: "initial" });
}

withBrowser("Chromium", (browser) => {
  before(() => mkdir(OUTPUT, { recursive: true }));

  it("asks by a code, gathers guesses by codes, and shows their median and what the model says", async () => {
    const trainer = await open(browser(), DESK, { hash: "#p=kelas" });
    await asks(trainer.page);
    await drafted(trainer.page, "Berapa persen pekerja Provinsi Jambi yang terlindungi pada akhir");
    await trainer.page.locator("#ask-from").selectOption("2027");
    await drafted(trainer.page, "2027");
    await looks(trainer.page, "ask-1440");
    await trainer.page.locator("#panel-asking .primary").click();
    const question = await codeLines(trainer.page, "pertanyaan");

    const participant = await open(browser(), phone("Chromium"), { hash: "#p=kelas" });
    const { page } = participant;
    await until(page, () => document.querySelector("ck-receive textarea"), undefined, { what: "the place", timeout: 15000 });
    await page.locator("ck-receive textarea").fill(question);
    await until(page, () => document.querySelector("#answer-0"), undefined, { what: "a field", timeout: 20000 });
    // What cannot be is told while it is typed, and what may be two numbers is asked about.
    for (const wrong of ["150", "-3"]) {
      await page.locator("#answer-0").fill(wrong);
      await until(page, () => /dari 0 sampai 100 persen/.test(document.querySelector("#panel-answering .notice")?.innerText ?? ""), undefined, { what: `“${wrong}” refused` });
      assert.equal(await page.locator("#panel-answering .primary").isDisabled(), true, wrong);
      await page.locator("#answer-0").fill("");
      await until(page, () => !document.querySelector("#panel-answering .notice"), undefined, { what: "no refusal of nothing" });
    }
    await page.locator("#answer-0").fill("1.000");
    await until(page, () => /Maksudnya 1% atau 1\.000%\?/.test(document.querySelector("#answer-0-slot").innerText), undefined, { what: "a question back" });
    assert.equal(await page.locator("#panel-answering .primary").isDisabled(), true);
    await guess(page, "45,5");
    assert.match(await page.locator(".asked h3").innerText(), /akhir 2027\?$/);
    assert.equal(await page.locator(".answer-given dd").innerText(), "45,5%");
    const first = await codeLines(page, "jawaban");
    await looks(page, "answer-360");
    // Changed before it is gathered, it counts once, as it is now.
    await page.locator(".answer-given .button").first().click();
    await guess(page, "47");
    const second = await until(
      page,
      (of) => {
        const { lines } = document.querySelector("ck-codes") ?? {};
        return lines && lines !== of ? lines : "";
      },
      first,
    );
    assert.deepEqual(participant.log, []);
    await participant.context.close();

    // The others of the room: their answers, made as their pages make them.
    const asked = await trainer.page.evaluate(() => document.querySelector("ck-asking").open);
    const codes = [first, second];
    for (const [at, value] of ["30", "41.25", "50", "58"].entries()) {
      const { answer } = JSON.parse(await ask(trainer.page, "room_answer", asked, JSON.stringify([value]), `D${at}`, "id"));
      codes.push(JSON.parse(await ask(trainer.page, "code_write", "answer", answer, "id")).lines);
    }
    await trainer.page.locator("#panel-gathering textarea").fill(codes.join("\n"));
    await roomSays(trainer.page, "5 jawaban. Nilai tengahnya 47%.");
    assert.equal(await trainer.page.locator(".guesses .picture circle").count(), 10);
    assert.ok(!(await trainer.page.locator(".gathered").innerText()).includes("Hitungan model"));
    await trainer.page.locator("input[name=reveal]").check();
    await roomSays(trainer.page, "Hitungan model:");
    await trainer.page.locator(".guesses summary").click();
    assert.deepEqual(await trainer.page.locator(".guesses tbody th").allInnerTexts(), ["30%", "41,25%", "47%", "50%", "58%"]);
    await looks(trainer.page, "result-1440");
    await trainer.page.setViewportSize({ width: 768, height: 1024 });
    await looks(trainer.page, "result-768", { axe: false });
    // Over a reload they are still there; cleared they are gone.
    await trainer.page.reload();
    await roomSays(trainer.page, "5 jawaban.");
    await trainer.page.locator("#panel-gathering .panel-actions .button").last().click();
    await roomSays(trainer.page, "Belum ada jawaban");
    assert.deepEqual(trainer.log, []);
    await trainer.context.close();
  });
});

withBrowser("Firefox", (browser) => {
  let server;
  let url;
  before(async () => {
    await access(COMMAND);
    server = spawn(COMMAND, ["serve", "--local", "--port", "0", "--site", DIST], { stdio: ["ignore", "pipe", "ignore"] });
    [url] = await new Promise((done) => createInterface(server.stdout).once("line", (line) => done([line])));
  });
  after(() => server?.kill());

  it("asks and answers over the network of cakupan serve", async () => {
    const trainer = await open(browser(), DESK, { url, hash: "#p=kelas" });
    await asks(trainer.page);
    await drafted(trainer.page, "Berapa persen");
    await trainer.page.locator("#ask-about").selectOption("number");
    await trainer.page.locator(".asking-text textarea").fill("Berapa desa di Jambi?");
    await until(trainer.page, () => document.querySelector("ck-asking").asked?.question.includes("desa di Jambi"), undefined, { what: "the question" });
    await trainer.page.locator("#panel-asking .primary").click();
    await trainer.page.locator(".asked-net .button").click();
    const room = await until(trainer.page, () => document.querySelector("ck-asking").net?.room, undefined, { what: "a room" });
    // No phone can open an address of this computer.
    assert.match(await trainer.page.locator(".asked-net").innerText(), /hanya terbuka di komputer ini/);
    assert.equal(await trainer.page.locator(".asked-net a, .asked-net ck-codes").count(), 0);
    assert.equal(await trainer.page.evaluate(() => document.querySelector("ck-asking").net.address), `${url}#p=kelas&r=${room}`);

    const participant = await open(browser(), phone("Firefox"), { url, hash: `#p=kelas&r=${room.toLowerCase()}` });
    const { page } = participant;
    await guess(page, "1562");
    assert.equal(await page.locator(".asked h3").innerText(), "Berapa desa di Jambi?");
    await until(page, () => document.querySelector("#panel-answering").innerText.includes("Terkirim ke pelatih."), undefined, { what: "an answer sent" });
    await roomSays(trainer.page, "1 jawaban: 1.562.");

    await trainer.page.locator(".asked .button").click();
    await trainer.page.locator(".asking-text textarea").fill("Berapa kecamatan?");
    await until(trainer.page, () => document.querySelector("ck-asking").asked?.question.includes("kecamatan"), undefined, { what: "the next question" });
    await trainer.page.locator("#panel-asking .primary").click();
    await until(page, () => document.querySelector(".asked h3")?.innerText === "Berapa kecamatan?" && document.querySelector("#answer-0"), undefined, {
      what: "the next question",
      timeout: 15000,
    });
    await guess(page, "141");
    await roomSays(trainer.page, "1 jawaban: 141.");
    const [before, behind] = (await trainer.page.locator(".gathered").innerText()).split("Pertanyaan sebelumnya");
    assert.ok(before.includes("141.") && !before.includes("1.562.") && behind.includes("1.562."), `${before} | ${behind}`);
    assert.equal(await trainer.page.locator(".gathered-count").innerText(), "1 jawaban");
    assert.deepEqual([trainer.log, participant.log], [[], []]);
    await participant.context.close();
    // Without its server the trainer is told so at once, and when it answers again.
    await trainer.context.setOffline(true);
    await until(trainer.page, () => /tidak menjawab/.test(document.querySelector(".asked-net [role=alert]")?.innerText ?? ""), undefined, { what: "a server that is away", timeout: 15000 });
    await trainer.context.setOffline(false);
    await until(trainer.page, () => /menjawab lagi/.test(document.querySelector(".asked-net [role=status]")?.innerText ?? ""), undefined, { what: "a server that is back", timeout: 15000 });
    await trainer.context.close();
  });
});
