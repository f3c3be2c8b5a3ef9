// How each place looks with its job under way: pictures in every width, theme and
// language for people to look at; axe, and what can be said without eyes.

import assert from "node:assert/strict";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { chartFaults, cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { answered, goTo, headlineHas, open, settled, until } from "./lib/page.mjs";
import { picture } from "./lib/picture.mjs";

/** Each place with its heading, and what makes it say the most: in one language, then in the other. */
const PLACES = [
  { id: "simulasi", fill: async () => undefined },
  {
    id: "wilayah",
    id_name: "Wilayah",
    en_name: "Regions",
    async fill(page, lang) {
      await until(page, () => document.querySelector("#region-query"), undefined, { what: "the search" });
      if (lang === "id") {
        await page.locator("#region-query").focus();
        await page.keyboard.type("kota jambi");
        await until(page, () => document.querySelector("#region-results .region-name")?.textContent.trim() === "Kota Jambi", undefined, { what: "the list", timeout: 20000 });
        await page.locator("#region-results [role=option]").first().click();
      }
      const name = lang === "id" ? "82.674 dari 228.000" : "82,674 of 228,000";
      await until(page, (n) => document.querySelector(".region")?.ariaBusy === "false" && document.querySelector(".region").innerText.includes(n), name, { what: `the region in ${lang}` });
    },
  },
  { id: "cari", id_name: "Cari jawaban", en_name: "Find an answer", fill: (page) => all(page, "solve", "sensitivity") },
  {
    id: "bandingkan",
    id_name: "Bandingkan",
    en_name: "Compare",
    async fill(page, lang) {
      await until(page, () => document.querySelector("#panel-compare input[value=kota-jambi]"), undefined, { what: "what to compare with" });
      if (lang === "id") await page.locator("#panel-compare input[value=kota-jambi]").click();
      await until(page, () => document.querySelectorAll("#panel-compare section:first-of-type thead .head").length === 2, undefined, { what: "two columns" });
      await all(page, "compare");
    },
  },
  {
    id: "cek",
    id_name: "Cek klaim",
    en_name: "Claim check",
    async fill(page, lang) {
      await until(page, () => document.querySelector("#claim-text"), undefined, { what: "the box" });
      if (lang === "id") await page.getByRole("button", { name: "Coba contoh" }).click();
      const word = lang === "id" ? "selisih −50,4%" : "off by −50.4%";
      await until(page, (w) => document.querySelector(".claim-verdict")?.innerText.trim().toLowerCase() === w, word, { what: `the verdict in ${lang}` });
    },
  },
  { id: "metode", id_name: "Metode & sumber", en_name: "Method & sources", fill: (page) => all(page, "explain", "ledger") },
];

async function all(page, ...panels) {
  for (const name of panels) await answered(page, name);
}

async function english(page) {
  await page.locator(".switch[lang=en]").click();
  await headlineHas(page, " protects ");
  await settled(page);
}

/** Goes through all places, in both languages: `look(place, lang, where)` in each. */
async function through(page, look) {
  for (const lang of ["id", "en"]) {
    if (lang === "en") await english(page);
    for (const place of PLACES) {
      await goTo(page, place.id);
      await place.fill(page, lang);
      await look(place, lang, `${place.id}, ${lang}`);
    }
  }
}

/** The headings of level one in sight. */
const headings = (page) => page.evaluate(() => [...document.querySelectorAll("h1")].filter((h) => h.checkVisibility()).map((h) => h.textContent.trim()));

/** The page is shown in the colours that are wanted. */
async function coloured(page, theme) {
  const queries = { light: "(prefers-color-scheme: light)", dark: "(prefers-color-scheme: dark)", forced: "(forced-colors: active)" };
  assert.ok(await page.evaluate((query) => matchMedia(query).matches, queries[theme]), `${theme} colours`);
}

withBrowser("Chromium", (browser) => {
  for (const theme of ["light", "dark"]) {
    for (const [width, height] of [[360, 740], [768, 1024], [1440, 900]]) {
      // What the dark changes are colours: axe judges those, at the other two widths.
      if (theme === "dark" && width === 768) continue;
      it(`has nothing out of place at ${width} px, ${theme}`, async () => {
        const narrow = width < 700;
        const device = narrow ? phone("Chromium") : { viewport: { width, height } };
        const { context, page, log } = await open(browser(), { ...device, colorScheme: theme });
        await coloured(page, theme);
        await through(page, async (place, lang, where) => {
          const longer = await page.evaluate(() => document.documentElement.scrollHeight - (document.querySelector(".foot").getBoundingClientRect().bottom + scrollY));
          assert.ok(longer <= (narrow ? 60 : 1), `${where}: the page goes on ${longer} px below its foot`);
          if (place !== PLACES[0]) assert.deepEqual(await headings(page), [place[`${lang}_name`]], where);
          assert.equal(await overflow(page), "", where);
          assert.deepEqual(await chartFaults(page), [], where);
          assert.deepEqual(await cutTexts(page), [], where);
          if (narrow) assert.deepEqual(await smallTargets(page), [], where);
          // In between is what stands in one of the two.
          if (width !== 768) assert.deepEqual(await violations(page), [], where);
          await page.evaluate(() => scrollTo(0, 0));
          await picture(page, `places-${place.id}-${width}-${theme}-${lang}`, { fullPage: true, caret: "initial" });
        });
        assert.deepEqual(log, []);
        await context.close();
      });
    }
  }

  for (const [width, height] of [[320, 640], [1920, 1080]]) {
    it(`has nothing out of place at ${width} px`, async () => {
      const narrow = width < 700;
      const { context, page, log } = await open(browser(), { viewport: { width, height }, hasTouch: narrow });
      await through(page, async (place, lang, where) => {
        assert.equal(await overflow(page), "", where);
        assert.deepEqual(await chartFaults(page), [], where);
        assert.deepEqual(await cutTexts(page), [], where);
        if (narrow) assert.deepEqual(await smallTargets(page), [], where);
        if (lang === "id") await picture(page, `places-${place.id}-${width}`, { caret: "initial" });
      });
      assert.deepEqual(log, []);
      await context.close();
    });
  }

  it("marks the place without colour, also with forced colours, where axe has nothing to say", async () => {
    const { context, page, log } = await open(browser(), { ...DESK, forcedColors: "active" });
    await coloured(page, "forced");
    await through(page, async (place, lang, where) => {
      const bar = await page.evaluate(() => {
        const { height, backgroundColor } = getComputedStyle(document.querySelector('.places [aria-current="page"]'), "::after");
        return { height: parseFloat(height), seen: backgroundColor !== getComputedStyle(document.body).backgroundColor };
      });
      assert.ok(bar.height >= 3 && bar.seen, JSON.stringify(bar));
      assert.deepEqual(await violations(page), [], where);
      if (lang === "id") await picture(page, `places-${place.id}-1440-forced`, { caret: "initial" });
    });
    assert.deepEqual(log, []);
    await context.close();
  });
}, { concurrency: 2 });

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("fits twice the text at 320 px, in every place and language", async () => {
      const { context, page, log } = await open(browser(), { viewport: { width: 320, height: 640 }, hasTouch: true });
      // As a browser's setting does it: the root's size, on which everything stands.
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      await through(page, async (place, lang, where) => {
        assert.equal(await overflow(page), "", where);
        assert.deepEqual(await cutTexts(page), [], where);
        assert.deepEqual(await smallTargets(page), [], where);
        if (name === "Chromium" && lang === "id") await picture(page, `places-${place.id}-320-200pct`, { fullPage: true, caret: "initial" });
      });
      assert.deepEqual(log, []);
      await context.close();
    });
  });
}

/** What playwright does for Chromium, Firefox takes from its preferences alone. */
const COLOURS = {
  light: { "layout.css.prefers-color-scheme.content-override": 1 },
  dark: { "layout.css.prefers-color-scheme.content-override": 0 },
  forced: { "browser.display.document_color_use": 2 },
};

for (const [theme, preferences] of Object.entries(COLOURS)) {
  withBrowser("Firefox", (browser) => {
    it(`has nothing out of place, and nothing for axe to find, ${theme}`, async () => {
      const { context, page, log } = await open(browser(), theme === "dark" ? phone("Firefox") : DESK);
      await coloured(page, theme);
      await through(page, async (place, lang, where) => {
        // Chromium is asked of dark and forced colours: these are the desktop's here.
        if (theme === "light") assert.deepEqual(await violations(page), [], where);
        assert.equal(await overflow(page), "", where);
        assert.deepEqual(await chartFaults(page), [], where);
        assert.deepEqual(await cutTexts(page), [], where);
        if (theme === "dark") assert.deepEqual(await smallTargets(page), [], where);
      });
      assert.deepEqual(log, []);
      await context.close();
    });
  }, { preferences });
}
