// The place of regions: find one of 38 provinces and 514 districts, see what is
// known of it and how well, put in what one knows better, and go on with it in
// the simulation.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import sheet from "../../styles/regions.css?file";
import type { Engine } from "../engine/client.js";
import { asFailure, type Failure, type Question } from "../engine/protocol.js";
import type {
  Lang,
  PublishedCoverage,
  RegionRow,
  RegionScenario,
  RegionsFound,
  RegionView,
} from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { sourceLink } from "../parts/link.js";
import { inAddress, putInAddress } from "../state/address.js";
import type { Json } from "../state/document.js";
import type { Opened } from "../state/library.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { regionData } from "./data.js";
import { Figures } from "./figures.js";
import { t } from "./labels.js";
import { keepFigures, keptFigures, type OwnFigures } from "./kept.js";
import { MOST, Search } from "./search.js";

// What this copy has of the regions, where it has not all.
if (__ONE_FILE__) await import("../one-file/regions.js");

/** What the simulation is to go on with. */
export interface Begun {
  scenario: Opened;
  original: Json;
}

type Asked = Pick<Engine<Question>, "call">;

async function ask<T>(engine: Asked, method: Question, ...args: (string | number)[]): Promise<T> {
  return JSON.parse(await engine.call(method, await regionData(), ...args)) as T;
}

/** The scenario of a region; `wanted` are figures that the reader knows better. */
export async function scenarioOf(
  engine: Asked,
  code: string,
  wanted: OwnFigures,
): Promise<RegionScenario & { document: Json }> {
  const made = await ask<RegionScenario>(engine, "region_scenario", code, JSON.stringify(wanted));
  return { ...made, document: made.document as Json };
}

export class CkRegions extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    language: { attribute: false },
    region: { state: true },
    failure: { state: true },
    busy: { state: true },
    unknown: { state: true },
  };

  /** Reads what is typed. */
  declare sim: Pick<Simulation, "parse">;
  declare engine: Asked;
  declare language: Lang;
  /** The region chosen, as the core last told of it. */
  declare region: RegionView | null;
  declare failure: Failure | null;
  declare busy: boolean;
  /** A code asked for in the address that no region has. */
  declare unknown: string | null;
  /** The reader's own figures, and `published` for a coverage to start from. */
  #wanted: OwnFigures = {};
  #code = "";
  #asked = 0;
  #searched = 0;
  #search = new Search(
    () => void this.#find(),
    () => this.requestUpdate(),
    (row) => this.#choose(row),
  );
  #figures = new Figures(
    (text, kind) => this.sim.parse(text, kind),
    (field, value) => this.#set(field, value),
    () => this.requestUpdate(),
  );

  constructor() {
    super();
    this.region = null;
    this.failure = null;
    this.busy = false;
    this.unknown = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On its way while the reader types the first letters.
    regionData().catch(() => undefined);
    addEventListener("hashchange", this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#follow);
  }

  override firstUpdated(): void {
    this.#follow();
  }

  /** The region in the address: of a link, after a reload, by Back and Forward. */
  #follow = (): void => {
    const code = inAddress("w") ?? "";
    if (code !== this.#code) this.#open(code, "");
  };

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("language") || changed.get("language") === undefined) return;
    this.#figures.clear();
    if (this.#search.found) void this.#find();
    if (this.#code) void this.#tell();
  }

  override updated(): void {
    this.#search.scroll(this);
  }

  #ask<T>(method: Question, ...args: (string | number)[]): Promise<T> {
    return ask(this.engine, method, ...args);
  }

  async #find(): Promise<void> {
    const asked = ++this.#searched;
    const { query } = this.#search;
    try {
      const found = await this.#ask<RegionsFound>("regions_search", this.language, query, MOST);
      if (asked !== this.#searched) return;
      this.failure = null;
      this.#search.receive(found, query);
    } catch (error) {
      if (asked === this.#searched) this.failure = asFailure(error);
    }
  }

  #choose(row: RegionRow): void {
    putInAddress({ w: row.code });
    this.#open(row.code, row.name);
  }

  /** A region as this tab left it; without a code none is open. */
  #open(code: string, name: string): void {
    this.#search.settle(name);
    if (code !== this.#code) this.region = null;
    this.#code = code;
    this.#wanted = keptFigures(code);
    this.#figures.clear();
    this.unknown = null;
    this.failure = null;
    this.#asked++;
    this.busy = false;
    if (code) void this.#tell();
  }

  async #tell(): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    try {
      const wanted = JSON.stringify(this.#wanted);
      const region = await this.#ask<RegionView>("region_view", this.language, this.#code, wanted);
      if (asked !== this.#asked) return;
      this.region = region;
      this.failure = null;
      if (!this.#search.open) this.#search.settle(region.name);
    } catch (error) {
      if (asked !== this.#asked) return;
      const failure = asFailure(error);
      // The figures came, and the code is in none of them.
      if (failure.kind === "document") this.unknown = this.#code;
      else this.failure = failure;
    }
    this.busy = false;
  }

  #set(field: string, value: string | null): void {
    const { [field]: _, ...others } = this.#wanted;
    const same = this.region?.figures.some((of) => of.field === field && of.mark !== "changed" && of.value === value);
    this.#want(value === null || same ? others : { ...others, [field]: value });
    void this.#tell();
  }

  #want(wanted: OwnFigures): void {
    this.#wanted = wanted;
    keepFigures(this.#code, wanted);
  }

  #reset = (): void => {
    this.#want({});
    this.#figures.clear();
    void this.#tell();
    this.querySelector<HTMLElement>(".region-head")?.focus();
  };

  #retry = (): void => {
    this.failure = null;
    void this.#find();
    if (this.#code) void this.#tell();
  };

  /** `begin`: what the simulation is to go on with. */
  #begin = async (): Promise<void> => {
    try {
      const { entry, document, words } = await scenarioOf(this.engine, this.#code, this.#wanted);
      const detail: Begun = { scenario: { ...entry, words }, original: document };
      this.dispatchEvent(new CustomEvent<Begun>("begin", { detail, bubbles: true }));
    } catch (error) {
      this.failure = asFailure(error);
    }
  };

  override render(): TemplateResult {
    const { region, failure, unknown } = this;
    return html`${this.#search.view()}
      ${__ONE_FILE__
        ? html`<ck-file-regions .engine=${this.engine} .language=${this.language} .unknown=${unknown}></ck-file-regions>`
        : unknown === null
          ? nothing
          : html`<p class="notice" role="status">${t("regions.unknown", { code: unknown })}</p>`}
      ${failure
        ? html`<div class="region-failure" role="alert">
            <p>${t("regions.failed")}</p>
            <p class="detail">${failure.detail}</p>
            <button type="button" class="region-button" @click=${this.#retry}>${t("regions.retry")}</button>
          </div>`
        : nothing}
      ${region ? this.#region(region) : this.busy ? html`<p class="region-wait">${t("regions.wait")}</p>` : nothing}`;
  }

  #region(region: RegionView): TemplateResult {
    const wrong = region.problems.length > 0 || region.figures.some((of) => of.problem) || this.#figures.unread;
    return html`<article class="region" aria-busy=${this.busy}>
      <header class="region-head" tabindex="-1">
        <h2>${region.name}</h2>
        <p class="region-kind">${region.within} · ${t("regions.code", { code: region.code })}</p>
        <p class="region-summary" role="status">${gloss(region.summary)}</p>
      </header>
      <div class="region-body">
        <section class="region-start">
          <h3>${t("regions.start")}</h3>
          <p class="region-note">${gloss(t("regions.start.note"))}</p>
          ${region.figures.map((figure) => this.#figures.field(figure))}
          ${region.problems.map((problem) => html`<p class="notice" role="alert">${problem}</p>`)}
          ${Object.keys(this.#wanted).length > 0
            ? html`<button type="button" class="region-button" @click=${this.#reset}>${t("regions.backAll")}</button>`
            : nothing}
        </section>
        <div class="region-more-known">
          <section>
            <h3>${t("regions.published")}</h3>
            ${region.published.length > 0
              ? region.published.map((of, at) => this.#published(of, at))
              : html`<p class="region-note">${t("regions.published.none")}</p>`}
          </section>
          <section>
            <h3>${t("regions.budgets")}</h3>
            <ul class="region-lines">
              ${region.budgets.map((line) => html`<li>${gloss(line)}</li>`)}
            </ul>
            <p class="region-cost">${gloss(region.cost)}</p>
          </section>
          <section>
            <h3>${t("regions.facts")}</h3>
            ${region.facts.map((figure, at) => this.#figures.fact(figure, at))}
          </section>
        </div>
      </div>
      <footer class="region-go">
        <button type="button" class="primary" ?disabled=${wrong} aria-describedby="region-go-note" @click=${this.#begin}>
          ${t("regions.open")}
        </button>
        <p id="region-go-note" class=${wrong ? "notice" : "region-note"}>
          ${wrong ? t("regions.open.blocked") : t("regions.open.note")}
        </p>
      </footer>
    </article>`;
  }

  #published(of: PublishedCoverage, at: number): TemplateResult {
    return html`<div class=${of.chosen ? "published chosen" : "published"}>
      <p class="published-head"><strong>${of.value}</strong> <span>${sourceLink(of.source, of.url, "")}</span></p>
      <ul class="region-lines">
        ${of.lines.map((line) => html`<li>${gloss(line)}</li>`)}
      </ul>
      ${of.chosen
        ? html`<p class="published-chosen">${t("regions.published.chosen")}</p>
            <button type="button" class="region-button" @click=${() => this.#set("published", null)}>
              ${t("regions.published.leave")}
            </button>`
        : of.usable
          ? html`<button
              type="button"
              class="region-button"
              aria-label=${t("regions.published.useOf", { value: of.value, source: of.source })}
              @click=${() => this.#set("published", String(at))}
            >${t("regions.published.use")}</button>`
          : nothing}
    </div>`;
  }
}

await addStyle(sheet, import.meta.url);
customElements.define("ck-regions", CkRegions);
