// Links in the address: opening one makes a work of its own beside what the reader
// has; and the address follows what is changed. What opens and writes them is
// loaded when it is wanted.

import { nothing, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang } from "../engine/types.js";
import { lang } from "../i18n.js";
import { inAddress, isClaim, isLink, whereabouts } from "../state/address.js";
import type { Work } from "../state/library.js";
import type { Simulation } from "../state/simulation.js";
import { applyTheme, THEMES } from "../theme.js";
import type { Told } from "./open.js";

/** After so much quiet the address follows. */
const QUIET_MS = 500;

/** The link in the address, and the name of its work in this tab. */
const linkWith = (id: string): string => `${location.hash.replace(/&s=[^&]*/, "")}&s=${encodeURIComponent(id)}`;

/** What the links of a page are surrounded by. */
export interface Around {
  sim(): Simulation;
  engine: Engine;
  questions: Engine<Question>;
  /** The second module is there: the address waits for nothing else. */
  ready(): boolean;
  /** A slider is held. */
  held(): boolean;
  /** The page speaks another language for this visit. */
  speak(lang: Lang): void;
  changed(): void;
  /** Opens a work of the page's own. */
  choose(id: string): void;
}

export class Linking {
  #part: typeof import("./open.js") | null = null;
  #told: Told | null = null;
  /** The work of which it is told; null: whichever is open. */
  #of: string | null = null;
  #work: Work | null = null;
  /** What a link says is being found out. */
  #opening: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The document and the place that the address was written for. */
  #written: readonly unknown[] = [];

  constructor(private readonly around: Around) {}

  /** What was opened under that id and is not yet known to the tab. */
  work(id: string): Work | null {
    return this.#work?.scenario.id === id ? this.#work : null;
  }

  /** Opens the link in the address and begins with its work, or with none; the work that it has opened. */
  async open(begin: (id: string | null) => Promise<void>): Promise<string | null> {
    this.#visit();
    const sim = this.around.sim();
    let id: string | null = null;
    await this.#ask(async (part) => {
      const opened = await part.open(this.around.engine, location.hash, lang(), sim);
      this.#work = opened.work;
      id = opened.id;
      return opened.told;
    });
    this.#tell(id);
    await begin(id);
    const now = sim.scenario?.id ?? null;
    this.#tell(now);
    if (id === null || now !== id) return null;
    if (inAddress("s") !== id) history.replaceState(history.state, "", linkWith(id));
    sim.save();
    return id;
  }

  /** Where the tab knows the work of the link: what the link pins is told again. */
  async again(): Promise<void> {
    const sim = this.around.sim();
    if (!isLink() || !/&[kx]=/.test(location.hash) || this.#part?.isPinned(sim)) return;
    await this.#ask((part) => part.again(this.around.engine, location.hash, lang(), sim));
    this.#tell(sim.scenario?.id ?? null);
  }

  #tell(of: string | null): void {
    this.#of = of;
    this.around.changed();
  }

  async #ask(what: (part: typeof import("./open.js")) => Promise<Told | null>): Promise<void> {
    const asked = async (): Promise<void> => {
      try {
        this.#part ??= await import("./open.js");
        this.#told = await what(this.#part);
      } catch (error) {
        // The page says what failed when it opens what it can.
        console.warn(error);
      }
    };
    this.#opening = asked();
    await this.#opening;
  }

  /** Language and theme of a link hold for the visit: nothing of it is kept. */
  #visit(): void {
    const wanted = new URLSearchParams(location.hash.slice(1));
    const language = wanted.get("l");
    if (language === "id" || language === "en") this.around.speak(language);
    const theme = THEMES.find((of) => of === wanted.get("t"));
    if (theme) applyTheme(theme, false);
  }

  /** After every change of the page: once it is quiet, the address has the work as it stands. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#follow(), QUIET_MS);
  }

  async #follow(): Promise<void> {
    const { around } = this;
    await this.#opening;
    const sim = around.sim();
    const { scenario, document, problems } = sim;
    if (!scenario || !sim.good || problems.length > 0 || around.held() || !around.ready()) return;
    const state = [document, location.hash];
    if (state.every((one, i) => one === this.#written[i])) return;
    // A ready scenario as it is needs no more than its name.
    if (!sim.edited && scenario.base === undefined && (!isLink() || isClaim())) return;
    try {
      this.#part ??= await import("./open.js");
      const where = whereabouts();
      const fragment = await this.#part.addressOf(around.questions, sim, lang());
      // Meanwhile the reader may have gone elsewhere: then that is asked about, as it changes the page.
      if (fragment === null || sim.document !== document || sim.scenario !== scenario || whereabouts() !== where) return;
      if (fragment !== location.hash) history.replaceState(history.state, "", fragment);
      this.#written = [document, location.hash];
      around.changed();
    } catch {
      // Safari allows so many in a while, and the module may not come: the address stays.
    }
  }

  #close = (): void => {
    this.#told = null;
    this.around.changed();
  };

  #old = (document: string): void => {
    const id = this.#part?.beginOld(this.around.sim(), document);
    if (id !== undefined) this.around.choose(id);
  };

  /** What is told of a link, as long as its work is open. */
  view(): TemplateResult | typeof nothing {
    const open = this.around.sim().scenario?.id;
    if (!this.#told || !this.#part || (this.#of !== null && open !== undefined && open !== this.#of)) return nothing;
    return this.#part.told(this.#told, { close: this.#close, old: this.#old });
  }
}
