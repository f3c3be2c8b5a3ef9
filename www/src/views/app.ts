// The page: it holds the simulation, renders it, and turns what people do into
// calls of it.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Engine, type Port } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { EventView, Figure, RegionScenario } from "../engine/types.js";
import { lang, setLang, t } from "../i18n.js";
import "../parts/chart.js";
import { factList } from "../parts/facts.js";
import "../parts/mini.js";
import { picker } from "../parts/picker.js";
import { scenarioTitle } from "../parts/story.js";
import { switches } from "../parts/switches.js";
import type { CkQuestions } from "../questions/questions.js";
import { putInAddress, scenarioInAddress } from "../state/address.js";
import type { Json } from "../state/document.js";
import { library } from "../state/library.js";
import { Simulation } from "../state/simulation.js";
import { applyTheme, theme } from "../theme.js";
import { answerView } from "./answer.js";
import { failureView } from "./failure.js";
import { footer } from "./footer.js";
import { header } from "./header.js";
import { inputsView } from "./inputs.js";
import { Later } from "./later.js";
import { Sight } from "./sight.js";

/** Put in by the build: relative to the built main script. */
declare const __WORKER_URL__: string;
declare const __QUESTIONS_WORKER_URL__: string;

const worker = (url: string): Port =>
  new Worker(new URL(url, import.meta.url), { type: "module" }) as Port;

/** Spoken once the sliders have rested, not at each step of a drag. */
const SAY_AFTER_MS = 700;

export class CkApp extends LitElement {
  /** Public for the tests of the built page. */
  readonly engine = new Engine(() => worker(__WORKER_URL__));
  /** What the first view does not need; starts with the first question. */
  readonly questions = new Engine<Question>(() => worker(__QUESTIONS_WORKER_URL__));
  readonly sim = new Simulation(this.engine, library, lang(), () => this.requestUpdate());
  #sight = new Sight(
    this,
    (figure, seen) => this.sim.watch(figure, seen),
    (width) => this.sim.setWidth(width),
  );
  #later = new Later(this, ".later", () => import("../questions/questions.js"));
  /** What the charts mark, once the questions are loaded. */
  #events: EventView[] = [];
  /** As in styles/answer.css. */
  #wide = matchMedia("(min-width: 40em)");
  #say: ReturnType<typeof setTimeout> | undefined;
  #said = "";
  #shownChip = "";

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    // What index.html shows until this runs.
    this.replaceChildren();
    super.connectedCallback();
    addEventListener("hashchange", this.#follow);
    addEventListener("pagehide", this.#save);
    this.#wide.addEventListener("change", this.#again);
    void this.sim.start(scenarioInAddress());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#follow);
    removeEventListener("pagehide", this.#save);
    this.#wide.removeEventListener("change", this.#again);
  }

  #again = (): void => this.requestUpdate();

  #save = (): void => this.sim.save();

  /** Back, forward, or an address typed by hand. */
  #follow = (): void => {
    void this.sim.choose(scenarioInAddress());
  };

  #choose = (id: string): void => {
    putInAddress(id);
    void this.sim.choose(id);
  };

  #retry = (): void => {
    void this.sim.start(scenarioInAddress());
  };

  /** `null`: not asked for yet, or on its way. */
  #stack: typeof import("../stack/stack.js") | "failed" | null = null;

  #openStack = async (): Promise<void> => {
    try {
      const stack = await import("../stack/stack.js");
      await stack.styled;
      this.#stack = stack;
    } catch {
      this.#stack = "failed";
    }
    this.requestUpdate();
  };

  #stackView(): TemplateResult | typeof nothing {
    if (this.#stack === null) return nothing;
    if (this.#stack === "failed") return html`<p class="notice" role="alert">${t("failure.document.do")}</p>`;
    return this.#stack.stackView(this.sim, this.questions, lang());
  }

  #regions: "waiting" | "failed" | "ready" = "waiting";

  #toggleRegions = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLDetailsElement).open || this.#regions === "ready") return;
    try {
      await import("../regions/regions.js");
      this.#regions = "ready";
    } catch {
      this.#regions = "failed";
    }
    this.requestUpdate();
  };

  /** The simulation goes on with the region's scenario. */
  #openRegion = async ({ detail }: CustomEvent<RegionScenario>): Promise<void> => {
    const { entry, document: opened, words } = detail;
    putInAddress(entry.id);
    await this.sim.openDocument(entry, opened as Json, words);
    const place = this.querySelector<HTMLDetailsElement>(".region-place");
    if (place) place.open = false;
    this.querySelector<HTMLElement>("#answer")?.focus();
  };

  #regionPlace(): TemplateResult {
    return html`<details class="region-place" @toggle=${this.#toggleRegions}>
      <summary><h2>${t("pick.regions")}</h2><p>${t("pick.regions.line")}</p></summary>
      ${this.#regions === "ready"
        ? html`<ck-regions .sim=${this.sim} .engine=${this.questions} .language=${lang()} @open=${this.#openRegion}></ck-regions>`
        : this.#regions === "failed"
          ? html`<p class="notice" role="alert">${t("pick.regions.failed")}</p>`
          : nothing}
    </details>`;
  }

  override updated(_changed: PropertyValues): void {
    const { sim } = this;
    // For tests: what the page is doing.
    this.dataset["state"] = sim.phase === "ready" && !sim.good ? "loading" : sim.phase;
    // Only where they differ: writing them restyles the whole page, at each step of a drag.
    const root = document.documentElement;
    if (root.lang !== lang()) root.lang = lang();
    const title = sim.scenario
      ? `${scenarioTitle(sim.scenario, lang())} – Cakupan`
      : `Cakupan – ${t("brand.line")}`;
    if (document.title !== title) document.title = title;
    this.#showChip();
    this.#announce(sim.good?.answer.headline ?? "");
  }

  /** On a phone the chips scroll sideways: the open one comes into sight. */
  #showChip(): void {
    const id = this.sim.scenario?.id;
    if (!id || id === this.#shownChip) return;
    this.#shownChip = id;
    const chip = this.querySelector<HTMLElement>(".chip input:checked")?.closest<HTMLElement>(".chip");
    const strip = chip?.parentElement;
    if (chip && strip) strip.scrollLeft = chip.offsetLeft - (strip.clientWidth - chip.offsetWidth) / 2;
  }

  /** The answer is said when it has come to rest; not at the start, where it is read anyway. */
  #announce(headline: string): void {
    if (headline === this.#said) return;
    const first = this.#said === "";
    this.#said = headline;
    clearTimeout(this.#say);
    if (first) return;
    this.#say = setTimeout(() => {
      const live = this.querySelector("#live");
      if (live) live.textContent = headline;
    }, SAY_AFTER_MS);
  }

  override render(): TemplateResult {
    const { sim } = this;
    const answer = sim.good?.answer;
    const refused = sim.problems.length > 0;
    return html`${header(this.#switches())}
      <main>
        ${picker({
          scenarios: sim.scenarios,
          chosen: sim.scenario,
          edited: sim.edited,
          unknown: sim.unknown,
          lang: lang(),
          choose: this.#choose,
        })}
        ${failureView(sim.failure, this.#retry)}
        <div class="work">
          <section class="result" id="answer" tabindex="-1" aria-label=${t("answer.title")}>
            ${answerView({
              scenario: sim.scenario,
              lang: lang(),
              wide: this.#wide.matches,
              answer,
              phase: sim.phase,
              refused,
              steadyKey: this.#steadyKey,
            })}
            ${this.#chart("coverage")}
          </section>
          ${inputsView(sim, lang(), { open: this.#openStack, view: this.#stackView() })}
          <section class="more">
            <h2>${t("facts.title")}</h2>
            ${factList(answer?.facts ?? [], this.#aim)}
            <h2>${t("charts.title")}</h2>
            ${this.#chart("members")} ${this.#chart("money")}
            <div class="later">${this.#later.view(() => this.#questions())}</div>
          </section>
        </div>
        ${this.#regionPlace()}
      </main>
      ${footer(sim.document, sim.words, sim.version)}
      <ck-mini
        .headline=${answer?.headline ?? ""}
        .facts=${answer?.facts ?? []}
        .chart=${sim.charts.coverage}
        .refused=${refused}
        .shown=${this.#sight.mini}
        .steadyKey=${this.#steadyKey}
      ></ck-mini>
      <p class="vh" id="live" role="status"></p>`;
  }

  get #steadyKey(): string {
    return `${this.sim.scenario?.id} ${lang()}`;
  }

  #switches(): TemplateResult {
    return switches({
      lang: lang(),
      theme: theme(),
      setLang: (next) => {
        setLang(next);
        this.sim.setLang(next);
        this.requestUpdate();
      },
      setTheme: (next) => {
        applyTheme(next);
        this.requestUpdate();
      },
    });
  }

  /** To the panel that finds what makes a fact another; or to why it is not there. */
  #aim = async (fact: string): Promise<void> => {
    await this.#later.now();
    const panels = this.querySelector<CkQuestions>("ck-questions");
    if (panels) await panels.aim(fact);
    else this.querySelector<HTMLElement>(".later button")?.focus();
  };

  #questions(): TemplateResult {
    const { sim } = this;
    return html`<ck-questions
      .sim=${sim}
      .engine=${this.questions}
      .document=${sim.accepted}
      .problems=${sim.problems}
      .words=${sim.words}
      .language=${lang()}
      .programme=${sim.programme}
      @events=${(e: CustomEvent<EventView[]>) => {
        this.#events = e.detail;
        this.requestUpdate();
      }}
    ></ck-questions>`;
  }

  #chart(figure: Figure): TemplateResult {
    const { sim } = this;
    return html`<div class="chart-room">
      <ck-chart
        data-figure=${figure}
        .figure=${figure}
        .chart=${sim.charts[figure]}
        .table=${sim.tables[figure]}
        .stale=${!sim.tablesFresh}
        .events=${this.#events}
        .steadyKey=${this.#steadyKey}
      ></ck-chart>
    </div>`;
  }
}

customElements.define("ck-app", CkApp);
