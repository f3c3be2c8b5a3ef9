// Answers gathered, by codes and over the network, and shown as a room. They are kept in this tab.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Received } from "../codes/receive.js";
import { asFailure } from "../engine/protocol.js";
import type { Lang, RoomView } from "../engine/types.js";
import { drawnWidth } from "../parts/room.js";
import type { Remembering } from "../questions/remember.js";
import type { Json } from "../state/document.js";
import { recall, remember } from "../state/memory.js";
import { gathered } from "./gathered.js";
import { t } from "./labels.js";

const KEY = "room:answers";

/** The questions that answers may be to, as JSON texts, the last one last. */
const ASKED = "room:asked";

const list = (key: string): string[] => {
  try {
    return JSON.parse(recall("session", key) ?? "[]") as string[];
  } catch {
    return [];
  }
};

/** What was asked in this tab: its answers may come late. */
export function keepAsked(question: string): void {
  remember("session", ASKED, JSON.stringify([...list(ASKED).filter((of) => of !== question), question].slice(-20)));
}

export class CkGathering extends LitElement {
  static override properties = {
    engine: { attribute: false },
    language: { attribute: false },
    document: { attribute: false },
    shown: { attribute: false },
    sent: { attribute: false },
    answers: { state: true },
    reveal: { state: true },
    told: { state: true },
    trouble: { state: true },
    width: { state: true },
  };

  declare engine: Remembering;
  declare language: Lang;
  /** What the model is asked with, once it is revealed. */
  declare document: Json;
  declare shown: boolean;
  /** Answers that came over the network. */
  declare sent: string[];
  /** Answers that came by codes. */
  declare answers: string[];
  declare reveal: boolean;
  declare told: RoomView | null;
  declare trouble: string;
  declare width: number;
  #asked = 0;
  #room: ResizeObserver | null = null;

  constructor() {
    super();
    this.shown = true;
    this.sent = [];
    this.answers = list(KEY);
    this.reveal = false;
    this.told = null;
    this.trouble = "";
    this.width = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room?.disconnect();
    this.#room = null;
  }

  override updated(changed: PropertyValues): void {
    const out = this.querySelector(".gathered");
    if (out && !this.#room) {
      this.#room = new ResizeObserver(([entry]) => {
        const width = drawnWidth(entry?.contentRect.width ?? 0);
        if (width > 0) this.width = width;
      });
      this.#room.observe(out);
    }
    const asks = ["answers", "sent", "reveal", "width", "language", "document", "shown"];
    if (this.width > 0 && this.shown && asks.some((name) => changed.has(name))) void this.#ask();
  }

  /** Of the same device the last one counts: those by code come first, as they were there first. */
  get #all(): string[] {
    return [...this.answers, ...this.sent];
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    if (this.#all.length === 0) {
      this.told = null;
      return;
    }
    const { reveal, width } = this;
    const question = JSON.stringify({ questions: list(ASKED), answers: this.#all, reveal, width });
    try {
      const told = JSON.parse(await this.engine.call("room_view", reveal ? JSON.stringify(this.document) : "", this.language, question)) as RoomView;
      if (asked === this.#asked) this.told = told;
    } catch (error) {
      if (asked === this.#asked) this.trouble = asFailure(error).detail;
    }
  }

  #received = ({ detail: { kind, content } }: CustomEvent<Received>): void => {
    this.trouble = kind === "answer" ? "" : t("gathering.strange");
    if (kind !== "answer" || this.answers.includes(content)) return;
    this.answers = [...this.answers, content];
    remember("session", KEY, JSON.stringify(this.answers));
  };

  #clear = (): void => {
    this.answers = [];
    this.reveal = false;
    this.trouble = "";
    remember("session", KEY, null);
    this.dispatchEvent(new CustomEvent("cleared"));
  };

  override render(): TemplateResult {
    const some = this.#all.length > 0;
    return html`<section class="panel flat" id="panel-gathering" aria-labelledby="panel-gathering-title">
      <div class="panel-head">
        <h2 id="panel-gathering-title">${t("gathering.title")}</h2>
        <p>${t("gathering.line")}</p>
      </div>
      <div class="panel-body">
        <ck-receive .engine=${this.engine} .language=${this.language} .shown=${this.shown} .goesOn=${true} @code=${this.#received}></ck-receive>
        ${this.trouble === "" ? nothing : html`<p class="notice" role="alert">${this.trouble}</p>`}
        <div class="gathered">
          ${this.told && some ? gathered(this.told) : html`<p class="gathered-none">${t("gathering.none")}</p>`}
        </div>
        ${some
          ? html`<div class="panel-actions">
              <label class="check">
                <input type="checkbox" name="reveal" .checked=${this.reveal} @change=${(e: Event) => (this.reveal = (e.target as HTMLInputElement).checked)} />
                <span>${t("gathering.reveal")}</span>
              </label>
              <button type="button" class="button" @click=${this.#clear}>${t("gathering.clear")}</button>
            </div>`
          : nothing}
      </div>
    </section>`;
  }
}

customElements.define("ck-gathering", CkGathering);
