// Steps of a work: taken, undone, done again, kept over a reload; and the browser's
// Back and Forward walking them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { History, deedOf } = await load("state/history.ts");
const { apply, diff, same } = await load("state/document.ts");
const { Back } = await load("state/back.ts");

const original = () => ({
  title: "Uji",
  workers: { growth_pct: 1 },
  programmes: [{ name: "A", budget: { per_year: 5 } }, { name: "B", budget: { per_year: 7 } }],
});

/** A work whose growth can be set, with a clock that is played by hand. */
function work() {
  let clock = 0;
  const base = original();
  const history = new History(() => clock);
  const made = {
    history,
    now: { document: base, base, programme: 0 },
    wait: (ms) => (clock += ms),
    set(growth, manner) {
      const document = { ...made.now.document, workers: { growth_pct: growth } };
      made.stand({ ...made.now, document }, manner);
    },
    stand(next, manner) {
      made.history.take(made.now, next, manner);
      made.now = next;
    },
    goTo(position) {
      made.now = made.history.goTo(position) ?? made.now;
    },
    get growth() {
      return made.now.document.workers.growth_pct;
    },
  };
  return made;
}

test("steps are undone and done again one by one, to the very objects they were", () => {
  const of = work();
  const start = of.now.document;
  for (const growth of [2, 3, 4]) of.set(growth);
  assert.equal(of.history.position, 3);
  of.goTo(2);
  assert.equal(of.growth, 3);
  of.goTo(1);
  of.goTo(0);
  assert.equal(of.now.document, start);
  assert.equal(of.history.last, null);
  assert.equal(of.history.goTo(-1), null, "below the first there is nothing");
  of.goTo(2);
  assert.equal(of.growth, 3);
  assert.equal(of.history.next.after.document.workers.growth_pct, 4);
  of.set(9);
  assert.equal(of.history.next, null, "a new step takes the place of the undone");
  assert.equal(of.history.position, 3);
});

test("what changes nothing is no step", () => {
  const of = work();
  of.set(1);
  assert.equal(of.history.position, 0);
});

test("presses of one button within a moment are one step", () => {
  const of = work();
  for (const growth of [2, 3, 4]) {
    of.set(growth, { run: "growth" });
    of.wait(600);
  }
  assert.equal(of.history.position, 1);
  of.wait(600);
  of.set(5, { run: "growth" });
  assert.equal(of.history.position, 2, "after a rest it is another");
  of.set(6, { run: "other" });
  assert.equal(of.history.position, 3, "so it is with another button");
  of.goTo(2);
  of.set(7, { run: "other" });
  assert.equal(of.history.position, 3, "what was undone is not gone on with");
  of.goTo(0);
  assert.equal(of.growth, 1);
});

test("as many steps are kept as anybody walks back, and positions stay", () => {
  const of = work();
  for (let growth = 2; growth < 302; growth++) of.set(growth);
  assert.equal(of.history.position, 300);
  of.goTo(0);
  assert.equal(of.history.position, 100);
  assert.equal(of.growth, 101);
  of.goTo(1000);
  assert.equal(of.growth, 301);
});

test("a step knows what it did", () => {
  const base = original();
  const standing = (document, other = base) => ({ document, base: other, programme: 0 });
  const deed = (document, other) => deedOf(standing(base), standing(document, other));
  const [a, b] = base.programmes;
  const put = (...programmes) => ({ ...base, programmes });
  assert.deepEqual(deed({ ...base, workers: { growth_pct: 2 } }), { what: "value", path: ["workers", "growth_pct"], name: "" });
  assert.deepEqual(deed(put(a, { ...b, budget: { per_year: 8 } })), { what: "value", path: ["programmes", 1, "budget", "per_year"], name: "B" });
  assert.deepEqual(deed(put({ ...a, off: true }, b)), { what: "off", path: ["programmes", 0, "off"], name: "A" });
  assert.deepEqual(deedOf(standing(put({ ...a, off: true }, b)), standing(base)).what, "on");
  assert.deepEqual(deed(put({ ...a, name: "C" }, b)), { what: "renamed", path: ["programmes", 0, "name"], name: "C" });
  assert.deepEqual(deed(put(a, { name: "N" }, b), {}), { what: "added", name: "N" });
  assert.deepEqual(deed(put(b), {}), { what: "removed", name: "A" });
  assert.deepEqual(deed(put(a), {}), { what: "removed", name: "B" });
  assert.deepEqual(deed(put(b, a), {}), { what: "moved" });
  assert.deepEqual(deed({ ...base, realised: [{ month: "2026-01" }] }), { what: "realised" });
  assert.deepEqual(deed({ ...base, title: "X", workers: { growth_pct: 4 } }), { what: "several", count: 2 });
});

test("differences make the one document of the other, and say nothing of the order of fields", () => {
  const a = original();
  const documents = [
    { ...a, workers: {} },
    { ...a, programmes: [a.programmes[1]] },
    { ...a, title: null, realised: [{ month: "2026-01", programmes: [] }] },
    { title: "Uji", programmes: a.programmes },
  ];
  for (const b of documents) {
    assert.ok(same(apply(a, diff(a, b)), b));
    assert.ok(same(apply(b, diff(b, a)), a));
  }
  assert.deepEqual(diff(a, { programmes: a.programmes, workers: a.workers, title: "Uji" }), []);
  assert.ok(!same({ a: undefined }, { b: undefined }));
});

test("steps survive a reload, undone ones too, and few where there is little room", () => {
  const of = work();
  of.set(2);
  const turned = (document) => ({ ...document, programmes: document.programmes.toReversed() });
  of.stand({ document: turned(of.now.document), base: turned(of.now.base), programme: 1 });
  of.set(3);
  of.goTo(2);
  const packed = JSON.parse(JSON.stringify(of.history.pack()));
  const stood = JSON.parse(JSON.stringify(of.now));
  const base = original();
  const again = work();
  again.history = History.unpack(packed, stood, base);
  again.now = stood;
  assert.equal(again.history.position, 2);
  assert.deepEqual(again.history.last.deed, { what: "moved" });
  again.goTo(3);
  assert.equal(again.growth, 3);
  again.goTo(1);
  assert.deepEqual(again.now.document.programmes, base.programmes);
  assert.equal(again.now.base, base, "the base is the original again, not a copy of it");
  again.goTo(0);
  assert.deepEqual(again.now.document, base);

  const short = History.unpack(JSON.parse(JSON.stringify(of.history.pack(1))), stood, base);
  assert.deepEqual([short.position, short.goTo(0).document.workers.growth_pct, short.position], [2, 2, 1]);
});

/** A browser's history of entries, whose journeys arrive when they are told to. */
function browser() {
  const entries = [null];
  const addresses = ["#a"];
  let at = 0;
  let underway = 0;
  const travel = {
    get state() {
      return entries[at];
    },
    get address() {
      return addresses[at];
    },
    pushState(state) {
      addresses.splice(at + 1, Infinity, addresses[at]);
      entries.splice(++at, Infinity, state);
    },
    replaceState(state) {
      entries[at] = state;
    },
    go(steps) {
      underway += steps;
    },
    arrive() {
      at += underway;
      underway = 0;
    },
    /** A link, or an address typed by hand; some carry the state along. */
    visit(state = null) {
      entries.splice(++at, Infinity, state);
      addresses.splice(at, Infinity, `#${at}`);
    },
    get place() {
      return [at, entries.length];
    },
  };
  return travel;
}

function walk() {
  const of = work();
  of.scenario = { id: "jambi" };
  const travel = browser();
  const back = new Back(of, travel);
  back.sync();
  const press = (steps) => {
    travel.go(steps);
    travel.arrive();
    back.moved();
  };
  const change = (growth) => {
    of.set(growth);
    back.sync();
  };
  return { of, travel, back, press, change };
}

test("Back undoes, Forward does again, a new step takes the place of what was undone", () => {
  const { of, travel, press, change } = walk();
  for (const growth of [2, 3, 4]) change(growth);
  assert.deepEqual(travel.place, [3, 4]);
  press(-1);
  assert.equal(of.growth, 3);
  press(-2);
  assert.equal(of.growth, 1);
  press(1);
  assert.equal(of.growth, 2);
  change(8);
  assert.deepEqual(travel.place, [2, 3]);
  press(-1);
  press(-1);
  assert.equal(of.growth, 1);
});

test("Undo and Redo take the browser's entries along", () => {
  const { of, travel, back, change } = walk();
  for (const growth of [2, 3, 4]) change(growth);
  // Two in a hurry: the second before the first has arrived.
  for (const to of [2, 1]) {
    of.goTo(to);
    back.sync();
  }
  travel.arrive();
  back.moved();
  travel.arrive();
  back.moved();
  assert.deepEqual([of.growth, ...travel.place], [2, 1, 4]);
  of.goTo(2);
  back.sync();
  travel.arrive();
  back.moved();
  assert.deepEqual([of.growth, ...travel.place], [3, 2, 4]);
});

for (const carried of [false, true]) test(`Back leaves another place before it undoes what was done in the one before${carried ? ", whose state was carried along" : ""}`, () => {
  const { of, travel, back, press, change } = walk();
  change(2);
  travel.visit(carried ? travel.state : null);
  back.sync();
  change(3);
  change(4);
  press(-1);
  press(-1);
  assert.equal(of.growth, 2);
  press(-1);
  assert.deepEqual([of.growth, ...travel.place], [2, 1, 5], "left, and nothing undone");
  press(-1);
  assert.equal(of.growth, 1);
});

test("where no entry stands for a step, undoing it leaves none behind", () => {
  const { of, travel, back, change } = walk();
  change(2);
  travel.visit();
  back.sync();
  of.goTo(0);
  back.sync();
  assert.deepEqual([of.growth, ...travel.place], [1, 2, 3]);
  assert.deepEqual(travel.state.cakupan, { work: "jambi", at: 0, depth: 0, address: "#2" });
  // Nor does leaving that place do it again.
  travel.go(-1);
  travel.arrive();
  back.moved();
  assert.equal(of.growth, 1);
});

test("what was undone in another place costs no press of Back", () => {
  const { of, travel, back, press, change } = walk();
  for (const growth of [2, 3, 4]) change(growth);
  travel.visit();
  back.sync();
  of.goTo(1);
  back.sync();
  press(-1);
  assert.deepEqual([of.growth, ...travel.place], [2, 3, 5], "left, and nothing done again");
  press(-1);
  for (let i = 0; i < 3; i++) {
    travel.arrive();
    back.moved();
  }
  assert.deepEqual([of.growth, ...travel.place], [1, 0, 5]);
});

test("an entry whose step is no longer known changes nothing and breaks nothing", () => {
  const { of, travel, back, press, change } = walk();
  change(2);
  change(3);
  // As after a reload that has lost the steps.
  of.history = new History();
  press(-1);
  travel.arrive();
  back.moved();
  assert.deepEqual([of.growth, ...travel.place], [3, 0, 3], "past the entries that stand for nothing");
  change(4);
  press(-1);
  assert.equal(of.growth, 3);
  travel.replaceState({ cakupan: { at: "x" } });
  back.sync();
  assert.equal(travel.state.cakupan.depth, 0);
});

test("a browser that takes no more entries takes nothing else away", () => {
  const { of, travel, change } = walk();
  travel.pushState = () => {
    throw new Error("SecurityError");
  };
  change(2);
  change(3);
  of.goTo(1);
  assert.equal(of.growth, 2);
});
