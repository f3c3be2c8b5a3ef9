// Programmes are added, moved and removed; what names them by their place goes with them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { programmesOf } = await load("state/document.ts");
const { move, movedTo, put, remove, take } = await load("state/programmes.ts");

const original = () => ({
  title: "Uji",
  programmes: [{ name: "A" }, { name: "B", budget: { per_year: 5 } }, { name: "C" }],
  sources: {
    start: { text: "mulai" },
    "programmes[0].income": { text: "a" },
    "programmes[1].budget": { text: "b" },
    "programmes[1].budget.per_year": { text: "b tahun" },
    "programmes[2]": { text: "c" },
    "programmes": { text: "semua" },
  },
  realised: [
    { month: "2026-01", programmes: [{ programme: 0, spent: 1 }, { programme: 1, spent: 2 }] },
    { month: "2026-02", covered: 7 },
    { month: "2026-03", programmes: [{ programme: 2, spent: 3 }] },
  ],
});
const names = (document) => programmesOf(document).map((p) => p.name).join("");
/** Whose source stands where. */
const sources = (document) =>
  Object.fromEntries(Object.entries(document.sources).map(([path, { text }]) => [text, path]));
const realised = (document) =>
  document.realised.map((e) => e.programmes?.map((p) => `${programmesOf(document)[p.programme].name}${p.spent}`));

test("moving a programme moves its sources and what was realised of it", () => {
  const before = original();
  const after = move(before, 0, 2);
  assert.deepEqual(before, original(), "the document before is untouched");
  assert.equal(names(after), "BCA");
  assert.deepEqual(sources(after), {
    mulai: "start",
    a: "programmes[2].income",
    b: "programmes[0].budget",
    "b tahun": "programmes[0].budget.per_year",
    c: "programmes[1]",
    semua: "programmes",
  });
  assert.deepEqual(realised(after), [["A1", "B2"], undefined, ["C3"]]);
  assert.deepEqual(move(after, 2, 0), original(), "and back");
});

test("a move to the neighbour swaps the two", () => {
  assert.equal(names(move(original(), 2, 1)), "ACB");
  assert.equal(names(move(original(), 1, 1)), "ABC");
  assert.deepEqual([0, 1, 2, 3].map((place) => movedTo(place, 3, 1)), [0, 2, 3, 1]);
});

test("removing a programme drops its sources and renumbers the others", () => {
  const after = remove(original(), 1);
  assert.equal(names(after), "AC");
  assert.deepEqual(sources(after), { mulai: "start", a: "programmes[0].income", c: "programmes[1]", semua: "programmes" });
  assert.deepEqual(realised(after), [["A1"], undefined, ["C3"]]);
  assert.equal(after.title, "Uji");
});

test("what was removed can be put back, also after other changes", () => {
  for (const at of [0, 1, 2]) {
    const taken = take(original(), at);
    const back = put(remove(original(), at), at, taken);
    assert.deepEqual(programmesOf(back), programmesOf(original()));
    assert.deepEqual(sources(back), sources(original()));
    assert.deepEqual(realised(back).map((r) => r?.toSorted()), realised(original()));
  }
  const taken = take(original(), 2);
  const elsewhere = remove(remove(original(), 2), 0);
  const back = put(elsewhere, 2, taken);
  assert.equal(names(back), "BC", "beyond the end is the end");
  assert.equal(sources(back).c, "programmes[1]");
  assert.deepEqual(realised(back), [["B2"], undefined, ["C3"]]);
});

test("a copy has its own sources, and nothing was realised of it", () => {
  const document = original();
  const copy = put(document, 2, { ...take(document, 1), realised: [] });
  assert.equal(names(copy), "ABBC");
  assert.deepEqual(copy.sources["programmes[2].budget"], { text: "b" });
  assert.deepEqual(copy.sources["programmes[1].budget"], { text: "b" });
  assert.deepEqual(copy.sources["programmes[3]"], { text: "c" });
  assert.deepEqual(realised(copy), [["A1", "B2"], undefined, ["C3"]]);
});

test("a document without programmes, sources or anything realised gets what it needs", () => {
  assert.deepEqual(put({}, 0, { programme: { name: "A" }, sources: {}, realised: [] }), { programmes: [{ name: "A" }] });
  assert.deepEqual(remove({ programmes: [{ name: "A" }] }, 0), { programmes: [] });
  assert.deepEqual(programmesOf({ programmes: "tidak ada" }), []);
});
