// The state of the page: the open scenario, its document as it stands, and the
// last good answer to it. Views read the fields; every change of them is told
// through `changed`. No DOM in here.

import type { Engine } from "../engine/client.js";
import { Latest } from "../engine/latest.js";
import { asFailure, type Failure } from "../engine/protocol.js";
import type {
  Chart,
  Figure,
  Kind,
  Lang,
  Parsed,
  Path,
  Problem,
  Simulated,
  Table,
  Tables,
} from "../engine/types.js";
import { getAt, resetAt, sameValue, setAt, type Json } from "./document.js";
import type { Library, ReadyScenario } from "./library.js";
import { recall, remember } from "./memory.js";

export const FIGURES: Figure[] = ["coverage", "members", "money"];
const FIRST = "jambi-bkbk";
/** After so much quiet the figures out of sight and the tables follow. */
const QUIET_MS = 150;

type Good = Extract<Simulated, { ok: true }>;

interface Options {
  lang: Lang;
  programme: number;
  width: number;
  figures: Figure[];
}

interface Job {
  scenario: string;
  document: string;
  /** The same, as `document` of the simulation was. */
  tree: Json;
  options: Options;
  revision: number;
  /** Ask anew for the last good answer too, in case this document is refused. */
  fallback: string | null;
}

/** A document that is no ready scenario, as it was opened. */
interface Opened {
  scenario: ReadyScenario;
  document: Json;
  /** English words for the document's own. */
  words: Record<string, string>;
}

interface Outcome {
  result: Simulated;
  fallback: Simulated | null;
}

export class Simulation {
  phase: "loading" | "ready" | "failed" = "loading";
  failure: Failure | null = null;
  version = "";
  scenario: ReadyScenario | null = null;
  /** A scenario asked for in the address that does not exist. */
  unknown: string | null = null;
  document: Json = {};
  original: Json = {};
  /** The last document that was not refused. */
  accepted: Json = {};
  /** `original` with its programmes arranged as those of the document: what a value is
   * compared with, and reset to. */
  base: Json = {};
  /** English words for the document's names and sources; empty in Bahasa Indonesia. */
  words: Record<string, string> = {};
  programme = 0;
  /** How often all was reset: unread texts in the controls go with it. */
  resets = 0;
  good: Good | null = null;
  charts: Partial<Record<Figure, Chart>> = {};
  problems: Problem[] = [];
  tables: Partial<Record<Figure, Table>> = {};
  tablesFresh = false;
  /** The figures in sight: the ones worth drawing while a slider moves. */
  watched = new Set<Figure>(FIGURES);

  #opened = (JSON.parse(recall("session", "opened") ?? "[]") ?? []) as Opened[];
  #lang: Lang;
  #width = 0;
  #revision = 0;
  /** The revision at which a scenario could not be opened. */
  #refusedAt = -1;
  #drawn = new Map<Figure, number>();
  /** The document last answered, and the revision at which it was. */
  #goodDocument = "";
  #goodRevision = -1;
  /** That answer is in another language, width or programme than now. */
  #goodIsStale = true;
  #compared: Json | null = null;
  #edited = false;
  #frame = 0;
  #opening = 0;
  #wordsText = "";
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #latest: Latest<Job, Outcome>;

  constructor(
    private readonly engine: Engine,
    private readonly library: Library,
    lang: Lang,
    private readonly changed: () => void,
  ) {
    this.#lang = lang;
    this.#latest = new Latest(
      (job) => this.#run(job),
      (outcome, job) => this.#receive(outcome, job),
      (error) => this.#fail(error),
    );
  }

  /** Loads the core and opens a scenario; called again, it tries again. */
  async start(wanted: string | null): Promise<void> {
    this.phase = this.good ? "ready" : "loading";
    this.failure = null;
    this.changed();
    try {
      const opening = this.#open(wanted);
      // Awaited below, unless the core fails first.
      opening.catch(() => undefined);
      this.version ||= await this.engine.call("version");
      this.phase = "ready";
      await opening;
      this.#touch();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Opens a scenario; `null` is the one that opens first. */
  async choose(id: string | null): Promise<void> {
    try {
      await this.#open(id);
    } catch (error) {
      // Neither the core nor what is open is to blame: they go on. The message
      // stays until something is changed.
      this.failure = asFailure(error);
      this.#refusedAt = this.#revision;
      this.changed();
    }
  }

  /** The ready ones, then those opened in this tab. */
  get scenarios(): readonly ReadyScenario[] {
    return [...this.library.list, ...this.#opened.map(({ scenario }) => scenario)];
  }

  /** Opens a document that is no ready scenario, as it is: what was changed of an older one of
   * the same id is gone. */
  openDocument(scenario: ReadyScenario, document: Json, words: Record<string, string>): Promise<void> {
    this.save();
    this.#opened = [...this.#opened.filter((of) => of.scenario.id !== scenario.id), { scenario, document, words }];
    remember("session", "opened", JSON.stringify(this.#opened));
    for (const what of ["document", "base"]) remember("session", `${what}:${scenario.id}`, null);
    this.scenario = null;
    return this.choose(scenario.id);
  }

  async #open(id: string | null): Promise<void> {
    const found = this.scenarios.find((s) => s.id === (id ?? FIRST));
    const scenario = found ?? this.scenarios.find((s) => s.id === FIRST) ?? this.scenarios[0];
    this.unknown = found ? null : id;
    const opening = ++this.#opening;
    if (!scenario || scenario === this.scenario) {
      this.changed();
      return;
    }
    const opened = this.#opened.find((of) => of.scenario === scenario);
    const coming = opened ? Promise.resolve(JSON.stringify(opened.document)) : this.library.document(scenario.id);
    const text = await coming.catch((error: unknown) => {
      if (opening === this.#opening) throw error;
      return "";
    });
    // Another one was chosen while this one was on its way.
    if (opening !== this.#opening) return;
    this.save();
    this.scenario = scenario;
    this.original = JSON.parse(text) as Json;
    this.document = this.#remembered("document") ?? this.original;
    this.base = this.#remembered("base") ?? this.original;
    this.programme = 0;
    this.problems = [];
    this.accepted = this.base;
    this.#goodDocument = JSON.stringify(this.base);
    this.#goodIsStale = true;
    this.#latest.drop();
    this.#touch();
    this.#ask();
  }

  #remembered(what: string): Json | null {
    const text = recall("session", `${what}:${this.scenario?.id}`);
    if (text === null) return null;
    try {
      return JSON.parse(text) as Json;
    } catch {
      return null;
    }
  }

  /** Autosave, in the tab alone: two tabs cannot overwrite one another. */
  save(): void {
    if (!this.scenario) return;
    const { id } = this.scenario;
    remember("session", `document:${id}`, this.edited ? JSON.stringify(this.document) : null);
    remember("session", `base:${id}`, this.base !== this.original ? JSON.stringify(this.base) : null);
  }

  /** Whether the document differs from how it was delivered; asked at each render. */
  get edited(): boolean {
    if (this.#compared !== this.document) {
      this.#compared = this.document;
      this.#edited =
        this.document !== this.original &&
        JSON.stringify(this.document) !== JSON.stringify(this.original);
    }
    return this.#edited;
  }

  isChanged(path: Path): boolean {
    return !sameValue(getAt(this.document, path), getAt(this.base, path));
  }

  /** The document as it is to stand, its programmes in their places. */
  change(document: Json): void {
    this.document = document;
    this.#touch();
  }

  set(path: Path, value: Json): void {
    this.change(setAt(this.document, path, value));
  }

  reset(path: Path): void {
    this.change(resetAt(this.document, this.base, path));
  }

  resetAll(): void {
    this.resets++;
    // The programme spoken of may be gone, or stand elsewhere.
    if (this.base !== this.original) this.programme = 0;
    this.base = this.original;
    this.change(this.original);
  }

  /** Other programmes, or another order: of the document, and of what it is compared with
   * or stands in for it. */
  arrange(by: (document: Json) => Json, programme: number): void {
    const good = JSON.parse(this.#goodDocument) as Json;
    const [document, base] = [by(this.document), by(this.base)];
    this.accepted = by(good);
    this.#goodDocument = JSON.stringify(this.accepted);
    this.base = base;
    this.programme = programme;
    this.#goodIsStale = true;
    this.change(document);
  }

  chooseProgramme(index: number): void {
    this.programme = index;
    this.#goodIsStale = true;
    this.#touch();
  }

  setLang(lang: Lang): void {
    this.#lang = lang;
    this.#goodIsStale = true;
    this.#latest.drop();
    this.#touch();
  }

  setWidth(width: number): void {
    const clamped = Math.min(1600, Math.max(240, Math.round(width)));
    if (clamped === this.#width) return;
    this.#width = clamped;
    this.#goodIsStale = true;
    this.#touch();
  }

  /** A figure scrolled into sight may have missed a step. */
  watch(figure: Figure, seen: boolean): void {
    if (seen) this.watched.add(figure);
    else this.watched.delete(figure);
    if (seen && this.good && this.#missed().includes(figure)) this.#schedule();
  }

  async parse(text: string, kind: Kind): Promise<Parsed> {
    try {
      return JSON.parse(await this.engine.call("parse_number", text, kind, this.#lang)) as Parsed;
    } catch (error) {
      this.#fail(error);
      return { ok: false, message: "" };
    }
  }

  #touch(): void {
    this.#revision++;
    this.tablesFresh = false;
    this.changed();
    this.#schedule();
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#settle(), QUIET_MS);
  }

  /**
   * One request a frame at most, whatever the pointer sends. Once the core has
   * answered, a change after a failure is another try.
   */
  #schedule(): void {
    if (!this.version || !this.scenario || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#ask();
    });
  }

  #ask(figures: Figure[] = FIGURES.filter((f) => this.good === null || this.watched.has(f))): void {
    if (!this.scenario || this.#width === 0) return;
    this.#latest.push({
      scenario: this.scenario.id,
      document: JSON.stringify(this.document),
      tree: this.document,
      options: { lang: this.#lang, programme: this.programme, width: this.#width, figures },
      revision: this.#revision,
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

  /** The document's words in the language asked for: JSON text, kept by the library. */
  async #wordsFor(id: string, lang: Lang): Promise<string> {
    const opened = this.#opened.find(({ scenario }) => scenario.id === id);
    const english = opened ? JSON.stringify(opened.words) : null;
    const words = lang === "en" ? (english ?? (await this.library.english(id))) : "";
    if (id === this.scenario?.id && lang === this.#lang) {
      if (words !== this.#wordsText) this.words = JSON.parse(words || "{}") as Record<string, string>;
      this.#wordsText = words;
    }
    return words;
  }

  #receive({ result, fallback }: Outcome, job: Job): void {
    this.phase = "ready";
    if (job.revision !== this.#refusedAt) this.failure = null;
    this.problems = result.ok ? [] : result.problems;
    if (result.ok) {
      this.#goodDocument = job.document;
      this.accepted = job.tree;
    }
    const answer = result.ok ? result : fallback;
    if (answer?.ok) {
      this.good = answer;
      this.#goodRevision = job.revision;
      const { lang, width, programme } = job.options;
      this.#goodIsStale =
        lang !== this.#lang || width !== this.#width || programme !== this.programme;
      const fresh = { ...this.charts };
      for (const chart of answer.charts) {
        fresh[chart.figure] = chart;
        this.#drawn.set(chart.figure, job.revision);
      }
      this.charts = fresh;
    }
    this.changed();
  }

  /** All is quiet: draw what was out of sight, fetch the tables, save. */
  #settle(): void {
    this.save();
    if (!this.version || !this.scenario) return;
    if (!this.#latest.idle) {
      this.#quiet = setTimeout(() => this.#settle(), QUIET_MS);
      return;
    }
    const missed = this.#missed();
    if (missed.length > 0) this.#ask(missed);
    void this.#fetchTables();
  }

  async #fetchTables(): Promise<void> {
    if (!this.good) return;
    const revision = this.#revision;
    try {
      // The tables belong to the charts in sight: those of the last good answer.
      const words = await this.#wordsFor(this.scenario?.id ?? "", this.#lang);
      const text = await this.engine.call("tables", this.#goodDocument, words, this.#lang);
      if (revision !== this.#revision) return;
      this.tables = {};
      for (const table of (JSON.parse(text) as Tables).tables) this.tables[table.figure] = table;
      this.tablesFresh = true;
      this.changed();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.phase = "failed";
    this.failure = asFailure(error);
    this.#latest.drop();
    this.changed();
  }
}
