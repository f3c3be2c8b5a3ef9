// The list of workshops: the ready ones, one's own, and where a file is taken in.

import { html, nothing, type TemplateResult } from "lit";
import type { Lang } from "../engine/types.js";
import { READY } from "./files.js";
import { answeredSteps, isOwn } from "./kept.js";
import { t } from "./labels.js";
import type { Own, RefusedFile } from "./own.js";
import { going, type Go } from "./way.js";
import { addressWith } from "../state/address.js";

export interface Listed {
  own: readonly Own[];
  /** The file that was refused last. */
  refused: RefusedFile | null;
  /** What became of the last button. */
  said: string;
  go: Go;
  take(event: Event): void;
}

interface Card {
  id: string;
  title: string;
  about: string;
  place: string;
  minutes: string;
  steps: number;
}

export function listView({ own, refused, said, go, take }: Listed, language: Lang): TemplateResult {
  const ready = READY.map((of): Card => (language === "id" ? of : { ...of, title: of.title_en, about: of.about_en, place: of.place_en, minutes: of.minutes_en }));
  const mine = own.map(({ id, read }): Card => ({ ...read, id, about: read.about.join(" "), steps: read.steps.length }));
  return html`<ul class="workshop-cards">
      ${[...ready, ...mine].map((of) => card(of, go))}
    </ul>
    <section class="workshop-own">
      <h2>${t("workshops.own")}</h2>
      <p class="workshop-note">${t("workshops.own.note")}</p>
      <label class="button workshop-import"
        ><input type="file" class="vh" accept=".toml,application/toml,text/plain" @change=${take} />${t("workshops.import")}</label
      >
      <p class="workshop-note" role="status">${said}</p>
      ${refused ? refusedView(refused) : nothing}
    </section>`;
}

function card({ id, title, about, place, minutes, steps }: Card, go: Go): TemplateResult {
  const answered = answeredSteps(id).size;
  return html`<li>
    <a class="workshop-card" href=${addressWith({ latihan: id })} @click=${going(go, id)}>
      <strong>${title}</strong>
      ${isOwn(id) ? html`<span class="workshop-mine">${t("workshops.mine")}</span>` : nothing}
      <span class="workshop-note">${[place, minutes, t("workshops.count", { count: steps })].filter(Boolean).join(" · ")}</span>
      <span>${about}</span>
      ${answered > 0 ? html`<span class="workshop-progress">${t("workshops.progress", { answered, of: steps })}</span>` : nothing}
    </a>
  </li>`;
}

function refusedView({ name, problems }: RefusedFile): TemplateResult {
  return html`<div class="notice workshop-refused" role="alert" tabindex="-1">
    <h3>${t("workshops.refused", { name })}</h3>
    <p>${t("workshops.refused.do")}</p>
    <ul>
      ${problems.map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </div>`;
}
