// Open works as the tab keeps them over a reload, each with its steps. Two tabs
// cannot overwrite one another here; what outlives the tab is elsewhere.

import type { Json } from "./document.js";
import { same } from "./document.js";
import { History, type Packed } from "./history.js";
import type { Opened, Work as Delivered } from "./library.js";
import { recall, remember } from "./memory.js";

/** The form that is written; an older one is read and written anew. */
const VERSION = 1;
/** Where the tab's storage is full, fewer steps are kept, at last none. */
const STEPS_KEPT = [200, 40, 5, 0];

interface Work {
  document: Json;
  base: Json;
  history: History;
}

interface Record {
  v: number;
  document: Json;
  /** Absent where it is the original. */
  base?: Json;
  steps?: Packed;
  /** Of what was made on the page, and comes from nowhere else. */
  made?: Made;
}

/** A work as it was made on the page. */
interface Made {
  scenario: Opened;
  original: Json;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** Until version 1 document and base had keys of their own. */
function ofOld(id: string): Record | null {
  const document = parsed(recall("session", `document:${id}`)) as Json;
  const base = parsed(recall("session", `base:${id}`)) as Json;
  remember("session", `document:${id}`, null);
  remember("session", `base:${id}`, null);
  if (document === null) return null;
  return { v: VERSION, document, ...(base === null ? {} : { base }) };
}

function recordOf(id: string): Record | null {
  const found = parsed(recall("session", `work:${id}`)) as Record | null;
  return found?.v === VERSION ? found : ofOld(id);
}

/** What was made on the page in this tab under that id, as it was made. */
export function madeWork(id: string): Delivered | null {
  const made = recordOf(id)?.made;
  return made ? { ...made, document: made.original, base: made.original } : null;
}

/** Whether there is work of that id that another one must not be written over. */
export function isTaken(id: string): boolean {
  const record = recordOf(id);
  if (!record) return false;
  const { made, steps, document } = record;
  return !made || (steps?.steps.length ?? 0) > 0 || !same(document, made.original);
}

/** The work as this tab left it, or as it was delivered. */
export function keptWork({ scenario: { id }, original, ...delivered }: Delivered): Work {
  const record = recordOf(id);
  if (!record) return { ...delivered, history: new History() };
  const document = same(record.document, original) ? original : record.document;
  const base = record.base ?? original;
  return { document, base, history: stepsOf(record, { document, base, programme: 0 }, original) };
}

/** Steps that cannot be read are no reason to lose the work itself. */
function stepsOf({ steps }: Record, now: { document: Json; base: Json; programme: number }, original: Json): History {
  try {
    if (steps) return History.unpack(steps, now, original);
  } catch {
    // Without steps.
  }
  return new History();
}

/** `made`: it was made on the page, and is to be found again as it was. */
export function keepWork(id: string, { document, base, history }: Work, original: Json, made: Opened | null = null): void {
  const record: Record = { v: VERSION, document };
  if (base !== original) record.base = base;
  if (made) record.made = { scenario: made, original };
  for (const most of STEPS_KEPT) {
    const text = JSON.stringify(most > 0 ? { ...record, steps: history.pack(most) } : record);
    if (remember("session", `work:${id}`, text)) return;
  }
}

export function forgetWork(id: string): void {
  remember("session", `work:${id}`, null);
}
