// Pages of text, ready embeds and frozen figures, read as they are meant to be: with JavaScript off.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { withBrowser } from "./lib/browsers.mjs";
import { lettersThere, overflow } from "./lib/geometry.mjs";
import { listen } from "./lib/page.mjs";
import { picture } from "./lib/picture.mjs";
import { catalogue } from "./lib/scenarios.mjs";
import { COMMAND, DIST, OUTPUT, siteUrl } from "./lib/site.mjs";
import { violations } from "./lib/axe.mjs";

const run = promisify(execFile);
const FIGURES = ["coverage", "members", "money"];
const LANGS = ["id", "en"];
const SCHEMES = ["light", "dark"];

/**
 * Browsers that run no script: one Chromium for both schemes, and a Firefox for each, because Playwright
 * can ask that for neither scripts nor schemes: its preferences do.
 */
const FIREFOX_SCHEME = { dark: 0, light: 1 };
const withStill = (tests) => {
  withBrowser("Chromium", (browser) => SCHEMES.forEach((scheme) => tests("Chromium", scheme, browser)));
  for (const scheme of SCHEMES) {
    withBrowser("Firefox", (browser) => tests("Firefox", scheme, browser), {
      preferences: { "javascript.enabled": false, "layout.css.prefers-color-scheme.content-override": FIREFOX_SCHEME[scheme] },
    });
  }
};

/** The widths of which pictures are wanted by those who look at them. */
const PICTURES = { light: [360, 1440], dark: [768] };

const pageOf = (id, lang) => `s/${id}/${lang === "en" ? "en/" : ""}index.html`;

/** A page as a reader without scripts sees it: `{page, log, requests, visit, close}`; `visit` goes to the
 * next address, and begins what was logged and asked anew. */
async function still(browser, { width = 1440, scheme = "light", scripts = false } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  const log = listen(page, new URL(await siteUrl()).origin);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  async function visit(address) {
    log.length = requests.length = 0;
    await page.goto(address);
  }
  return { page, log, requests, visit, close: () => context.close() };
}

/** Letters of the drawings in sight that leave their drawing. */
const cutLetters = async (page) => {
  await lettersThere(page);
  return page.evaluate(() =>
    [...document.querySelectorAll("svg")]
      .filter((svg) => svg.checkVisibility())
      .flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")]
          .filter((text) => {
            const matrix = text.getScreenCTM();
            const { x, width } = text.getBBox();
            return x * matrix.a + matrix.e < frame.left - 1.5 || (x + width) * matrix.a + matrix.e > frame.right + 1.5;
          })
          .map((text) => text.textContent);
      }),
  );
};

// Each scenario, and each figure.
const folder = join(OUTPUT, "frozen");
const file = (id, figure) => join(folder, `${id}-${figure}.html`);
const frozen = catalogue.map(({ id }, at) => [id, FIGURES[at % FIGURES.length]]);

before(async () => {
  await mkdir(folder, { recursive: true });
  for (const [id, figure] of frozen) await run(COMMAND, ["embed", id, "--figure", figure, "-o", file(id, figure)]);
});

/** What no scheme changes. */
function says(browser) {
  it("says it all on every page of text without scripts, in both languages, and asks nobody else", async () => {
    const site = await siteUrl();
    const { page, log, requests, visit, close } = await still(browser());
    for (const { id, title, title_en } of catalogue) {
      for (const lang of LANGS) {
        await visit(site + pageOf(id, lang));
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
        assert.equal(await page.locator("h1").innerText(), lang === "en" ? title_en : title);
        assert.match(await page.locator(".headline").innerText(), /Rp/);
        assert.equal(await page.locator("svg:visible").count(), 3);
        assert.equal(await page.locator("table:visible").count(), 4);
        assert.ok((await page.locator(".sources li").count()) > 3);
        const live = await page.locator("a.button").getAttribute("href");
        assert.match(live, new RegExp(`#v=1&b=${id}&l=${lang}$`));
        // The page itself, its style, its font.
        assert.ok(requests.length <= 3, requests.join("\n"));
        assert.deepEqual(log, []);
      }
    }
    await close();
  });

  it("leads from the list to each page, to the other language, and back to the page", async () => {
    const site = await siteUrl();
    const { page, log, visit, close } = await still(browser(), { width: 360 });
    await visit(`${site}s/index.html`);
    assert.equal(await page.locator(".list a").count(), catalogue.length);
    // Firefox without scripts takes no click from Playwright.
    const follow = async (link) => page.goto(await page.locator(link).first().evaluate((a) => a.href));
    await follow(".list a");
    await follow("nav a[hreflang=en]");
    assert.equal(new URL(page.url()).pathname.endsWith(`/s/${catalogue[0].id}/en/index.html`), true, page.url());
    assert.deepEqual(log, []);
    // The page without scripts leads back to the list.
    await follow(".brand");
    await follow("noscript a");
    assert.ok(page.url().endsWith("/s/index.html"), page.url());
    await close();
  });

  it("has figure, answer, table and citation in every ready embed before any script", async () => {
    const site = await siteUrl();
    const { page, log, visit, close } = await still(browser(), { width: 680 });
    // Each scenario in both languages, and each figure; native tests read all of them.
    for (const [at, { id }] of catalogue.entries()) {
      for (const lang of LANGS) {
        const figure = FIGURES[(at + LANGS.indexOf(lang)) % FIGURES.length];
        await visit(`${site}embed/${id}-${figure}-${lang}.html`);
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
        assert.notEqual((await page.locator("h1").innerText()).trim(), "");
        assert.equal(await page.locator("#picture svg:visible").count(), 1, `${id} ${figure}`);
        assert.match(await page.locator("#source").innerText(), /model \d/);
        const way = page.locator("a#open");
        assert.equal(await way.getAttribute("target"), "_blank");
        assert.equal(await way.evaluate((a) => a.href), `${site}index.html#v=1&b=${id}&f=${figure}&l=${lang}`);
        await page.locator("details").evaluate((details) => details.setAttribute("open", ""));
        assert.ok(await page.locator("#table table").isVisible());
        assert.ok((await page.locator("#table tbody tr").count()) >= 90);
        assert.deepEqual(log, []);
      }
    }
    await close();
  });

  it("cuts no letters while the font is not there", async () => {
    const site = await siteUrl();
    const { page, visit, close } = await still(browser());
    await page.route(/\.woff2$/, (route) => route.abort());
    for (const path of [pageOf("kota-jambi", "en"), "embed/kota-jambi-members-en.html"]) {
      await visit(site + path);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await overflow(page), "", `${path} ${width}`);
        const hidden = await page.evaluate(() =>
          [...document.querySelectorAll("svg, svg text")].filter((of) => of.checkVisibility()).filter((of) => {
            const { left, right } = of.getBoundingClientRect();
            return left < 0 || right > innerWidth || (of.localName === "svg" && getComputedStyle(of).overflow !== "visible");
          }).length,
        );
        assert.equal(hidden, 0, `${path} ${width}`);
      }
    }
    await close();
  });
}

withStill((name, scheme, browser) => {
  if (scheme === "light") says(browser);

  it(`stands at every width, ${scheme}`, async () => {
    const site = await siteUrl();
    const { page, log, visit, close } = await still(browser(), { scheme });
    for (const path of ["s/index.html", pageOf("babel-ucj", "id"), pageOf("kota-jambi", "en"), "embed/babel-ucj-members-id.html"]) {
      await visit(site + path);
      // Without scripts a page knows no other width than the one that it has now.
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const where = `${path} ${width} ${scheme}`;
        assert.equal(await overflow(page), "", where);
        assert.deepEqual(await cutLetters(page), [], where);
        // Firefox without scripts lets Playwright take no picture.
        if (name === "Chromium" && PICTURES[scheme].includes(width)) {
          await picture(page, `static-${path.replaceAll("/", "-").replace(".html", "")}-${width}-${scheme}`, { fullPage: true });
        }
      }
      assert.deepEqual(log, [], path);
    }
    await close();
  });

  it(`opens frozen files from a disk without scripts, ${scheme}, at any width, and fetches nothing`, async () => {
    const { page, log, requests, visit, close } = await still(browser(), { scheme });
    for (const [id, figure] of frozen) {
      const address = pathToFileURL(file(id, figure)).href;
      await visit(address);
      assert.ok((await page.locator("tbody tr").count()) >= 8);
      assert.match(await page.locator("main").innerText(), /Cara mengutip[^]*model \d[^]*Cara menghitung/);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.equal(paper, scheme === "dark" ? "rgb(24, 33, 38)" : "rgb(255, 255, 255)");
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await page.locator("svg:visible").count(), 1, `${id} ${figure} ${width}`);
        assert.equal(await overflow(page), "", `${id} ${figure} ${width}`);
      }
      // Firefox does not tell of files.
      assert.deepEqual(requests.filter((url) => url !== address), []);
      assert.deepEqual(log.filter((line) => !line.startsWith("foreign: file:")), []);
    }
    await close();
  });
});

// axe is a script: these pages are looked at with scripts on, of which they have none.
withBrowser("Chromium", (browser) => {
  for (const scheme of SCHEMES) {
    it(`satisfies axe, ${scheme}`, async () => {
      const site = await siteUrl();
      const pages = [`${site}s/index.html`, `${site}s/en/index.html`, pathToFileURL(file("kaltim-100k", "members")).href];
      // The scenarios' pages are of one make, and native tests read the markup of each; dark differs in
      // colours alone.
      const shown = scheme === "light" ? ["jambi-bkbk", "kota-jambi"] : ["kota-jambi"];
      for (const id of shown) pages.push(...LANGS.map((lang) => site + pageOf(id, lang)));
      const { page, visit, close } = await still(browser(), { width: 360, scheme, scripts: true });
      for (const address of pages) {
        await visit(address);
        assert.deepEqual(await violations(page), [], address);
      }
      await close();
    });
  }
});

describe("files beside the pages", () => {
  it("has a picture for previews of each ready scenario in both languages", async () => {
    for (const { id } of catalogue) {
      for (const lang of LANGS) {
        const bytes = await readFile(join(DIST, "s", id, `${lang}.png`));
        assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630], `${id} ${lang}`);
        await writeFile(join(OUTPUT, `card-${id}-${lang}.png`), bytes);
      }
    }
  });

  it("is compressed, and leads nowhere by a whole address unless the build was told one", async () => {
    const html = await readFile(join(DIST, "s", catalogue[0].id, "index.html"), "utf8");
    assert.ok((await readFile(join(DIST, "s", catalogue[0].id, "index.html.br"))).length < 16_000);
    assert.equal(/rel="canonical"/.test(html), Boolean(process.env.CAKUPAN_ADDRESS));
    assert.equal(/og:image"/.test(html), Boolean(process.env.CAKUPAN_ADDRESS));
  });
});
