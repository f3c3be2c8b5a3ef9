// The panels of questions below the charts: loaded when they come near. They
// share one report, whose events the charts mark as well.

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
import "./compare.js";
import "./denominators.js";
import "./events.js";
import { CkExplain } from "./explain.js";
import type { ExplainDetail } from "./explain-choice.js";
import "./files.js";
import { t } from "./labels.js";
import "./ledger.js";
import { ask, QUIET_MS } from "./panel.js";
import { Remembering } from "./remember.js";
import "./realised.js";
import "./sensitivity.js";
import { CkSolve } from "./solve.js";

export class CkQuestions extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    document: { attribute: false },
    words: { attribute: false },
    language: { attribute: false },
    programme: { attribute: false },
    problems: { attribute: false },
  };

  declare sim: Simulation;
  declare engine: Engine<Question>;
  declare document: Json;
  declare words: Record<string, string>;
  declare language: Lang;
  declare programme: number;
  /** Why the document as it stands is refused. */
  declare problems: Problem[];
  #remembering: Remembering | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor() {
    super();
    // Charts and headlines ask for the arithmetic of a figure.
    this.addEventListener("explain", (event) => {
      if (event instanceof CustomEvent) void this.querySelector<CkExplain>("ck-explain")?.show(event.detail as ExplainDetail);
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override updated(changed: PropertyValues): void {
    if (!["document", "words", "language"].some((name) => changed.has(name))) return;
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
    return (this.#remembering ??= new Remembering(this.engine));
  }

  override render(): TemplateResult {
    const { sim, document, words, language, programme } = this;
    const engine = this.#engine;
    return html`<h2>${t("questions.title")}</h2>
      <ck-solve .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-solve>
      <ck-realised .problems=${this.problems} .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-realised>
      <ck-events .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-events>
      <ck-budget .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-budget>
      <ck-denominators .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-denominators>
      <ck-benefits .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-benefits>
      <ck-sensitivity .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-sensitivity>
      <ck-compare .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-compare>
      <ck-explain .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-explain>
      <ck-ledger .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-ledger>
      <ck-files .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-files>`;
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
