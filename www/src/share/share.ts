// The place where a work is shared: a list of sections, of which the link is the
// first.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import panels from "../../styles/questions.css?file";
import codes from "../../styles/codes.css?file";
import sheet from "../../styles/share.css?file";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang, LinkWritten } from "../engine/types.js";
import { comparing, styled, write } from "../links/open.js";
import { t } from "../links/labels.js";
import { gloss } from "../parts/gloss.js";
import { copy } from "../questions/copy.js";
import type { Json } from "../state/document.js";
import { addressWith } from "../state/address.js";
import { remember } from "../state/memory.js";
import { Remembering } from "../questions/remember.js";
import { linkTo, linkToFile } from "../state/address.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
import { alive } from "./alive.js";
import "../codes/panel.js";
import { t as received } from "../codes/labels.js";
import "../codes/receive.js";
import type { Received } from "../codes/receive.js";
import "./chat.js";
import "./cite.js";
import "./embed-builder.js";
import { site } from "./link.js";
import "../one-file/panel.js";
import { t as ofFile } from "../one-file/labels.js";

/** Dragging asks for no link at each step. */
const QUIET_MS = 250;

/** The place waits for its looks. */
export const ready = Promise.all([styled, addStyle(panels, import.meta.url), addStyle(sheet, import.meta.url), addStyle(codes, import.meta.url)]);

export class CkShare extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    language: { attribute: false },
    document: { attribute: false },
    words: { attribute: false },
    programme: { attribute: false },
    shown: { attribute: false },
    written: { state: true },
    pin: { state: true },
    compared: { state: true },
    said: { state: true },
    failed: { state: true },
  };

  declare sim: Simulation;
  declare engine: Engine<Question>;
  declare language: Lang;
  /** The last document that was not refused. */
  declare document: Json;
  declare words: Record<string, string>;
  declare programme: number;
  /** The place is in sight. */
  declare shown: boolean;
  declare written: LinkWritten | null;
  declare pin: boolean;
  declare compared: boolean;
  declare said: string;
  declare failed: boolean;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #of: readonly unknown[] = [];

  constructor() {
    super();
    this.written = null;
    this.pin = false;
    this.compared = false;
    this.said = "";
    this.failed = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.shown || changed.has("shown");
  }

  override updated(): void {
    if (!this.shown) return;
    const of = [this.document, this.language, this.pin, this.compared];
    if (of.every((one, at) => one === this.#of[at])) return;
    this.#of = of;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), this.written ? QUIET_MS : 0);
  }

  #write = async (): Promise<void> => {
    const asked = ++this.#asked;
    this.failed = false;
    try {
      const { pin, compared } = this;
      const written = await write(this.engine, this.sim, this.language, { view: {}, pin, compared });
      if (asked !== this.#asked) return;
      this.written = written;
      this.said = "";
    } catch {
      if (asked === this.#asked) this.failed = true;
    }
  };

  get #address(): string {
    const fragment = this.written?.fragment;
    return fragment ? linkTo(fragment) || linkToFile(fragment) : "";
  }

  #copy = async (): Promise<void> => {
    this.said = t((await copy({ plain: this.#address })) ? "share.copied" : "share.uncopied");
  };

  #send = async (): Promise<void> => {
    try {
      await navigator.share({ title: document.title, url: this.#address });
    } catch {
      // Whoever closes the sheet wants nothing told.
    }
  };

  /** What can be shared, in order: a further way is an entry more. */
  get #sections(): TemplateResult[] {
    const link = this.#link();
    const engine = Remembering.of(this.engine);
    if (!this.sim.good) return [link, this.#receive(engine)];
    const { sim, document, words, language, programme, written } = this;
    const fragment = written?.fragment ?? "";
    return [
      link,
      html`<ck-code flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme} .fragment=${fragment}></ck-code>`,
      this.#receive(engine),
      html`<ck-one-file .sim=${sim} .engine=${engine} .language=${language}></ck-one-file>`,
      html`<ck-chat flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-chat>`,
      html`<ck-embed-builder flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-embed-builder>`,
      __ONE_FILE__ ? html`` : alive(),
      html`<ck-cite flat .sim=${sim} .engine=${engine} .document=${document} .words=${words} .language=${language} .programme=${programme}></ck-cite>`,
    ];
  }

  #receive(engine: Remembering): TemplateResult {
    return html`<section class="panel flat" id="panel-receive" aria-labelledby="panel-receive-title">
      <div class="panel-head">
        <h2 id="panel-receive-title">${received("receive.title")}</h2>
        <p>${received("receive.line")}</p>
      </div>
      <div class="panel-body">
        <ck-receive .engine=${engine} .language=${this.language} .shown=${this.shown} @code=${this.#received}></ck-receive>
        <p class="receive-room">${received("receive.room")} <a href=${addressWith({ p: "kelas" })}>${received("receive.toRoom")}</a></p>
      </div>
    </section>`;
  }

  /** A scenario opens as a link does, beside what the reader has; a question is answered in the room. */
  #received = ({ detail: { kind, content } }: CustomEvent<Received>): void => {
    if (kind === "scenario") location.hash = content;
    if (kind === "question" && remember("session", "room:question", content)) location.hash = "p=kelas";
  };

  override render(): TemplateResult {
    return html`<div class="share">${this.#sections}</div>`;
  }

  #link(): TemplateResult {
    const { written } = this;
    const address = this.#address;
    const others = comparing().length;
    return html`<section class="share-link" aria-labelledby="share-title">
      <div>
        <h2 id="share-title">${t("share.title")}</h2>
        <p>${gloss(t("share.line"))}</p>
      </div>
      ${this.sim.problems.length > 0 ? html`<p class="notice">${t("share.refused")}</p>` : nothing}
      ${this.#switch("pin", this.pin, t("share.pin"), t("share.pinHelp"), (on) => (this.pin = on))}
      ${others > 0
        ? this.#switch("compared", this.compared, t("share.compared"), t("share.comparedHelp"), (on) => (this.compared = on))
        : nothing}
      <div>
        <label for="share-address">${t("share.address")}</label>
        <textarea id="share-address" readonly .value=${address} @focus=${(e: Event) => (e.target as HTMLTextAreaElement).select()}></textarea>
        <p class="share-length">${this.failed || !written ? "" : t("share.length", { count: address.length })}</p>
        ${__ONE_FILE__ ? html`<p class="notice">${ofFile(site() ? "file.linkAway" : "file.linkHere")}</p>` : nothing}
      </div>
      ${written && written.problems.length > 0
        ? html`<ul class="notice">${written.problems.map((problem) => html`<li>${problem}</li>`)}</ul>`
        : nothing}
      ${this.failed
        ? html`<p class="notice" role="alert">${t("share.failed")} <button type="button" class="primary" @click=${this.#write}>${t("share.again")}</button></p>`
        : nothing}
      <div class="share-deeds">
        <button type="button" class="primary" ?disabled=${address === ""} @click=${this.#copy}>${t("share.copy")}</button>
        ${"share" in navigator && site() !== ""
          ? html`<button type="button" class="primary" ?disabled=${address === ""} @click=${this.#send}>${t("share.send")}</button>`
          : nothing}
      </div>
      <p class="share-length" role="status">${this.said || (written || this.failed ? "" : t("share.working"))}</p>
    </section>`;
  }

  #switch(name: string, on: boolean, label: string, help: string, set: (on: boolean) => void): TemplateResult {
    return html`<label class="share-switch">
      <input type="checkbox" name=${name} .checked=${on} @change=${(e: Event) => set((e.target as HTMLInputElement).checked)} />
      <span>${label}</span>
      <small>${help}</small>
    </label>`;
  }
}

customElements.define("ck-share", CkShare);
