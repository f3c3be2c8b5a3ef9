// The ready programmes: one click each.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Lang } from "../engine/types.js";
import { t } from "../i18n.js";
import type { Opened } from "../state/library.js";

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

export function picker({ scenarios, chosen, edited, unknown, lang, choose }: Picking): TemplateResult {
  // What was saved stands before the ready ones as long as it is open.
  const offered = chosen && !scenarios.includes(chosen) ? [chosen, ...scenarios] : scenarios;
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
          <span>${lang === "id" ? s.region : s.region_en}</span>
          ${s === chosen && edited
            ? html`<i class="dot" title=${t("pick.edited")}><span class="vh">${t("pick.edited")}</span></i>`
            : nothing}
        </label>`,
      )}
    </div>
    ${unknown ? html`<p class="notice" role="status">${unknown.startsWith("mine-") ? t("pick.notHere") : t("pick.unknown", { name: unknown })}</p>` : nothing}
  </section>`;
}
