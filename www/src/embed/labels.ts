// The few labels of an embed, in both languages. Not by `i18n.ts`: that brings the page's labels
// along, and remembers the language in the browser, which an embed never does.

import en from "../../i18n/embed.en.json";
import id from "../../i18n/embed.id.json";
import type { Lang } from "../engine/types.js";

type Key = keyof typeof id;
const texts: Record<Lang, Record<Key, string>> = { id, en };

export function label(lang: Lang, key: Key, fill: Record<string, string> = {}): string {
  return texts[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => fill[name] ?? whole);
}
