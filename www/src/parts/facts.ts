// The headline figures as a calm list.

import { html, nothing, type TemplateResult } from "lit";
import type { Fact } from "../engine/types.js";

export function factList(facts: Fact[]): TemplateResult {
  return html`<div class="facts-room"><dl class="facts ${facts.length % 2 === 1 ? "odd" : ""}">
    ${facts.map(
      (fact) => html`<div class="fact" data-fact=${fact.id}>
        <dt>${fact.label}</dt>
        <dd class="fact-value">${fact.value}</dd>
        ${fact.note ? html`<dd class="fact-note">${fact.note}</dd>` : nothing}
      </div>`,
    )}
  </dl></div>`;
}
