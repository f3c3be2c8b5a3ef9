// The speaker's own window: the notes of the slide on the wall, what comes next, and how
// long the talk has gone on. It asks the wall for every step, and the wall tells where
// it is; while no wall answers, the notes are read by themselves.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { lang, visitIn } from "../i18n.js";
import { icons } from "../parts/icons.js";
import { addressWith, inAddress } from "../state/address.js";
import { recall, remember } from "../state/memory.js";
import { now, spent, toggled, type Clock } from "./clock.js";
import { signs } from "./icons.js";
import { after, commandOf, within, type Command } from "./keys.js";
import { t } from "./labels.js";
import { Line, newRoom, type Call, type Message, type Show } from "./line.js";
import type { Line as Said, Note } from "./slides.js";

/** A wall that has not answered for so long is not there, or is being loaded anew. */
const PATIENCE_MS = 1500;

export class CkNotes extends LitElement {
  static override properties = {
    show: { state: true },
    joined: { state: true },
    alone: { state: true },
    clock: { state: true },
    time: { state: true },
  };

  /** As the wall told it last; while there is none, the reader's own steps are in it. */
  declare show: Show | null;
  /** A wall of this room has been heard. */
  declare joined: boolean;
  /** No wall answers. */
  declare alone: boolean;
  declare clock: Clock | null;
  declare time: number;
  #name = inAddress("catatan") ?? "";
  /** Opened without a room: the first wall that is heard of is theirs. */
  #homeless = this.#name === "";
  #room: Line<Message> | null = null;
  #lobby: Line<Call> | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.show = null;
    this.joined = false;
    this.alone = false;
    this.clock = null;
    this.time = now();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.#key);
    addEventListener("hashchange", this.#moved);
    this.#ticking = setInterval(() => (this.time = now()), 1000);
    this.#enter(this.#name || newRoom());
    if (!this.#homeless) return;
    this.#lobby = Line.lobby((call) => {
      if (call.kind === "here" && this.#homeless) this.#enter(call.room);
    });
    this.#lobby.say({ kind: "where" });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#key);
    removeEventListener("hashchange", this.#moved);
    clearInterval(this.#ticking);
    clearTimeout(this.#patience);
    this.#room?.close();
    this.#lobby?.close();
  }

  #enter(room: string): void {
    this.#name = room;
    this.#room?.close();
    this.#room = Line.room(room, (said) => this.#hear(said));
    this.#room.say({ kind: "hello" });
    this.#await();
  }

  /** What is asked is answered soon, or there is nobody. */
  #await(otherwise?: () => void): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.alone = true;
      otherwise?.();
    }, PATIENCE_MS);
  }

  #hear(said: Message): void {
    if (said.kind === "bye") this.#await();
    if (said.kind !== "show") return;
    clearTimeout(this.#patience);
    if (!this.joined) this.#join(said.show);
    this.show = said.show;
    this.alone = false;
    if (said.show.lang !== lang()) visitIn(said.show.lang);
  }

  /** From here on a reload finds the room, and the clock as it stood. */
  #join({ started }: Show): void {
    this.joined = true;
    this.#homeless = false;
    this.#lobby?.close();
    if (inAddress("catatan") !== this.#name) history.replaceState(history.state, "", addressWith({ catatan: this.#name }));
    this.clock = this.#kept ?? { began: started, paused: null };
  }

  get #kept(): Clock | null {
    try {
      return JSON.parse(recall("session", `clock:${this.#name}`) ?? "null") as Clock | null;
    } catch {
      return null;
    }
  }

  #set(clock: Clock): void {
    this.clock = clock;
    this.time = now();
    remember("session", `clock:${this.#name}`, JSON.stringify(clock));
  }

  /** An address written by hand: the page, or other notes. */
  #moved = (): void => {
    if (inAddress("catatan") !== this.#name) location.reload();
  };

  #key = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    // The wall's window is for its own to close, and a reload of the notes loses nothing.
    if (command === null || ["leave", "show", "full", "notes"].includes(command)) return;
    event.preventDefault();
    if (!event.repeat) this.#do(command);
  };

  #do(command: Command): void {
    const { show } = this;
    if (!show) return;
    const own = (): void => {
      this.show = { ...show, ...after(show, command, show.slides.length), blank: false };
    };
    if (this.alone) return own();
    this.#room?.say({ kind: "do", command });
    this.#await(own);
  }

  #go(at: number): void {
    const { show } = this;
    if (!show) return;
    const own = (): void => {
      this.show = { ...show, at: within(at, show.slides.length) };
    };
    if (this.alone) return own();
    this.#room?.say({ kind: "go", at });
    this.#await(own);
  }

  override updated(): void {
    const root = document.documentElement;
    if (root.lang !== lang()) root.lang = lang();
    const title = `${t("notes.title")} – Cakupan`;
    if (document.title !== title) document.title = title;
  }

  override render(): TemplateResult {
    const { show, alone } = this;
    return html`<main class="notes">
      <header>
        <h1>${t("notes.title")}</h1>
        ${this.#clockView()}
      </header>
      <div role="status">${alone ? this.#without() : nothing}</div>
      ${show ? this.#view(show) : nothing}
    </main>`;
  }

  /** The way to the wall, where there is none. */
  #without(): TemplateResult {
    const { show } = this;
    const params = new URLSearchParams((show?.hash ?? location.hash).replace(/^#/, ""));
    params.delete("catatan");
    params.set("layar", `${(show?.at ?? 0) + 1}.${this.#name}`);
    return html`<p class="notes-alone">
      ${t(show ? "notes.gone" : "notes.waiting")}
      <a href="#${params}" target="cakupan-wall-${this.#name}" rel="opener">${t("notes.open")}</a>
    </p>`;
  }

  #clockView(): TemplateResult | typeof nothing {
    const { clock } = this;
    if (!clock) return nothing;
    const { paused } = clock;
    return html`<div class="notes-clock">
      <p role="timer" aria-label=${t("notes.clock")} class=${paused === null ? "" : "paused"}>${spent(clock, this.time, lang())}</p>
      <button type="button" class="switch" @click=${() => this.#set(toggled(clock, now()))}>${t(paused === null ? "notes.pause" : "notes.goOn")}</button>
      <button type="button" class="switch" @click=${() => this.#set({ began: now(), paused: null })}>${t("notes.anew")}</button>
    </div>`;
  }

  #view({ slides, at, blank }: Show): TemplateResult {
    const slide = slides[at];
    const next = slides[at + 1];
    return html`<div class="notes-scrolls" data-scrolls tabindex="0" role="group" aria-label=${t("notes.now", { at: at + 1, of: slides.length })}>
        <p class="notes-now">${t("notes.now", { at: at + 1, of: slides.length })}</p>
        <h2 aria-live="polite">${slide?.title}</h2>
        ${slide && slide.notes.length > 0 ? slide.notes.map((note) => this.#note(note)) : html`<p>${t("notes.none")}</p>`}
        <details>
          <summary>${t("notes.all")}</summary>
          <ol>
            ${slides.map(
              ({ title }, i) =>
                html`<li><button type="button" class="quiet" aria-current=${i === at} @click=${() => this.#go(i)}>${title}</button></li>`,
            )}
          </ol>
        </details>
      </div>
      <footer>
        <p class="notes-next">
          ${next ? html`<span>${t("notes.next")}</span> <strong>${next.title}</strong>` : t("notes.last")}
        </p>
        <div class="notes-ways">
          <button type="button" data-command="back" aria-disabled=${!blank && at === 0} @click=${() => this.#do("back")}>
            ${icons.back}${t("notes.back")}
          </button>
          <button type="button" data-command="blank" aria-pressed=${blank} @click=${() => this.#do("blank")}>
            ${signs.blank}${t(blank ? "notes.unblank" : "notes.blank")}
          </button>
          <button type="button" class="main" data-command="next" aria-disabled=${!blank && !next} @click=${() => this.#do("next")}>
            ${t("notes.forth")}${signs.next}
          </button>
        </div>
      </footer>`;
  }

  #note({ heading, lines }: Note): TemplateResult {
    return html`<section>
      <h3>${heading}</h3>
      <ul role="list">
        ${lines.map((line) => this.#line(line))}
      </ul>
    </section>`;
  }

  #line({ text, sum, url }: Said): TemplateResult {
    return html`<li>
      <p>${text}</p>
      ${sum ? html`<p class="notes-sum">${sum}</p>` : nothing} ${url ? html`<p class="notes-url">${url}</p>` : nothing}
    </li>`;
  }
}

customElements.define("ck-notes", CkNotes);
