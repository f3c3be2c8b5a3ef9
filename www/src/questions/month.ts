// How the model works: one month of this scenario, stage by stage, each with its
// arithmetic.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Walk } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { icons } from "../parts/icons.js";
import { monthsOf, years, type ExplainDetail } from "./explain-choice.js";
import { t } from "./month-labels.js";
import { Panel } from "./panel.js";
import { sums } from "./sums.js";

class CkMonth extends Panel<Walk> {
  static override properties = { ...Panel.properties, month: { state: true } };

  /** As it was chosen; empty for the first in which a programme pays. */
  declare month: string;

  constructor() {
    super();
    this.month = "";
  }

  protected override readonly name = "month";
  protected override heading = (): string => t("month.title");
  protected override line = (): string => t("month.line");

  protected override question(): Promise<Walk> {
    return this.ask<Walk>("walk_month", this.month);
  }

  #choose(month: string): void {
    this.month = month;
    this.again();
  }

  protected override form(): TemplateResult | typeof nothing {
    const { answer } = this;
    if (!answer) return nothing;
    const [year = "", number = ""] = answer.month.split("-");
    return html`<div class="walk-form">
      ${this.#step(answer.before, t("month.before"), "back")}
      ${this.#select("month", t("month.month"), number, monthsOf(year, answer), (value) => `${year}-${value}`)}
      ${this.#select("year", t("month.year"), year, years(answer).map((value) => ({ value, name: value })), (value) => `${value}-${number}`)}
      ${this.#step(answer.after, t("month.after"), "on")}
    </div>`;
  }

  #step(month: string, label: string, way: string): TemplateResult {
    // It keeps the focus at the ends of the run.
    return html`<button
      type="button"
      class="button ${way}"
      aria-label=${label}
      title=${label}
      aria-disabled=${month === ""}
      @click=${() => (month === "" ? undefined : this.#choose(month))}
    >${icons.back}</button>`;
  }

  #select(
    name: string,
    label: string,
    value: string,
    options: { value: string; name: string }[],
    month: (value: string) => string,
  ): TemplateResult {
    const id = `walk-${name}`;
    return html`<div>
      <label for=${id}>${label}</label>
      <select id=${id} .value=${live(value)} @change=${(e: Event) => this.#choose(month((e.target as HTMLSelectElement).value))}>
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.name}</option>`)}
      </select>
    </div>`;
  }

  /** To the arithmetic of a figure that a line only states. */
  #follow = (detail: ExplainDetail): void => {
    this.dispatchEvent(new CustomEvent("explain", { detail, bubbles: true }));
  };

  protected override view({ title, stages, rounding }: Walk): TemplateResult {
    return html`<div class="said"><p>${title}</p></div>
      <ol class="walk" role="list">
        ${stages.map(
          (stage) => html`<li>
            <span class="walk-step" aria-hidden="true">${stage.step}</span>
            <h3>${stage.title}</h3>
            ${stage.sentences.map((sentence) => html`<p>${gloss(sentence)}</p>`)}
            <details>
              <summary aria-label=${t("month.linesOf", { title: stage.title })}>${t("month.lines")}</summary>
              <ol class="sums" role="list">${sums(stage.lines, this.#follow, false)}</ol>
            </details>
          </li>`,
        )}
      </ol>
      ${rounding ? html`<p class="note">${rounding}</p>` : nothing}`;
  }
}

customElements.define("ck-month", CkMonth);
