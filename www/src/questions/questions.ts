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
    return html`<h2>${t("questions.title")}</h2>`;
  }
}

await addStyle(sheet, import.meta.url);
customElements.define("ck-questions", CkQuestions);
