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
  assert.equal(kept.size, 0, "nothing edited, nothing kept");
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
  await quiet();
  assert.equal(kept.size, 0, "nothing edited, nothing kept");
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

test("a document that is no ready scenario opens as it is, and is there again after a reload", async () => {
  kept.clear();
  const { sim } = page();
  await sim.start(null);
  await quiet();
  const entry = { id: "wilayah-15", title: "Jambi" };
  await sim.openDocument(entry, { id: "jambi", workers: { growth_pct: 2 } }, { Jambi: "Jambi Province" });
  await quiet();
  assert.equal(sim.good.answer.headline, "jambi 2 id");
  assert.equal(sim.edited, false);
  assert.deepEqual(sim.scenarios.map(({ id }) => id), ["jambi-bkbk", "kaltim-100k", "wilayah-15"]);
  sim.setLang("en");
  await quiet();
  assert.deepEqual(sim.words, { Jambi: "Jambi Province" });
  sim.set(GROWTH, "3");
  await quiet();

  const again = page().sim;
  await again.start("wilayah-15");
  await quiet();
  assert.deepEqual([again.unknown, again.edited], [null, true]);
  assert.equal(again.good.answer.headline, "jambi 3 id");

  // Opened anew: what was changed of the older one is gone.
  await again.openDocument({ ...entry }, { id: "jambi", workers: { growth_pct: 4 } }, {});
  await quiet();
  assert.equal(again.good.answer.headline, "jambi 4 id");
  assert.equal(again.scenarios.length, 3);
});
