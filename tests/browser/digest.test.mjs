// Bit-identical results: the digests of all months of all ready scenarios,
// decimal and f64, and of every SVG, are those that the native build committed.

import assert from "node:assert/strict";
import { it } from "node:test";
import { withBrowser } from "./lib/browsers.mjs";
import { ask, call, open } from "./lib/page.mjs";
import { digestBy, goldenDigest, goldenViewDigest, viewDigestBy } from "./lib/scenarios.mjs";

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("computes and draws the same bits as the native build", async () => {
      const { context, page } = await open(browser());
      assert.equal(await viewDigestBy((...args) => call(page, ...args)), await goldenViewDigest());
      // The module that answers questions is another build of the same core.
      assert.equal(await digestBy((...args) => ask(page, ...args)), await goldenDigest());
      await context.close();
    });
  });
}
// WebKit: in webkit.test.mjs, with the session that it takes there.
