// The page: it holds the simulation, renders it, and turns what people do into
// calls of it.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Engine, type Port } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { EventView, Figure } from "../engine/types.js";
import { lang, setLang, t, visitIn } from "../i18n.js";
import "../parts/chart.js";
import { factList } from "../parts/facts.js";
import { gloss } from "../parts/gloss.js";
import "../parts/mini.js";
import { picker } from "../parts/picker.js";
import { scenarioTitle } from "../parts/story.js";
import { switches } from "../parts/switches.js";
import { brief } from "../places/brief.js";
import { Linking } from "../links/linking.js";
import { Going } from "../places/going.js";
import { nav } from "../places/nav.js";
import { isRegion, regionWork } from "../regions/opening.js";
import { HOME, loadPanels, panels, type Place, type Room } from "../places/places.js";
import { Ways } from "../places/ways.js";
import { inAddress, isLink, putInAddress } from "../state/address.js";
import { Back, isOwnEntry } from "../state/back.js";
import { library, type Work } from "../state/library.js";
import { Simulation } from "../state/simulation.js";
import { applyTheme, theme } from "../theme.js";
import { answerView } from "./answer.js";
import { failureView } from "./failure.js";
import { footer } from "./footer.js";
import { header } from "./header.js";
import { Helping } from "./helping.js";
import { inputsView } from "./inputs.js";
import { Keeping } from "./keeping.js";
import { Later } from "./later.js";
// Small things that parts loaded later share: in here they need no file of their own.
import "../offline/install.js";
import "../print/today.js";
import "../questions/save.js";
import "../saved/names.js";
import "../style.js";
import { Printing } from "./print.js";
import { Projecting } from "./projecting.js";
import { Saying } from "./saying.js";
import { Sight } from "./sight.js";
import { travel } from "./travel.js";

/** Put in by the build: relative to the built main script. */
declare const __WORKER_URL__: string;
declare const __QUESTIONS_WORKER_URL__: string;

const worker = (url: string): Port =>
  new Worker(new URL(url, import.meta.url), { type: "module" }) as Port;

export class CkApp extends LitElement {
  /** Public for the tests of the built page. */
  readonly engine = new Engine(() => worker(__WORKER_URL__));
  /** What the first view does not need; starts with the first question. */
  readonly questions = new Engine<Question>(() => worker(__QUESTIONS_WORKER_URL__));
  #keeping: Keeping = new Keeping(() => this.sim, {
    choose: (id) => this.#choose(id),
    moved: (id) => putInAddress({ s: id }),
    changed: () => this.requestUpdate(),
    rendered: () => this.updateComplete,
  });
  readonly sim = new Simulation(this.engine, { ...library, saved: (id) => this.#find(id) }, lang(), () => this.requestUpdate());
  #back = new Back(this.sim, travel);
  #sight = new Sight(
    this,
    (figure, seen) => this.sim.watch(figure, seen),
    (width) => this.sim.setWidth(width),
  );
  #later = new Later(this, ".later", loadPanels);
  #offline = new Later(this, ".offline-room", () => import("../offline/offline.js"), false);
  #linking: Linking = new Linking({
    sim: () => this.sim,
    engine: this.engine,
    questions: this.questions,
    ready: () => this.#later.ready,
    held: () => this.#held,
    speak: (language) => {
      visitIn(language);
      this.sim.setLang(language);
    },
    changed: () => this.requestUpdate(),
    choose: (id) => putInAddress({ s: id }),
  });
  #going = new Going(this);
  #helping = new Helping(this, () => this.#going.go(HOME));
  #ways = new Ways(this, this.#going, () => this.sim);
  #saying = new Saying(this);
  #projecting = new Projecting(this);
  #printing = new Printing(this, this.sim, this.questions, {
    here: () => this.#going.now === HOME,
    asked: () => this.#later.ready,
  });
  /** What the charts mark, once the questions are loaded. */
  #events: EventView[] = [];
  /** As in styles/answer.css. */
  #wide = matchMedia("(min-width: 40em)");
  /** The month that the charts keep reading. */
  #pin: number | null = null;
  /** A slider is held. */
  #held = false;
  #shownChip = "";

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    // What index.html shows until this runs.
    this.replaceChildren();
    if (inAddress("catatan") !== null) return this.#projecting.notes();
    super.connectedCallback();
    this.addEventListener("go", this.#ways.to);
    addEventListener("hashchange", this.#follow);
    addEventListener("popstate", this.#moved);
    addEventListener("pagehide", this.#save);
    document.addEventListener("visibilitychange", this.#save);
    this.sim.onSave = this.#keeping.save;
    this.#wide.addEventListener("change", this.#again);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#follow);
    removeEventListener("popstate", this.#moved);
    removeEventListener("pagehide", this.#save);
    document.removeEventListener("visibilitychange", this.#save);
    this.#wide.removeEventListener("change", this.#again);
  }

  #again = (): void => this.requestUpdate();

  /** What was saved in this browser; a region that this tab knows nothing of is made from its figures. */
  #find(id: string): Promise<Work | null> {
    const linked = this.#linking.work(id);
    if (linked) return Promise.resolve(linked);
    return isRegion(id) ? regionWork(this.questions, id) : this.#keeping.work(id);
  }

  /** From here on the charts show beside the line what it was. */
  #hold = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "range") return;
    this.#held = true;
    const over = new AbortController();
    const end = (): void => {
      over.abort();
      this.#held = false;
      this.requestUpdate();
    };
    for (const name of ["pointerup", "pointercancel", "blur"]) {
      addEventListener(name, end, { signal: over.signal });
    }
    this.requestUpdate();
  };

  #save = (): void => {
    this.sim.commit();
    this.sim.save();
  };

  /** The address that was gone to is a link which this page has not written. */
  #given = false;

  /** Said before the steps write into the entry. */
  #moved = (): void => {
    this.#given = isLink() && !isOwnEntry(travel);
    this.#back.moved();
  };

  /** Back, forward, or an address typed by hand. */
  #follow = async (): Promise<void> => {
    if (this.#given) return this.#openLink((id) => (id === null ? Promise.resolve() : this.sim.choose(id)));
    await this.sim.choose(inAddress("s"));
    await this.#linking.again();
  };

  /** What this tab wrote into the address it finds again by itself; the link of somebody else is opened. */
  async #start(): Promise<void> {
    const { sim } = this;
    if (!isLink() || isOwnEntry(travel)) await sim.start(inAddress("s"));
    if (isLink() && (sim.unknown !== null || !sim.scenario) && sim.failure === null) {
      await this.#openLink((id) => sim.start(id));
    } else await this.#linking.again();
  }

  async #openLink(begin: (id: string | null) => Promise<void>): Promise<void> {
    const figure = new URLSearchParams(location.hash.slice(1)).get("f");
    const id = await this.#linking.open(begin);
    if (id === null || this.#going.now !== HOME || figure === null || figure === "coverage") return;
    await this.updateComplete;
    this.querySelector(`[data-figure="${CSS.escape(figure)}"]`)?.scrollIntoView({ block: "center" });
  }

  #choose = (id: string): void => {
    putInAddress({ s: id });
    void this.sim.choose(id);
  };

  #retry = (): void => {
    void this.#start();
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

  override updated(_changed: PropertyValues): void {
    const { sim } = this;
    if (sim.good) for (const part of [this.#later, this.#helping, ...(__ONE_FILE__ ? [] : [this.#offline])]) part.soon();
    // For tests: what the page is doing.
    this.dataset["state"] = sim.phase === "ready" && !sim.good ? "loading" : sim.phase;
    // Only where they differ: writing them restyles the whole page, at each step of a drag.
    const root = document.documentElement;
    if (root.lang !== lang()) root.lang = lang();
    const { id } = this.#going.now;
    if (root.dataset["at"] !== id) root.dataset["at"] = id;
    const title = this.#title;
    if (document.title !== title) document.title = title;
    this.#ways.arrived();
    this.#back.sync();
    this.#linking.soon();
    this.#projecting.sync();
    this.#showChip();
    this.#saying.say(sim.good?.answer.headline ?? "", sim.problems.length > 0 ? [] : (sim.good?.warnings ?? []));
  }

  get #title(): string {
    const { scenario } = this.sim;
    const { now } = this.#going;
    const of = scenario ? scenarioTitle(scenario, lang()) : "";
    if (now !== HOME) return `${[t(now.name), of].filter(Boolean).join(": ")} – Cakupan`;
    return of ? `${of} – Cakupan` : `Cakupan – ${t("brand.line")}`;
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

  override render(): TemplateResult {
    const { sim } = this;
    const answer = sim.good?.answer;
    const refused = sim.problems.length > 0;
    const at = this.#going.now;
    return html`${header(
        at === HOME ? { id: "answer", label: "skip" } : { id: `at-${at.id}`, label: "skip.place" },
        nav(this.#going),
        this.#switches(),
      )}
      <main @explain=${this.#ways.explain} @begin=${this.#ways.begin} @facts=${this.#ways.facts}>
        ${picker({
          scenarios: sim.scenarios,
          chosen: sim.scenario,
          edited: sim.edited,
          unknown: sim.unknown,
          lang: lang(),
          choose: this.#choose,
        })}
        ${this.#going.unknown === null
          ? nothing
          : html`<p class="notice" role="status">${t("place.unknown", { name: this.#going.unknown })}</p>`}
        ${failureView(sim.failure, this.#retry)} ${this.#linking.view()}
        ${at.withoutBrief ? nothing : html`${brief(sim, lang(), this.#steadyKey)} ${this.#keepRow()}`}
        <div class="work" data-place=${HOME.id} ?hidden=${at !== HOME} @pointerdown=${this.#hold}>
          <section class="result" id="answer" tabindex="-1" aria-label=${t("answer.title")}>
            ${answerView({
              scenario: sim.scenario,
              lang: lang(),
              wide: this.#wide.matches,
              answer,
              phase: sim.phase,
              refused,
              steadyKey: this.#steadyKey,
              ways: html`${this.#ways.share}${this.#helping.button(HOME.id)}`,
              offer: this.#helping.offer(),
            })}
            ${this.#chart("coverage")}
          </section>
          ${inputsView(sim, lang(), { open: this.#openStack, view: this.#stackView() }, this.#keeping.line())}
          <section class="more">
            <h2>${t("facts.title")}</h2>
            ${factList(answer?.facts ?? [], this.#steadyKey, this.#ways.aim)}
            <div class="take-away">${this.#printing.view()} ${this.#projecting.view()}</div>
            <h2>${t("charts.title")}</h2>
            ${this.#chart("members")} ${this.#chart("money")}
            <div class="later">${this.#later.view(() => panels(HOME.id, this.#room(HOME), this.#mark))}</div>
          </section>
        </div>
        ${repeat(
          this.#going.visited,
          ([place]) => place.id,
          ([place, part]) => this.#place(place, part),
        )}
        <div class="offline-room">
          ${__ONE_FILE__ ? nothing : this.#offline.view(() => html`<ck-offline .language=${lang()} .answered=${answer !== undefined}></ck-offline>`)}
        </div>
      </main>
      ${footer(at.id === "latihan" ? null : sim.document, sim.words, sim.version, at.id === "metode", this.#helping.tour)}
      <ck-mini
        .headline=${answer?.headline ?? ""}
        .facts=${answer?.facts ?? []}
        .chart=${sim.charts.coverage}
        .refused=${refused}
        .shown=${this.#sight.mini}
        .held=${this.#held}
        .steadyKey=${this.#steadyKey}
      ></ck-mini>
      ${this.#keeping.view(lang())}
      <p class="vh" id="live" role="status"></p>`;
  }

  /** Undo, redo and what is saved, where the inputs are not in sight. */
  #keepRow(): TemplateResult {
    return html`<div class="keep-row">
      <ck-history .sim=${this.sim} .language=${lang()} .now=${{}}></ck-history>
      ${this.#keeping.line()}
    </div>`;
  }

  #place(place: Place, part: Later): TemplateResult {
    return html`<section class="place" data-place=${place.id} ?hidden=${place !== this.#going.now} aria-labelledby="at-${place.id}">
      <div class="place-head">
        <h1 id="at-${place.id}" tabindex="-1">${t(place.name)}</h1>
        ${place.line ? html`<p class="place-line">${gloss(t(place.line))}</p>` : nothing}
        ${this.#helping.button(place.id)} ${this.#ways.back}
      </div>
      ${part.view(() => place.part?.render(this.#room(place)) ?? html``)}
    </section>`;
  }

  #room(place: Place): Room {
    return { sim: this.sim, engine: this.questions, lang: lang(), shown: place === this.#going.now };
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
        this.#unsay("l");
        this.sim.setLang(next);
        this.requestUpdate();
      },
      setTheme: (next) => {
        applyTheme(next);
        this.#unsay("t");
        this.requestUpdate();
      },
    });
  }

  /** What was chosen by hand is no longer the link's to say. */
  #unsay(key: "l" | "t"): void {
    const params = new URLSearchParams(location.hash.slice(1));
    if (!isLink() || !params.has(key)) return;
    params.delete(key);
    history.replaceState(history.state, "", `#${params}`);
  }

  /** What the charts mark, told by the panels of this place. */
  #mark = (events: EventView[]): void => {
    this.#events = events;
    this.requestUpdate();
  };

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
        .pin=${this.#pin}
        .held=${this.#held}
        @pin=${(e: CustomEvent<number | null>) => {
          this.#pin = e.detail;
          this.requestUpdate();
        }}
        .steadyKey=${this.#steadyKey}
      ></ck-chart>
    </div>`;
  }
}

customElements.define("ck-app", CkApp);
