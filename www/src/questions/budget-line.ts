// A programme's contributions of a budget year as a line for a budget document:
// the arithmetic, in words, murni or perubahan, and the share of the region's
// budget; copied as text or as a table.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { BudgetLineAnswer, PastedLine } from "../engine/types.js";
import { sourceLink } from "../parts/link.js";
import { t } from "./budget-line-labels.js";
import { choice } from "./choice.js";
import { copy } from "./copy.js";
import { Panel } from "./panel.js";
import { reportTable } from "./report-table.js";

/** A sum of more products than these is read in the table under it. */
const MOST_TERMS = 3;

/** What was copied last, or could not be. */
type Told = { done: "text" | "table" } | { byHand: string };

class CkBudgetLine extends Panel<BudgetLineAnswer> {
  static override properties = { ...Panel.properties, told: { state: true } };

  declare told: Told | null;
  /** What people chose; null for what the inputs speak of. */
  #programme: number | null = null;
  /** 0: the year that the sentence speaks of. */
  #year = 0;

  constructor() {
    super();
    this.told = null;
  }

  protected override readonly name = "budget-line";
  protected override heading = (): string => t("budgetLine.title");
  protected override line = (): string => t("budgetLine.line");

  protected override question(): Promise<BudgetLineAnswer> {
    return this.ask<BudgetLineAnswer>("budget_line", this.#programme ?? this.programme, this.#year);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // The inputs speak of another programme: the line follows them.
    if (changed.has("programme")) this.#programme = null;
    // What was said of copying was said of another line.
    if (["answer", "document", "language"].some((name) => changed.has(name))) this.told = null;
  }

  #choose(programme: number, year: number): void {
    this.#programme = programme;
    this.#year = year;
    this.again();
  }

  async #copy(line: PastedLine, as: "text" | "table"): Promise<void> {
    this.told = null;
    const plain = as === "text" ? line.plain : line.tsv;
    const done = await copy(as === "text" ? { plain } : { plain, html: line.html });
    this.told = done ? { done: as } : { byHand: plain };
    if (done) return;
    await this.updateComplete;
    const field = this.querySelector<HTMLTextAreaElement>("#budget-line-by-hand");
    field?.focus();
    field?.select();
  }

  protected override view({ programmes, years, line, none }: BudgetLineAnswer): TemplateResult {
    if (!line) return html`<p>${none}</p>`;
    return html`${this.#choices(programmes, years, line)}
      <div class="said pasted">
        <p class="pasted-line">${line.parts.length > MOST_TERMS ? html`${t("budgetLine.total")} ${line.total}` : line.text}</p>
        <p><span class="pasted-what">${t("budgetLine.words")}</span> ${line.words}</p>
        <p><span class="pasted-kind">${line.kind}</span></p>
      </div>
      ${line.parts.length > 1 ? reportTable(line.table) : nothing}
      <div class="panel-actions">
        <button type="button" class="button" @click=${() => void this.#copy(line, "text")}>${t("budgetLine.copyText")}</button>
        <button type="button" class="button" @click=${() => void this.#copy(line, "table")}>${t("budgetLine.copyTable")}</button>
        <p class="pasted-told" role="status">${this.#said()}</p>
      </div>
      ${this.#byHand()} ${share(line)} ${line.notes.map((note) => html`<p class="note">${note}</p>`)}
      ${line.kind_note ? html`<p class="note">${line.kind_note}</p>` : nothing}`;
  }

  #choices(programmes: BudgetLineAnswer["programmes"], years: number[], line: PastedLine): TemplateResult {
    const named = programmes.map(({ index, name }) => ({ value: String(index), text: name }));
    const all = years.map((year) => ({ value: String(year), text: String(year) }));
    return html`<div class="fields">
      ${programmes.length > 1
        ? choice("budget-line-programme", t("budgetLine.programme"), named, String(line.programme), (value) =>
            this.#choose(Number(value), line.year),
          )
        : nothing}
      ${choice("budget-line-year", t("budgetLine.year"), all, String(line.year), (value) =>
        this.#choose(line.programme, Number(value)),
      )}
    </div>`;
  }

  #said(): string {
    if (!this.told) return "";
    if ("byHand" in this.told) return t("budgetLine.notCopied");
    return this.told.done === "text" ? t("budgetLine.textCopied") : t("budgetLine.tableCopied");
  }

  #byHand(): TemplateResult | typeof nothing {
    if (!this.told || !("byHand" in this.told)) return nothing;
    const text = this.told.byHand;
    return html`<textarea
      id="budget-line-by-hand"
      class="by-hand"
      readonly
      rows=${Math.min(10, text.trim().split("\n").length + 1)}
      aria-label=${t("budgetLine.byHand")}
      .value=${text}
    ></textarea>`;
  }
}

/** The share of the region's budget with its source, or why there is none. */
function share(line: PastedLine): TemplateResult {
  const of = line.share_source;
  if (!of) return html`<p class="note">${line.share_none}</p>`;
  return html`<div class="pasted-share">
    <h4>${t("budgetLine.share")}</h4>
    <p>${line.share}.</p>
    <p class="note">${t("budgetLine.source")} <span class="mark ${of.kind}">${of.mark}</span> ${sourceLink(of.text, of.url, of.date)}</p>
  </div>`;
}

customElements.define("ck-budget-line", CkBudgetLine);
