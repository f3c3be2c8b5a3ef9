// Dates of what was saved: the one place where the page looks at a clock, and the
// one where it writes a date.

import type { Lang } from "../engine/types.js";

export const now = (): number => Date.now();

const styles: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" };
const formats = {
  id: new Intl.DateTimeFormat("id-ID", styles),
  en: new Intl.DateTimeFormat("en-GB", styles),
};

export function when(at: number, lang: Lang): string {
  return formats[lang].format(at);
}
