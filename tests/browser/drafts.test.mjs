// What has no name does not pile up in the browser: the newest twenty stay, and
// whatever is open in some tab.

import assert from "node:assert/strict";
import { it } from "node:test";
import { DESK, withBrowser } from "./lib/browsers.mjs";
import { listen, open, pick, settled, typeValue, until } from "./lib/page.mjs";
import { siteUrl } from "./lib/site.mjs";

/** The entry that the open work is written to. */
const draft = (page) => until(page, () => document.querySelector("ck-saved")?.saved.keeper.open?.id, undefined, { what: "a draft" });
const kept = (page) =>
  page.evaluate(async () => (await document.querySelector("ck-saved").saved.keeper.store.all()).map(({ id }) => id).sort());

for (const name of ["Chromium", "Firefox"]) {
  withBrowser(name, (browser) => {
    it("tells two drafts of one scenario apart by what was changed in them", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await typeValue(page, "budget", "200 juta");
      const first = await draft(page);
      await settled(page);
      await page.evaluate(async (id) => {
        const { store } = document.querySelector("ck-saved").saved.keeper;
        const entry = await store.get(id);
        const { growth_pct } = entry.document.workers;
        const workers = { ...entry.document.workers, growth_pct: growth_pct + 1 };
        await store.put({ ...entry, id: "mine-other", stamp: "other", document: { ...entry.base, workers } }, null);
      }, first);
      await page.locator(".inputs-head [aria-haspopup=dialog]").click();
      const lines = () => page.locator(".saved-changes").allInnerTexts();
      await until(page, () => {
        const found = [...document.querySelectorAll(".saved-changes")];
        return found.length === 2 && found.every((of) => of.textContent.trim());
      });
      const [one, other] = (await lines()).sort();
      assert.match(one, /^Isian diubah: 1 · Dana per desa\/kelurahan setahun: Rp200 juta$/);
      assert.match(other, /^Isian diubah: 1 · Pertumbuhan pekerja setahun: [\d,]+ persen$/);
      assert.deepEqual(log, []);
      await context.close();
    });

    it("keeps the newest twenty without a name, and the one that another tab has open", async () => {
      const { context, page, log } = await open(browser(), DESK);
      await typeValue(page, "budget", "200 juta");
      const oldest = await draft(page);
      await settled(page);

      const other = await context.newPage();
      const address = await siteUrl();
      const otherLog = listen(other, new URL(address).origin);
      await other.goto(`${address}#s=kaltim-100k`);
      await settled(other);
      // Twenty more, all of them newer, and one with a name that is older.
      await until(other, () => document.querySelector("ck-saved"), undefined, { what: "what is kept" });
      await other.evaluate(async (like) => {
        const { store } = document.querySelector("ck-saved").saved.keeper;
        const entry = await store.get(like);
        for (let i = 0; i < 20; i++) {
          const number = String(i).padStart(2, "0");
          await store.put({ ...entry, id: `mine-old${number}`, stamp: number, changed: entry.changed + 1 + i }, null);
        }
        await store.put({ ...entry, id: "mine-named", named: true, stamp: "n", changed: 1 }, null);
      }, oldest);
      await typeValue(other, "growth", "2");
      const newest = await draft(other);
      await until(other, async () => !(await document.querySelector("ck-saved").saved.keeper.store.get("mine-old00")), undefined, { what: "the end of the oldest that nobody has open" });
      const numbers = Array.from({ length: 19 }, (_, i) => `mine-old${String(i + 1).padStart(2, "0")}`);
      assert.deepEqual(await kept(other), [oldest, newest, "mine-named", ...numbers].sort());
      assert.equal(await other.locator(".told").filter({ hasText: /hapus/ }).count(), 0, "nobody is told");
      // The tab that was open goes on with what it had.
      await typeValue(page, "budget", "300 juta");
      await settled(page);
      await until(page, async (id) => JSON.stringify((await document.querySelector("ck-saved").saved.keeper.store.get(id)).document).includes("300000000"), oldest);
      await pick(page, "tanbu-100");
      assert.deepEqual([log, otherLog], [[], []]);
      await context.close();
    });
  });
}
