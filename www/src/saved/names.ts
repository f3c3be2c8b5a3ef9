// Names of saved scenarios: each once, none longer than a title may be.

import { getAt, setAt, type Json } from "../state/document.js";

/** The longest title that the core takes is 200; the rest is for what is put behind it. */
export const LONGEST = 160;

export function titleOf(document: Json): string {
  const title = getAt(document, ["title"]);
  return typeof title === "string" ? title : "";
}

export function titled(document: Json, title: string): Json {
  return setAt(document, ["title"], title);
}

/** The name itself, or with the first number that makes it one of its own. */
export function free(name: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  const short = [...name.trim().replace(/\s+/g, " ")].slice(0, LONGEST).join("");
  for (let number = 1; ; number++) {
    const tried = number === 1 ? short : `${short} (${number})`;
    if (!names.has(tried)) return tried;
  }
}
