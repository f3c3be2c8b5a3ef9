// What is kept in the browser, over a table that is played by hand: drafts, names,
// two tabs, a browser that refuses, files.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load } from "./load.mjs";

let session = new Map();
const local = new Map();
const storage = (map) => ({
  getItem: (key) => map().get(key) ?? null,
  setItem: (key, value) => map().set(key, value),
  removeItem: (key) => map().delete(key),
});
globalThis.sessionStorage = storage(() => session);
globalThis.localStorage = storage(() => local);

const { DRAFTS, Keeper } = await load("saved/keeper.ts");
const { free } = await load("saved/names.ts");
const { allAsText, fileName, oneAsText, readFile } = await load("saved/files.ts");

/** The table that all tabs share. */
let table = new Map();
let broken = null;
const copy = (value) => structuredClone(value);
const store = {
  async all() {
    if (broken) throw broken;
    return [...table.values()].map(copy);
  },
  async get(id) {
    if (broken) throw broken;
    return copy(table.get(id) ?? null);
  },
  async put(entry, read) {
    if (broken) throw broken;
    const there = table.get(entry.id);
    if ((there?.stamp ?? null) !== read) return { ok: false, theirs: copy(there ?? null) };
    table.set(entry.id, copy(entry));
    return { ok: true };
  },
  async remove(id) {
    table.delete(id);
  },
};

let count = 0;
const original = () => ({ title: "Jambi", workers: { growth_pct: 1 } });
const ready = { id: "jambi", title: "Jambi siap", title_en: "Jambi ready", region: "Provinsi Jambi", region_en: "Jambi Province", story: "", story_en: "" };
const equal = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** A tab with the ready scenario open, and storage of its own. */
function tab(of = new Map()) {
  session = of;
  const start = original();
  const sim = {
    scenario: ready,
    document: start,
    base: start,
    original: start,
    get edited() {
      return !equal(this.document, this.original);
    },
    become(scenario, title) {
      this.scenario = scenario;
      for (const key of ["document", "base", "original"]) this[key] = { ...this[key], title };
    },
  };
  const made = { sim, storage: of, moved: [], told: [], others: new Set() };
  made.keeper = new Keeper(sim, store, {
    now: () => ++count,
    unique: () => `u${++count}`,
    ready: (id) => (id === ready.id ? ready : null),
    copyName: (name) => `${name} (tab lain)`,
    moved: (id) => made.moved.push(id),
    tell: (id) => made.told.push(id),
    open: async () => made.others,
    changed: () => undefined,
  });
  made.set = async (growth) => {
    session = of;
    sim.document = { ...sim.document, workers: { growth_pct: growth } };
    made.keeper.save();
    await made.keeper.settled();
  };
  /** As the simulation opens a saved one. */
  made.open = async (id) => {
    session = of;
    const work = await made.keeper.work(id);
    Object.assign(sim, work);
    return work;
  };
  return made;
}

const entries = () => [...table.values()];
const growths = () => entries().map(({ document, named }) => [document.title, document.workers.growth_pct, named]);
const failure = (trouble) => Object.assign(new Error(trouble), { trouble });

beforeEach(() => {
  table = new Map();
  broken = null;
  local.clear();
});

test("what is worked on is kept without a name, and no more once it is as delivered", async () => {
  const one = tab();
  one.keeper.save();
  await one.keeper.settled();
  assert.equal(table.size, 0, "nothing is kept of what nobody changed");
  await one.set(2);
  await one.set(3);
  assert.deepEqual(growths(), [["Jambi", 3, false]]);
  await one.set(1);
  assert.equal(table.size, 0);
  assert.equal(one.keeper.open, null);
});

test("undone and done again before it is written, either way, it is kept as it stands in the end", async () => {
  for (const [first, ...then] of [[2, 1, 2], [2, 1], [2, 3, 2]]) {
    for (const written of [true, false]) {
      table = new Map();
      const one = tab();
      const set = (growth) => {
        // Nothing is waited for: the store is still at what came before.
        void one.set(growth);
      };
      if (written) await one.set(first);
      else set(first);
      then.forEach(set);
      await one.keeper.settled();
      const last = then.at(-1);
      const kept = last === 1 ? [] : [["Jambi", last, false]];
      assert.deepEqual(growths(), kept, `${first}, ${then} with the first ${written ? "written" : "on its way"}`);
    }
  }
});

test("after a reload the tab goes on with its own entry, and writes none that is as it was", async () => {
  const one = tab();
  await one.set(2);
  const [{ stamp, id }] = entries();
  const again = tab(one.storage);
  again.sim.document = { ...again.sim.document, workers: { growth_pct: 2 } };
  again.keeper.save();
  await again.keeper.settled();
  assert.equal(entries()[0].stamp, stamp);
  await again.set(3);
  assert.deepEqual(entries().map((of) => of.id), [id]);
});

test("a reload while it is being written neither doubles it nor loses it", async () => {
  for (const written of [true, false]) {
    for (const before of [[], [2]]) {
      table = new Map();
      const one = tab();
      for (const growth of before) await one.set(growth);
      const { put } = store;
      // The page goes before it hears what became of it.
      store.put = async (entry, read) => {
        if (written) await put(entry, read);
        return new Promise(() => undefined);
      };
      void one.set(3);
      await new Promise((done) => setTimeout(done));
      store.put = put;
      const again = tab(one.storage);
      again.sim.document = { ...again.sim.document, workers: { growth_pct: 3 } };
      again.keeper.save();
      await again.keeper.settled();
      assert.deepEqual(growths(), [["Jambi", 3, false]], `${written} ${before}`);
      await again.set(4);
      assert.deepEqual(growths(), [["Jambi", 4, false]], `${written} ${before}, and further`);
    }
  }
});

test("another tab, or a link, begins an entry of its own", async () => {
  const one = tab();
  await one.set(2);
  const other = tab();
  await other.set(3);
  assert.deepEqual(growths(), [["Jambi", 2, false], ["Jambi", 3, false]]);
});

test("a doubled tab does not write over the first", async () => {
  const one = tab();
  await one.set(2);
  const doubled = tab(new Map(one.storage));
  doubled.sim.document = copy(one.sim.document);
  await one.set(3);
  await doubled.set(4);
  await one.set(5);
  assert.deepEqual(growths().map(([, growth]) => growth).sort(), [4, 5]);
  assert.equal(doubled.keeper.notice, null, "two drafts are nothing to speak of");
});

test("a name makes the draft a scenario, in which everything after is kept", async () => {
  const one = tab();
  await one.set(2);
  await one.keeper.saveAs("  Rencana   A ");
  assert.deepEqual(growths(), [["Rencana A", 2, true]]);
  assert.deepEqual(one.moved, [one.sim.scenario.id]);
  assert.equal(one.sim.document.title, "Rencana A");
  assert.deepEqual([one.sim.scenario.title, one.sim.scenario.from], ["Rencana A", "jambi"]);
  await one.set(3);
  await one.set(1);
  assert.deepEqual(growths(), [["Rencana A", 1, true]], "as delivered it still has its name");

  // Saved again under a name it goes on as a copy, and the first stays.
  await one.keeper.saveAs("Rencana A");
  await one.set(7);
  assert.deepEqual(growths(), [["Rencana A", 1, true], ["Rencana A (2)", 7, true]]);
});

test("an unchanged ready scenario can be given a name too", async () => {
  const one = tab();
  await one.keeper.saveAs("Awal");
  assert.deepEqual(growths(), [["Awal", 1, true]]);
});

test("two tabs with the same scenario: theirs stays, ours is a copy, and it is told", async () => {
  const one = tab();
  await one.set(2);
  await one.keeper.saveAs("A");
  const { id } = one.sim.scenario;
  const other = tab();
  await other.open(id);
  await one.set(3);
  session = other.storage;
  await other.keeper.heard(id);
  assert.deepEqual(other.keeper.notice, { what: "elsewhere", name: "A", id });
  await other.set(4);
  assert.deepEqual(growths(), [["A", 3, true], ["A (tab lain)", 4, true]]);
  assert.deepEqual(other.keeper.notice, { what: "conflict", name: "A (tab lain)", id });
  assert.notEqual(other.sim.scenario.id, id);
  assert.deepEqual(other.moved, [other.sim.scenario.id]);
  await one.set(5);
  await other.set(6);
  assert.deepEqual(growths(), [["A", 5, true], ["A (tab lain)", 6, true]]);
});

test("what a tab had not written yet when it closed is kept apart too", async () => {
  const one = tab();
  await one.set(2);
  await one.keeper.saveAs("A");
  const { id } = one.sim.scenario;
  await one.set(3);
  // Changed, but the page went before it was written.
  broken = failure("failed");
  await one.set(4);
  broken = null;
  const other = tab();
  await other.open(id);
  await other.set(9);
  const again = tab(one.storage);
  await again.open(id);
  again.sim.document = { ...again.sim.document, workers: { growth_pct: 4 } };
  again.keeper.save();
  await again.keeper.settled();
  assert.deepEqual(growths(), [["A", 9, true], ["A (tab lain)", 4, true]]);
});

test("a scenario removed in one tab and worked on in the other is saved again", async () => {
  const one = tab();
  await one.set(2);
  await one.keeper.saveAs("A");
  const { id } = one.sim.scenario;
  const other = tab();
  await other.open(id);
  await other.keeper.remove(id);
  await one.set(3);
  assert.deepEqual(growths(), [["A", 3, true]]);
  assert.equal(one.keeper.notice.what, "restored");
});

test("renamed, doubled, removed and put back", async () => {
  const one = tab();
  await one.set(2);
  await one.keeper.saveAs("A");
  const { id } = one.sim.scenario;
  await one.keeper.rename(id, "B");
  assert.equal(one.sim.document.title, "B");
  await one.keeper.rename(id, "B");
  assert.deepEqual(growths(), [["B", 2, true]], "its own name is no other's");
  const double = await one.keeper.duplicate(id, (name) => `${name} (salinan)`);
  assert.deepEqual(growths(), [["B", 2, true], ["B (salinan)", 2, true]]);
  await one.keeper.rename(double, "B");
  assert.equal(table.get(double).document.title, "B (2)");
  assert.equal(table.get(double).original.title, "B (2)", "to be reset is no change of the name");
  const gone = await one.keeper.remove(double);
  assert.equal(table.size, 1);
  await one.keeper.restore(gone);
  assert.deepEqual(table.get(double), gone);
  await one.set(3);
  assert.deepEqual(growths(), [["B", 3, true], ["B (2)", 2, true]]);
});

test("a browser that refuses is told once, and well again when it is", async () => {
  const one = tab();
  broken = failure("refused");
  await one.set(2);
  assert.equal(one.keeper.trouble, "failed", "what is not known by name is simply a failure");
  one.keeper.dismiss();
  await one.set(3);
  assert.equal(one.keeper.notice, null);
  broken = null;
  await one.set(4);
  assert.equal(one.keeper.trouble, null);
  assert.deepEqual(growths(), [["Jambi", 4, false]]);
  await assert.rejects(() => ((broken = failure("full")), one.keeper.saveAs("A")));
});

test("what was left without a name is offered once, unless it is open in another tab", async () => {
  const one = tab();
  await one.set(2);
  const [{ id, changed, stamp }] = entries();
  const later = () => tab();
  const open = later();
  open.others.add(id);
  await open.keeper.offer(null);
  assert.equal(open.keeper.notice, null);
  const elsewhere = later();
  await elsewhere.keeper.offer("kaltim");
  assert.equal(elsewhere.keeper.notice, null, "a link to another scenario asks for that one");
  const fresh = later();
  await fresh.keeper.offer("jambi");
  assert.deepEqual(fresh.keeper.notice, { what: "offer", id, name: "Jambi", changed });
  assert.equal(local.get("cakupan:offered"), stamp);
  const next = later();
  await next.keeper.offer(null);
  assert.equal(next.keeper.notice, null);
  // Gone on with, it is the same entry.
  await next.open(id);
  await next.set(5);
  assert.deepEqual(growths(), [["Jambi", 5, false]]);
});

test("of what has no name the newest twenty stay, and what is open", async () => {
  const first = tab();
  await first.set(0.5);
  await first.keeper.saveAs("Bernama");
  const drafts = () => entries().filter(({ named }) => !named);
  const tabs = [];
  for (let i = 0; i < DRAFTS; i++) {
    const one = tab();
    await one.set(2 + i);
    tabs.push([one, entries().at(-1).id]);
  }
  assert.equal(drafts().length, DRAFTS);
  const [[oldest, oldestId], [, secondId], [, thirdId]] = tabs;
  // The oldest one is worked on: then it is no longer the oldest. The next is open in another tab.
  await oldest.set(90);
  const more = tab();
  more.others.add(secondId);
  await more.set(91);
  assert.equal(drafts().length, DRAFTS + 1, "the one that would go is open");
  assert.ok(table.has(secondId));
  const another = tab();
  await another.set(92);
  assert.equal(drafts().length, DRAFTS);
  assert.deepEqual([oldestId, secondId, thirdId].map((id) => table.has(id)), [true, false, false], "by now nobody has it open");
  assert.equal(entries().filter(({ named }) => named).length, 1, "what has a name stays");
  // Where it cannot be known what is open, nothing goes.
  const blind = tab();
  blind.others = null;
  await blind.set(93);
  assert.equal(drafts().length, DRAFTS + 1);
  // Another tab that had it open goes on with it.
  await tabs[2][0].set(94);
  assert.ok(table.has(thirdId));
});

test("a name that is taken gets a number, a long one is cut, and none grows too long", () => {
  assert.equal(free("A", []), "A");
  assert.equal(free(" A  b ", ["A b", "A b (2)"]), "A b (3)");
  assert.equal([...free("😀".repeat(300), [])].length, 160);
});

/** Refuses a growth above 5, and what is no JSON. */
const check = async (text) => {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    return [{ path: "", message: "bukan JSON" }];
  }
  return Number(document?.workers?.growth_pct) <= 5 ? [] : [{ path: "workers.growth_pct", message: "terlalu besar" }];
};

test("one as a file is the document itself; it is read back", async () => {
  const document = { title: "A", workers: { growth_pct: 2 } };
  const text = oneAsText({ document });
  assert.deepEqual(JSON.parse(text), document);
  const { read, refused } = await readFile("a.json", text, check);
  assert.deepEqual(refused, []);
  assert.deepEqual(read, [{ name: "A", from: null, document, base: document, original: document }]);
});

test("all in one file come back with what they began as; what is refused says why, the others come", async () => {
  const one = { from: "jambi", document: { title: "A", workers: { growth_pct: 2 } }, base: original(), original: original() };
  const bad = { from: null, document: { title: "B", workers: { growth_pct: 9 } }, base: null, original: null };
  const text = allAsText([one, bad]);
  const { read, refused } = await readFile("all.json", `\uFEFF${text}`, check);
  assert.deepEqual(read, [{ name: "A", ...one }]);
  assert.deepEqual(refused, [{ name: "B", problems: [{ path: "workers.growth_pct", message: "terlalu besar" }] }]);
});

test("files that are none, of a later version, or empty", async () => {
  const bundle = (more) => JSON.stringify({ format: "cakupan-scenarios", version: 1, ...more });
  const of = async (text) => (await readFile("x.json", text, check)).refused;
  assert.deepEqual(await of("bukan"), [{ name: "x.json", problems: [{ path: "", message: "bukan JSON" }] }]);
  assert.deepEqual(await of(bundle({ version: 2, scenarios: [] })), [{ name: "x.json", why: "newer" }]);
  assert.deepEqual(await of(bundle({ scenarios: [] })), [{ name: "x.json", why: "empty" }]);
  assert.deepEqual(await of(bundle({ scenarios: "x" })), [{ name: "x.json", why: "empty" }]);
  assert.equal((await of(bundle({ scenarios: [null] })))[0].name, "x.json 1");
  assert.equal(fileName("Jambi: naik 20% / 2026"), "jambi-naik-20-2026");
  assert.equal(fileName("…"), "skenario");
});

test("English words that a work brings with it go where it goes: draft, name, copy, file and back", async () => {
  const words = { Jambi: "Jambi Province" };
  const one = tab();
  one.sim.scenario = { ...ready, id: "wilayah-15", words };
  await one.set(2);
  const [draft] = [...table.values()];
  assert.deepEqual([draft.words, draft.from], [words, "wilayah-15"]);
  const other = tab();
  const { scenario } = await other.keeper.work(draft.id);
  assert.deepEqual([scenario.title, scenario.title_en, scenario.from, scenario.words], ["Jambi", "Jambi Province", null, words]);

  session = one.storage;
  await one.keeper.saveAs("A");
  assert.deepEqual([one.sim.scenario.title_en, one.sim.scenario.words], ["A", words]);
  await one.keeper.duplicate(one.sim.scenario.id, (name) => `${name} lagi`);
  const entries = [...table.values()];
  assert.deepEqual(entries.map((of) => of.words), [words, words]);

  const { read } = await readFile("semua.json", allAsText(entries), async () => []);
  assert.deepEqual(read.map((of) => of.words), [words, words]);
  const wrong = JSON.parse(allAsText(entries));
  wrong.scenarios[0].words = { Jambi: 5 };
  const mended = await readFile("semua.json", JSON.stringify(wrong), async () => []);
  assert.deepEqual(mended.read.map((of) => of.words), [undefined, words]);
});
