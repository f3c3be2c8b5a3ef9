// axe-core, evaluated in the page: the policy of the page lets nothing else in.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { until } from "./page.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong, a line each; empty is good. It judges markup and styles, which do not hang on the
 * browser: tests that run in both ask it in Chromium alone, and places_look asks Firefox, in every place
 * and language. Without `contrast` where the colours are not the page's own.
 */
export async function violations(page, { contrast = true } = {}) {
  await page.evaluate(source);
  let found = [];
  // What is asked anew stands back until it is there, paler than it will be: then it is looked at again.
  for (let anew = true, tries = 0; anew && tries < 5; tries++) {
    await until(page, () => !document.querySelector(".stale"), undefined, { what: "a page at rest", timeout: 15000 });
    [found, anew] = await page.evaluate(async (enabled) => {
      let anew = false;
      const look = new MutationObserver(() => (anew ||= document.querySelector(".stale") !== null));
      look.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
      const { violations } = await globalThis.axe.run(document, {
        resultTypes: ["violations"],
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: { "color-contrast": { enabled } },
      });
      look.disconnect();
      const told = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.slice(0, 3).map((n) => `${n.target.join(" ")}: ${n.failureSummary?.split("\n").at(1)?.trim() ?? ""}`),
      }));
      return [told, anew || document.querySelector(".stale") !== null];
    }, contrast);
    anew &&= found.length > 0;
  }
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.join("\n  ")}`);
}
