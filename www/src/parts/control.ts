// One value of the scenario: a slider, the value as text beside it, − and +,
// where it comes from, and what is wrong with it if anything is.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Control, Kind, Lang, Parsed, Problem, Warning } from "../engine/types.js";
import { t } from "../i18n.js";
import { sameValue } from "../state/document.js";
import { asked, toFirstAnswer } from "./asked.js";
import { gloss } from "./gloss.js";
import { icons } from "./icons.js";
import { sourceLink } from "./link.js";
import { stepped } from "./number.js";
import { problemWords } from "./problems.js";
import { steady } from "./steady.js";
import { Swipe } from "./swipe.js";
import { unusual } from "./unusual.js";

/** A value as it was given: while a pointer moves, by one of several presses, or at once. */
export interface Given {
  value: string;
  how: "moving" | "run" | "whole";
}

export class CkControl extends LitElement {
  static override properties = {
    control: { attribute: false },
    value: { attribute: false },
    changed: { attribute: false },
    problem: { attribute: false },
    warning: { attribute: false },
    language: { attribute: false },
    refused: { attribute: false },
    epoch: { attribute: false },
    typed: { state: true },
    parsed: { state: true },
    open: { state: true },
  };

  declare control: Control;
  /** As the document has it now: ahead of control.value by a frame, or refused. */
  declare value: string;
  declare changed: boolean;
  declare problem: Problem | null;
  /** What is implausible about the value; it blocks nothing. */
  declare warning: Warning | null;
  declare language: Lang;
  /** The document as it stands was refused: `control` is of an older one. */
  declare refused: boolean;
  /** Goes up when all is reset: texts that could not be read go too. */
  declare epoch: number;
  declare parse: (text: string, kind: Kind) => Promise<Parsed>;
  /** Text being typed; null when the field shows the value. */
  declare typed: string | null;
  declare parsed: Parsed | null;
  declare open: boolean;
  #reading = 0;
  #swipe = new Swipe((value) => this.#set(value, this.#held ? "moving" : "run"));
  /** The ends of the slider while a pointer holds it: a value beyond the usual range
   * sets them, and they must not follow it down. */
  #held: Control | null = null;
  /** What the field showed after the last render. */
  #written = "";

  constructor() {
    super();
    this.typed = null;
    this.parsed = null;
    this.open = false;
    this.changed = false;
    this.problem = null;
    this.warning = null;
    this.refused = false;
    this.epoch = 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("epoch")) return;
    this.#reading++;
    this.typed = null;
    this.parsed = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #id(): string {
    return `control-${this.control.id}`;
  }

  #set(value: string, how: Given["how"] = "whole"): void {
    // What is still being read is of a text that is gone.
    this.#reading++;
    this.typed = null;
    this.parsed = null;
    this.dispatchEvent(new CustomEvent<Given>("set", { detail: { value, how } }));
  }

  #step(direction: 1 | -1): void {
    const next = stepped(Number(this.value), this.control, direction);
    if (!sameValue(next, this.value)) this.#set(next, "run");
  }

  async #type(event: Event): Promise<void> {
    this.typed = (event.target as HTMLInputElement).value;
    await this.#read(this.typed);
  }

  /** What the core makes of a text; only the newest question counts. */
  async #read(text: string): Promise<Parsed | null> {
    const asked = ++this.#reading;
    const parsed = await this.parse(text, this.control.kind);
    if (asked !== this.#reading) return null;
    this.parsed = parsed;
    return parsed;
  }

  /** Enter, or leaving the field: a text that cannot be read stays to be mended. */
  async #commit(): Promise<void> {
    if (this.typed === null) return;
    const parsed = await this.#read(this.typed);
    if (parsed?.ok) this.#set(parsed.value);
  }

  /** One of several numbers that the text could be. */
  #pick(value: string): void {
    this.#set(value);
    this.querySelector<HTMLInputElement>("input.value")?.focus();
  }

  #blur(): void {
    if (this.parsed?.ok !== false) void this.#commit();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.typed !== null) {
      this.#reading++;
      this.typed = null;
      this.parsed = null;
      event.preventDefault();
    } else if (event.key === "Enter") {
      // The browser's own change event is lost where a render has written the field meanwhile.
      void this.#commit().then(() => toFirstAnswer(this));
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      this.#step(event.key === "ArrowUp" ? 1 : -1);
    }
  }

  #reset(): void {
    this.typed = null;
    this.parsed = null;
    this.dispatchEvent(new CustomEvent("reset-value"));
    // The button goes away with the change; the focus must not go with it.
    this.querySelector<HTMLInputElement>("input[type=range]")?.focus();
  }

  /** The words of the core are of another value than the one that stands here. */
  get #behind(): boolean {
    return this.refused && !sameValue(this.value, this.control.value);
  }

  /** The value in words of the core, or as the document has it while those are of another. */
  get #text(): string {
    if (this.typed !== null) return this.typed;
    return this.#behind ? this.value : this.control.text;
  }

  #hold = (event: PointerEvent): void => {
    this.#held = this.control;
    this.#swipe.down(event);
  };

  #release = (event: PointerEvent): void => {
    this.#held = null;
    if (event.type === "pointerup") this.#swipe.up();
    else this.#swipe.cancel();
    this.dispatchEvent(new CustomEvent("released"));
    this.requestUpdate();
  };

  get #range(): Control {
    return this.#held ?? this.control;
  }

  get #wrong(): boolean {
    return this.problem !== null || this.parsed?.ok === false;
  }

  override render(): TemplateResult {
    const { control } = this;
    const id = this.#id;
    return html`<div class=${this.#wrong ? "control wrong" : "control"}>
      <div class="control-head ${control.kind}-head">
        <div class="control-name">
          <label id="${id}-label" for="${id}-text">${control.label}</label>
          <div class="marks">${this.#mark()}${this.#resetButton()}</div>
        </div>
        <input
          id="${id}-text"
          class="value ${control.kind}"
          type="text"
          inputmode=${control.kind === "month" ? "text" : "decimal"}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="done"
          aria-describedby="${id}-slot"
          aria-invalid=${this.#wrong ? "true" : "false"}
          .value=${live(this.#text)}
          @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
          @input=${this.#type}
          @change=${this.#commit}
          @blur=${this.#blur}
          @keydown=${this.#key}
        />
      </div>
      <div class="slide">
        <button type="button" class="step" aria-label=${t("control.less", { label: control.label })} @click=${() => this.#step(-1)}>${icons.minus}</button>
        <input
          type="range"
          aria-labelledby="${id}-label"
          aria-valuetext=${this.#behind ? this.value : control.spoken}
          aria-describedby="${id}-slot"
          .min=${String(this.#range.min)}
          .max=${String(this.#range.max)}
          .step=${String(this.#range.step)}
          .value=${live(this.value)}
          @pointerdown=${this.#hold}
          @pointermove=${this.#swipe.move}
          @pointerup=${this.#release}
          @pointercancel=${this.#release}
          @input=${this.#swipe.input}
        />
        <button type="button" class="step" aria-label=${t("control.more", { label: control.label })} @click=${() => this.#step(1)}>${icons.plus}</button>
      </div>
      <div ${steady(this.language)}><div>${this.#slot()}</div></div>
      ${asked(this.parsed, `${id}-slot`, ({ value }) => this.#pick(value))}
      ${this.#sourceText()}
    </div>`;
  }

  override updated(): void {
    // A field that is written anew loses its selection, and what is typed next would be
    // added to the value instead of replacing it.
    const field = this.querySelector<HTMLInputElement>("input.value");
    if (field && field.value !== this.#written && this.typed === null && field.matches(":focus")) field.select();
    this.#written = field?.value ?? "";
    // The filled part of the track; a style attribute would be refused by CSP.
    const range = this.querySelector<HTMLInputElement>("input[type=range]");
    const { min, max } = this.#range;
    const part = max > min ? (Number(this.value) - min) / (max - min) : 0;
    range?.style.setProperty("--at", String(Math.min(1, Math.max(0, part))));
  }

  #mark(): TemplateResult | typeof nothing {
    const { source } = this.control;
    if (!source && !this.changed) return nothing;
    const kind = this.changed ? "changed" : (source?.kind ?? "assumed");
    return html`<button
      type="button"
      class="mark ${kind}"
      aria-expanded=${this.open}
      aria-controls="${this.#id}-source"
      aria-label=${t("control.sourceOf", { mark: this.changed ? t("mark.changed") : (source?.mark ?? ""), label: this.control.label })}
      @click=${() => (this.open = !this.open)}
    >${this.changed ? t("mark.changed") : source?.mark}</button>`;
  }

  #resetButton(): TemplateResult | typeof nothing {
    if (!this.changed) return nothing;
    return html`<button
      type="button"
      class="quiet"
      aria-label=${t("control.resetOf", { label: this.control.label })}
      title=${t("control.reset")}
      @click=${this.#reset}
    >${icons.reset}<span class="quiet-word">${t("control.reset")}</span></button>`;
  }

  #sourceText(): TemplateResult {
    const { source } = this.control;
    return html`<div class="source" id="${this.#id}-source" ?hidden=${!this.open}>
      ${this.changed ? html`<p>${t("control.changedNote")}</p>` : nothing}
      ${source
        ? html`<p>${source.mark}: ${sourceLink(source.text, source.url, source.date)}</p>`
        : html`<p>${t("control.noSource")}</p>`}
    </div>`;
  }

  /** One place for the reading, the trouble, the warning, or the arithmetic: nothing jumps. */
  #slot(): TemplateResult {
    const id = `${this.#id}-slot`;
    if (this.parsed) {
      const { parsed } = this;
      return parsed.ok
        ? html`<p class="slot reading" id=${id} role="status">${parsed.reading}</p>`
        : html`<p class="slot trouble" id=${id} role="status">${icons.alert}<span>${parsed.message}</span></p>`;
    }
    if (this.problem) {
      const words = problemWords(this.problem);
      return html`<p class="slot trouble" id=${id}>${icons.alert}<span>${words}</span></p>`;
    }
    if (this.warning && !this.#behind) return unusual(this.warning, id);
    return html`<p class="slot" id=${id}>${gloss((!this.#behind && this.control.note) || this.control.help)}</p>`;
  }
}

customElements.define("ck-control", CkControl);
