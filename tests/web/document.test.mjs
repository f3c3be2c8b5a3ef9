// Setting and resetting one value of a scenario leaves all others as they are.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { concerns, getAt, pathText, removeAt, resetAt, sameValue, setAt } = await load("state/document.ts");

const original = () => ({
  title: "Uji",
  workers: { eligible: 100, growth_pct: 1.3 },
  programmes: [
    { name: "A", budget: { villages: 3, per_village: 10 }, paid_months: { first: 1, last: 12 } },
    { name: "B", budget: { per_year: 5 } },
  ],
});

test("a value is set and everything else kept, the document before untouched", () => {
  const before = original();
  const after = setAt(before, ["programmes", 0, "budget", "per_village"], "20");
  assert.deepEqual(before, original());
  const expected = original();
  expected.programmes[0].budget.per_village = "20";
  assert.deepEqual(after, expected);
  assert.equal(after.programmes[1], before.programmes[1], "what is not on the path is shared");
});

test("missing parents are created as the path asks", () => {
  assert.deepEqual(setAt({}, ["dynamics", "keep_paying_pct"], "5"), { dynamics: { keep_paying_pct: "5" } });
  assert.deepEqual(setAt({}, ["programmes", 0, "name"], "A"), { programmes: [{ name: "A" }] });
  assert.deepEqual(setAt({ programmes: null }, ["programmes", 0], "A"), { programmes: ["A"] });
});

test("reset gives the original value back, or takes away what was created", () => {
  const path = ["programmes", 1, "paid_months", "first"];
  const changed = setAt(setAt(original(), path, "3"), ["workers", "growth_pct"], "9");
  const reset = resetAt(changed, original(), path);
  assert.equal(getAt(reset, ["workers", "growth_pct"]), "9");
  assert.deepEqual(reset.programmes, original().programmes);
  assert.deepEqual(resetAt(reset, original(), ["workers", "growth_pct"]), original());
});

test("a value is taken out, and what is not there stays away", () => {
  const path = ["programmes", 0, "budget", "per_village"];
  assert.deepEqual(removeAt(original(), path).programmes[0].budget, { villages: 3 });
  assert.deepEqual(removeAt(original(), ["programmes", 1, "paid_months", "first"]), original());
});

test("a key of the prototype is not a value", () => {
  assert.equal(getAt({}, ["constructor"]), undefined);
  assert.equal(getAt({}, ["__proto__", "toString"]), undefined);
});

test("numbers and texts of the same value are the same", () => {
  assert.ok(sameValue("1.30", 1.3));
  assert.ok(sameValue(undefined, undefined));
  assert.ok(!sameValue(undefined, 0));
  assert.ok(!sameValue("", 0));
  assert.ok(!sameValue("a", "b"));
});

test("a problem finds its control, also when it is told of the pair", () => {
  const first = ["programmes", 0, "paid_months", "first"];
  assert.equal(pathText(first), "programmes[0].paid_months.first");
  assert.ok(concerns("programmes[0].paid_months.first", first));
  assert.ok(concerns("programmes[0].paid_months", first));
  assert.ok(!concerns("programmes[0].paid_months.last", first));
  assert.ok(!concerns("programmes[1].paid_months", first));
  assert.ok(!concerns("workers", ["workers", "growth_pct"]));
});
