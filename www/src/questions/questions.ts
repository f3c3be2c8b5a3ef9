// The panels of questions of a place of the page: loaded when they come near.
// Those of the first place share one report, whose events the charts mark as well.

import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import sheet from "../../styles/questions.css?file";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { EventView, Lang, Problem, Report } from "../engine/types.js";
import type { Json } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import "./benefits.js";
import "./budget.js";
import "./budget-line.js";
import "./compare.js";
import "./denominators.js";
import "./events.js";
import { CkExplain } from "./explain.js";
import type { ExplainDetail } from "./explain-choice.js";
import "./files.js";
import { t } from "./labels.js";
import "./ledger.js";
import "./method.js";
import "./month.js";
import { ask, QUIET_MS } from "./panel.js";
import { Remembering } from "./remember.js";
import "./realised.js";
import "./sensitivity.js";
import { CkSolve } from "./solve.js";

/** The place with the charts. */
const HOME = "simulasi";

export class CkQuestions extends LitElement {
  static override properties = {
    place: { attribute: false },
    shown: { attribute: false },
    sim: { attribute: false },
    engine: { attribute: false },
    document: { attribute: false },
    words: { attribute: false },
    language: { attribute: false },
    programme: { attribute: false },
    problems: { attribute: false },
  };

  /** The place whose panels these are. */
  declare place: string;
  /** It is in sight: what is not asks nothing. */
  declare shown: boolean;
  declare sim: Simulation;
  declare engine: Engine<Question>;
  declare document: Json;
  declare words: Record<string, string>;
  declare language: Lang;
  declare programme: number;
  /** Why the document as it stands is refused. */
  declare problems: Problem[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** What the last report is of. */
  #told: readonly unknown[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Out of sight it rests, and catches up when it is shown. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.shown || changed.has("shown");
  }

  protected override willUpdate(): void {
    this.className = `of-${this.place}`;
  }

  override updated(): void {
    if (!this.shown || this.place !== HOME) return;
    const of = [this.document, this.words, this.language];
    if (of.every((one, i) => one === this.#told[i])) return;
    this.#told = of;
    // Marks of an older document are worse than none.
    this.#tell([]);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#report(), QUIET_MS);
  }

  async #report(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { events } = await ask<Report>(this.#engine, "report", this);
      if (asked === this.#asked) this.#tell(events);
    } catch {
      // The panels say what failed; the charts go without marks.
    }
  }

  /** `events`: what the charts mark. */
  #tell(events: EventView[]): void {
    this.dispatchEvent(new CustomEvent<EventView[]>("events", { detail: events }));
  }

  get #engine(): Remembering {
    return Remembering.of(this.engine);
  }

  override render(): TemplateResult {
    const { sim, document, words, language, programme } = this;
    const engine = this.#engine;
    switch (this.place) {
      case "cari":
        return html`<ck-solve flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-solve>
          <ck-sensitivity flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-sensitivity>`;
      case "bandingkan":
        return html`<ck-compare flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-compare>`;
      case "metode":
        return html`<ck-explain flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-explain>
          <ck-method .version=${sim.version} .language=${language}></ck-method>
          <ck-month flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-month>
          <ck-glossary .language=${language}></ck-glossary>
          <ck-ledger flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-ledger>`;
      default:
        return html`<h2>${t("questions.title")}</h2>
          <ck-events .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-events>
          <ck-budget .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-budget>
          <ck-budget-line .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-budget-line>
          <ck-benefits .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-benefits>
          <ck-denominators .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-denominators>
          <ck-realised .problems=${this.problems} .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-realised>
          <ck-files .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-files>`;
    }
  }

  /** A fact of the first view is to become another: the panel that finds how. */
  async aim(fact: string): Promise<void> {
    await this.updateComplete;
    await this.querySelector<CkSolve>("ck-solve")?.aim(fact);
  }

  /** Charts and headlines ask for the arithmetic of a figure. */
  async explain(detail: ExplainDetail): Promise<void> {
    await this.updateComplete;
    await this.querySelector<CkExplain>("ck-explain")?.show(detail);
  }
}

await addStyle(sheet, import.meta.url);
customElements.define("ck-solve", CkSolve);
customElements.define("ck-questions", CkQuestions);
