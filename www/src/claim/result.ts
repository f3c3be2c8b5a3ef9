// What was found of a claim: the verdict first, the sum, what would explain a
// difference, and what can be taken along.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { ClaimChecked } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { linkTo } from "../state/address.js";
import { t } from "./labels.js";

const SIGNS = {
  match: svg`<path d="M5 12.5l4.5 4.5L19 6.5" />`,
  off: svg`<path d="M5 9h14M5 15h14M15 4.5 9 19.5" />`,
  impossible: svg`<path d="M6 6l12 12M18 6 6 18" />`,
  scope: svg`<circle cx="9.5" cy="12" r="5" /><circle cx="14.5" cy="12" r="5" />`,
  insufficient: svg`<path d="M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18v.5" />`,
} as const;

/** What can be done with the answer. */
export interface Deeds {
  copyNote(): void;
  copyLink(): void;
  savePng(): void;
  saveSvg(): void;
}

export function result(of: ClaimChecked, ask: boolean, said: string, deeds: Deeds): TemplateResult {
  const sign = SIGNS[of.verdict as keyof typeof SIGNS];
  return html`<section class="claim-result ${of.verdict}" aria-labelledby="claim-result">
    <h2 class="vh" id="claim-result">${t("claim.result")}</h2>
    <div role="status">
      <p class="claim-verdict"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${sign}</svg><strong>${of.word}</strong></p>
      <p class="claim-sentence">${gloss(of.sentence)}</p>
      ${ask ? html`<p class="notice">${t("claim.asked")}</p>` : nothing}
    </div>
    ${of.assumed ? html`<p class="claim-note">${gloss(of.assumed)}</p>` : nothing}
    ${of.lines.length > 0
      ? html`<h3>${t("claim.sum")}</h3>
          <ol class="claim-lines">${of.lines.map((line) => html`<li>${gloss(line.text)}</li>`)}</ol>`
      : nothing}
    ${of.compared.length > 1 ? compared(of) : nothing}
    ${of.explanations.length > 0
      ? html`<h3>${t("claim.explanations")}</h3>
          <ul class="claim-explanations">
            ${of.explanations.map(
              ({ text, lines }) => html`<li>
                <p>${gloss(text)}</p>
                ${lines.map((line) => html`<p class="claim-line">${gloss(line)}</p>`)}
              </li>`,
            )}
          </ul>`
      : nothing}
    ${of.implied.length > 0
      ? html`<h3>${t("claim.implied")}</h3>
          <dl class="claim-implied">
            ${of.implied.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
          </dl>`
      : nothing}
    <h3>${t("claim.note")}</h3>
    <div class="claim-quoted">${of.note.map((line) => html`<p>${line}</p>`)}</div>
    <div class="claim-deeds">
      <button type="button" class="button" @click=${deeds.copyNote}>${t("claim.copy")}</button>
      ${linkTo("#") === "" ? nothing : html`<button type="button" class="button" @click=${deeds.copyLink}>${t("claim.link")}</button>`}
      <button type="button" class="button" @click=${deeds.savePng}>${t("claim.png")}</button>
      <button type="button" class="button" @click=${deeds.saveSvg}>${t("claim.svg")}</button>
    </div>
    <p class="claim-done" role="status">${said}</p>
  </section>`;
}

function compared(of: ClaimChecked): TemplateResult {
  return html`<h3>${t("claim.compared")}</h3>
    <ul class="claim-compared">
      ${of.compared.map(
        (row) => html`<li class=${row.agrees ? "" : "differs"}>
          <strong>${row.label}</strong>
          <span>${t("claim.stated")}: ${row.given}</span> <span>${t("claim.computed")}: ${row.computed}</span>
          ${row.off ? html`<span>${t("claim.difference")}: ${row.off}</span>` : nothing}
        </li>`,
      )}
    </ul>`;
}
