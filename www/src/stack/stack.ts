// The editor of a scenario's programmes: a stack in which whoever stands first
// takes names first. It is loaded when it is opened, and what it shows of each
// programme comes from the worker that answers questions.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import stylesheet from "../../styles/stack.css?file";
import type { Engine } from "../engine/client.js";
import { Latest } from "../engine/latest.js";
import type { Question } from "../engine/protocol.js";
import type { Lang, Path, Stack, StackedProgramme } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { getAt, pathText, programmesOf, removeAt, setAt, type Json } from "../state/document.js";
import { move, movedTo, put, remove, take, type Taken } from "../state/programmes.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
// All that the page has loaded already: so it stays in one script, which compresses
// better than the two that the bundler would make of what is shared and what is not.
import "../views/app.js";
import { cardView, type Deed } from "./card.js";
import { drawings } from "./drawings.js";
import { t } from "./words.js";

/** The longest name that the core takes, with room for what a copy's name gets behind it. */
const LONGEST_COPIED_NAME = 180;

export type Questions = Pick<Engine<Question>, "call">;

interface Job {
  document: string;
  language: Lang;
  keys: number[];
}

/** A programme just removed, to be put back. */
interface Gone {
  at: number;
  key: number;
  taken: Taken;
  base: Taken;
  /** The documents before and after: if nothing else has changed, all is as it was. */
  before: { document: Json; base: Json; programme: number };
  after: Json;
}

/** Resolves when the editor may be shown. */
export const styled = addStyle(stylesheet, import.meta.url);

export function stackView(sim: Simulation, questions: Questions, language: Lang): TemplateResult {
  // The simulation stays the same object: something new tells that it may have changed.
  return html`<ck-stack .sim=${sim} .questions=${questions} .language=${language} .now=${{}}></ck-stack>`;
}

export class CkStack extends LitElement {
  static override properties = {
    sim: { attribute: false },
    questions: { attribute: false },
    language: { attribute: false },
    now: { attribute: false },
    offers: { state: true },
    failed: { state: true },
    adding: { state: true },
    payer: { state: true },
    gone: { state: true },
  };

  declare sim: Simulation;
  declare questions: Questions;
  declare language: Lang;
  declare now: object;
  /** The core's last answer; null until the first. */
  declare offers: Stack | null;
  declare failed: boolean;
  /** The form for a new programme is open. */
  declare adding: boolean;
  declare payer: string;
  declare gone: Gone | null;

  /** A name for each programme that stays when it moves. */
  #keys: number[] = [];
  #nextKey = 1;
  /** The keys as they were for each order of the programmes, for when one of them comes back. */
  #keysOf = new WeakMap<object, number[]>();
  #base: Json = null;
  /** The scenario, and how often it was reset: nothing of the one before is kept. */
  #opened = "";
  #told = new Map<number, StackedProgramme>();
  /** What was asked last. */
  #asked: { document: Json; language: Lang } | null = null;
  #open = new Set<number>();
  #more = new Set<number>();
  /** What gets the focus after the next render. */
  #focus: string | null = null;
  #latest = new Latest<Job, Stack>(
    async ({ document, language }) =>
      JSON.parse(await this.questions.call("stack", document, language)) as Stack,
    (stack, job) => this.#receive(stack, job),
    () => (this.failed = true),
  );

  constructor() {
    super();
    this.offers = null;
    this.failed = false;
    this.adding = false;
    this.payer = "";
    this.gone = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(): void {
    const { sim } = this;
    const count = programmesOf(sim.document).length;
    const opened = `${sim.scenario?.id} ${sim.resets}`;
    const known = this.#keysOf.get(Object(sim.base));
    if (opened !== this.#opened || (known ?? this.#keys).length !== count) {
      this.#opened = opened;
      this.#keys = Array.from({ length: count }, () => this.#nextKey++);
      this.#told.clear();
      this.gone = null;
      this.adding = false;
    } else if (sim.base !== this.#base && known) {
      // Undone, or done again.
      this.#keys = known;
      this.gone = null;
    }
    this.#keepKeys();
    // What was said stays in no other language.
    if (this.#asked && this.#asked.language !== this.language) this.#say("");
    // Behind a closed door nothing is asked.
    if (this.closest("details")?.open === false) return;
    if (this.#asked?.document !== sim.document || this.#asked.language !== this.language) this.#ask();
  }

  #keepKeys(): void {
    this.#base = this.sim.base;
    this.#keysOf.set(Object(this.#base), this.#keys);
  }

  #ask(): void {
    const { language } = this;
    const { document } = this.sim;
    this.failed = false;
    this.#asked = { document, language };
    this.#latest.push({ document: JSON.stringify(document), language, keys: this.#keys });
  }

  #receive(stack: Stack, { keys }: Job): void {
    this.offers = stack;
    // A refused document leaves what was said before.
    if (stack.programmes.length === 0) return;
    stack.programmes.forEach((told, index) => {
      const key = keys[index];
      if (key !== undefined) this.#told.set(key, told);
    });
  }

  override updated(): void {
    // The fields of a new card are there a moment after the card.
    if (this.#focus !== null) requestAnimationFrame(() => this.#giveFocus());
  }

  #giveFocus(): void {
    const target = this.#focus === null ? null : this.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = null;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  }

  #say(words: string): void {
    const live = this.querySelector(".stack-said");
    if (live) live.textContent = words;
  }

  #nameOf(programme: Json): string {
    const name = String(getAt(programme, ["name"]) ?? "");
    return (this.language === "en" && this.sim.words[name]) || name;
  }

  /** Whatever is done to the list is done to the keys alike. */
  #arrange(by: (document: Json) => Json, keys: number[], chosen: number): void {
    this.#keys = keys;
    this.sim.arrange(by, Math.max(0, Math.min(chosen, keys.length - 1)));
    this.#keepKeys();
  }

  /** The keys, and the place of the chosen programme, with one more. */
  #with(key: number, at: number): [keys: number[], chosen: number] {
    const { programme } = this.sim;
    const keys = [...this.#keys.slice(0, at), key, ...this.#keys.slice(at)];
    return [keys, at <= programme && keys.length > 1 ? programme + 1 : programme];
  }

  #do(index: number, deed: Deed): void {
    const programme = programmesOf(this.sim.document)[index];
    const key = this.#keys[index];
    if (programme === undefined || key === undefined) return;
    const name = this.#nameOf(programme);
    if (deed === "choose") this.sim.chooseProgramme(index);
    else if (deed === "up") this.#move(index, index - 1, deed, name);
    else if (deed === "down") this.#move(index, index + 1, deed, name);
    else if (deed === "copy") this.#copy(index, name);
    else if (deed === "remove") this.#remove(index, key, name);
    else {
      const off = getAt(programme, ["off"]) === true;
      this.sim.set(["programmes", index, "off"], !off);
      this.#say(off ? t("stack.saidOn", { name }) : t("stack.saidOff", { name }));
    }
  }

  #move(from: number, to: number, deed: Deed, name: string): void {
    const keys = this.#keys.slice();
    this.#keys.forEach((key, place) => (keys[movedTo(place, from, to)] = key));
    this.#focus = `[data-key="${keys[to]}"] [data-do="${deed}"]`;
    this.#arrange((document) => move(document, from, to), keys, movedTo(this.sim.programme, from, to));
    this.#say(t("stack.saidMoved", { name, place: to + 1, count: keys.length }));
  }

  #insert(at: number, taken: (document: Json) => Taken): void {
    const key = this.#nextKey++;
    this.#open.add(key);
    this.#focus = `[data-key="${key}"] ck-entry input`;
    this.#arrange((document) => put(document, at, taken(document)), ...this.#with(key, at));
  }

  #copy(index: number, name: string): void {
    const called = t("stack.copied", { name: name.slice(0, LONGEST_COPIED_NAME) });
    const copyOf = (document: Json): Taken => {
      const taken = take(document, index);
      // Nothing was realised of a copy, and nobody is enrolled in it yet.
      const programme = removeAt(setAt(taken.programme, ["name"], called), ["initial_members"]);
      const { ".initial_members": _gone, ...sources } = taken.sources;
      return { programme, sources, realised: [] };
    };
    this.#insert(index + 1, copyOf);
    this.#say(t("stack.saidCopied", { name: called }));
  }

  #add(): void {
    const payer = this.payer || (this.offers?.payers[0]?.id ?? "");
    const year = Number(String(getAt(this.sim.document, ["start"]) ?? "").slice(0, 4));
    const budget: Json =
      payer === "village" ? { villages: "100", per_village: "10000000" } : { per_year: "1000000000" };
    const programme: Json = { name: t("stack.newName"), payer, from_year: year, budget };
    const taken: Taken = { programme, sources: {}, realised: [] };
    this.adding = false;
    this.#insert(this.#keys.length, () => taken);
    this.#say(t("stack.saidAdded", { place: this.#keys.length }));
  }

  #remove(index: number, key: number, name: string): void {
    const { sim } = this;
    const before = { document: sim.document, base: sim.base, programme: sim.programme };
    const [taken, base] = [take(sim.document, index), take(sim.base, index)];
    const chosen = index < this.sim.programme ? this.sim.programme - 1 : this.sim.programme;
    this.#focus = ".undo button";
    this.#arrange((document) => remove(document, index), this.#keys.filter((of) => of !== key), chosen);
    this.gone = { at: index, key, taken, base, before, after: sim.document };
    this.#say(t("stack.removed", { name }));
  }

  #undo(): void {
    const { gone, sim } = this;
    if (!gone) return;
    this.gone = null;
    const at = Math.min(gone.at, this.#keys.length);
    const [keys, chosen] = this.#with(gone.key, at);
    const { before, after } = gone;
    const untouched = sim.document === after;
    const [document, base] = [sim.document, sim.base];
    const back = (of: Json): Json => {
      if (of === base) return untouched ? before.base : put(of, at, gone.base);
      return untouched && of === document ? before.document : put(of, at, gone.taken);
    };
    this.#arrange(back, keys, untouched ? before.programme : chosen);
    this.#focus = `[data-key="${gone.key}"] [data-do="remove"]`;
    this.#say(t("stack.saidBack", { name: this.#nameOf(gone.taken.programme), place: at + 1 }));
  }

  override render(): TemplateResult {
    if (!this.offers) return this.#waiting();
    const programmes = programmesOf(this.sim.document);
    const full = programmes.length >= this.offers.most;
    const rows = this.#keys.map((key, index) => ({ key, index, gone: null as Gone | null }));
    if (this.gone) rows.splice(this.gone.at, 0, { key: 0, index: -1, gone: this.gone });
    return html`<p class="stack-rule">${gloss(t("stack.rule"))}</p>
      ${this.failed ? this.#failure() : nothing}
      <ol class="stack-list">
        ${repeat(
          rows,
          ({ key, gone }) => (gone ? "gone" : key),
          ({ key, index, gone }) =>
            gone ? this.#goneRow(gone) : html`<li data-key=${key}>${this.#card(programmes[index] ?? {}, index, key, full)}</li>`,
        )}
      </ol>
      ${programmes.length === 0 ? html`<p class="slot">${t("stack.none")}</p>` : nothing}
      ${full ? html`<p class="slot">${t("stack.full", { most: this.offers.most })}</p>` : this.#addForm()}
      <p class="vh stack-said" role="status"></p>`;
  }

  #waiting(): TemplateResult {
    return html`${this.failed ? this.#failure() : html`<p class="slot">${t("stack.waiting")}</p>`}
      <p class="vh stack-said" role="status"></p>`;
  }

  #failure(): TemplateResult {
    return html`<p class="slot trouble" role="alert">
      ${t("stack.failed")}
      <button type="button" class="quiet" @click=${() => this.#ask()}>${t("stack.retry")}</button>
    </p>`;
  }

  #goneRow(gone: Gone): TemplateResult {
    return html`<li class="undo">
      <span>${t("stack.removed", { name: this.#nameOf(gone.taken.programme) })}</span>
      <button type="button" class="quiet-button" @click=${() => this.#undo()}>${t("stack.undo")}</button>
    </li>`;
  }

  #card(programme: Json, index: number, key: number, full: boolean): TemplateResult {
    const { sim } = this;
    const path = (...below: Path): Path => ["programmes", index, ...below];
    const own = pathText(path());
    const toggle = (part: "open" | "more", open: boolean): void => {
      const set = part === "open" ? this.#open : this.#more;
      if (set.has(key) === open) return;
      if (open) set.add(key);
      else set.delete(key);
      this.requestUpdate();
    };
    const payer = String(getAt(programme, ["payer"]) ?? "");
    return cardView({
      index,
      key,
      programme,
      path,
      told: this.#told.get(key),
      offers: this.offers as Stack,
      warnings: sim.problems.length === 0 ? (sim.good?.warnings ?? []) : [],
      problems: sim.problems.filter((p) => p.path === own || p.path.startsWith(`${own}.`)),
      set: (below, value) => sim.set(path(...below), value),
      unset: (below) => sim.change(removeAt(sim.document, path(...below))),
      parse: (text, kind) => sim.parse(text, kind),
      count: this.#keys.length,
      name: this.#nameOf(programme),
      payerName: this.offers?.payers.find(({ id }) => id === payer)?.name ?? payer,
      off: getAt(programme, ["off"]) === true,
      chosen: index === this.sim.programme,
      full,
      open: this.#open.has(key),
      more: this.#more.has(key),
      stale: sim.problems.length > 0,
      does: (deed) => this.#do(index, deed),
      toggle,
    });
  }

  #addForm(): TemplateResult {
    if (!this.adding) {
      return html`<button
        type="button"
        class="quiet-button stack-add"
        @click=${() => {
          this.adding = true;
          this.#focus = "#stack-new-payer";
        }}
      >${drawings.add}${t("stack.add")}</button>`;
    }
    return html`<div class="stack-new" role="group" aria-label=${t("stack.add")} @keydown=${this.#escape}>
      <div class="entry">
        <label for="stack-new-payer">${t("stack.whoPays")}</label>
        <select
          id="stack-new-payer"
          .value=${live(this.payer || (this.offers?.payers[0]?.id ?? ""))}
          @change=${(e: Event) => (this.payer = (e.target as HTMLSelectElement).value)}
        >
          ${this.offers?.payers.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
      </div>
      <button type="button" class="primary" @click=${() => this.#add()}>${t("stack.addNow")}</button>
      <button type="button" class="quiet-button" @click=${() => this.#cancel()}>${t("stack.cancel")}</button>
    </div>`;
  }

  #escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#cancel();
  };

  #cancel(): void {
    this.adding = false;
    this.#focus = ".stack-add";
  }
}

customElements.define("ck-stack", CkStack);
