// The words of the glossary, and where they stand in a text. No DOM here.

import glossary from "../../../data/glossary.json";
import type { Lang } from "../engine/types.js";

/** A word with its meaning; the fields are told in src/glossary.rs. */
export interface Word {
  id: string;
  name: Record<Lang, string>;
  forms: Record<Lang, string[]>;
  meaning: Record<Lang, string>;
  basis: string;
  source?: Record<Lang, string>;
  see: string[];
}

export const WORDS: readonly Word[] = glossary;

export const wordOf = (id: string): Word | undefined => WORDS.find((word) => word.id === id);

/** A part of a text: as it is, or a word of the glossary. */
export interface Part {
  text: string;
  id: string | null;
}

interface Forms {
  pattern: RegExp;
  /** By the form in small letters. */
  words: Map<string, { form: string; id: string }>;
}

const known: Partial<Record<Lang, Forms>> = {};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function formsOf(lang: Lang): Forms {
  const there = known[lang];
  if (there) return there;
  const all = WORDS.flatMap(({ id, forms }) => forms[lang].map((form) => ({ form, id })));
  // The longer first: “pekerja rentan” is not “pekerja”, “APBD murni” not “APBD”.
  const longest = [...all].sort((a, b) => b.form.length - a.form.length);
  // Of Indonesian also with -nya: “iurannya”.
  const end = lang === "id" ? "(?:nya)?" : "";
  const made = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${longest.map(({ form }) => escaped(form)).join("|")})${end}(?![\\p{L}\\p{N}])`, "giu"),
    words: new Map(all.map((of) => [of.form.toLowerCase(), of])),
  };
  known[lang] = made;
  return made;
}

/** Short names are found as they are written alone: “PU” is no “pu”. */
const isMeant = (form: string, written: string): boolean => form === form.toLowerCase() || form === written;

/** A text in parts, in its order; a text without words of the glossary is one. */
export function parts(text: string, lang: Lang): Part[] {
  const { pattern, words } = formsOf(lang);
  const found: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const written = match[1] ?? "";
    const word = words.get(written.toLowerCase());
    if (!word || !isMeant(word.form, written)) continue;
    if (match.index > at) found.push({ text: text.slice(at, match.index), id: null });
    found.push({ text: match[0], id: word.id });
    at = match.index + match[0].length;
  }
  if (at < text.length || found.length === 0) found.push({ text: text.slice(at), id: null });
  return found;
}

/** The words that somebody looks for, in any language: by name and form, then by meaning. */
export function search(wanted: string, lang: Lang): readonly Word[] {
  const text = wanted.trim().toLowerCase();
  if (text === "") return WORDS;
  const has = (of: string): boolean => of.toLowerCase().includes(text);
  const named = WORDS.filter(({ name, forms }) => [name.id, name.en, ...forms.id, ...forms.en].some(has));
  const meant = WORDS.filter((word) => !named.includes(word) && has(word.meaning[lang]));
  return [...named, ...meant];
}
