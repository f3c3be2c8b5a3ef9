// A chart of an answer with its finding, its source, and what it says to those who
// do not see it. What is laid over it comes from the panel.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Picture } from "../engine/types.js";
import { redraw } from "../parts/redraw.js";

class CkPicture extends LitElement {
  static override properties = {
    name: { attribute: false },
    picture: { attribute: false },
    over: { attribute: false },
  };

  /** In ids. */
  declare name: string;
  declare picture: Picture;
  declare over: TemplateResult | typeof nothing;

  constructor() {
    super();
    this.over = nothing;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("picture") || changed.get("picture")?.svg === this.picture.svg) return;
    const holder = this.querySelector(".picture");
    if (holder) redraw(holder, this.picture.svg);
    // Reserves the height while a new width is being drawn.
    const plot = this.querySelector<HTMLElement>(".plot");
    if (plot) plot.style.aspectRatio = `${this.picture.width} / ${this.picture.height}`;
  }

  override render(): TemplateResult {
    const { name, picture } = this;
    return html`<figure aria-labelledby="${name}-title" aria-describedby="${name}-alt">
      <h3 id="${name}-title">${picture.title}</h3>
      <p class="vh" id="${name}-alt">${picture.alt}</p>
      <div class="plot"><div class="picture" aria-hidden="true"></div>${this.over}</div>
      <figcaption class="chart-source">${picture.caption}</figcaption>
    </figure>`;
  }
}

customElements.define("ck-picture", CkPicture);
