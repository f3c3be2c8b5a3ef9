// An answer to a step of a workshop on its way to the trainer: over the local network where this page is
// in a room, and as a code that the trainer's page reads. Without a name.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import codes from "../../styles/codes.css?file";
import sheet from "../../styles/room.css?file";
import share from "../../styles/share.css?file";
import "../codes/show.js";
import type { CodeWritten, Lang } from "../engine/types.js";
import { inAddress } from "../state/address.js";
import { addStyle } from "../style.js";
import type { Asked } from "../workshops/opened.js";
import { t } from "./labels.js";
import { ownName } from "./names.js";
import { mayRelay, relay, troubleOf } from "./relay.js";

class CkSending extends LitElement {
  static override properties = {
    engine: { attribute: false },
    language: { attribute: false },
    answer: { attribute: false },
    heading: { attribute: false },
    codes: { state: true },
    sending: { state: true },
    trouble: { state: true },
  };

  declare engine: Asked;
  declare language: Lang;
  /** The answer document. */
  declare answer: string;
  /** What it is an answer to. */
  declare heading: string;
  declare codes: CodeWritten | null;
  declare sending: "" | "sending" | "sent";
  declare trouble: string;

  constructor() {
    super();
    this.codes = null;
    this.sending = "";
    this.trouble = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A code of another answer is not shown for this one.
    if (changed.has("answer")) this.codes = null;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("answer") || changed.has("language")) void this.#code();
    if (changed.has("answer") && this.#room !== "") void this.#send();
  }

  /** The room of the local network that this page is in; empty without one. */
  get #room(): string {
    return mayRelay() ? (inAddress("r") ?? "") : "";
  }

  /** The answer with what this device calls itself, by which it counts once. */
  get #document(): string {
    return JSON.stringify({ ...(JSON.parse(this.answer) as object), by: ownName() });
  }

  async #code(): Promise<void> {
    const of = this.answer;
    const codes = JSON.parse(await this.engine.call("code_write", "answer", this.#document, this.language)) as CodeWritten;
    if (of === this.answer) this.codes = codes;
  }

  #send = async (): Promise<void> => {
    this.trouble = "";
    this.sending = "sending";
    try {
      await relay.send(this.#room, ownName(), this.#document);
      this.sending = "sent";
    } catch (error) {
      this.sending = "";
      this.trouble = t(troubleOf(error));
    }
  };

  override render(): TemplateResult {
    const { codes, sending, trouble } = this;
    const net = this.#room !== "";
    return html`<div class="answer-given">
      ${trouble === "" ? nothing : html`<p class="notice" role="alert">${trouble}</p>`}
      ${net ? html`<p class="take-said" role="status">${sending === "" ? "" : t(sending === "sent" ? "answering.sent" : "answering.sending")}</p>` : nothing}
      ${net && sending === "" ? html`<p><button type="button" class="button" @click=${this.#send}>${t("answering.again")}</button></p>` : nothing}
      ${codes && sending !== "sent"
        ? html`<p>${t("answering.show")}</p>
            <ck-codes .parts=${codes.parts} .lines=${codes.lines} .name=${t("answering.answer")} .heading=${this.heading} .language=${this.language}></ck-codes>`
        : nothing}
    </div>`;
  }
}

await Promise.all([share, codes, sheet].map((of) => addStyle(of, import.meta.url)));
customElements.define("ck-sending", CkSending);
