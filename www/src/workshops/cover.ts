// A workshop's own page: what it is about, its steps, and what is printed for the classroom.

import { html, nothing, type TemplateResult } from "lit";
import { answeredSteps, isOwn } from "./kept.js";
import { t } from "./labels.js";
import type { Open } from "./opened.js";
import { sourcesView } from "./sources.js";
import { link, type Go } from "./way.js";

export interface CoverDeeds {
  go: Go;
  print(role: "trainer" | "participant"): void;
  save(): void;
  /** Takes one's own out of the list; null where it is a ready one. */
  remove: (() => void) | null;
}

/** `said`: what became of the last button. */
export function coverView({ id, read }: Open, said: string, { go, print, save, remove }: CoverDeeds): TemplateResult {
  const answered = answeredSteps(id);
  const first = read.steps.find((step) => !answered.has(step.id))?.number ?? 1;
  const begun = answered.size > 0;
  const button = (label: string, deed: () => void): TemplateResult =>
    html`<button type="button" class="button" @click=${deed}>${label}</button>`;
  return html`<article class="workshop-cover">
    <header class="workshop-head" tabindex="-1">
      <p class="workshop-note">${[isOwn(id) && t("workshops.mine"), read.place, read.minutes, t("workshops.count", { count: read.steps.length })].filter(Boolean).join(" · ")}</p>
      <h2>${read.title}</h2>
      ${read.about.map((text) => html`<p>${text}</p>`)}
    </header>
    <p>${link(go, `${id}.${first}`, begun ? t("workshops.goOn") : t("workshops.start"), "primary")}</p>
    <ol class="workshop-list">
      ${read.steps.map(
        (step) => html`<li>
          ${link(go, `${id}.${step.number}`, step.title)}
          <span class="workshop-note">${step.doing} · ${step.minutes}${answered.has(step.id) ? ` · ${t("workshops.answered")}` : ""}</span>
        </li>`,
      )}
    </ol>
    <section class="workshop-paper">
      <h3>${t("workshops.paper")}</h3>
      <p class="workshop-note">${t("workshops.paper.note")}</p>
      <p class="workshop-deeds">
        ${button(t("workshops.print.participant"), () => print("participant"))} ${button(t("workshops.print.trainer"), () => print("trainer"))}
        ${button(t("workshops.file"), save)} ${remove ? button(t("workshops.remove"), remove) : nothing}
      </p>
      <p class="workshop-note" role="status">${said}</p>
    </section>
    ${sourcesView(read)}
  </article>`;
}
