// The wall: one slide over the whole window, in letters that fit it, with a slim row of
// controls that leaves when nobody moves. What is asked of it, it passes on as commands.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { icons } from "../parts/icons.js";
import { redraw } from "../parts/redraw.js";
import { fitted, hung } from "./figure.js";
import { signs } from "./icons.js";
import { commandOf, type Command, type Standing } from "./keys.js";
import { t } from "./labels.js";
import type { Slide } from "./slides.js";

/** After so long without a hand the controls leave, and the pointer. */
const IDLE_MS = 3500;
/** A finger that goes so far sideways means another slide. */
const SWIPE_PX = 60;
/** What is said fills the room: its letters begin so much larger, less beside a figure. */
const LARGEST = { words: 1.6, beside: 1.25 };
/** Letters become smaller by so much until a slide fits, and no smaller than that. */
const SMALLER = 0.06;
const SMALLEST = 0.4;

export class CkWall extends LitElement {
  static override properties = {
    slides: { attribute: false },
    standing: { attribute: false },
    dark: { attribute: false },
    blocked: { attribute: false },
    failed: { attribute: false },
    idle: { state: true },
  };

  declare slides: readonly Slide[];
  declare standing: Standing;
  /** The wall's theme. */
  declare dark: boolean;
  /** The address of the notes, where the browser would not open them. */
  declare blocked: string | null;
  declare failed: boolean;
  declare idle: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #size = new ResizeObserver(() => this.#lay());
  /** What was drawn, and counts what was asked for. */
  #drawn: Slide | null = null;
  #asked = 0;
  #said = "";
  #touch: { x: number; y: number } | null = null;

  constructor() {
    super();
    this.slides = [];
    this.standing = { at: 0, blank: false };
    this.dark = false;
    this.blocked = null;
    this.failed = false;
    this.idle = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.#key, { capture: true });
    document.addEventListener("fullscreenchange", this.#again);
    this.#size.observe(this);
    this.#wake();
    // Before its letters are there others stand in for them, wider ones.
    void document.fonts.ready.then(() => this.#lay());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#key, { capture: true });
    document.removeEventListener("fullscreenchange", this.#again);
    this.#size.disconnect();
    clearTimeout(this.#timer);
  }

  get #slide(): Slide | undefined {
    return this.slides[this.standing.at];
  }

  #again = (): void => this.requestUpdate();

  #command(command: Command): void {
    this.dispatchEvent(new CustomEvent<Command>("command", { detail: command }));
  }

  #key = (event: KeyboardEvent): void => {
    this.#wake();
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held goes one slide on, not to the end.
    if (!event.repeat) this.#command(command);
  };

  #wake = (): void => {
    if (this.idle) this.idle = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.idle = true), IDLE_MS);
  };

  #down = (event: PointerEvent): void => {
    this.#touch = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : null;
  };

  #up = (event: PointerEvent): void => {
    const from = this.#touch;
    this.#touch = null;
    if (!from || event.pointerType !== "touch") return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(x) >= SWIPE_PX && Math.abs(x) > Math.abs(y)) this.#command(x < 0 ? "next" : "back");
  };

  #cancel = (): void => {
    this.#touch = null;
  };

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("slides") && !changed.has("standing")) return;
    this.#lay();
    this.#say();
  }

  /** Makes the letters fit, and draws the figure in the room that they leave. */
  #lay(): void {
    const place = this.querySelector<HTMLElement>(".wall-slide");
    if (!place) return;
    const parts = [place, ...place.querySelectorAll(".wall-body, .wall-said")];
    const largest = place.matches(".words") ? LARGEST.words : place.matches(".beside") ? LARGEST.beside : 1;
    for (let size = largest; size >= SMALLEST; size -= SMALLER) {
      place.style.setProperty("--fit", String(size));
      if (parts.every((of) => of.scrollHeight <= of.clientHeight && of.scrollWidth <= of.clientWidth)) break;
    }
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const slide = this.#slide;
    const room = this.querySelector(".wall-figure");
    const picture = this.querySelector<HTMLElement>(".wall-figure .picture");
    if (!slide?.figure || !room || !picture) return;
    const asked = ++this.#asked;
    // The figure of another slide does not stand under this title.
    if (this.#drawn?.id !== slide.id) picture.replaceChildren();
    this.#drawn = slide;
    delete picture.dataset["drawn"];
    const { clientWidth: width, clientHeight: height } = room;
    if (width === 0 || height === 0) return;
    try {
      const { svg } = await fitted(slide.figure, { width, height });
      if (asked !== this.#asked) return;
      redraw(picture, hung(svg));
      picture.dataset["drawn"] = slide.id;
    } catch {
      // The last drawing stays; the page behind says what failed.
    }
  }

  /** For those who hear the wall; not at the start, where it is read anyway. */
  #say(): void {
    const slide = this.#slide;
    if (!slide) return;
    const { at, blank } = this.standing;
    const words = blank ? t("wall.isBlank") : t("wall.said", { at: at + 1, of: this.slides.length, title: slide.title });
    const live = this.querySelector(".wall > [role=status]");
    if (live && this.#said !== "" && this.#said !== words) live.textContent = words;
    this.#said = words;
  }

  override render(): TemplateResult {
    const { blank } = this.standing;
    return html`<section
      class="wall ${this.idle ? "idle" : ""} ${blank ? "blank" : ""}"
      tabindex="-1"
      aria-label=${t("wall")}
      @pointermove=${this.#wake}
      @pointerdown=${this.#down}
      @pointerup=${this.#up}
      @pointercancel=${this.#cancel}
    >
      ${this.#slide ? this.#view(this.#slide) : html`<p class="wall-wait" role="status">${t(this.failed ? "wall.failed" : "wall.wait")}</p>`}
      ${this.#told()} ${this.#bar()}
      <p class="vh" role="status"></p>
    </section>`;
  }

  #view(slide: Slide): TemplateResult {
    const { kicker, title, answer, text = [], quote, task, choices = [], moves = [], facts = [], figure, link, foot } = slide;
    const said = text.length + choices.length + moves.length > 0 || Boolean(answer ?? quote ?? task);
    const alone = !said && facts.length === 0 && !figure;
    // What is said stands beside its figure, both as large as there is room for them.
    const kind = alone ? "alone" : figure ? (said ? "beside" : "drawn") : said && facts.length === 0 ? "words" : "";
    const list = (of: readonly string[]): TemplateResult[] => of.map((one) => html`<li>${one}</li>`);
    const count = t("wall.count", { at: this.standing.at + 1, of: this.slides.length });
    return html`<article
      class="wall-slide ${kind}"
      ?hidden=${this.standing.blank}
      aria-roledescription=${t("wall.slide")}
      aria-label=${count}
    >
      <header>
        <p class="wall-kicker">${kicker}</p>
        <h1>${title}</h1>
      </header>
      <div class="wall-body">
        ${said
          ? html`<div class="wall-said">
              ${answer ? html`<p class="wall-answer"><span>${answer.label}</span> <strong>${answer.text}</strong></p>` : nothing}
              ${text.map((paragraph) => html`<p>${paragraph}</p>`)} ${quote ? html`<blockquote>${quote}</blockquote>` : nothing}
              ${task ? html`<div class="wall-task"><p>${task.doing}</p>${task.text.map((one) => html`<p>${one}</p>`)}</div>` : nothing}
              ${choices.length > 0 ? html`<ol>${list(choices)}</ol>` : nothing} ${moves.length > 0 ? html`<ul>${list(moves)}</ul>` : nothing}
            </div>`
          : nothing}
        ${facts.length > 0
          ? html`<dl class="wall-facts">
              ${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
            </dl>`
          : nothing}
        ${figure ? html`<div class="wall-figure"><div class="picture"></div></div>` : nothing}
        ${link ? html`<p class="wall-link">${link}</p>` : nothing}
      </div>
      <footer>${foot ? html`<p>${foot}</p>` : nothing}</footer>
    </article>`;
  }

  #told(): TemplateResult | typeof nothing {
    if (this.blocked === null) return nothing;
    return html`<p class="wall-told" role="alert">
      <span>${t("wall.blocked")} <a href=${this.blocked} target="_blank" rel="opener">${t("wall.notesLink")}</a></span>
      <button type="button" aria-label=${t("wall.close")} @click=${() => (this.blocked = null)}>${signs.leave}</button>
    </p>`;
  }

  #bar(): TemplateResult {
    const { at, blank } = this.standing;
    const last = this.slides.length - 1;
    const isFull = document.fullscreenElement !== null;
    return html`<div class="wall-bar" role="group" aria-label=${t("wall.controls")}>
      ${this.#button("back", t("wall.back"), icons.back, !blank && at <= 0)}
      <p class="wall-count">${this.slides.length > 0 ? t("wall.count", { at: at + 1, of: last + 1 }) : nothing}</p>
      ${this.#button("next", t("wall.next"), signs.next, !blank && at >= last)} <span class="wall-gap"></span>
      ${this.#button("blank", t("wall.blank"), signs.blank, false, blank)}
      ${this.#button("dark", t(this.dark ? "wall.light" : "wall.dark"), this.dark ? icons.light : icons.dark)}
      ${document.fullscreenEnabled ? this.#button("full", t(isFull ? "wall.notFull" : "wall.full"), isFull ? signs.notFull : signs.full) : nothing}
      ${this.#button("notes", t("wall.notes"), signs.notes)} ${this.#button("leave", t("wall.leave"), signs.leave)}
    </div>`;
  }

  #button(command: Command, name: string, sign: TemplateResult, off = false, pressed: boolean | null = null): TemplateResult {
    const press = (event: MouseEvent): void => {
      if (!off) this.#command(command);
      // After a mouse the keys are the wall's again: a space would press the button once more.
      if (event.detail > 0) this.focus();
    };
    return html`<button
      type="button"
      data-command=${command}
      aria-label=${name}
      title=${name}
      aria-disabled=${off}
      aria-pressed=${pressed ?? nothing}
      @click=${press}
    >
      ${sign}
    </button>`;
  }

  /** The keys begin here. */
  override focus(): void {
    this.querySelector<HTMLElement>(".wall")?.focus({ preventScroll: true });
  }
}

customElements.define("ck-wall", CkWall);
