// A choice from a list, with its name above it.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

export interface Option {
  value: string;
  text: string;
}

export function choice(
  id: string,
  label: string,
  options: Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${bareChoice(id, null, options, chosen, choose)}
  </div>`;
}

/** The same under a name that another element shows. */
export function bareChoice(
  id: string,
  label: string | null,
  options: Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<select
    id=${id}
    aria-label=${label ?? nothing}
    .value=${live(chosen)}
    @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}
  >
    ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
  </select>`;
}
