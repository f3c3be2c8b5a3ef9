// The answer in short, at the head of every place that is about it, but for the
// first, where it stands in full: whose it is, and the sentence.

import { html, nothing, type TemplateResult } from "lit";
import type { Lang } from "../engine/types.js";
import { t } from "../i18n.js";
import { icons } from "../parts/icons.js";
import { steady } from "../parts/steady.js";
import { scenarioTitle } from "../parts/story.js";
import type { Simulation } from "../state/simulation.js";

export function brief(sim: Simulation, lang: Lang, steadyKey: string): TemplateResult {
  const { scenario } = sim;
  return html`<div class="brief">
    <p class="brief-name">
      ${scenario ? scenarioTitle(scenario, lang) : "\u00a0"}
      ${sim.edited ? html`<span class="brief-edited">${t("pick.edited")}</span>` : nothing}
    </p>
    <div class="brief-said" ${steady(steadyKey)}><p>${sim.good?.answer.headline ?? "\u00a0"}</p></div>
    ${sim.problems.length > 0 ? html`<p class="brief-state">${icons.alert}${t("answer.refused")}</p>` : nothing}
  </div>`;
}
