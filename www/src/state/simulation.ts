// The state of the page: the open scenario, its document as it stands, and its
// steps; what the core says of it is in answers.ts. Views read the fields; every
// change of them is told through `changed`. No DOM in here.

import type { Engine } from "../engine/client.js";
import { asFailure, type Failure } from "../engine/protocol.js";
import type { Figure, Kind, Lang, Parsed, Path, Simulated } from "../engine/types.js";
import { Answers } from "./answers.js";
import { getAt, resetAt, same, sameValue, setAt, type Json } from "./document.js";
import { History, type Deed, type Standing } from "./history.js";
import type { Library, Opened, ReadyScenario, Work } from "./library.js";
import { forgetWork, isTaken, keepWork, keptWork, madeWork } from "./session.js";

const FIRST = "jambi-bkbk";

/** What a change is to undo: part of a movement that goes on, one of a run of presses, or whole. */
export interface Manner {
  moving?: boolean;
  run?: string;
  deed?: Deed;
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
  /** `original` with its programmes arranged as those of the document: what a value is
   * compared with, and reset to. */
  base: Json = {};
  programme = 0;
  /** How often all was reset. */
  resets = 0;
  /** How often values came back from elsewhere: unread texts in the controls go with it. */
  epoch = 0;
  history = new History();

  /** What outlives the tab is told of every state that is saved in it. */
  onSave: (() => void) | null = null;

  /** The revision at which a scenario could not be opened. */
  #refusedAt = -1;
  #compared: Json | null = null;
  #edited = false;
  /** How it stood before the movement that goes on. */
  #held: Standing | null = null;
  #opening = 0;
  #answers: Answers;

  constructor(
    private readonly engine: Engine,
    private readonly library: Library,
    lang: Lang,
    private readonly changed: () => void,
  ) {
    this.#answers = new Answers(engine, library, lang, {
      open: () => {
        const { scenario, document, programme } = this;
        return scenario && { scenario, document, programme };
      },
      ready: () => this.version !== "",
      answered: (revision) => this.#answered(revision),
      quiet: () => this.save(),
      failed: (error) => this.#fail(error),
      changed,
    });
  }

  get good(): Answers["good"] {
    return this.#answers.good;
  }

  get charts(): Answers["charts"] {
    return this.#answers.charts;
  }

  get problems(): Answers["problems"] {
    return this.#answers.problems;
  }

  get tables(): Answers["tables"] {
    return this.#answers.tables;
  }

  get tablesFresh(): boolean {
    return this.#answers.tablesFresh;
  }

  /** The figures in sight. */
  get watched(): ReadonlySet<Figure> {
    return this.#answers.watched;
  }

  /** The last document that was not refused. */
  get accepted(): Json {
    return this.#answers.accepted;
  }

  /** English words for the document's names and sources; empty in Bahasa Indonesia. */
  get words(): Record<string, string> {
    return this.#answers.words;
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
      this.#answers.touch();
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
      this.#refusedAt = this.#answers.revision;
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
    this.#answers.begin(this.base);
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

  /** The document of a work as this tab, or this browser, has it; null where there is none. */
  async known(id: string): Promise<Json | null> {
    const work = await this.#find(id);
    return work?.scenario.id === id ? keptWork(work).document : null;
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
    this.#answers.standIn(titled(this.accepted));
    this.#answers.touch();
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
    const next = { document: by(this.document), base: by(this.base), programme };
    this.#answers.standIn(by(this.accepted));
    this.#stand(next, {});
  }

  get #standing(): Standing {
    const { document, base, programme } = this;
    return { document, base, programme };
  }

  #stand(next: Standing, { moving = false, ...manner }: Manner): void {
    const before = this.#held ?? this.#standing;
    if (next.programme !== this.programme) this.#answers.turn();
    Object.assign(this, next);
    this.#held = moving ? before : null;
    if (!moving) this.history.take(before, next, manner);
    this.#answers.touch();
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
      this.#answers.standIn(this.#answers.isFine(to.document) ? to.document : to.base);
    }
    if (to.programme !== this.programme) this.#answers.turn();
    Object.assign(this, to);
    this.epoch++;
    this.#answers.touch();
  }

  chooseProgramme(index: number): void {
    this.programme = index;
    this.#answers.turn();
    this.#answers.touch();
  }

  setLang(lang: Lang): void {
    this.#answers.setLang(lang);
  }

  setWidth(width: number): void {
    this.#answers.setWidth(width);
  }

  watch(figure: Figure, seen: boolean): void {
    this.#answers.watch(figure, seen);
  }

  /** JSON text: the English words of a scenario. */
  english(of: Opened): Promise<string> {
    return this.#answers.english(of);
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
      return JSON.parse(await this.engine.call("parse_number", text, kind, this.#answers.lang)) as Parsed;
    } catch (error) {
      this.#fail(error);
      return { ok: false, message: "", choices: [] };
    }
  }

  #answered(revision: number): void {
    this.phase = "ready";
    if (revision !== this.#refusedAt) this.failure = null;
    this.changed();
  }

  #fail(error: unknown): void {
    this.phase = "failed";
    this.failure = asFailure(error);
    this.#answers.drop();
    this.changed();
  }
}
