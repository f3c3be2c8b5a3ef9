// Where a workshop's figures come from.

import { html, nothing, type TemplateResult } from "lit";
import { sourceLink } from "../parts/link.js";
import { t } from "./labels.js";
import type { Read } from "./opened.js";

export function sourcesView({ sources }: Read): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<details class="workshop-sources">
    <summary>${t("workshops.sources", { count: sources.length })}</summary>
    <ul>
      ${sources.map(({ text, url, date }) => html`<li>${sourceLink(text, url, date)}</li>`)}
    </ul>
  </details>`;
}
