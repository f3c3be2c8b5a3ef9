// How the model works, in plain words; where its limits are; and which version
// this is. It asks nothing of the core.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Lang } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { sealRow } from "../one-file/seal.js";
import { t } from "./method-labels.js";

/** Put in by the build: the version and a hash of the sources. */
declare const __BUILD__: string;

class CkMethod extends LitElement {
  static override properties = { version: { attribute: false }, language: { attribute: false } };

  /** Of the core. */
  declare version: string;
  /** Labels follow the page's language; named here, so that a change of it is rendered. */
  declare language: Lang;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    // In the order in which the model takes them.
    const steps = [
      [t("method.workers"), t("method.workers.text")],
      [t("method.wage"), t("method.wage.text")],
      [t("method.self"), t("method.self.text")],
      [t("method.programmes"), t("method.programmes.text")],
      [t("method.leavers"), t("method.leavers.text")],
      [t("method.coverage"), t("method.coverage.text")],
      [t("method.benefits"), t("method.benefits.text")],
    ];
    const limits = [
      t("method.limit.forecast"),
      t("method.limit.data"),
      t("method.limit.months"),
      t("method.limit.people"),
      t("method.limit.benefits"),
      t("method.limit.rules"),
    ];
    return html`<section class="panel flat" id="panel-method" aria-labelledby="panel-method-title">
      <div class="panel-head">
        <h2 id="panel-method-title" tabindex="-1">${t("method.title")}</h2>
        <p>${t("method.line")}</p>
      </div>
      <div class="panel-body">
        <ol class="method-steps" role="list">
          ${steps.map(([name, text = ""]) => html`<li><h3>${name}</h3><p>${gloss(text)}</p></li>`)}
        </ol>
        <div class="method-part"><h3>${t("method.exact")}</h3><p>${t("method.exact.text")}</p></div>
        <div class="method-part">
          <h3>${t("method.limits")}</h3>
          <ul>${limits.map((text) => html`<li>${gloss(text)}</li>`)}</ul>
        </div>
        <div class="method-part">
          <h3>${t("method.versions")}</h3>
          <dl>
            <div><dt>${t("method.version")}</dt><dd>Cakupan ${this.version}</dd></div>
            <div><dt>${t("method.build")}</dt><dd>${__BUILD__}</dd></div>
            ${__ONE_FILE__ ? sealRow() : nothing}
          </dl>
          <p>${t("method.versions.text")}</p>
        </div>
      </div>
    </section>`;
  }
}

customElements.define("ck-method", CkMethod);
