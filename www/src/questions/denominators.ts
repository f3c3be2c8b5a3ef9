// One number of members against several numbers of workers, side by side.

import { html, type TemplateResult } from "lit";
import type { Report } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { ReportPanel } from "./report-panel.js";
import { t } from "./report-labels.js";
import { reportTable } from "./report-table.js";

class CkDenominators extends ReportPanel {
  protected override readonly name = "denominators";
  protected override heading = (): string => t("denominators.title");
  protected override line = (): string => t("denominators.line");

  protected override view({ denominators }: Report): TemplateResult {
    return html`${reportTable(denominators.table)}
      <dl class="denominators">
        ${denominators.list.map(
          (of) => html`<div>
            <dt>${of.name}: ${of.people}</dt>
            <dd>${gloss(of.source || t("denominators.noSource"))}</dd>
          </div>`,
        )}
      </dl>`;
  }
}

customElements.define("ck-denominators", CkDenominators);
