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
import { getAt, resetAt, same, sameValue, setAt, type Json } from "./document.js";
import { History, type Deed, type Standing } from "./history.js";
import type { Library, Opened, ReadyScenario, Work } from "./library.js";
import { forgetWork, isTaken, keepWork, keptWork, madeWork } from "./session.js";

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
  scenario: Opened;
  document: string;
  /** The same, as `document` of the simulation was. */
  tree: Json;
  options: Options;
  revision: number;
  /** Ask anew for the last good answer too, in case this document is refused. */
  fallback: string | null;
}

/** What a change is to undo: part of a movement that goes on, one of a run of presses, or whole. */
export interface Manner {
  moving?: boolean;
  run?: string;
  deed?: Deed;
}

interface Outcome {
  result: Simulated;
  fallback: Simulated | null;
}

export class Simulation {
  phase: "loading" | "ready" | "failed" = "loading";
  failure: Failure | null = null;
  version = "";
  scenario: Opened | null = null;
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
  /** How often all was reset. */
  resets = 0;
  /** How often values came back from elsewhere: unread texts in the controls go with it. */
  epoch = 0;
  history = new History();
  good: Good | null = null;
  charts: Partial<Record<Figure, Chart>> = {};
  problems: Problem[] = [];
  tables: Partial<Record<Figure, Table>> = {};
  tablesFresh = false;
  /** The figures in sight: the ones worth drawing while a slider moves. */
  watched = new Set<Figure>(FIGURES);

  /** What outlives the tab is told of every state that is saved in it. */
  onSave: (() => void) | null = null;

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
  /** How it stood before the movement that goes on. */
  #held: Standing | null = null;
  /** Documents that were not refused. */
  #fine = new WeakSet<object>();
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

  get scenarios(): readonly ReadyScenario[] {
    return this.library.list;
  }

  async #open(id: string | null): Promise<void> {
    const opening = ++this.#opening;
    if (id !== null && id === this.scenario?.id) {
      this.unknown = null;
      this.changed();
      return;
    }
    const work = await this.#find(id).catch((error: unknown) => {
      if (opening === this.#opening) throw error;
      return null;
    });
    // Another one was chosen while this one was on its way; or it is open already.
    if (opening !== this.#opening) return;
    this.unknown = work && (id === null || id === work.scenario.id) ? null : id;
    if (!work || work.scenario.id === this.scenario?.id) {
      this.changed();
      return;
    }
    this.#take(work);
  }

  /** Opens what was made on the page, beside all that was worked on; the id that it goes by. */
  begin(scenario: Opened, original: Json): string {
    this.commit();
    this.save();
    const { history } = this;
    const open = this.edited || history.last || history.next ? this.scenario?.id : null;
    let { id } = scenario;
    for (let number = 2; id === open || isTaken(id); number++) id = `${scenario.id}-${number}`;
    // What is on its way comes too late.
    this.#opening++;
    this.unknown = null;
    this.scenario = null;
    forgetWork(id);
    this.#take({ scenario: { ...scenario, id }, original, document: original, base: original });
    this.save();
    return id;
  }

  #take(work: Work): void {
    this.commit();
    this.save();
    this.scenario = work.scenario;
    this.original = work.original;
    const kept = keptWork(work);
    this.document = kept.document;
    this.base = kept.base;
    this.history = kept.history;
    this.programme = 0;
    this.problems = [];
    this.accepted = this.base;
    this.#goodDocument = JSON.stringify(this.base);
    this.#goodIsStale = true;
    this.#latest.drop();
    this.#touch();
    this.#ask();
  }

  /** What is to be opened; what is unknown has the first ready one stand in. */
  async #find(id: string | null): Promise<Work | null> {
    const ready = (of: string): ReadyScenario | undefined => this.scenarios.find((s) => s.id === of);
    const own = id !== null && !ready(id) ? (madeWork(id) ?? (await this.library.saved(id))) : null;
    if (own) return own;
    const scenario = ready(id ?? FIRST) ?? ready(FIRST);
    if (!scenario) return null;
    const original = JSON.parse(await this.library.document(scenario.id)) as Json;
    return { scenario, original, document: original, base: original };
  }

  /** Autosave, in the tab alone: two tabs cannot overwrite one another. */
  save(): void {
    if (!this.scenario) return;
    const { document, base, original, history } = this;
    const made = this.#made;
    if (made || this.edited || history.last || history.next) {
      keepWork(this.scenario.id, { document, base, history }, original, made);
    } else {
      forgetWork(this.scenario.id);
    }
    this.onSave?.();
  }

  /** What is open, if it was made on the page: neither ready nor saved under an id of its own. */
  get #made(): Opened | null {
    const { scenario } = this;
    const known = !scenario || scenario.from !== undefined || this.scenarios.some(({ id }) => id === scenario.id);
    return known ? null : scenario;
  }

  /** The open work goes on as a saved scenario of that title: so do its steps. */
  become(scenario: Opened, title: string): void {
    this.commit();
    const { original } = this;
    const made = this.#made;
    if (made) keepWork(made.id, { document: original, base: original, history: new History() }, original, made);
    else if (this.scenario) forgetWork(this.scenario.id);
    this.scenario = scenario;
    const known = new Map<Json, Json>();
    const titled = (document: Json): Json => {
      const made = known.get(document) ?? setAt(document, ["title"], title);
      known.set(document, made);
      return made;
    };
    this.history.rewrite(titled);
    this.original = titled(this.original);
    this.base = titled(this.base);
    this.document = titled(this.document);
    this.accepted = titled(this.accepted);
    this.#goodDocument = JSON.stringify(titled(JSON.parse(this.#goodDocument) as Json));
    this.#goodIsStale = true;
    this.#touch();
    this.save();
  }

  /** Whether the document differs from how it was delivered; asked at each render. */
  get edited(): boolean {
    if (this.#compared !== this.document) {
      this.#compared = this.document;
      this.#edited = !same(this.document, this.original);
    }
    return this.#edited;
  }

  isChanged(path: Path): boolean {
    return !sameValue(getAt(this.document, path), getAt(this.base, path));
  }

  /** The document as it is to stand, its programmes in their places. */
  change(document: Json, manner: Manner = {}): void {
    this.#stand({ document, base: this.base, programme: this.programme }, manner);
  }

  set(path: Path, value: Json, manner: Manner = {}): void {
    this.change(setAt(this.document, path, value), manner);
  }

  reset(path: Path): void {
    this.change(resetAt(this.document, this.base, path));
  }

  resetAll(): void {
    this.resets++;
    this.epoch++;
    const { original } = this;
    // The programme spoken of may be gone, or stand elsewhere.
    const programme = this.base === original ? this.programme : 0;
    this.#stand({ document: original, base: original, programme }, { deed: { what: "resetAll" } });
  }

  /** Other programmes, or another order: of the document, and of what it is compared with
   * or stands in for it. */
  arrange(by: (document: Json) => Json, programme: number): void {
    const good = JSON.parse(this.#goodDocument) as Json;
    const next = { document: by(this.document), base: by(this.base), programme };
    this.accepted = by(good);
    this.#goodDocument = JSON.stringify(this.accepted);
    this.#goodIsStale = true;
    this.#stand(next, {});
  }

  get #standing(): Standing {
    const { document, base, programme } = this;
    return { document, base, programme };
  }

  #stand(next: Standing, { moving = false, ...manner }: Manner): void {
    const before = this.#held ?? this.#standing;
    if (next.programme !== this.programme) this.#goodIsStale = true;
    Object.assign(this, next);
    this.#held = moving ? before : null;
    if (!moving) this.history.take(before, next, manner);
    this.#touch();
  }

  /** A movement has come to its end: all of it is one step. */
  commit(): void {
    if (!this.#held) return;
    this.history.take(this.#held, this.#standing);
    this.#held = null;
    this.changed();
  }

  undo(): void {
    this.commit();
    this.goTo(this.history.position - 1);
  }

  redo(): void {
    this.commit();
    this.goTo(this.history.position + 1);
  }

  /** As it stood after so many steps. */
  goTo(position: number): void {
    this.commit();
    const to = this.history.goTo(position);
    if (!to) return;
    if (to.base !== this.base) {
      // What stands in for a refused document must have the same programmes.
      this.accepted = this.#isFine(to.document) ? to.document : to.base;
      this.#goodDocument = JSON.stringify(this.accepted);
      this.#goodIsStale = true;
    }
    if (to.programme !== this.programme) this.#goodIsStale = true;
    Object.assign(this, to);
    this.epoch++;
    this.#touch();
  }

  #isFine(document: Json): boolean {
    return document !== null && typeof document === "object" && this.#fine.has(document);
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

  /** What the core makes of another document than the open one. */
  async simulate(document: string, lang: Lang): Promise<Simulated> {
    try {
      return JSON.parse(await this.engine.call("simulate", document, "", lang, 0, 320, "coverage")) as Simulated;
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  async parse(text: string, kind: Kind): Promise<Parsed> {
    try {
      return JSON.parse(await this.engine.call("parse_number", text, kind, this.#lang)) as Parsed;
    } catch (error) {
      this.#fail(error);
      return { ok: false, message: "", choices: [] };
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
      scenario: this.scenario,
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

  /** English words: the scenario's own; else those of the ready one that it is, or began as. */
  english({ id, from, words }: Opened): Promise<string> {
    return words ? Promise.resolve(JSON.stringify(words)) : this.library.english(from ?? id);
  }

  /** The document's words in the language asked for: JSON text. */
  async #wordsFor(scenario: Opened, lang: Lang): Promise<string> {
    const words = lang === "en" ? await this.english(scenario) : "";
    if (scenario === this.scenario && lang === this.#lang) {
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
      if (job.tree !== null && typeof job.tree === "object") this.#fine.add(job.tree);
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
    const { scenario } = this;
    if (!this.good || !scenario) return;
    const revision = this.#revision;
    try {
      // The tables belong to the charts in sight: those of the last good answer.
      const words = await this.#wordsFor(scenario, this.#lang);
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
