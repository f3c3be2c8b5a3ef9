// The ready scenarios: their list comes with the page; the document of each, and
// the English words for its names, are files of their own, fetched when wanted.

import catalogue from "../../../data/catalogue.json";
import babelUcj from "../../../data/programmes/babel-ucj.json?file";
import jambiBkbk from "../../../data/programmes/jambi-bkbk.json?file";
import kaltim100k from "../../../data/programmes/kaltim-100k.json?file";
import kotaJambi from "../../../data/programmes/kota-jambi.json?file";
import tanbu100 from "../../../data/programmes/tanbu-100.json?file";
import babelUcjWords from "../../../data/programmes/en/babel-ucj.json?file";
import jambiBkbkWords from "../../../data/programmes/en/jambi-bkbk.json?file";
import kaltim100kWords from "../../../data/programmes/en/kaltim-100k.json?file";
import kotaJambiWords from "../../../data/programmes/en/kota-jambi.json?file";
import tanbu100Words from "../../../data/programmes/en/tanbu-100.json?file";
import { EngineFailure } from "../engine/protocol.js";
import type { Json } from "./document.js";

/** An entry of the list. */
export type ReadyScenario = (typeof catalogue)[number];

/** An open scenario: a ready one, one that was saved, which may have begun as a ready one, or
 * one that was made on the page, as a region's is. */
export interface Opened extends Omit<ReadyScenario, "source"> {
  source?: ReadyScenario["source"];
  /** Of a saved one: the id of the ready one; null where there is none. */
  from?: string | null;
  /** English words for the document's own, where no file has them. */
  words?: Record<string, string>;
  /** The ready one that a link says it differs from: its original. */
  base?: string;
}

/** What is there to be opened. */
export interface Work {
  scenario: Opened;
  original: Json;
  document: Json;
  base: Json;
}

/** What the state of the page needs of the library; tests give their own. */
export interface Library {
  list: readonly ReadyScenario[];
  /** The scenario's document: JSON text. */
  document(id: string): Promise<string>;
  /** English words for the document's own: JSON text. */
  english(id: string): Promise<string>;
  /** A scenario that was saved in this browser; null where there is none of that id. */
  saved(id: string): Promise<Work | null>;
}

const DOCUMENTS: Record<string, string> = {
  "jambi-bkbk": jambiBkbk,
  "kaltim-100k": kaltim100k,
  "kota-jambi": kotaJambi,
  "babel-ucj": babelUcj,
  "tanbu-100": tanbu100,
};

const ENGLISH: Record<string, string> = {
  "jambi-bkbk": jambiBkbkWords,
  "kaltim-100k": kaltim100kWords,
  "kota-jambi": kotaJambiWords,
  "babel-ucj": babelUcjWords,
  "tanbu-100": tanbu100Words,
};

/** Texts that came; one that did not is asked for again. */
const fetched = new Map<string, Promise<string>>();

function text(name: string | undefined): Promise<string> {
  if (name === undefined) return Promise.resolve("");
  const known = fetched.get(name);
  if (known) return known;
  const coming = download(new URL(name, import.meta.url).href);
  fetched.set(name, coming);
  coming.catch(() => fetched.delete(name));
  return coming;
}

/** What is no JSON document is no document: a captive portal answers everything with a page. */
async function download(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const body = await response.text();
    JSON.parse(body);
    return body;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new EngineFailure({ kind: "document", detail: `${words} (${url})` });
  }
}

export const library: Omit<Library, "saved"> = {
  list: catalogue,
  document: (id) => text(DOCUMENTS[id]),
  english: (id) => text(ENGLISH[id]),
};
