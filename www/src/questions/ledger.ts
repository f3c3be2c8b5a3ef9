// The ledger of assumptions: every number that the result rests on.

import { html, nothing, type TemplateResult } from "lit";
import type { Ledger, LedgerRow } from "../engine/types.js";
import { sourceLink } from "../parts/link.js";
import { wide } from "../parts/wide.js";
import { t } from "./ledger-labels.js";
import { Panel } from "./panel.js";
import { saveText } from "./save.js";

type Standing = LedgerRow["standing"];

/** The table has seven columns; where they do not fit each row is a card. */
const TABLE_FROM = 720;
/** Cards shown at first: a phone's page must not become endless. */
const CARDS = 8;

class CkLedger extends Panel<Ledger> {
  static override properties = { ...Panel.properties, only: { state: true }, all: { state: true } };

  /** The mark that rows must have; null for all. */
  declare only: Standing | null;
  /** All cards are shown. */
  declare all: boolean;

  constructor() {
    super();
    this.only = null;
    this.all = false;
  }

  protected override readonly name = "ledger";
  protected override heading = (): string => t("ledger.title");
  protected override line = (): string => t("ledger.line");

  protected override question(): Promise<Ledger> {
    return this.ask<Ledger>("ledger", JSON.stringify(this.sim.original));
  }

  #filter(only: Standing | null): void {
    this.only = only;
    this.all = false;
  }

  protected override view(ledger: Ledger): TemplateResult {
    // What was changed is changed back: its filter is gone.
    const only = ledger.standings.some((of) => of.standing === this.only) ? this.only : null;
    const rows = ledger.rows.filter((row) => only === null || row.standing === only);
    return html`<div class="said"><p>${ledger.counts}</p></div>
      <div class="ledger-filter" role="group" aria-label=${t("ledger.filter")}>
        ${this.#button(t("ledger.all"), null, only)}
        ${ledger.standings.map((of) => this.#button(`${of.mark} (${of.rows})`, of.standing, only))}
      </div>
      ${this.room >= TABLE_FROM ? table(ledger.heads, rows) : this.#cards(ledger.heads, rows)}
      <div class="panel-actions">
        <button type="button" class="button" @click=${() => this.#save(t("ledger.fileExcel", this.#file), ledger.csv_excel)}>${t("ledger.excel")}</button>
        <button type="button" class="button" @click=${() => this.#save(t("ledger.file", this.#file), ledger.csv)}>${t("ledger.csv")}</button>
        <p class="note">${t("ledger.note")}</p>
      </div>`;
  }

  #button(name: string, standing: Standing | null, only: Standing | null): TemplateResult {
    return html`<button type="button" class="filter" aria-pressed=${standing === only} @click=${() => this.#filter(standing)}>${name}</button>`;
  }

  get #file(): { scenario: string } {
    return { scenario: this.sim.scenario?.id ?? "" };
  }

  #save(name: string, text: string): void {
    saveText(`${name}.csv`, "text/csv;charset=utf-8", text);
  }

  #cards(heads: string[], rows: LedgerRow[]): TemplateResult {
    const shown = this.all ? rows : rows.slice(0, CARDS);
    return html`<ul class="ledger-cards" role="list" aria-label=${t("ledger.caption")}>
        ${shown.map((row) => card(heads, row))}
      </ul>
      ${shown.length < rows.length
        ? html`<button type="button" class="button" @click=${() => (this.all = true)}>${t("ledger.more")}</button>`
        : nothing}`;
  }
}

/** The unit, as far as the value does not say it: Rp, %, months say theirs. */
function unit({ value, unit: of }: { value: string; unit: string }): TemplateResult | typeof nothing {
  if (!/^[-−\d]/.test(value) || value.includes(of)) return nothing;
  const rest = value.endsWith("%") ? of.replace(/^% */, "") : of;
  return html` <span class="ledger-unit">${rest}</span>`;
}

const mark = (row: LedgerRow): TemplateResult => html`<span class="mark ${row.standing}">${row.mark}</span>`;

const source = ({ source: of }: LedgerRow): TemplateResult | typeof nothing =>
  of ? sourceLink(of.text, of.url, "") : nothing;

function table(heads: string[], rows: LedgerRow[]): TemplateResult {
  // What the original had stands under what it has become, in no column of its own.
  return wide(
    t("ledger.caption"),
    html`<table class="ledger-table" aria-label=${t("ledger.caption")}>
      <thead>
        <tr>${heads.slice(0, 6).map((name) => html`<th scope="col">${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row">${row.label}</th>
            <td><span class="ledger-value">${row.value}${unit(row)}</span>${before(heads, row)}</td>
            <td class="ledger-default">${row.default}</td>
            <td>${mark(row)}</td>
            <td class="ledger-source">${source(row)}${sourceBefore(heads, row)}</td>
            <td class="ledger-date">${row.source?.date}</td>
          </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

/** What the original had, where it was changed. */
function before(heads: string[], { original, unit: what }: LedgerRow): TemplateResult | typeof nothing {
  if (!original?.value) return nothing;
  return html` <span class="ledger-from">${heads[6]}: ${original.value}${unit({ value: original.value, unit: what })}</span>`;
}

function sourceBefore(heads: string[], { original }: LedgerRow): TemplateResult | typeof nothing {
  if (!original?.source) return nothing;
  const { mark: of, text, url, date } = original.source;
  return html` <span class="ledger-from">${heads[7]}: ${of}, ${sourceLink(text, url, date)}</span>`;
}

function card(heads: string[], row: LedgerRow): TemplateResult {
  return html`<li class="ledger-card">
    <p class="ledger-what">${row.label}</p>
    <p class="ledger-value">${row.value}${unit(row)}</p>
    <p class="ledger-where">${mark(row)}${row.source ? html` ${sourceLink(row.source.text, row.source.url, row.source.date)}` : nothing}</p>
    ${row.original ? html`<p class="ledger-more">${before(heads, row)}${sourceBefore(heads, row)}</p>` : nothing}
    ${row.default && row.default !== row.value ? html`<p class="ledger-more">${heads[2]}: ${row.default}</p>` : nothing}
  </li>`;
}

customElements.define("ck-ledger", CkLedger);
