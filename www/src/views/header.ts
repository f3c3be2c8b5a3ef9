import { html, type TemplateResult } from "lit";
import { t } from "../i18n.js";
import { logo } from "../parts/icons.js";

/** The skip link moves the focus itself: the fragment holds the scenario. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("answer")?.focus();
}

export function header(switches: TemplateResult): TemplateResult {
  return html`<a class="skip" href="#answer" @click=${skip}>${t("skip")}</a>
    <header class="top">
      ${logo}
      <p class="brand-name">Cakupan</p>
      <p class="brand-line">${t("brand.line")}</p>
      ${switches}
    </header>`;
}
