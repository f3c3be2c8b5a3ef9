// What differs from one copy of the one file to another, and how a copy gets another of it. The file
// itself is text: www/one-file/page.html says which elements hold what.

import { sha256 } from "@noble/hashes/sha2.js";
import type { Entry } from "../saved/store.js";

/** What a copy has of its own. */
export interface Own {
  /** The code of the province whose districts are inside. */
  province: string;
  /** Files that are not the same in each copy, by their names: the districts. */
  files: Record<string, string>;
  /** Where the site stands that the copy was made from, a slash at its end; empty where nobody knows. */
  address: string;
  /** Saved scenarios that came along. */
  scenarios: Entry[];
  /** The scenario that opens first; empty: the page's own. */
  start: string;
}

/** Each with what stands before it in the file, up to the next `<` or quotation mark. */
const PAYLOAD = /(<script id="payload" type="text\/plain">)([^<]*)/;
const OWN = /(<script id="own" type="application\/json">)([^<]*)/;
const SHA256 = /(<meta name="cakupan-sha256" content=")([^"]*)/;

function found(of: RegExp, file: string): string {
  const match = of.exec(file);
  if (!match) throw new Error(`not the one file: ${of.source}`);
  return match[2] ?? "";
}

// By a function: what is put in may have `$` in it.
const put = (of: RegExp, file: string, text: string): string => file.replace(of, (_, before: string) => before + text);

/** The file out of the page around it and what is inside. */
export const whole = (page: string, payload: string, own: string, seal: string): string =>
  put(PAYLOAD, put(OWN, put(SHA256, page, seal), own), payload);

export const ownOf = (file: string): Own => JSON.parse(found(OWN, file)) as Own;

/** What is inside a file, payload and own part, by SHA-256: hexadecimal. As xtask/src/one_file/mod.rs does. */
export function sealOf(payload: string, own: string): string {
  const bytes = sha256(new TextEncoder().encode(`${payload}\n${own}`));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same file with another own part; and its new seal. */
export function remade(file: string, own: Own): { text: string; seal: string } {
  // No text in it may end the element that it stands in.
  const json = JSON.stringify(own).replaceAll("<", "\\u003c");
  const seal = sealOf(found(PAYLOAD, file), json);
  return { text: put(SHA256, put(OWN, file, json), seal), seal };
}

/** Of the table of districts only those of a province, whose code their own begin with. */
export function districtsOf(province: string, table: string): string {
  const lines = table.split("\n");
  return lines.filter((line) => !/^\d/.test(line) || line.startsWith(`${province}.`)).join("\n");
}
