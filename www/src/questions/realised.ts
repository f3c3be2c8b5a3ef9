// What happened so far, month by month: entered here, set against the plan, and
// what is now expected.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Problem, RealisedView } from "../engine/types.js";
import { icons } from "../parts/icons.js";
import { problemWords } from "../parts/problems.js";
import { getAt, type Json } from "../state/document.js";
import { bareChoice } from "./choice.js";
import { Panel } from "./panel.js";
import { t } from "./realised-labels.js";
import { Span } from "./solve-ask.js";
import { t as months } from "./solve-labels.js";
import { Typed, typedField } from "./typed.js";

/** A month that happened, as the document has it. */
type Entry = { month: string; programmes?: Json } & { [field: string]: Json };

const STOCKS = ["wage_earning", "self_paying_vulnerable", "self_paying_other"] as const;
const STOCK_NAMES = {
  wage_earning: "realised.wage_earning",
  self_paying_vulnerable: "realised.self_paying_vulnerable",
  self_paying_other: "realised.self_paying_other",
} as const;

class CkRealised extends Panel<RealisedView> {
  static override properties = { ...Panel.properties, month: { state: true }, problems: { attribute: false } };

  /** Why the document as it stands is refused. */
  declare problems: Problem[];
  /** The month being entered, `2026-03`. */
  declare month: string;
  #fields = new Map<string, Typed>();

  constructor() {
    super();
    this.month = "";
    this.problems = [];
  }

  protected override readonly name = "realised";
  protected override heading = (): string => t("realised.title");
  protected override line = (): string => t("realised.line");

  protected override question(): Promise<RealisedView> {
    return this.ask<RealisedView>("realised", Math.max(240, this.room));
  }

  get #entries(): Entry[] {
    const list = getAt(this.sim.document, ["realised"]);
    return Array.isArray(list) ? (list as Entry[]) : [];
  }

  get #span(): Span | null {
    const chart = this.sim.charts.coverage;
    return chart ? new Span(chart) : null;
  }

  get #programmes(): { index: number; name: string }[] {
    return (this.sim.good?.programmes ?? []).filter(({ off }) => !off);
  }

  override willUpdate(changed: PropertyValues): void {
    const span = this.#span;
    if (!span) return;
    const within = span.within(this.month || this.#entries.at(-1)?.month || `${span.years[0]}-01`);
    if (within !== this.month) {
      this.month = within;
      this.#fill();
    }
    if (changed.has("language")) for (const typed of this.#fields.values()) void typed.retell();
  }

  #typed(field: string, kind: "people" | "rupiah"): Typed {
    let typed = this.#fields.get(field);
    if (!typed) {
      typed = new Typed(kind, (text, of) => this.sim.parse(text, of), () => this.requestUpdate());
      this.#fields.set(field, typed);
    }
    return typed;
  }

  /** The fields as the document has the month. */
  #fill(): void {
    this.#fields.clear();
    const entry = this.#entries.find(({ month }) => month === this.month);
    if (!entry) return;
    const put = (field: string, kind: "people" | "rupiah", value: Json | undefined): void => {
      if (typeof value === "number" || typeof value === "string") void this.#typed(field, kind).fill(String(value));
    };
    for (const stock of STOCKS) put(stock, "people", entry[stock]);
    for (const of of Array.isArray(entry.programmes) ? entry.programmes : []) {
      const at = getAt(of, ["programme"]);
      put(`members ${at}`, "people", getAt(of, ["members"]));
      put(`spend ${at}`, "rupiah", getAt(of, ["spend"]));
    }
  }

  /** The month as it is entered; null where a field cannot be read or none is filled. */
  get #entered(): Entry | null {
    const all = [...this.#fields.values()];
    if (all.some((typed) => typed.text.trim() !== "" && typed.value === null)) return null;
    const value = (field: string): string | null => this.#fields.get(field)?.value ?? null;
    const entry: Entry = { month: this.month };
    for (const stock of STOCKS) {
      const given = value(stock);
      if (given !== null) entry[stock] = given;
    }
    const programmes: Json[] = [];
    for (const { index } of this.#programmes) {
      const [members, spend] = [value(`members ${index}`), value(`spend ${index}`)];
      if (members === null && spend === null) continue;
      programmes.push({ programme: index, ...(members === null ? {} : { members }), ...(spend === null ? {} : { spend }) });
    }
    if (programmes.length > 0) entry.programmes = programmes;
    return Object.keys(entry).length > 1 ? entry : null;
  }

  #keep(entries: Entry[]): void {
    const sorted = entries.sort((a, b) => (a.month < b.month ? -1 : 1));
    if (sorted.length > 0) {
      this.sim.set(["realised"], sorted);
      return;
    }
    const { realised: _gone, ...rest } = this.sim.document as { [field: string]: Json };
    this.sim.change(rest);
  }

  #record(): void {
    const entry = this.#entered;
    if (!entry) return;
    this.#keep([...this.#entries.filter(({ month }) => month !== this.month), entry]);
    const span = this.#span;
    const [year = 0, number = 0] = this.month.split("-").map(Number);
    const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
    if (span?.has(next)) this.#choose(next);
  }

  #choose(month: string): void {
    this.month = this.#span?.within(month) ?? month;
    this.#fill();
    this.requestUpdate();
  }

  #name(month: string): string {
    const [year = "", number = "1"] = month.split("-");
    return `${months("solve.months").split(" ")[Number(number) - 1] ?? ""} ${year}`;
  }

  protected override form(): TemplateResult | typeof nothing {
    const span = this.#span;
    if (!span) return nothing;
    const [year = "", number = ""] = this.month.split("-");
    const names = months("solve.months").split(" ");
    const years = span.years.map((of) => ({ value: String(of), text: String(of) }));
    const numbers = span.monthsOf(Number(year)).map((of) => ({ value: String(of).padStart(2, "0"), text: names[of - 1] ?? "" }));
    const several = this.#programmes.length > 1;
    return html`<div class="solve-form">
        <div class="field solve-goal" role="group" aria-labelledby="realised-month">
          <span class="field-name" id="realised-month">${t("realised.month")}</span>
          <div class="solve-month">
            ${bareChoice("realised-month-number", `${t("realised.month")}: ${months("solve.month")}`, numbers, number, (of) => this.#choose(`${year}-${of}`))}
            ${bareChoice("realised-month-year", `${t("realised.month")}: ${months("solve.year")}`, years, year, (of) => this.#choose(`${of}-${number}`))}
          </div>
        </div>
        ${this.#programmes.map(({ index, name }) => {
          const of = several ? `: ${name}` : "";
          return html`${typedField(this.#typed(`members ${index}`, "people"), `realised-members-${index}`, t("realised.members") + of)}
          ${typedField(this.#typed(`spend ${index}`, "rupiah"), `realised-spend-${index}`, t("realised.spend") + of)}`;
        })}
      </div>
      <details class="realised-more">
        <summary>${t("realised.more")}</summary>
        <div class="solve-form">
          ${STOCKS.map((stock) => typedField(this.#typed(stock, "people"), `realised-${stock}`, t(STOCK_NAMES[stock])))}
        </div>
      </details>
      <div class="realised-do">
        <button type="button" class="primary" ?disabled=${this.#entered === null} @click=${() => this.#record()}>
          ${t("realised.record", { month: this.#name(this.month) })}
        </button>
      </div>
      ${this.#list()} ${this.#problems()}`;
  }

  #list(): TemplateResult | typeof nothing {
    const entries = this.#entries;
    if (entries.length === 0) return nothing;
    return html`<ul class="realised-months" aria-label=${t("realised.months")}>
      ${entries.map(({ month }) => {
        const name = this.#name(month);
        return html`<li>
          <span>${name}</span>
          <button type="button" class="quiet" aria-label=${t("realised.changeOf", { month: name })} @click=${() => this.#choose(month)}>${t("realised.change")}</button>
          <button type="button" class="quiet" aria-label=${t("realised.removeOf", { month: name })} @click=${() => this.#remove(month)}>${t("realised.remove")}</button>
        </li>`;
      })}
    </ul>`;
  }

  #remove(month: string): void {
    this.#keep(this.#entries.filter((entry) => entry.month !== month));
    if (month === this.month) this.#fill();
    this.querySelector<HTMLElement>("#realised-month-number")?.focus();
  }

  #problems(): TemplateResult | typeof nothing {
    const own = this.problems.filter(({ path }) => path.startsWith("realised"));
    if (own.length === 0) return nothing;
    return html`<div class="realised-problems" role="alert">
      ${own.map((problem) => {
        const entry = this.#entries[Number(/^realised\[(\d+)\]/.exec(problem.path)?.[1] ?? -1)];
        return html`<p>${icons.alert}<span>${entry ? `${this.#name(entry.month)}: ` : ""}${problemWords(problem)}</span></p>`;
      })}
    </div>`;
  }

  protected override view({ sentences, chart, table }: RealisedView): TemplateResult {
    return html`<div class="said">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
      ${chart
        ? html`<ck-chart data-figure="realised" .figure=${"realised"} .chart=${chart} .table=${table ?? undefined} .steadyKey=${this.language}></ck-chart>`
        : nothing}`;
  }
}

customElements.define("ck-realised", CkRealised);
