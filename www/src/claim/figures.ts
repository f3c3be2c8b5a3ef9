// The numbers of the text, in its order, each with what it was taken for: to be
// corrected by hand.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ClaimFigure, ClaimForm, Kind, Parsed } from "../engine/types.js";
import { asked, toFirstAnswer } from "../parts/asked.js";
import { icons } from "../parts/icons.js";
import { t } from "./labels.js";

type Parse = (text: string, kind: Kind) => Promise<Parsed>;

/** A number that is being typed over one that was read. */
interface Typing {
  text: string;
  parsed: Parsed | null;
}

export class Figures {
  #typing = new Map<number, Typing>();

  constructor(
    private readonly parse: Parse,
    private readonly set: (place: number, kind: string, value: string | null) => void,
    private readonly changed: () => void,
  ) {}

  /** Another text, or another language. */
  clear(): void {
    this.#typing.clear();
  }

  async #type(place: number, figure: ClaimFigure, form: ClaimForm, text: string): Promise<void> {
    const typing = { text, parsed: this.#typing.get(place)?.parsed ?? null };
    this.#typing.set(place, typing);
    this.changed();
    const parsed = await this.parse(text, parseOf(form, figure.kind));
    // Only the newest text counts, and only while it stands there.
    if (this.#typing.get(place) !== typing) return;
    typing.parsed = parsed;
    if (parsed.ok) this.set(place, figure.kind, parsed.value);
    this.changed();
  }

  #kind(place: number, figure: ClaimFigure, kind: string): void {
    this.#typing.delete(place);
    this.set(place, kind, figure.value);
  }

  view(figures: ClaimFigure[], form: ClaimForm): TemplateResult {
    return html`<section class="claim-figures" aria-labelledby="claim-figures">
      <h2 id="claim-figures">${t("claim.figures")}</h2>
      ${figures.length === 0
        ? html`<p class="claim-note">${t("claim.figures.none")}</p>`
        : html`<ol>${figures.map((figure, at) => this.#figure(figure, at + 1, form))}</ol>`}
    </section>`;
  }

  #figure(figure: ClaimFigure, place: number, form: ClaimForm): TemplateResult {
    const { text, kind, kinds, ask } = figure;
    const id = `claim-figure-${place}`;
    return html`<li class=${ask ? "claim-figure ask" : kind === "none" ? "claim-figure off" : "claim-figure"}>
      <p class="claim-quote">“${text}”${ask ? html` <span class="claim-ask">${icons.alert}${t("claim.ask")}</span>` : nothing}</p>
      <select
        id=${id}
        aria-label=${t("claim.takenFor", { text })}
        aria-describedby="${id}-said"
        @change=${(e: Event) => this.#kind(place, figure, (e.target as HTMLSelectElement).value)}
      >
        ${choices(form, kinds.map((of) => of.kind)).map(
          (of) => html`<option value=${of.kind} .selected=${live(of.kind === kind)}>${of.label}</option>`,
        )}
      </select>
      ${kind === "none" ? nothing : this.#value(figure, place, form, id)}
      <p class="claim-said" id="${id}-said">${figure.plain ? nothing : figure.said}</p>
      ${ask && kind !== "none" && figure.values.length > 1 ? this.#values(figure, place) : nothing}
    </li>`;
  }

  #value(figure: ClaimFigure, place: number, form: ClaimForm, id: string): TemplateResult {
    const typing = this.#typing.get(place);
    const wrong = typing?.parsed?.ok === false;
    return html`<input
        class="value"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="done"
        aria-label=${t("claim.amountOf", { text: figure.text })}
        aria-invalid=${wrong ? "true" : "false"}
        aria-describedby="${id}-wrong"
        .value=${live(typing?.text ?? figure.written)}
        @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
        @input=${(e: Event) => void this.#type(place, figure, form, (e.target as HTMLInputElement).value)}
        @keydown=${(e: KeyboardEvent) => e.key === "Enter" && toFirstAnswer((e.target as Element).parentElement as Element)}
        @blur=${() => {
          if (!wrong && this.#typing.delete(place)) this.changed();
        }}
      />
      <p class="slot trouble claim-wrong" id="${id}-wrong" role="status">
        ${typing?.parsed?.ok === false ? html`${icons.alert}<span>${typing.parsed.message}</span>` : nothing}
      </p>
      ${asked(typing?.parsed, `${id}-wrong`, ({ value, text }) => {
        this.#typing.set(place, { text, parsed: { ok: true, value, text, reading: "" } });
        this.set(place, figure.kind, value);
      })}`;
  }

  #values(figure: ClaimFigure, place: number): TemplateResult {
    return html`<div class="asked" role="group" aria-label=${t("claim.choose", { text: figure.text })}>
      ${figure.values.map(
        ({ value, text }) => html`<button type="button" @click=${() => {
          this.#typing.delete(place);
          this.set(place, figure.kind, value);
        }}><strong>${text}</strong></button>`,
      )}
    </div>`;
  }
}

export function parseOf(form: ClaimForm, kind: string): Kind {
  return (form.fields.find((field) => field.kind === kind)?.parse ?? "plain") as Kind;
}

/** What a number may be: all that is counted alike, and no figure of the claim. */
function choices(form: ClaimForm, kinds: string[]): { kind: string; label: string }[] {
  const known = kinds.filter((kind) => kind !== "none").map((kind) => parseOf(form, kind));
  const fields = form.fields.filter((field) => known.length === 0 || known.includes(field.parse as Kind));
  return [...fields, { kind: "none", label: form.none }];
}
