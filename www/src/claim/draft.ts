// A claim under way: the text, what was corrected in it, and what was filled in
// by hand. The tab keeps it over a reload.

import { recall, remember } from "../state/memory.js";

/** Names and values of a claim, as the core writes them. */
export type Pairs = Record<string, string>;

/** What a figure of the text is, said by hand. */
export interface Correction {
  kind: string;
  /** Digits; null: as it was read. */
  value: string | null;
}

export interface Draft {
  text: string;
  /** By the figure's place, from 1. */
  corrections: Record<string, Correction>;
  /** By the name of a quantity; an empty value takes out what was read. */
  own: Pairs;
  /** The claim of the link that was opened last. */
  link: string;
}

export const empty = (): Draft => ({ text: "", corrections: {}, own: {}, link: "" });

const KEY = "claim";

export function keepDraft(draft: Draft): void {
  remember("session", KEY, JSON.stringify(draft));
}

export function keptDraft(): Draft {
  try {
    const kept = JSON.parse(recall("session", KEY) ?? "null") as Partial<Draft> | null;
    return { ...empty(), ...(kept ?? {}) };
  } catch {
    return empty();
  }
}

/** The figures still asked about without one kind, `2~workers~20000+3~budget~5`: what is said by hand is no question. */
export function settled(open: string, kind: string): string {
  return open
    .split(/[+ ]/)
    .flatMap((item) => {
      const parts = item.split("~");
      const left = parts.filter((part, at) => at === 0 || at === parts.length - 1 || part !== kind);
      return left.length < parts.length && left.length === 2 ? [] : [left.join("~")];
    })
    .join("+");
}

/** As the core reads them: `2=eligible;1=budget:3000000000`. */
export function written(corrections: Draft["corrections"]): string {
  return Object.entries(corrections)
    .map(([place, { kind, value }]) => `${place}=${kind}${value === null || kind === "none" ? "" : `:${value}`}`)
    .join(";");
}
