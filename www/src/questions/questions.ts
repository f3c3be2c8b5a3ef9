// The panels of questions below the charts: loaded when they come near.

import { html, LitElement, type TemplateResult } from "lit";
import sheet from "../../styles/questions.css?file";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang } from "../engine/types.js";
import type { Json } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
import { t } from "./labels.js";
import { CkSolve } from "./solve.js";

export class CkQuestions extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    document: { attribute: false },
    words: { attribute: false },
    language: { attribute: false },
    programme: { attribute: false },
  };

  declare sim: Simulation;
  declare engine: Engine<Question>;
  declare document: Json;
  declare words: Record<string, string>;
  declare language: Lang;
  declare programme: number;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { sim, engine, document, words, language, programme } = this;
    return html`<h2>${t("questions.title")}</h2>
      <ck-solve .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-solve>`;
  }

  /** A fact of the first view is to become another: the panel that finds how. */
  async aim(fact: string): Promise<void> {
    await this.updateComplete;
    await this.querySelector<CkSolve>("ck-solve")?.aim(fact);
  }
}

await addStyle(sheet, import.meta.url);
customElements.define("ck-solve", CkSolve);
customElements.define("ck-questions", CkQuestions);
