// The labels of the page: both languages whole, nothing missing, nothing left over.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { WWW } from "./load.mjs";

const read = async (name) => JSON.parse(await readFile(join(WWW, "i18n", name), "utf8"));

/** Each part's labels: the first view's are `id.json` and `en.json`, those of a part that is loaded later `<part>.id.json` and `<part>.en.json`. */
const parts = new Map();
for (const name of await readdir(join(WWW, "i18n"))) {
  const [, part = "", lang] = name.match(/^(?:(\w+)\.)?(id|en)\.json$/) ?? assert.fail(`${name} is no labels file`);
  parts.set(part, { ...parts.get(part), [lang]: await read(name) });
}
const ids = Object.assign({}, ...[...parts.values()].map(({ id }) => id));

async function sources() {
  const names = await readdir(join(WWW, "src"), { recursive: true });
  const texts = names.filter((name) => name.endsWith(".ts")).map((name) => readFile(join(WWW, "src", name), "utf8"));
  // What the build writes into prerendered embeds.
  texts.push(readFile(join(WWW, "..", "src", "site", "embed.rs"), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

for (const [part, { id, en }] of parts) {
  const where = part || "the first view";

  test(`both languages have the same keys, in the same order: ${where}`, () => {
    assert.deepEqual(Object.keys(en), Object.keys(id));
  });

  test(`no label is empty, padded or not a text: ${where}`, () => {
    for (const [lang, labels] of Object.entries({ id, en })) {
      for (const [key, text] of Object.entries(labels)) {
        assert.equal(typeof text, "string", `${lang} ${key}`);
        assert.equal(text, text.trim(), `${lang} ${key}`);
        assert.notEqual(text, "", `${lang} ${key}`);
      }
    }
  });

  test(`both languages fill in the same names: ${where}`, () => {
    const names = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const key of Object.keys(id)) assert.deepEqual(names(en[key]), names(id[key]), key);
  });
}

test("no key stands in two parts", () => {
  const all = [...parts.values()].flatMap(({ id }) => Object.keys(id));
  assert.equal(new Set(all).size, all.length);
});

test("every key that the page asks for exists", async () => {
  const code = await sources();
  const asked = [...code.matchAll(/\bt\(\s*["'`]([^"'`]+)["'`]/g)].map(([, key]) => key);
  assert.ok(asked.length > 20, "the pattern finds the calls");
  for (const key of asked) assert.ok(key in ids, key);
});

test("every key is used somewhere", async () => {
  const code = await sources();
  for (const key of Object.keys(ids)) assert.ok(code.includes(`"${key}"`), key);
});
