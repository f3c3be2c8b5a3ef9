// The answer in a sentence, with one line below it that is always there and
// says whether the answer is of what now stands in the controls.

import { html, nothing, type TemplateResult } from "lit";
import type { Answer, Lang } from "../engine/types.js";
import { t } from "../i18n.js";
import { gloss } from "../parts/gloss.js";
import { icons } from "../parts/icons.js";
import { steady } from "../parts/steady.js";
import { scenarioTitle, story } from "../parts/story.js";
import type { Opened } from "../state/library.js";

interface AnswerState {
  scenario: Opened | null;
  lang: Lang;
  /** Room enough to have the story open. */
  wide: boolean;
  answer: Answer | undefined;
  phase: "loading" | "ready" | "failed";
  refused: boolean;
  /** Changes when the room reserved for the sentence may shrink again. */
  steadyKey: string;
  /** The ways on: to where it is shared, and to how all this is used. */
  ways: TemplateResult;
  /** What is offered to a first visit. */
  offer: TemplateResult | typeof nothing;
}

export function answerView(state: AnswerState): TemplateResult {
  const { scenario, lang, wide, answer, phase, refused, steadyKey, ways, offer } = state;
  const line = refused
    ? html`${icons.alert}${t("answer.refused")}`
    : phase === "loading"
      ? t("answer.loading")
      : nothing;
  return html`<h1 tabindex="-1">${scenario ? scenarioTitle(scenario, lang) : "\u00a0"}</h1>
    <h2 class="vh">${t("answer.title")}</h2>
    <div class="headline" ${steady(steadyKey)}>
      <p>${gloss(answer?.headline ?? "\u00a0")}</p>
    </div>
    <div class="answer-foot">
      <p class="answer-state ${refused ? "trouble" : ""}">${line}</p>
      ${offer} ${ways}
    </div>
    ${story(scenario, lang, wide)}`;
}
