// A participant's side: a question received, a guess, and its way to the trainer.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import "../codes/receive.js";
import type { Received } from "../codes/receive.js";
import "../codes/show.js";
import type { CodeWritten, Kind, Lang, RoomAnswer, RoomQuestion } from "../engine/types.js";
import type { Remembering } from "../questions/remember.js";
import { Typed, typedField } from "../questions/typed.js";
import { addressWith, putInAddress } from "../state/address.js";
import { recall, remember } from "../state/memory.js";
import type { Simulation } from "../state/simulation.js";
import { idOf } from "../workshops/files.js";
import { t } from "./labels.js";
import { ownName } from "./names.js";
import { mayRelay, Polling, relay, troubleOf } from "./relay.js";

const QUESTION = "room:question";
const LOCKED = "room:locked";
/** So often the network is asked for the next question. */
const EVERY_MS = 3000;

/** An answer that was given, and what to. */
interface Locked extends RoomAnswer {
  to: string;
}

const lockedTo = (question: string): Locked | null => {
  try {
    const kept = JSON.parse(recall("session", LOCKED) ?? "null") as Locked | null;
    return kept?.to === question ? kept : null;
  } catch {
    return null;
  }
};

export class CkAnswering extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    language: { attribute: false },
    shown: { attribute: false },
    room: { attribute: false },
    question: { state: true },
    asked: { state: true },
    checked: { state: true },
    locked: { state: true },
    codes: { state: true },
    sending: { state: true },
    trouble: { state: true },
  };

  declare sim: Simulation;
  declare engine: Remembering;
  declare language: Lang;
  declare shown: boolean;
  /** The code of a room in the network; empty without one. */
  declare room: string;
  /** JSON text; empty while there is none. */
  declare question: string;
  declare asked: RoomQuestion | null;
  /** What the core makes of the fields as they stand; null while one of them is not read. */
  declare checked: RoomAnswer | null;
  declare locked: Locked | null;
  declare codes: CodeWritten | null;
  declare sending: "" | "sending" | "sent";
  declare trouble: string;
  #fields: Typed[] = [];
  #checking = 0;
  #polling = new Polling(() => this.#poll(), EVERY_MS);

  constructor() {
    super();
    this.shown = true;
    this.room = "";
    this.question = recall("session", QUESTION) ?? "";
    this.asked = null;
    this.checked = null;
    this.locked = lockedTo(this.question);
    this.codes = null;
    this.sending = "";
    this.trouble = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#polling.on = false;
  }

  override updated(changed: PropertyValues): void {
    this.#polling.on = this.room !== "" && this.shown && this.isConnected;
    // Another place may have received one.
    if (changed.has("shown") && this.shown && this.room === "") this.#take(recall("session", QUESTION) ?? "");
    if ((changed.has("question") || changed.has("language")) && this.question !== "") void this.#read(changed.has("question"));
    if (changed.has("locked") || changed.has("language")) void this.#code();
  }

  async #read(anew: boolean): Promise<void> {
    const of = this.question;
    const asked = JSON.parse(await this.engine.call("room_question", of, this.language)) as RoomQuestion;
    if (of !== this.question) return;
    if (anew || this.#fields.length !== asked.fields.length) {
      this.#fields = asked.fields.map(
        () =>
          new Typed(
            asked.unit as Kind,
            (text, kind) => this.sim.parse(text, kind),
            () => void this.#check(),
          ),
      );
      this.#checking++;
      this.checked = null;
    } else for (const field of this.#fields) void field.retell();
    this.asked = asked;
  }

  /** What cannot be is told while it is typed. */
  async #check(): Promise<void> {
    const { question } = this;
    const checking = ++this.#checking;
    const values = this.#fields.map(({ value }) => value);
    this.checked = null;
    this.requestUpdate();
    if (values.includes(null)) return;
    const made = JSON.parse(await this.engine.call("room_answer", question, JSON.stringify(values), ownName(), this.language)) as RoomAnswer;
    if (checking === this.#checking && question === this.question) this.checked = made;
  }

  async #code(): Promise<void> {
    const { locked } = this;
    if (!locked) {
      this.codes = null;
      return;
    }
    const codes = JSON.parse(await this.engine.call("code_write", "answer", locked.answer, this.language)) as CodeWritten;
    if (locked === this.locked) this.codes = codes;
  }

  /** Another question takes the place of the one that is there. */
  #take(question: string): void {
    if (question === this.question) return;
    this.question = question;
    this.locked = lockedTo(question);
    this.sending = "";
    this.trouble = "";
    remember("session", QUESTION, question === "" ? null : question);
  }

  #received = ({ detail: { kind, content } }: CustomEvent<Received>): void => {
    this.trouble = "";
    if (kind === "question") this.#take(content);
    else location.hash = content;
  };

  async #poll(): Promise<void> {
    try {
      const { question } = await relay.question(this.room);
      this.#take(question);
      if (this.trouble === t("relay.failed") || this.trouble === t("relay.gone")) this.trouble = "";
    } catch (error) {
      this.trouble = t(troubleOf(error));
    }
  }

  #lock = async (): Promise<void> => {
    const { checked, question } = this;
    if (!checked?.answer) return;
    this.trouble = "";
    this.locked = { ...checked, to: question };
    remember("session", LOCKED, JSON.stringify(this.locked));
    if (this.room !== "") await this.#send();
  };

  #send = async (): Promise<void> => {
    const { locked } = this;
    if (!locked) return;
    this.trouble = "";
    this.sending = "sending";
    try {
      await relay.send(this.room, ownName(), locked.answer);
      this.sending = "sent";
    } catch (error) {
      this.sending = "";
      this.trouble = t(troubleOf(error));
    }
  };

  #change = (): void => {
    this.locked = null;
    this.sending = "";
    remember("session", LOCKED, null);
  };

  #enter = (event: Event): void => {
    event.preventDefault();
    const room = this.querySelector<HTMLInputElement>("#answer-room")?.value.trim() ?? "";
    if (room === "") return;
    putInAddress({ r: room });
    dispatchEvent(new HashChangeEvent("hashchange"));
  };

  override render(): TemplateResult {
    return html`<section class="panel flat" id="panel-answering" aria-labelledby="panel-answering-title">
      <div class="panel-head">
        <h2 id="panel-answering-title">${t("answering.title")}</h2>
        <p>${t("answering.line")}</p>
      </div>
      <div class="panel-body">
        ${this.question === "" ? this.#none() : this.#given()}
        ${this.trouble === "" ? nothing : html`<p class="notice" role="alert">${this.trouble}</p>`}
      </div>
    </section>`;
  }

  #none(): TemplateResult {
    return html`${this.room !== "" && this.trouble === "" ? html`<p class="panel-wait">${t("answering.waiting")}</p>` : nothing}
      ${mayRelay()
        ? html`<form class="answer-enter" @submit=${this.#enter}>
            <label for="answer-room">${t("answering.room")}</label>
            <input id="answer-room" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" .value=${this.room} />
            <button type="submit" class="button">${t("answering.enter")}</button>
            <p class="note">${t("answering.netLine")}</p>
          </form>`
        : nothing}
      <ck-receive .engine=${this.engine} .language=${this.language} .shown=${this.shown} @code=${this.#received}></ck-receive>`;
  }

  #given(): TemplateResult | typeof nothing {
    const { asked, locked } = this;
    if (!asked) return nothing;
    const other = html`<button type="button" class="quiet" @click=${() => this.#take("")}>${t("answering.other")}</button>`;
    if (asked.problems.length > 0) return html`<ul class="notice">${asked.problems.map((problem) => html`<li>${problem}</li>`)}</ul>${other}`;
    if (asked.workshop !== "") return html`${this.#step(asked)} ${this.room === "" ? other : nothing}`;
    return html`<div class="asked">
        <h3>${asked.text}</h3>
        ${asked.scenario === "" ? nothing : html`<p><a href="#${asked.scenario}">${t("answering.open")}</a></p>`}
      </div>
      ${locked ? this.#done(locked, asked) : this.#form(asked)} ${this.room === "" ? other : nothing}`;
  }

  /** A step of a workshop is answered there, and sent from there. */
  #step({ text, workshop, step }: RoomQuestion): TemplateResult {
    return html`<div class="asked">
      <h3>${text}</h3>
      <div class="panel-actions">
        <a class="primary" href=${addressWith({ p: "latihan", latihan: `${idOf(workshop)}.${step}` })}>${t("answering.step")}</a>
      </div>
    </div>`;
  }

  #form({ fields }: RoomQuestion): TemplateResult {
    const { checked } = this;
    return html`<div class="answer-fields">
        ${fields.map((label, at) => {
          const field = this.#fields[at];
          return field ? typedField(field, `answer-${at}`, label) : nothing;
        })}
      </div>
      <div role="status">
        ${checked && checked.problems.length > 0 ? html`<ul class="notice">${checked.problems.map((problem) => html`<li>${problem}</li>`)}</ul>` : nothing}
      </div>
      <div class="panel-actions">
        <button type="button" class="primary" ?disabled=${!checked?.answer} @click=${this.#lock}>
          ${t("answering.lock")}
        </button>
      </div>`;
  }

  #done({ said }: Locked, { fields, text }: RoomQuestion): TemplateResult {
    const { codes, sending } = this;
    return html`<div class="answer-given">
        <h4>${t("answering.yours")}</h4>
        <dl>${said.map((value, at) => html`<div><dt>${fields[at]}</dt><dd>${value}</dd></div>`)}</dl>
        <div class="panel-actions">
          <button type="button" class="button" @click=${this.#change}>${t("answering.change")}</button>
          ${this.room !== "" && sending === "" ? html`<button type="button" class="button" @click=${this.#send}>${t("answering.again")}</button>` : nothing}
          <p class="take-said" role="status">${sending === "" ? "" : t(sending === "sent" ? "answering.sent" : "answering.sending")}</p>
        </div>
      </div>
      ${codes && sending !== "sent"
        ? html`<p>${t("answering.show")}</p>
            <ck-codes .parts=${codes.parts} .lines=${codes.lines} .name=${t("answering.answer")} .heading=${text} .language=${this.language}></ck-codes>`
        : nothing}`;
  }
}

customElements.define("ck-answering", CkAnswering);
