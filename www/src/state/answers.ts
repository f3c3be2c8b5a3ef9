// Asks the core about the open document, and holds the last good answer to it:
// sentences, charts, tables. No DOM in here.

import type { Engine } from "../engine/client.js";
import { Latest } from "../engine/latest.js";
import type { Chart, Figure, Lang, Problem, Simulated, Table, Tables } from "../engine/types.js";
import type { Json } from "./document.js";
import type { Library, Opened } from "./library.js";

const FIGURES: Figure[] = ["coverage", "members", "money"];
/** After so much quiet the figures out of sight and the tables follow. */
const QUIET_MS = 150;

type Good = Extract<Simulated, { ok: true }>;

/** What is asked about. */
export interface Open {
  scenario: Opened;
  document: Json;
  programme: number;
}

/** What an asker is surrounded by. */
export interface Surroundings {
  /** Null where nothing is open yet. */
  open(): Open | null;
  /** Whether the core has come: before, only what opens is asked about. */
  ready(): boolean;
  /** The document asked about at a revision was answered, or refused. */
  answered(revision: number): void;
  /** All is quiet. */
  quiet(): void;
  failed(error: unknown): void;
  /** Something that is shown has changed. */
  changed(): void;
}

interface Options {
  lang: Lang;
  programme: number;
  width: number;
  figures: Figure[];
}

interface Job {
  scenario: Opened;
  document: string;
  /** The same, as a tree. */
  tree: Json;
  options: Options;
  revision: number;
  /** Ask anew for the last good answer too, in case this document is refused. */
  fallback: string | null;
}

interface Outcome {
  result: Simulated;
  fallback: Simulated | null;
}

export class Answers {
  good: Good | null = null;
  charts: Partial<Record<Figure, Chart>> = {};
  problems: Problem[] = [];
  tables: Partial<Record<Figure, Table>> = {};
  tablesFresh = false;
  /** The last document that was not refused. */
  accepted: Json = {};
  /** English words for the document's names and sources; empty in Bahasa Indonesia. */
  words: Record<string, string> = {};
  /** The figures in sight: the ones worth drawing while a slider moves. */
  watched = new Set<Figure>(FIGURES);
  /** Counts what was changed. */
  revision = 0;

  #width = 0;
  #drawn = new Map<Figure, number>();
  /** `accepted` as text, and the revision at which it was answered. */
  #goodDocument = "";
  #goodRevision = -1;
  /** That answer is in another language, width or programme than now. */
  #goodIsStale = true;
  /** Documents that were not refused. */
  #fine = new WeakSet<object>();
  #frame = 0;
  #wordsText = "";
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #latest: Latest<Job, Outcome>;

  constructor(
    private readonly engine: Engine,
    private readonly library: Pick<Library, "english">,
    public lang: Lang,
    private readonly around: Surroundings,
  ) {
    this.#latest = new Latest(
      (job) => this.#run(job),
      (outcome, job) => this.#receive(outcome, job),
      (error) => this.around.failed(error),
    );
  }

  /** Another scenario is open; `document` is one of it that is not refused. */
  begin(document: Json): void {
    this.problems = [];
    this.standIn(document);
    this.#latest.drop();
    this.touch();
    this.#ask();
  }

  /** What the answer is of while the open document is refused. */
  standIn(document: Json): void {
    this.accepted = document;
    this.#goodDocument = JSON.stringify(document);
    this.#goodIsStale = true;
  }

  /** Another programme is spoken of. */
  turn(): void {
    this.#goodIsStale = true;
  }

  isFine(document: Json): boolean {
    return document !== null && typeof document === "object" && this.#fine.has(document);
  }

  setLang(lang: Lang): void {
    this.lang = lang;
    this.#goodIsStale = true;
    this.#latest.drop();
    this.touch();
  }

  setWidth(width: number): void {
    const clamped = Math.min(1600, Math.max(240, Math.round(width)));
    if (clamped === this.#width) return;
    this.#width = clamped;
    this.#goodIsStale = true;
    this.touch();
  }

  /** A figure scrolled into sight may have missed a step. */
  watch(figure: Figure, seen: boolean): void {
    if (seen) this.watched.add(figure);
    else this.watched.delete(figure);
    if (seen && this.good && this.#missed().includes(figure)) this.#schedule();
  }

  /** What was asked for comes too late. */
  drop(): void {
    this.#latest.drop();
  }

  /** Something of the question has changed. */
  touch(): void {
    this.revision++;
    this.tablesFresh = false;
    this.around.changed();
    this.#schedule();
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#settle(), QUIET_MS);
  }

  /** English words: the scenario's own; else those of the ready one that it is, or began as. */
  english({ id, from, words }: Opened): Promise<string> {
    return words ? Promise.resolve(JSON.stringify(words)) : this.library.english(from ?? id);
  }

  /**
   * One request a frame at most, whatever the pointer sends. Once the core has
   * answered, a change after a failure is another try.
   */
  #schedule(): void {
    if (!this.around.ready() || !this.around.open() || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#ask();
    });
  }

  #ask(figures: Figure[] = FIGURES.filter((f) => this.good === null || this.watched.has(f))): void {
    const open = this.around.open();
    if (!open || this.#width === 0) return;
    const { scenario, document, programme } = open;
    this.#latest.push({
      scenario,
      document: JSON.stringify(document),
      tree: document,
      options: { lang: this.lang, programme, width: this.#width, figures },
      revision: this.revision,
      fallback: this.#goodIsStale || this.#missed().length > 0 ? this.#goodDocument : null,
    });
  }

  /** Figures that show an older document than the last good one. */
  #missed(): Figure[] {
    return FIGURES.filter((f) => this.#drawn.get(f) !== this.#goodRevision);
  }

  async #run(job: Job): Promise<Outcome> {
    const words = await this.#wordsFor(job.scenario, job.options.lang);
    const ask = async (document: string, options: Options): Promise<Simulated> => {
      const { lang, programme, width, figures } = options;
      const wanted = [lang, programme, width, figures.join(",")];
      return JSON.parse(await this.engine.call("simulate", document, words, ...wanted)) as Simulated;
    };
    const result = await ask(job.document, job.options);
    const fallback =
      result.ok || job.fallback === null
        ? null
        : await ask(job.fallback, { ...job.options, figures: FIGURES });
    return { result, fallback };
  }

  /** The document's words in the language asked for: JSON text. */
  async #wordsFor(scenario: Opened, lang: Lang): Promise<string> {
    const words = lang === "en" ? await this.english(scenario) : "";
    if (scenario === this.around.open()?.scenario && lang === this.lang) {
      if (words !== this.#wordsText) this.words = JSON.parse(words || "{}") as Record<string, string>;
      this.#wordsText = words;
    }
    return words;
  }

  #receive({ result, fallback }: Outcome, job: Job): void {
    this.problems = result.ok ? [] : result.problems;
    if (result.ok) {
      this.#goodDocument = job.document;
      this.accepted = job.tree;
      if (job.tree !== null && typeof job.tree === "object") this.#fine.add(job.tree);
    }
    const answer = result.ok ? result : fallback;
    if (answer?.ok) {
      this.good = answer;
      this.#goodRevision = job.revision;
      const { lang, width, programme } = job.options;
      this.#goodIsStale =
        lang !== this.lang || width !== this.#width || programme !== this.around.open()?.programme;
      const fresh = { ...this.charts };
      for (const chart of answer.charts) {
        fresh[chart.figure] = chart;
        this.#drawn.set(chart.figure, job.revision);
      }
      this.charts = fresh;
    }
    this.around.answered(job.revision);
  }

  /** All is quiet: draw what was out of sight, fetch the tables. */
  #settle(): void {
    this.around.quiet();
    if (!this.around.ready() || !this.around.open()) return;
    if (!this.#latest.idle) {
      this.#quiet = setTimeout(() => this.#settle(), QUIET_MS);
      return;
    }
    const missed = this.#missed();
    if (missed.length > 0) this.#ask(missed);
    void this.#fetchTables();
  }

  async #fetchTables(): Promise<void> {
    const open = this.around.open();
    if (!this.good || !open) return;
    const { revision } = this;
    try {
      // The tables belong to the charts in sight: those of the last good answer.
      const words = await this.#wordsFor(open.scenario, this.lang);
      const text = await this.engine.call("tables", this.#goodDocument, words, this.lang);
      if (revision !== this.revision) return;
      this.tables = {};
      for (const table of (JSON.parse(text) as Tables).tables) this.tables[table.figure] = table;
      this.tablesFresh = true;
      this.around.changed();
    } catch (error) {
      this.around.failed(error);
    }
  }
}
