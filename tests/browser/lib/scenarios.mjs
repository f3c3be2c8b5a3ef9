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

/** What the core in a browser says, in the form of the golden file. */
export async function digestBy(call) {
  let text = "";
  for (const { id } of catalogue) {
    const lines = await call("digest", await document(id), await words(id));
    for (const line of lines.split("\n").filter(Boolean)) text += `${id} ${line}\n`;
  }
  return text;
}
