// Dates: the one place where the page looks at a clock, and the one where it writes
// a date.

import type { Lang } from "../engine/types.js";

export const now = (): number => Date.now();

const LOCALES = { id: "id-ID", en: "en-GB" } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Each made once, when it is first wanted. */
function format(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[lang], options);
  formats.set(key, known);
  return known;
}

/** When something was saved, as the reader's clock had it. */
export const when = (at: number, lang: Lang): string => format(lang, { dateStyle: "long", timeStyle: "short" }).format(at);

/** A day, given as `2026-11-22`. */
export const day = (date: string, lang: Lang): string => format(lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
