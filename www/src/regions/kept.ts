// The reader's own figures of each region, for as long as the tab is open: what
// was typed for one stays while another is looked at, and over a reload.

import { recall, remember } from "../state/memory.js";

/** Figures by their field, as the core takes them. */
export type OwnFigures = Record<string, string>;

const key = (code: string): string => `region:${code}`;

/** Empty where there are none, or none that can be read. */
export function keptFigures(code: string): OwnFigures {
  try {
    const found = JSON.parse(recall("session", key(code)) ?? "{}") as unknown;
    const isFigures = typeof found === "object" && found !== null && Object.values(found).every((of) => typeof of === "string");
    return isFigures ? (found as OwnFigures) : {};
  } catch {
    return {};
  }
}

/** None at all: nothing is kept. */
export function keepFigures(code: string, figures: OwnFigures): void {
  remember("session", key(code), Object.keys(figures).length > 0 ? JSON.stringify(figures) : null);
}
