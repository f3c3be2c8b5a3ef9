// The same numbers as a chart, as a real table.

import { html, nothing, type TemplateResult } from "lit";
import type { Table, TableRow } from "../engine/types.js";
import { t } from "../i18n.js";
import { wide } from "./wide.js";

/** Names of the columns of figures, without that of the months if it is among them. */
export function valueColumns(table: Table): string[] {
  const cells = table.rows[0]?.cells.length ?? table.columns.length;
  return table.columns.slice(table.columns.length - cells);
}

function monthColumn(table: Table): string {
  const cells = table.rows[0]?.cells.length ?? 0;
  return (table.columns.length > cells ? table.columns[0] : undefined) ?? t("table.month");
}

/** "Januari 2026. Cakupan: 45,7%; …", for those who hear the chart. */
export function rowInWords(table: Table, row: TableRow): string {
  const columns = valueColumns(table);
  return `${row.label}. ${row.cells.map((cell, i) => `${columns[i] ?? ""}: ${cell}`).join("; ")}`;
}

export function tableView(table: Table | undefined, stale: boolean): TemplateResult | typeof nothing {
  if (!table) return nothing;
  return wide(
    table.caption,
    html`<table class=${stale ? "stale" : ""}>
      <caption>${table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">${monthColumn(table)}</th>
          ${valueColumns(table).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row) => html`<tr>
            <th scope="row">${row.label}</th>
            ${row.cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`,
    stale,
  );
}
