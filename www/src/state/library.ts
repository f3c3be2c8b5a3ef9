// The ready scenarios: their list comes with the page; the document of each, and
// the English words for its names, are files of their own, fetched when wanted.

import catalogue from "../../../data/catalogue.json";
import { EngineFailure } from "../engine/protocol.js";

/** An entry of the list. */
export type ReadyScenario = (typeof catalogue)[number];

/** What the state of the page needs of the library; tests give their own. */
export interface Library {
  list: readonly ReadyScenario[];
  /** The scenario's document: JSON text. */
  document(id: string): Promise<string>;
  /** English words for the document's own: JSON text. */
  english(id: string): Promise<string>;
}

type TextFile = () => Promise<{ default: unknown }>;

// A bundler follows only addresses that it can read.
const FILES: Record<string, { document: TextFile; english: TextFile }> = {
  "jambi-bkbk": {
    document: () => import("../../../data/programmes/jambi-bkbk.json", { with: { type: "text" } }),
    english: () => import("../../../data/programmes/en/jambi-bkbk.json", { with: { type: "text" } }),
  },
  "kaltim-100k": {
    document: () => import("../../../data/programmes/kaltim-100k.json", { with: { type: "text" } }),
    english: () => import("../../../data/programmes/en/kaltim-100k.json", { with: { type: "text" } }),
  },
  "kota-jambi": {
    document: () => import("../../../data/programmes/kota-jambi.json", { with: { type: "text" } }),
    english: () => import("../../../data/programmes/en/kota-jambi.json", { with: { type: "text" } }),
  },
  "babel-ucj": {
    document: () => import("../../../data/programmes/babel-ucj.json", { with: { type: "text" } }),
    english: () => import("../../../data/programmes/en/babel-ucj.json", { with: { type: "text" } }),
  },
  "tanbu-100": {
    document: () => import("../../../data/programmes/tanbu-100.json", { with: { type: "text" } }),
    english: () => import("../../../data/programmes/en/tanbu-100.json", { with: { type: "text" } }),
  },
};

async function text(file: TextFile | undefined): Promise<string> {
  if (!file) return "";
  try {
    return String((await file()).default);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new EngineFailure({ kind: "document", detail });
  }
}

export const library: Library = {
  list: catalogue,
  document: (id) => text(FILES[id]?.document),
  english: (id) => text(FILES[id]?.english),
};
