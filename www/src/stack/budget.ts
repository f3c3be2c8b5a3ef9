// The money of a programme: one form for each of the three ways in which a budget
// is given.

import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { icons } from "../parts/icons.js";
import { getAt, type Json } from "../state/document.js";
import { check, entry, NUMBERS, select, type Editing } from "./fields.js";
import { t } from "./words.js";

export type BudgetKind = "per_year" | "by_year" | "villages";
const KINDS: BudgetKind[] = ["per_year", "by_year", "villages"];
/** Where a programme's own first year cannot be read. */
const FIRST_YEAR = 2000;

/** Budgets given up for another kind, to come back to: by the programme's key. */
const before = new Map<string, Json>();

export function kindOf(programme: Json): BudgetKind {
  return KINDS.find((kind) => getAt(programme, ["budget", kind]) !== undefined) ?? "per_year";
}

/** The same money in another form: that of the first year, as the core gives it. */
function converted(of: Editing, kind: BudgetKind): Json {
  const known = before.get(`${of.key} ${kind}`);
  if (known !== undefined) return known;
  const amount = of.told?.first_budget ?? "0";
  const year = String(getAt(of.programme, ["from_year"]) ?? "");
  if (kind === "per_year") return { per_year: amount };
  if (kind === "by_year") return { by_year: { [year]: amount } };
  return { villages: "1", per_village: amount };
}

function change(of: Editing, kind: BudgetKind): void {
  const now = getAt(of.programme, ["budget"]);
  if (now !== undefined) before.set(`${of.key} ${kindOf(of.programme)}`, now);
  of.set(["budget"], converted(of, kind));
}

export function budget(of: Editing): TemplateResult {
  const kind = kindOf(of.programme);
  const kinds: [string, string][] = [
    ["per_year", t("stack.kind.perYear")],
    ["by_year", t("stack.kind.byYear")],
    ["villages", t("stack.kind.villages")],
  ];
  return html`<fieldset class="stack-budget">
    <legend>${t("stack.money")}</legend>
    ${select(of, ["budget"], t("stack.kind"), kinds, kind, (next) => change(of, next as BudgetKind))}
    ${kind === "by_year" ? byYear(of) : kind === "villages" ? villages(of) : perYear(of)}
  </fieldset>`;
}

function perYear(of: Editing): TemplateResult {
  return html`<div class="fields">${entry(of, NUMBERS.perYear)} ${entry(of, NUMBERS.growth)}</div>`;
}

function villages(of: Editing): TemplateResult {
  return html`<div class="fields">
      ${entry(of, NUMBERS.villages)} ${entry(of, NUMBERS.perVillage)} ${entry(of, NUMBERS.share)}
      ${entry(of, NUMBERS.growth)}
    </div>
    ${check(of, ["budget", "apart"], t("stack.apart"))}`;
}

function amountsOf(programme: Json): Record<string, Json> {
  const amounts = getAt(programme, ["budget", "by_year"]);
  return amounts !== null && typeof amounts === "object" && !Array.isArray(amounts) ? amounts : {};
}

/** The programme's first year without an amount, also where that lies behind its last. */
export function freeYear(programme: Json): number {
  const named = amountsOf(programme);
  let year = Number(getAt(programme, ["from_year"])) || FIRST_YEAR;
  while (String(year) in named) year++;
  return year;
}

function byYear(of: Editing): TemplateResult {
  const amounts = amountsOf(of.programme);
  const years = Object.keys(amounts);
  const add = (): void => {
    const last = years.at(-1);
    const amount = last === undefined ? (of.told?.first_budget ?? "0") : (amounts[last] ?? "0");
    of.set(["budget", "by_year", String(freeYear(of.programme))], amount);
  };
  return html`<ul class="years">
      ${repeat(years, (year) => year, (year) => yearRow(of, year))}
    </ul>
    ${years.length === 0 ? html`<p class="slot">${t("stack.noYears")}</p>` : ""}
    <button type="button" class="quiet-button" @click=${add}>${icons.plus}${t("stack.addYear", { year: String(freeYear(of.programme)) })}</button>`;
}

function yearRow(of: Editing, year: string): TemplateResult {
  const at = ["budget", "by_year", year];
  return html`<li class="year-row">
    ${entry(of, { at, kind: "rupiah", label: "stack.yearAmount" }, t("stack.yearAmount", { year }))}
    <button
      type="button"
      class="step"
      aria-label=${t("stack.removeYear", { year })}
      title=${t("stack.removeYear", { year })}
      @click=${(e: Event) => {
        // The focus stays in the list when its button goes.
        const row = (e.currentTarget as HTMLElement).closest("li");
        const next = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.parentElement?.nextElementSibling;
        of.unset(at);
        const target = next?.matches("button") ? next : next?.querySelector("button");
        (target as HTMLElement | null | undefined)?.focus();
      }}
    >${icons.minus}</button>
  </li>`;
}
