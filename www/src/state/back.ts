// The browser's Back and Forward walk the steps of the open work: each step is an
// entry of its history, and Back leaves the place when nothing is left to undo.
// The entries' state says which step they stand for; `depth` tells how many entries
// below belong to the same walk.

import type { Simulation } from "./simulation.js";

interface Entry {
  work: string;
  at: number;
  depth: number;
}

/** What of the browser is needed; tests play it by hand. */
export interface Travel {
  readonly state: unknown;
  pushState(state: unknown, unused: string): void;
  replaceState(state: unknown, unused: string): void;
  go(steps: number): void;
}

type Walked = Pick<Simulation, "history" | "goTo"> & { scenario: { id: string } | null };

function entryOf(state: unknown): Entry | null {
  const entry = (state as { cakupan?: Entry } | null)?.cakupan;
  return entry && Number.isInteger(entry.at) && Number.isInteger(entry.depth) ? entry : null;
}

/** So long a journey of ours may take before it is given up. */
const JOURNEY_MS = 1500;

export class Back {
  #work: string | null = null;
  /** As `taken` of the work's history was when it was last looked at. */
  #taken = 0;
  /** Entries above this one that stand for undone steps. */
  #ahead = 0;
  #travelling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sim: Walked,
    private readonly travel: Travel,
    /** The place of the page: a walk stays within it. */
    private readonly place: () => string = () => "",
  ) {}

  /** What a walk belongs to. */
  #walk(): string | null {
    const { scenario } = this.sim;
    return scenario && `${scenario.id} ${this.place()}`.trim();
  }

  /** After every change of the page: the entry follows what was done in it. */
  sync(): void {
    const { sim } = this;
    const work = this.#walk();
    if (work === null || this.#travelling !== undefined) return;
    const { position, taken } = sim.history;
    const entry = entryOf(this.travel.state);
    const isNew = taken !== this.#taken;
    const here = entry?.work === work ? entry : null;
    if (this.#work !== work || (here === null && !isNew)) {
      // A work was opened here, or a link followed: the walk starts anew, or goes on after a reload.
      this.#work = work;
      this.#ahead = 0;
      this.#taken = taken;
      if (here?.at !== position) this.#write({ work, at: position, depth: here?.depth ?? 0 });
      return;
    }
    this.#taken = taken;
    const depth = here?.depth ?? 0;
    const by = position - (here?.at ?? position - 1);
    if (isNew) this.#ahead = 0;
    if (by > 0) {
      if (this.#ahead >= by) this.#go(by);
      else {
        if (here === null) this.#write({ work, at: position - 1, depth: 0 });
        this.#write({ work, at: position, depth: depth + 1 }, true);
      }
    } else if (by < 0) {
      const steps = Math.min(-by, depth);
      if (steps > 0) this.#go(-steps);
      else this.#write({ work, at: position, depth: 0 });
    }
  }

  /** Back or Forward, by the reader or by ourselves. */
  moved = (): void => {
    const journey = this.#travelling;
    clearTimeout(journey);
    this.#travelling = undefined;
    const entry = entryOf(this.travel.state);
    const { sim } = this;
    if (journey === undefined && entry !== null && entry.work === this.#walk() && entry.work === this.#work) {
      this.#ahead = Math.max(0, this.#ahead + sim.history.position - entry.at);
      sim.goTo(entry.at);
      const { position } = sim.history;
      // Not all steps are kept for ever.
      if (position !== entry.at) this.#write({ ...entry, at: position });
    }
    this.sync();
  };

  #go(steps: number): void {
    this.#ahead -= steps;
    this.#travelling = setTimeout(this.moved, JOURNEY_MS);
    this.travel.go(steps);
  }

  #write(entry: Entry, push = false): void {
    try {
      if (push) this.travel.pushState({ cakupan: entry }, "");
      else this.travel.replaceState({ cakupan: entry }, "");
    } catch {
      // Safari allows so many entries in a while: Undo works without them.
    }
  }
}
