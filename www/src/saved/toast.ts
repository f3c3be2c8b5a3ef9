// One sentence about what was kept, at the foot of the window, until it is put away:
// it moves nothing.

import { html, nothing, type TemplateResult } from "lit";
import type { Lang } from "../engine/types.js";
import type { Notice } from "./keeper.js";
import type { Saved } from "./saved.js";
import { when } from "./when.js";
import { t, troubleWords } from "./words.js";

function words(notice: Notice, lang: Lang): string {
  switch (notice.what) {
    case "trouble":
      return troubleWords(notice.trouble);
    case "conflict":
      return t("saved.conflict", { name: notice.name });
    case "elsewhere":
      return t("saved.elsewhere", { name: notice.name });
    case "restored":
      return t("saved.restored", { name: notice.name });
    case "offer":
      return t("saved.offer", { name: notice.name, when: when(notice.changed, lang) });
  }
}

export function toast(saved: Saved, lang: Lang, download: () => void): TemplateResult {
  const { notice } = saved.keeper;
  return html`<div class="told-room" role="status">
    ${notice === null
      ? nothing
      : html`<div class="told">
          <p>${words(notice, lang)}</p>
          <div class="told-deeds">
            ${deed(notice, saved, download)}
            <button type="button" class="quiet-button" @click=${() => saved.keeper.dismiss()}>${t("saved.dismiss")}</button>
          </div>
        </div>`}
  </div>`;
}

function deed(notice: Notice, saved: Saved, download: () => void): TemplateResult | typeof nothing {
  const button = (label: string, does: () => void): TemplateResult =>
    html`<button type="button" class="primary" @click=${does}>${label}</button>`;
  const go = (id: string) => (): void => {
    saved.keeper.dismiss();
    saved.doors.choose(id);
  };
  if (notice.what === "trouble") return button(t("saved.exportOpen"), download);
  if (notice.what === "offer") return button(t("saved.goOn"), go(notice.id));
  if (notice.what === "conflict") return button(t("saved.theirs"), go(notice.id));
  return nothing;
}
