// The page without a network, after one visit; and where that cannot be, why.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { violations } from "./lib/axe.mjs";
import { DESK, inBrowser, launch, phone, withBrowser } from "./lib/browsers.mjs";
import { cutTexts, overflow, smallTargets } from "./lib/geometry.mjs";
import { ANNOUNCED, caches, faults, keptPage, LIST, phaseIs, said, saysOf, serveKept } from "./lib/offline.mjs";
import { goTo, headlineHas, listen, open, pick, settled, showPanel, typeValue, until } from "./lib/page.mjs";
import { DIST } from "./lib/site.mjs";

const ALLOWED = { serviceWorkers: "allow", locale: "id-ID" };

/** A test with a server of its own. */
const served = (title, test) =>
  it(title, async () => {
    const site = await serveKept({ base: "/di/mana/saja/" });
    try {
      await test(site);
    } finally {
      await site.close();
    }
  });

const english = (page) => page.locator(".switch[lang=en]").click();
const inIndonesian = (page) => page.locator(".switch[lang=id]").click();

/** Goes to a region by its name and waits for what is told of it. */
async function region(page, name, part) {
  const query = page.locator("#region-query");
  await query.waitFor();
  await query.fill(name);
  const found = page.locator("#region-results .region-name", { hasText: name }).first();
  await found.waitFor({ timeout: 20000 });
  await found.click();
  await until(page, (p) => document.querySelector(".region")?.ariaBusy === "false" && document.querySelector(".region").innerText.includes(p), part, {
    what: `the region “${part}”`,
    timeout: 20000,
  });
}

const registrations = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    served("works without a network after one visit: reload, every place, all regions, both languages, files", async (site) => {
      const context = await browser().newContext({ ...ALLOWED, ...DESK });
      const { page, log } = await keptPage(context, site.url);
      assert.match(await said(page), /Siap tanpa internet.*pratinjau grafik untuk artikel, dan pembuatan salinan/s);
      await site.cut();
      await assert.rejects(fetch(site.url), "nothing answers any more");

      // The page as it is open, which was loaded from the network.
      await showPanel(page, "solve");
      await goTo(page, "wilayah");
      await region(page, "Kota Sabang", "Aceh");

      await page.reload();
      await settled(page);
      await region(page, "Merauke", "Papua Selatan");
      await english(page);
      await until(page, () => document.querySelector(".region")?.innerText.includes("South Papua") || /employed|workers/.test(document.querySelector(".region")?.innerText ?? ""));
      await inIndonesian(page);
      for (const place of ["bandingkan", "metode", "cek"]) {
        await goTo(page, place);
        await until(page, (id) => document.querySelector(`[data-place=${id}] h2, [data-place=${id}] form`), place, { what: `what is in ${place}` });
      }
      await goTo(page, "simulasi");
      for (const id of ["kaltim-100k", "kota-jambi", "babel-ucj", "tanbu-100"]) await pick(page, id);
      await english(page);
      await headlineHas(page, " protects ");
      await inIndonesian(page);
      await pick(page, "jambi-bkbk");
      await typeValue(page, "budget", "200 juta");
      await headlineHas(page, "Rp31,24 miliar");
      await until(page, () => /Tersimpan otomatis/.test(document.querySelector(".keep-state")?.textContent), undefined, { what: "the change kept", timeout: 15000 });

      // What is changed is kept over a reload, and a link opens in a tab of its own.
      await page.reload();
      await settled(page);
      await headlineHas(page, "Rp31,24 miliar");
      const other = await context.newPage();
      await other.goto(`${site.url}index.html#v=1&b=babel-ucj`);
      await settled(other);
      await headlineHas(other, "melindungi");
      await other.close();

      // A file, by the third module.
      await page.evaluate(() => {
        HTMLAnchorElement.prototype.click = function () {
          globalThis.saved = this.download;
        };
      });
      await page.locator(".later").scrollIntoViewIfNeeded();
      await until(page, () => document.querySelector("ck-files .panel"), undefined, { what: "the panel of files" });
      await page.locator("#panel-files > summary").click();
      await page.locator("#panel-files").getByRole("button", { name: "Lembar kerja Excel (.xlsx)", exact: true }).click();
      await until(page, () => globalThis.saved?.endsWith(".xlsx"), undefined, { what: "a workbook", timeout: 30000 });

      // And whatever else the page might ask for.
      const absent = await page.evaluate(async (names) => {
        const answers = await Promise.all(names.map((of) => fetch(of).then((r) => r.ok, () => false)));
        return names.filter((_, i) => !answers[i]);
      }, LIST.map(([of]) => of));
      assert.deepEqual(absent, []);
      assert.deepEqual(faults(log), []);

      // Embeds come from the network alone, and are missed aloud; where one would be shown, the page says so.
      await page.locator(".share-open").click();
      await until(page, () => document.querySelector(".preview-absent")?.innerText.includes("memerlukan internet"), undefined, { what: "a word in the place of the preview", timeout: 20000 });
      await context.close();
    });

    served("keeps embeds and pages of text out of it, and what stands in a frame", async (site) => {
      const context = await browser().newContext({ ...ALLOWED, ...DESK });
      const { page, log } = await keptPage(context, site.url);
      // Somebody else's page, on the same host.
      site.breaks = (of) => (of === "artikel.html" ? { status: 200, body: '<!doctype html><link rel="icon" href="data:,"><iframe src="embed.html#v=1&b=jambi-bkbk&f=coverage&l=id"></iframe><iframe src="index.html"></iframe>' } : undefined);
      site.asked.length = 0;
      await page.goto(`${site.url}artikel.html`);
      const [embed, inside] = page.frames().slice(1);
      await until(embed, () => document.querySelector("#picture svg"), undefined, { what: "the embed", timeout: 15000 });
      await settled(inside);
      await phaseIs(inside, "barred");
      assert.match(await said(inside), /di dalam halaman lain/);
      for (const of of ["artikel.html", "embed.html", "index.html"]) assert.ok(site.asked.includes(of), `${of} came from the site`);
      assert.deepEqual(faults(log), []);
      await site.cut();
      await assert.rejects(page.goto(`${site.url}s/index.html`));
      await assert.rejects(page.goto(`${site.url}embed.html`));
      await context.close();

      // An embed alone begins nothing.
      await site.mend();
      const fresh = await browser().newContext({ ...ALLOWED, ...DESK });
      const alone = await fresh.newPage();
      site.asked.length = 0;
      await alone.goto(`${site.url}embed.html#v=1&b=jambi-bkbk&f=coverage&l=id`);
      await until(alone, () => document.querySelector("#picture svg"), undefined, { what: "the embed", timeout: 15000 });
      assert.equal(await registrations(alone), 0);
      assert.ok(!site.asked.some((of) => ["sw.js", "offline.json", "manifest.webmanifest"].includes(of)));
      await fresh.close();
    });
  });
}

withBrowser("Chromium", (browser) => {
  served("goes on where it broke off, and keeps nothing that is not what the list says", async (site) => {
    const context = await browser().newContext({ ...ALLOWED, ...phone("Chromium") });
    let page = await context.newPage();
    // The host fails for one module, and somebody on the way answers with a page for another file.
    const questions = LIST.find(([of]) => /questions-.*wasm$/.test(of))[0];
    const table = LIST.find(([of]) => /districts-/.test(of))[0];
    site.breaks = (of) => (of === questions ? { status: 503 } : of === table ? { body: "<!doctype html><title>Masuk</title>" } : undefined);
    await page.goto(site.url);
    await settled(page);
    await phaseIs(page, "stopped");
    assert.match(await said(page), new RegExp(`(terhenti|tidak cocok).* \\d+ dari ${LIST.length} berkas`, "s"));
    assert.equal(await overflow(page), "");

    // Gone altogether for a while, and then there.
    await site.cut();
    await assert.rejects(page.reload());
    await site.mend();
    // A tab of its own: the other is still on its way to the browser's page of errors.
    await page.close();
    page = await context.newPage();
    site.breaks = null;
    site.asked.length = 0;
    await page.goto(site.url);
    await settled(page);
    await phaseIs(page, "ready");
    const again = site.asked.filter((of) => of.startsWith("assets/"));
    assert.ok(again.includes(table), "what was wrong is fetched");
    assert.ok(again.length < LIST.length / 2, `what is there is not: ${again}`);
    await site.cut();
    await page.reload();
    await settled(page);
    const text = await page.evaluate((of) => fetch(of).then((r) => r.text()), table);
    assert.equal(text, await readFile(join(DIST, table), "utf8"));
    await context.close();
  });

  served("says why nothing is kept: switched off by the host, no such part, no service workers", async (site) => {
    const context = await browser().newContext({ ...ALLOWED, ...DESK });
    const page = await context.newPage();
    const log = listen(page, new URL(site.url).origin);
    site.announce({ off: true });
    await page.goto(site.url);
    await settled(page);
    await phaseIs(page, "barred");
    assert.match(await said(page), /tidak dapat dipakai tanpa internet.*Pengelola situs mematikannya/s);
    assert.equal(await registrations(page), 0);
    assert.deepEqual(faults(log), []);
    site.announce(null);
    site.breaks = (of) => (of === "offline.json" ? { status: 404 } : undefined);
    await page.reload();
    await saysOf(page, "Salinan situs ini tidak menyediakannya");
    await context.close();

    const bare = await open(browser(), DESK, { url: site.url });
    await phaseIs(bare.page, "barred");
    assert.match(await said(bare.page), /Peramban ini tidak menyediakannya/);
    await english(bare.page);
    await saysOf(bare.page, "This browser does not provide it");
    assert.ok(!(await bare.page.evaluate(() => globalThis.caches.keys())).length);
    assert.deepEqual(bare.log, []);
    await bare.context.close();
  });

  served("waits to be asked where data is to be saved", async (site) => {
    const context = await browser().newContext({ ...ALLOWED, ...phone("Chromium") });
    await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    const page = await context.newPage();
    await page.goto(site.url);
    await settled(page);
    await page.locator(".foot").scrollIntoViewIfNeeded();
    await phaseIs(page, "waiting");
    assert.match(await said(page), new RegExp(`penghemat data menyala.*paling banyak ${Math.ceil(ANNOUNCED.bytes / 1e6)} MB`, "s"));
    assert.equal(await registrations(page), 0);
    assert.ok(!site.asked.includes("sw.js"));
    await page.getByRole("button", { name: "Simpan sekarang" }).click();
    await phaseIs(page, "ready");
    await context.close();
  });

  served("can be installed, and says so where the browser offers it", async (site) => {
    const context = await browser().newContext({ ...ALLOWED, ...phone("Chromium") });
    const { page, log } = await keptPage(context, site.url);
    const cdp = await context.newCDPSession(page);
    const { url, errors, data } = await cdp.send("Page.getAppManifest");
    assert.deepEqual([url, errors], [`${site.url}manifest.webmanifest`, []]);
    const manifest = JSON.parse(data);
    assert.equal(new URL(manifest.start_url, url).href, site.url);
    assert.equal(new URL(manifest.scope, url).href, site.url);
    for (const { src, sizes, type } of manifest.icons) {
      const answer = await fetch(new URL(src, url));
      assert.equal(answer.headers.get("content-type"), type);
      const png = Buffer.from(await answer.arrayBuffer());
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
    }
    // What keeps it from being installed, but for the window being a private one.
    const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);

    // The browser's offer, which it makes to no window without a person, passed on to one.
    assert.equal(await page.getByRole("button", { name: "Pasang di perangkat ini" }).count(), 0);
    await page.evaluate(() => {
      const offer = new Event("beforeinstallprompt", { cancelable: true });
      offer.prompt = () => Promise.resolve((globalThis.prompted = true));
      globalThis.suppressed = !dispatchEvent(offer);
    });
    const install = page.getByRole("button", { name: "Pasang di perangkat ini" });
    await install.click();
    assert.deepEqual(await page.evaluate(() => [globalThis.prompted, globalThis.suppressed]), [true, true]);
    await until(page, () => ![...document.querySelectorAll(".offline button")].some((b) => b.innerText.includes("Pasang")));
    assert.deepEqual(faults(log), []);
    await context.close();
  });

  served("says so when the device is full, and goes on when it is not", async (site) => {
    const context = await browser().newContext({ ...ALLOWED, ...DESK });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const quota = (quotaSize) => cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, ...(quotaSize ? { quotaSize } : {}) });
    await quota(100_000);
    await page.goto(site.url);
    await settled(page);
    await phaseIs(page, "stopped");
    assert.match(await said(page), /Penyimpanan perangkat penuh/);
    await quota(0);
    await page.locator(".offline").getByRole("button", { name: "Coba lagi" }).click();
    await phaseIs(page, "ready");
    await context.close();
  });

  served("stands in its place as the rest of the page does", async (site) => {
    const context = await browser().newContext({ ...ALLOWED, ...DESK });
    const { page, log } = await keptPage(context, site.url);
    for (const [width, height, language, scheme] of [[1440, 900, "id", "dark"], [1024, 768, "en", "light"], [360, 740, "id", "light"]]) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      if ((await page.evaluate(() => document.documentElement.lang)) !== language) await page.locator(`.switch[lang=${language}]`).click();
      await settled(page);
      await page.locator(".offline").scrollIntoViewIfNeeded();
      assert.equal(await overflow(page), "");
      assert.deepEqual(await cutTexts(page), []);
      assert.deepEqual(await smallTargets(page), []);
      assert.deepEqual(await violations(page), []);
      if (process.env.CAKUPAN_SHOTS) await page.screenshot({ path: `${process.env.CAKUPAN_SHOTS}/offline-${width}.png` });
    }
    assert.deepEqual(faults(log), []);
    await context.close();
  });
}, { concurrency: 2 });

inBrowser("Chromium", () => {
  served("says that plain http keeps nothing", async (site) => {
    const browser = await launch("Chromium", { args: ["--host-resolver-rules=MAP pelatihan.test 127.0.0.1"] });
    try {
      const context = await browser.newContext({ ...ALLOWED, ...DESK });
      const page = await context.newPage();
      await page.goto(site.url.replace("127.0.0.1", "pelatihan.test"));
      await settled(page);
      await phaseIs(page, "barred");
      assert.match(await said(page), /dipakai selama tersambung ke komputer yang melayaninya; untuk dibawa, unduh berkasnya/);
      assert.doesNotMatch(await said(page), /tidak dapat dipakai/);
      assert.match(await said(page), /http:\/\/; peramban hanya mau menyimpan halaman dari https/);
      assert.deepEqual(await caches(page).catch(() => []), []);
    } finally {
      await browser.close();
    }
  });
});
