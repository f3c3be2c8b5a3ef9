// What is implausible and blocks nothing: a calm line at the field that opens to
// what is known and where it comes from; and a list of those whose field is not
// in sight.

import { html, nothing, type TemplateResult } from "lit";
import type { Control, Warning } from "../engine/types.js";
import { t } from "../i18n.js";
import { pathText } from "../state/document.js";
import { icons } from "./icons.js";
import { sourceLink } from "./link.js";

/** `id` is what the field is described by: the line, not what it opens to. */
export function unusual({ message, source }: Warning, id: string): TemplateResult {
  return html`<details class="slot unusual">
    <summary>${icons.alert}<span><span id=${id}>${message}</span> <span class="unusual-why">${t("unusual.why")}</span></span></summary>
    <p>${source.mark}: ${sourceLink(source.text, source.url, source.date)}</p>
  </details>`;
}

/** The warnings of fields that are none of these controls. */
export function unusualElsewhere(warnings: Warning[], controls: Control[]): TemplateResult | typeof nothing {
  const own = new Set(controls.map((control) => pathText(control.path)));
  const others = warnings.filter(({ path }) => !own.has(path));
  if (others.length === 0) return nothing;
  return html`<section class="unusuals" aria-labelledby="unusuals">
    <h3 id="unusuals">${icons.alert}${t("unusual.title")}</h3>
    <dl>
      ${others.map(
        (warning) => html`<dt>${warning.label}</dt>
          <dd>${unusual(warning, `unusual-${warning.path}`)}</dd>`,
      )}
    </dl>
  </section>`;
}
