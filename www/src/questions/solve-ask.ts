// What can be asked of the solvers, and the months and years that it can be asked of.

import type { Chart, Kind } from "../engine/types.js";
import type { Key } from "./solve-labels.js";

export type Goal = "held" | "reached" | "in" | "workers" | "spent" | "left" | "spend" | "path";
export const GOALS: Goal[] = ["held", "reached", "in", "workers", "spent", "left", "spend", "path"];

/** The kinds of number that goals want. */
export const KINDS: Record<Goal, Extract<Kind, "percent" | "people" | "rupiah">> = {
  held: "percent",
  reached: "percent",
  in: "percent",
  workers: "people",
  spent: "rupiah",
  left: "rupiah",
  spend: "rupiah",
  path: "percent",
};

export type Mover = "budget" | "growth" | "workers" | "keep_paying" | "uptake" | "enrol_per_month" | "months";
const ALL: Mover[] = ["budget", "workers", "enrol_per_month", "months", "growth", "keep_paying", "uptake"];

/** What may move for a goal, the usual first; where there is no choice the budget does. */
export const MOVERS: Record<Goal, Mover[]> = {
  held: ALL,
  reached: ALL,
  in: ALL,
  workers: ["budget", "workers", "enrol_per_month"],
  spent: ["budget", "workers", "enrol_per_month", "months"],
  // Of no budget nothing is left.
  left: ["workers", "enrol_per_month", "months"],
  spend: [],
  path: [],
};

/** The goals and movers that speak of one programme. */
export function ofProgramme(goal: Goal, mover: Mover): boolean {
  return MOVERS[goal] !== ALL || !["growth", "keep_paying", "uptake"].includes(mover);
}

export const GOAL_NAMES: Record<Goal, Key> = {
  held: "solve.goal.held",
  reached: "solve.goal.reached",
  in: "solve.goal.in",
  workers: "solve.goal.workers",
  spent: "solve.goal.spent",
  left: "solve.goal.left",
  spend: "solve.goal.spend",
  path: "solve.goal.path",
};

export const MOVER_NAMES: Record<Mover, Key> = {
  budget: "solve.mover.budget",
  workers: "solve.mover.workers",
  enrol_per_month: "solve.mover.enrol_per_month",
  months: "solve.mover.months",
  growth: "solve.mover.growth",
  keep_paying: "solve.mover.keep_paying",
  uptake: "solve.mover.uptake",
};

/** What the field of what is wanted is called. */
export const WANTED_NAMES: Record<Goal, Key> = {
  held: "solve.wanted.percent",
  reached: "solve.wanted.percent",
  in: "solve.wanted.percent",
  workers: "solve.wanted.people",
  spent: "solve.wanted.spent",
  left: "solve.wanted.left",
  spend: "solve.wanted.rupiah",
  path: "solve.wanted.percent",
};

/** The goals of a budget year. */
export const OF_YEAR: Goal[] = ["workers", "spent", "left", "spend"];

/** So many months must follow one from which a level is held. */
const TO_HOLD = 12;

/** The months that are simulated, as "2026-01". */
export class Span {
  readonly #first: number;
  readonly #last: number;

  constructor({ start, months }: Pick<Chart, "start" | "months">) {
    const [year, month] = start.split("-").map(Number);
    this.#first = (year ?? 0) * 12 + (month ?? 1) - 1;
    this.#last = this.#first + months - 1;
  }

  static #text(at: number): string {
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  }

  static #at(month: string): number {
    const [year, number] = month.split("-").map(Number);
    return (year ?? 0) * 12 + (number ?? 1) - 1;
  }

  get last(): string {
    return Span.#text(this.#last);
  }

  get years(): number[] {
    const first = Math.floor(this.#first / 12);
    return Array.from({ length: Math.floor(this.#last / 12) - first + 1 }, (_, i) => first + i);
  }

  /** The years that are simulated to their December. */
  get decembers(): number[] {
    return this.years.filter((year) => this.has(`${year}-12`));
  }

  has(month: string): boolean {
    const at = Span.#at(month);
    return at >= this.#first && at <= this.#last;
  }

  /** The months of a year, 1 to 12. */
  monthsOf(year: number): number[] {
    const all = Array.from({ length: 12 }, (_, i) => i + 1);
    return all.filter((month) => this.has(`${year}-${String(month).padStart(2, "0")}`));
  }

  /** The month itself, or the nearest that is simulated. */
  within(month: string): string {
    return Span.#text(Math.min(this.#last, Math.max(this.#first, Span.#at(month))));
  }

  /** The last December after which a level can still be called held; else the last month. */
  get usual(): string {
    const latest = this.#last - TO_HOLD;
    const december = latest - ((latest + 1) % 12);
    return Span.#text(december >= this.#first ? december : this.#last);
  }
}
