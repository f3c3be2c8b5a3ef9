// The ready scenarios as they stand in the repository.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./site.mjs";

const read = (path) => readFile(join(ROOT, path), "utf8");

export const catalogue = JSON.parse(await read("data/catalogue.json"));
export const document = (id) => read(`data/programmes/${id}.json`);
export const words = (id) => read(`data/programmes/en/${id}.json`);

/** The golden digests: `id what hex`, a line each. */
export const goldenDigest = () => read("tests/golden/digest.txt");

/** What the module that answers questions says of itself, in the form of the golden file. */
export async function digestBy(ask) {
  let text = "";
  for (const { id } of catalogue) {
    const lines = await ask("digest", await document(id), await words(id));
    for (const line of lines.split("\n").filter(Boolean)) text += `${id} ${line}\n`;
  }
  return text;
}

/** FNV-1a with 64 bits, as src/digest.rs has it. */
function fnv(parts) {
  let hash = 0xcbf29ce484222325n;
  for (const part of parts) {
    for (const byte of Buffer.from(part)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/** The digests of what the first view's module gives the page: its figures and tables. */
export async function viewDigestBy(call) {
  let text = "";
  for (const { id } of catalogue) {
    const [own, english] = [await document(id), await words(id)];
    const figures = ["coverage", "members", "money"];
    const charts = [];
    for (const [lang, width] of [["id", 320], ["id", 960], ["en", 960]]) {
      charts.push(JSON.parse(await call("simulate", own, english, lang, 0, width, figures.join(","))).charts);
    }
    figures.forEach((figure, i) => {
      text += `${id} ${figure} ${fnv(charts.flatMap((drawn) => [drawn[i].svg, drawn[i].title]))}\n`;
    });
    const tables = [await call("tables", own, english, "id"), await call("tables", own, english, "en")];
    text += `${id} tables ${fnv(tables)}\n`;
  }
  return text;
}

/** Those of the golden digests that `viewDigestBy` gives. */
export const goldenViewDigest = async () =>
  (await goldenDigest()).replace(/^\S+ (exact|float) .*\n/gm, "");
