// What families are expected to get, and what the waiting time takes from it.

import { html, type TemplateResult } from "lit";
import type { Report } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { ReportPanel } from "./report-panel.js";
import { t } from "./report-labels.js";
import { reportTable } from "./report-table.js";

class CkBenefits extends ReportPanel {
  protected override readonly name = "benefits";
  protected override heading = (): string => t("benefits.title");
  protected override line = (): string => t("benefits.line");

  protected override view({ benefits }: Report): TemplateResult {
    return html`<div class="said">${benefits.sentences.map((sentence) => html`<p>${gloss(sentence)}</p>`)}</div>
      <p class="note">${gloss(benefits.note)}</p>
      ${reportTable(benefits.by_programme)} ${reportTable(benefits.by_year)}`;
  }
}

customElements.define("ck-benefits", CkBenefits);
