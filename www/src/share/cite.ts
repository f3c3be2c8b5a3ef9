// How the result is cited, and how it came about in a few lines.

import { html, type TemplateResult } from "lit";
import type { Share } from "../engine/types.js";
import { today } from "../print/today.js";
import { choice } from "../questions/choice.js";
import { Panel } from "../questions/panel.js";
import { Copying, copyable } from "./copyable.js";
import { FIGURES, namesOf, type FigureName } from "./choices.js";
import { t } from "./labels.js";
import { pageLink } from "./link.js";


class CkCite extends Panel<Share> {
  static override properties = { ...Panel.properties, figure: { state: true } };

  /** What of the result is cited. */
  declare figure: FigureName;
  #copying = new Copying(() => this.requestUpdate());

  constructor() {
    super();
    this.figure = "coverage";
  }

  protected override readonly name = "cite";
  protected override heading = (): string => t("cite.title");
  protected override line = (): string => t("cite.line");

  override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    if (changed.has("figure")) this.again();
  }

  protected override async question(): Promise<Share> {
    const { figure, programme, sim } = this;
    // What is cited must be found again as it was, whatever the model has become.
    const link = await pageLink(sim, this.engine, this.language, true);
    return this.ask<Share>("share", JSON.stringify({ figure, programme, today: today(), link, edited: sim.edited }));
  }

  protected override form(): TemplateResult {
    const figures = namesOf(FIGURES).map((value) => ({ value, text: t(FIGURES[value]) }));
    return choice("cite-figure", t("cite.figure"), figures, this.figure, (value) => (this.figure = value as typeof this.figure));
  }

  protected override view({ citation, method, bibtex, ris }: Share): TemplateResult {
    const taken = (id: string, label: string, text: string, rows: number, code = false): TemplateResult =>
      copyable(this.#copying, { id, label, text, rows, code });
    return html`${taken("cite-line", t("cite.citation"), citation, 4)}
      ${taken("cite-method", t("cite.method"), method.join("\n"), 8)}
      <details class="take-more">
        <summary>${t("cite.managers")}</summary>
        ${taken("cite-bibtex", "BibTeX", bibtex, 8, true)} ${taken("cite-ris", "RIS", ris, 8, true)}
      </details>`;
  }
}

customElements.define("ck-cite", CkCite);
