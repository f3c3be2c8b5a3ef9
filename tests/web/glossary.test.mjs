// Words of the glossary in texts, and what is pointed at in each place.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { load, WWW } from "./load.mjs";

const { parts, search, WORDS, wordOf } = await load("aids/words.ts");
const { SHOWS, TOUR } = await load("aids/steps.ts");

const found = (text, lang) => parts(text, lang).filter(({ id }) => id !== null).map(({ text: form, id }) => `${form}=${id}`);

test("the longest word that stands there is found, and no part of another word", () => {
  assert.deepEqual(found("Iuran pekerja rentan dari APBD murni", "id"), ["Iuran=iuran", "pekerja rentan=pekerja-rentan", "APBD murni=apbd-murni"]);
  assert.deepEqual(found("bukan penerima upah (BPU)", "id"), ["bukan penerima upah=bpu", "BPU=bpu"]);
  assert.deepEqual(found("Iurannya, cakupannya; kepesertaan dan tempatan", "id"), ["Iurannya=iuran", "cakupannya=cakupan"]);
  assert.deepEqual(found("coverage of vulnerable workers, uncovered", "en"), ["coverage=cakupan", "vulnerable workers=pekerja-rentan"]);
});

test("short names are found as they are written alone", () => {
  assert.deepEqual(found("Peserta PU, pu, jkk, JKK.", "id"), ["Peserta=peserta", "PU=penerima-upah", "JKK=jkk"]);
  assert.deepEqual(found("SPU PUB x-PU", "id"), ["PU=penerima-upah"]);
});

test("a text in parts is the text", () => {
  for (const text of ["", "tanpa kata apa pun", "Cakupan", "(JKK) + JKM: iuran?", "…iuran\u00a0iuran"]) {
    for (const lang of ["id", "en"]) assert.equal(parts(text, lang).map((part) => part.text).join(""), text);
  }
});

test("every form of every word is found as that word, in both languages", () => {
  for (const word of WORDS) {
    for (const lang of ["id", "en"]) {
      for (const form of word.forms[lang]) assert.deepEqual(found(`“${form}”.`, lang), [`${form}=${word.id}`], lang);
    }
  }
});

test("words are looked for by name in any language, then by meaning; nothing wanted is all", () => {
  assert.equal(search(" ", "id").length, WORDS.length);
  assert.equal(search("denominator", "id")[0].id, "penyebut");
  assert.equal(search("Relaksasi", "en")[0].id, "keringanan");
  assert.ok(search("tembakau", "id").some(({ id }) => id === "dbh"));
  assert.deepEqual(search("zzz", "id"), []);
  assert.equal(wordOf("nothing"), undefined);
});

test("every place of the page shows how it is used, in three to five steps, and the tour in six at most", async () => {
  const places = await readFile(join(WWW, "src", "places", "places.ts"), "utf8");
  const ids = [...places.matchAll(/\{ id: "(\w+)"/g)].map(([, id]) => id);
  assert.ok(ids.length > 5, "the pattern finds the places");
  assert.deepEqual(Object.keys(SHOWS).sort(), ids.sort());
  // In the room only what belongs to one of two roles is in sight.
  const most = (place) => (place === "kelas" ? 10 : 5);
  for (const [place, steps] of Object.entries(SHOWS)) assert.ok(steps.length >= 3 && steps.length <= most(place), place);
  assert.ok(TOUR.length >= 3 && TOUR.length <= 6);
});
