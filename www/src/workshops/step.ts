// A step of a workshop as it is worked on: what is read, what may be moved, how it is
// answered, and what is said of the answer.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Kind, Lang, Parsed, WorkshopStep } from "../engine/types.js";
import "../parts/chart.js";
import type { Given } from "../parts/control.js";
import { icons } from "../parts/icons.js";
import { wide } from "../parts/wide.js";
import { Typed, typedField } from "../questions/typed.js";
import { pathText } from "../state/document.js";
import "./draw.js";
import { t } from "./labels.js";

/** What a step asks of the place around it. */
export interface Around {
  parse(text: string, kind: Kind): Promise<Parsed>;
  /** An answer document. */
  answer(document: string): void;
  /** The step is to be answered anew. */
  again(): void;
  /** Values of what was moved, by path. */
  move(path: string, value: string, how: Given["how"]): void;
  /** What was moved goes back. */
  still(): void;
  /** The step's scenario as a work of its own. */
  open(): void;
  /** The way of an answer to the trainer; it comes when it is wanted (room/sending.ts). */
  sending(answer: string, heading: string): TemplateResult;
  changed(): void;
}

const sign = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** Each mark has its word, its sign and its colour. */
const MARKS = {
  right: sign("M5 12.5l4.5 4.5L19 7"),
  close: sign("M4 14c3-5 5-5 8-2s5 3 8-2"),
  off: sign("M12 5v8M12 17.5v.5"),
  not_yet: sign("M12 6v6l4 3M12 3a9 9 0 1 0 .01 0"),
} as const;

/** What an answer of a kind lacks; a goal lacks nothing. */
const MISSING = {
  number: "workshops.missing.number",
  choice: "workshops.missing.choice",
  verdict: "workshops.missing.choice",
  month: "workshops.missing.month",
  curve: "workshops.draw.first",
  make: "workshops.moves",
} as const;

/** How a step is being answered, before the answer is given. */
export class Answering {
  #typed: Typed | null = null;
  #chosen = "";
  #month = "";
  #year = "";
  #never = false;
  #drawn: number[] | null = null;
  #hint = false;
  #sends = false;
  /** An answer was asked for while there was none. */
  #missed = false;

  constructor(private readonly around: Around) {}

  #field(kind: Kind): Typed {
    if (this.#typed?.kind !== kind) {
      this.#typed = new Typed(kind, (text, of) => this.around.parse(text, of), () => this.around.changed());
    }
    return this.#typed;
  }

  async retell(): Promise<void> {
    await this.#typed?.retell();
  }

  /** The answer as it stands; null while something is missing. */
  #value(step: WorkshopStep): Record<string, unknown> | null {
    switch (step.kind) {
      case "number": {
        const value = this.#typed?.value ?? null;
        return value === null ? null : { value };
      }
      case "choice":
      case "verdict":
        return this.#chosen === "" ? null : { value: this.#chosen };
      case "month":
        if (this.#never) return { value: "never" };
        return this.#month === "" || this.#year === "" ? null : { value: `${this.#year}-${this.#month}` };
      case "curve": {
        const drawn = this.#drawn;
        if (!drawn || !step.pad) return null;
        return { points: Object.fromEntries(step.pad.points.map(({ month }, at) => [month, String(drawn[at] ?? 0)])) };
      }
      case "make":
        return null;
    }
  }

  /** What is missing is said; a number that was typed just now is read first. */
  async #give(step: WorkshopStep, form: HTMLFormElement): Promise<void> {
    if (step.kind === "make") return this.around.answer(step.answer);
    const typed = step.kind === "number" ? this.#typed : null;
    if (typed?.text && typed.value === null) await typed.read(typed.text);
    const value = this.#value(step);
    this.#missed = value === null;
    if (!value) {
      this.around.changed();
      form.querySelector<HTMLElement>("input, select")?.focus();
      return;
    }
    this.around.answer(JSON.stringify({ workshop: step.workshop, step: step.id, kind: step.kind, ...value }));
  }

  #choose(value: string): void {
    this.#chosen = value;
    this.around.changed();
  }

  /** `later`: the answer was given after another had shown what is right. */
  view(step: WorkshopStep, language: Lang, later: boolean): TemplateResult {
    const answered = step.judged !== null && step.judged.mark !== "not_yet";
    return html`<article class="workshop-step" aria-labelledby="workshop-step">
      <header class="workshop-head" tabindex="-1">
        <p class="workshop-note">${step.workshop_title} · ${t("workshops.stepOf", { number: step.number, of: step.of })} · ${step.minutes}</p>
        <h2 id="workshop-step">${step.title}</h2>
      </header>
      <div class="workshop-body ${step.pad || step.charts.length > 0 ? "with-figures" : ""}">
        <div class="workshop-words">
          ${paragraphs(step.text)}
          ${step.quote ? html`<blockquote class="workshop-quote">${step.quote}</blockquote>` : nothing}
          <section class="workshop-task">
            <h3>${step.doing}</h3>
            ${paragraphs(step.task)}
          </section>
          ${this.#moves(step, language)}
        </div>
        ${this.#figures(step)}
        <div class="workshop-act">
          ${answered ? nothing : this.#ask(step)}
          ${this.#judged(step, later)}
          ${answered ? nothing : this.#hintView(step)}
        </div>
      </div>
    </article>`;
  }

  #hintView(step: WorkshopStep): TemplateResult {
    return html`<details
      class="workshop-hint"
      .open=${live(this.#hint)}
      @toggle=${(e: Event) => (this.#hint = (e.target as HTMLDetailsElement).open)}
    >
      <summary>${t("workshops.hint")}</summary>
      ${paragraphs(step.hint)}
    </details>`;
  }

  #moves(step: WorkshopStep, language: Lang): TemplateResult | typeof nothing {
    if (step.controls.length === 0) return nothing;
    const moved = step.scenario.changes.map(({ path }) => JSON.stringify(path));
    return html`<section class="workshop-moves" aria-label=${t("workshops.moves")}>
      ${step.controls.map((control) => {
        const changed = moved.includes(JSON.stringify(control.path));
        return html`<ck-control
          data-control=${control.id}
          .control=${control}
          .value=${control.value}
          .changed=${changed}
          .problem=${null}
          .warning=${null}
          .language=${language}
          .refused=${false}
          .epoch=${0}
          .parse=${(text: string, kind: Kind) => this.around.parse(text, kind)}
          @set=${(e: CustomEvent<Given>) => this.around.move(pathText(control.path), e.detail.value, e.detail.how)}
          @reset-value=${() => this.around.still()}
        ></ck-control>`;
      })}
      ${step.problems.map((problem) => html`<p class="notice" role="status">${problem}</p>`)}
      ${step.status.length > 0 ? html`<div class="workshop-status" role="status">${paragraphs(step.status)}</div>` : nothing}
    </section>`;
  }

  #ask(step: WorkshopStep): TemplateResult {
    return html`<form
      class="workshop-ask"
      @submit=${(e: Event) => {
        e.preventDefault();
        void this.#give(step, e.currentTarget as HTMLFormElement);
      }}
    >
      ${step.ask.tolerance ? html`<p class="workshop-note">${step.ask.tolerance}</p>` : nothing}
      ${this.#fields(step)} ${this.#missing(step)}
      <button type="submit" class="primary">
        ${step.kind === "make" ? t("workshops.check") : step.predicts ? t("workshops.lock") : t("workshops.give")}
      </button>
    </form>`;
  }

  /** What an answer lacks, once one was asked for; what is wrong with a number stands under its field. */
  #missing(step: WorkshopStep): TemplateResult {
    const silent = !this.#missed || step.kind === "make" || this.#typed?.wrong === true || this.#value(step) !== null;
    return html`<p class="workshop-missing" role="alert">${silent ? nothing : t(MISSING[step.kind])}</p>`;
  }

  #fields(step: WorkshopStep): TemplateResult | typeof nothing {
    const { ask } = step;
    switch (step.kind) {
      case "number":
        return typedField(this.#field(ask.parse === "" ? "plain" : ask.parse), "workshop-number", ask.label);
      case "choice":
      case "verdict":
        return html`<fieldset class="workshop-choices">
          <legend>${ask.label}</legend>
          ${ask.choices.map(
            ({ value, label }) => html`<label
              ><input
                type="radio"
                name="workshop-choice"
                value=${value}
                .checked=${live(this.#chosen === value)}
                @change=${() => this.#choose(value)}
              /><span>${label}</span></label
            >`,
          )}
        </fieldset>`;
      case "month":
        return this.#monthFields(step);
      case "curve":
        return html`<p class="workshop-note">${this.#drawn ? t("workshops.draw.done") : t("workshops.draw.first")}</p>`;
      case "make":
        return nothing;
    }
  }

  #monthFields({ ask }: WorkshopStep): TemplateResult {
    const select = (id: string, label: string, value: string, choices: { value: string; label: string }[], set: (value: string) => void): TemplateResult =>
      html`<div class="field">
        <label for="workshop-${id}">${label}</label>
        <select
          id="workshop-${id}"
          ?disabled=${this.#never}
          @change=${(e: Event) => {
            set((e.target as HTMLSelectElement).value);
            this.around.changed();
          }}
        >
          <option value="" .selected=${live(value === "")}>…</option>
          ${choices.map((of) => html`<option value=${of.value} .selected=${live(of.value === value)}>${of.label}</option>`)}
        </select>
      </div>`;
    return html`<fieldset class="workshop-month">
      <legend>${ask.label}</legend>
      ${select("month", t("workshops.month"), this.#month, ask.months, (value) => (this.#month = value))}
      ${select("year", t("workshops.year"), this.#year, ask.years.map((year) => ({ value: year, label: year })), (value) => (this.#year = value))}
      <label class="workshop-never"
        ><input
          type="checkbox"
          .checked=${live(this.#never)}
          @change=${(e: Event) => {
            this.#never = (e.target as HTMLInputElement).checked;
            this.around.changed();
          }}
        /><span>${ask.never}</span></label
      >
    </fieldset>`;
  }

  async #send(): Promise<void> {
    await import("../room/sending.js");
    this.#sends = true;
    this.around.changed();
  }

  #judged(step: WorkshopStep, later: boolean): TemplateResult {
    const { judged, kind } = step;
    if (!judged) return html`<div role="status"></div>`;
    const waits = judged.mark === "not_yet";
    return html`<div class="workshop-judged ${judged.mark}" role="status" tabindex="-1">
        <p class="workshop-mark">${MARKS[judged.mark]}<strong>${judged.word}</strong></p>
        <p>${judged.sentence}</p>
        ${later && !waits && kind !== "make" ? html`<p class="workshop-note">${t("workshops.later")}</p>` : nothing}
      </div>
      ${judged.sums.length > 0
        ? html`<details class="workshop-sums">
            <summary>${t("workshops.sums")}</summary>
            <ul>
              ${judged.sums.map((line) => html`<li>${line}</li>`)}
            </ul>
          </details>`
        : nothing}
      ${waits
        ? nothing
        : html`<section class="workshop-why">
            <h3>${t("workshops.why")}</h3>
            ${paragraphs(judged.explanation)}
          </section>`}
      ${waits
        ? nothing
        : html`<p class="workshop-deeds">
            <button type="button" class="quiet" @click=${() => this.around.again()}>${icons.reset}${t("workshops.again")}</button>
            ${kind === "verdict"
              ? nothing
              : html`<button type="button" class="quiet" @click=${() => this.around.open()}>${t("workshops.open")}</button>`}
            ${this.#sends ? nothing : html`<button type="button" class="quiet" @click=${() => void this.#send()}>${t("workshops.send")}</button>`}
          </p>`}
      ${!waits && this.#sends ? this.around.sending(step.answer, `${step.workshop_title}: ${step.title}`) : nothing}`;
  }

  #figures(step: WorkshopStep): TemplateResult | typeof nothing {
    const { pad, charts, tables } = step;
    if (!pad && charts.length === 0) {
      return step.predicts ? html`<p class="workshop-note workshop-hidden">${t("workshops.hidden")}</p>` : nothing;
    }
    const given = step.judged !== null;
    return html`<div class="workshop-figures">
      ${pad
        ? html`<ck-draw
              .pad=${pad}
              .values=${this.#drawn ?? pad.points.map(({ guess }) => Number(guess))}
              .locked=${given}
              .parse=${(text: string, kind: Kind) => this.around.parse(text, kind)}
              @draw=${(e: CustomEvent<number[]>) => {
                this.#drawn = e.detail;
                this.around.changed();
              }}
            ></ck-draw>
            ${given ? points(step) : nothing}`
        : nothing}
      ${charts.map(
        (chart, at) => html`<ck-chart
          .figure=${`latihan-${chart.figure}`}
          .chart=${chart}
          .table=${tables[at]}
          .events=${[]}
          .steadyKey=${`latihan-${step.id}`}
        ></ck-chart>`,
      )}
      ${charts.length > 0 || given
        ? html`<p class="workshop-note">${t("workshops.scenario", { title: step.scenario.title })}</p>`
        : nothing}
    </div>`;
  }
}

/** The guess and the model, month by month. */
function points({ pad }: WorkshopStep): TemplateResult {
  const rows = pad?.points ?? [];
  return html`<details class="numbers">
    <summary>${t("workshops.points")}</summary>
    ${wide(
      t("workshops.points"),
      html`<table>
        <thead>
          <tr>
            <th scope="col">${t("workshops.month")}</th>
            <th scope="col">${t("workshops.guess")}</th>
            <th scope="col">${t("workshops.model")}</th>
            <th scope="col">${t("workshops.off")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, guess_text, real, off }) =>
              html`<tr><th scope="row">${label}</th><td>${guess_text}</td><td>${real}</td><td>${off}</td></tr>`,
          )}
        </tbody>
      </table>`,
    )}
  </details>`;
}

const paragraphs = (texts: readonly string[]): TemplateResult[] => texts.map((text) => html`<p>${text}</p>`);
