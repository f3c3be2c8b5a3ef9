// What is asked of "check the sums yourself": what people chose, brought within
// what the scenario has.

import type { ExplainableView, ExplainMenu } from "../engine/types.js";

/** A figure to open the panel with, as charts and headlines name it. */
export interface ExplainDetail {
  figure: string;
  /** `2026-03` */
  month?: string;
  /** Its place in the document. */
  programme?: number;
  /** A level of coverage in percent, as the scenario names it. */
  target?: string;
}

/** What people chose; what is missing is chosen for them. */
export interface Choice {
  figure?: string;
  month?: string;
  programme?: string;
  target?: string;
  denominator?: string;
}

/** The figure that was asked for; what it does not name stays as it was. */
export function choiceOf({ figure, month, programme, target }: ExplainDetail): Choice {
  return {
    figure,
    ...(month === undefined ? {} : { month }),
    ...(programme === undefined ? {} : { programme: String(programme) }),
    ...(target ? { target } : {}),
  };
}

/** What is asked: all of it within the menu. */
export interface Chosen {
  figure: ExplainableView;
  month: string;
  programme: string;
  target: string;
  denominator: string;
}

/** What opens first: the arithmetic of a year's cost is the one of the headlines. */
const FIRST = ["year_cost", "coverage"];

/** `subject` is the programme that the page's inputs speak of. */
export function within(menu: ExplainMenu, choice: Choice, subject: number): Chosen | null {
  const figure = [choice.figure, ...FIRST]
    .map((id) => menu.figures.find((of) => of.id === id))
    .find((of) => of !== undefined);
  if (!figure) return null;
  const one = (list: { value: string }[], ...wanted: (string | undefined)[]): string =>
    wanted.find((value) => list.some((of) => of.value === value)) ?? list[0]?.value ?? "";
  return {
    figure,
    month: clamp(choice.month ?? menu.start, menu),
    programme: one(menu.programmes, choice.programme, String(subject)),
    target: one(menu.targets, choice.target),
    denominator: one(menu.denominators, choice.denominator),
  };
}

/** The simulated months, and what the months of a year are called. */
type Run = Pick<ExplainMenu, "start" | "end" | "months">;

/** Months written `2026-03` are in the order of their letters. */
function clamp(month: string, { start, end }: Run): string {
  if (month < start) return start;
  return month > end ? end : month;
}

/** The simulated years. */
export function years({ start, end }: Run): string[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** The simulated months of a year, `01` to `12`, with their names. */
export function monthsOf(year: string, menu: Run): { value: string; name: string }[] {
  return menu.months
    .map((name, i) => ({ value: String(i + 1).padStart(2, "0"), name }))
    .filter(({ value }) => clamp(`${year}-${value}`, menu) === `${year}-${value}`);
}

/** The question as the core reads it. */
export function questionText({ figure, month, programme, target, denominator }: Chosen): string {
  return JSON.stringify({
    figure: figure.id,
    month,
    ...(figure.programme ? { programme: Number(programme) } : {}),
    ...(figure.target ? { target } : {}),
    ...(figure.denominator ? { denominator: Number(denominator) } : {}),
  });
}
