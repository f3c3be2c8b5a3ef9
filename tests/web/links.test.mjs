// Links in the address: what of it says where the page is, and what goes when another
// work is opened; what the programmes of a link are compared with.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load } from "./load.mjs";

const { addressWith, isLink, whereabouts } = await load("state/address.ts");
const { isOwnEntry } = await load("state/back.ts");
const { arranged } = await load("state/arranged.ts");

beforeEach(() => {
  at("");
});
const PAGE = "https://contoh.id/c/";
const at = (hash) => (globalThis.location = { href: PAGE + hash, hash });
const to = (changes) => addressWith(changes).replace(PAGE, "");

test("an address is a link where it names a version", () => {
  at("#s=kota-jambi&p=cari");
  assert.equal(isLink(), false);
  at("#v=1&b=kota-jambi");
  assert.equal(isLink(), true);
});

test("where the page is does not change with the values of a work", () => {
  at("#s=tautan-1&p=cari");
  const before = whereabouts();
  at("#v=1&1b=5&b=kota-jambi&p=cari&s=tautan-1&we=7");
  assert.equal(whereabouts(), before);
  at("#v=1&b=kota-jambi&p=metode&s=tautan-1");
  assert.notEqual(whereabouts(), before);
});

test("another work takes the place of the link, another place does not", () => {
  at("#v=1&b=kota-jambi&we=7&s=tautan-1&p=cari&w=15");
  assert.equal(to({ s: "tanbu-100" }), "#s=tanbu-100&p=cari&w=15");
  assert.equal(to({ s: "tautan-1", p: null }), "#v=1&b=kota-jambi&we=7&s=tautan-1&w=15");
  assert.equal(to({ p: "metode" }), "#v=1&b=kota-jambi&we=7&s=tautan-1&p=metode&w=15");
  at("#q=9&s=kota-jambi");
  assert.equal(to({ s: "tanbu-100" }), "#q=9&s=tanbu-100");
});

test("an entry is the page's own where its state says so for this address", () => {
  const entry = (address, of) => ({ address, state: of === null ? null : { cakupan: { work: "x", at: 0, depth: 0, address: of } } });
  assert.equal(isOwnEntry(entry("s=a&p=&w=", "s=a&p=&w=")), true);
  assert.equal(isOwnEntry(entry("s=a&p=&w=", "s=b&p=&w=")), false);
  assert.equal(isOwnEntry(entry("s=a&p=&w=", null)), false);
});

test("programmes of a link are compared with those of the same name, else with themselves", () => {
  const original = { programmes: [{ name: "A", n: 1 }, { name: "B", n: 2 }] };
  const document = (...programmes) => ({ programmes });
  assert.equal(arranged(original, document({ name: "A", n: 9 }, { name: "B", n: 2 })), original);
  assert.equal(arranged(original, document({ name: "lain", n: 1 }, { name: "B", n: 2 })), original, "renamed");
  const moved = arranged(original, document({ name: "B", n: 7 }, { name: "baru", n: 3 }, { name: "A", n: 1 }));
  assert.deepEqual(moved.programmes, [{ name: "B", n: 2 }, { name: "baru", n: 3 }, { name: "A", n: 1 }]);
  assert.deepEqual(arranged(original, document({ name: "B", n: 7 })).programmes, [{ name: "B", n: 2 }]);
  assert.equal(arranged(original, document(...original.programmes)), original);
});
