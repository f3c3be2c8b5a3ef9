// The workshops: the list of the ready ones comes with the place, their files and
// the scenarios that they name are fetched when one is opened. One's own file stays
// in the tab.

import catalogue from "../../../data/workshops/catalogue.json";
import berapaPekerja from "../../../data/workshops/berapa-pekerja.toml?file";
import cekSiaranPers from "../../../data/workshops/cek-siaran-pers.toml?file";
import gergajiAnggaran from "../../../data/workshops/gergaji-anggaran.toml?file";
import kapanSemesta from "../../../data/workshops/kapan-semesta.toml?file";
import { EngineFailure } from "../engine/protocol.js";
import { library } from "../state/library.js";
import { ownId, ownText } from "./kept.js";

export type ReadyWorkshop = (typeof catalogue)[number];

/** The ready workshops, in their order. */
export const READY: readonly ReadyWorkshop[] = catalogue;

const FILES: Record<string, string> = {
  "berapa-pekerja": berapaPekerja,
  "gergaji-anggaran": gergajiAnggaran,
  "kapan-semesta": kapanSemesta,
  "cek-siaran-pers": cekSiaranPers,
};

/** As the address names a workshop of which an answer or a question tells: one's own goes by another name. */
export const idOf = (workshop: string): string => (workshop in FILES ? workshop : ownId(workshop));

/** Files that came; one that did not is asked for again. */
const fetched = new Map<string, Promise<string>>();

/** The file of a workshop, ready or one's own; null where there is none of that id. */
export function workshopText(id: string): Promise<string | null> {
  const own = ownText(id);
  if (own !== null) return Promise.resolve(own);
  const name = FILES[id];
  if (name === undefined) return Promise.resolve(null);
  const known = fetched.get(id);
  if (known) return known;
  const coming = download(new URL(name, import.meta.url).href);
  fetched.set(id, coming);
  coming.catch(() => fetched.delete(id));
  return coming;
}

/** A captive portal answers everything with a page: a workshop says what it is. */
async function download(href: string): Promise<string> {
  try {
    const response = await fetch(href);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const body = await response.text();
    if (!/^workshop\s*=/m.test(body)) throw new Error("no workshop");
    return body;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new EngineFailure({ kind: "network", detail: `${words} (${href})` });
  }
}

/** What a workshop is worked out with: texts of ready scenarios by id, and English words for theirs; both JSON. */
export interface Bases {
  documents: string;
  words: string;
}

/** `wanted` are at hand; of the others it is said that they exist. */
export async function basesOf(wanted: readonly string[]): Promise<Bases> {
  const documents: Record<string, string> = Object.fromEntries(library.list.map(({ id }) => [id, ""]));
  const words: Record<string, string> = {};
  const known = wanted.filter((id) => library.list.some((of) => of.id === id));
  await Promise.all(
    known.map(async (id) => {
      const [document, english] = await Promise.all([library.document(id), library.english(id)]);
      documents[id] = document;
      Object.assign(words, JSON.parse(english));
    }),
  );
  return { documents: JSON.stringify(documents), words: JSON.stringify(words) };
}
