// A table of words from the core: the first column names the rows.

import { html, type TemplateResult } from "lit";
import type { ReportTable } from "../engine/types.js";

export function reportTable(table: ReportTable): TemplateResult {
  // The caption stands outside of what scrolls, or the end of it would be out of sight.
  return html`<div class="report-table">
    <p class="note" aria-hidden="true">${table.caption}</p>
    <div class="table-scroll" role="region" tabindex="0" aria-label=${table.caption}>
    <table aria-label=${table.caption}>
      <thead>
        <tr>${table.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${table.rows.map(
          ([name, ...cells]) => html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
    </div>
  </div>`;
}
