// The browser's Back and Forward walk the steps of the open work: each step is an
// entry of its history, and Back leaves the place when nothing is left to undo.
// The entries' state says which step they stand for; `depth` tells how many entries
// below belong to the same walk.

import type { Simulation } from "./simulation.js";

interface Entry {
  work: string;
  at: number;
  depth: number;
  /** Where it was written: others copy the state of an entry into one of another address. */
  address: string;
}

/** What of the browser is needed; tests play it by hand. */
export interface Travel {
  readonly address: string;
  readonly state: unknown;
  pushState(state: unknown, unused: string): void;
  replaceState(state: unknown, unused: string): void;
  go(steps: number): void;
}

type Walked = Pick<Simulation, "history" | "goTo"> & { scenario: { id: string } | null };

function entryOf({ state, address }: Travel): Entry | null {
  const entry = (state as { cakupan?: Entry } | null)?.cakupan;
  if (!entry || !Number.isInteger(entry.at) || !Number.isInteger(entry.depth)) return null;
  return entry.address === address ? entry : null;
}

/** Whether the entry in which the page is was written here, by a page that was reloaded. */
export const isOwnEntry = (travel: Travel): boolean => entryOf(travel) !== null;

/** So long a journey of ours may take before it is given up. */
const JOURNEY_MS = 1500;

export class Back {
  #work: string | null = null;
  #address = "";
  /** As `taken` of the work's history was when it was last looked at. */
  #taken = 0;
  /** Of the entry in which the page is. */
  #depth = 0;
  /** Entries above this one that stand for undone steps. */
  #ahead = 0;
  #travelling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sim: Walked,
    private readonly travel: Travel,
  ) {}

  /** After every change of the page: the entry follows what was done in it. */
  sync(): void {
    const { sim } = this;
    if (!sim.scenario || this.#travelling !== undefined) return;
    const { id: work } = sim.scenario;
    const { position, taken } = sim.history;
    const entry = entryOf(this.travel);
    const isNew = taken !== this.#taken;
    const here = entry?.work === work ? entry : null;
    const { address } = this.travel;
    if (this.#work !== work || this.#address !== address || (here === null && !isNew)) {
      // A work or another place was opened here: the walk starts anew, or goes on where it was left.
      this.#work = work;
      this.#address = address;
      this.#ahead = 0;
      this.#taken = taken;
      this.#depth = here?.depth ?? 0;
      if (here?.at !== position) this.#write({ work, at: position, depth: this.#depth });
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
    const entry = entryOf(this.travel);
    const { sim } = this;
    const isOurs = entry !== null && entry.work === sim.scenario?.id && entry.work === this.#work;
    if (journey === undefined && isOurs && entry.address === this.#address) {
      const before = sim.history.position;
      const isBack = entry.depth < this.#depth;
      this.#ahead = Math.max(0, this.#ahead + before - entry.at);
      this.#depth = entry.depth;
      // Undone in another place already: on to the next, as a press of Back does something.
      if (isBack && entry.at >= before && entry.depth > 0) {
        this.travel.go(-1);
        return;
      }
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

  #write(of: Omit<Entry, "address">, push = false): void {
    const { address, state: there } = this.travel;
    // What others keep in the state stays.
    this.#depth = of.depth;
    const state = { ...(there as object | null), cakupan: { ...of, address } };
    try {
      if (push) this.travel.pushState(state, "");
      else this.travel.replaceState(state, "");
    } catch {
      // Safari allows so many entries in a while: Undo works without them.
    }
  }
}
