// Where each rupiah goes, by budget year and payer.

import { html, type TemplateResult } from "lit";
import type { Report } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { ReportPanel } from "./report-panel.js";
import { t } from "./report-labels.js";
import { reportTable } from "./report-table.js";

class CkBudget extends ReportPanel {
  protected override readonly name = "budget";
  protected override heading = (): string => t("budget.title");
  protected override line = (): string => t("budget.line");

  protected override view({ budget }: Report): TemplateResult {
    return html`${reportTable(budget.by_year)} ${reportTable(budget.by_payer)}
      <p class="note">${gloss(budget.note)}</p>`;
  }
}

customElements.define("ck-budget", CkBudget);
