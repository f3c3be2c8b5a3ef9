// How the answers to a workshop came out.

import { html, nothing, type TemplateResult } from "lit";
import type { WorkshopResults } from "../engine/types.js";
import { t } from "./labels.js";
import type { Open } from "./opened.js";
import { sourcesView } from "./sources.js";
import { link, type Go } from "./way.js";

/** `results` are null while they are worked out; `said` is what became of the last button. */
export function resultsView({ id, read }: Open, results: WorkshopResults | null, said: string, go: Go, clear: () => void): TemplateResult {
  // A goal is reached in many ways: the model has one of them.
  const isGoal = (id: string): boolean => read.steps.some((step) => step.id === id && step.kind === "make");
  return html`<article class="workshop-end">
    <header class="workshop-head" tabindex="-1">
      <p class="workshop-note">${read.title}</p>
      <h2>${t("workshops.results")}</h2>
      <p class="workshop-summary">${results?.sentence ?? t("workshops.wait")}</p>
    </header>
    <ol class="workshop-list">
      ${(results?.rows ?? []).map(
        (row) => html`<li class=${row.mark}>
          ${link(go, `${id}.${row.number}`, row.title)}
          <span class="workshop-word ${row.mark}">${row.word}</span>
          ${row.given
            ? html`<span class="workshop-note"
                >${t("workshops.yours")} ${row.given}${row.truth ? html`<br />${t(isGoal(row.id) ? "workshops.example" : "workshops.models")} ${row.truth}` : nothing}${row.later
                  ? html`<br />${row.later}`
                  : nothing}</span
              >`
            : nothing}
        </li>`,
      )}
    </ol>
    <p class="workshop-deeds">
      ${link(go, null, t("workshops.others"), "button")}
      <button type="button" class="button" @click=${clear}>${t("workshops.clear")}</button>
    </p>
    <p class="workshop-note" role="status">${said}</p>
    ${sourcesView(read)}
  </article>`;
}
