// The labels of the page: both languages whole, nothing missing, nothing left over.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { WWW } from "./load.mjs";

const read = async (lang) => JSON.parse(await readFile(join(WWW, "i18n", `${lang}.json`), "utf8"));
const id = await read("id");
const en = await read("en");

async function sources() {
  const names = await readdir(join(WWW, "src"), { recursive: true });
  const texts = names.filter((name) => name.endsWith(".ts")).map((name) => readFile(join(WWW, "src", name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

test("both languages have the same keys, in the same order", () => {
  assert.deepEqual(Object.keys(en), Object.keys(id));
});

test("no label is empty, padded or not a text", () => {
  for (const [lang, labels] of Object.entries({ id, en })) {
    for (const [key, text] of Object.entries(labels)) {
      assert.equal(typeof text, "string", `${lang} ${key}`);
      assert.equal(text, text.trim(), `${lang} ${key}`);
      assert.notEqual(text, "", `${lang} ${key}`);
    }
  }
});

test("both languages fill in the same names", () => {
  const names = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const key of Object.keys(id)) assert.deepEqual(names(en[key]), names(id[key]), key);
});

test("every key that the page asks for exists", async () => {
  const code = await sources();
  const asked = [...code.matchAll(/\bt\(\s*["'`]([^"'`]+)["'`]/g)].map(([, key]) => key);
  assert.ok(asked.length > 20, "the pattern finds the calls");
  for (const key of asked) assert.ok(key in id, key);
});

test("every key is used somewhere", async () => {
  const code = await sources();
  for (const key of Object.keys(id)) assert.ok(code.includes(`"${key}"`), key);
});
