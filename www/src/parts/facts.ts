// The headline figures as a calm list, and where one can be wished for otherwise,
// the way to the panel that finds how.

import { html, nothing, type TemplateResult } from "lit";
import type { Fact } from "../engine/types.js";
import { t } from "../i18n.js";

/** The facts that an input can be found for. */
const AIMS = ["workers", "coverage_end", "reached", "held", "spent", "money"];

export function factList(facts: Fact[], aim: (fact: string) => void): TemplateResult {
  return html`<div class="facts-room" id="facts" tabindex="-1" role="group" aria-label=${t("facts.title")}><dl class="facts ${facts.length % 2 === 1 ? "odd" : ""}">
    ${facts.map(
      (fact) => html`<div class="fact" data-fact=${fact.id}>
        <dt>${fact.label}</dt>
        <dd class="fact-value">${fact.value}</dd>
        ${fact.note ? html`<dd class="fact-note">${fact.note}</dd>` : nothing}
        ${AIMS.includes(fact.id)
          ? html`<dd><button type="button" class="quiet aim" aria-label="${t("facts.aim")} ${fact.label}" @click=${() => aim(fact.id)}>${t("facts.aim")}</button></dd>`
          : nothing}
      </div>`,
    )}
  </dl></div>`;
}
