// The headline figures as a calm list; with each the way to its arithmetic, and
// where one can be wished for otherwise, to the panel that finds how.

import { html, nothing, type TemplateResult } from "lit";
import type { Fact } from "../engine/types.js";
import { t } from "../i18n.js";
import { gloss } from "./gloss.js";
import { steady } from "./steady.js";

/** The facts that an input can be found for. */
const AIMS = ["workers", "coverage_end", "reached", "held", "spent", "money"];

export function factList(
  facts: Fact[],
  steadyKey: string,
  aim: (fact: string, from: EventTarget | null) => void,
): TemplateResult {
  return html`<div class="facts-room" id="facts" tabindex="-1" role="group" aria-label=${t("facts.title")} ${steady(steadyKey)}><dl class="facts ${facts.length % 2 === 1 ? "odd" : facts.length % 4 === 2 ? "two-more" : ""}">
    ${facts.map(
      (fact) => html`<div class="fact" data-fact=${fact.id}>
        <dt>${gloss(fact.label)}</dt>
        <dd class="fact-value">${fact.value}</dd>
        <dd class="fact-note">${gloss(fact.sentence)}</dd>
        <dd class="fact-ways">
          <button type="button" class="quiet why" aria-label="${t("facts.explain")}: ${fact.label}" @click=${(e: Event) => explain(e, fact)}>${t("facts.explain")}</button>
          ${AIMS.includes(fact.id)
            ? html`<button type="button" class="quiet aim" aria-label="${t("facts.aim")} ${fact.label}" @click=${(e: Event) => aim(fact.id, e.currentTarget)}>${t("facts.aim")}</button>`
            : nothing}
        </dd>
      </div>`,
    )}
  </dl></div>`;
}

/** The page goes to the arithmetic of whatever asks for it so. */
function explain({ currentTarget }: Event, { explain: detail }: Fact): void {
  currentTarget?.dispatchEvent(new CustomEvent("explain", { detail, bubbles: true }));
}
