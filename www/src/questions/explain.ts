// "Hitung sendiri": the arithmetic behind one figure, line by line.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ExplainMenu, Explanation } from "../engine/types.js";
import { choiceOf, monthsOf, questionText, within, years, type Choice, type Chosen, type ExplainDetail } from "./explain-choice.js";
import { t } from "./explain-labels.js";
import { Panel } from "./panel.js";
import { sums } from "./sums.js";

/** The labels of what is chosen. */
const NAMES = {
  figure: "explain.figure",
  programme: "explain.programme",
  target: "explain.target",
  denominator: "explain.denominator",
  month: "explain.month",
  year: "explain.year",
} as const;

interface Answer {
  menu: ExplainMenu;
  explanation: Explanation;
}

export class CkExplain extends Panel<Answer> {
  static override properties = { ...Panel.properties, choice: { state: true }, trail: { state: true }, copied: { state: true } };

  declare choice: Choice;
  /** From where lines were opened, with the titles that stood there. */
  declare trail: { choice: Choice; title: string }[];
  /** Whether the browser took the text; null where none was copied. */
  declare copied: boolean | null;
  /** Somebody was sent here, and waits for the answer. */
  #arriving = false;

  constructor() {
    super();
    this.choice = {};
    this.trail = [];
    this.copied = null;
  }

  protected override readonly name = "explain";
  protected override heading = (): string => t("explain.title");
  protected override line = (): string => t("explain.line");

  /** Opens the panel at a figure, and brings it into sight. */
  show(detail: ExplainDetail): Promise<void> {
    this.#choose(choiceOf(detail));
    this.open = true;
    return this.#arrive();
  }

  async #arrive(): Promise<void> {
    this.#arriving = true;
    await this.updateComplete;
    this.scrollIntoView({ block: "start" });
    this.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#arriving || !changed.has("answer") || this.answer === null) return;
    // Before it was there the page may have ended too soon to come this far.
    this.#arriving = false;
    this.scrollIntoView({ block: "start" });
  }

  #choose(part: Choice, trail: CkExplain["trail"] = []): void {
    this.#put({ ...this.choice, ...part }, trail);
  }

  #put(choice: Choice, trail: CkExplain["trail"]): void {
    this.choice = choice;
    this.trail = trail;
    this.copied = null;
    this.again();
  }

  /** Goes on to the arithmetic of a line's figure, and back. */
  #follow(to: ExplainDetail): void {
    const { choice, answer } = this;
    this.#choose(choiceOf(to), [...this.trail, { choice, title: answer?.explanation.title ?? "" }]);
    void this.#arrive();
  }

  #back(): void {
    const to = this.trail.at(-1);
    if (!to) return;
    this.#put(to.choice, this.trail.slice(0, -1));
    void this.#arrive();
  }

  protected override async question(): Promise<Answer> {
    const menu = await this.ask<ExplainMenu>("explainable");
    const chosen = within(menu, this.choice, this.programme);
    // A menu without the coverage of all workers is none of this core.
    if (!chosen) throw new Error("explainable: no figures");
    return { menu, explanation: await this.ask<Explanation>("explain", questionText(chosen)) };
  }

  protected override form(): TemplateResult | typeof nothing {
    const menu = this.answer?.menu;
    const chosen = menu && within(menu, this.choice, this.programme);
    if (!menu || !chosen) return nothing;
    const { figure } = chosen;
    return html`<div class="explain-form">
      ${this.#select("figure", figure.id, menu.figures.map(({ id, name }) => ({ value: id, name })), (value) => this.#choose({ figure: value }))}
      ${figure.programme && menu.programmes.length > 1
        ? this.#select("programme", chosen.programme, menu.programmes, (value) => this.#choose({ programme: value }))
        : nothing}
      ${figure.target ? this.#select("target", chosen.target, menu.targets, (value) => this.#choose({ target: value })) : nothing}
      ${figure.denominator
        ? this.#select("denominator", chosen.denominator, menu.denominators, (value) => this.#choose({ denominator: value }))
        : nothing}
      ${figure.whole_run ? nothing : this.#when(menu, chosen)}
    </div>`;
  }

  #when(menu: ExplainMenu, { figure, month }: Chosen): TemplateResult {
    const [year = "", number = ""] = month.split("-");
    const of = years(menu).map((value) => ({ value, name: value }));
    const chooseYear = (value: string): void => this.#choose({ month: `${value}-${number}` });
    if (figure.year) return html`${this.#select("year", year, of, chooseYear, t("explain.budgetYear"))}`;
    return html`${this.#select("month", number, monthsOf(year, menu), (value) => this.#choose({ month: `${year}-${value}` }))}
    ${this.#select("year", year, of, chooseYear)}`;
  }

  #select(
    name: keyof typeof NAMES,
    value: string,
    options: { value: string; name: string }[],
    choose: (value: string) => void,
    label = t(NAMES[name]),
  ): TemplateResult {
    const id = `explain-${name}`;
    return html`<div class="explain-${name}">
      <label for=${id}>${label}</label>
      <select id=${id} .value=${live(value)} @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}>
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.name}</option>`)}
      </select>
    </div>`;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = true;
    } catch {
      this.copied = false;
    }
  }

  protected override view({ explanation }: Answer): TemplateResult {
    const { title, lines, result, note, rounding, text } = explanation;
    if (lines.length === 0) {
      return html`<div class="said"><p>${title}</p></div>
        <p>${note}</p>`;
    }
    const last = lines[lines.length - 1];
    const from = this.trail.at(-1);
    return html`${from
        ? html`<button type="button" class="button explain-back" @click=${() => this.#back()}>${t("explain.back", { title: from.title })}</button>`
        : nothing}
      <div class="said"><p>${title}: ${result}</p></div>
      <ol class="sums" role="list" aria-label=${t("explain.steps")}>
        ${sums(lines, (to) => this.#follow(to))}
      </ol>
      ${last?.result === result ? nothing : html`<p class="sum-shown"><span>${t("explain.shown")}</span> <strong>${result}</strong></p>`}
      ${note ? html`<p class="explain-note">${note}</p>` : nothing}
      ${rounding ? html`<p class="note">${rounding}</p>` : nothing}
      <div class="panel-actions">
        <button type="button" class="button" @click=${() => void this.#copy(text)}>
          ${this.copied ? t("explain.copied") : t("explain.copy")}
        </button>
        <p class=${this.copied === false ? "note" : "vh"} role="status">
          ${this.copied === null ? "" : this.copied ? t("explain.copied") : t("explain.notCopied")}
        </p>
      </div>`;
  }
}

customElements.define("ck-explain", CkExplain);
