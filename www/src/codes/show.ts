// Codes shown: one at a time, one after another by itself where there are several, on the whole
// screen for a projector, on paper, as a picture, or as text.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { CodePart, Lang } from "../engine/types.js";
import { saveBlob } from "../questions/save.js";
import { Copying, copyable } from "../share/copyable.js";
import { drawing, png } from "./draw.js";
import { t } from "./labels.js";
import { printCodes } from "./sheet.js";

/** So long a code is shown before the next one. */
const EACH_MS = 1800;

export class CkCodes extends LitElement {
  static override properties = {
    parts: { attribute: false },
    lines: { attribute: false },
    name: { attribute: false },
    heading: { attribute: false },
    language: { attribute: false },
    at: { state: true },
    playing: { state: true },
    full: { state: true },
  };

  declare parts: CodePart[];
  /** The same as text; empty where there is none. */
  declare lines: string;
  /** Of files and fields: letters and hyphens. */
  declare name: string;
  /** What the codes hold, for paper. */
  declare heading: string;
  declare language: Lang;
  declare at: number;
  declare playing: boolean;
  declare full: boolean;
  #timer: ReturnType<typeof setInterval> | undefined;
  #copying = new Copying(() => this.requestUpdate());

  constructor() {
    super();
    this.parts = [];
    this.lines = "";
    this.name = "kode";
    this.heading = "";
    this.at = 0;
    // What moves by itself does so only for those who do not mind it.
    this.playing = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.full = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("fullscreenchange", this.#changed);
    this.#timer = setInterval(() => {
      // Nobody waits for a code that is not in sight.
      const inSight = (this.querySelector(".code-picture")?.getClientRects().length ?? 0) > 0;
      if (this.playing && this.parts.length > 1 && inSight) this.#go(1);
    }, EACH_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("fullscreenchange", this.#changed);
    clearInterval(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("parts")) this.at = 0;
  }

  #changed = (): void => {
    this.full = document.fullscreenElement === this.#room;
  };

  get #room(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".code-room");
  }

  #go(by: number): void {
    const { length } = this.parts;
    this.at = (this.at + by + length) % length;
  }

  /** By hand: from then on the hand leads. */
  #step(by: number): void {
    this.playing = false;
    this.#go(by);
  }

  #fill = async (): Promise<void> => {
    if (this.full) await document.exitFullscreen();
    else await this.#room?.requestFullscreen().catch(() => undefined);
  };

  #save = async (): Promise<void> => {
    const part = this.parts[this.at];
    const picture = part && (await png(part.text));
    const number = this.parts.length > 1 ? `-${this.at + 1}` : "";
    if (picture) saveBlob(`cakupan-${this.name}${number}.png`, picture);
  };

  #print = (): void => printCodes(this.parts, this.heading);

  override render(): TemplateResult | typeof nothing {
    const part = this.parts[this.at];
    if (!part) return nothing;
    const several = this.parts.length > 1;
    return html`<div class="codes">
      <div class="code-room">
        <div class="code-picture">${drawing(part.text, t("codes.picture", { label: part.label }))}</div>
        ${several ? this.#way(part.label) : nothing}
        ${this.full ? this.#fullButton() : nothing}
      </div>
      <div class="code-take">
        <div class="panel-actions">
          ${document.fullscreenEnabled ? this.#fullButton() : nothing}
          <button type="button" class="button" @click=${this.#save}>${t("codes.save")}</button>
          <button type="button" class="button" @click=${this.#print}>${t("codes.print")}</button>
        </div>
        ${this.lines === ""
          ? nothing
          : html`<details class="take-more">
              <summary>${t("codes.text")}</summary>
              ${copyable(this.#copying, {
                id: `${this.name}-lines`,
                label: t("codes.lines"),
                text: this.lines,
                rows: 6,
                code: true,
                note: t("codes.linesNote"),
              })}
            </details>`}
      </div>
    </div>`;
  }

  #fullButton(): TemplateResult {
    return html`<button type="button" class="button" @click=${this.#fill}>${t(this.full ? "codes.small" : "codes.full")}</button>`;
  }

  #way(label: string): TemplateResult {
    return html`<div class="code-way">
      <p class="code-label">${label}</p>
      <button type="button" class="button" @click=${() => this.#step(-1)}>${t("codes.before")}</button>
      <button type="button" class="button" @click=${() => (this.playing = !this.playing)}>
        ${t(this.playing ? "codes.pause" : "codes.play")}
      </button>
      <button type="button" class="button" @click=${() => this.#step(1)}>${t("codes.next")}</button>
    </div>`;
  }
}

customElements.define("ck-codes", CkCodes);
