// Passing a result on: the code of each form in a page of another origin, what readers may move there,
// messages and citations, and the place itself.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { inBrowser, launch } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { serveHosts } from "./lib/hosts.mjs";
import { goTo, listen, pick, seen, settled, typeValue, until } from "./lib/page.mjs";
import { picture } from "./lib/picture.mjs";
import { OUTPUT, serve } from "./lib/site.mjs";

const HOSTILE = `"><script>globalThis.hacked = 1</script><img src=x onerror="globalThis.hacked = 1"> & 'uji'`;

const code = (page) => page.locator("#embed-code").inputValue();

/** The builder has answered for what now stands in it, and its preview has told its height. */
const made = (page, kind = "live") =>
  until(
    page,
    (wanted) => {
      const builder = document.querySelector("ck-embed-builder");
      const frame = builder?.querySelector("ck-embed-preview iframe");
      if (!builder?.answer || builder.busy || builder.answer.kind !== wanted) return false;
      if (wanted === "element") return builder.querySelector("ck-embed-preview > div")?.shadowRoot.querySelector("cakupan-chart")?.shadowRoot;
      if (!frame) return false;
      if (wanted !== "live") return frame.style.height !== "";
      // What is out of sight waits until it is seen.
      frame.scrollIntoView({ block: "center", behavior: "instant" });
      return builder.answer.code.includes(` height="${Number.parseInt(frame.style.height, 10)}"`);
    },
    kind,
    { what: `a figure of the form ${kind}`, timeout: 20000 },
  );

/** Chooses a form. */
async function choose(page, kind) {
  await page.locator(`input[name=embed-kind][value=${kind}]`).check();
  await made(page, kind);
}

/** The text of the file that the button saves. */
async function saved(page, wanted) {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      globalThis.saved = { blob };
      return make(blob);
    };
    // Not every browser tells Playwright of downloads.
    HTMLAnchorElement.prototype.click = function () {
      globalThis.saved.name = this.download;
    };
  });
  await page.locator(".builder-code button").click();
  assert.equal(await page.evaluate(() => globalThis.saved.name), wanted);
  return page.evaluate(() => globalThis.saved.blob.text());
}

/** By what people write into a field. */
async function write(page, selector, text) {
  await page.locator(selector).fill(text);
}

for (const name of ["Chromium", "Firefox"]) {
  inBrowser(name, () => {
    let browser;
    let site;
    let hosts;
    let context;
    /** Places that stay open: tests that leave the scenario alone share one. */
    const open = {};

    before(async () => {
      browser = await launch(name);
      site = await serve();
      hosts = await serveHosts(site.url);
      await mkdir(OUTPUT, { recursive: true });
    });

    after(async () => {
      await browser?.close();
      await hosts?.close();
      await site?.close();
    });

    /** A page in a context of its own, which stays open. */
    async function kept(address, options = {}) {
      const own = await browser.newContext({ locale: "id-ID", viewport: { width: 1440, height: 900 }, ...options });
      const page = await own.newPage();
      const log = listen(page, new URL(address).origin);
      await page.goto(address);
      return { page, log, context: own };
    }

    /** The same, until the next one. */
    async function visit(address, options) {
      await context?.close();
      const found = await kept(address, options);
      context = found.context;
      return found;
    }

    /** The place, come to by its button; `before` is done in the first place. */
    async function share(options, before, arrive = visit) {
      const { page, log, context: own } = await arrive(site.url, options);
      await settled(page);
      await before?.(page);
      const said = await seen(page);
      const title = await page.evaluate(() => document.querySelector("ck-app").sim.charts.coverage.title);
      await page.locator(".share-open").click();
      await made(page);
      return { page, log, said, title, context: own };
    }

    /** The place of the ready scenario, or of it with another budget, as one comes to it first. */
    async function place(which = "ready") {
      open[which] ??= await share({}, which === "changed" ? otherBudget : undefined, kept);
      const { page, log } = open[which];
      log.length = 0;
      // What is behind another page is not drawn.
      await page.bringToFront();
      for (const allowed of await page.locator("[data-control] input[type=checkbox]:checked").all()) await allowed.uncheck();
      await page.evaluate(() => {
        const builder = document.querySelector("ck-embed-builder");
        Object.assign(builder, { kind: "live", figure: "coverage", theme: "auto", tongue: "", caption: "", width: "640" });
        return builder.updateComplete;
      });
      await page.locator("#embed-height").fill("");
      await made(page);
      return open[which];
    }

    /** Gives each village another budget. */
    async function otherBudget(page) {
      await typeValue(page, "budget", "150 juta");
      await until(page, () => document.querySelector(".headline p").textContent.startsWith("Rp23,43 miliar"), undefined, { what: "the sentence of the other budget" });
      await settled(page);
    }

    /** The code in an article of another origin. */
    async function article(pasted, options) {
      hosts.fill = { code: pasted };
      const { page, log } = await visit(`${hosts.url}pasted.html`, { viewport: { width: 700, height: 900 }, ...options });
      return { page, log: () => log.filter((line) => !line.startsWith(`foreign: ${site.url}`)) };
    }

    /** The frame of an embed, once it has its figure. */
    async function live(page) {
      await page.evaluate(() => document.querySelector("iframe, cakupan-chart")?.scrollIntoView({ block: "center", behavior: "instant" }));
      await until(page, () => document.querySelector("iframe") || document.querySelector("cakupan-chart")?.shadowRoot?.querySelector("iframe"), undefined, { what: "a frame" });
      const handle = await page.evaluateHandle(() => document.querySelector("iframe") ?? document.querySelector("cakupan-chart").shadowRoot.querySelector("iframe"));
      const frame = await handle.contentFrame();
      await until(frame, () => document.querySelector("#picture svg") && document.querySelector("#headline")?.textContent, undefined, { what: "a figure", timeout: 20000 });
      return frame;
    }

    const text = (frame, selector) => frame.evaluate((of) => document.querySelector(of)?.textContent.trim() ?? "", selector);

    describe("code in an article", () => {
      it("of a ready scenario as it is, names the page that is drawn already, and shows the page's digits", async () => {
        const { page, log, said, title } = await place();
        const pasted = await code(page);
        assert.match(pasted, /^<iframe src="[^"]*\/embed\/jambi-bkbk-coverage-id\.html" /);
        assert.deepEqual(log, []);
        const host = await article(pasted);
        const frame = await live(host.page);
        assert.equal(await text(frame, "h1"), title);
        assert.equal(await text(frame, "#headline"), said.headline);
        assert.deepEqual(host.log(), []);
      });

      it("of a changed scenario, as iframe and as element, shows the page's digits", async () => {
        const { page, log, said, title } = await place("changed");
        const iframe = await code(page);
        const link = "#v=1&amp;1bv=150000000&amp;b=jambi-bkbk&amp;f=coverage&amp;l=id";
        assert.ok(iframe.includes(`/embed.html${link}"`), iframe);
        assert.ok(iframe.includes(`<a href="${site.url}${link}" target="_blank" rel="noopener">`), iframe);
        await choose(page, "element");
        const element = await code(page);
        assert.deepEqual(log, []);
        for (const pasted of [iframe, element]) {
          const host = await article(pasted);
          const frame = await live(host.page);
          await until(frame, (wanted) => document.querySelector("h1").textContent === wanted, title, { what: "the page's finding" });
          assert.equal(await text(frame, "#headline"), said.headline);
          assert.deepEqual(host.log(), []);
        }
      });

      it("as element keeps the frozen figure where scripts are stripped", async () => {
        const { page, title } = await place();
        await choose(page, "element");
        const host = await article((await code(page)).replace(/<script[^>]*><\/script>/, ""));
        assert.equal(await text(host.page, "cakupan-chart strong"), title);
        assert.ok(await host.page.locator("cakupan-chart svg").isVisible());
        assert.deepEqual(host.log(), []);
      });

      it("as frozen fragment, and as a file, shows the same with JavaScript off", async () => {
        const { page, log, title } = await place();
        const last = await page.evaluate(() => document.querySelector("ck-app").sim.tables.coverage.rows.at(-1));
        await choose(page, "fragment");
        const pasted = await code(page);
        assert.doesNotMatch(pasted, /<script|<iframe/);
        await choose(page, "file");
        const file = join(OUTPUT, `frozen-${name}.html`);
        await writeFile(file, await saved(page, "cakupan-jambi-bkbk-coverage-id.html"));
        assert.deepEqual(log, []);

        const rows = (of) => of.evaluate(() => [...document.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)));
        const host = await article(pasted, { javaScriptEnabled: false });
        assert.equal(await text(host.page, "figure strong"), title);
        assert.deepEqual((await rows(host.page)).at(-1), [last.label, ...last.cells]);
        assert.deepEqual(host.log(), []);

        const { page: kept, log: silent } = await visit(pathToFileURL(file).href, { javaScriptEnabled: false });
        assert.equal(await text(kept, "h1"), title);
        assert.deepEqual((await rows(kept)).at(-1), [last.label, ...last.cells]);
        assert.ok(await kept.locator("svg:visible").first().isVisible());
        assert.deepEqual(silent.filter((line) => !line.includes("file://")), []);
        assert.match(await readFile(file, "utf8"), /Cakupan\. “Jambi: BKBK/);
      });

      it("lets readers move what was allowed, and as far", async () => {
        const { page, log } = await place();
        await page.locator("[data-control=budget] input[type=checkbox]").check();
        await until(page, () => document.querySelector("#allowed-budget-low")?.value && document.querySelector("#allowed-budget-high")?.value, undefined, { what: "plausible ends" });
        await write(page, "#allowed-budget-low", "250 juta");
        await write(page, "#allowed-budget-high", "200 juta");
        await until(page, () => document.querySelector(".allowed .trouble[role=alert]"), undefined, { what: "that the ends are crossed" });
        await made(page);
        assert.doesNotMatch(await code(page), /o=/);
        await write(page, "#allowed-budget-low", "Rp50 juta");
        await until(page, () => document.querySelector("#embed-code")?.value.includes("o=1bv:50000000:200000000"), undefined, { what: "the slider in the link" });
        await made(page);
        const pasted = await code(page);
        const host = await article(pasted);
        const frame = await live(host.page);
        await until(frame, () => document.querySelectorAll("input[type=range]").length === 1, undefined, { what: "one slider" });
        const range = frame.locator("input[type=range]");
        assert.deepEqual(await range.evaluate(({ min, max, value }) => [min, max, value]), ["50000000", "200000000", "100000000"]);
        await range.fill("200000000");
        await until(frame, () => document.querySelector("#headline").textContent.startsWith("Rp31,24 miliar"), undefined, { what: "the answer of the highest value" });
        assert.deepEqual(log, []);
        assert.deepEqual(host.log(), []);
      });

      it("has figure, colours and language as chosen, and in the preview, too", async () => {
        const { page, log } = await place();
        await page.locator("#embed-figure").selectOption("money");
        await page.locator("#embed-theme").selectOption("dark");
        await page.locator("#embed-language").selectOption("en");
        await until(page, () => /f=money&amp;l=en&amp;t=dark/.test(document.querySelector("#embed-code")?.value ?? ""), undefined, { what: "the choices in the link" });
        await made(page);
        const pasted = await code(page);
        assert.match(pasted, /embed\/jambi-bkbk-money-en\.html#/);
        const look = (frame) => frame.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme, document.querySelector("#headline").textContent.slice(0, 14)]);
        const wanted = ["en", "dark", "Rp15.62 billio"];
        const looks = async (of) => {
          const frame = await live(of);
          await until(frame, ([lang, theme]) => document.documentElement.lang === lang && document.documentElement.dataset.theme === theme, wanted, { what: "the language and colours" });
          assert.deepEqual(await look(frame), wanted);
        };
        await looks(page);
        const host = await article(pasted);
        await looks(host.page);
        assert.deepEqual(log, []);
      });

      it("escapes a hostile title in every form, and runs nothing of it in a preview", async () => {
        const { page, log, title } = await place();
        await write(page, "#embed-title", HOSTILE);
        await until(page, () => document.querySelector("#embed-code")?.value.includes("h="), undefined, { what: "the title in the link" });
        await made(page);
        const codes = [await code(page)];
        const frame = await live(page);
        await until(frame, (wanted) => document.querySelector("h1").textContent === wanted, HOSTILE, { what: "the title as text" });
        for (const kind of ["element", "fragment"]) {
          await choose(page, kind);
          codes.push(await code(page));
        }
        await choose(page, "file");
        const inside = await page.locator("ck-embed-preview iframe").contentFrame();
        assert.equal(await inside.locator("h1").textContent(), HOSTILE);
        for (const each of codes) assert.doesNotMatch(each, /<img|onerror="|<script>/);
        assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
        for (const pasted of codes) {
          const host = await article(pasted);
          assert.equal(await host.page.evaluate(() => globalThis.hacked), undefined);
          assert.equal(await host.page.locator("img").count(), 0);
        }
        assert.deepEqual(log, []);
        assert.notEqual(title, HOSTILE);
      });

      it("has the finding again when the title is emptied", async () => {
        const { page, title } = await place();
        await write(page, "#embed-title", "Judul sendiri");
        await until(page, () => document.querySelector("#embed-code")?.value.includes('title="Judul sendiri"'), undefined, { what: "the own title" });
        await write(page, "#embed-title", "  ");
        await until(page, (of) => document.querySelector("#embed-code")?.value.includes(`title="${of}"`), title, { what: "the finding" });
        await made(page);
        assert.match(await code(page), /embed\/jambi-bkbk-coverage-id\.html"/);
      });
    });

    describe("the place", () => {
      it("previews at the width that is chosen, as high as what is in it, and leaves Back alone", async () => {
        const { page, log } = await place();
        const steps = await page.evaluate(() => history.length);
        for (const width of ["320", "480", "640"]) {
          await page.locator(`input[name=embed-width][value="${width}"]`).check();
          await made(page);
          const frame = page.locator("ck-embed-preview iframe");
          assert.equal((await frame.boundingBox()).width, Number(width));
          const inner = await live(page);
          await until(
            { evaluate: async () => Math.abs((await frame.boundingBox()).height - (await inner.evaluate(() => document.querySelector("main").getBoundingClientRect().height))) <= 1 },
            () => true,
            undefined,
            { what: "a frame as high as what is in it" },
          );
        }
        await page.locator("#embed-figure").selectOption("members");
        await until(page, () => document.querySelector("#embed-code")?.value.includes("members"), undefined, { what: "the other figure" });
        await made(page);
        for (const kind of ["element", "fragment", "file", "live"]) await choose(page, kind);
        assert.equal(await page.evaluate(() => history.length), steps);
        assert.deepEqual(log, []);
      });

      it("takes a height that is typed, and the preview's again when it is taken out", async () => {
        const { page } = await place();
        await write(page, "#embed-height", "900");
        await until(page, () => document.querySelector("#embed-code").value.includes(' height="900"'), undefined, { what: "that height" });
        await write(page, "#embed-height", "");
        await made(page);
        assert.doesNotMatch(await code(page), / height="900"/);
      });

      it("keeps what was chosen when one goes and comes back, and follows the scenario", async () => {
        const { page, log } = await share();
        await write(page, "#embed-title", "Judul sendiri");
        await page.locator("#embed-figure").selectOption("money");
        await choose(page, "fragment");
        await goTo(page, "simulasi");
        await pick(page, "kota-jambi");
        await page.locator(".share-open").click();
        await until(page, () => document.querySelector("#embed-code")?.value.includes("Kota Jambi"), undefined, { what: "the other scenario", timeout: 15000 });
        assert.match(await code(page), /<strong>Judul sendiri<\/strong>/);
        assert.equal(await page.locator("#embed-figure").inputValue(), "money");
        assert.deepEqual(log, []);
      });

      it("copies the code", async () => {
        const { page, context: own } = await place();
        if (name === "Chromium") await own.grantPermissions(["clipboard-read", "clipboard-write"]);
        const pasted = await code(page);
        await page.locator(".builder-code button").click();
        await until(page, () => document.querySelector("#embed-code-said").textContent === "Tersalin.", undefined, { what: "that it is copied" });
        if (name === "Chromium") assert.equal(await page.evaluate(() => navigator.clipboard.readText()), pasted);
        assert.match(await text(page, ".builder-code .take-note"), new RegExp(`^${pasted.length} karakter$`));
      });

      it("marks the code to be copied by hand where the browser refuses", async () => {
        const { page } = await place();
        await page.evaluate(() => {
          Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
          document.execCommand = () => false;
        });
        await page.locator(".builder-code button").click();
        await until(page, () => document.querySelector("#embed-code-said").textContent.includes("Ctrl+C"), undefined, { what: "how to copy" });
        const marked = await page.evaluate(() => {
          const field = document.querySelector("#embed-code");
          return document.activeElement === field && field.selectionEnd - field.selectionStart === field.value.length;
        });
        assert.ok(marked);
        await page.evaluate(() => {
          delete navigator.clipboard;
          delete document.execCommand;
        });
      });

      it("has messages of at most 500 signs in both languages, for any chat", async () => {
        const { page, said, log } = await place();
        await until(page, () => document.querySelector("#chat-en"), undefined, { what: "the messages", timeout: 15000 });
        for (const [lang, part] of [["id", said.headline], ["en", "Rp15.62 billion protects 77,480 workers"]]) {
          const message = await page.locator(`#chat-${lang}`).inputValue();
          assert.ok(message.includes(part), message);
          assert.ok(message.endsWith(`${site.url}#v=1&b=jambi-bkbk&l=${lang}`), message);
          assert.ok(message.length <= 500);
          const block = page.locator(`.chat-both > [lang=${lang}]`);
          assert.ok((await block.locator(".take-note").textContent()).startsWith(`${message.length} `));
          const sent = new URL(await block.locator("a").getAttribute("href"));
          assert.equal(sent.origin + sent.pathname, "https://wa.me/");
          assert.equal(sent.searchParams.get("text"), message);
        }
        assert.deepEqual(log, []);
      });

      it("hands a message to the telephone's own sheet, where there is one", async () => {
        const { page, log } = await visit(site.url);
        await page.evaluate(() => {
          navigator.share = (what) => {
            globalThis.handed = what;
            return Promise.reject(new DOMException("closed", "AbortError"));
          };
        });
        await settled(page);
        await page.locator(".share-open").click();
        await until(page, () => document.querySelector("#chat-id"), undefined, { what: "the messages", timeout: 15000 });
        await page.locator(".chat-both > [lang=id] button", { hasText: "Bagikan" }).click();
        const [handed, shown] = await page.evaluate(() => [globalThis.handed.text, document.querySelector("#chat-id").value]);
        assert.equal(handed, shown);
        assert.deepEqual(log, []);
      });

      it("has a citation, a method note and entries for reference managers, of this day and address", async () => {
        const { page, log } = await place("changed");
        await until(page, () => document.querySelector("#cite-ris"), undefined, { what: "the citation", timeout: 15000 });
        const value = (of) => page.locator(`#cite-${of}`).inputValue();
        const link = `${site.url}#v=1&1bv=150000000&b=jambi-bkbk&k=`;
        const day = await page.evaluate(() => new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric" }).format(new Date()));
        const line = await value("line");
        assert.ok(line.includes(` ${link}`) && line.endsWith(`&l=id (dibaca ${day})`), line);
        assert.match(await value("line"), /diubah/);
        assert.match(await value("method"), /Penyebut cakupan: 1\.286\.133 pekerja/);
        assert.match(await value("bibtex"), /^@misc\{/);
        assert.match(await value("ris"), /^TY {2}- ELEC/);
        await page.locator("#cite-figure").selectOption("money");
        await until(page, () => /uang|anggaran|belanja/i.test(document.querySelector("#cite-line").value.split("”")[1]), undefined, { what: "the citation of the money" });
        assert.deepEqual(log, []);
      });

      it("is used by keys alone", async () => {
        const { page, log } = await visit(site.url);
        await settled(page);
        await page.locator(".share-open").focus();
        await page.keyboard.press("Enter");
        await made(page);
        assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
        await page.locator("input[name=embed-kind]:checked").focus();
        await page.keyboard.press("ArrowDown");
        await made(page, "element");
        await page.locator("input[name=embed-width]:checked").focus();
        await page.keyboard.press("ArrowRight");
        await until(page, () => document.querySelector(".preview-room").dataset.width === "full", undefined, { what: "the full width" });
        await page.locator(".place-head button:not(.show-how)").focus();
        await page.keyboard.press("Enter");
        await until(page, () => document.activeElement?.classList.contains("share-open"), undefined, { what: "the button that led away" });
        assert.deepEqual(log, []);
      });

      for (const [colorScheme, lang, widths] of [
        ["light", "en", [320, 768]],
        ["light", "id", [360, 1440]],
        ["dark", "id", [768]],
        ["dark", "en", [360, 1440]],
      ]) {
        it(`looks right at ${widths.join(" and ")} px, ${colorScheme}, ${lang}`, async () => {
          const { page, log } = await share({ viewport: { width: widths[0], height: 900 }, colorScheme }, async (of) => {
            if (lang === "id") return;
            await of.locator(".switches button").first().click();
            await until(of, () => document.querySelector(".headline p").textContent.includes("billion"), undefined, { what: "English" });
            await settled(of);
          });
          assert.equal(await page.locator(".preview-room").getAttribute("data-width"), widths[0] < 720 ? "full" : "640");
          await page.locator("ck-embed-builder input[type=checkbox]").first().check();
          await until(page, () => document.querySelector("#embed-code")?.value.includes("o="), undefined, { what: "a slider in the link" });
          await page.locator("ck-cite .take-more summary").click();
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            await made(page);
            assert.equal(await overflow(page), "");
            assert.deepEqual(await cutTexts(page), []);
            assert.deepEqual(await smallTargets(page), []);
            // What axe finds does not hang on the browser, nor a picture to be looked at.
            if (name !== "Chromium") continue;
            assert.deepEqual(await violations(page), []);
            await picture(page, `share-${width}-${colorScheme}-${lang}`, { fullPage: true });
          }
          assert.deepEqual(log, []);
        });
      }

      it("stays within a small phone at twice the letters", async () => {
        const { page } = await share({ viewport: { width: 320, height: 900 } });
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
        await made(page);
        assert.equal(await overflow(page), "");
        assert.deepEqual(await smallTargets(page), []);
      });
    });
  });
}
