// What happens in the run, when and why, as a list.

import { html, type TemplateResult } from "lit";
import type { Report } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { ReportPanel } from "./report-panel.js";
import { t } from "./report-labels.js";

class CkEvents extends ReportPanel {
  protected override readonly name = "events";
  protected override heading = (): string => t("events.title");
  protected override line = (): string => t("events.line");

  protected override view({ events }: Report): TemplateResult {
    if (events.length === 0) return html`<p>${t("events.none")}</p>`;
    return html`<ol class="events">
      ${events.map(
        (event) => html`<li class="event">
          <span class="event-label">${event.marks[0]?.label}</span>
          <p>${gloss(event.text)}</p>
        </li>`,
      )}
    </ol>`;
  }
}

customElements.define("ck-events", CkEvents);
