// A chart of the core with what the page lays over it: the month under the
// pointer, finger or arrow keys, its values, and a table of the same numbers.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Chart, EventView, Figure, Table, TableRow } from "../engine/types.js";
import { t } from "../i18n.js";
import { type Ghost, ghostOf, haunt } from "./ghost.js";
import { eventMonths, middleOf, monthAt, monthByKey, monthCount, place } from "./readout.js";
import { redraw } from "./redraw.js";
import { steady } from "./steady.js";
import { rowInWords, tableView, valueColumns } from "./table.js";

export class CkChart extends LitElement {
  static override properties = {
    figure: { attribute: false },
    chart: { attribute: false },
    table: { attribute: false },
    stale: { attribute: false },
    events: { attribute: false },
    steadyKey: { attribute: false },
    pin: { attribute: false },
    held: { attribute: false },
    month: { state: true },
    open: { state: true },
  };

  declare figure: Figure;
  declare chart: Chart | undefined;
  declare table: Table | undefined;
  /** The table still speaks of the document before. */
  declare stale: boolean;
  /** What happens, of any figure; those of this one are marked. */
  declare events: EventView[];
  declare steadyKey: string;
  /** The month that all charts keep reading, as `monthCount` counts; null when none is. */
  declare pin: number | null;
  /** A slider is held: the line stays in sight as it was when that began. */
  declare held: boolean;
  /** Index of the month being read just now; null when none is. */
  declare month: number | null;
  declare open: boolean;
  /** Where the keys go on from, also after the readout was put away. */
  #last: number | null = null;
  #ghost: Ghost | null = null;
  /** What is in the picture. */
  #drawn: Chart | undefined;

  constructor() {
    super();
    this.stale = false;
    this.events = [];
    this.steadyKey = "";
    this.pin = null;
    this.held = false;
    this.month = null;
    this.open = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.#print);
  }

  /** Paper cannot be clicked: its tables are open. At once, as printing does not wait. */
  #print = (): void => {
    this.month = null;
    this.open = true;
    this.performUpdate();
  };

  #part<T extends Element>(selector: string): T | null {
    return this.querySelector<T>(selector);
  }

  #point(event: PointerEvent): void {
    if (!this.chart) return;
    // A finger that only passes by, scrolling, reads nothing.
    if (event.type === "pointermove" && event.pointerType !== "mouse" && event.buttons === 0) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * this.chart.width;
    this.#read(monthAt(this.chart, x));
  }

  /** Index of the pinned month, if this chart has it. */
  get #pinned(): number | null {
    if (!this.chart || this.pin === null) return null;
    const at = this.pin - monthCount(this.chart.start);
    return at >= 0 && at < this.chart.months ? at : null;
  }

  /** Index of the month whose values are shown. */
  get #shown(): number | null {
    return this.month ?? this.#pinned;
  }

  /** Pins the month being read in all charts; once more, it lets it go. */
  #togglePin(): void {
    if (!this.chart || this.month === null) return;
    const pin = this.month === this.#pinned ? null : monthCount(this.chart.start) + this.month;
    this.#tellPin(pin);
  }

  #tellPin(pin: number | null): void {
    this.dispatchEvent(new CustomEvent<number | null>("pin", { detail: pin }));
  }

  #read(month: number): void {
    this.month = month;
    this.#last = month;
  }

  #leave(event: PointerEvent): void {
    // A finger lifts off and the reading stays; a mouse that leaves takes it away.
    const focused = document.activeElement === event.currentTarget;
    if (event.type === "pointercancel" || (event.pointerType === "mouse" && !focused)) this.month = null;
  }

  #key(event: KeyboardEvent): void {
    if (!this.chart) return;
    if (event.key === "Escape") {
      if (this.month === null) this.#tellPin(null);
      this.month = null;
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (this.month === null) this.#read(this.#from(this.chart));
      this.#togglePin();
      return;
    }
    const from = this.#from(this.chart);
    const to = monthByKey(event.key, from, this.chart.months);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#read(this.month === null && event.key.startsWith("Arrow") ? from : to);
  }

  /** Where the keys begin. */
  #from(chart: Chart): number {
    return Math.min(this.#shown ?? this.#last ?? chart.months - 1, chart.months - 1);
  }

  #focus(event: FocusEvent): void {
    // By keyboard the reading begins at once; a click has said its month already.
    if (this.chart && this.month === null && (event.currentTarget as Element).matches(":focus-visible")) {
      this.#read(this.#from(this.chart));
    }
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const months = this.chart?.months ?? 0;
    if (changed.has("chart") && this.month !== null && this.month >= months) this.month = null;
    if (changed.has("held")) this.#takeGhost();
  }

  /** The line as it is in sight; a chart that comes with it is not drawn yet. */
  #takeGhost(): void {
    const picture = this.#part(".picture");
    this.#ghost = this.held && picture && this.#drawn ? ghostOf(picture, this.#drawn) : null;
  }

  override updated(changed: PropertyValues<this>): void {
    const plot = this.#part<HTMLElement>(".plot");
    if (!this.chart || !plot) return;
    if (changed.has("chart") && changed.get("chart")?.svg !== this.chart.svg) {
      const picture = this.#part(".picture");
      if (picture) redraw(picture, this.chart.svg);
      this.#drawn = this.chart;
      // Reserves the height while a new width is being drawn.
      plot.style.aspectRatio = `${this.chart.width} / ${this.chart.height}`;
    }
    if (changed.has("chart") || changed.has("events")) this.#placeMarks(this.chart);
    if (changed.has("chart") || changed.has("held")) {
      const ghosts = this.#part(".ghosts");
      if (ghosts) haunt(ghosts, this.#ghost, this.chart, true);
    }
    this.#placePin(this.chart);
    if (this.#shown !== null) this.#placeReadout(this.chart, plot, this.#shown);
  }

  /** A small mark over the plot for each month in which something happens. */
  #placeMarks(chart: Chart): void {
    const room = this.#part(".event-marks");
    if (!room) return;
    const months = eventMonths(chart, this.events);
    room.replaceChildren(
      ...[...months.keys()].map((month) => {
        const mark = document.createElement("span");
        mark.style.left = `${(100 * middleOf(chart, month)) / chart.width}%`;
        mark.style.top = `${(100 * chart.plot.top) / chart.height}%`;
        return mark;
      }),
    );
  }

  /** The line of the pinned month, also while another one is being read. */
  #placePin(chart: Chart): void {
    const line = this.#part<HTMLElement>(".cross.pinned");
    const month = this.#pinned;
    if (line && month !== null) this.#placeLine(line, chart, month);
  }

  #placeLine(line: HTMLElement, chart: Chart, month: number): void {
    const { top, bottom } = chart.plot;
    line.style.left = `${(100 * middleOf(chart, month)) / chart.width}%`;
    line.style.top = `${(100 * top) / chart.height}%`;
    line.style.height = `${(100 * (bottom - top)) / chart.height}%`;
  }

  /** What happens in the month being read. */
  #labels(month: number | null): string {
    if (!this.chart || month === null) return "";
    return eventMonths(this.chart, this.events).get(month)?.join("; ") ?? "";
  }

  #happens(month: number | null): TemplateResult | typeof nothing {
    const labels = this.#labels(month);
    return labels ? html`<p class="happens">${labels}</p>` : nothing;
  }

  #placeReadout(chart: Chart, plot: HTMLElement, month: number): void {
    const box = plot.getBoundingClientRect();
    const scale = box.width / chart.width;
    const x = middleOf(chart, month) * scale;
    const cross = this.#part<HTMLElement>(".cross:not(.pinned)");
    if (cross) this.#placeLine(cross, chart, month);
    const float = this.#part<HTMLElement>(".float");
    if (!float) return;
    const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
    const at = place(x, { box, width: float.offsetWidth, height: float.offsetHeight, viewport });
    float.style.left = `${at.left}px`;
    float.style.top = `${at.top}px`;
  }

  get #row(): TableRow | undefined {
    return this.#shown === null ? undefined : this.table?.rows[this.#shown];
  }

  override render(): TemplateResult {
    const { chart } = this;
    const id = `chart-${this.figure}`;
    return html`<figure class="chart" aria-labelledby="${id}-title">
      <div class="chart-title" ${steady(this.steadyKey)}><h3 id="${id}-title">${chart?.title ?? " "}</h3></div>
      <p class="vh" id="${id}-alt">${chart?.alt}</p>
      ${this.#strip()}
      <div class="plot ${chart ? "" : "empty"}">
        <div class="picture" aria-hidden="true"></div>
        <div class="ghosts" aria-hidden="true"></div>
        <div class="event-marks" aria-hidden="true"></div>
        ${chart
          ? html`<div
              class="hit"
              role="slider"
              tabindex="0"
              aria-label=${t("chart.read", { title: chart.title })}
              aria-describedby="${id}-alt"
              aria-orientation="horizontal"
              aria-valuemin="1"
              aria-valuemax=${chart.months}
              aria-valuenow=${this.#from(chart) + 1}
              aria-valuetext=${this.#spoken()}
              @pointerdown=${this.#point}
              @click=${this.#togglePin}
              @pointermove=${this.#point}
              @pointerleave=${this.#leave}
              @pointercancel=${this.#leave}
              @keydown=${this.#key}
              @focus=${this.#focus}
              @blur=${() => (this.month = null)}
            ></div>`
          : nothing}
        ${this.#pinned === null ? nothing : html`<div class="cross pinned"></div>`}
        ${this.month === null || this.month === this.#pinned ? nothing : html`<div class="cross"></div>`}
        ${this.#shown === null ? nothing : this.#float()}
      </div>
      <p class="chart-source event-legend ${chart && eventMonths(chart, this.events).size > 0 ? "" : "absent"}" aria-hidden="true">
        <span></span>${t("chart.events")}
      </p>
      <figcaption class="chart-source">${chart?.caption}</figcaption>
      <details class="numbers" .open=${this.open} @toggle=${this.#toggle}>
        <summary>${t("table.open")}</summary>
        ${this.open ? tableView(this.table, this.stale) : nothing}
      </details>
    </figure>`;
  }

  #toggle(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }

  /** A slider's value text is spoken when it changes: no live region besides. */
  #spoken(): string {
    if (this.#shown === null) return t("chart.hint");
    if (!this.table || !this.#row) return t("chart.waiting");
    const happens = this.#labels(this.#shown);
    const pinned = this.#isPinned ? [t("chart.pinned")] : [];
    return [rowInWords(this.table, this.#row), ...(happens ? [happens] : []), ...pinned].join(". ");
  }

  /** The month whose values are shown is the pinned one. */
  get #isPinned(): boolean {
    return this.#shown !== null && this.#shown === this.#pinned;
  }

  #pinTag(): TemplateResult | typeof nothing {
    return this.#isPinned ? html`<span class="pin-tag">${t("chart.pinned")}</span>` : nothing;
  }

  #values(row: TableRow | undefined): TemplateResult | typeof nothing {
    const { table } = this;
    if (!table || !row) return nothing;
    const columns = valueColumns(table);
    return html`<dl>
      ${row.cells.map((cell, i) => html`<div><dt>${columns[i]}</dt><dd>${cell}</dd></div>`)}
    </dl>`;
  }

  #float(): TemplateResult {
    return html`<div class="float ${this.stale ? "stale" : ""}" aria-hidden="true">
      <p>${this.#row?.label ?? t("chart.waiting")}${this.#pinTag()}</p>
      ${this.#values(this.#row)} ${this.#happens(this.#shown)}
    </div>`;
  }

  /** On a narrow screen the reading has its own lines above the chart, always there. */
  #strip(): TemplateResult {
    const row = this.#row ?? this.table?.rows.at(-1);
    return html`<div class="strip ${this.stale ? "stale" : ""}" aria-hidden="true" ${steady(this.steadyKey)}>
      <div>
        <p>${row?.label ?? t("chart.hint")}${this.#pinTag()}</p>
        ${this.#values(row)}${this.#happens(this.#shown)}
      </div>
    </div>`;
  }
}

customElements.define("ck-chart", CkChart);
