// Codes: a scenario goes from one browser to another without a network, by a camera, a picture or
// text; what is missing or wrong is told; where there is no camera the page says so.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, inBrowser, launch, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { listen, open, until } from "./lib/page.mjs";
import { allModules, film } from "./lib/qr.mjs";
import { OUTPUT, siteUrl } from "./lib/site.mjs";

/** More changes than one code holds. */
const MANY =
  "#v=1&1b=123456789.125&1f=3&1k=jkk_jkm_jht&1n=81234&1v=87.129753&1o=3.064819&1bg=4.437291&b=jambi-bkbk&da=3.437918&dc=7654321.75" +
  "&dd=3.758213&de=2.812947&dk=7.187342&dl=9.312478&dm=12345678.25&dr=6.437519&ds=17.062843&du=17.259371&mo=54321&mv=65432&mw=345678" +
  "&rw=5&sm=96&tp=41.512345,47.258913,52.151237,58.753191,61.918273,66.172839&we=1300000&wg=1.553729&wv=398765&ww=543210&p=bagikan";
const FEW = "#v=1&b=kota-jambi&we=1300000&p=bagikan";

const documentOf = (page) => page.evaluate(() => document.querySelector("ck-app").sim.document);

/** The codes of what stands there, so many at least: a link is opened after the page has shown what was there. */
const coded = (page, least = 1) =>
  until(
    page,
    (n) => {
      const panel = document.querySelector("ck-code");
      return panel?.answer?.parts.length >= n && !panel.busy && panel.querySelector(".code-picture svg");
    },
    least,
    { what: "codes", timeout: 20000 },
  );

/** The page with another one's scenario, which it opened as a link. */
const arrived = (page, eligible) =>
  until(
    page,
    (of) => {
      const { sim } = document.querySelector("ck-app");
      return sim.document?.workers.eligible === of && sim.scenario.id.startsWith("tautan-") && document.documentElement.dataset.at === "simulasi";
    },
    eligible,
    { what: "the scenario of the code", timeout: 25000 },
  );

const lines = (page) => page.evaluate(() => document.querySelector("ck-code").answer.lines.split("\n"));
const toReceive = (page) => until(page, () => document.querySelector("ck-receive textarea"), undefined, { what: "the place of codes", timeout: 15000 });
const typed = (page) => page.locator("ck-receive textarea");
const toldIs = (page, part) =>
  until(page, (p) => document.querySelector(".receive-said")?.innerText.includes(p), part, { what: `told: ${part}` });

inBrowser("Chromium", () => {
  let folder;
  let sender;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "cakupan-codes-"));
    await mkdir(OUTPUT, { recursive: true });
    sender = await launch("Chromium");
  });
  after(async () => {
    await sender?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("hands a scenario of several codes to another browser's camera, and lets go of it", async () => {
    const from = await open(sender, DESK, { hash: MANY });
    await coded(from.page, 2);
    const codes = await allModules(from.page);
    assert.ok(codes.length > 1, `${codes.length} codes`);
    const wanted = await documentOf(from.page);
    assert.deepEqual(from.log, []);
    await from.context.close();
    // The last one is seen first.
    const file = join(folder, "codes.y4m");
    await film(file, codes.reverse());
    const camera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${file}`];
    const receiver = await launch("Chromium", { args: camera });
    try {
      const { page, log } = await open(receiver, phone("Chromium"), { hash: "#p=bagikan" });
      await toReceive(page);
      await page.evaluate(() => {
        const { mediaDevices } = navigator;
        const ask = mediaDevices.getUserMedia.bind(mediaDevices);
        mediaDevices.getUserMedia = async (of) => (globalThis.stream = await ask(of));
      });
      await page.locator(".receive button.button").first().click();
      await page.locator(".receive-camera video").waitFor();
      await arrived(page, 1300000);
      assert.deepEqual(await documentOf(page), wanted);
      assert.deepEqual(await page.evaluate(() => globalThis.stream.getTracks().map(({ readyState }) => readyState)), ["ended"]);
      assert.deepEqual(log, []);
      // Stopped by hand, and by leaving the place.
      await page.goBack();
      await until(page, () => document.documentElement.dataset.at === "bagikan");
      for (const leave of [() => page.locator(".receive-camera .button").click(), () => page.locator(".places a").first().click()]) {
        await page.locator(".receive button.button").first().click();
        await page.locator(".receive-camera video").waitFor();
        await leave();
        await until(page, () => globalThis.stream.getTracks().every(({ readyState }) => readyState === "ended"), undefined, { what: "a camera let go of" });
      }
      assert.deepEqual(log, []);
    } finally {
      await receiver.close();
    }
  });

  it("says over plain http that there is no camera, and reads pictures and text there", async () => {
    const plain = await launch("Chromium", { args: ["--host-resolver-rules=MAP pelatih.test 127.0.0.1"] });
    try {
      const context = await plain.newContext({ locale: "id-ID", ...phone("Chromium") });
      const page = await context.newPage();
      const url = (await siteUrl()).replace("127.0.0.1", "pelatih.test");
      const log = listen(page, new URL(url).origin);
      await page.goto(`${url}#p=bagikan`);
      await toReceive(page);
      assert.equal(await page.evaluate(() => isSecureContext), false);
      assert.match(await page.locator(".receive .notice").first().innerText(), /http biasa/);
      assert.equal(await page.locator(".receive button.button").count(), 0);
      await coded(page);
      await page.screenshot({ path: join(OUTPUT, "codes-plain-http-360.png"), fullPage: true });
      const from = await open(sender, DESK, { hash: FEW });
      await coded(from.page);
      const buffer = await from.page.locator(".code-picture").screenshot({ caret: "initial" });
      await from.context.close();
      await page.locator("ck-receive input[type=file]").setInputFiles({ name: "foto.png", mimeType: "image/png", buffer });
      await arrived(page, 1300000);
      // The clipboard of such a page is another way; nothing else may be said.
      assert.deepEqual(log, []);
    } finally {
      await plain.close();
    }
  });

  it("shows one code after another, stands still for those who want it, and fits", async () => {
    for (const [size, width] of [[phone("Chromium"), 360], [{ viewport: { width: 768, height: 1024 } }, 768], [DESK, 1440]]) {
      const { context, page, log } = await open(sender, { ...size, reducedMotion: width === 360 ? "reduce" : "no-preference" }, { hash: MANY });
      await coded(page, 2);
      const at = () => page.evaluate(() => document.querySelector("ck-codes").at);
      const label = () => page.locator(".code-label").innerText();
      if (width === 360) {
        assert.equal(await label(), "Kode 1 dari 2");
        assert.equal(await page.evaluate(() => document.querySelector("ck-codes").playing), false);
        await page.locator(".code-way button").last().click();
        assert.equal(await label(), "Kode 2 dari 2");
      } else {
        await page.locator(".code-picture").scrollIntoViewIfNeeded();
        const before = await at();
        await until(page, (of) => document.querySelector("ck-codes").at !== of, before, { what: "the next code" });
        await page.locator(".code-way button").nth(1).click();
        assert.equal(await page.evaluate(() => document.querySelector("ck-codes").playing), false);
      }
      await page.locator(".code-take summary").click();
      assert.deepEqual([await overflow(page), await cutTexts(page), await smallTargets(page)], ["", [], []]);
      if (width !== 768) assert.deepEqual(await violations(page), []);
      await page.screenshot({ path: join(OUTPUT, `codes-${width}.png`), fullPage: true });
      if (width === 1440) {
        await page.evaluate(() => {
          globalThis.print = () => undefined;
        });
        await page.locator(".code-take .button", { hasText: "Cetak" }).click();
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator(".code-sheet svg").count(), 2);
        assert.deepEqual(await page.evaluate(() => [...document.body.children].filter((of) => of.checkVisibility()).map((of) => of.className)), ["code-sheet"]);
        await page.screenshot({ path: join(OUTPUT, "codes-sheet.png") });
        await page.emulateMedia({ media: "screen" });
        await page.evaluate(() => dispatchEvent(new Event("afterprint")));
        assert.equal(await page.locator(".code-sheet").count(), 0);
      }
      assert.deepEqual(log, []);
      await context.close();
    }
  });
});

withBrowser("Firefox", (browser) => {
  it("reads lines in any order and pictures of each code, and names what is wrong or missing", async () => {
    const from = await open(browser(), DESK, { hash: MANY });
    await coded(from.page, 2);
    const [wanted, all] = [await documentOf(from.page), await lines(from.page)];
    await from.page.locator(".code-way button").nth(1).click();
    const pictures = [];
    for (let at = 0; at < 2; at++) {
      pictures.push(await from.page.locator(".code-picture").screenshot({ caret: "initial" }));
      await from.page.locator(".code-way button").last().click();
    }
    await from.context.close();
    const { context, page, log } = await open(browser(), DESK, { hash: "#p=bagikan" });
    await toReceive(page);

    await typed(page).fill("halo");
    await toldIs(page, "tidak ada kode Cakupan");
    const reversed = [...all].reverse();
    await typed(page).fill(reversed.slice(1).join("\n"));
    await toldIs(page, `kurang nomor ${all.length}`);
    const wrong = all.at(-1).replace(/.$/, (sign) => (sign === "7" ? "8" : "7"));
    await typed(page).fill([wrong, ...reversed.slice(1)].join("\n"));
    await toldIs(page, `Bagian ${all.length}/${all.length} berubah di jalan`);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.at), "bagikan");
    await typed(page).fill(reversed.map((line) => `[09.41] Bu Rina: ${line.toLowerCase()}`).join("\n"));
    await arrived(page, 1300000);
    assert.deepEqual(await documentOf(page), wanted);

    await page.goBack();
    await until(page, () => document.documentElement.dataset.at === "bagikan");
    await typed(page).fill("");
    const file = page.locator("ck-receive input[type=file]");
    const picture = (buffer) => file.setInputFiles({ name: "foto.png", mimeType: "image/png", buffer });
    await picture(Buffer.from("bukan gambar"));
    await toldIs(page, "bukan gambar yang dapat dibuka");
    await picture(await page.locator("#at-bagikan").screenshot({ caret: "initial" }));
    await toldIs(page, "Tidak ada kode QR yang terbaca");
    await picture(pictures[1]);
    await toldIs(page, "1 dari 2 bagian terbaca");
    await picture(pictures[0]);
    await arrived(page, 1300000);
    assert.deepEqual(await documentOf(page), wanted);
    assert.deepEqual(log, []);
    await context.close();
  });
});
