import { html, type TemplateResult } from "lit";
import { t, type Key } from "../i18n.js";
import { logo } from "../parts/icons.js";

/** Where the skip link leads, and what it says. */
interface Skip {
  id: string;
  label: Key;
}

export function header({ id, label }: Skip, nav: unknown, switches: TemplateResult): TemplateResult {
  // It moves the focus itself: the fragment holds the scenario.
  const skip = (event: Event): void => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return html`<a class="skip" href="#${id}" @click=${skip}>${t(label)}</a>
    <header class="top">
      <div class="brand">
        ${logo}
        <p class="brand-name">Cakupan</p>
        <p class="brand-line">${t("brand.line")}</p>
      </div>
      ${nav} ${switches}
    </header>`;
}
