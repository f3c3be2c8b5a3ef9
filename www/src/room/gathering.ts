// Answers gathered, by codes and over the network, and shown as a room. They are kept in this tab.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { CkReceive, Received } from "../codes/receive.js";
import { asFailure } from "../engine/protocol.js";
import type { Lang, RoomView } from "../engine/types.js";
import { drawnWidth } from "../parts/room.js";
import type { Remembering } from "../questions/remember.js";
import type { Json } from "../state/document.js";
import { recall, remember } from "../state/memory.js";
import { gathered, none } from "./gathered.js";
import { t } from "./labels.js";
import { stepsOf } from "./steps.js";

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

const TAKES: readonly Received["kind"][] = ["answer"];

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
    question: { attribute: false },
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
  /** What is being asked: JSON text; empty while nothing is. */
  declare question: string;
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
    this.question = "";
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

  protected override willUpdate(changed: PropertyValues): void {
    // What the model says to the next question is told when it is time.
    if (changed.has("question") && changed.get("question") !== undefined) this.reveal = false;
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
    const asks = ["answers", "sent", "reveal", "width", "language", "document", "shown", "question"];
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
    try {
      const steps = await stepsOf(this.engine, this.language, this.#all, reveal);
      if (asked !== this.#asked) return;
      const question = JSON.stringify({ questions: list(ASKED), answers: this.#all, steps, now: this.question, reveal, width });
      const told = JSON.parse(await this.engine.call("room_view", reveal ? JSON.stringify(this.document) : "", this.language, question)) as RoomView;
      if (asked === this.#asked) this.told = told;
    } catch (error) {
      if (asked === this.#asked) this.trouble = asFailure(error).detail;
    }
  }

  /** Further answers, each once. */
  keep(answers: string[]): void {
    this.answers = [...new Set([...this.answers, ...answers])];
    remember("session", KEY, JSON.stringify(this.answers));
  }

  #received = ({ detail: { content } }: CustomEvent<Received>): void => {
    this.trouble = "";
    this.keep([content]);
  };

  #clear = (): void => {
    this.querySelector<CkReceive>("ck-receive")?.again();
    this.answers = [];
    this.reveal = false;
    this.trouble = "";
    remember("session", KEY, null);
  };

  override render(): TemplateResult {
    const some = this.#all.length > 0;
    return html`<section class="panel flat" id="panel-gathering" aria-labelledby="panel-gathering-title">
      <div class="panel-head">
        <h2 id="panel-gathering-title">${t("gathering.title")}</h2>
        <p>${t("gathering.line")}</p>
      </div>
      <div class="panel-body">
        <ck-receive .engine=${this.engine} .language=${this.language} .shown=${this.shown} .goesOn=${true} .takes=${TAKES} @code=${this.#received}></ck-receive>
        ${this.trouble === "" ? nothing : html`<p class="notice" role="alert">${this.trouble}</p>`}
        <p class="gathered-count" role="status">${some ? this.told?.count_text : ""}</p>
        <div class="gathered">
          ${this.told && some ? gathered(this.told) : none()}
        </div>
        ${some
          ? html`<div class="panel-actions">
              <label class="check">
                <input type="checkbox" name="reveal" .checked=${this.reveal} @change=${(e: Event) => (this.reveal = (e.target as HTMLInputElement).checked)} />
                <span>${t("gathering.reveal")}</span>
              </label>
              ${this.answers.length > 0
                ? html`<button type="button" class="button" @click=${this.#clear}>${t("gathering.clear")}</button>`
                : nothing}
            </div>`
          : nothing}
      </div>
    </section>`;
  }
}

customElements.define("ck-gathering", CkGathering);
