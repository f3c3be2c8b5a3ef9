// A table of words from the core: its first columns name the rows. On a phone its
// rows are cards, so that no column is out of sight.

import { html, nothing, type TemplateResult } from "lit";
import type { ReportTable } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { wide } from "../parts/wide.js";

/** A table with no more columns fits on a phone. */
const NARROW = 4;

export function reportTable(table: ReportTable, cards = table.columns.length > NARROW): TemplateResult {
  // The caption stands outside of what scrolls, or the end of it would be out of sight.
  return html`<div class="report-table ${cards ? "as-cards" : ""}">
    <p class="note" aria-hidden="true">${table.caption}</p>
    ${cards ? cardsOf(table) : nothing}
    ${wide(
      table.caption,
      html`<table aria-label=${table.caption}>
      <thead>
        <tr>${table.columns.map((name, at) => html`<th scope="col" class=${at < table.leading ? "words" : ""}>${gloss(name)}</th>`)}</tr>
      </thead>
      <tbody>
        ${table.rows.map(
          ([name, ...cells]) => html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell, at) => html`<td class=${at + 1 < table.leading ? "words" : ""}>${cell}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`,
    )}
    ${table.note ? html`<p class="note">${gloss(table.note)}</p>` : nothing}
  </div>`;
}

/** The same on a phone: either is in sight, and heard, never both. */
function cardsOf({ caption, columns, leading, rows }: ReportTable): TemplateResult {
  return html`<ul class="report-cards" role="list" aria-label=${caption}>
    ${rows.map(
      (row) => html`<li>
        <p>${row.slice(0, leading).filter(Boolean).join(" · ")}</p>
        <dl>
          ${row.slice(leading).map((cell, at) => html`<div><dt>${gloss(columns[leading + at] ?? "")}</dt><dd>${cell}</dd></div>`)}
        </dl>
      </li>`,
    )}
  </ul>`;
}
