// Keeps the open work in the browser, and the scenarios that were given a name. No
// DOM in here: what it needs of the browser is handed in.

import type { Opened, Work } from "../state/library.js";
import { same, type Json } from "../state/document.js";
import { recall, remember } from "../state/memory.js";
import { forgetWork } from "../state/session.js";
import { free, titled, titleOf } from "./names.js";
import { FORM, StoreFailure, type Entry, type Store, type Trouble } from "./store.js";

/** So many works that nobody gave a name stay; the oldest make room. */
export const DRAFTS = 20;

/** Ids of entries are told from those of ready scenarios by this. */
export const MINE = "mine-";

/** The simulation, as far as it is kept. */
export interface Kept {
  scenario: Opened | null;
  document: Json;
  base: Json;
  original: Json;
  readonly edited: boolean;
  become(scenario: Opened, title: string): void;
}

export interface Surroundings {
  now(): number;
  unique(): string;
  /** The ready scenario of that id. */
  ready(id: string): Opened | null;
  /** What a copy is called that was made because another tab had changed the entry. */
  copyName(name: string): string;
  /** The open work has another id from now on. */
  moved(id: string): void;
  /** Other tabs hear that an entry has changed, or is gone. */
  tell(id: string): void;
  /** The entries that are open in some tab; null where browsers do not say. */
  open(): Promise<ReadonlySet<string> | null>;
  /** Something that is shown has changed. */
  changed(): void;
}

/** What is told apart from the state: once, until it is put away. */
export type Notice =
  | { what: "trouble"; trouble: Trouble }
  | { what: "conflict" | "elsewhere" | "restored"; name: string; id: string }
  | { what: "offer"; id: string; name: string; changed: number };

/** Which entry a work is written to, and what of it was written last. */
interface Bound {
  id: string;
  /** Empty where it was not there yet. */
  stamp: string;
  /** The stamp that was on its way when the page was left. */
  next?: string;
  named: boolean;
  document: Json;
  base: Json;
}

interface Snapshot extends Omit<Entry, "v" | "id" | "named" | "changed" | "stamp" | "words"> {
  scenario: Opened;
  words?: Entry["words"] | undefined;
}

export class Keeper {
  notice: Notice | null = null;
  /** Why the open work is kept in this tab alone. */
  trouble: Trouble | null = null;
  #bound = new Map<string, Bound>();
  #waiting = new Map<string, Snapshot | null>();
  #writing: Promise<void> | null = null;
  /** The work that is being written: what is bound to it is about to be another. */
  #inHand: string | null = null;
  /** The stamp that it is about to get. */
  #coming = "";

  constructor(
    private readonly sim: Kept,
    readonly store: Store,
    private readonly around: Surroundings,
  ) {}

  /** The entry that the open work is written to. */
  get open(): { id: string; named: boolean } | null {
    const bound = this.#boundTo(this.sim.scenario?.id ?? "");
    return bound?.stamp ? bound : null;
  }

  /** After a reload the tab knows which entry a work belongs to, not what of it was written. */
  #boundTo(work: string): Bound | null {
    const known = this.#bound.get(work);
    if (known) return known;
    const kept = this.#recalled(work);
    if (!kept || work !== this.sim.scenario?.id || work.startsWith(MINE)) return null;
    const bound = { ...kept, document: null, base: null };
    this.#bound.set(work, bound);
    return bound;
  }

  #recalled(work: string): (Omit<Bound, "document" | "base"> & { clean: boolean }) | null {
    try {
      return JSON.parse(recall("session", `entry:${work}`) ?? "null");
    } catch {
      return null;
    }
  }

  #bind(work: string, bound: Bound | null, clean = true): void {
    if (bound) {
      this.#bound.set(work, bound);
      this.#note(work, bound, clean);
    } else {
      this.#bound.delete(work);
      remember("session", `entry:${work}`, null);
    }
  }

  /** For after a reload, which may come before the store has told what became of a stamp. */
  #note(work: string, { id, stamp, named }: Omit<Bound, "document" | "base">, clean: boolean): void {
    const next = work === this.#inHand && this.#coming ? { next: this.#coming } : {};
    remember("session", `entry:${work}`, JSON.stringify({ id, stamp, named, clean, ...next }));
  }

  /** The open work as it stands is to be kept; it is written when it is its turn. */
  save = (): void => {
    const { scenario, document, base, original, edited } = this.sim;
    if (!scenario) return;
    const bound = this.#boundTo(scenario.id);
    const mine = scenario.id.startsWith(MINE);
    const asWritten = bound ? this.#isWritten(bound, this.sim) : !edited;
    if (asWritten && this.#inHand !== scenario.id) {
      // Whatever waits is of no use any more.
      this.#waiting.delete(scenario.id);
      return;
    }
    // Back as it was delivered: there is nothing to keep.
    const gone = !mine && !edited;
    const from = mine ? (scenario.from ?? null) : scenario.id;
    const { words } = scenario;
    this.#waiting.set(scenario.id, gone ? null : { scenario, from, document, base, original, words });
    if (bound) this.#bind(scenario.id, bound, false);
    this.#writing ??= this.#write();
  };

  #isWritten(bound: Bound, { document, base }: Pick<Snapshot, "document" | "base">): boolean {
    return same(bound.document, document) && same(bound.base, base);
  }

  /** Resolves when all that waits is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    try {
      for (;;) {
        const [next] = this.#waiting;
        if (!next) break;
        const [work, snapshot] = next;
        this.#waiting.delete(work);
        this.#inHand = work;
        if (snapshot) await this.#keep(work, snapshot);
        else await this.#drop(work);
        this.#well();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#coming = "";
      this.#inHand = null;
      this.#writing = null;
      this.around.changed();
    }
  }

  #well(): void {
    this.trouble = null;
    if (this.notice?.what === "trouble") this.notice = null;
  }

  #fail(error: unknown): void {
    const trouble = error instanceof StoreFailure ? error.trouble : "failed";
    // The same is not told again and again.
    if (this.trouble !== trouble) this.notice = { what: "trouble", trouble };
    this.trouble = trouble;
    this.around.changed();
  }

  async #drop(work: string): Promise<void> {
    const bound = this.#bound.get(work);
    if (!bound) return;
    await this.store.remove(bound.id);
    this.#bind(work, null);
    this.around.tell(bound.id);
  }

  #made(id: string, named: boolean, { from, document, base, original, words }: Omit<Snapshot, "scenario">): Entry {
    const { now, unique } = this.around;
    const own = words ? { words } : {};
    return { v: FORM, id, named, from, document, base, original, ...own, changed: now(), stamp: unique() };
  }

  #newId(): string {
    return `${MINE}${this.around.unique()}`;
  }

  async #keep(work: string, snapshot: Snapshot): Promise<void> {
    const known = this.#bound.get(work) ?? null;
    if (known && this.#isWritten(known, snapshot)) return this.#bind(work, known);
    const bound = known?.document === null ? await this.#found(known) : known;
    if (bound && this.#isWritten(bound, snapshot)) return this.#bind(work, bound);
    const entry = this.#made(bound?.id ?? this.#newId(), bound?.named ?? false, snapshot);
    this.#coming = entry.stamp;
    this.#note(work, { id: entry.id, stamp: bound?.stamp ?? "", named: entry.named }, false);
    const written = await this.store.put(entry, bound?.stamp || null);
    this.#coming = "";
    if (written.ok) {
      this.#wrote(work, entry);
      // What cannot go now goes the next time.
      if (!bound) await this.#prune().catch(() => undefined);
    } else if (written.theirs === null) await this.#again(work, entry);
    else await this.#keepApart(work, entry);
  }

  /** One draft more: the oldest go, but none that a tab has open. */
  async #prune(): Promise<void> {
    const open = await this.around.open();
    if (!open) return;
    const mine = new Set([...this.#bound.values()].map(({ id }) => id));
    const drafts = (await this.store.all()).filter(({ named }) => !named).sort((a, b) => b.changed - a.changed);
    for (const { id } of drafts.slice(DRAFTS)) {
      if (open.has(id) || mine.has(id)) continue;
      await this.store.remove(id);
      this.around.tell(id);
    }
  }

  /** What was written before a reload, as far as it is ours: what is there keeps its date. */
  async #found(bound: Bound): Promise<Bound> {
    const there = await this.store.get(bound.id);
    if (!there || (there.stamp !== bound.stamp && there.stamp !== bound.next)) return bound;
    const { stamp, document, base } = there;
    return { id: bound.id, named: bound.named, stamp, document, base };
  }

  #wrote(work: string, entry: Entry): void {
    const { id, stamp, named, document, base } = entry;
    this.#bind(work, { id, stamp, named, document, base }, !this.#waiting.has(work));
    this.around.tell(id);
  }

  /** It was removed in another tab, but is worked on here. */
  async #again(work: string, entry: Entry): Promise<void> {
    const written = await this.store.put(entry, null);
    if (!written.ok) return this.#keepApart(work, entry);
    this.#wrote(work, entry);
    if (entry.named) this.notice = { what: "restored", name: titleOf(entry.document), id: entry.id };
  }

  /** It was changed in another tab: theirs stays, ours becomes an entry of its own. */
  async #keepApart(work: string, entry: Entry): Promise<void> {
    const name = entry.named ? free(this.around.copyName(titleOf(entry.document)), await this.#names()) : "";
    const copy = this.#renamed({ ...entry, id: this.#newId(), stamp: this.around.unique() }, name);
    await this.store.put(copy, null);
    if (!work.startsWith(MINE)) {
      this.#wrote(work, copy);
      return;
    }
    this.#bind(work, null);
    this.#wrote(copy.id, copy);
    if (this.sim.scenario?.id === work) this.#become(copy);
    this.notice = { what: "conflict", name: titleOf(copy.document), id: work };
  }

  #renamed(entry: Entry, name: string): Entry {
    if (name === "") return entry;
    const { document, base, original } = entry;
    const same = base === original ? titled(base, name) : null;
    return {
      ...entry,
      document: titled(document, name),
      base: same ?? titled(base, name),
      original: same ?? titled(original, name),
    };
  }

  #become(entry: Entry): void {
    this.sim.become(this.#opened(entry), titleOf(entry.document));
    this.around.moved(entry.id);
  }

  /** As the page shows a scenario that was saved: under its own name. */
  #opened({ id, from, document, named, words }: Entry): Opened {
    const ready = from === null ? null : this.around.ready(from);
    const title = titleOf(document);
    const told = ready ?? { story: "", story_en: "" };
    const { story, story_en } = told;
    const plain = ready && !named;
    const english = words?.[title] ?? title;
    return {
      id,
      from: ready ? from : null,
      title,
      title_en: plain ? ready.title_en : english,
      region: plain ? ready.region : title,
      region_en: plain ? ready.region_en : english,
      story,
      story_en,
      ...(ready?.source ? { source: ready.source } : {}),
      ...(words ? { words } : {}),
    };
  }

  async #names(): Promise<string[]> {
    return (await this.store.all()).filter(({ named }) => named).map(({ document }) => titleOf(document));
  }

  /** A saved scenario to open; null where there is none of that id. */
  async work(id: string): Promise<Work | null> {
    let entry: Entry | null;
    try {
      entry = await this.store.get(id);
    } catch (error) {
      this.#fail(error);
      return null;
    }
    if (!entry) return null;
    const { stamp, named, document, base, original } = entry;
    const kept = this.#recalled(id);
    const other = kept !== null && kept.stamp !== stamp && kept.next !== stamp;
    // Written in another tab since; what this tab kept is either older, or to be kept apart.
    if (other && kept.clean) forgetWork(id);
    const read = other && !kept.clean ? kept.stamp : stamp;
    this.#bind(id, { id, stamp: read, named, document, base }, kept?.clean ?? true);
    // One object where they are the same, as the page tells them apart.
    return { scenario: this.#opened(entry), original, document, base: same(base, original) ? original : base };
  }

  /** The open work gets a name; one that has a name already goes on as a copy. */
  async saveAs(name: string): Promise<void> {
    await this.settled();
    const { scenario, document, base, original } = this.sim;
    if (!scenario) return;
    const mine = scenario.id.startsWith(MINE);
    const bound = this.#boundTo(scenario.id);
    const draft = bound && !bound.named ? bound : null;
    const from = mine ? (scenario.from ?? null) : scenario.id;
    const given = free(name, await this.#names());
    const made = this.#made(draft?.id ?? this.#newId(), true, { from, document, base, original, words: scenario.words });
    const entry = this.#renamed(made, given);
    const written = await this.store.put(entry, draft?.stamp ?? null);
    if (!written.ok) {
      // The draft went on in another tab; this is a new one.
      entry.id = this.#newId();
      await this.store.put(entry, null);
    }
    if (!mine) this.#bind(scenario.id, null);
    this.#waiting.delete(scenario.id);
    this.#wrote(entry.id, entry);
    this.#become(entry);
    this.#well();
    this.around.changed();
  }

  async rename(id: string, name: string): Promise<void> {
    await this.settled();
    const entry = await this.store.get(id);
    if (!entry) return;
    const others = (await this.store.all()).filter((of) => of.named && of.id !== id);
    const given = free(name, others.map(({ document }) => titleOf(document)));
    const next = { ...this.#renamed(entry, given), named: true, stamp: this.around.unique() };
    const written = await this.store.put(next, entry.stamp);
    if (!written.ok) return this.rename(id, name);
    this.around.tell(id);
    // Not where another tab has gone on with it: what is open here will be kept apart.
    if (this.sim.scenario?.id === id && this.#bound.get(id)?.stamp === entry.stamp) {
      this.#wrote(id, next);
      this.#become(next);
    }
    this.around.changed();
  }

  /** A copy under a name of its own; the id of it. */
  async duplicate(id: string, nameOf: (name: string) => string): Promise<string | null> {
    await this.settled();
    const entry = await this.store.get(id);
    return entry ? this.add(entry, nameOf(titleOf(entry.document))) : null;
  }

  /** An entry more, whatever there is already. */
  async add(of: Omit<Snapshot, "scenario">, name: string): Promise<string> {
    const made = this.#made(this.#newId(), true, of);
    const entry = this.#renamed(made, free(name, await this.#names()));
    await this.store.put(entry, null);
    this.around.tell(entry.id);
    this.around.changed();
    return entry.id;
  }

  /** Takes an entry away; what is given puts it back. */
  async remove(id: string): Promise<Entry | null> {
    await this.settled();
    const entry = await this.store.get(id);
    if (!entry) return null;
    await this.store.remove(id);
    for (const [work, bound] of this.#bound) {
      if (bound.id === id) this.#bind(work, null);
    }
    this.around.tell(id);
    this.around.changed();
    return entry;
  }

  async restore(entry: Entry): Promise<void> {
    const { id } = entry;
    const written = await this.store.put(entry, null);
    if (!written.ok) return;
    this.around.tell(id);
    this.around.changed();
  }

  /** Another tab has written an entry, or taken it away. */
  async heard(id: string): Promise<void> {
    const bound = this.#boundTo(this.sim.scenario?.id ?? "");
    if (bound?.id === id && bound.named) {
      const theirs = await this.store.get(id).catch(() => null);
      if (theirs && theirs.stamp !== bound.stamp) {
        this.notice = { what: "elsewhere", name: titleOf(theirs.document), id };
      }
    }
    this.around.changed();
  }

  /** What was left without a name, and is open in no other tab, may be gone on with. */
  async offer(of: string | null): Promise<void> {
    if (this.sim.edited || this.notice) return;
    const drafts = (await this.store.all().catch(() => [])).filter(
      ({ named, from, id }) => !named && (of === null || from === of) && id !== this.sim.scenario?.id,
    );
    drafts.sort((a, b) => b.changed - a.changed);
    const open = await this.around.open();
    for (const { id, stamp, document, changed } of drafts) {
      if (recall("local", "offered") === stamp) return;
      if (open?.has(id)) continue;
      remember("local", "offered", stamp);
      this.notice = { what: "offer", id, name: titleOf(document), changed };
      this.around.changed();
      return;
    }
  }

  dismiss(): void {
    this.notice = null;
    this.around.changed();
  }
}
