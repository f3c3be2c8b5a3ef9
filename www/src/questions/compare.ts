// Up to four scenarios side by side: the open one, how it was delivered, states
// of it that were kept, and the ready ones.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { CompareView, DifferenceRow, ResultRow } from "../engine/types.js";
import { lang } from "../i18n.js";
import type { Json } from "../state/document.js";
import { library, type Opened } from "../state/library.js";
import { titleOf } from "../saved/names.js";
import type { Linked } from "../links/open.js";
import { recall, remember } from "../state/memory.js";
import { gloss } from "../parts/gloss.js";
import { wide } from "../parts/wide.js";
import { t } from "./compare-labels.js";
import { Panel } from "./panel.js";
import "./picture.js";

/** With the open one. */
const MOST = 4;
const MOST_KEPT = 3;
const KEPT = "compared";
/** A cell with more letters opens on demand: notes of a scenario are pages long. */
const LONG = 90;

/** A state that was kept. */
interface Kept {
  number: number;
  /** The ready scenario it came from. */
  scenario: string;
  document: Json;
  /** English words of its own. */
  words?: Record<string, string>;
}

/** What the open scenario can be compared with. */
interface Candidate {
  id: string;
  /** Its name among the compared; empty where its own title says it. */
  name: string;
  /** What it is a state of, or its title. */
  title: string;
  /** English words for its document: JSON text. */
  english(): Promise<string>;
  kept: number | null;
  /** The ready scenario that it differs from, if any. */
  base: string | null;
  document(): Promise<string>;
}

/** English words that a scenario brings with it. */
const wordsOf = (scenario: Opened | null): Pick<Kept, "words"> => (scenario?.words ? { words: scenario.words } : {});

function recalled<T>(key: string): T[] {
  try {
    return JSON.parse(recall("session", key) ?? "[]") as T[];
  } catch {
    return [];
  }
}

class CkCompare extends Panel<CompareView> {
  static override properties = {
    ...Panel.properties,
    picked: { state: true },
    kept: { state: true },
    only: { state: true },
    said: { state: true },
  };

  /** Ids of the candidates that are ticked. */
  declare picked: ReadonlySet<string>;
  declare kept: Kept[];
  /** Only what differs. */
  declare only: boolean;
  /** What was just kept or removed. */
  declare said: string;

  constructor() {
    super();
    this.picked = new Set(["original"]);
    this.kept = recalled(KEPT);
    this.#takeLinked();
    this.only = false;
    this.said = "";
  }

  protected override readonly name = "compare";
  protected override heading = (): string => t("compare.title");
  protected override line = (): string => t("compare.line");

  /** What a link that was opened compares with; and that link, to notice another one. */
  #linked: Linked[] = [];
  #linkedText: string | null = null;

  #takeLinked(): void {
    const text = recall("session", "linked");
    if (text === this.#linkedText) return;
    this.#linkedText = text;
    this.#linked = recalled("linked");
    if (this.#linked.length > 0) this.picked = new Set(this.#linked.map(({ number }) => `linked-${number}`));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#takeLinked();
  }

  get #open(): string {
    const { scenario } = this.sim;
    // A saved scenario has the words of the ready one that it began as.
    return scenario?.from ?? scenario?.id ?? "";
  }

  #title(scenario: string, { document, words }: Pick<Kept, "document" | "words">): string {
    const ready = library.list.find((of) => of.id === scenario);
    if (ready) return lang() === "en" ? ready.title_en : ready.title;
    const title = titleOf(document);
    return (lang() === "en" ? words?.[title] : null) ?? title;
  }

  get #candidates(): Candidate[] {
    const { original, scenario: opened } = this.sim;
    const edited = JSON.stringify(this.document) !== JSON.stringify(original);
    const state = (id: string, name: string, kept: number | null, of: Omit<Kept, "number">): Candidate => ({
      id,
      name,
      kept,
      base: library.list.some(({ id }) => id === of.scenario) ? of.scenario : null,
      title: this.#title(of.scenario, of),
      document: () => Promise.resolve(JSON.stringify(of.document)),
      english: () => (of.words ? Promise.resolve(JSON.stringify(of.words)) : library.english(of.scenario)),
    });
    const now = { scenario: this.#open, document: original, ...wordsOf(opened) };
    return [
      ...(edited ? [state("original", t("compare.original"), null, now)] : []),
      ...this.#linked.map(({ number, document, base, words }) => ({
        ...state(`linked-${number}`, "", null, { scenario: "", document, ...(words ? { words } : {}) }),
        base,
        english: () => Promise.resolve(JSON.stringify(words ?? {})),
      })),
      ...this.kept.map((of) => state(`kept-${of.number}`, t("compare.saved", { number: of.number }), of.number, of)),
      ...library.list
        .filter(({ id }) => id !== this.#open)
        .map(({ id, title, title_en }) => ({
          id,
          name: "",
          kept: null,
          base: id,
          title: lang() === "en" ? title_en : title,
          document: () => library.document(id),
          english: () => library.english(id),
        })),
    ];
  }

  get #chosen(): Candidate[] {
    return this.#candidates.filter(({ id }) => this.picked.has(id)).slice(0, MOST - 1);
  }

  protected override question(): Promise<CompareView> | null {
    const chosen = this.#chosen;
    return chosen.length > 0 ? this.#compare(chosen) : null;
  }

  async #compare(chosen: Candidate[]): Promise<CompareView> {
    const { document, language, room } = this;
    const { scenario } = this.sim;
    const english = language === "en" ? [scenario ? this.sim.english(scenario) : "", ...chosen.map((of) => of.english())] : [];
    const [others, words] = await Promise.all([
      Promise.all(chosen.map((of) => of.document())),
      Promise.all(english),
    ]);
    // A link of this place takes them along.
    const shared = chosen.map(({ base }, at) => ({ base, document: JSON.parse(others[at] ?? "null") as Json }));
    remember("session", "comparing", JSON.stringify(shared));
    const documents = [JSON.stringify(document), ...others];
    const question = {
      width: Math.min(1600, Math.max(240, room)),
      names: [t("compare.own"), ...chosen.map((of) => of.name)],
    };
    const asked = [documents, words, question].map((of) => JSON.stringify(of));
    const [texts = "", wordTexts = "", questionText = ""] = asked;
    return JSON.parse(await this.engine.call("compare", texts, wordTexts, language, questionText)) as CompareView;
  }

  #pick(id: string, on: boolean): void {
    const picked = new Set(this.picked);
    if (on) picked.add(id);
    else picked.delete(id);
    this.picked = picked;
    this.again();
  }

  #store(kept: Kept[]): void {
    this.kept = kept;
    remember("session", KEPT, kept.length > 0 ? JSON.stringify(kept) : null);
    this.again();
  }

  #keep(): void {
    const numbers = Array.from({ length: MOST_KEPT }, (_, at) => at + 1);
    const number = numbers.find((free) => this.kept.every((of) => of.number !== free));
    if (number === undefined) return;
    const name = t("compare.saved", { number });
    if (this.#chosen.length < MOST - 1) this.picked = new Set([...this.picked, `kept-${number}`]);
    this.said = t("compare.kept", { name });
    const kept = [...this.kept, { number, scenario: this.#open, document: this.document, ...wordsOf(this.sim.scenario) }];
    this.#store(kept.sort((a, b) => a.number - b.number));
  }

  #remove(number: number): void {
    const picked = new Set(this.picked);
    picked.delete(`kept-${number}`);
    this.picked = picked;
    this.said = t("compare.removed", { name: t("compare.saved", { number }) });
    this.#store(this.kept.filter((of) => of.number !== number));
    // The button that had the focus is gone.
    this.querySelector<HTMLElement>(".keep")?.focus();
  }

  protected override form(): TemplateResult {
    const chosen = this.#chosen;
    const ids = new Set(chosen.map((of) => of.id));
    const full = chosen.length >= MOST - 1;
    const keptAll = this.kept.length >= MOST_KEPT;
    return html`<fieldset class="compared">
        <legend>${t("compare.pick")}</legend>
        ${this.#candidates.map(
          (of) => html`<div class="candidate">
            <label>
              <input
                type="checkbox"
                value=${of.id}
                .checked=${ids.has(of.id)}
                ?disabled=${full && !ids.has(of.id)}
                @change=${(e: Event) => this.#pick(of.id, (e.target as HTMLInputElement).checked)}
              />
              <span>${of.name ? html`<strong>${of.name}</strong> <span class="of">${of.title}</span>` : of.title}</span>
            </label>
            ${of.kept === null
              ? nothing
              : html`<button type="button" class="quiet" aria-label=${t("compare.removeOf", { name: of.name })} @click=${() => this.#remove(of.kept ?? 0)}>
                  ${t("compare.remove")}
                </button>`}
          </div>`,
        )}
      </fieldset>
      <div class="keeping">
        <button type="button" class="button keep" aria-disabled=${keptAll} @click=${this.#keep}>${t("compare.keep")}</button>
        <p class="note" role="status">${this.said}${keptAll ? ` ${t("compare.full")}` : ""}${full ? ` ${t("compare.most")}` : ""}</p>
      </div>
      ${chosen.length === 0 ? html`<p class="compare-none">${t("compare.none")}</p>` : nothing}`;
  }

  protected override view(answer: CompareView): TemplateResult {
    const { results, inputs, alike } = answer;
    const shown = this.only ? results.filter((row) => row.differs) : results;
    return html`<ck-picture .name=${"compared"} .picture=${answer.picture}></ck-picture>
      ${alike ? html`<p>${alike}</p>` : nothing}
      <section>
        <div class="compare-head">
          <h3>${t("compare.results")}</h3>
          <label class="only">
            <input type="checkbox" .checked=${this.only} @change=${(e: Event) => (this.only = (e.target as HTMLInputElement).checked)} />
            ${t("compare.only")}
          </label>
        </div>
        ${shown.length > 0 ? this.#table(t("compare.results"), answer, shown) : html`<p class="note">${t("compare.sameResults")}</p>`}
      </section>
      <section>
        <h3>${t("compare.inputs")}</h3>
        ${inputs.length > 0 ? this.#table(t("compare.inputs"), answer, inputs) : html`<p class="note">${t("compare.sameInputs")}</p>`}
      </section>`;
  }

  #table(label: string, { scenarios }: CompareView, rows: (ResultRow | DifferenceRow)[]): TemplateResult {
    return wide(
      label,
      html`<table class="compare-table" aria-label=${label}>
        <thead>
          <tr>
            <th scope="col"><span class="vh">${t("compare.row")}</span></th>
            ${scenarios.map((of) => html`<th scope="col"><span class="head"><span class="letter">${of.letter}</span> ${of.title}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`<tr>
              <th scope="row">${gloss(row.name)}</th>
              ${row.cells.map((cell, at) => html`<td>${this.#cell(cell)}${this.#change(row, at)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>`,
    );
  }

  #cell(cell: string): TemplateResult | string {
    if (cell.length <= LONG) return cell;
    return html`<details class="long"><summary>${cell.slice(0, LONG / 2).trimEnd()}…</summary><p>${cell}</p></details>`;
  }

  #change(row: ResultRow | DifferenceRow, at: number): TemplateResult | typeof nothing {
    const change = "changes" in row ? row.changes[at] : "";
    return change ? html`<span class="change">${change}</span>` : nothing;
  }
}

customElements.define("ck-compare", CkCompare);
