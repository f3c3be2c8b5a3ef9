// The projector: the wall by keys at the sizes of projectors, and its notes in a second window, in
// step both ways.

import assert from "node:assert/strict";
import { before, it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { withBrowser } from "./lib/browsers.mjs";
import { lettersThere, overflow } from "./lib/geometry.mjs";
import { finger } from "./lib/hand.mjs";
import { listen, open, settled, until } from "./lib/page.mjs";
import { siteUrl } from "./lib/site.mjs";

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** The answer, three charts, the key figures, where they come from. */
const SLIDES = 6;

/** Which slide is on the wall, from 1; 0 where there is no wall. */
const onWall = (page) => page.evaluate(() => (document.querySelector("ck-wall")?.standing.at ?? -1) + 1);

/** The slide stands, its figure drawn, and all that is known of it. */
const stands = (page, at) =>
  until(
    page,
    (n) => {
      const wall = document.querySelector("ck-wall");
      if (wall?.standing.at !== n - 1 || !wall.querySelector(".wall-slide h1")) return false;
      const slide = wall.slides[n - 1];
      const whole = wall.slides.at(-1).notes.length > 0;
      return whole && (!slide.figure || wall.querySelector(".picture").dataset.drawn === slide.id);
    },
    at,
    { what: `slide ${at} on the wall`, timeout: 30000 },
  );

/** The notes are of this slide, and a wall answers them. */
const noted = (page, at) =>
  until(
    page,
    (n) => {
      const notes = document.querySelector("ck-notes");
      return notes?.show?.at === n - 1 && !notes.alone && notes.querySelector("h2")?.textContent === notes.show.slides[n - 1].title;
    },
    at,
    { what: `notes of slide ${at}`, timeout: 15000 },
  );

const start = (browser, { hash = "", ...options } = {}) =>
  open(browser, { viewport: SIZES[1], ...options }, { hash, wait: false });

/** What sticks out of the wall or is cut by it, letters that are too small, an empty string if all is well. */
const faults = (page) =>
  page.evaluate(() => {
    const found = [];
    const box = (e) => e.getBoundingClientRect();
    const slide = document.querySelector(".wall-slide");
    if (slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth) found.push("the slide is cut");
    const frame = box(slide);
    if (Math.abs(box(document.querySelector(".wall")).height - innerHeight) > 1) found.push("the wall is not the window");
    const range = document.createRange();
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT, (text) => (text.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      const at = range.getBoundingClientRect();
      if (at.left < frame.left || at.right > frame.right + 0.5 || at.top < frame.top - 0.5 || at.bottom > frame.bottom + 0.5) {
        found.push(`“${texts.currentNode.data.trim().slice(0, 40)}” sticks out`);
      }
    }
    const parts = [...slide.children].map(box).filter(({ height }) => height > 0);
    parts.slice(1).forEach((part, i) => part.top < parts[i].bottom - 1 && found.push(`part ${i + 1} stands on part ${i}`));
    const least = { 768: 26, 720: 28, 1080: 40 }[innerHeight];
    const title = parseFloat(getComputedStyle(slide.querySelector("h1")).fontSize);
    if (title < least) found.push(`the title has ${title} px`);
    for (const small of document.querySelectorAll(".wall-kicker, .wall-slide footer, .wall-count")) {
      const size = parseFloat(getComputedStyle(small).fontSize);
      if (size < (innerHeight >= 1080 ? 25 : 18)) found.push(`${small.className || small.localName} has ${size} px`);
    }
    const svg = slide.querySelector(".picture svg");
    if (svg) {
      const letters = Math.min(...[...svg.querySelectorAll("text")].map((t) => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().d));
      if (letters < innerHeight * 0.018) found.push(`letters of the chart have ${letters.toFixed(1)} px`);
    }
    return found.join(", ");
  });

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    let site;

    before(async () => {
      site = await siteUrl();
    });

    it("shows every slide whole on every projector, in both languages and themes", async () => {
      const { context, page, log } = await start(browser(), { colorScheme: "dark", hash: "#s=babel-ucj&layar=1" });
      const found = [];
      // Not every browser lets a test choose what the device likes.
      let dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
      await stands(page, 1);
      await lettersThere(page);
      // Both languages and both themes, not each at every size: what differs is how long the words are.
      for (const [i, size] of SIZES.entries()) {
        await page.setViewportSize(size);
        for (let at = 1; at <= SLIDES; at++) {
          await stands(page, at);
          const wrong = await faults(page);
          if (wrong) found.push(`${size.width} × ${size.height}, ${await page.evaluate(() => document.documentElement.lang)}, slide ${at}: ${wrong}`);
          if (at < SLIDES) await page.keyboard.press("PageDown");
        }
        await page.keyboard.press("Home");
        await page.keyboard.press("d");
        dark = !dark;
        await until(page, (d) => document.documentElement.dataset.theme === (d ? "dark" : "light"), dark, { what: "the other theme" });
        const paper = await page.evaluate(() => getComputedStyle(document.querySelector(".wall")).backgroundColor);
        assert.equal(paper, dark ? "rgb(24, 33, 38)" : "rgb(255, 255, 255)");
        if (i === 0) {
          await page.evaluate(() => [...document.querySelectorAll(".switches button")].at(0).click());
          await until(page, () => document.documentElement.lang === "en" && document.querySelector("ck-wall h1").textContent.includes("protects"), undefined, { what: "English slides" });
        }
      }
      assert.deepEqual(found, []);
      if (name === "Chromium") assert.deepEqual(await violations(page), []);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("goes by keys, clickers and buttons, keeps its place over a reload, and leaves the page as it was", async () => {
      const { context, page, log } = await open(browser(), { viewport: SIZES[1] }, { hash: "#s=jambi-bkbk" });
      await page.locator(".project").scrollIntoViewIfNeeded();
      const scrolled = await page.evaluate(() => scrollY);
      await page.locator(".project").click();
      await stands(page, 1);
      assert.equal(await page.evaluate(() => document.querySelector("ck-app").inert && document.activeElement.className.startsWith("wall")), true);
      for (const [key, at] of [["ArrowRight", 2], ["PageDown", 3], ["Space", 4], ["Enter", 5], ["PageUp", 4], ["Backspace", 3], ["ArrowLeft", 2], ["End", 6], ["ArrowDown", 6], ["Home", 1], ["ArrowUp", 1], ["ArrowDown", 2]]) {
        await page.keyboard.press(key);
        assert.equal(await onWall(page), at, key);
      }
      await page.locator("[data-command=next]").click();
      await stands(page, 3);
      assert.match(new URL(page.url()).hash, /layar=3/);
      const said = await page.evaluate(() => document.querySelector(".wall > [role=status]").textContent);
      assert.match(said, /^Slide 3 dari 6: /);
      // Clickers make the wall dark for a while, and the next press only brings the slide back.
      await page.keyboard.press(".");
      assert.equal(await page.locator(".wall-slide").isVisible(), false);
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".wall")).backgroundColor), "rgb(0, 0, 0)");
      await page.keyboard.press("PageDown");
      assert.equal(await page.locator(".wall-slide").isVisible(), true);
      assert.equal(await onWall(page), 3);
      // Their key for the start of a show leaves it where it is.
      await page.keyboard.press("F5");
      assert.equal(await onWall(page), 3);
      await page.reload();
      await stands(page, 3);
      // What changes in the simulation changes on the wall.
      const before = await page.evaluate(() => document.querySelector("ck-wall").slides[0].title);
      await page.evaluate(() => {
        const { sim } = document.querySelector("ck-app");
        sim.set(["programmes", 0, "paid_months", "last"], 6);
      });
      await until(page, (old) => document.querySelector("ck-wall").slides[0].title !== old, before, { what: "the new answer on the wall" });
      await stands(page, 3);
      // The address has both, and whoever opens it sees the same slide; the slide is no unknown key of a link.
      await until(page, () => /v=1.*layar=3/.test(location.hash), undefined, { what: "a link with its slide", timeout: 15000 });
      const visitor = await context.newPage();
      await visitor.goto(page.url());
      await stands(visitor, 3);
      const title = await page.evaluate(() => document.querySelector("ck-wall").slides[0].title);
      assert.equal(await visitor.evaluate(() => document.querySelector("ck-wall").slides[0].title), title);
      assert.equal(await visitor.locator(".link-told").count(), 0);
      await visitor.close();
      await page.keyboard.press("Escape");
      await until(page, () => !document.querySelector("ck-wall"), undefined, { what: "the page without a wall" });
      assert.doesNotMatch(page.url(), /layar/);
      await settled(page);
      // The reload has put the page at its top; a wall opened in it leaves it where it was.
      await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), scrolled);
      const at = await page.evaluate(() => scrollY);
      await page.locator(".project").focus();
      await page.keyboard.press("Alt+l");
      await stands(page, 1);
      await page.goBack();
      await until(page, () => !document.querySelector("ck-wall") && document.activeElement.matches(".project"), undefined, { what: "the button that opened the wall" });
      assert.ok(Math.abs((await page.evaluate(() => scrollY)) - at) < 60);
      assert.equal(await page.evaluate(() => document.querySelector("ck-app").inert), false);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("keeps two windows in step, both ways, and a second show apart", async () => {
      const { context, page, log } = await start(browser(), { hash: "#s=kota-jambi&layar=2" });
      await stands(page, 2);
      const [notes] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("n")]);
      const notesLog = listen(notes, new URL(site).origin);
      await noted(notes, 2);
      // The wall leads.
      await page.keyboard.press("PageDown");
      await noted(notes, 3);
      const slide = await page.evaluate(() => document.querySelector("ck-wall h1").textContent);
      assert.equal(await notes.locator("h2").textContent(), slide);
      // The notes lead, by button, by key and by the list.
      await notes.locator("[data-command=next]").click();
      await stands(page, 4);
      await noted(notes, 4);
      await notes.keyboard.press("ArrowLeft");
      await stands(page, 3);
      await notes.locator("[data-command=blank]").click();
      await until(page, () => document.querySelector(".wall.blank"), undefined, { what: "a dark wall" });
      await notes.locator("[data-command=next]").click();
      await until(page, () => !document.querySelector(".wall.blank"), undefined, { what: "the slide again" });
      assert.equal(await onWall(page), 3);
      await notes.locator(".notes summary").click();
      await notes.locator(".notes ol button").first().click();
      await stands(page, 1);
      await noted(notes, 1);
      // They have what is said: facts with their sums, and the next title.
      assert.ok((await notes.locator(".notes-sum").count()) > 0);
      assert.equal(await notes.locator(".notes-next strong").textContent(), await page.evaluate(() => document.querySelector("ck-wall").slides[1].title));
      // Its clock stands still, over a reload too.
      await notes.locator(".notes-clock button").first().click();
      const time = await notes.locator("[role=timer]").textContent();
      await notes.reload();
      await noted(notes, 1);
      assert.equal(await notes.locator("[role=timer]").textContent(), time);
      if (name === "Chromium") assert.deepEqual(await violations(notes), []);
      await notes.setViewportSize({ width: 360, height: 640 });
      assert.equal(await overflow(notes), "");

      // Another show in the same browser, and its own notes, opened before it without knowing of it.
      const early = await context.newPage();
      await early.goto(`${site}#catatan`);
      await early.close();
      const other = await context.newPage();
      await other.goto(`${site}#s=tanbu-100&layar=5`);
      await stands(other, 5);
      await other.keyboard.press("Home");
      await other.keyboard.press("PageDown");
      await stands(other, 2);
      assert.equal(await onWall(page), 1);
      await noted(notes, 1);
      await other.close();

      // A reload of the wall; then without it the notes are read by themselves, and open it again.
      await page.keyboard.press("PageDown");
      await noted(notes, 2);
      await page.reload();
      await stands(page, 2);
      await page.keyboard.press("PageDown");
      await noted(notes, 3);
      await page.keyboard.press("Escape");
      await until(notes, () => document.querySelector(".notes-alone a"), undefined, { what: "notes without a wall" });
      await notes.keyboard.press("PageDown");
      await until(notes, () => document.querySelector("ck-notes").show.at === 3, undefined, { what: "notes by themselves" });
      const [again] = await Promise.all([context.waitForEvent("page"), notes.locator(".notes-alone a").click()]);
      await stands(again, 4);
      await noted(notes, 4);
      await notes.keyboard.press("PageUp");
      await stands(again, 3);
      // The notes go: the wall goes on.
      await notes.close();
      await again.keyboard.press("PageDown");
      await stands(again, 4);
      assert.deepEqual([...log, ...notesLog], []);
      await context.close();
    });

    it("begins with the notes, and with a window that the browser holds back", async () => {
      const context = await browser().newContext({ locale: "id-ID", viewport: SIZES[1], hasTouch: true });
      const notes = await context.newPage();
      await notes.goto(`${site}#s=jambi-bkbk&catatan`);
      await until(notes, () => document.querySelector(".notes-alone a"), undefined, { what: "notes that wait", timeout: 15000 });
      const page = await context.newPage();
      const log = listen(page, new URL(site).origin);
      await page.addInitScript(() => {
        globalThis.open = () => null;
      });
      await page.goto(`${site}#s=jambi-bkbk&layar=1`);
      await stands(page, 1);
      await noted(notes, 1);
      await notes.keyboard.press("End");
      await stands(page, SLIDES);
      // A finger on a tablet.
      if (name === "Chromium") {
        for (const [from, to, at] of [[400, 900, SLIDES - 1], [900, 400, SLIDES]]) {
          const hand = await finger(page);
          await hand.down(from, 300);
          for (let part = 1; part <= 5; part++) await hand.move(from + ((to - from) * part) / 5, 300);
          await hand.up();
          await stands(page, at);
        }
      }
      await page.locator("[data-command=notes]").click();
      const link = page.locator(".wall-told a");
      assert.match(await link.getAttribute("href"), /catatan=\w+/);
      const [second] = await Promise.all([context.waitForEvent("page"), link.click()]);
      await noted(second, SLIDES);
      await second.keyboard.press("Home");
      await noted(notes, 1);
      assert.deepEqual(log, []);
      await context.close();
    });
  }, { concurrency: 2 });
}
