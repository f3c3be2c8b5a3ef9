// How an answer of the solvers looks: the sentence, its proof, and what to do with it.

import { html, nothing, type TemplateResult } from "lit";
import type { Solved } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { icons } from "../parts/icons.js";
import { wide } from "../parts/wide.js";
import { getAt, sameValue, type Json } from "../state/document.js";
import { t } from "./solve-labels.js";

type Applied = Solved["apply"];

export interface Use {
  /** The document as it stands. */
  document: Json;
  /** Whether what the button put there last still stands there, and can be taken back. */
  undo: boolean;
  /** What that did to what was asked for. */
  effects: string[];
  apply(applied: Applied): void;
  takeBack(): void;
}

export function solvedView(solved: Solved, use: Use): TemplateResult {
  const { words, years, monotone, answer } = solved;
  return html`<p class="solve-sentence">${gloss(words.sentence)}</p>
    ${words.proof ? html`<p class="solve-proof">${gloss(words.proof)}</p>` : nothing}
    ${years.length > 0 ? pathTable(years) : nothing}
    ${words.scanned
      ? html`<p class="solve-scanned">${monotone ? nothing : icons.alert}<span>${words.scanned}</span></p>`
      : nothing}
    ${useView(answer === null ? solved.nearest : solved.apply, answer !== null, use)}`;
}

function useView(applied: Applied, answers: boolean, use: Use): TemplateResult | typeof nothing {
  if (applied.length === 0) return nothing;
  const there = stands(applied, use.document);
  return html`<div class="solve-use">
    ${there
      ? html`<p role="status">${use.undo ? t("solve.done") : t("solve.stands")}
          ${use.undo ? use.effects.map((effect) => html`<span class="solve-effect">${effect}</span>`) : nothing}</p>`
      : html`<button type="button" class="primary" @click=${() => use.apply(applied)}>
          ${t(answers ? "solve.use" : "solve.useNearest")}
        </button>`}
    ${use.undo
      ? html`<button type="button" class="quiet" @click=${() => use.takeBack()}>
          ${icons.reset}${t(there ? "solve.undo" : "solve.undoLast")}
        </button>`
      : nothing}
    ${there && use.undo
      ? html`<button type="button" class="quiet solve-facts" @click=${toFacts}>${t("solve.facts")}</button>`
      : nothing}
  </div>`;
}

/** The facts stand in another place. */
function toFacts(event: Event): void {
  event.target?.dispatchEvent(new CustomEvent("facts", { bubbles: true }));
}

/** Whether all of it stands in a document. */
export function stands(applied: Applied, document: Json): boolean {
  return applied.every(({ path, value }) => same(getAt(document, path), value as Json));
}

/** Whether two values of a document are the same, numbers as numbers or as text. */
function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return sameValue(a, b);
  const keys = Object.keys(b);
  return Object.keys(a).length === keys.length && keys.every((key) => same(getAt(a, [key]), getAt(b, [key])));
}

/** The years of a path: the least budget of each, or how far money reaches. */
function pathTable(years: Solved[]): TemplateResult {
  return wide(
    t("solve.table"),
    html`<table class="solve-years">
      <caption>${t("solve.table")}</caption>
      <thead>
        <tr>
          <th scope="col">${t("solve.year")}</th>
          <th scope="col">${t("solve.table.target")}</th>
          <th scope="col">${t("solve.table.budget")}</th>
          <th scope="col">${t("solve.table.proof")}</th>
        </tr>
      </thead>
      <tbody>
        ${years.map(
          ({ year, answer, monotone, words }) => html`<tr>
            <th scope="row">${year}</th>
            <td>${words.wanted}</td>
            <td>${words.answer || words.highest_at}</td>
            <td class="words ${answer === null ? "trouble" : ""}">${answer === null ? words.sentence : words.proof}
              ${monotone ? nothing : words.scanned}</td>
          </tr>`,
        )}
      </tbody>
    </table>`,
  );
}
