// The place of workshops: the list, one with its steps and sheets, a step at a time,
// and the results. Where one is stands in the address: `latihan=berapa-pekerja.3`.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import sheet from "../../styles/workshops.css?file";
import type { Engine } from "../engine/client.js";
import { Latest } from "../engine/latest.js";
import { asFailure, type Question } from "../engine/protocol.js";
import type { Lang, WorkshopChecked, WorkshopOpened, WorkshopProblem, WorkshopResults, WorkshopStep } from "../engine/types.js";
import type { Given } from "../parts/control.js";
import { drawnWidth } from "../parts/room.js";
import { saveText } from "../questions/save.js";
import type { Begun } from "../regions/regions.js";
import { addressWith, inAddress, putInAddress } from "../state/address.js";
import { pathText, setAt, type Json } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { basesOf, READY, workshopText, type Bases } from "./files.js";
import { forgetAnswers, forgetOwn, keepAnswer, keepBefore, keepOwn, keptAnswers, ownIds, workBefore } from "./kept.js";
import { t } from "./labels.js";
import { printSheet } from "./sheet.js";
import { Answering } from "./step.js";

type Read = Extract<WorkshopOpened, { ok: true }>;

/** An open workshop. */
interface Open {
  /** As the address names it. */
  id: string;
  text: string;
  bases: Bases;
  read: Read;
}

/** A file that was refused. */
interface RefusedFile {
  name: string;
  problems: WorkshopProblem[];
}

/** The last part of the address behind the last step. */
const END = "akhir";

/** A file beyond this is no workshop: the core refuses less. */
const LARGEST = 1_000_000;

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
  declare engine: Pick<Engine<Question>, "call">;
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
  declare own: { id: string; read: Read }[];
  /** Which part of a workshop is in sight: a step's number, the results, or its own page. */
  #part: number | typeof END | null = null;
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
    const dot = wanted.lastIndexOf(".");
    const [id, part] = dot < 0 ? [wanted, ""] : [wanted.slice(0, dot), wanted.slice(dot + 1)];
    try {
      const open = await this.#opened(id, again);
      if (asked !== this.#asked) return;
      const steps = open?.read.steps.length ?? 0;
      const number = Number(part);
      const next = part === END ? END : part === "" ? null : Number.isInteger(number) && number >= 1 && number <= steps ? number : undefined;
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

  async #opened(id: string, again: boolean): Promise<Open | null> {
    if (id === "") return null;
    if (this.open?.id === id && !again) return this.open;
    const text = await workshopText(id);
    if (text === null) return null;
    const read = await this.#read(text);
    // One's own file was read when it was taken in; a ready one has nothing wrong with it.
    if (!read.ok) return null;
    return { id, text, read, bases: await basesOf(read.bases) };
  }

  async #read(text: string): Promise<WorkshopOpened> {
    return JSON.parse(await this.engine.call("workshop_open", text, this.language)) as WorkshopOpened;
  }

  /** The names of one's own files. */
  async #listOwn(): Promise<void> {
    const all = await Promise.all(
      ownIds().map(async (id) => {
        const text = await workshopText(id);
        const read = text === null ? null : await this.#read(text).catch(() => null);
        return read?.ok ? [{ id, read }] : [];
      }),
    );
    this.own = all.flat();
  }

  get #words(): string {
    return this.language === "en" ? (this.open?.bases.words ?? "") : "";
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
      this.engine.call("workshop_step", open.text, open.bases.documents, this.#words, this.language, part, moved, of, this.#width);
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
    this.step = JSON.parse(text) as WorkshopStep;
    this.trouble = "";
  }

  async #tellResults(): Promise<void> {
    const { open } = this;
    if (!open) return;
    const asked = this.#asked;
    const answers = Object.values(keptAnswers(open.id)).join("\n");
    const text = await this.engine.call("workshop_results", open.text, open.bases.documents, this.#words, this.language, answers);
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
    const { scenario } = step;
    const document = scenario.changes.reduce<Json>(
      (to, { path, value }) => setAt(to, path, value),
      JSON.parse(scenario.document) as Json,
    );
    const of = sim.scenario;
    if (of && !isWorkshop(of.id)) keepBefore({ id: of.id, title: this.language === "en" ? of.title_en : of.title });
    const words = JSON.parse(open.bases.words) as Record<string, string>;
    const title = (document as { title?: string }).title ?? step.title;
    const region = scenario.region;
    const detail: Begun = {
      scenario: {
        id: `latihan-${step.workshop}-${step.number}`,
        title,
        title_en: words[title] ?? title,
        region,
        region_en: words[region] ?? region,
        story: "",
        story_en: "",
        words,
      },
      original: document,
    };
    this.dispatchEvent(new CustomEvent<Begun>("begin", { detail, bubbles: true }));
  }

  /** Back to the work that was open before. */
  #back(id: string): void {
    keepBefore(null);
    location.hash = new URL(addressWith({ s: id, p: null }), location.href).hash;
  }

  #go(address: string | null): void {
    putInAddress({ latihan: address });
    scrollTo({ top: 0, behavior: "instant" });
    void this.#load();
  }

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
    const text = file.size > LARGEST ? " ".repeat(LARGEST) : await file.text();
    const read = await this.#read(text);
    const refuse = async (problems: WorkshopProblem[]): Promise<void> => {
      this.refused = { name: file.name, problems };
      await this.updateComplete;
      this.querySelector<HTMLElement>(".workshop-refused")?.focus();
    };
    if (!read.ok) return refuse(read.problems);
    const bases = await basesOf(read.bases);
    const checked = JSON.parse(await this.engine.call("workshop_check", text, bases.documents, this.language)) as WorkshopChecked;
    if (checked.problems.length > 0) return refuse(checked.problems);
    const id = keepOwn(read.id, text);
    if (id === null) {
      this.said = t("workshops.noRoom");
      return;
    }
    // It may take the place of an older one of its name.
    this.open = null;
    await this.#listOwn();
    this.#go(id);
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
      const made = await this.engine.call("workshop_sheet", open.text, open.bases.documents, this.#words, this.language, role);
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

  #openView(open: Open): TemplateResult {
    const part = this.#part;
    return html`<nav class="workshop-way" aria-label=${t("workshops.steps")}>
        <a class="quiet" href=${addressWith({ latihan: null })} @click=${this.#link(null)}>${t("workshops.all")}</a>
        <ol>
          ${open.read.steps.map(({ number, title }) => {
            const answered = keptAnswers(open.id)[open.read.steps[number - 1]?.id ?? ""] !== undefined;
            return html`<li>
              <a
                href=${addressWith({ latihan: `${open.id}.${number}` })}
                class=${answered ? "answered" : ""}
                aria-current=${part === number ? "step" : "false"}
                aria-label="${t("workshops.step", { number })}: ${title}${answered ? `, ${t("workshops.answered")}` : ""}"
                @click=${this.#link(`${open.id}.${number}`)}
                >${number}</a
              >
            </li>`;
          })}
        </ol>
      </nav>
      ${part === null ? this.#cover(open) : part === END ? this.#end(open) : this.step ? this.#stepView(open, this.step) : this.trouble ? nothing : html`<p class="workshop-note">${t("workshops.wait")}</p>`}`;
  }

  #link(address: string | null) {
    return (event: MouseEvent): void => {
      // With a key held it opens elsewhere, as links do.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#go(address);
    };
  }

  #stepView(open: Open, step: WorkshopStep): TemplateResult {
    const { number, of } = step;
    const next = number === of ? `${open.id}.${END}` : `${open.id}.${number + 1}`;
    return html`${this.#answering.view(step, this.language)}
      <footer class="workshop-foot">
        ${number > 1
          ? html`<a class="button" href=${addressWith({ latihan: `${open.id}.${number - 1}` })} @click=${this.#link(`${open.id}.${number - 1}`)}>${t("workshops.previous")}</a>`
          : html`<a class="button" href=${addressWith({ latihan: open.id })} @click=${this.#link(open.id)}>${t("workshops.previous")}</a>`}
        <a class=${step.judged && step.judged.mark !== "not_yet" ? "primary" : "button"} href=${addressWith({ latihan: next })} @click=${this.#link(next)}
          >${number === of ? t("workshops.toEnd") : t("workshops.next")}</a
        >
      </footer>`;
  }

  #cover({ id, read }: Open): TemplateResult {
    const answers = keptAnswers(id);
    const first = read.steps.find((step) => answers[step.id] === undefined)?.number ?? 1;
    const begun = Object.keys(answers).length > 0;
    return html`<article class="workshop-cover">
      <header class="workshop-head" tabindex="-1">
        <p class="workshop-note">${[read.place, read.minutes, t("workshops.count", { count: read.steps.length })].filter(Boolean).join(" · ")}</p>
        <h2>${read.title}</h2>
        ${read.about.map((text) => html`<p>${text}</p>`)}
      </header>
      <p><a class="primary" href=${addressWith({ latihan: `${id}.${first}` })} @click=${this.#link(`${id}.${first}`)}>${begun ? t("workshops.goOn") : t("workshops.start")}</a></p>
      <ol class="workshop-list">
        ${read.steps.map(
          (step) => html`<li>
            <a href=${addressWith({ latihan: `${id}.${step.number}` })} @click=${this.#link(`${id}.${step.number}`)}>${step.title}</a>
            <span class="workshop-note">${step.doing} · ${step.minutes}${answers[step.id] === undefined ? "" : ` · ${t("workshops.answered")}`}</span>
          </li>`,
        )}
      </ol>
      <section class="workshop-paper">
        <h3>${t("workshops.paper")}</h3>
        <p class="workshop-note">${t("workshops.paper.note")}</p>
        <p class="workshop-deeds">
          <button type="button" class="button" @click=${() => void this.#print("participant")}>${t("workshops.print.participant")}</button>
          <button type="button" class="button" @click=${() => void this.#print("trainer")}>${t("workshops.print.trainer")}</button>
          <button type="button" class="button" @click=${() => this.#save()}>${t("workshops.file")}</button>
          ${this.own.some((own) => own.id === id)
            ? html`<button type="button" class="button" @click=${() => this.#remove(id)}>${t("workshops.remove")}</button>`
            : nothing}
        </p>
        <p class="workshop-note" role="status">${this.said}</p>
      </section>
    </article>`;
  }

  #end({ id, read }: Open): TemplateResult {
    const { results } = this;
    return html`<article class="workshop-end">
      <header class="workshop-head" tabindex="-1">
        <p class="workshop-note">${read.title}</p>
        <h2>${t("workshops.results")}</h2>
        <p class="workshop-summary">${results?.sentence ?? t("workshops.wait")}</p>
      </header>
      <ol class="workshop-list">
        ${(results?.rows ?? []).map(
          (row) => html`<li class=${row.mark}>
            <a href=${addressWith({ latihan: `${id}.${row.number}` })} @click=${this.#link(`${id}.${row.number}`)}>${row.title}</a>
            <span class="workshop-word ${row.mark}">${row.word}</span>
            ${row.given ? html`<span class="workshop-note">${t("workshops.yours")} ${row.given}${row.truth ? html`<br />${t("workshops.models")} ${row.truth}` : nothing}</span>` : nothing}
          </li>`,
        )}
      </ol>
      <p class="workshop-deeds">
        <a class="button" href=${addressWith({ latihan: null })} @click=${this.#link(null)}>${t("workshops.others")}</a>
        <button type="button" class="button" @click=${() => this.#clear()}>${t("workshops.clear")}</button>
      </p>
      <p class="workshop-note" role="status">${this.said}</p>
    </article>`;
  }

  #list(): TemplateResult {
    const english = this.language === "en";
    const card = (id: string, title: string, about: string, place: string, minutes: string, steps: number, kept: string[]): TemplateResult => {
      const answered = kept.length;
      return html`<li>
        <a class="workshop-card" href=${addressWith({ latihan: id })} @click=${this.#link(id)}>
          <strong>${title}</strong>
          <span class="workshop-note">${[place, minutes, t("workshops.count", { count: steps })].filter(Boolean).join(" · ")}</span>
          <span>${about}</span>
          ${answered > 0 ? html`<span class="workshop-progress">${t("workshops.progress", { answered, of: steps })}</span>` : nothing}
        </a>
      </li>`;
    };
    const answers = (id: string): string[] => Object.keys(keptAnswers(id));
    return html`<ul class="workshop-cards">
        ${READY.map((of) =>
          english
            ? card(of.id, of.title_en, of.about_en, of.place_en, of.minutes_en, of.steps, answers(of.id))
            : card(of.id, of.title, of.about, of.place, of.minutes, of.steps, answers(of.id)),
        )}
        ${this.own.map(({ id, read }) => card(id, read.title, read.about.join(" "), read.place, read.minutes, read.steps.length, answers(id)))}
      </ul>
      <section class="workshop-own">
        <h2>${t("workshops.own")}</h2>
        <p class="workshop-note">${t("workshops.own.note")}</p>
        <label class="button workshop-import"
          ><input type="file" class="vh" accept=".toml,application/toml,text/plain" @change=${this.#take} />${t("workshops.import")}</label
        >
        <p class="workshop-note" role="status">${this.said}</p>
        ${this.refused ? this.#refusedView(this.refused) : nothing}
      </section>`;
  }

  #refusedView({ name, problems }: RefusedFile): TemplateResult {
    return html`<div class="notice workshop-refused" role="alert" tabindex="-1">
      <h3>${t("workshops.refused", { name })}</h3>
      <p>${t("workshops.refused.do")}</p>
      <ul>
        ${problems.map(({ message }) => html`<li>${message}</li>`)}
      </ul>
    </div>`;
  }
}

/** A work that was opened from a step. */
const isWorkshop = (id: string): boolean => id.startsWith("latihan-");

await addStyle(sheet, import.meta.url);
customElements.define("ck-workshops", CkWorkshops);
