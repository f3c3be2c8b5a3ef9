// Embeds in an article: what they show, how high they say they are, and that they live where scripts
// are stripped, policies are strict and tabs are hidden. Hosts are in hosts/, on an origin of their own.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { inBrowser, launch } from "./lib/browsers.mjs";
import { chartFaults, overflow, smallTargets } from "./lib/geometry.mjs";
import { serveHosts } from "./lib/hosts.mjs";
import { pasted, stripped } from "./lib/kses.mjs";
import { listen, settled, until } from "./lib/page.mjs";
import { picture } from "./lib/picture.mjs";
import { document as documentOf } from "./lib/scenarios.mjs";
import { DIST, serve } from "./lib/site.mjs";

const COVERAGE = "#v=1&b=jambi-bkbk&f=coverage";
const MOVABLE = `${COVERAGE}&l=id&o=1bv:50000000:200000000,wg:0:3`;

/** A figure of this frame or page, with everything that belongs to it. */
const drawn = (frame, what = "a figure") =>
  until(frame, () => document.querySelector("#picture svg") && document.querySelector("#source").textContent !== "", undefined, { what, timeout: 15000 });

/** A click by script: playwright's own does not find its way into frames of another site in this Firefox. */
const tap = (frame, selector) => frame.evaluate((s) => document.querySelector(s).click(), selector);

const text = (frame, selector) => frame.evaluate((s) => document.querySelector(s)?.textContent.trim() ?? "", selector);

for (const name of ["Chromium", "Firefox"]) {
  inBrowser(name, () => {
    let browser;
    let site;
    let hosts;
    let context;
    let asked;

    before(async () => {
      browser = await launch(name);
      site = await serve();
      hosts = await serveHosts(site.url);
    });

    after(async () => {
      await browser?.close();
      await hosts?.close();
      await site?.close();
    });

    /** A page at an address, what it says on its console, and what it asks for (`asked`). */
    async function visit(address, options = {}) {
      await context?.close();
      context = await browser.newContext({ locale: "id-ID", viewport: { width: 768, height: 900 }, ...options });
      const page = await context.newPage();
      asked = [];
      page.on("request", (request) => asked.push(request.url()));
      const log = listen(page, new URL(address).origin);
      await page.goto(address);
      return { page, log };
    }

    const embed = (hash, options) => visit(`${site.url}embed.html${hash}`, options);

    /** A host's page; the site's own addresses are not foreign to it. */
    async function host(file, options) {
      const { page, log } = await visit(`${hosts.url}${file}`, options);
      return { page, log: () => log.filter((line) => !line.startsWith(`foreign: ${site.url}`)) };
    }

    /** The frame of an embed in a host, once it has its figure. */
    async function framed(page, what = "embed.html") {
      for (;;) {
        const frame = page.frames().find((of) => of.url().startsWith(site.url) && of.url().includes(what));
        if (frame) {
          await drawn(frame, `a figure in ${frame.url()}`);
          return frame;
        }
        await until(page, () => document.querySelector("iframe") || document.querySelector("cakupan-chart")?.shadowRoot?.querySelector("iframe"), undefined, { what: "a frame" });
      }
    }

    /** The heights of the frame in the host and of the document in it agree. */
    const fits = async (page, frame) => {
      const inner = () => frame.evaluate(() => Math.ceil(document.querySelector("main").getBoundingClientRect().height));
      await until(
        { evaluate: async () => (await frame.frameElement().then((of) => of.evaluate((e) => e.getBoundingClientRect().height))) === (await inner()) },
        () => true,
        undefined,
        { what: "a frame as high as what is in it" },
      );
      return inner();
    };

    describe("the embed by itself", () => {
      it("shows the figure, its words and its table, of the language of the link", async () => {
        const { page, log } = await embed(`${COVERAGE}&l=id`);
        await drawn(page);
        assert.match(await text(page, "h1"), /^Cakupan 38,8% menjadi 39,6% pada Des 2032/);
        assert.match(await text(page, "#headline"), /^Rp15,62 miliar melindungi 77\.480 pekerja selama 12 bulan; /);
        assert.match(await text(page, "#source"), /Perhitungan Cakupan \d.*Sumber terbaru: \w+ \d{4}\.$/);
        await page.locator("summary").click();
        await until(page, () => document.querySelectorAll("tbody tr").length === 120, undefined, { what: "a table of 120 months" });
        assert.equal(await text(page, "tbody tr:last-child th"), "Desember 2032");
        assert.deepEqual(log, []);

        await page.evaluate(() => (location.hash = location.hash.replace("l=id", "l=en").replace("coverage", "money")));
        await until(page, () => document.querySelector("#headline").textContent.startsWith("Rp15.62 billion "), undefined, { what: "English" });
        assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
        assert.equal(await text(page, "summary"), "Show the numbers");
        assert.match(await text(page, "h1"), /^Of Rp156\.2 billion budgeted/);
        assert.deepEqual(log, []);
      });

      it("draws the same picture as the page", async () => {
        const { page } = await visit(site.url);
        await settled(page);
        const of = await page.evaluate(() => {
          const picture = document.querySelector("ck-chart[data-figure=coverage] .picture");
          return { width: picture.clientWidth, svg: picture.firstElementChild.outerHTML };
        });
        // The embed has an edge of 16 px on both sides.
        const { page: own } = await embed(`${COVERAGE}&l=id`, { viewport: { width: of.width + 32, height: 900 } });
        await drawn(own);
        assert.equal(await own.evaluate(() => document.querySelector("#picture svg").outerHTML), of.svg);
      });

      it("has the title of the editor until a reader changes what it speaks of, and one tap back", async () => {
        const { page, log } = await embed(`${MOVABLE}&h=Apa%20yang%20dibeli%20uang%20desa`);
        await drawn(page);
        assert.equal(await text(page, "h1"), "Apa yang dibeli uang desa");
        const before = await page.evaluate(() => document.querySelector("#picture").innerHTML);
        const range = page.locator("input[type=range]").first();
        assert.equal(await range.getAttribute("aria-valuetext"), "Rp100 juta");
        await range.focus();
        await page.keyboard.press("ArrowRight");
        await until(page, () => document.querySelector("output").textContent === "Rp100.500.000", undefined, { what: "the next value" });
        assert.match(await text(page, "h1"), /^Cakupan 38,\d% menjadi /);
        assert.match(await text(page, "#moved"), /^Diubah pembaca/);
        assert.match(await page.locator("#open").getAttribute("href"), /index\.html#.*&1bv=100500000(&|$)/);

        await page.locator(".step").nth(1).click();
        await until(page, () => document.querySelector("output").textContent === "Rp101.000.000", undefined, { what: "one step more" });
        await page.locator("#moved button").click();
        await until(page, () => document.querySelector("output").textContent === "Rp100.000.000", undefined, { what: "the value as it was" });
        assert.equal(await text(page, "h1"), "Apa yang dibeli uang desa");
        assert.equal(await page.evaluate(() => document.querySelector("#picture").innerHTML), before);
        assert.equal(await page.evaluate(() => document.activeElement.type), "range");
        assert.deepEqual(log, []);
      });

      it("moves nothing above a slider while it moves", async () => {
        const { page } = await embed(MOVABLE, { viewport: { width: 360, height: 900 } });
        await drawn(page);
        const top = () => page.evaluate(() => document.querySelector("input").getBoundingClientRect().top + scrollY);
        const was = await top();
        await page.locator("input[type=range]").first().focus();
        for (const key of ["ArrowRight", "PageUp", "End"]) {
          const value = await text(page, "output");
          await page.keyboard.press(key);
          await until(page, (old) => document.querySelector("output").textContent !== old, value, { what: `another value by ${key}` });
          assert.ok(Math.abs((await top()) - was) < 60, `the slider stays about where it is at ${key}`);
        }
      });

      it("takes no more than six requests, of its own origin, and keeps nothing", async () => {
        for (const lang of ["id", "en"]) {
          const { page, log } = await embed(`${COVERAGE}&l=${lang}`);
          await drawn(page);
          await page.evaluate(() => document.fonts.ready);
          const fetched = asked.filter((url) => !url.startsWith("data:"));
          assert.ok(fetched.length <= 6, `${lang}: ${fetched.join("\n")}`);
          assert.ok(fetched.every((url) => url.startsWith(site.url)), fetched.join("\n"));
          assert.deepEqual(log, []);
          const kept = await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
          assert.deepEqual(kept, ["", 0, 0, 0, 0]);
          assert.deepEqual(await context.cookies(), []);
        }
      });

      it("opens what is packed in a link", async () => {
        const packed = "z=q4azQrMyFWyS7IqBPW4b_SQ7pVoA4qw";
        const { page, log } = await embed(`#v=1&1bs=15&1f=4&b=jambi-bkbk&l=id&we=1300000&${packed}`);
        await drawn(page);
        assert.match(await text(page, "#headline"), /^Rp23,43 miliar melindungi 154\.960 pekerja selama 9 bulan; /);
        assert.match(await text(page, "#source"), /dari skenario “Uji <b>saya<\/b>”/);
        assert.equal(await text(page, "#trouble"), "");
        assert.deepEqual(log, []);
      });

      it("names what is wrong with a link, and what it could not fetch", async () => {
        const { page } = await embed("#v=1&b=no-such-place&f=coverage&l=id");
        await until(page, () => document.querySelector("#trouble").textContent.includes("no-such-place"), undefined, { what: "the name that is not known" });
        const { page: empty } = await embed("");
        await until(empty, () => document.querySelector("#trouble p")?.textContent.startsWith("Tautan ini"), undefined, { what: "that there is no scenario" });
      });

      for (const [why, fault] of [
        ["is not there", (file) => (file.endsWith(".wasm") ? { status: 404 } : {})],
        ["breaks off", (file) => (file.endsWith(".wasm") ? { cut: 2000 } : {})],
        ["is of a wrong type, as a page", (file) => (file.endsWith(".wasm") ? { headers: { "content-type": "text/html" }, body: "<html>" } : {})],
      ]) {
        it(`says that the core ${why}, and tries again when asked`, async () => {
          site.fault = fault;
          try {
            const { page } = await embed(`${COVERAGE}&l=id`);
            await until(page, () => document.querySelector("#trouble").textContent.startsWith("Grafik tidak dapat dimuat:"), undefined, { what: "that it failed" });
            site.fault = null;
            await page.locator("#trouble button").click();
            await drawn(page);
            assert.equal(await text(page, "#trouble"), "");
          } finally {
            site.fault = null;
          }
        });
      }

      for (const [width, scheme, hash] of [
        [320, "light", `${MOVABLE}&f=coverage`],
        [360, "dark", MOVABLE],
        [360, "light", MOVABLE.replace("l=id", "l=en").replace("f=coverage", "f=money")],
        [768, "light", `${MOVABLE.replace("f=coverage", "f=members")}&t=dark`],
        [768, "dark", `${MOVABLE.replace("l=id", "l=en")}&t=light`],
      ]) {
        it(`looks right at ${width} px, ${scheme}, ${hash}`, async () => {
          const { page, log } = await embed(hash, { viewport: { width, height: 900 }, colorScheme: scheme });
          await drawn(page);
          await page.locator("summary").click();
          await until(page, () => document.querySelector("tbody tr"), undefined, { what: "the table" });
          await page.locator(".step").nth(1).click();
          await until(page, () => document.querySelector("#moved button"), undefined, { what: "the way back" });
          assert.equal(await overflow(page), "");
          assert.deepEqual(await chartFaults(page), []);
          assert.deepEqual(await smallTargets(page), []);
          if (name === "Chromium") assert.deepEqual(await violations(page), []);
          const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
          // playwright cannot give this Firefox a dark device.
          const device = await page.evaluate(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
          if (name === "Chromium") assert.equal(device, scheme);
          const dark = hash.includes("t=dark") || (device === "dark" && !hash.includes("t=light"));
          assert.equal(paper, dark ? "rgb(24, 33, 38)" : "rgb(255, 255, 255)");
          assert.deepEqual(log, []);
          await picture(page, `embed-${name}-${width}-${dark ? "dark" : "light"}`, { fullPage: true });
        });
      }

      it("stays within a small phone at twice the letters", async () => {
        const { page } = await embed(MOVABLE, { viewport: { width: 320, height: 900 } });
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
        await drawn(page);
        assert.equal(await overflow(page), "");
        assert.deepEqual(await smallTargets(page), []);
      });
    });

    describe("in a host", () => {
      for (const file of ["datawrapper.html", "amp.html", "pym.html"]) {
        it(`gets its height from ${file}, when it grows and when it shrinks`, async () => {
          const { page, log } = await host(file);
          const frame = await framed(page);
          const first = await fits(page, frame);
          await tap(frame, "summary");
          await until(frame, () => document.querySelector("tbody tr"), undefined, { what: "the table" });
          const open = await fits(page, frame);
          assert.ok(open > first + 200, `${open} over ${first}`);
          await tap(frame, "summary");
          assert.equal(await fits(page, frame), first);
          await page.setViewportSize({ width: 360, height: 900 });
          await until(frame, () => innerWidth < 360, undefined, { what: "a narrow frame" });
          const narrow = await fits(page, frame);
          assert.notEqual(narrow, first);
          assert.equal(await page.evaluate(() => scrollY), 0, "the article is not scrolled");
          assert.deepEqual(log(), []);
        });
      }

      it("says its height in each form, with the name that the host gave it", async () => {
        const { page } = await visit(`${hosts.url}plain.html`);
        const address = `${site.url}embed.html?id=Ab1cD&initialWidth=600&childId=figure&parentTitle=x&parentUrl=y${COVERAGE}&l=id`;
        await page.evaluate((src) => {
          globalThis.heard = [];
          addEventListener("message", ({ data }) => globalThis.heard.push(data));
          const frame = document.createElement("iframe");
          frame.src = src;
          frame.width = "600";
          document.body.replaceChildren(frame);
        }, address);
        await until(page, () => globalThis.heard.length >= 4, undefined, { what: "four messages", timeout: 15000 });
        const [own, datawrapper, amp, pym] = await page.evaluate(() => globalThis.heard.slice(-4));
        const { height } = own;
        assert.ok(Number.isInteger(height) && height > 100, String(height));
        assert.deepEqual(own, { type: "cakupan-height", version: 1, id: "Ab1cD", height });
        assert.deepEqual(datawrapper, { "datawrapper-height": { Ab1cD: height } });
        assert.deepEqual(amp, { sentinel: "amp", type: "embed-size", height });
        assert.equal(pym, `pymxPYMxfigurexPYMxheightxPYMx${height}`);
      });

      it("works where scripts were stripped, at the height that the article gives it", async () => {
        const { page, log } = await host("plain.html");
        const frame = await framed(page);
        assert.equal(await page.evaluate(() => document.querySelector("iframe").getBoundingClientRect().height), 724);
        await tap(frame, ".step:last-child");
        await until(frame, () => document.querySelector("#moved button"), undefined, { what: "a change" });
        assert.deepEqual(log(), []);
      });

      it("works under a policy that allows frames of its site and nothing else", async () => {
        hosts.policy = `default-src 'none'; frame-src ${new URL(site.url).origin}; img-src data:`;
        try {
          const { page, log } = await host("plain.html");
          await framed(page);
          assert.deepEqual(log(), []);
        } finally {
          hosts.policy = null;
        }
      });

      it("leaves table and link of what the builder makes where the posts of editors are filtered", async () => {
        const { page: builder } = await visit(`${site.url}#v=1&b=jambi-bkbk&p=bagikan`);
        const codes = {};
        for (const kind of ["live", "fragment", "element"]) {
          await until(builder, pasted, kind, { what: `the code of the form ${kind}`, timeout: 20000 });
          codes[kind] = await builder.evaluate(pasted, kind);
        }
        assert.match(codes.live, /<iframe /);
        assert.match(codes.element, /<script /);
        for (const [kind, code] of Object.entries(codes)) {
          hosts.fill = { code: stripped(code) };
          const { page, log } = await host("pasted.html");
          // Such a filter takes the iframe and the drawing; docs/EMBED.md says so.
          assert.equal(await page.locator("body").locator("script, iframe, svg, style, [style], cakupan-chart").count(), 0, kind);
          const link = page.locator(`a[href^="${site.url}"]:not([href*="/embed"])`).first();
          assert.ok(await link.isVisible(), kind);
          if (kind !== "live") {
            assert.match(await text(page, "figure strong"), /^Cakupan 38,8% menjadi 39,6% pada Des 2032/);
            await page.locator("figure summary").click();
            assert.ok(await page.locator("figure tbody tr").last().isVisible(), kind);
            assert.match(await text(page, "figure tbody tr:last-child"), /^Desember 2032\s*39,61%/);
          }
          assert.deepEqual(log(), []);
        }
      });

      it("takes no keys of the article, and scrolls it nowhere", async () => {
        const { page } = await host("datawrapper.html", { viewport: { width: 768, height: 400 } });
        const frame = await framed(page);
        await fits(page, frame);
        assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
        await page.keyboard.press("End");
        await until(page, () => scrollY > 0, undefined, { what: "the article at its end" });
      });

      it("the element keeps what stands in it until the live one says its height", async () => {
        hosts.fill = { page: `embed.html${COVERAGE}&l=id` };
        const { page, log } = await host("element.html");
        const frozen = () => page.evaluate(() => document.querySelector("#frozen").checkVisibility());
        const frame = await framed(page);
        await until(page, () => !document.querySelector("#frozen").checkVisibility(), undefined, { what: "the live figure" });
        await fits(page, frame);
        assert.equal(await page.evaluate(() => document.querySelector("cakupan-chart").shadowRoot.querySelector("iframe").title), "Cakupan di Jambi");
        // Nobody else can say a height in its place.
        const was = await page.evaluate(() => document.querySelector("cakupan-chart").getBoundingClientRect().height);
        await page.evaluate(() => postMessage({ type: "cakupan-height", version: 1, id: "cakupan", height: 9999 }, "*"));
        await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
        assert.equal(await page.evaluate(() => document.querySelector("cakupan-chart").getBoundingClientRect().height), was);
        assert.equal(await frozen(), false);
        assert.deepEqual(log(), []);
      });

      for (const [why, file, fault] of [
        ["is not there", "gone.html", null],
        ["has no core", `embed.html${COVERAGE}`, (of) => (of.endsWith(".wasm") ? { status: 404 } : {})],
      ]) {
        it(`the element goes on showing what stands in it where the live one ${why}`, async () => {
          site.fault = fault;
          try {
            hosts.fill = { page: file };
            const { page } = await host("element.html");
            await until(page, () => document.querySelector("cakupan-chart")?.shadowRoot?.querySelector("iframe"), undefined, { what: "a frame" });
            const frame = () => page.frames().find((of) => of.url().startsWith(site.url));
            await until({ evaluate: () => Boolean(frame()) }, null, undefined, { what: "the frame's own page" });
            await frame().waitForLoadState();
            if (fault) await until(frame(), () => document.querySelector("#trouble button"), undefined, { what: "that the core failed", timeout: 15000 });
            assert.equal(await page.evaluate(() => document.querySelector("#frozen").checkVisibility()), true);
          } finally {
            site.fault = null;
          }
        });
      }

      it("waits in a part that is hidden, and has its height once that is shown", async () => {
        const { page, log } = await host("hidden.html");
        await until(page, () => document.querySelector("cakupan-chart").shadowRoot, undefined, { what: "the element" });
        assert.equal(asked.some((url) => url.endsWith(".wasm")), false, "nothing is computed for what nobody sees");
        await page.evaluate(() => document.querySelector("#tab").style.removeProperty("display"));
        const frame = await framed(page);
        const height = await fits(page, frame);
        // Hidden once more, and shown narrower: no wrong height is said meanwhile.
        await page.evaluate(() => (document.querySelector("#tab").style.display = "none"));
        await page.setViewportSize({ width: 360, height: 900 });
        await page.evaluate(() => document.querySelector("#tab").style.removeProperty("display"));
        await until(frame, () => innerWidth < 360, undefined, { what: "a narrow frame" });
        assert.notEqual(await fits(page, frame), height);
        assert.deepEqual(log(), []);
      });

      it("stands ten times in one article, with one core from the cache", async () => {
        const kept = { headers: { "cache-control": "public, max-age=31536000, immutable" } };
        const served = [];
        site.fault = (file) => {
          served.push(file);
          return file.startsWith("assets/") ? kept : {};
        };
        try {
          const { page, log } = await host("ten.html");
          for (let at = 0; at < 10; at++) {
            const element = page.locator("cakupan-chart").nth(at);
            await element.scrollIntoViewIfNeeded();
            const inner = await (await element.locator("iframe").elementHandle()).contentFrame();
            await drawn(inner, `the figure ${at + 1}`);
            await fits(page, inner);
          }
          const cores = served.filter((file) => file.endsWith(".wasm"));
          // Frames that begin at the same time may ask before the first answer is in the cache.
          assert.ok(cores.length <= 3, `${cores.length} times: ${cores}`);
          assert.deepEqual(log(), []);
        } finally {
          site.fault = null;
        }
      });
    });

    describe("a prerendered page", () => {
      /** As the build fills www/embed.html: by the strings that its comment names. */
      async function prerendered() {
        const template = await readFile(join(DIST, "embed.html"), "utf8");
        const inJson = (value) => value.replaceAll("<", "\\u003c");
        const filled = [
          ['data-link=""', 'data-link="v=1&amp;b=jambi-bkbk&amp;f=coverage&amp;l=id"'],
          ['<h1 id="title"></h1>', '<h1 id="title">Judul beku</h1>'],
          ['<p id="headline"></p>', '<p id="headline">Jawaban beku.</p>'],
          ['<div id="picture"></div>', '<div id="picture"><div class="narrow"><svg viewBox="0 0 300 200"></svg></div><div class="wide"><svg viewBox="0 0 600 200"></svg></div></div>'],
          ['<p id="source"></p>', '<p id="source">Sumber beku.</p>'],
          ['<div id="table"></div>', '<div id="table"><table><tbody><tr><th>Januari</th><td>1</td></tr></tbody></table></div>'],
          ["</main>", `</main><script type="application/json" id="document">${inJson(await documentOf("jambi-bkbk"))}</script>`],
        ];
        return filled.reduce((page, [from, to]) => {
          assert.equal(page.split(from).length, 2, `${from} stands once in the template`);
          return page.replace(from, () => to);
        }, template);
      }

      it("stands before the core, takes its scenario from itself, and moves then", async () => {
        const body = await prerendered();
        let letThrough;
        const waiting = new Promise((done) => (letThrough = done));
        site.fault = (file) => (file === "embed.html" ? { body } : {});
        try {
          await context?.close();
          context = await browser.newContext({ viewport: { width: 500, height: 900 } });
          const page = await context.newPage();
          const requests = [];
          page.on("request", (request) => requests.push(request.url()));
          await page.route(/\.wasm$/, async (route) => {
            await waiting;
            await route.continue();
          });
          await page.goto(`${site.url}embed.html`);
          assert.equal(await text(page, "h1"), "Judul beku");
          const seen = () => page.evaluate(() => [...document.querySelectorAll("#picture > div")].map((of) => of.checkVisibility()));
          assert.deepEqual(await seen(), [true, false].map((narrow) => narrow === 468 < 480), "the one that fits is in sight");
          letThrough();
          await until(page, () => document.querySelector("h1").textContent.startsWith("Cakupan 38,8%"), undefined, { what: "the live figure", timeout: 15000 });
          assert.equal(await page.evaluate(() => document.querySelectorAll("#picture svg").length), 1);
          assert.equal(requests.some((url) => url.endsWith(".json")), false, "the scenario is in the page");
        } finally {
          letThrough();
          site.fault = null;
        }
      });

      it("stays as it is where the core does not come, and says so", async () => {
        const body = await prerendered();
        site.fault = (file) => (file === "embed.html" ? { body } : file.endsWith(".wasm") ? { status: 404 } : {});
        try {
          const { page } = await embed("");
          await until(page, () => document.querySelector("#trouble").textContent.startsWith("Grafik ini untuk sementara"), undefined, { what: "that it stands still" });
          assert.equal(await text(page, "h1"), "Judul beku");
          assert.equal(await page.evaluate(() => document.querySelectorAll("#picture svg").length), 2);
        } finally {
          site.fault = null;
        }
      });

      it("is whole without JavaScript", async () => {
        const body = await prerendered();
        site.fault = (file) => (file === "embed.html" ? { body } : {});
        try {
          // playwright switches it off in Chromium only.
          const still = name === "Firefox" ? await launch(name, { preferences: { "javascript.enabled": false } }) : browser;
          const page = await still.newPage({ javaScriptEnabled: false });
          const log = listen(page, new URL(site.url).origin);
          const requests = [];
          page.on("request", (request) => requests.push(request.url()));
          await page.goto(`${site.url}embed.html`);
          assert.equal(await page.locator("h1").innerText(), "Judul beku");
          assert.match(await page.locator("main").innerText(), /Tanpa JavaScript grafik ini tidak dapat digerakkan/);
          // A click waits for frames, which this Firefox does not report without scripts.
          await page.locator("details").evaluate((details) => details.setAttribute("open", ""));
          assert.equal(await page.locator("#table td").evaluate((cell) => cell.checkVisibility()), true);
          assert.deepEqual(log, []);
          assert.equal(requests.some((url) => url.endsWith(".wasm")), false);
          await page.close();
          if (still !== browser) await still.close();
        } finally {
          site.fault = null;
        }
      });
    });
  });
}
