// Links in WebKitGTK: one opens whole, a damaged one is told of, the address follows.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { inBrowser } from "./lib/browsers.mjs";
import { siteUrl } from "./lib/site.mjs";
import { startWebKit } from "./lib/webdriver.mjs";

const SETTLED = `const app = document.querySelector("ck-app");
  return app?.dataset.state === "ready" && app.sim.tablesFresh`;
const TEN = "#v=1&1bv=123456789&1f=3&1k=jkk_jkm_jht&1n=81234&b=jambi-bkbk&dd=3.75&dm=12345678&du=17.25&mw=345678&we=1300000&wg=1.55";

inBrowser("WebKit", (driver) => {
  let webkit;

  before(async () => {
    webkit = await startWebKit(driver);
    await webkit.resize(1280, 900);
  });

  after(async () => {
    await webkit?.close();
  });

  it("opens ten changes of a ready scenario", async () => {
    await webkit.go((await siteUrl()) + TEN);
    await webkit.until(SETTLED, "the answer of the link");
    const found = await webkit.run(`const { sim } = document.querySelector("ck-app");
      return [sim.document.workers.eligible, sim.original.workers.eligible, sim.document.programmes[0].package, sim.edited].join()`);
    assert.equal(found, "1300000,1286133,jkk_jkm_jht,true");
    await webkit.until("return location.hash.includes('s=tautan-1')", "the name of its work in the address");
  });

  it("names what is damaged, and works", async () => {
    await webkit.go("about:blank");
    await webkit.go(`${await siteUrl()}#v=1&b=kota-jambi&sm=60&z=q4ZHrjOkTw`);
    await webkit.until(SETTLED, "an answer");
    await webkit.until("return document.querySelector('.link-told')?.textContent.includes('z: bagian ini rusak')", "what is told");
    assert.equal(await webkit.run("return document.querySelector('ck-app').sim.document.months"), 60);
  });
});
