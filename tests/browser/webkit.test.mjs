// Smoke test in WebKitGTK, the nearest thing to Safari that runs everywhere:
// the page loads, answers, follows a slider and a typed value, speaks English,
// and its core computes and draws the same bits as the native build.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { pathToFileURL } from "node:url";
import { inBrowser } from "./lib/browsers.mjs";
import { ONE_FILE } from "./lib/one_file.mjs";
import { digestBy, goldenDigest, goldenViewDigest, viewDigestBy } from "./lib/scenarios.mjs";
import { OUTPUT, siteUrl } from "./lib/site.mjs";
import { startWebKit } from "./lib/webdriver.mjs";

const HEADLINE = "return document.querySelector('.headline p')?.textContent.trim() ?? ''";
const SETTLED = `const app = document.querySelector("ck-app");
  return app?.dataset.state === "ready" && app.sim.tablesFresh
    && document.querySelectorAll("ck-chart .picture svg").length === 3`;
const ARROW_RIGHT = "\uE014";
const ENTER = "\uE007";

inBrowser("WebKit", (driver) => {
  let webkit;

  before(async () => {
    webkit = await startWebKit(driver);
    await webkit.resize(1280, 900);
    await webkit.go(await siteUrl());
    await webkit.until(SETTLED, "the first answer");
  });

  after(async () => {
    await webkit?.close();
  });

  it("opens with an answer", async () => {
    assert.match(
      await webkit.run(HEADLINE),
      /^Rp15,62 miliar melindungi 77\.480 pekerja selama 12 bulan; /,
    );
    const picture = await webkit.screenshot();
    await mkdir(OUTPUT, { recursive: true });
    await writeFile(join(OUTPUT, "webkit-1280.png"), Buffer.from(picture, "base64"));
  });

  it("computes and draws the same bits as the native build", async () => {
    const by = (engine) => (...args) =>
      webkit.wait(
        `document.querySelector("ck-app").${engine}.call(...[...arguments].slice(0, -1))`,
        ...args,
      );
    assert.equal(await viewDigestBy(by("engine")), await goldenViewDigest());
    assert.equal(await digestBy(by("questions")), await goldenDigest());
  });

  it("follows the slider", async () => {
    const was = await webkit.run(HEADLINE);
    await webkit.keys("ck-control[data-control=budget] input[type=range]", ARROW_RIGHT);
    const changed = `const now = (() => { ${HEADLINE} })(); return now && now !== arguments[0]`;
    await webkit.until(changed, "a new sentence", was);
    await webkit.until(SETTLED, "the new answer");
    const budget = await webkit.run("return document.querySelector('#control-budget-text').value");
    assert.equal(budget, "Rp101.000.000");
    assert.match(await webkit.run(HEADLINE), /^Rp15\.776\.200\.000 melindungi 78\.254 pekerja /);
  });

  it("takes a typed value", async () => {
    await webkit.run("document.querySelector('#control-budget-text').focus()");
    await webkit.keys("#control-budget-text", `200 juta${ENTER}`);
    const typed = "return document.querySelector('.headline p').textContent.startsWith('Rp31,24 miliar ')";
    await webkit.until(typed, "Rp31,24 miliar");
  });

  it("speaks English by one click", async () => {
    await webkit.click(".switch[lang=en]");
    await webkit.until("return /^Rp31.24 billion /.test(document.querySelector('.headline p').textContent)", "English");
    assert.equal(await webkit.run("return document.documentElement.lang"), "en");
  });

  // Last: it leaves the site.
  it("opens the one file from a disk", async () => {
    await webkit.go(pathToFileURL(ONE_FILE).href);
    await webkit.until(SETTLED, "the answer of the one file");
    assert.match(await webkit.run(HEADLINE), /^Rp15,62 miliar melindungi 77\.480 pekerja selama 12 bulan; /);
  });
});
