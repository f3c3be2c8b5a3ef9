// How the page looks: pictures of it in every width, theme and language for
// people to look at, and what can be said of them without eyes.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { chartFaults, cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { dragSlider } from "./lib/hand.mjs";
import { open, pick, seen, settled, until } from "./lib/page.mjs";
import { picture as pictureOf } from "./lib/picture.mjs";
import { catalogue } from "./lib/scenarios.mjs";

const SIZES = [
  [360, 740],
  [768, 1024],
  [1440, 900],
];
const DEVICE = (name, [width, height]) =>
  width < 700 && name === "Chromium" ? { ...phone(name), viewport: { width, height } } : { viewport: { width, height } };

async function english(page) {
  await page.locator(".switch[lang=en]").click();
  await until(page, () => document.documentElement.lang === "en");
  await settled(page);
}

/** The fonts are there: widths of letters are what they will be. */
const fonts = (page) => until(page, () => document.fonts.status === "loaded" && document.fonts.check("16px 'Plus Jakarta Sans'"));

async function picture(page, name, fullPage) {
  await page.evaluate(() => scrollTo(0, 0));
  await pictureOf(page, name, { fullPage, caret: "initial" });
}

withBrowser("Chromium", (browser) => {
  for (const theme of ["light", "dark"]) {
    // What the dark changes are colours: axe judges those below, at both ends.
    for (const size of theme === "light" ? SIZES : SIZES.slice(0, 1)) {
      it(`has nothing out of place at ${size[0]} px, ${theme}, in both languages`, async () => {
        const { context, page, log } = await open(browser(), { ...DEVICE("Chromium", size), colorScheme: theme });
        await fonts(page);
        for (const lang of ["id", "en"]) {
          if (lang === "en") await english(page);
          for (const { id } of catalogue) {
            await pick(page, id);
            const where = `${id}, ${lang}, ${size[0]} px`;
            assert.equal(await overflow(page), "", where);
            assert.deepEqual(await chartFaults(page), [], where);
            assert.deepEqual(await cutTexts(page), [], where);
            if (size[0] === 360) assert.deepEqual(await smallTargets(page), [], where);
            if (id === "jambi-bkbk") await picture(page, `${size[0]}-${theme}-${lang}-first`, false);
            if (["jambi-bkbk", "babel-ucj"].includes(id)) await picture(page, `${size[0]}-${theme}-${lang}-${id}`, true);
          }
        }
        assert.deepEqual(log, [], "the console is silent, and nothing foreign is asked for");
        await context.close();
      });
    }

    it(`has nothing for axe to find, ${theme}`, async () => {
      for (const options of [DESK, phone("Chromium")]) {
        const { context, page } = await open(browser(), { ...options, colorScheme: theme });
        for (const lang of ["id", "en"]) {
          if (lang === "en") await english(page);
          assert.deepEqual(await violations(page), [], lang);
          if (options === DESK) continue;
          await pick(page, "kota-jambi");
          await page.evaluate(() => {
            for (const details of document.querySelectorAll("details")) details.open = true;
            for (const mark of document.querySelectorAll(".mark[aria-expanded=false]")) mark.click();
          });
          await until(page, () => document.querySelectorAll(".numbers table").length === 3);
          assert.deepEqual(await violations(page), [], `${lang}, all opened`);
        }
        await context.close();
      }
    });
  }

  for (const lang of ["id", "en"]) {
    it(`fits 320 px, and twice the text there, ${lang}`, async () => {
      const { context, page } = await open(browser(), { viewport: { width: 320, height: 640 }, hasTouch: true });
      await fonts(page);
      if (lang === "en") await english(page);
      for (const { id } of catalogue) {
        await pick(page, id);
        assert.equal(await overflow(page), "", id);
        assert.deepEqual(await chartFaults(page), [], id);
        assert.deepEqual(await cutTexts(page), [], id);
      }
      await picture(page, `320-light-${lang}-tanbu-100`, true);
      // As a browser's setting does it: the root's size, on which everything stands.
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      for (const { id } of catalogue) {
        await pick(page, id);
        assert.equal(await overflow(page), "", `${id}, 200%`);
        assert.deepEqual(await cutTexts(page), [], `${id}, 200%`);
      }
      await picture(page, `320-light-${lang}-tanbu-100-200pct`, true);
      await context.close();
    });
  }

  it("draws itself with reduced motion and with forced colours", async () => {
    for (const options of [
      { ...DESK, reducedMotion: "reduce" },
      { ...DESK, forcedColors: "active" },
      { ...phone("Chromium"), forcedColors: "active", colorScheme: "dark" },
    ]) {
      const { context, page, log } = await open(browser(), options);
      assert.match((await seen(page)).headline, /77\.480/);
      assert.deepEqual(await chartFaults(page), []);
      if (options.reducedMotion) {
        const moving = await page.evaluate(() => document.getAnimations().filter((a) => a.effect.getComputedTiming().duration > 1).length);
        assert.equal(moving, 0, "nothing moves");
        const still = await page.evaluate(() => [...document.querySelectorAll("*")].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0.01).length);
        assert.equal(still, 0, "nothing would move");
      } else {
        await picture(page, `${options.viewport.width}-forced-${options.colorScheme ?? "light"}`, true);
        // The line of coverage can be told from what it stands on.
        const colours = await page.evaluate(() => {
          const line = document.querySelector('ck-chart[data-figure=coverage] path[stroke="var(--chart-accent)"]');
          return [getComputedStyle(line).stroke, getComputedStyle(document.body).backgroundColor];
        });
        assert.notEqual(colours[0], colours[1]);
      }
      assert.deepEqual(log, []);
      await context.close();
    }
  });

  for (const [size, options, scenario = "babel-ucj"] of [
    ["a desk", DESK],
    ["a phone", phone("Chromium")],
    ["a tablet", { viewport: { width: 768, height: 1024 } }],
    // Its sentence grows from two lines to three.
    ["a desk with a long answer", DESK, "jambi-bkbk"],
  ]) {
    it(`moves nothing while a slider is dragged on ${size}`, async () => {
      const { context, page } = await open(browser(), options, { hash: `#s=${scenario}` });
      await fonts(page);
      await page.evaluate(() => {
        globalThis.shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            // Of what is gone by now, as a word of a chart is: what stands has not moved.
            if (entry.sources.length === 0) continue;
            // Words of a sentence move along their line when a figure before them becomes longer.
            if (entry.sources.every(({ node, previousRect: was, currentRect: is }) => node?.nodeName === "CK-TEXT" && Math.abs(was.y - is.y) < 1)) continue;
            const of = entry.sources.map((s) => {
              const e = s.node?.nodeType === 1 ? s.node : s.node?.parentElement;
              return `${e?.tagName.toLowerCase()}.${e?.getAttribute("class") ?? ""} ${Math.round(s.previousRect.y)}→${Math.round(s.currentRect.y)}`;
            });
            globalThis.shifts.push(`${entry.value.toFixed(4)}: ${of.join(", ")}`);
          }
        }).observe({ type: "layout-shift", buffered: false });
      });
      for (const id of ["budget", "uptake", "growth"]) {
        await dragSlider(page, "Chromium", id, 0, 1);
        await dragSlider(page, "Chromium", id, 1, 0.3, { steps: 12 });
        await settled(page);
      }
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      // The small answer stands over the top of a phone, and covers no slider that is dragged.
      if (size === "a phone") {
        assert.ok(await page.locator("ck-mini.shown").isVisible());
        await pictureOf(page, "360-light-id-mini");
        assert.ok((await page.locator("ck-mini").boundingBox()).height < 740 * 0.4);
      }
      await context.close();
    });
  }

  it("keeps the readout within the window", async () => {
    for (const options of [DESK, phone("Chromium"), { viewport: { width: 768, height: 1024 } }]) {
      const { context, page } = await open(browser(), options, { hash: "#s=kota-jambi" });
      for (const figure of ["coverage", "members", "money"]) {
        const hit = page.locator(`ck-chart[data-figure=${figure}] .hit`);
        await hit.scrollIntoViewIfNeeded();
        await hit.focus();
        for (const key of ["Home", "PageUp", "PageUp", "PageUp", "PageUp", "End"]) {
          await page.keyboard.press(key);
          const box = await page.evaluate((f) => {
            const float = document.querySelector(`ck-chart[data-figure=${f}] .float`);
            if (!float || getComputedStyle(float).display === "none") return null;
            const { left, right } = float.getBoundingClientRect();
            const cross = float.closest(".plot").querySelector(".cross").getBoundingClientRect();
            return { inside: left >= 0 && right <= document.documentElement.clientWidth, beside: cross.right <= left + 1 || cross.left >= right - 1 };
          }, figure);
          if (box) assert.deepEqual(box, { inside: true, beside: true }, `${figure} ${key} at ${options.viewport.width} px`);
        }
      }
      await context.close();
    }
  });
}, { concurrency: 3 });

withBrowser("Firefox", (browser) => {
  for (const [size, theme] of [[SIZES[0], "dark"], [SIZES[2], "light"]]) {
    it(`has nothing out of place at ${size[0]} px, ${theme}`, async () => {
      const { context, page, log } = await open(browser(), { ...DEVICE("Firefox", size), colorScheme: theme });
      await fonts(page);
      for (const { id } of catalogue) {
        await pick(page, id);
        assert.equal(await overflow(page), "", id);
        assert.deepEqual(await chartFaults(page), [], id);
        assert.deepEqual(await cutTexts(page), [], id);
      }
      // Before the picture, for which playwright adds a style that the policy refuses.
      assert.deepEqual(log, []);
      await picture(page, `${size[0]}-${theme}-firefox`, true);
      await context.close();
    });
  }
}, { concurrency: 2 });
