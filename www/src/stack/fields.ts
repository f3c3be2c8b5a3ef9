// The fields of a programme as the editor offers them, and how each is drawn.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Kind, Parsed, Path, Problem, Stack, StackedProgramme, Warning } from "../engine/types.js";
import { addNames } from "../parts/deeds.js";
import { problemWords } from "../parts/problems.js";
import { concerns, getAt, type Json, pathText } from "../state/document.js";
import "./entry.js";
import type { EntryKind } from "./entry.js";
import { t, type StackKey } from "./words.js";

/** One programme, for the forms that change it. */
export interface Editing {
  /** Its place in the document. */
  index: number;
  /** Once for each programme, whatever its place: part of the ids in the page. */
  key: number;
  programme: Json;
  /** What the core says of it. */
  told: StackedProgramme | undefined;
  /** What the core offers for all. */
  offers: Stack;
  /** The problems of this programme. */
  problems: Problem[];
  /** What of the scenario is implausible. */
  warnings: Warning[];
  /** A place in it, as `budget.per_year` in parts. */
  path(...below: Path): Path;
  set(below: Path, value: Json): void;
  /** Takes a value out of the document. */
  unset(below: Path): void;
  parse(text: string, kind: Kind): Promise<Parsed>;
}

interface Number {
  at: string[];
  kind: EntryKind;
  label: StackKey;
  help?: StackKey;
  optional?: true;
}

interface Choice {
  at: string[];
  label: StackKey;
  /** Value and label; the first is the default. */
  options: [string, StackKey][];
}

export const NUMBERS = {
  fromYear: { at: ["from_year"], kind: "raw", label: "stack.fromYear" },
  toYear: { at: ["to_year"], kind: "raw", label: "stack.toYear", help: "stack.toYear.help", optional: true },
  perYear: { at: ["budget", "per_year"], kind: "rupiah", label: "stack.perYear" },
  growth: { at: ["budget", "growth_pct"], kind: "percent", label: "stack.growth" },
  villages: { at: ["budget", "villages"], kind: "plain", label: "stack.villages" },
  perVillage: { at: ["budget", "per_village"], kind: "rupiah", label: "stack.perVillage" },
  share: { at: ["budget", "share_pct"], kind: "percent", label: "stack.share" },
  pays: { at: ["pays_pct"], kind: "percent", label: "stack.pays", help: "stack.pays.help" },
  overlap: { at: ["overlap_pct"], kind: "percent", label: "stack.overlap", help: "stack.overlap.help" },
  admin: { at: ["admin_pct"], kind: "percent", label: "stack.admin", help: "stack.admin.help" },
  income: { at: ["income"], kind: "rupiah", label: "stack.income", help: "stack.income.help" },
  most: { at: ["max_workers"], kind: "people", label: "stack.maxWorkers", help: "stack.maxWorkers.help", optional: true },
  enrol: { at: ["enrol_per_month"], kind: "people", label: "stack.enrol", help: "stack.enrol.help", optional: true },
  valid: { at: ["verification_yield_pct"], kind: "percent", label: "stack.yield", help: "stack.yield.help" },
  initial: { at: ["initial_members"], kind: "people", label: "stack.initial", help: "stack.initial.help" },
  tenure: { at: ["initial_tenure"], kind: "raw", label: "stack.tenure", help: "stack.tenure.help" },
} satisfies Record<string, Number>;

export const CHOICES = {
  reaches: {
    at: ["reaches"],
    label: "stack.reaches",
    options: [
      ["vulnerable", "stack.reaches.vulnerable"],
      ["other", "stack.reaches.other"],
    ],
  },
  package: {
    at: ["package"],
    label: "stack.package",
    options: [
      ["jkk_jkm", "stack.package.two"],
      ["jkk_jkm_jht", "stack.package.three"],
    ],
  },
  sector: {
    at: ["sector"],
    label: "stack.sector",
    options: [
      ["other", "stack.sector.other"],
      ["transport", "stack.sector.transport"],
    ],
  },
  pace: {
    at: ["pace"],
    label: "stack.pace",
    options: [
      ["quota", "stack.pace.quota"],
      ["until_spent", "stack.pace.untilSpent"],
    ],
  },
} satisfies Record<string, Choice>;

const idOf = (of: Editing, at: Path): string => `stack-${of.key}-${at.join("-")}`;

export function problemAt(of: Editing, at: Path): Problem | null {
  return of.problems.find((p) => concerns(p.path, of.path(...at))) ?? null;
}

const written = (value: Json | undefined): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;

/** A typed field; `label` in place of the field's own. */
export function entry(of: Editing, field: Number, label = t(field.label)): TemplateResult {
  const { at } = field;
  const told = of.told?.values.find((value) => value.field === at.join("."));
  return html`<ck-entry
    .name=${idOf(of, at)}
    .label=${label}
    .help=${field.help ? t(field.help) : ""}
    .kind=${field.kind}
    .value=${written(getAt(of.programme, at))}
    .inWords=${told ?? null}
    .optional=${field.optional ?? false}
    .problem=${problemAt(of, at)}
    .warning=${of.warnings.find((w) => w.path === pathText(of.path(...at))) ?? null}
    .parse=${of.parse}
    @set=${(e: CustomEvent<string | null>) => (e.detail === null ? of.unset(at) : of.set(at, e.detail))}
  ></ck-entry>`;
}

/** The name, in the words that the page shows it in. */
export function nameEntry(of: Editing, shown: string): TemplateResult {
  return html`<ck-entry
    .name=${idOf(of, ["name"])}
    .label=${t("stack.name")}
    .kind=${"text"}
    .value=${shown}
    .problem=${problemAt(of, ["name"])}
    .parse=${of.parse}
    @set=${(e: CustomEvent<string>) => of.set(["name"], e.detail)}
  ></ck-entry>`;
}

/** A list to choose from. */
export function select(
  of: Editing,
  at: Path,
  label: string,
  options: [value: string, label: string][],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const id = idOf(of, at);
  const problem = problemAt(of, at);
  // What the document says and nobody offers is refused by the core, and kept.
  const all = options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen] as const];
  return html`<div class=${problem ? "entry wrong" : "entry"}>
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-invalid=${problem ? "true" : "false"}
      aria-describedby=${problem ? `${id}-slot` : nothing}
      .value=${live(chosen)}
      @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}
    >
      ${all.map(([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
    </select>
    ${problem ? html`<p class="slot trouble" id="${id}-slot">${problemWords(problem)}</p>` : nothing}
  </div>`;
}

export function choice(of: Editing, { at, label, options }: Choice): TemplateResult {
  const chosen = written(getAt(of.programme, at)) ?? options[0]?.[0] ?? "";
  const named = options.map(([value, name]): [string, string] => [value, t(name)]);
  return select(of, at, t(label), named, chosen, (value) => of.set(at, value));
}

export function payer(of: Editing): TemplateResult {
  const payers = of.offers.payers.map(({ id, name }): [string, string] => [id, name]);
  const chosen = written(getAt(of.programme, ["payer"])) ?? "";
  return select(of, ["payer"], t("stack.payer"), payers, chosen, (value) => of.set(["payer"], value));
}

/** The first or the last paid month. */
export function month(of: Editing, which: "first" | "last"): TemplateResult {
  const at = ["paid_months", which];
  const months = of.offers.months.map((name, i): [string, string] => [String(i + 1), name]);
  const chosen = written(getAt(of.programme, at)) ?? (which === "first" ? "1" : "12");
  const label = which === "first" ? t("stack.paidFirst") : t("stack.paidLast");
  return select(of, at, label, months, chosen, (value) => of.set(at, value));
}

export function check(of: Editing, at: string[], label: string): TemplateResult {
  const on = getAt(of.programme, at) === true;
  return html`<label class="counted">
    <input
      type="checkbox"
      id=${idOf(of, at)}
      .checked=${live(on)}
      @change=${() => of.set(at, !on)}
    />
    <span>${label}</span>
  </label>`;
}

const named = new Map<string, StackKey>([
  ...Object.values<Number | Choice>({ ...NUMBERS, ...CHOICES }).map(({ at, label }): [string, StackKey] => [at.join("."), label]),
  ["payer", "stack.payer"],
  ["paid_months.first", "stack.paidFirst"],
  ["paid_months.last", "stack.paidLast"],
]);

// What is changed here can be undone, in the same words.
addNames(([list, , ...at]) => {
  const label = list === "programmes" ? named.get(at.join(".")) : undefined;
  return label ? t(label) : null;
});
