// A typed text that could be several numbers is asked about: a button for each.

import { html, nothing, type TemplateResult } from "lit";
import type { Parsed, ParsedChoice } from "../engine/types.js";

/** `named` is the id of the question that the buttons answer. */
export function asked(
  parsed: Parsed | null | undefined,
  named: string,
  pick: (choice: ParsedChoice) => void,
): TemplateResult | typeof nothing {
  if (!parsed || parsed.ok || parsed.choices.length === 0) return nothing;
  return html`<div class="asked" role="group" aria-labelledby=${named}>
    ${parsed.choices.map(
      (choice) => html`<button type="button" @click=${() => pick(choice)}>
        <strong>${choice.text}</strong>${choice.words ? html` <span>${choice.words}</span>` : nothing}
      </button>`,
    )}
  </div>`;
}

/** Enter in a field whose text is asked about leads to the first answer. */
export function toFirstAnswer(host: Element): void {
  host.querySelector<HTMLButtonElement>(".asked button")?.focus();
}
