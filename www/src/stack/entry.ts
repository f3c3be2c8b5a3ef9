// One value of a programme that is typed: a number in any of its written forms,
// a year, or a text; with what the core made of it, and what is wrong with it.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Kind, Parsed, ParsedChoice, Problem, Warning } from "../engine/types.js";
import { asked, toFirstAnswer } from "../parts/asked.js";
import { icons } from "../parts/icons.js";
import { problemWords } from "../parts/problems.js";
import { unusual } from "../parts/unusual.js";
import { sameValue } from "../state/document.js";

/** `raw` is a small number that is shown as the document has it, as a year. */
export type EntryKind = Kind | "raw" | "text";

/** What an entry shows; null where the document has nothing. */
interface InWords {
  value: string;
  text: string;
}

export class CkEntry extends LitElement {
  static override properties = {
    name: { attribute: false },
    label: { attribute: false },
    help: { attribute: false },
    kind: { attribute: false },
    value: { attribute: false },
    inWords: { attribute: false },
    optional: { attribute: false },
    problem: { attribute: false },
    warning: { attribute: false },
    typed: { state: true },
    parsed: { state: true },
  };

  /** Part of the ids in it, once in the page. */
  declare name: string;
  declare label: string;
  declare help: string;
  declare kind: EntryKind;
  /** As the document has it; null where it does not. */
  declare value: string | null;
  /** The value, or the default, as the core writes it. */
  declare inWords: InWords | null;
  /** An empty field takes the value out of the document. */
  declare optional: boolean;
  declare problem: Problem | null;
  /** What is implausible about the value; it blocks nothing. */
  declare warning: Warning | null;
  declare parse: (text: string, kind: Kind) => Promise<Parsed>;
  /** Text being typed; null when the field shows the value. */
  declare typed: string | null;
  declare parsed: Parsed | null;
  #reading = 0;
  /** What was typed for the value that stands, until the core has words for it. */
  #own: InWords | null = null;

  constructor() {
    super();
    this.help = "";
    this.optional = false;
    this.inWords = null;
    this.problem = null;
    this.warning = null;
    this.typed = null;
    this.parsed = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another programme's value, or a reset: what was typed belongs to the one before.
    if (changed.has("name") && changed.get("name") !== undefined) this.#forget();
  }

  #forget(): void {
    this.#reading++;
    this.typed = null;
    this.parsed = null;
  }

  #set(value: string | null): void {
    this.#own = value === null || this.typed === null ? null : { value, text: this.typed };
    this.#forget();
    this.dispatchEvent(new CustomEvent<string | null>("set", { detail: value }));
  }

  async #type(event: Event): Promise<void> {
    this.typed = (event.target as HTMLInputElement).value;
    await this.#read(this.typed);
  }

  /** What the core makes of a number; only the newest question counts. */
  async #read(text: string): Promise<Parsed | null> {
    const asked = ++this.#reading;
    if (this.kind === "text" || (this.optional && text.trim() === "")) {
      this.parsed = null;
      return { ok: true, value: text.trim(), text: text.trim(), reading: "" };
    }
    const parsed = await this.parse(text, this.kind === "raw" ? "plain" : this.kind);
    if (asked !== this.#reading) return null;
    this.parsed = parsed;
    return parsed;
  }

  /** Enter, or leaving the field: a text that cannot be read stays to be mended. */
  async #commit(): Promise<void> {
    if (this.typed === null) return;
    const parsed = await this.#read(this.typed);
    if (!parsed?.ok) return;
    if (parsed.value === "" && this.optional) this.#set(null);
    else if (parsed.value !== this.value) this.#set(parsed.value);
    else this.#forget();
  }

  /** One of several numbers that the text could be. */
  #pick({ value, text }: ParsedChoice): void {
    this.typed = text;
    this.#set(value);
    this.querySelector<HTMLInputElement>("input")?.focus();
  }

  #blur(): void {
    if (this.parsed?.ok !== false) void this.#commit();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Enter") void this.#commit().then(() => toFirstAnswer(this));
    if (event.key !== "Escape" || this.typed === null) return;
    this.#forget();
    event.preventDefault();
  }

  get #text(): string {
    if (this.typed !== null) return this.typed;
    if (this.kind === "text" || (this.kind === "raw" && this.value !== null)) return this.value ?? "";
    const { inWords, kind } = this;
    if (this.value === null) {
      return this.optional || !inWords ? "" : kind === "raw" ? inWords.value : inWords.text;
    }
    // A refused document gets no new words: the typed ones stay.
    const words = [inWords, this.#own].find((of) => of && sameValue(of.value, this.value));
    return words?.text ?? this.value;
  }

  override render(): TemplateResult {
    const { name, kind } = this;
    const wrong = this.problem !== null || this.parsed?.ok === false;
    const slot = kind === "text" && !wrong && !this.help && !this.warning ? nothing : this.#slot(`${name}-slot`);
    return html`<div class=${wrong ? "entry wrong" : "entry"}>
      <label for=${name}>${this.label}</label>
      <input
        id=${name}
        class=${kind === "text" ? "text" : `value ${kind}`}
        type="text"
        inputmode=${kind === "text" ? "text" : kind === "raw" ? "numeric" : "decimal"}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="done"
        aria-describedby=${slot === nothing ? nothing : `${name}-slot`}
        aria-invalid=${wrong ? "true" : "false"}
        .value=${live(this.#text)}
        @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
        @input=${this.#type}
        @change=${this.#commit}
        @blur=${this.#blur}
        @keydown=${this.#key}
      />
      ${slot}
      ${asked(this.parsed, `${name}-slot`, (choice) => this.#pick(choice))}
    </div>`;
  }

  /** One place for the reading, the trouble, or the help: nothing jumps. */
  #slot(id: string): TemplateResult {
    const { parsed } = this;
    if (parsed?.ok === false) return trouble(id, parsed.message);
    // A year read as a number would be written with a separator.
    if (parsed && this.kind !== "raw") {
      return html`<p class="slot reading" id=${id} role="status">${parsed.reading}</p>`;
    }
    if (this.problem && this.typed === null) return trouble(id, problemWords(this.problem));
    if (this.warning && this.typed === null) return unusual(this.warning, id);
    return html`<p class="slot" id=${id}>${this.help}</p>`;
  }
}

function trouble(id: string, words: string): TemplateResult {
  return html`<p class="slot trouble" id=${id} role="status">${icons.alert}<span>${words}</span></p>`;
}

customElements.define("ck-entry", CkEntry);
