// "Find an answer": what is to be reached, what may change for it, and the value
// that does it, to be used with a click.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Solved } from "../engine/types.js";
import { icons } from "../parts/icons.js";
import { getAt, resetAt, setAt, type Json } from "../state/document.js";
import { choice, bareChoice, type Option } from "./choice.js";
import { ask, Panel } from "./panel.js";
import { solvedView, stands } from "./solve-answer.js";
import { GOAL_NAMES, GOALS, KINDS, MOVER_NAMES, MOVERS, OF_YEAR, ofProgramme, Span, WANTED_NAMES, type Goal, type Mover } from "./solve-ask.js";
import { t } from "./solve-labels.js";
import { Typed, typedField } from "./typed.js";

interface PathRow {
  year: number;
  target: Typed;
}

/** What was applied, and the document before. */
interface Before {
  scenario: string;
  document: Json;
  applied: Solved["apply"];
  /** The question, and what its answer does to what was asked for. */
  question: string;
  effects: string[];
}

export class CkSolve extends Panel<Solved> {
  protected readonly name = "solve";
  #goal: Goal = "held";
  #mover: Mover = "budget";
  /** The month of coverage, and the budget year. */
  #by = "";
  #year = 0;
  #wanted = {
    percent: this.#typed("percent"),
    people: this.#typed("people"),
    rupiah: this.#typed("rupiah"),
  };
  #rows: PathRow[] = [];
  #before: Before | null = null;
  /** The scenario that the fields were filled for. */
  #filledFor = "";

  protected heading(): string {
    return t("solve.title");
  }

  protected line(): string {
    return t("solve.line");
  }

  #typed(kind: Typed["kind"]): Typed {
    return new Typed(kind, (text, of) => this.sim.parse(text, of), () => this.#changed());
  }

  #changed(): void {
    this.requestUpdate();
    this.again();
  }

  get #span(): Span | null {
    const { coverage } = this.sim.charts;
    return coverage ? new Span(coverage) : null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const scenario = this.sim.scenario?.id ?? "";
    if (this.open && this.sim.good && scenario !== this.#filledFor) {
      this.#filledFor = scenario;
      void this.#fill();
    } else if (changed.has("language") && changed.get("language")) {
      const all = [...Object.values(this.#wanted), ...this.#rows.map(({ target }) => target)];
      for (const typed of all) void typed.retell();
      void this.#retellEffects();
    }
  }

  /** What stands in the fields of a scenario at first: its own targets and its present figures. */
  #fill(): Promise<unknown> {
    const span = this.#span;
    if (!span) return Promise.resolve();
    const targets = this.#targets;
    const { percent, people, rupiah } = this.#wanted;
    this.#by = span.usual;
    this.#year = this.#factYear(span);
    const filled = [people.read(this.#fact("workers")), rupiah.read(this.#budget?.text ?? "")];
    if (targets[0]) filled.push(percent.fill(targets[0]));
    else percent.clear();
    this.#rows = span.decembers.slice(0, Math.max(1, targets.length)).map((year, i) => {
      const row = { year, target: this.#typed("percent") };
      if (targets[i]) filled.push(row.target.fill(targets[i]));
      return row;
    });
    return Promise.all(filled);
  }

  /** The levels that the scenario itself names. */
  get #targets(): string[] {
    const set = getAt(this.document, ["targets_pct"]);
    return Array.isArray(set) ? set.map(String) : [];
  }

  #fact(id: string): string {
    return this.sim.good?.answer.facts.find((fact) => fact.id === id)?.value ?? "";
  }

  /** The budget year that the fact of the workers speaks of. */
  #factYear(span: Span): number {
    const workers = this.sim.good?.answer.facts.find((fact) => fact.id === "workers");
    const year = Number(workers?.explain.month.slice(0, 4));
    return span.years.includes(year) ? year : (span.years[0] ?? 0);
  }

  get #budget() {
    return this.sim.good?.controls.find((control) => control.id === "budget");
  }

  /** A fact of the first view is to become another: its goal, with its present value. */
  async aim(fact: string): Promise<void> {
    this.open = true;
    await this.updateComplete;
    const span = this.#span;
    const goals: Record<string, Goal> = { workers: "workers", spent: "spent", money: "left", held: "held", coverage_end: "in" };
    this.#goal = goals[fact] ?? "reached";
    this.#mover = MOVERS[this.#goal][0] ?? "budget";
    const { percent, people, rupiah } = this.#wanted;
    if (fact === "workers") await people.read(this.#fact(fact));
    if (span && OF_YEAR.includes(this.#goal)) this.#year = this.#factYear(span);
    if (KINDS[this.#goal] === "rupiah") await rupiah.read(this.#fact(fact));
    if (fact === "coverage_end" && span) {
      this.#by = span.last;
      await percent.read(this.#fact(fact));
    }
    if (span && (fact === "held" || fact === "reached")) {
      const [month, year] = this.#fact(fact).split(" ");
      const read = await this.sim.parse(month ?? "", "month");
      const by = read.ok ? `${year}-${read.value.padStart(2, "0")}` : "";
      this.#by = span.has(by) ? by : span.usual;
      await percent.fill(this.#targets[0] ?? "");
    }
    this.#changed();
    await this.updateComplete;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scrollIntoView({ behavior: still ? "auto" : "smooth" });
    this.querySelector<HTMLElement>("#solve-wanted")?.focus({ preventScroll: true });
  }

  protected question(): Promise<Solved> | null {
    const body = this.#body();
    return body && !this.#off ? this.ask<Solved>("solve", JSON.stringify(body)) : null;
  }

  /** The question as the core reads it; null while something of it cannot be read. */
  #body(): Record<string, Json> | null {
    const goal = this.#goal;
    const wanted = this.#wanted[KINDS[goal]].value;
    const ask = { for: this.#moving, programme: this.programme };
    if (goal === "path") {
      const targets = this.#rows.map(({ year, target }): [string, string | null] => [String(year), target.value]);
      if (targets.some(([, target]) => target === null)) return null;
      return { ...ask, goal, path: Object.fromEntries(targets) };
    }
    if (wanted === null) return null;
    if (goal === "workers") return { ...ask, goal, workers: wanted, year: this.#year };
    if (goal === "spent") return { ...ask, goal: "spend_at_least", rupiah: wanted, year: this.#year };
    if (goal === "left") return { ...ask, goal: "leave_at_most", rupiah: wanted, year: this.#year };
    if (goal === "spend") return { ...ask, goal, budget: wanted, year: this.#year };
    return { ...ask, goal: "coverage", target: wanted, by: this.#by, kind: goal };
  }

  get #moving(): Mover {
    const movers = MOVERS[this.#goal];
    return movers.includes(this.#mover) ? this.#mover : (movers[0] ?? "budget");
  }

  get #asksProgramme(): boolean {
    return ofProgramme(this.#goal, this.#moving);
  }

  get #off(): boolean {
    const programme = this.sim.good?.programmes[this.programme];
    return this.#asksProgramme && programme?.off === true;
  }

  #set(change: () => void): void {
    change();
    this.#changed();
  }

  protected override form(): TemplateResult {
    const kind = KINDS[this.#goal];
    const goals = GOALS.map((goal) => ({ value: goal, text: t(GOAL_NAMES[goal]) }));
    const movers = MOVERS[this.#goal].map((mover) => ({ value: mover, text: t(MOVER_NAMES[mover]) }));
    const label = (this.#goal === "spend" && this.#budget?.label) || t(WANTED_NAMES[this.#goal]);
    return html`<div class="solve-form">
      <div class="solve-goal">
        ${choice("solve-goal", t("solve.goal"), goals, this.#goal, (goal) => this.#set(() => (this.#goal = goal as Goal)))}
      </div>
      ${this.#programmes()}
      ${this.#goal === "path"
        ? this.#path()
        : html`${typedField(this.#wanted[kind], "solve-wanted", label)} ${this.#when()}`}
      ${movers.length > 0
        ? choice("solve-mover", t("solve.mover"), movers, this.#moving, (mover) => this.#set(() => (this.#mover = mover as Mover)))
        : nothing}
    </div>
    ${this.#off
      ? html`<p class="notice" role="status">${t("solve.off")}
          <button type="button" class="quiet" @click=${() => this.sim.set(["programmes", this.programme, "off"], false)}>
            ${t("solve.switchOn")}
          </button></p>`
      : nothing}`;
  }

  #programmes(): TemplateResult | typeof nothing {
    const programmes = this.sim.good?.programmes ?? [];
    if (programmes.length < 2 || !this.#asksProgramme) return nothing;
    const options = programmes.map(({ index, name }) => ({ value: String(index), text: name }));
    return choice("solve-programme", t("solve.programme"), options, String(this.programme), (index) =>
      this.sim.chooseProgramme(Number(index)),
    );
  }

  /** The month or the year of the goal. */
  #when(): TemplateResult | typeof nothing {
    const span = this.#span;
    if (!span) return nothing;
    const goal = this.#goal;
    const years = span.years.map(asOption);
    if (OF_YEAR.includes(goal)) {
      return choice("solve-year", t("solve.budgetYear"), years, String(this.#year), (year) =>
        this.#set(() => (this.#year = Number(year))),
      );
    }
    const names = t("solve.months").split(" ");
    const [year = "", month = ""] = this.#by.split("-");
    const months = span.monthsOf(Number(year)).map((number) => ({
      value: String(number).padStart(2, "0"),
      text: names[number - 1] ?? "",
    }));
    const label = t(goal === "held" ? "solve.by.held" : goal === "in" ? "solve.by.in" : "solve.by.reached");
    const set = (by: string): void => this.#set(() => (this.#by = span.within(by)));
    return html`<div class="field" role="group" aria-labelledby="solve-by">
      <span class="field-name" id="solve-by">${label}</span>
      <div class="solve-month">
        ${bareChoice("solve-by-month", `${label}: ${t("solve.month")}`, months, month, (m) => set(`${year}-${m}`))}
        ${bareChoice("solve-by-year", `${label}: ${t("solve.year")}`, years, year, (y) => set(`${y}-${month}`))}
      </div>
    </div>`;
  }

  #path(): TemplateResult {
    const free = (this.#span?.decembers ?? []).filter((year) => !this.#rows.some((row) => row.year === year));
    return html`<fieldset class="solve-path">
      <legend class="vh">${t("solve.path")}</legend>
      <ul>
        ${this.#rows.map((row, i) => this.#row(row, i, free))}
      </ul>
      ${free.length > 0
        ? html`<button type="button" class="quiet" @click=${() => void this.#add(free)}>${icons.plus}${t("solve.path.add")}</button>`
        : nothing}
    </fieldset>`;
  }

  #row(row: PathRow, i: number, free: number[]): TemplateResult {
    const years = [row.year, ...free].sort((a, b) => a - b).map(asOption);
    const choose = (year: string): void => this.#set(() => (row.year = Number(year)));
    return html`<li>
      ${choice(`solve-path-year-${i}`, t("solve.year"), years, String(row.year), choose)}
      ${typedField(row.target, `solve-path-target-${i}`, t("solve.path.target"), `${t("solve.path.target")} ${row.year}`)}
      ${this.#rows.length > 1
        ? html`<button type="button" class="step" aria-label=${t("solve.path.remove", { year: row.year })} @click=${() => void this.#remove(i)}>
            ${icons.minus}
          </button>`
        : nothing}
    </li>`;
  }

  /** The next free year, with the target of the last. */
  async #add(free: number[]): Promise<void> {
    const last = this.#rows.at(-1);
    const year = free.find((one) => one > (last?.year ?? 0)) ?? free[0];
    if (year === undefined) return;
    const target = this.#typed("percent");
    this.#rows = [...this.#rows, { year, target }];
    if (last?.target.text) await target.read(last.target.text);
    this.#changed();
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#solve-path-target-${this.#rows.length - 1}`)?.focus();
  }

  async #remove(i: number): Promise<void> {
    this.#rows = this.#rows.filter((_, at) => at !== i);
    this.#changed();
    await this.updateComplete;
    // Its button is gone with it; the focus must not go as well.
    this.querySelector<HTMLElement>(`#solve-path-target-${Math.max(0, i - 1)}`)?.focus();
  }

  protected view(answer: Solved): TemplateResult {
    return solvedView(answer, {
      document: this.sim.document,
      undo: this.#canTakeBack,
      effects: this.#before?.effects ?? [],
      apply: (applied) => void this.#apply(applied, answer.words.effects),
      takeBack: () => void this.#takeBack(),
    });
  }

  get #canTakeBack(): boolean {
    const { sim } = this;
    return this.#before !== null && this.#before.scenario === sim.scenario?.id && stands(this.#before.applied, sim.document);
  }

  /** In the other language, what was applied did the same. */
  async #retellEffects(): Promise<void> {
    const before = this.#before;
    if (!before) return;
    const asked = { document: before.document, words: this.words, language: this.language };
    const { words } = await ask<Solved>(this.engine, "solve", asked, before.question);
    before.effects = words.effects;
    this.requestUpdate();
  }

  async #apply(applied: Solved["apply"], effects: string[]): Promise<void> {
    const { document, scenario } = this.sim;
    this.#before = { scenario: scenario?.id ?? "", document, applied, question: JSON.stringify(this.#body()), effects };
    this.sim.change(applied.reduce((to, { path, value }) => setAt(to, path, value as Json), document), { deed: { what: "solved" } });
    await this.#refocus();
  }

  /** Only what was applied goes back; what was changed since stays. */
  async #takeBack(): Promise<void> {
    const before = this.#before;
    if (!before) return;
    this.#before = null;
    this.sim.change(before.applied.reduce((to, { path }) => resetAt(to, before.document, path), this.sim.document));
    await this.#refocus();
  }

  /** The button that was pressed gives way to the one for going back. */
  async #refocus(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(".solve-use button")?.focus();
  }
}

function asOption(year: number): Option {
  return { value: String(year), text: String(year) };
}
