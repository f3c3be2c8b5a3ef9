// Scenarios as files: one as the document itself, all of them in one file; and both
// read back. What is not acceptable is told in the core's own words.

import type { Problem } from "../engine/types.js";
import { getAt, same, type Json } from "../state/document.js";
import { titleOf } from "./names.js";
import type { Entry } from "./store.js";

const FORMAT = "cakupan-scenarios";
const VERSION = 1;

/** A scenario as it was read. */
export interface Read {
  name: string;
  from: string | null;
  document: Json;
  base: Json;
  original: Json;
  words?: Record<string, string>;
}

/** A scenario that was refused, or a whole file. */
export type Refused = { name: string } & ({ problems: Problem[] } | { why: "newer" | "empty" | "large" });

/** What the core finds wrong with a document; it takes the text, to name line and column. */
export type Check = (document: string) => Promise<Problem[]>;

/** More than any collection of scenarios. */
export const LARGEST_FILE = 20_000_000;

export function oneAsText({ document }: Pick<Entry, "document">): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function allAsText(entries: Entry[]): string {
  const scenarios = entries.map(({ from, document, base, original, words }) => ({
    from,
    document,
    ...(same(base, document) ? {} : { base }),
    ...(same(original, base) ? {} : { original }),
    ...(words ? { words } : {}),
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, scenarios }, null, 2)}\n`;
}

/** A name that every file system takes. */
export function fileName(title: string): string {
  const plain = title.normalize("NFKD").replace(/[^\w\s.-]/g, "").trim().replace(/\s+/g, "-").toLowerCase();
  return plain.slice(0, 80).replace(/[.-]+$/, "") || "skenario";
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function wordsIn(value: Json | undefined): Record<string, string> | null {
  const isTree = value !== null && typeof value === "object" && !Array.isArray(value);
  return isTree && Object.values(value).every((word) => typeof word === "string") ? (value as Record<string, string>) : null;
}

export async function readFile(name: string, text: string, check: Check): Promise<{ read: Read[]; refused: Refused[] }> {
  const whole = parsed(text.replace(/^\uFEFF/, ""));
  if (whole === undefined || getAt(whole, ["format"]) !== FORMAT) {
    const problems = await check(text);
    if (problems.length > 0 || whole === undefined) return { read: [], refused: [{ name, problems }] };
    const document = whole;
    return { read: [{ name: titleOf(document) || name, from: null, document, base: document, original: document }], refused: [] };
  }
  if (getAt(whole, ["version"]) !== VERSION) return { read: [], refused: [{ name, why: "newer" }] };
  const scenarios = getAt(whole, ["scenarios"]);
  if (!Array.isArray(scenarios) || scenarios.length === 0) return { read: [], refused: [{ name, why: "empty" }] };
  const read: Read[] = [];
  const refused: Refused[] = [];
  for (const [i, scenario] of scenarios.entries()) {
    const document = getAt(scenario, ["document"]) ?? null;
    const called = titleOf(document) || `${name} ${i + 1}`;
    const problems = await check(JSON.stringify(document));
    if (problems.length > 0) {
      refused.push({ name: called, problems });
      continue;
    }
    // What stands beside the document only helps: where it is not acceptable it is left out.
    const good = async (key: string, instead: Json): Promise<Json> => {
      const beside = getAt(scenario, [key]);
      return beside !== undefined && (await check(JSON.stringify(beside))).length === 0 ? beside : instead;
    };
    const base = await good("base", document);
    const from = getAt(scenario, ["from"]);
    const words = wordsIn(getAt(scenario, ["words"]));
    read.push({
      name: called,
      from: typeof from === "string" ? from : null,
      document,
      base,
      original: await good("original", base),
      ...(words ? { words } : {}),
    });
  }
  return { read, refused };
}
