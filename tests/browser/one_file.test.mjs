// The page in one file: opened from a disk and as a blob, with nothing to be fetched from anywhere.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, it } from "node:test";
import { pathToFileURL } from "node:url";
import { violations } from "./lib/axe.mjs";
import { DESK, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow } from "./lib/geometry.mjs";
import { asBlob, folder, fromDisk, ONE_FILE, savedBy } from "./lib/one_file.mjs";
import { answered, ask, call, goTo, headlineHas, open, seen, settled, showPanel, typeValue, until, valueOf } from "./lib/page.mjs";
import { digestBy, goldenDigest, goldenViewDigest, viewDigestBy } from "./lib/scenarios.mjs";
import { asset, DIST, siteUrl } from "./lib/site.mjs";

const FILE = await readFile(ONE_FILE, "utf8");
const ADDRESS = pathToFileURL(ONE_FILE).href;
/** A page without a policy, from which others are opened. */
const BARE = "<!doctype html><title>x</title>";

/** The seal of a file, worked out again from what is in it. */
function sealOf(file) {
  const [, payload] = /<script id="payload"[^>]*>([^<]*)</.exec(file);
  const [, own] = /<script id="own"[^>]*>([^<]*)</.exec(file);
  return createHash("sha256").update(`${payload}\n${own}`).digest("hex");
}

const text = (page, selector) => page.locator(selector).innerText();

async function showOneFile(page) {
  await page.locator(".share-open").click();
  await until(page, () => document.querySelector("#panel-one-file > summary"), undefined, { what: "the panel of the one file" });
  await page.locator("#panel-one-file > summary").click();
  await until(page, () => document.querySelector("#panel-one-file .button"), undefined, { what: "its choices", timeout: 15000 });
}

/** Presses the button, and gives the name and the text of the file. */
async function make(page) {
  const { name, bytes } = await savedBy(page, () => page.locator("#panel-one-file .button").click());
  const file = bytes.toString();
  assert.ok((await text(page, "#panel-one-file .file-said")).includes(sealOf(file)), "the page says its seal");
  return { name, file };
}

async function savedUnder(page, title) {
  await page.getByRole("button", { name: "Skenario saya" }).first().click();
  await until(page, () => document.querySelector("ck-saved dialog[open] #saved-name"));
  await page.locator("#saved-name").fill(title);
  await page.keyboard.press("Enter");
  await until(page, (name) => [...document.querySelectorAll(".saved-called")].some((of) => of.textContent === name), title, { what: title });
  await page.keyboard.press("Escape");
}

it("is listed with its hashes", async () => {
  const [line, seal] = (await readFile(`${DIST}/cakupan.html.sha256`, "utf8")).split("\n");
  assert.equal(line, `${createHash("sha256").update(FILE).digest("hex")}  cakupan.html`);
  assert.ok(seal.startsWith("# ") && seal.endsWith(sealOf(FILE)), seal);
  assert.ok(FILE.includes(`<meta name="cakupan-sha256" content="${sealOf(FILE)}"`));
});

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    let disk;
    before(async () => (disk = await folder()));
    after(() => disk?.remove());

    it("opens from a disk with the figures of the site, in both languages, and asks for nothing", async () => {
      const { context, page, log } = await fromDisk(browser(), ADDRESS, phone(name));
      assert.match((await seen(page)).headline, /77\.480 pekerja/);
      assert.equal(await viewDigestBy((...args) => call(page, ...args)), await goldenViewDigest());
      assert.equal(await digestBy((...args) => ask(page, ...args)), await goldenDigest());
      assert.ok(await page.evaluate(() => document.fonts.check('700 16px "Plus Jakarta Sans"')));
      assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /Plus Jakarta Sans/);

      await page.locator(".switch[lang=en]").click();
      await until(page, () => / protects /.test(document.querySelector(".headline p").textContent));
      await page.locator(".switch[lang=id]").click();
      await headlineHas(page, " melindungi ");

      // What was changed is there after a reload, and Back undoes it.
      await typeValue(page, "budget", "200 juta");
      await headlineHas(page, "Rp31,24 miliar");
      await settled(page);
      await page.reload();
      await settled(page);
      assert.equal(await valueOf(page, "budget"), "200000000");
      await page.goBack();
      await until(page, () => document.querySelector("ck-control[data-control=budget]").value === "100000000");
      await settled(page);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("has every module, the regions of its province, and words for what it has not", async () => {
      const { context, page, log } = await fromDisk(browser(), ADDRESS, phone(name));
      await showPanel(page, "files");
      const book = await savedBy(page, () => page.getByRole("button", { name: "Lembar kerja Excel (.xlsx)" }).click());
      assert.equal(book.bytes.subarray(0, 2).toString(), "PK");
      await showPanel(page, "solve");
      await goTo(page, "wilayah");
      await until(page, () => document.querySelector("ck-file-regions")?.innerText.includes("Provinsi Jambi"), undefined, { what: "what is inside" });
      assert.match(await text(page, "ck-file-regions"), /38 provinsi, dan kabupaten\/kota di Provinsi Jambi saja/);
      assert.equal(await page.locator(".place-line").filter({ hasText: "514" }).count(), 0);
      assert.deepEqual(await cutTexts(page), []);
      assert.equal(await overflow(page), "");
      const said = (words) => until(page, (w) => document.querySelector("ck-regions").innerText.includes(w), words, { what: words });
      await page.locator("#region-query").fill("kota jambi");
      await until(page, () => document.querySelector("#region-results li"));
      await page.keyboard.press("Enter");
      await said("Kode 15.71");
      await page.locator("#region-query").fill("bandung");
      await said("Tidak ada wilayah yang cocok");
      // A province has its own figures, and says how many districts it has though they are not here.
      await page.locator("#region-query").fill("jawa barat");
      await until(page, () => document.querySelector("#region-results li")?.innerText.includes("27 kabupaten/kota"), undefined, { what: "Jawa Barat" });
      await page.keyboard.press("Escape");
      await page.evaluate(() => (location.hash = "#p=wilayah&w=32.73"));
      await said("Wilayah berkode 32.73 ada di provinsi lain");

      await goTo(page, "metode");
      await until(page, (seal) => document.querySelector("#panel-method")?.innerText.includes(seal), sealOf(FILE), { what: "the seal" });
      assert.match(await text(page, "#panel-method"), /Cocok dengan isinya/);
      await goTo(page, "simulasi");
      await page.locator(".share-open").click();
      await until(page, () => document.querySelector("#share-address")?.value.includes("#"), undefined, { what: "a link", timeout: 15000 });
      assert.match(await text(page, ".share-link"), /Anda membuka berkas, bukan situs/);
      await until(page, () => document.querySelector("#chat-id")?.value, undefined, { what: "a message", timeout: 15000 });
      assert.doesNotMatch(await page.locator("#chat-id").inputValue(), /file:|#v=/);
      await until(page, () => document.querySelector("#panel-embed .kind"), undefined, { what: "the builder", timeout: 15000 });
      assert.deepEqual(await page.locator("#panel-embed .kind input").evaluateAll((all) => all.map((of) => of.value)), ["fragment", "file"]);
      assert.equal(await page.locator("#panel-alive").count(), 0);
      await answered(page, "embed");
      await page.locator("#panel-one-file > summary").click();
      await until(page, () => document.querySelector("#panel-one-file .button"));
      // The same again, with what is open.
      const copy = await make(page);
      assert.equal(copy.name, "cakupan-provinsi-jambi.html");
      assert.ok(copy.file.startsWith(FILE.slice(0, FILE.indexOf('<meta name="cakupan-sha256"'))));
      assert.ok(copy.file.includes('"start":"jambi-bkbk"'));
      assert.deepEqual(log, []);
      // What looks sends messages to frames, which Chromium remarks upon where pages come from a disk.
      if (name === "Chromium") assert.deepEqual(await violations(page), []);
      await context.close();
    });

    it("opens as a blob of a site and of a page from a disk, where nothing can be kept", async () => {
      const site = (await siteUrl()) + (await asset(/^OFL-/));
      for (const from of [...(name === "Chromium" ? [site] : []), await disk.file("maker.html", BARE)]) {
        const { context, page, log } = await asBlob(browser(), from, FILE, DESK);
        await typeValue(page, "budget", "200 juta");
        await headlineHas(page, "Rp31,24 miliar");
        await goTo(page, "cari");
        await until(page, () => document.querySelector("#panel-solve"));
        await page.goBack();
        await until(page, () => document.documentElement.dataset.at === "simulasi");
        await settled(page);
        assert.match((await seen(page)).headline, /Rp31,24 miliar/);
        assert.deepEqual(log, []);
        await context.close();
      }
    });

    it("computes in the page where no worker can be had", async () => {
      for (const how of name === "Chromium" ? ["refused", "silent"] : ["silent"]) {
        const { context, page, log } = await fromDisk(browser(), ADDRESS, DESK, {
          prepare: (fresh) =>
            fresh.addInitScript((kind) => {
              globalThis.Worker = class extends EventTarget {
                constructor() {
                  super();
                  if (kind === "refused") throw new DOMException("refused", "SecurityError");
                  setTimeout(() => this.onerror?.(new ErrorEvent("error")));
                }
                postMessage() {}
                terminate() {}
              };
            }, how),
        });
        assert.match((await seen(page)).headline, /77\.480 pekerja/);
        await showPanel(page, "explain");
        await answered(page, "explain");
        assert.deepEqual(log, []);
        await context.close();
      }
    });

    it("says so when it was damaged on its way", async () => {
      const at = FILE.indexOf('type="text/plain">') + 60_000;
      const damaged = await disk.file("damaged.html", `${FILE.slice(0, at)}aaaaaaaaaaaaaaaaaaaa${FILE.slice(at + 20)}`);
      const { context, page } = await fromDisk(browser(), damaged, DESK, { wait: false });
      await until(page, () => document.querySelector(".waiting-broken:not([hidden])"), undefined, { what: "word of the damage" });
      await context.close();
    });

    if (name === "Chromium") it("leads to the site whose address it knows, and tells that it was changed", async () => {
      const changed = await disk.file("changed.html", FILE.replace('"address":""', '"address":"https://contoh.id/cakupan/"'));
      const { context, page, log } = await fromDisk(browser(), changed, DESK);
      await page.locator(".share-open").click();
      await until(page, () => document.querySelector("#share-address")?.value.startsWith("https://contoh.id/cakupan/#v=1"), undefined, { what: "a link to the site", timeout: 15000 });
      assert.match(await text(page, ".share-link"), /membuka situs dan memerlukan internet/);
      await until(page, () => document.querySelector("#cite-line")?.value.includes("https://contoh.id/cakupan/#v=1"), undefined, { what: "a citation", timeout: 15000 });
      await goTo(page, "metode");
      await until(page, () => document.querySelector("#panel-method")?.innerText.includes("Tidak cocok: berkas ini berubah"), undefined, { what: "word of the change" });
      assert.deepEqual(log, []);
      await context.close();
    });

    it("is made by the page for a province, with the reader's scenarios in it", async () => {
      const site = await open(browser(), DESK);
      await typeValue(site.page, "budget", "200 juta");
      await headlineHas(site.page, "Rp31,24 miliar");
      await savedUnder(site.page, "Rencana untuk rapat");
      await showOneFile(site.page);
      await site.page.locator("#file-province").selectOption("32");
      assert.deepEqual(await site.page.locator(".file-scenarios .check").allInnerTexts(), ["Rencana untuk rapat"]);
      if (name === "Chromium") assert.deepEqual(await violations(site.page), []);
      await site.page.evaluate(() => {
        navigator.canShare = () => true;
        navigator.share = async ({ files }) => void (globalThis.sent = `${files[0].name} ${files[0].size}`);
      });
      const made = await make(site.page);
      await site.page.getByRole("button", { name: "Kirim berkasnya lewat" }).click();
      assert.equal(await site.page.evaluate(() => globalThis.sent), `${made.name} ${Buffer.byteLength(made.file)}`);
      assert.equal(made.name, "cakupan-provinsi-jawa-barat.html");
      assert.deepEqual(site.log, []);
      await site.context.close();

      const { context, page, log } = await fromDisk(browser(), await disk.file(made.name, made.file), phone(name));
      const shown = await seen(page);
      assert.equal(shown.title, "Rencana untuk rapat", "it opens first");
      assert.match(shown.headline, /Rp31,24 miliar/);
      await page.getByRole("button", { name: "Skenario saya" }).first().click();
      await until(page, () => document.querySelector(".saved-called")?.textContent === "Rencana untuk rapat");
      await page.keyboard.press("Escape");
      await goTo(page, "wilayah");
      await page.locator("#region-query").fill("kota bandung");
      await until(page, () => document.querySelector("#region-results li")?.innerText.includes("Kota Bandung"));
      assert.deepEqual(log, []);
      await context.close();

      // Where nothing can be kept it is there all the same.
      const bare = await asBlob(browser(), await disk.file("maker.html", BARE), made.file, DESK);
      assert.equal((await seen(bare.page)).title, "Rencana untuk rapat");
      assert.deepEqual(bare.log, []);
      await bare.context.close();
    });
  });
}
