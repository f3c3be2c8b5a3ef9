// What keeps an embed alive, said before anybody pastes one.

import { html, type TemplateResult } from "lit";
import { t } from "./labels.js";
import { site } from "./link.js";

const POINTS = [
  ["alive.address", "alive.addressLine"],
  ["alive.iframe", "alive.iframeLine"],
  ["alive.element", "alive.elementLine"],
  ["alive.frozen", "alive.frozenLine"],
  ["alive.copy", "alive.copyLine"],
  ["alive.versions", "alive.versionsLine"],
] as const;

export function alive(): TemplateResult {
  return html`<section class="panel flat" id="panel-alive" aria-labelledby="panel-alive-title">
    <div class="panel-head">
      <h2 id="panel-alive-title">${t("alive.title")}</h2>
      <p>${t("alive.line", { address: site() })}</p>
    </div>
    <div class="panel-body">
      <dl class="alive">
        ${POINTS.map(([point, line]) => html`<div><dt>${t(point)}</dt><dd>${t(line)}</dd></div>`)}
      </dl>
    </div>
  </section>`;
}
