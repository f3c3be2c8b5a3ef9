// A link that was pinned before a change of the data: the page fetches what is archived, hands it to
// the core, and begins the work of then with the figures and the English words of then.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const file = (value) => `data:application/json,${encodeURIComponent(JSON.stringify(value))}`;
const NOW = { schema: 1, title: "Desa", region: { name: "Jambi" }, workers: { eligible: 1200000 }, programmes: [] };
const THEN = { ...NOW, title: "Desa dulu", workers: { eligible: 1286133 } };
const CHANGES = [{ version: 2, scenario: "jambi-bkbk" }];

/** Modules in place of the page's: data as it might be at version 2, and no page around. */
const MODULES = {
  "./archive.js": `export const ARCHIVED = ${JSON.stringify({ "jambi-bkbk@1": file(THEN), "en/jambi-bkbk@1": file({ "Desa dulu": "Villages then" }) })}`,
  "../views/app.js": "",
  lit: "export const html = () => null, nothing = null",
  "../parts/wide.js": "export const wide = () => null",
  "../style.js": "export const addStyle = () => Promise.resolve()",
  "../state/library.js": `export const library = {
    list: [{ id: "jambi-bkbk", source: "x" }],
    document: async () => ${JSON.stringify(JSON.stringify(NOW))},
    english: async () => '{"Desa":"Villages"}',
  }`,
};
const standIn = {
  name: "stand-in",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?file$/ }, ({ path }) => ({ path, namespace: "file-of" }));
    onLoad({ filter: /.*/, namespace: "file-of" }, ({ path }) => ({
      contents: `export default ${JSON.stringify(path.includes("changes.json") ? file(CHANGES) : "data:,")}`,
    }));
    onResolve({ filter: /.*/ }, ({ path }) => (path in MODULES ? { path, namespace: "module" } : undefined));
    onLoad({ filter: /.*/, namespace: "module" }, ({ path }) => ({ contents: MODULES[path] }));
  },
};

globalThis.location = { pathname: "/", search: "", hash: "#v=1&b=jambi-bkbk&k=1,1,5,41,1,-" };
const kept = new Map();
globalThis.sessionStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
};
const { beginOld, open } = await load("links/open.ts", [standIn]);

/** The core at data version 2: what it asks for, and what it was given. */
function core(archive) {
  const given = {};
  const answers = {
    link_read: () => ({ bases: ["jambi-bkbk"], archive, view: { lang: "", work: "" } }),
    link_open: (_, bases) => {
      Object.assign(given, JSON.parse(bases));
      const old = given["jambi-bkbk@1"] ?? null;
      return { documents: [given["jambi-bkbk"]], bases: ["jambi-bkbk"], problems: [], pinned: { pin: "1,1,5,41,1,-", sentence: "", rows: [], why: [], old } };
    },
  };
  return { given, call: async (method, ...args) => JSON.stringify(answers[method](...args)) };
}

test("what is archived reaches the core, and the work of then begins with its own words", async () => {
  const engine = core(["changes", "jambi-bkbk@1"]);
  const { work, told } = await open(engine, location.hash, "en", {});
  assert.deepEqual(JSON.parse(engine.given.changes), CHANGES);
  assert.deepEqual(JSON.parse(engine.given["jambi-bkbk@1"]), THEN);
  assert.deepEqual(JSON.parse(engine.given["jambi-bkbk"]), NOW);
  const begun = {};
  const sim = { scenario: work.scenario, begin: (scenario, document) => Object.assign(begun, { scenario, document }).scenario.id };
  assert.equal(beginOld(sim, told.pinned.old), "tautan-1-lama");
  assert.deepEqual(begun.document, THEN);
  assert.deepEqual(begun.scenario.words, { Desa: "Villages", "Desa dulu": "Villages then" });
});

test("what is not archived is not made up", async () => {
  const engine = core(["changes", "jambi-bkbk@7"]);
  const { told } = await open(engine, location.hash, "id", {});
  assert.deepEqual(Object.keys(engine.given).sort(), ["changes", "jambi-bkbk"]);
  assert.equal(told.pinned.old, null);
});
