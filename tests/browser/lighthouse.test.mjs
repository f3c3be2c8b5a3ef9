// Lighthouse on the built site, as a phone: the first page, and each place by its
// address. What it judges by rules must be whole; how fast the page was is told,
// for that rests on the machine as well.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { CHROMIUM_ARGS, inBrowser } from "./lib/browsers.mjs";
import { OUTPUT, siteUrl } from "./lib/site.mjs";

/** Places by their addresses; the first is the page as it opens. */
const PLACES = ["", "wilayah", "cari", "bandingkan", "cek", "latihan", "metode"];
const WHOLE = ["accessibility", "best-practices", "seo"];

/** What keeps a category from 100, a line each. */
function faults({ categories, audits }, category) {
  return categories[category].auditRefs
    .map(({ id, weight }) => ({ weight, ...audits[id] }))
    .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
    .map(({ id, title, details }) => {
      const items = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.description ?? item.url ?? JSON.stringify(item));
      return [`${id}: ${title}`, ...items].join("\n  ");
    });
}

inBrowser("Chromium", (program) => {
  let chromium;

  before(async () => {
    chromium = await launch({ chromePath: program, chromeFlags: CHROMIUM_ARGS, logLevel: "silent" });
    await mkdir(OUTPUT, { recursive: true });
  });

  after(() => chromium?.kill());

  for (const place of PLACES) {
    it(`finds ${place || "the first page"} whole`, async (t) => {
      const url = `${await siteUrl()}${place ? `#p=${place}` : ""}`;
      const { lhr } = await lighthouse(url, {
        port: chromium.port,
        output: "json",
        logLevel: "silent",
        // The phone is what it plays unless told otherwise. How fast, is asked of the first page alone.
        onlyCategories: place ? WHOLE : ["performance", ...WHOLE],
      });
      assert.equal(lhr.runtimeError, undefined);
      assert.equal(lhr.configSettings.formFactor, "mobile");
      assert.equal(lhr.finalDisplayedUrl, url, "it looked at the place");
      await writeFile(join(OUTPUT, `lighthouse-${place || "simulasi"}.json`), JSON.stringify(lhr, null, 1));
      for (const category of WHOLE) {
        assert.deepEqual(faults(lhr, category), [], category);
        assert.equal(lhr.categories[category].score, 1, category);
      }
      if (place) return;
      const metrics = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];
      const told = metrics.map((id) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue}`.replaceAll("\u00A0", " "));
      t.diagnostic(`Lighthouse ${lhr.lighthouseVersion}, phone: performance ${Math.round(100 * lhr.categories.performance.score)} of 100; ${told.join(", ")}; machine ${lhr.environment.benchmarkIndex}`);
    });
  }
});
