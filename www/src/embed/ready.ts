// The texts of the ready scenarios, without the words of their sources, which an embed shows nowhere;
// in English with the English words in the same file, so that either language takes one request.

import babelUcjBoth from "../../../data/programmes/babel-ucj.json?both";
import babelUcj from "../../../data/programmes/babel-ucj.json?short";
import jambiBkbkBoth from "../../../data/programmes/jambi-bkbk.json?both";
import jambiBkbk from "../../../data/programmes/jambi-bkbk.json?short";
import kaltim100kBoth from "../../../data/programmes/kaltim-100k.json?both";
import kaltim100k from "../../../data/programmes/kaltim-100k.json?short";
import kotaJambiBoth from "../../../data/programmes/kota-jambi.json?both";
import kotaJambi from "../../../data/programmes/kota-jambi.json?short";
import tanbu100Both from "../../../data/programmes/tanbu-100.json?both";
import tanbu100 from "../../../data/programmes/tanbu-100.json?short";
import { EngineFailure } from "../engine/protocol.js";
import type { Lang } from "../engine/types.js";

const FILES = new Map<string, Record<Lang, string>>([
  ["jambi-bkbk", { id: jambiBkbk, en: jambiBkbkBoth }],
  ["kaltim-100k", { id: kaltim100k, en: kaltim100kBoth }],
  ["kota-jambi", { id: kotaJambi, en: kotaJambiBoth }],
  ["babel-ucj", { id: babelUcj, en: babelUcjBoth }],
  ["tanbu-100", { id: tanbu100, en: tanbu100Both }],
]);

/** A scenario's document and English words for it, as text; no words where none are wanted. */
export interface Ready {
  document: string;
  words: string;
}

/** What the build has put into the page itself. */
function inline(id: string, lang: Lang): Ready | null {
  const text = (name: string): string => document.getElementById(name)?.textContent ?? "";
  const own = new URLSearchParams(document.getElementById("embed")?.dataset["link"]).get("b");
  const found = { document: text("document"), words: text("words") };
  return own === id && found.document && (lang === "id" || found.words) ? found : null;
}

/** A ready scenario; null where there is none of that id. */
export async function ready(id: string, lang: Lang): Promise<Ready | null> {
  const file = FILES.get(id)?.[lang];
  const here = inline(id, lang);
  if (here || file === undefined) return here;
  const url = new URL(file, import.meta.url).href;
  let detail: string;
  try {
    const response = await fetch(url);
    if (response.ok) {
      const text = await response.text();
      // What is no JSON is no document: a captive portal answers everything with a page.
      const parsed: unknown = JSON.parse(text);
      return lang === "id" ? { document: text, words: "" } : (parsed as Ready);
    }
    detail = `HTTP ${response.status}`;
  } catch (error) {
    detail = error instanceof Error ? error.message : String(error);
  }
  throw new EngineFailure({ kind: "document", detail: `${detail} (${url})` });
}
