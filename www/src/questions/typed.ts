// A number that is typed into a panel: read by the core, with what it was read
// as or what is wrong with it under the field.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Kind, Parsed, ParsedChoice } from "../engine/types.js";
import { asked, toFirstAnswer } from "../parts/asked.js";
import { icons } from "../parts/icons.js";

type Parse = (text: string, kind: Kind) => Promise<Parsed>;

export class Typed {
  text = "";
  parsed: Parsed | null = null;
  #reading = 0;

  constructor(
    readonly kind: Kind,
    private readonly parse: Parse,
    private readonly changed: () => void,
  ) {}

  /** As the document would write it; null while it cannot be read. */
  get value(): string | null {
    return this.parsed?.ok ? this.parsed.value : null;
  }

  get wrong(): boolean {
    return this.parsed?.ok === false;
  }

  /** What the core makes of a text; only the newest counts. */
  async read(text: string): Promise<void> {
    this.text = text;
    const asked = ++this.#reading;
    const parsed = await this.parse(text, this.kind);
    if (asked !== this.#reading) return;
    this.parsed = parsed;
    this.changed();
  }

  /** Fills the field with a value as a document writes it, in the form in which people write it. */
  async fill(value: string): Promise<void> {
    const asked = ++this.#reading;
    // A document's point divides, whatever the language: four decimals are never thousands.
    const parsed = await this.parse(/\.\d{3}$/.test(value) ? `${value}0` : value, this.kind);
    if (asked !== this.#reading) return;
    this.parsed = parsed;
    this.text = parsed.ok ? parsed.text : value;
    this.changed();
  }

  /** One of several numbers that the text could be. */
  pick({ value, text }: ParsedChoice): void {
    this.#reading++;
    this.text = text;
    this.parsed = { ok: true, value, text, reading: "" };
    this.changed();
  }

  clear(): void {
    this.#reading++;
    this.text = "";
    this.parsed = null;
  }

  /** The same value in the words of another language. */
  async retell(): Promise<void> {
    if (this.value !== null) await this.fill(this.value);
    else if (this.text) await this.read(this.text);
  }
}

/** `spoken` names the field for those who do not see what stands around it. */
export function typedField(typed: Typed, id: string, label: string, spoken?: string): TemplateResult {
  const { parsed } = typed;
  return html`<div class="field ${typed.wrong ? "wrong" : ""}">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="done"
      aria-label=${spoken ?? nothing}
      aria-describedby="${id}-slot"
      aria-invalid=${typed.wrong ? "true" : "false"}
      .value=${live(typed.text)}
      @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
      @input=${(e: Event) => void typed.read((e.target as HTMLInputElement).value)}
      @keydown=${(e: KeyboardEvent) => e.key === "Enter" && toFirstAnswer((e.target as Element).parentElement as Element)}
    />
    <p class="slot ${typed.wrong ? "trouble" : ""}" id="${id}-slot" role="status">
      ${parsed === null ? "\u00a0" : parsed.ok ? parsed.reading || "\u00a0" : html`${icons.alert}<span>${parsed.message}</span>`}
    </p>
    ${asked(parsed, `${id}-slot`, (choice) => {
      typed.pick(choice);
      document.getElementById(id)?.focus();
    })}
  </div>`;
}
