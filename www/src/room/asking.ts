// The trainer's side: a question about the open scenario, given out as a code or over the network.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { asFailure } from "../engine/protocol.js";
import type { CodeWritten, Lang, RoomAsked } from "../engine/types.js";
import { write } from "../links/open.js";
import { choice } from "../questions/choice.js";
import type { Remembering } from "../questions/remember.js";
import { addressWith } from "../state/address.js";
import type { Json } from "../state/document.js";
import { recall, remember } from "../state/memory.js";
import type { Simulation } from "../state/simulation.js";
import { idOf } from "../workshops/files.js";
import { isLoopback } from "../codes/loopback.js";
import "../codes/show.js";
import "./gathering.js";
import { type CkGathering, keepAsked } from "./gathering.js";
import { takeOver } from "./handed.js";
import { t } from "./labels.js";
import { madeUp } from "./names.js";
import { mayRelay, type Opened, Polling, relay, troubleOf } from "./relay.js";

const OPEN = "room:open";
const NET = "room:net";
/** So often the network is asked for answers. */
const EVERY_MS = 2000;

interface Net extends Opened {
  /** What participants open. */
  address: string;
}

const kept = <T>(key: string): T | null => {
  try {
    return JSON.parse(recall("session", key) ?? "null") as T | null;
  } catch {
    return null;
  }
};

export class CkAsking extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    language: { attribute: false },
    document: { attribute: false },
    words: { attribute: false },
    shown: { attribute: false },
    about: { state: true },
    from: { state: true },
    to: { state: true },
    text: { state: true },
    along: { state: true },
    asked: { state: true },
    open: { state: true },
    codes: { state: true },
    net: { state: true },
    sent: { state: true },
    server: { state: true },
    trouble: { state: true },
  };

  declare sim: Simulation;
  declare engine: Remembering;
  declare language: Lang;
  declare document: Json;
  declare words: Record<string, string>;
  declare shown: boolean;
  declare about: string;
  declare from: number;
  declare to: number;
  /** The question in the trainer's own words. */
  declare text: string;
  /** The scenario is given along. */
  declare along: boolean;
  /** What the core makes of the draft. */
  declare asked: RoomAsked | null;
  /** The question that is being asked: JSON text. */
  declare open: string;
  declare codes: CodeWritten | null;
  declare net: Net | null;
  declare sent: string[];
  /** Whether the server of the room answers; `back`: after it did not. */
  declare server: "" | "away" | "back";
  declare trouble: string;
  #id = madeUp(4);
  /** The server did not answer when it was to be given the question: it is given once it does. */
  #untold = false;
  #asking = 0;
  #polling = new Polling(() => this.#poll(), EVERY_MS);

  constructor() {
    super();
    this.shown = true;
    this.about = "coverage";
    this.from = 0;
    this.to = 0;
    this.text = "";
    this.along = false;
    this.asked = null;
    this.open = recall("session", OPEN) ?? "";
    this.codes = null;
    this.net = kept<Net>(NET);
    this.sent = [];
    this.server = "";
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
    this.#polling.on = this.net !== null && this.shown && this.isConnected;
    // A step that its place has handed over takes the place of what was asked.
    const handed = changed.has("shown") && this.shown ? takeOver() : "";
    if (handed !== "") void this.#put(handed);
    const drafted = ["document", "words", "language", "about", "from", "to", "text", "along"];
    if (drafted.some((name) => changed.has(name))) void this.#draft();
    if ((changed.has("open") || changed.has("language")) && this.open !== "") void this.#code();
  }

  get #years(): number[] {
    const { from, to, about } = this;
    if (about === "number") return [];
    if (about !== "curve") return [from];
    return (this.asked?.years ?? []).filter((year) => year >= from && year <= to);
  }

  async #draft(): Promise<void> {
    const asking = ++this.#asking;
    const english = this.language === "en" ? JSON.stringify(this.words) : "";
    try {
      const scenario = this.along ? (await write(this.engine, this.sim, this.language, { view: {}, pin: false, compared: false })).fragment : "";
      const question = JSON.stringify({ id: this.#id, about: this.about, years: this.#years, text: this.text, scenario });
      const asked = JSON.parse(await this.engine.call("room_ask", JSON.stringify(this.document), english, this.language, question)) as RoomAsked;
      if (asking !== this.#asking) return;
      // Another scenario may run through other years: then it is asked anew.
      const { years } = asked;
      const known = years.includes(this.from) && years.includes(this.to);
      this.asked = known ? asked : { ...asked, problems: [] };
      if (!years.includes(this.from)) this.from = years[1] ?? years[0] ?? 0;
      if (!years.includes(this.to)) this.to = Math.min(years.at(-1) ?? 0, this.from + 5);
    } catch (error) {
      if (asking === this.#asking) this.trouble = asFailure(error).detail;
    }
  }

  async #code(): Promise<void> {
    const of = this.open;
    const codes = JSON.parse(await this.engine.call("code_write", "question", of, this.language)) as CodeWritten;
    if (of === this.open) this.codes = codes;
  }

  #ask = async (): Promise<void> => {
    const question = this.asked?.question ?? "";
    if (question === "") return;
    await this.#put(question);
  };

  async #put(question: string): Promise<void> {
    this.trouble = "";
    keepAsked(question);
    remember("session", OPEN, question);
    this.open = question;
    this.#id = madeUp(4);
    if (this.net) await this.#tell(this.net);
  }

  /** Gives the room the question of now; what was answered to the one before is kept here. */
  async #tell(net: Net): Promise<void> {
    this.querySelector<CkGathering>("ck-gathering")?.keep(this.sent);
    this.#untold = false;
    try {
      await relay.next(net, this.open);
      this.sent = [];
    } catch (error) {
      this.#untold = true;
      this.#lost(error);
    }
  }

  #next = (): void => {
    this.open = "";
    this.codes = null;
    remember("session", OPEN, null);
    void this.#draft();
  };

  #openNet = async (): Promise<void> => {
    this.trouble = "";
    try {
      const [address = new URL("./", location.href).href] = await relay.addresses();
      const opened = await relay.open(this.open);
      this.server = "";
      this.#untold = false;
      this.net = { ...opened, address: `${address}#p=kelas&r=${opened.room}` };
      remember("session", NET, JSON.stringify(this.net));
    } catch (error) {
      this.trouble = t(troubleOf(error));
    }
  };

  /** The server does not answer, or has no such room any more, as after it was started anew. */
  #lost(error: unknown): void {
    const trouble = troubleOf(error);
    if (trouble === "relay.failed") {
      this.server = "away";
      return;
    }
    this.trouble = t(trouble === "relay.gone" ? "asking.netEnded" : trouble);
    if (trouble !== "relay.gone") return;
    this.querySelector<CkGathering>("ck-gathering")?.keep(this.sent);
    this.sent = [];
    this.net = null;
    this.server = "";
    remember("session", NET, null);
  }

  async #poll(): Promise<void> {
    const { net } = this;
    if (!net) return;
    try {
      const { answers } = await relay.answers(net.room);
      if (JSON.stringify(answers) !== JSON.stringify(this.sent)) this.sent = answers;
      if (this.server === "away") this.server = "back";
      if (this.#untold && this.open !== "") await this.#tell(net);
    } catch (error) {
      this.#lost(error);
    }
  }

  override render(): TemplateResult {
    return html`<section class="panel flat" id="panel-asking" aria-labelledby="panel-asking-title">
        <div class="panel-head">
          <h2 id="panel-asking-title">${t("asking.title")}</h2>
          <p>${t("asking.line")}</p>
        </div>
        <div class="panel-body">
          ${this.open === "" ? this.#form() : this.#given()}
          ${this.trouble === "" ? nothing : html`<p class="notice" role="alert">${this.trouble}</p>`}
        </div>
      </section>
      <ck-gathering
        .engine=${this.engine}
        .language=${this.language}
        .document=${this.document}
        .shown=${this.shown}
        .sent=${this.sent}
        .question=${this.open}
      ></ck-gathering>`;
  }

  #form(): TemplateResult | typeof nothing {
    const { asked, about } = this;
    if (!asked) return nothing;
    const years = asked.years.map((year) => ({ value: String(year), text: String(year) }));
    const year = (id: string, label: string, value: number, set: (year: number) => void): TemplateResult =>
      choice(id, label, years, String(value), (text) => set(Number(text)));
    return html`<div class="asking">
      ${choice("ask-about", t("asking.about"), asked.abouts.map(({ value, label }) => ({ value, text: label })), about, (value) => (this.about = value))}
      ${about === "number"
        ? nothing
        : html`<div class="asking-years">
            ${year("ask-from", t(about === "curve" ? "asking.from" : "asking.year"), this.from, (of) => (this.from = of))}
            ${about === "curve" ? year("ask-to", t("asking.to"), this.to, (of) => (this.to = of)) : nothing}
          </div>`}
      <label class="asking-text">
        <span>${t("asking.text")}</span>
        <textarea
          rows="2"
          placeholder=${asked.suggested}
          .value=${this.text}
          @input=${(e: Event) => (this.text = (e.target as HTMLTextAreaElement).value)}
        ></textarea>
        <small>${t("asking.textLine")}</small>
      </label>
      <label class="share-switch">
        <input type="checkbox" name="along" .checked=${this.along} @change=${(e: Event) => (this.along = (e.target as HTMLInputElement).checked)} />
        <span>${t("asking.with")}</span>
        <small>${t("asking.withLine")}</small>
      </label>
      ${asked.problems.length > 0 ? html`<ul class="notice">${asked.problems.map((problem) => html`<li>${problem}</li>`)}</ul>` : nothing}
      <div class="panel-actions">
        <button type="button" class="primary" ?disabled=${asked.question === ""} @click=${this.#ask}>${t("asking.ask")}</button>
      </div>
    </div>`;
  }

  #given(): TemplateResult {
    const { text, workshop, step } = JSON.parse(this.open) as { text: string; workshop?: string; step?: string };
    const { codes, net } = this;
    return html`<div class="asked">
        <p class="asked-label">${t("asking.asked")}</p>
        <h3>${text}</h3>
        ${workshop && step
          ? html`<p>${t("asking.stepLine")}</p>
              <p><a href=${addressWith({ p: "latihan", latihan: `${idOf(workshop)}.${step}` })}>${t("asking.step")}</a></p>`
          : nothing}
        <div class="panel-actions"><button type="button" class="button" @click=${this.#next}>${t("asking.next")}</button></div>
      </div>
      ${net ? this.#netView(net, text) : nothing}
      ${codes && !net
        ? html`<p>${t("asking.codes")}</p>
            <ck-codes .parts=${codes.parts} .lines=${codes.lines} .name=${"pertanyaan"} .heading=${text} .language=${this.language}></ck-codes>`
        : nothing}
      ${!net && mayRelay()
        ? html`<div class="asked-net">
            <h3>${t("asking.net")}</h3>
            <p>${t("asking.netLine")}</p>
            <div class="panel-actions"><button type="button" class="button" @click=${this.#openNet}>${t("asking.netOpen")}</button></div>
          </div>`
        : nothing}`;
  }

  #netView({ room, address }: Net, heading: string): TemplateResult {
    const label = t("asking.netCode", { room });
    const { server } = this;
    return html`<div class="asked-net">
      <h3>${label}</h3>
      <div role="alert">${server === "away" ? html`<p class="notice">${t("asking.netAway")}</p>` : nothing}</div>
      <div role="status">${server === "back" ? html`<p>${t("asking.netBack")}</p>` : nothing}</div>
      ${isLoopback(address)
        ? html`<p class="notice">${t("asking.netHere")}</p>`
        : html`<p>${t("asking.netCodes")} <a href=${address}>${address}</a></p>
            <ck-codes .parts=${[{ text: address, label }]} .lines=${""} .name=${"ruang"} .heading=${heading} .language=${this.language}></ck-codes>`}
      <p class="note">${t("asking.netWho")}</p>
    </div>`;
  }
}

customElements.define("ck-asking", CkAsking);
