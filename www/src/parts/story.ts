// What the open programme is, as it was reported. A phone keeps it folded, so
// that the answer and its chart come first; elsewhere it is a standfirst.

import { html, nothing, type TemplateResult } from "lit";
import type { Lang } from "../engine/types.js";
import { t } from "../i18n.js";
import type { Opened } from "../state/library.js";
import { gloss } from "./gloss.js";
import { sourceLink } from "./link.js";

export function scenarioTitle(scenario: Opened, lang: Lang): string {
  return lang === "id" ? scenario.title : scenario.title_en;
}

export function story(scenario: Opened | null, lang: Lang, open: boolean): TemplateResult | typeof nothing {
  const source = scenario?.source;
  // Of what came from a file nothing is known but itself.
  if (scenario && !source) return nothing;
  return html`<details class="story" ?open=${open}>
    <summary>${t("story.open")}</summary>
    ${scenario && source
      ? html`<p>
          ${gloss(lang === "id" ? scenario.story : scenario.story_en)} ${t("story.source")}
          ${sourceLink(lang === "id" ? source.text : source.text_en, source.url, source.date)}
        </p>`
      : nothing}
  </details>`;
}
