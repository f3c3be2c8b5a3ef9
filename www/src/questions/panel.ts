// What every panel of questions does: it opens, asks the core about the scenario
// as it stands, asks again when that changes, keeps the last answer in sight
// meanwhile, and says what went wrong. A panel itself says what to ask and how
// the answer looks.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { asFailure, type Failure, type Question } from "../engine/protocol.js";
import type { Lang } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { icons } from "../parts/icons.js";
import { drawnWidth } from "../parts/room.js";
import type { Json } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";
import { t } from "./labels.js";
import type { Remembering } from "./remember.js";

/** Sliders that move ask once, when they have come to rest. */
export const QUIET_MS = 250;

/** The scenario as it stands, of which the core is asked. */
export interface Asked {
  document: Json;
  words: Record<string, string>;
  language: Lang;
}

/** Asks the core: the document and its words come first. */
export async function ask<T>(
  engine: Remembering,
  method: Question,
  { document, words, language }: Asked,
  ...more: (string | number)[]
): Promise<T> {
  const english = language === "en" ? JSON.stringify(words) : "";
  return JSON.parse(await engine.call(method, JSON.stringify(document), english, language, ...more)) as T;
}

export abstract class Panel<Answer> extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    document: { attribute: false },
    words: { attribute: false },
    language: { attribute: false },
    programme: { attribute: false },
    flat: { type: Boolean },
    open: { state: true },
    busy: { state: true },
    answer: { state: true },
    failure: { state: true },
  };

  declare sim: Simulation;
  declare engine: Remembering;
  /** The last document that was not refused. */
  declare document: Json;
  declare words: Record<string, string>;
  declare language: Lang;
  declare programme: number;
  /** A section of its place, always open, rather than one of several to be opened. */
  declare flat: boolean;
  declare open: boolean;
  /** An answer is on its way. */
  declare busy: boolean;
  declare answer: Answer | null;
  declare failure: Failure | null;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #width: ResizeObserver | null = null;
  /** CSS pixels that a chart in the panel is drawn wide. */
  protected room = 0;

  constructor() {
    super();
    this.flat = false;
    this.open = false;
    this.busy = false;
    this.answer = null;
    this.failure = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.open ||= this.flat;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The panel's name in addresses, ids and tests. */
  protected abstract readonly name: string;
  protected abstract heading(): string;
  /** What the panel is for, in a line. */
  protected abstract line(): string;
  /** The question, by `ask`; none while something of it is missing. */
  protected abstract question(): Promise<Answer> | null;
  /** Inputs of the panel's own, shown before there is an answer. */
  protected form(): TemplateResult | typeof nothing {
    return nothing;
  }
  protected abstract view(answer: Answer): TemplateResult;

  protected ask<T>(method: Question, ...more: (string | number)[]): Promise<T> {
    return ask(this.engine, method, this, ...more);
  }

  /** Asks again soon: the question has changed. */
  protected again(): void {
    if (!this.open) return;
    this.busy = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), QUIET_MS);
  }

  async #run(): Promise<void> {
    const asked = ++this.#asked;
    const asking = this.question();
    if (asking === null) {
      this.busy = false;
      this.answer = null;
      this.failure = null;
      return;
    }
    try {
      const answer = await asking;
      if (asked !== this.#asked) return;
      this.answer = answer;
      this.failure = null;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failure = asFailure(error);
      // Refused in words: what stands there answers another question.
      if (this.failure.kind === "document") this.answer = null;
    }
    this.busy = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#width?.disconnect();
    this.#width = null;
  }

  override updated(changed: PropertyValues): void {
    const asks = ["document", "words", "language", "programme"].some((name) => changed.has(name));
    if (changed.has("open") && this.open) this.#measure();
    if (asks || (changed.has("open") && this.open)) this.again();
  }

  #measure(): void {
    const body = this.querySelector(".panel-out");
    if (!body || this.#width) return;
    this.room = drawnWidth(body.clientWidth);
    this.#width = new ResizeObserver(([entry]) => {
      const width = drawnWidth(entry?.contentRect.width ?? 0);
      // None while another place of the page is in sight.
      if (width === 0 || width === this.room) return;
      this.room = width;
      this.again();
    });
    this.#width.observe(body);
  }

  #toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };

  override render(): TemplateResult {
    const id = `panel-${this.name}`;
    const body = html`<div class="panel-body" aria-busy=${this.busy}>
      ${this.open ? html`${this.form()}<div class="panel-out">${this.#answer()}</div>` : nothing}
    </div>`;
    if (this.flat) {
      return html`<section class="panel flat" id=${id} aria-labelledby="${id}-title">
        <div class="panel-head">
          <h2 id="${id}-title" tabindex="-1">${gloss(this.heading())}</h2>
          <p>${gloss(this.line())}</p>
        </div>
        ${body}
      </section>`;
    }
    return html`<details class="panel" id=${id} .open=${this.open} @toggle=${this.#toggle}>
      <summary>
        <h3>${this.heading()}</h3>
        <p>${this.line()}</p>
      </summary>
      ${body}
    </details>`;
  }

  #answer(): TemplateResult {
    if (this.failure?.kind === "document") {
      return html`<p class="notice" role="alert">${this.failure.detail}</p>`;
    }
    return html`${this.failure
      ? html`<div class="panel-failure" role="alert">
          <p>${icons.alert}<span>${t("panel.failed")}</span></p>
          <p class="detail">${this.failure.detail}</p>
          <button type="button" class="button" @click=${() => this.again()}>${t("panel.retry")}</button>
        </div>`
      : nothing}
    ${this.answer !== null
      ? html`<div class=${this.busy ? "panel-answer stale" : "panel-answer"}>${this.view(this.answer)}</div>`
      : this.busy
        ? html`<p class="panel-wait">${t("panel.wait")}</p>`
        : nothing}`;
  }
}
