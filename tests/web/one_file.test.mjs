// What the build packs for the one file, and what a copy has of its own.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { load, WWW } from "./load.mjs";

const { Lzma } = await load("one-file/lzma.ts");
const { unpack } = await load("one-file/unpack.ts");
const { districtsOf, ownOf, remade, sealOf, whole } = await load("one-file/own.ts");

const TEXT = "Jambi: 77.480 pekerja, Rp15.620.000.000; Kota Jambi: 5.000 pekerja. ".repeat(40);
const NUMBERS = Uint8Array.from({ length: 4000 }, (_, n) => (n * n) % 251);
const payload = (await readFile(new URL("one_file.txt", import.meta.url), "utf8")).trimEnd();

test("what the build packs is unpacked, at once or part by part", () => {
  const [list, packed] = payload.split("\n");
  assert.deepEqual(JSON.parse(list), [["a.txt", TEXT.length], ["b", NUMBERS.length]]);
  const bytes = unpack(packed);
  for (const steps of [[], [0, 1, 2], [100, 101, 2000, TEXT.length], [TEXT.length + 7]]) {
    const stream = new Lzma(bytes, TEXT.length + NUMBERS.length);
    for (const end of steps) {
      stream.to(end);
      assert.equal(Buffer.from(stream.bytes.subarray(0, end)).toString(), (TEXT + Buffer.from(NUMBERS).toString("latin1")).slice(0, end));
    }
    stream.to(stream.bytes.length);
    assert.equal(Buffer.from(stream.bytes.subarray(0, TEXT.length)).toString(), TEXT);
    assert.deepEqual(stream.bytes.subarray(TEXT.length), NUMBERS);
  }
});

test("a copy has another part of its own, and the seal of it", async () => {
  const page = await readFile(join(WWW, "one-file", "page.html"), "utf8");
  const own = { province: "15", files: { "districts-1.csv": "# x\n" }, address: "", scenarios: [], start: "" };
  const first = whole(page, payload, JSON.stringify(own), sealOf(payload, JSON.stringify(own)));
  assert.deepEqual(ownOf(first), own);
  // The same again is the same file, letter by letter.
  assert.equal(remade(first, own).text, first);

  const title = "</script><!-- $& $1 \u2028 “kutip” \"";
  const other = { ...own, scenarios: [{ title }], start: "mine-1" };
  const { text, seal } = remade(first, other);
  assert.deepEqual(ownOf(text), other);
  assert.equal(text.split("</script").length, first.split("</script").length);
  assert.ok(text.includes(payload));
  assert.ok(text.includes(`<meta name="cakupan-sha256" content="${seal}"`));
  const inside = /id="own"[^>]*>([^<]*)</.exec(text)[1];
  assert.equal(seal, createHash("sha256").update(`${payload}\n${inside}`).digest("hex"));
  assert.throws(() => ownOf("<!doctype html><p>masuk ke WiFi"), /not the one file/);
});

test("only the districts of the province stay", async () => {
  const table = await readFile(join(WWW, "..", "data", "regions", "districts.csv"), "utf8");
  const kept = districtsOf("15", table).split("\n");
  assert.equal(kept.filter((line) => /^\d/.test(line)).length, 11);
  assert.ok(kept.filter((line) => /^\d/.test(line)).every((line) => line.split(",")[2] === "15"));
  assert.deepEqual(kept.filter((line) => !/^\d/.test(line)), table.split("\n").filter((line) => !/^\d/.test(line)));
});
