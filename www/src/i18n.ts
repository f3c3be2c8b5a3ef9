// Labels of the page in both languages. Sentences with figures in them come
// from the core; what is here never depends on a number that it computes.

import en from "../i18n/en.json";
import id from "../i18n/id.json";
import type { Lang } from "./engine/types.js";
import { recall, remember } from "./state/memory.js";

let current: Lang = recall("local", "lang") === "en" ? "en" : "id";

export function lang(): Lang {
  return current;
}

export function setLang(next: Lang): void {
  current = next;
  remember("local", "lang", next);
}

/** For this visit alone: a link was made to be read so. */
export function visitIn(next: Lang): void {
  current = next;
}

/**
 * The labels of a part of the page, in both languages: the function gives the
 * text of a key, with {names} in it filled in. The types demand that English has
 * every key of Bahasa Indonesia. What is loaded later brings labels of its own.
 */
export function labels<K extends string>(texts: { id: Record<K, string>; en: Record<NoInfer<K>, string> }) {
  return (key: K, fill: Record<string, string | number> = {}): string =>
    texts[current][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in fill ? String(fill[name]) : whole,
    );
}

/** The labels of the first view. */
export const t = labels({ id, en });
export type Key = keyof typeof id;
