// What was done to the open work, step by step, so that it can be undone and done
// again. No DOM in here; back.ts lets the browser's Back and Forward walk the steps.

import { apply, diff, getAt, programmesOf, same, type Json, type Patch } from "./document.js";
import type { Path } from "../engine/types.js";

/** All that a step changes: the document, what it is compared with, the programme spoken of. */
export interface Standing {
  document: Json;
  base: Json;
  programme: number;
}

/** What a step did, for words: a name is that of a programme, as its document has it. */
export type Deed =
  | { what: "value" | "renamed" | "off" | "on"; path: Path; name: string }
  | { what: "added" | "removed"; name: string }
  | { what: "moved" | "realised" | "resetAll" | "solved" }
  | { what: "several"; count: number };

export interface Step {
  deed: Deed;
  before: Standing;
  after: Standing;
}

/** More than anybody walks back, and little enough to keep. */
const MOST = 200;
/** Presses of one button within so much are one step. */
const MOMENT_MS = 1000;

const nameAt = (document: Json, index: Json | undefined): string =>
  String(getAt(document, ["programmes", Number(index), "name"]) ?? "");

/** What a step did, as its two ends tell. */
export function deedOf(before: Standing, after: Standing): Deed {
  const [was, is] = [programmesOf(before.document), programmesOf(after.document)];
  const other = is.findIndex((programme, i) => !same(programme, was[i]));
  if (is.length > was.length) return { what: "added", name: nameAt(after.document, other) };
  if (is.length < was.length) {
    return { what: "removed", name: nameAt(before.document, other < 0 ? is.length : other) };
  }
  if (before.base !== after.base) return { what: "moved" };
  const paths = diff(before.document, after.document).map(({ path }) => path);
  if (paths.length > 0 && paths.every(([key]) => key === "realised")) return { what: "realised" };
  const [path] = paths;
  if (path === undefined || paths.length > 1) return { what: "several", count: paths.length };
  const name = path[0] === "programmes" ? nameAt(after.document, path[1]) : "";
  const last = path.length === 3 ? path[2] : "";
  if (last === "off") return { what: getAt(after.document, path) === true ? "off" : "on", path, name };
  return { what: last === "name" ? "renamed" : "value", path, name };
}

/** Steps as they are kept over a reload: only what each changed. */
export interface Packed {
  at: number;
  gone: number;
  steps: {
    deed: Deed;
    programmes: [before: number, after: number];
    document: [back: Patch[], forth: Patch[]];
    base: [back: Patch[], forth: Patch[]];
  }[];
}

export class History {
  #steps: Step[] = [];
  /** So many of the steps are done; the others were undone. */
  #at = 0;
  /** Steps forgotten at the far end. */
  #gone = 0;
  /** What the last step was a press of, and when. */
  #run = { key: "", until: 0 };
  /** How many steps were taken anew: undone ones are lost with each. */
  taken = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Counts from the start of the work, whatever was forgotten since. */
  get position(): number {
    return this.#gone + this.#at;
  }

  /** What undo takes back. */
  get last(): Step | null {
    return this.#steps[this.#at - 1] ?? null;
  }

  /** What redo does again. */
  get next(): Step | null {
    return this.#steps[this.#at] ?? null;
  }

  /** A step; `run` names what was pressed, where presses in a row are one step. */
  take(before: Standing, after: Standing, { run = "", deed }: { run?: string; deed?: Deed } = {}): void {
    if (before.base === after.base && same(before.document, after.document)) return;
    const last = this.last;
    const goesOn = run !== "" && run === this.#run.key && this.now() < this.#run.until;
    if (goesOn && last && this.#at === this.#steps.length && last.after.document === before.document) {
      last.after = after;
      last.deed = deedOf(last.before, after);
    } else {
      this.#steps = [...this.#steps.slice(0, this.#at), { deed: deed ?? deedOf(before, after), before, after }];
      const over = Math.max(0, this.#steps.length - MOST);
      this.#steps.splice(0, over);
      this.#gone += over;
      this.#at = this.#steps.length;
      this.taken++;
    }
    this.#run = { key: run, until: this.now() + MOMENT_MS };
  }

  /** How it stood at a position, or as near to it as is known; null if that is here. */
  goTo(position: number): Standing | null {
    const at = Math.min(this.#steps.length, Math.max(0, position - this.#gone));
    const from = this.#at;
    if (at === from || !Number.isInteger(at)) return null;
    this.#at = at;
    this.#run.key = "";
    return (at < from ? this.#steps[at]?.before : this.#steps[at - 1]?.after) ?? null;
  }

  /** Changes every document alike; the steps stay what they were. */
  rewrite(by: (document: Json) => Json): void {
    const standing = ({ document, base, programme }: Standing): Standing => ({ document: by(document), base: by(base), programme });
    this.#steps = this.#steps.map(({ deed, before, after }) => ({ deed, before: standing(before), after: standing(after) }));
  }

  /** The newest `most` of the steps that are done, and those undone. */
  pack(most = MOST): Packed {
    const from = Math.max(0, this.#at - most);
    const both = (a: Json, b: Json): [Patch[], Patch[]] => [diff(b, a), diff(a, b)];
    return {
      at: this.#at - from,
      gone: this.#gone + from,
      steps: this.#steps.slice(from, this.#at + most).map(({ deed, before, after }) => ({
        deed,
        programmes: [before.programme, after.programme],
        document: both(before.document, after.document),
        base: both(before.base, after.base),
      })),
    };
  }

  /** The steps around how the work stands now; `original` is what the base mostly is. */
  static unpack(packed: Packed, now: Standing, original: Json): History {
    const history = new History();
    const { at, gone, steps } = packed;
    const walk = (from: Standing, step: Packed["steps"][number], way: 0 | 1): Standing => {
      const base = apply(from.base, step.base[way]);
      return {
        document: apply(from.document, step.document[way]),
        base: base !== from.base && same(base, original) ? original : base,
        programme: step.programmes[way],
      };
    };
    let standing = now;
    for (const step of steps.slice(0, at).reverse()) {
      const before = walk(standing, step, 0);
      history.#steps.unshift({ deed: step.deed, before, after: { ...standing, programme: step.programmes[1] } });
      standing = before;
    }
    standing = now;
    for (const step of steps.slice(at)) {
      const after = walk(standing, step, 1);
      history.#steps.push({ deed: step.deed, before: { ...standing, programme: step.programmes[0] }, after });
      standing = after;
    }
    history.#at = at;
    history.#gone = gone;
    return history;
  }
}
