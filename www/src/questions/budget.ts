// Where each rupiah goes, by budget year and payer, and the year's arithmetic as a
// line to be pasted.

import { html, type TemplateResult } from "lit";
import type { Report } from "../engine/types.js";
import { ReportPanel } from "./report-panel.js";
import { t } from "./report-labels.js";
import { reportTable } from "./report-table.js";

class CkBudget extends ReportPanel {
  static override properties = { ...ReportPanel.properties, copied: { state: true } };

  /** The place of the line that was copied last; -1 where the browser would not. */
  declare copied: number | null;

  constructor() {
    super();
    this.copied = null;
  }

  protected override readonly name = "budget";
  protected override heading = (): string => t("budget.title");
  protected override line = (): string => t("budget.line");

  async #copy(text: string, place: number): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = place;
    } catch {
      this.copied = -1;
    }
  }

  protected override view({ budget }: Report): TemplateResult {
    const several = new Set(budget.lines.map((line) => line.programme)).size > 1;
    return html`<ul class="budget-lines">
        ${budget.lines.map(
          (line, place) => html`<li>
            <p class="budget-year">${line.year}${line.kind ? html` <span class="budget-kind">${line.kind}</span>` : ""}${several ? html` <span class="budget-of">${line.name}</span>` : ""}</p>
            <p class="budget-text">${line.text}</p>
            <button type="button" class="quiet" aria-label=${t("budget.copyOf", { year: line.year, name: line.name })} @click=${() => void this.#copy(line.text, place)}>
              ${this.copied === place ? t("budget.copied") : t("budget.copy")}
            </button>
          </li>`,
        )}
      </ul>
      <p class="vh" role="status">${this.copied === null ? "" : this.copied < 0 ? t("budget.notCopied") : t("budget.copied")}</p>
      ${this.copied === -1 ? html`<p class="note">${t("budget.notCopied")}</p>` : ""}
      <p class="note">${budget.note}</p>
      ${reportTable(budget.by_year)} ${reportTable(budget.by_payer)}`;
  }
}

customElements.define("ck-budget", CkBudget);
