// A workshop on the projector: the task of each step, and behind it what the model says; the answer is in
// the notes before it is on the wall.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { withBrowser } from "./lib/browsers.mjs";
import { lettersThere } from "./lib/geometry.mjs";
import { listen, open, until } from "./lib/page.mjs";

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Of the saw-tooth of budgets: the cover, seven steps with two slides each, the end. */
const SLIDES = 16;

/** The slide of this name stands, its figure drawn. */
const stands = (page, id) =>
  until(
    page,
    (name) => {
      const wall = document.querySelector("ck-wall");
      const slide = wall?.slides[wall.standing.at];
      return slide?.id === name && wall.querySelector("h1")?.textContent === slide.title && (!slide.figure || wall.querySelector(".picture").dataset.drawn === name);
    },
    id,
    { what: `slide ${id} on the wall`, timeout: 30000 },
  );

/** The notes are of the slide of this name on the wall. */
const noted = (notes, at) =>
  until(
    notes,
    (n) => {
      const { show, alone } = document.querySelector("ck-notes") ?? {};
      return show?.at === n && !alone && document.querySelector(".notes h2")?.textContent === show.slides[n].title;
    },
    at,
    { what: `notes of slide ${at + 1}`, timeout: 15000 },
  );

/** What is cut or too small; empty if all is well. */
const faults = (page) =>
  page.evaluate(() => {
    const found = [];
    const slide = document.querySelector(".wall-slide");
    for (const part of [slide, ...slide.querySelectorAll(".wall-body, .wall-said")]) {
      if (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1) found.push(`${part.className} is cut`);
    }
    const frame = slide.getBoundingClientRect();
    const range = document.createRange();
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT, (text) => (text.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const said = texts.currentNode.data.trim().slice(0, 30);
      if (left < frame.left || right > frame.right + 0.5 || top < frame.top - 0.5 || bottom > frame.bottom + 0.5) found.push(`“${said}” sticks out`);
    }
    const size = (selector) => Math.min(...[...slide.querySelectorAll(selector)].map((of) => parseFloat(getComputedStyle(of).fontSize)));
    if (size(".wall-said > p, .wall-task > p:last-child") < innerHeight * 0.024) found.push(`words have ${size(".wall-said > p")} px`);
    const svg = slide.querySelector(".picture svg");
    const letters = svg ? Math.min(...[...svg.querySelectorAll("text")].map((t) => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().d)) : 99;
    if (letters < innerHeight * 0.016) found.push(`letters of the chart have ${letters.toFixed(1)} px`);
    return found.join(", ");
  });

const wallText = (page) => page.evaluate(() => document.querySelector(".wall-slide").innerText.replaceAll(/\s+/g, " "));

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("opens at the step in sight, keeps its answer for the next slide, and notes in step", async () => {
      const { context, page, log } = await open(browser(), { viewport: SIZES[1] }, { hash: "#p=latihan&latihan=gergaji-anggaran.1", wait: false });
      await until(page, () => document.querySelector(".workshop-trainer a"), undefined, { what: "the step", timeout: 30000 });
      await page.getByRole("link", { name: "Layar proyektor" }).click();
      await stands(page, "setengah-tahun.task");
      assert.match(new URL(page.url()).hash, /layar=2/);
      const truth = await page.evaluate(() => document.querySelector("ck-wall").slides[2].answer.text);
      assert.equal(truth, "200.000");
      assert.ok(!(await wallText(page)).includes(truth));
      const [notes] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("n")]);
      const notesLog = listen(notes, new URL(page.url()).origin);
      await noted(notes, 1);
      // The trainer sees it before the room does, with what is said and the hint.
      const said = await notes.locator(".notes-scrolls ul").allInnerTexts();
      assert.ok(said.some((of) => of.includes(truth)) && said.some((of) => of.includes("siaran pers")) && said.some((of) => of.includes("Bulannya separuh")), said.join("\n"));
      await notes.keyboard.press("PageDown");
      await stands(page, "setengah-tahun.reveal");
      assert.ok((await wallText(page)).includes(truth));
      // A curve: the pad up to what is known, then the model's line, and nobody's guess.
      await page.keyboard.press("ArrowRight");
      await stands(page, "gambar.task");
      await noted(notes, 3);
      assert.ok(!(await page.locator(".wall-figure svg").innerHTML()).includes("Model"));
      await page.keyboard.press("Space");
      await stands(page, "gambar.reveal");
      const line = await page.locator(".wall-figure svg").innerHTML();
      assert.ok(line.includes("Model") && !line.includes("Tebakan"));
      // A language keeps the slide, and a reload both.
      await page.evaluate(() => [...document.querySelectorAll(".switches button")].at(0).click());
      await until(page, () => document.querySelector("ck-wall h1")?.textContent === "Draw the next two years", undefined, { what: "English slides", timeout: 15000 });
      await stands(page, "gambar.reveal");
      await noted(notes, 4);
      await page.reload();
      await stands(page, "gambar.reveal");
      await page.keyboard.press("End");
      await stands(page, "end");
      await noted(notes, SLIDES - 1);
      assert.ok((await notes.locator(".notes-scrolls").innerText()).includes("tip of the saw"));
      await page.keyboard.press("Escape");
      await until(page, () => !document.querySelector("ck-wall") && document.querySelector(".workshop-step"), undefined, { what: "the step without a wall" });
      assert.deepEqual([...log, ...notesLog], []);
      await context.close();
    });
  });
}

withBrowser("Chromium", (browser) => {
  it("shows every kind of step whole on every projector, in both languages and themes", async () => {
    const { context, page, log } = await open(browser(), { viewport: SIZES[0], colorScheme: "dark" }, { hash: "#p=latihan&latihan=gergaji-anggaran&layar=1", wait: false });
    const found = [];
    for (const [i, [workshop, title]] of [["gergaji-anggaran", "Gergaji anggaran"], ["cek-siaran-pers", "Check the press release"], ["kapan-semesta", "When is it universal?"]].entries()) {
      await page.setViewportSize(SIZES[i]);
      await page.evaluate((id) => (location.hash = `#p=latihan&latihan=${id}&layar=1`), workshop);
      await until(page, (of) => document.querySelector("ck-wall")?.slides[0]?.title === of, title, { what: workshop, timeout: 30000 });
      await stands(page, "cover");
      await lettersThere(page);
      const ids = await page.evaluate(() => document.querySelector("ck-wall").slides.map(({ id }) => id));
      for (const id of ids) {
        await stands(page, id);
        const wrong = await faults(page);
        if (wrong) found.push(`${workshop} ${id}: ${wrong}`);
        await page.keyboard.press("PageDown");
      }
      if (i === 0) await page.evaluate(() => [...document.querySelectorAll(".switches button")].at(0).click());
      if (i === 1) await page.keyboard.press("d");
    }
    assert.deepEqual(found, []);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(log, []);
    await context.close();
  });
});
