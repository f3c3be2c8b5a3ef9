// The show: it puts the wall over the page, keeps the address and the notes in step with
// it, and leaves the page as it found it. The notes themselves are notes.ts.

import sheet from "../../styles/projector.css?file";
import { lang } from "../i18n.js";
import { addressWith, inAddress } from "../state/address.js";
import { recall, remember } from "../state/memory.js";
import { addStyle } from "../style.js";
import { applyTheme, theme } from "../theme.js";
import type { CkApp } from "../views/app.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { now } from "./clock.js";
import { after, within, type Command, type Standing } from "./keys.js";
import { Line, ownRoom, type Call, type Message, type Own } from "./line.js";
import { CkNotes } from "./notes.js";
import { scenario } from "./scenario.js";
import type { Provider, Slide } from "./slides.js";
import { CkWall } from "./wall.js";
import { workshop } from "./workshop.js";

/** Who gives the slides: the first one whose work is open. */
const PROVIDERS: readonly Provider[] = [workshop, scenario];

/** What the notes may ask of the wall: they do not close it. */
const ASKED: readonly Command[] = ["next", "back", "first", "last", "blank", "dark"];

/** What a reload finds again. */
interface Kept {
  room: string;
  started: number;
  dark: boolean | null;
}

let projection: Projection | null = null;

/** Shows what the address says; called after every change of the page. */
export function present(app: CkApp): void {
  const wanted = inAddress("layar");
  // What failed is said on the page.
  if (wanted === null || (app.sim.failure !== null && !app.sim.good)) {
    projection?.close();
    projection = null;
    return;
  }
  projection ??= new Projection(app, wanted);
  projection.show();
}

/** The window of notes, in place of the page. */
export function notes(app: CkApp): void {
  void addStyle(sheet, import.meta.url).then(() => app.replaceChildren(new CkNotes()));
}

const isDark = (): boolean => theme() === "dark" || (theme() === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);

function kept(): Partial<Kept> {
  try {
    return JSON.parse(recall("session", "projector") ?? "{}") as Partial<Kept>;
  } catch {
    return {};
  }
}

class Projection {
  #wall = new CkWall();
  #standing: Standing;
  #slides: Slide[] = [];
  /** What the slides are made of, and counts how often they were. */
  #of: readonly unknown[] = [];
  #made = 0;
  /** As it stands in the address. */
  #written: string;
  #kept: Kept;
  #own: Own | null = null;
  #room: Line<Message> | null = null;
  #lobby: Line<Call> | null = null;
  #closed = false;
  /** How the page was. */
  readonly #before = { theme: theme(), focus: document.activeElement, scroll: scrollY };

  /** `wanted`: the number of a slide, and behind a full stop the room of notes that have opened it. */
  constructor(
    private readonly app: CkApp,
    wanted: string,
  ) {
    const [number = "", room] = wanted.split(".");
    this.#written = wanted;
    this.#standing = { at: slideOf(number), blank: false };
    const { started = now(), dark = null, room: own = null } = kept();
    this.#kept = { room: "", started, dark };
    void this.#begin(room ?? own);
  }

  async #begin(room: string | null): Promise<void> {
    const [own] = await Promise.all([ownRoom(room), addStyle(sheet, import.meta.url)]);
    this.#own = own;
    if (this.#closed) return own.leave();
    // Another show than the one whose storage this tab was given begins now.
    if (own.room !== room) this.#kept.started = now();
    this.#kept.room = own.room;
    this.#keep();
    if (this.#kept.dark !== null) applyTheme(this.#kept.dark ? "dark" : "light", false);
    const { app } = this;
    this.#wall.addEventListener("command", (event) => this.#do((event as CustomEvent<Command>).detail));
    document.documentElement.dataset["wall"] = "";
    app.inert = true;
    app.after(this.#wall);
    this.#write();
    this.#render();
    await this.#wall.updateComplete;
    this.#wall.focus();
    this.#room = Line.room(own.room, (said) => this.#hear(said));
    this.#lobby = Line.lobby(({ kind }) => {
      if (kind === "where") this.#here();
    });
    addEventListener("pagehide", this.#bye);
    addEventListener("pageshow", this.#hello);
    this.#here();
    this.#tell();
  }

  #keep(): void {
    remember("session", "projector", JSON.stringify(this.#kept));
  }

  /** The page has changed, or the address has. */
  show(): void {
    const wanted = inAddress("layar");
    if (wanted !== null && wanted !== this.#written) {
      this.#written = wanted;
      this.#go(slideOf(wanted));
    }
    void this.#make();
  }

  async #make(): Promise<void> {
    const { app } = this;
    if (!app.sim.good) return;
    const provider = PROVIDERS.find((one) => one.isOpen(app));
    const of = provider ? [provider, ...provider.of(app)] : [];
    if (!provider || (of.length === this.#of.length && of.every((one, i) => one === this.#of[i]))) return;
    this.#of = of;
    const made = ++this.#made;
    try {
      await provider.make(app, (slides) => {
        if (made === this.#made && !this.#closed) this.#take(slides);
      });
    } catch (error) {
      // What has come stays; without the second module there are slides, and fewer notes.
      console.warn(error);
      this.#wall.failed = this.#slides.length === 0;
    }
  }

  #take(slides: Slide[]): void {
    const { at, blank } = this.#standing;
    const id = this.#slides[at]?.id;
    const found = slides.findIndex((slide) => slide.id === id);
    this.#slides = slides;
    this.#standing = { at: found < 0 ? within(at, slides.length) : found, blank };
    this.#changed();
  }

  /** The wall, the address and the notes say the same. */
  #changed(): void {
    this.#write();
    this.#render();
    this.#tell();
  }

  #render(): void {
    const wall = this.#wall;
    wall.slides = this.#slides;
    wall.standing = this.#standing;
    wall.dark = isDark();
  }

  #write(): void {
    // Which slides there are is not known at once.
    this.#written = String(this.#standing.at + 1);
    if (inAddress("layar") === this.#written) return;
    try {
      history.replaceState(history.state, "", addressWith({ layar: this.#written }));
    } catch {
      // Safari allows so many in a while: a reload then comes back a few slides off.
    }
  }

  #go(at: number): void {
    this.#standing = { at: this.#slides.length > 0 ? within(at, this.#slides.length) : at, blank: false };
    this.#changed();
  }

  #do(command: Command): void {
    switch (command) {
      case "leave":
        return this.#leave();
      case "notes":
        return this.#openNotes();
      case "full":
        return void this.#full(document.fullscreenElement === null);
      case "show":
        return void this.#full(true);
      case "dark":
        this.#kept.dark = !isDark();
        this.#keep();
        applyTheme(this.#kept.dark ? "dark" : "light", false);
        return this.#changed();
      default: {
        const { at, blank } = after(this.#standing, command, this.#slides.length);
        if (at === this.#standing.at && blank === this.#standing.blank) return;
        this.#standing = { at, blank };
        this.#changed();
      }
    }
  }

  async #full(on: boolean): Promise<void> {
    if (on === (document.fullscreenElement !== null)) return;
    try {
      await (on ? document.documentElement.requestFullscreen() : document.exitFullscreen());
    } catch {
      // Not everywhere, and not by itself: the wall fills the window anyway.
    }
  }

  #leave(): void {
    history.replaceState(history.state, "", addressWith({ layar: null }));
    present(this.app);
    this.app.requestUpdate();
  }

  #openNotes(): void {
    const address = addressWith({ layar: null, catatan: this.#kept.room });
    const opened = open(address, `cakupan-notes-${this.#kept.room}`, "popup,width=720,height=860");
    this.#wall.blocked = opened ? null : address;
    opened?.focus();
  }

  #hear(said: Message): void {
    if (said.kind === "hello") this.#tell();
    else if (said.kind === "go") this.#go(said.at);
    else if (said.kind === "do" && ASKED.includes(said.command)) this.#do(said.command);
  }

  #tell(): void {
    const slides = this.#slides.map(({ kicker, title, notes: of }) => ({ kicker, title, notes: of }));
    if (slides.length === 0) return;
    const hash = addressWith({ layar: null }).replace(/^[^#]*/, "");
    const { started } = this.#kept;
    this.#room?.say({ kind: "show", show: { ...this.#standing, lang: lang(), slides, hash, started } });
  }

  #here(): void {
    this.#lobby?.say({ kind: "here", room: this.#kept.room });
  }

  #bye = (): void => this.#room?.say({ kind: "bye" });

  /** Back in sight, as it was left. */
  #hello = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#tell();
  };

  close(): void {
    this.#closed = true;
    removeEventListener("pagehide", this.#bye);
    removeEventListener("pageshow", this.#hello);
    this.#bye();
    this.#room?.close();
    this.#lobby?.close();
    this.#own?.leave();
    if (!this.#wall.isConnected) return;
    const { app } = this;
    const { theme: was, focus, scroll } = this.#before;
    void this.#full(false);
    this.#wall.remove();
    app.inert = false;
    delete document.documentElement.dataset["wall"];
    applyTheme(was, false);
    const from = focus instanceof HTMLElement && focus !== document.body ? focus : app.querySelector<HTMLElement>(".project");
    from?.focus({ preventScroll: true });
    scrollTo({ top: scroll, behavior: "instant" });
  }
}

/** `3` is the third slide; what is no number is the first. */
function slideOf(wanted: string): number {
  const number = Number.parseInt(wanted, 10);
  return Number.isFinite(number) ? Math.max(0, number - 1) : 0;
}
