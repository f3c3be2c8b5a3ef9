// The state of the page over a core that is played by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

// What a browser has and Node has not.
globalThis.requestAnimationFrame = (run) => setTimeout(run, 0);
const kept = new Map();
globalThis.sessionStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
};

const { Simulation } = await load("state/simulation.ts");

const library = {
  list: [{ id: "jambi-bkbk" }, { id: "kaltim-100k" }],
  document: async (id) => JSON.stringify({ id, workers: { growth_pct: 1 } }),
  english: async () => "{}",
  saved: async () => null,
};
const quiet = () => new Promise((done) => setTimeout(done, 400));

/** Refuses a growth above 5; else the answer names document, language and figures. */
function page() {
  const asked = [];
  const engine = {
    async call(method, ...args) {
      if (method === "version") return "0.1.0";
      if (method === "tables") return JSON.stringify({ tables: [{ figure: "coverage", of: args[0] }] });
      const document = JSON.parse(args[0]);
      const options = { lang: args[2], figures: args[5].split(",") };
      asked.push({ document, options });
      const growth = Number(document.workers.growth_pct);
      if (growth > 5) return JSON.stringify({ ok: false, problems: [{ path: "workers.growth_pct" }] });
      const charts = options.figures.map((figure) => ({ figure, of: growth, lang: options.lang }));
      const answer = { headline: `${document.id} ${growth} ${options.lang}`, facts: [] };
      return JSON.stringify({ ok: true, answer, charts, controls: [], programmes: [] });
    },
  };
  const sim = new Simulation(engine, library, "id", () => undefined);
  sim.setWidth(600);
  return { sim, asked };
}

const GROWTH = ["workers", "growth_pct"];

test("opens the scenario asked for, or the first with a word about the unknown one", async () => {
  kept.clear();
  const { sim } = page();
  await sim.start("kaltim-100k");
  await quiet();
  assert.equal(sim.good.answer.headline, "kaltim-100k 1 id");
  assert.deepEqual(Object.keys(sim.charts), ["coverage", "members", "money"]);
  assert.ok(sim.tablesFresh);
  sim.choose("nirwana");
  await quiet();
  assert.equal(sim.unknown, "nirwana");
  assert.equal(sim.good.answer.headline, "jambi-bkbk 1 id");
});

test("while a slider moves only figures in sight are drawn; the others follow", async () => {
  kept.clear();
  const { sim, asked } = page();
  await sim.start(null);
  await quiet();
  sim.watch("members", false);
  sim.watch("money", false);
  asked.length = 0;
  sim.set(GROWTH, "2");
  await quiet();
  assert.deepEqual(asked.map((a) => a.options.figures), [["coverage"], ["members", "money"]]);
  assert.deepEqual(Object.values(sim.charts).map((c) => c.of), [2, 2, 2]);
});

test("a refused document keeps the last good answer, its own inputs, and both over a reload", async () => {
  kept.clear();
  const { sim } = page();
  await sim.start(null);
  await quiet();
  sim.set(GROWTH, "9");
  await quiet();
  assert.equal(sim.problems.length, 1);
  assert.equal(sim.good.answer.headline, "jambi-bkbk 1 id");
  assert.equal(sim.document.workers.growth_pct, "9");

  sim.setLang("en");
  await quiet();
  assert.equal(sim.good.answer.headline, "jambi-bkbk 1 en", "the old answer in the new language");
  assert.deepEqual(Object.values(sim.charts).map((c) => c.lang), ["en", "en", "en"]);

  const again = page().sim;
  await again.start(null);
  await quiet();
  assert.equal(again.document.workers.growth_pct, "9");
  assert.equal(again.problems.length, 1);
  assert.equal(again.good.answer.headline, "jambi-bkbk 1 id", "the scenario as delivered stands in");

  again.resetAll();
  await quiet();
  assert.equal(again.problems.length, 0);
  assert.ok(!again.edited);
  again.undo();
  assert.equal(again.document.workers.growth_pct, "9", "reset all is undone as any step");
  again.undo();
  await quiet();
  assert.ok(!again.edited, "so is what was done before the reload");
  again.redo();
  assert.equal(again.document.workers.growth_pct, "9");
});

test("edits of one scenario are there again when it is chosen again", async () => {
  kept.clear();
  const { sim } = page();
  await sim.start(null);
  await quiet();
  sim.set(GROWTH, "3");
  await sim.choose("kaltim-100k");
  await quiet();
  assert.ok(!sim.edited);
  await sim.choose("jambi-bkbk");
  await quiet();
  assert.ok(sim.edited && sim.isChanged(GROWTH));
  assert.equal(sim.good.answer.headline, "jambi-bkbk 3 id");
  sim.reset(GROWTH);
  assert.ok(!sim.edited);
});

test("programmes in another order know what they were, also after a reload", async () => {
  kept.clear();
  const delivered = { id: "jambi-bkbk", workers: { growth_pct: 1 }, programmes: [{ name: "A", income: 1 }, { name: "B", income: 2 }] };
  const made = () => {
    const { sim } = page();
    Object.assign(sim, { library: { ...library, document: async () => JSON.stringify(delivered) } });
    return sim;
  };
  const sim = made();
  await sim.start(null);
  await quiet();
  const turned = (document) => ({ ...document, programmes: document.programmes.toReversed() });
  sim.arrange(turned, 1);
  const income = ["programmes", 0, "income"];
  assert.ok(sim.edited && !sim.isChanged(income));
  sim.set(income, "9");
  await quiet();
  const again = made();
  await again.start(null);
  await quiet();
  assert.ok(again.isChanged(income));
  again.reset(income);
  assert.deepEqual(again.document.programmes, turned(delivered).programmes);
  sim.resetAll();
  assert.deepEqual([sim.document.programmes, sim.programme, sim.edited], [delivered.programmes, 0, false]);
  sim.undo();
  assert.ok(sim.isChanged(income));
  sim.undo();
  sim.undo();
  await quiet();
  assert.deepEqual([sim.document, sim.base, sim.programme], [delivered, delivered, 0]);
  assert.equal(sim.good.answer.headline, "jambi-bkbk 1 id");
});

test("a movement is one step, whatever it went through, and none if it came back", async () => {
  kept.clear();
  const { sim } = page();
  await sim.start(null);
  await quiet();
  for (const value of ["2", "3", "4"]) sim.set(GROWTH, value, { moving: true });
  assert.equal(sim.history.position, 0, "nothing while it goes on");
  sim.commit();
  sim.commit();
  assert.equal(sim.history.position, 1);
  for (const value of ["7", "4"]) sim.set(GROWTH, value, { moving: true });
  sim.commit();
  assert.equal(sim.history.position, 1);
  sim.set(GROWTH, "5", { moving: true });
  sim.undo();
  assert.equal(sim.document.workers.growth_pct, "4", "what is still moving is undone first");
  sim.undo();
  assert.ok(!sim.edited);
  sim.undo();
  assert.ok(!sim.edited);
});

test("a work that gets a name keeps its steps, and no step changes the name", async () => {
  kept.clear();
  const { sim, asked } = page();
  await sim.start(null);
  await quiet();
  sim.set(GROWTH, "2");
  sim.set(GROWTH, "3");
  sim.undo();
  let saves = 0;
  sim.onSave = () => saves++;
  sim.become({ id: "mine-1", from: "jambi-bkbk", title: "Rencana A" }, "Rencana A");
  await quiet();
  assert.ok(saves > 0);
  assert.equal(asked.at(-1).document.title, "Rencana A");
  assert.equal(sim.base, sim.original, "what was one object still is");
  sim.undo();
  assert.ok(!sim.edited);
  assert.deepEqual([sim.document.title, sim.original.title], ["Rencana A", "Rencana A"]);
  sim.redo();
  sim.redo();
  assert.deepEqual([sim.document.workers.growth_pct, sim.document.title], ["3", "Rencana A"]);
  await quiet();
  assert.deepEqual([...kept.keys()], ["cakupan:work:mine-1"]);
  await sim.choose("jambi-bkbk");
  assert.ok(!sim.edited && sim.document.title === undefined, "the ready one is as it was delivered");
});

test("a saved scenario is opened as it was left, one that is not there is told of", async () => {
  kept.clear();
  const { sim } = page();
  const base = { id: "x", workers: { growth_pct: 1 } };
  const work = { scenario: { id: "mine-1", from: null, title: "A" }, original: base, base, document: { ...base, workers: { growth_pct: "4" } } };
  Object.assign(sim, { library: { ...library, saved: async (id) => (id === "mine-1" ? work : null) } });
  await sim.start("mine-1");
  await quiet();
  assert.equal(sim.good.answer.headline, "x 4 id");
  assert.ok(sim.isChanged(GROWTH));
  await sim.choose("mine-2");
  await quiet();
  assert.deepEqual([sim.unknown, sim.scenario.id], ["mine-2", "jambi-bkbk"]);
});

test("nothing done, nothing kept; what the tab kept before steps were is taken over", async () => {
  kept.clear();
  kept.set("cakupan:document:jambi-bkbk", JSON.stringify({ id: "jambi-bkbk", workers: { growth_pct: 3 } }));
  const { sim } = page();
  await sim.start(null);
  await quiet();
  assert.ok(sim.edited && sim.isChanged(GROWTH));
  assert.deepEqual([...kept.keys()], ["cakupan:work:jambi-bkbk"]);
  sim.resetAll();
  Object.assign(sim, { history: new sim.history.constructor() });
  sim.save();
  assert.equal(kept.size, 0);
});

test("where the tab has little room fewer steps are kept, and the work before all", async () => {
  kept.clear();
  const { sim } = page();
  await sim.start(null);
  await quiet();
  for (let growth = 200; growth < 260; growth++) sim.set(GROWTH, String(growth / 100));
  const roomy = globalThis.sessionStorage;
  const room = (most) => {
    globalThis.sessionStorage = { ...roomy, setItem: (key, text) => (text.length > most ? assert.fail() : roomy.setItem(key, text)) };
    sim.save();
    globalThis.sessionStorage = roomy;
    return JSON.parse(kept.get("cakupan:work:jambi-bkbk"));
  };
  assert.equal(room(1e6).steps.steps.length, 60);
  assert.equal(room(9000).steps.steps.length, 40);
  const bare = room(100);
  assert.deepEqual([bare.steps, bare.document.workers.growth_pct], [undefined, "2.59"]);
  const again = page().sim;
  await again.start(null);
  assert.equal(again.document.workers.growth_pct, "2.59");
});

test("of two scenarios chosen in a hurry the last one opens", async () => {
  kept.clear();
  const { sim } = page();
  const slow = { ...library, document: (id) => new Promise((done) => setTimeout(done, id === "kaltim-100k" ? 200 : 0, JSON.stringify({ id, workers: { growth_pct: 1 } }))) };
  await sim.start(null);
  Object.assign(sim, { library: slow });
  void sim.choose("kaltim-100k");
  void sim.choose("jambi-bkbk");
  await quiet();
  assert.equal(sim.scenario.id, "jambi-bkbk");
});

test("storage that refuses everything takes nothing else away", async () => {
  const real = globalThis.sessionStorage;
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    get() {
      throw new Error("SecurityError");
    },
  });
  try {
    const { sim } = page();
    await sim.start(null);
    sim.set(GROWTH, "4");
    await quiet();
    assert.equal(sim.good.answer.headline, "jambi-bkbk 4 id");
  } finally {
    Object.defineProperty(globalThis, "sessionStorage", { configurable: true, value: real });
  }
});

test("what was made on the page opens as it is, with its words, and is there again after a reload", async () => {
  kept.clear();
  const { sim } = page();
  await sim.start(null);
  await quiet();
  const region = { id: "wilayah-15", title: "Jambi", words: { Jambi: "Jambi Province" } };
  const made = (growth) => ({ id: "jambi", workers: { growth_pct: growth } });
  assert.equal(sim.begin(region, made(2)), "wilayah-15");
  await quiet();
  assert.equal(sim.good.answer.headline, "jambi 2 id");
  assert.equal(sim.edited, false);
  sim.setLang("en");
  await quiet();
  assert.deepEqual(sim.words, { Jambi: "Jambi Province" });
  sim.setLang("id");

  // Not worked on yet: begun anew it is what was asked for last.
  assert.equal(sim.begin(region, made(3)), "wilayah-15");
  await quiet();
  assert.deepEqual([sim.good.answer.headline, sim.edited, sim.history.last], ["jambi 3 id", false, null]);
  sim.set(GROWTH, "4");
  await quiet();

  const again = page().sim;
  await again.start("wilayah-15");
  await quiet();
  assert.deepEqual([again.unknown, again.edited], [null, true]);
  assert.equal(again.good.answer.headline, "jambi 4 id");
  again.setLang("en");
  await quiet();
  assert.deepEqual(again.words, { Jambi: "Jambi Province" });
  again.setLang("id");

  // Begun anew: what was worked on stays, with its steps.
  assert.equal(again.begin(region, made(5)), "wilayah-15-2");
  await quiet();
  assert.equal(again.good.answer.headline, "jambi 5 id");
  await again.choose("kaltim-100k");
  await again.choose("wilayah-15");
  await quiet();
  assert.equal(again.good.answer.headline, "jambi 4 id");
  again.undo();
  await quiet();
  assert.deepEqual([again.good.answer.headline, again.edited], ["jambi 3 id", false]);
  assert.equal(again.begin(region, made(1)), "wilayah-15-2", "what can be redone is work too");

  // It got a name: its address still opens it as it was made.
  await again.choose("wilayah-15");
  again.become({ id: "mine-1", from: null, title: "A", words: region.words }, "A");
  again.set(GROWTH, "1");
  await quiet();
  await again.choose("wilayah-15");
  await quiet();
  assert.deepEqual([again.unknown, again.good.answer.headline, again.edited], [null, "jambi 3 id", false]);
});

test("where the tab keeps nothing, what was made on the page is open all the same, and not thrown away", async () => {
  kept.clear();
  const real = globalThis.sessionStorage;
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    get() {
      throw new Error("forbidden");
    },
  });
  try {
    const { sim } = page();
    await sim.start(null);
    assert.equal(sim.begin({ id: "wilayah-15" }, { id: "jambi", workers: { growth_pct: 2 } }), "wilayah-15");
    sim.set(GROWTH, "3");
    await quiet();
    assert.equal(sim.good.answer.headline, "jambi 3 id");
    assert.equal(sim.begin({ id: "wilayah-15" }, { id: "jambi", workers: { growth_pct: 4 } }), "wilayah-15-2");
  } finally {
    Object.defineProperty(globalThis, "sessionStorage", { configurable: true, value: real });
  }
});
