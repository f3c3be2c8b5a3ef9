// The answer and a small coverage chart at the top of the window: on a phone while
// sliders are moved further down, on a desk in one slim line over the right column
// as soon as the sentence has scrolled away. It repeats what stands above, so it is hidden from
// assistive technology, and it takes no clicks.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Chart, Fact } from "../engine/types.js";
import { t } from "../i18n.js";
import { type Ghost, ghostOf, haunt } from "./ghost.js";
import { steady } from "./steady.js";

export class CkMini extends LitElement {
  static override properties = {
    headline: { attribute: false },
    facts: { attribute: false },
    chart: { attribute: false },
    refused: { attribute: false },
    shown: { attribute: false },
    held: { attribute: false },
    steadyKey: { attribute: false },
  };

  declare headline: string;
  declare facts: Fact[];
  declare chart: Chart | undefined;
  declare refused: boolean;
  declare shown: boolean;
  /** A slider is held: the curve stays in sight as it was when that began. */
  declare held: boolean;
  declare steadyKey: string;
  #ghost: Ghost | null = null;
  /** What is in the picture. */
  #drawn: Chart | undefined;

  constructor() {
    super();
    this.headline = "";
    this.facts = [];
    this.refused = false;
    this.shown = false;
    this.held = false;
    this.steadyKey = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("aria-hidden", "true");
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("shown")) this.classList.toggle("shown", this.shown);
    const picture = this.querySelector(".mini-picture");
    if (changed.has("held")) {
      this.#ghost = this.held && picture && this.#drawn ? ghostOf(picture, this.#drawn) : null;
    }
  }

  /** Unseen, it costs nothing while a slider moves. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.shown || changed.has("shown");
  }

  override updated(): void {
    const picture = this.querySelector(".mini-picture");
    const { chart } = this;
    if (!picture || !chart || !this.shown) return;
    picture.innerHTML = chart.svg;
    this.#drawn = chart;
    const svg = picture.querySelector("svg");
    // Only the plot, stretched to the room there is; its texts would be too
    // small to read and are left out by the stylesheet.
    const { left, right, top, bottom } = chart.plot;
    const unit = svg ? svg.viewBox.baseVal.width / chart.width : 1;
    const box = [left, top, right - left, bottom - top].map((px) => px * unit);
    svg?.setAttribute("viewBox", box.join(" "));
    svg?.setAttribute("preserveAspectRatio", "none");
    haunt(picture, this.#ghost, chart, false);
  }

  override render(): TemplateResult {
    const value = (id: string): string => this.facts.find((f) => f.id === id)?.value ?? "";
    return html`<div ${steady(this.steadyKey)}><p class="mini-headline">${this.headline}</p></div>
      ${this.refused ? html`<p class="mini-refused">${t("answer.refused")}</p>` : nothing}
      <div class="mini-chart">
        <span>${value("coverage_start")}</span>
        <div class="mini-picture"></div>
        <span>${value("coverage_end")}</span>
      </div>`;
  }
}

customElements.define("ck-mini", CkMini);
