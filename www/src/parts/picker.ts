// The ready programmes: one click each.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Lang } from "../engine/types.js";
import { t } from "../i18n.js";
import type { Opened } from "../state/library.js";
import { scenarioTitle } from "./story.js";

interface Picking {
  scenarios: readonly Opened[];
  chosen: Opened | null;
  /** The open one differs from how it was delivered. */
  edited: boolean;
  /** What the address asked for in vain. */
  unknown: string | null;
  lang: Lang;
  choose(id: string): void;
}

/** The ready ones go by their region; what was made or saved may be of the same one. */
const isReady = (scenario: Opened, { scenarios }: Picking): boolean => scenarios.includes(scenario);

function name(scenario: Opened, picking: Picking): TemplateResult {
  if (isReady(scenario, picking)) return html`<span>${picking.lang === "id" ? scenario.region : scenario.region_en}</span>`;
  const title = scenarioTitle(scenario, picking.lang);
  return html`<span title=${title}>${title}</span>`;
}

export function picker(picking: Picking): TemplateResult {
  const { scenarios, chosen, edited, unknown, choose } = picking;
  // What was saved stands before the ready ones as long as it is open.
  const offered = chosen && !isReady(chosen, picking) ? [chosen, ...scenarios] : scenarios;
  return html`<section class="pick" aria-label=${t("pick.label")}>
    <div class="chips" role="radiogroup" aria-label=${t("pick.label")}>
      ${offered.map(
        (s) => html`<label class="chip">
          <input
            type="radio"
            name="scenario"
            value=${s.id}
            .checked=${live(s === chosen)}
            @change=${() => choose(s.id)}
          />
          ${name(s, picking)}
          ${s === chosen && edited
            ? html`<i class="dot" title=${t("pick.edited")}><span class="vh">${t("pick.edited")}</span></i>`
            : nothing}
        </label>`,
      )}
    </div>
    ${unknown ? html`<p class="notice" role="status">${unknown.startsWith("mine-") ? t("pick.notHere") : t("pick.unknown", { name: unknown })}</p>` : nothing}
  </section>`;
}
