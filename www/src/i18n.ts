// Labels of the page in both languages. Sentences with figures in them come
// from the core; what is here never depends on a number that it computes.

import en from "../i18n/en.json";
import id from "../i18n/id.json";
import type { Lang } from "./engine/types.js";
import { recall, remember } from "./state/memory.js";

export type Key = keyof typeof id;

// The type demands that English has every key of Bahasa Indonesia.
const texts: Record<Lang, Record<Key, string>> = { id, en };

let current: Lang = recall("local", "lang") === "en" ? "en" : "id";

export function lang(): Lang {
  return current;
}

export function setLang(next: Lang): void {
  current = next;
  remember("local", "lang", next);
}

/** The text of a key; {names} in it are filled in. */
export function t(key: Key, fill: Record<string, string | number> = {}): string {
  return texts[current][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in fill ? String(fill[name]) : whole,
  );
}
