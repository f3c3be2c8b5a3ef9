// The place of workshops: the list, one with its steps and sheets, a step at a time,
// and the results. Where one is stands in the address: `latihan=berapa-pekerja.3`.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import sheet from "../../styles/workshops.css?file";
import { Latest } from "../engine/latest.js";
import { asFailure } from "../engine/protocol.js";
import type { Lang, WorkshopResults, WorkshopStep } from "../engine/types.js";
import type { Given } from "../parts/control.js";
import { drawnWidth } from "../parts/room.js";
import { saveText } from "../questions/save.js";
import type { Begun } from "../regions/regions.js";
import { handOver } from "../room/handed.js";
import { addressWith, inAddress, putInAddress } from "../state/address.js";
import { pathText } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { begun, isWorkshop } from "./begun.js";
import { coverView } from "./cover.js";
import { allAnswers, forgetAnswers, forgetOwn, isLater, keepAnswer, keepBefore, keepFirst, keptAnswers, workBefore } from "./kept.js";
import { t } from "./labels.js";
import { listView } from "./list.js";
import { ofWorkshop, openWorkshop, type Asked, type Open } from "./opened.js";
import { ownWorkshops, takeFile, type Own, type RefusedFile } from "./own.js";
import { resultsView } from "./results.js";
import { printSheet } from "./sheet.js";
import { Answering } from "./step.js";
import { END, link, parted, partOf, wayView, type Part } from "./way.js";

export class CkWorkshops extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    language: { attribute: false },
    opened: { attribute: false },
    open: { state: true },
    step: { state: true },
    results: { state: true },
    trouble: { state: true },
    refused: { state: true },
    unknown: { state: true },
    said: { state: true },
    own: { state: true },
  };

  declare sim: Simulation;
  declare engine: Asked;
  declare language: Lang;
  /** The work that is open in the simulation. */
  declare opened: string | undefined;
  declare open: Open | null;
  declare step: WorkshopStep | null;
  declare results: WorkshopResults | null;
  declare trouble: string;
  declare refused: RefusedFile | null;
  /** A workshop or step asked for in the address that there is not. */
  declare unknown: string | null;
  /** What became of the last button. */
  declare said: string;
  /** One's own files, as they were read. */
  declare own: Own[];
  /** Which part of a workshop is in sight: a step's number, the results, or its own page. */
  #part: Part = null;
  /** What was moved in the step, by path. */
  #moved = new Map<string, string>();
  #answering: Answering = this.#fresh();
  #asked = 0;
  #width = 0;
  #observer: ResizeObserver | null = null;
  /** The newest state of the sliders; those between are left out. */
  #drag = new Latest<null, void>(
    () => this.#tell(),
    () => undefined,
    (error) => (this.trouble = asFailure(error).detail),
  );

  constructor() {
    super();
    this.open = null;
    this.step = null;
    this.results = null;
    this.trouble = "";
    this.refused = null;
    this.unknown = null;
    this.said = "";
    this.own = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#follow);
    this.#observer = new ResizeObserver(([entry]) => {
      // While another place is in sight there is no room.
      if (!entry || entry.contentRect.width === 0) return;
      const width = this.#room;
      if (width === this.#width) return;
      this.#width = width;
      if (this.step) this.#drag.push(null);
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#follow);
    this.#observer?.disconnect();
  }

  override firstUpdated(): void {
    void this.#load();
    void this.#listOwn();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("language") || changed.get("language") === undefined) return;
    this.said = "";
    this.refused = null;
    void this.#answering.retell();
    void this.#listOwn();
    void this.#load(true);
  }

  /** CSS pixels for a figure: as in workshops.css, one of two columns where there is room for two. */
  get #room(): number {
    const whole = this.clientWidth || document.documentElement.clientWidth;
    const letters = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const two = innerWidth >= 62 * letters;
    return drawnWidth(Math.max(240, two ? (whole - 2 * letters) * 0.56 : whole));
  }

  #fresh(): Answering {
    return new Answering({
      parse: (text, kind) => this.sim.parse(text, kind),
      answer: (document) => void this.#answer(document),
      again: () => void this.#again(),
      move: (path, value, how) => this.#move(path, value, how),
      still: () => this.#still(),
      open: () => this.#begin(),
      sending: (answer, heading) =>
        html`<ck-sending .engine=${this.engine} .language=${this.language} .answer=${answer} .heading=${heading}></ck-sending>`,
      changed: () => this.requestUpdate(),
    });
  }

  #follow = (): void => {
    if (inAddress("p") === "latihan") void this.#load();
  };

  /** What the address names: of a link, after a reload, by Back and Forward. */
  async #load(again = false): Promise<void> {
    const asked = ++this.#asked;
    const wanted = inAddress("latihan") ?? "";
    const [id, part] = parted(wanted);
    try {
      const open = this.open?.id === id && !again ? this.open : await openWorkshop(this.engine, id, this.language);
      if (asked !== this.#asked) return;
      const next = partOf(part, open);
      this.unknown = (id !== "" && !open) || next === undefined ? wanted : null;
      const moved = open?.id !== this.open?.id || next !== this.#part;
      this.open = open;
      this.#part = next ?? null;
      this.trouble = "";
      if (moved) {
        this.said = "";
        this.step = null;
        this.results = null;
        this.#moved.clear();
        this.#answering = this.#fresh();
      }
      if (this.#part === END) await this.#tellResults();
      else if (this.#part !== null) await this.#tell();
      if (asked !== this.#asked || !moved) return;
      await this.updateComplete;
      this.#head?.focus({ preventScroll: true });
    } catch (error) {
      if (asked === this.#asked) this.trouble = asFailure(error).detail;
    }
  }

  /** What is read first of what is in sight. */
  get #head(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".workshop-head");
  }

  /** The names of one's own files. */
  async #listOwn(): Promise<void> {
    this.own = await ownWorkshops(this.engine, this.language);
  }

  /** The step as the core has it, with what was moved and answered. */
  async #tell(): Promise<void> {
    const { open } = this;
    const part = this.#part;
    if (!open || typeof part !== "number") return;
    const asked = this.#asked;
    const id = open.read.steps[part - 1]?.id ?? "";
    const moved = [...this.#moved].map(([path, value]) => `${path} ${value}`).join("\n");
    // What is moved after a goal was reached is tried, not answered.
    const answer = this.#moved.size > 0 ? "" : (keptAnswers(open.id)[id] ?? "");
    this.#width ||= this.#room;
    const ask = (of: string): Promise<string> =>
      ofWorkshop(this.engine, open, this.language, "workshop_step", part, moved, of, this.#width);
    let text: string;
    try {
      text = await ask(answer);
    } catch (error) {
      if (answer === "" || asFailure(error).kind !== "document") throw error;
      // The file was changed since: what was answered then is no answer any more.
      keepAnswer(open.id, id, null);
      text = await ask("");
    }
    if (asked !== this.#asked) return;
    const step = JSON.parse(text) as WorkshopStep;
    // Whoever has seen what is right guesses no more; a goal that is not reached shows nothing of it.
    if (step.judged && step.judged.mark !== "not_yet") keepFirst(open.id, id, answer);
    this.step = step;
    this.trouble = "";
  }

  async #tellResults(): Promise<void> {
    const { open } = this;
    if (!open) return;
    const asked = this.#asked;
    const text = await ofWorkshop(this.engine, open, this.language, "workshop_results", allAnswers(open.id));
    if (asked === this.#asked) this.results = JSON.parse(text) as WorkshopResults;
  }

  async #do(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.trouble = asFailure(error).detail;
    }
  }

  #answer(answer: string): Promise<void> {
    return this.#do(async () => {
      const { open, step } = this;
      if (!open || !step) return;
      keepAnswer(open.id, step.id, answer);
      this.#moved.clear();
      this.dispatchEvent(new CustomEvent<string>("workshop-answer", { detail: answer, bubbles: true }));
      await this.#tell();
      await this.updateComplete;
      this.querySelector<HTMLElement>(".workshop-judged")?.focus({ preventScroll: true });
    });
  }

  #again(): Promise<void> {
    return this.#do(async () => {
      const { open, step } = this;
      if (!open || !step) return;
      keepAnswer(open.id, step.id, null);
      this.#moved.clear();
      this.#answering = this.#fresh();
      await this.#tell();
      await this.updateComplete;
      this.#head?.focus({ preventScroll: true });
    });
  }

  #move(path: string, value: string, _how: Given["how"]): void {
    // All sliders stand as they do: what one answer has moved stays moved.
    for (const control of this.step?.controls ?? []) {
      const at = pathText(control.path);
      if (!this.#moved.has(at)) this.#moved.set(at, control.value);
    }
    this.#moved.set(path, value);
    this.#drag.push(null);
  }

  #still(): void {
    this.#moved.clear();
    void this.#do(() => this.#tell());
  }

  /** `begin`: the step's scenario as a work of its own, beside what the reader has. */
  #begin(): void {
    const { open, step, sim } = this;
    if (!open || !step) return;
    const detail = begun(open, step, sim.scenario, this.language);
    this.dispatchEvent(new CustomEvent<Begun>("begin", { detail, bubbles: true }));
  }

  /** Back to the work that was open before. */
  #back(id: string): void {
    keepBefore(null);
    location.hash = new URL(addressWith({ s: id, p: null }), location.href).hash;
  }

  #go = (address: string | null): void => {
    putInAddress({ latihan: address });
    scrollTo({ top: 0, behavior: "instant" });
    void this.#load();
  };

  /** The step in sight is asked in the place of the room. */
  #ask = (): void => {
    if (!this.step) return;
    handOver(this.step);
    location.hash = new URL(addressWith({ p: "kelas", r: null }), location.href).hash;
  };

  #take = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    await this.#do(() => this.#takeFile(file));
    // The same file may be taken again, after it was mended.
    input.value = "";
  };

  async #takeFile(file: File): Promise<void> {
    this.refused = null;
    this.said = "";
    const taken = await takeFile(this.engine, file, this.language);
    if (taken === null) {
      this.said = t("workshops.noRoom");
    } else if (typeof taken === "string") {
      // It may take the place of an older one of its name.
      this.open = null;
      await this.#listOwn();
      this.#go(taken);
    } else {
      this.refused = taken;
      await this.updateComplete;
      this.querySelector<HTMLElement>(".workshop-refused")?.focus();
    }
  }

  #save(): void {
    const { open } = this;
    if (open) saveText(`${open.read.id}.toml`, "application/toml", open.text);
  }

  #print(role: "trainer" | "participant"): Promise<void> {
    return this.#do(async () => {
      const { open } = this;
      if (!open) return;
      this.said = t("workshops.printing");
      const made = await ofWorkshop(this.engine, open, this.language, "workshop_sheet", role);
      await printSheet(made, this.language);
      this.said = "";
    });
  }

  #clear(): void {
    const { open } = this;
    if (!open) return;
    forgetAnswers(open.id);
    this.#moved.clear();
    this.#answering = this.#fresh();
    this.said = t("workshops.cleared");
    void this.#do(() => this.#tellResults());
    this.requestUpdate();
  }

  #remove(id: string): void {
    forgetOwn(id);
    void this.#listOwn();
    this.#go(null);
  }

  override render(): TemplateResult {
    const { trouble, unknown, open } = this;
    return html`${this.#beforeView()}
      ${trouble
        ? html`<div class="workshop-trouble" role="alert">
            <p>${t("workshops.trouble")}</p>
            <p class="detail">${trouble}</p>
            <button type="button" class="button" @click=${() => void this.#load(true)}>${t("workshops.retry")}</button>
          </div>`
        : nothing}
      ${unknown === null ? nothing : html`<p class="notice" role="status">${t("workshops.unknown", { name: unknown })}</p>`}
      ${open ? this.#openView(open) : this.#list()}`;
  }

  /** A step is open in the simulation: one's own work is a tap away. */
  #beforeView(): TemplateResult | typeof nothing {
    const before = workBefore();
    const { scenario } = this.sim;
    if (!before || !scenario || !isWorkshop(scenario.id)) return nothing;
    return html`<p class="notice workshop-before">
      <span>${t("workshops.before")}</span>
      <button type="button" class="button" @click=${() => this.#back(before.id)}>${t("workshops.back", { title: before.title })}</button>
    </p>`;
  }

  #list(): TemplateResult {
    const { own, refused, said } = this;
    return listView({ own, refused, said, go: this.#go, take: (event) => void this.#take(event) }, this.language);
  }

  #openView(open: Open): TemplateResult {
    const { step, results, said } = this;
    const part = this.#part;
    const way = wayView(open, part, this.#go, step ? this.#ask : null);
    if (part === null) return html`${way} ${this.#cover(open)}`;
    if (part === END) return html`${way} ${resultsView(open, results, said, this.#go, () => this.#clear())}`;
    if (step) return html`${way} ${this.#stepView(open, step)}`;
    return html`${way} ${this.trouble ? nothing : html`<p class="workshop-note">${t("workshops.wait")}</p>`}`;
  }

  #cover(open: Open): TemplateResult {
    const { id } = open;
    return coverView(open, this.said, {
      go: this.#go,
      print: (role) => void this.#print(role),
      save: () => this.#save(),
      remove: this.own.some((own) => own.id === id) ? () => this.#remove(id) : null,
    });
  }

  #stepView({ id }: Open, step: WorkshopStep): TemplateResult {
    const { number, of, judged } = step;
    const before = number > 1 ? `${id}.${number - 1}` : id;
    const next = `${id}.${number === of ? END : number + 1}`;
    return html`${this.#answering.view(step, this.language, isLater(id, step.id))}
      <footer class="workshop-foot">
        ${link(this.#go, before, t("workshops.previous"), "button")}
        ${link(this.#go, next, t(number === of ? "workshops.toEnd" : "workshops.next"), judged && judged.mark !== "not_yet" ? "primary" : "button")}
      </footer>`;
  }
}

await addStyle(sheet, import.meta.url);
customElements.define("ck-workshops", CkWorkshops);
