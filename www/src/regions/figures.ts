// The figures of a region, each with its mark and source, and a field for the
// reader's own.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Kind, Parsed, RegionFigure } from "../engine/types.js";
import { asked, toFirstAnswer } from "../parts/asked.js";
import { gloss } from "../parts/gloss.js";
import { icons } from "../parts/icons.js";
import { t } from "./labels.js";

interface Typing {
  text: string;
  parsed: Parsed | null;
}

export class Figures {
  #typing = new Map<string, Typing>();
  #opened = new Set<string>();
  #asked = 0;

  constructor(
    private readonly parse: (text: string, kind: Kind) => Promise<Parsed>,
    private readonly set: (field: string, value: string | null) => void,
    private readonly changed: () => void,
  ) {}

  /** Another region, or all as the data have it: texts that could not be read go too. */
  clear(): void {
    this.#asked++;
    this.#typing.clear();
    this.changed();
  }

  /** A text stands in a field that is no number yet. */
  get unread(): boolean {
    return [...this.#typing.values()].some(({ parsed }) => parsed?.ok === false);
  }

  async #type(field: string, text: string): Promise<Parsed | null> {
    const asked = ++this.#asked;
    this.#typing.set(field, { text, parsed: this.#typing.get(field)?.parsed ?? null });
    this.changed();
    const parsed = await this.parse(text, "people");
    // Only the newest text counts, and only while it stands there.
    if (asked !== this.#asked || this.#typing.get(field)?.text !== text) return null;
    this.#typing.set(field, { text, parsed });
    this.changed();
    return parsed;
  }

  async #commit(field: string): Promise<void> {
    const typing = this.#typing.get(field);
    if (!typing) return;
    const parsed = await this.#type(field, typing.text);
    if (!parsed?.ok) return;
    this.#typing.delete(field);
    this.set(field, parsed.value);
  }

  #key(event: KeyboardEvent, field: string): void {
    const room = (event.target as Element).parentElement as Element;
    if (event.key === "Enter") void this.#commit(field).then(() => toFirstAnswer(room));
    if (event.key !== "Escape" || !this.#typing.has(field)) return;
    event.preventDefault();
    this.#asked++;
    this.#typing.delete(field);
    this.changed();
  }

  #mark(figure: RegionFigure, id: string): TemplateResult {
    const open = this.#opened.has(id);
    return html`<button
      type="button"
      class="mark ${figure.mark}"
      aria-expanded=${open}
      aria-controls="${id}-source"
      aria-label=${t("regions.sourceOf", { mark: figure.mark_text, label: figure.label })}
      @click=${() => {
        if (open) this.#opened.delete(id);
        else this.#opened.add(id);
        this.changed();
      }}
    >${figure.mark_text}</button>`;
  }

  #source(figure: RegionFigure, id: string): TemplateResult {
    return html`<p class="region-source" id="${id}-source" ?hidden=${!this.#opened.has(id)}>${gloss(figure.source)}</p>`;
  }

  /** A figure to be changed. */
  field(figure: RegionFigure): TemplateResult {
    const { field } = figure;
    const id = `region-${field}`;
    const typing = this.#typing.get(field);
    const unread = typing?.parsed?.ok === false ? typing.parsed.message : "";
    const trouble = unread || (typing ? "" : figure.problem);
    const reading = typing?.parsed?.ok ? typing.parsed.reading : "";
    return html`<div class=${trouble ? "region-figure wrong" : "region-figure"}>
      <div class="region-label">
        <label for=${id}>${figure.label}</label>
        <div class="marks">
          ${this.#mark(figure, id)}
          ${figure.mark === "changed"
            ? html`<button
                type="button"
                class="quiet"
                aria-label=${t("regions.backOf", { label: figure.label })}
                @click=${() => {
                  this.#typing.delete(field);
                  this.set(field, null);
                }}
              >${icons.reset}<span>${t("regions.back")}</span></button>`
            : nothing}
        </div>
      </div>
      <input
        id=${id}
        class="value"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        enterkeyhint="done"
        aria-describedby="${id}-slot"
        aria-invalid=${trouble ? "true" : "false"}
        .value=${live(typing?.text ?? figure.text)}
        @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
        @input=${(e: Event) => void this.#type(field, (e.target as HTMLInputElement).value)}
        @blur=${() => void this.#commit(field)}
        @keydown=${(e: KeyboardEvent) => this.#key(e, field)}
      />
      <p class="slot ${trouble ? "trouble" : reading ? "reading" : ""}" id="${id}-slot" role="status">
        ${trouble ? html`${icons.alert}<span>${trouble}</span>` : reading}
      </p>
      ${asked(typing?.parsed, `${id}-slot`, ({ value }) => {
        this.#asked++;
        this.#typing.delete(field);
        this.set(field, value);
        document.getElementById(id)?.focus();
      })}
      ${this.#source(figure, id)}
    </div>`;
  }

  /** A figure that is information. */
  fact(figure: RegionFigure, at: number): TemplateResult {
    const id = `region-fact-${at}`;
    return html`<div class="region-fact">
      <span class="region-fact-label">${figure.label}</span>
      ${this.#mark(figure, id)}
      <strong>${figure.text}</strong>
      ${this.#source(figure, id)}
    </div>`;
  }
}
