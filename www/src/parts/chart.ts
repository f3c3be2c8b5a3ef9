// A chart of the core with what the page lays over it: the month under the
// pointer, finger or arrow keys, its values, and a table of the same numbers.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Chart, EventView, Figure, Table, TableRow } from "../engine/types.js";
import { t } from "../i18n.js";
import { eventMonths, middleOf, monthAt, monthByKey, place } from "./readout.js";
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
  /** Index of the month being read; null when none is. */
  declare month: number | null;
  declare open: boolean;
  /** Where the keys go on from, also after the readout was put away. */
  #last: number | null = null;

  constructor() {
    super();
    this.stale = false;
    this.events = [];
    this.steadyKey = "";
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
      this.month = null;
      return;
    }
    const from = this.month ?? this.#last ?? this.chart.months - 1;
    const to = monthByKey(event.key, from, this.chart.months);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#read(this.month === null && event.key.startsWith("Arrow") ? from : to);
  }

  #focus(event: FocusEvent): void {
    // By keyboard the reading begins at once; a click has said its month already.
    if (this.chart && this.month === null && (event.currentTarget as Element).matches(":focus-visible")) {
      this.#read(this.#last ?? this.chart.months - 1);
    }
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const months = this.chart?.months ?? 0;
    if (changed.has("chart") && this.month !== null && this.month >= months) this.month = null;
  }

  override updated(changed: PropertyValues<this>): void {
    const plot = this.#part<HTMLElement>(".plot");
    if (!this.chart || !plot) return;
    if (changed.has("chart") && changed.get("chart")?.svg !== this.chart.svg) {
      const picture = this.#part(".picture");
      if (picture) redraw(picture, this.chart.svg);
      // Reserves the height while a new width is being drawn.
      plot.style.aspectRatio = `${this.chart.width} / ${this.chart.height}`;
    }
    if (changed.has("chart") || changed.has("events")) this.#placeMarks(this.chart);
    if (this.month !== null) this.#placeReadout(this.chart, plot, this.month);
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
    const cross = this.#part<HTMLElement>(".cross");
    if (cross) {
      cross.style.left = `${x}px`;
      cross.style.top = `${chart.plot.top * scale}px`;
      cross.style.height = `${(chart.plot.bottom - chart.plot.top) * scale}px`;
    }
    const float = this.#part<HTMLElement>(".float");
    if (!float) return;
    const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
    const at = place(x, { box, width: float.offsetWidth, height: float.offsetHeight, viewport });
    float.style.left = `${at.left}px`;
    float.style.top = `${at.top}px`;
  }

  get #row(): TableRow | undefined {
    return this.month === null ? undefined : this.table?.rows[this.month];
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
              aria-valuenow=${(this.month ?? this.#last ?? chart.months - 1) + 1}
              aria-valuetext=${this.#spoken()}
              @pointerdown=${this.#point}
              @pointermove=${this.#point}
              @pointerleave=${this.#leave}
              @pointercancel=${this.#leave}
              @keydown=${this.#key}
              @focus=${this.#focus}
              @blur=${() => (this.month = null)}
            ></div>`
          : nothing}
        ${this.month === null ? nothing : html`<div class="cross"></div>${this.#float()}`}
      </div>
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
    if (this.month === null) return t("chart.hint");
    if (!this.table || !this.#row) return t("chart.waiting");
    const happens = this.#labels(this.month);
    return [rowInWords(this.table, this.#row), ...(happens ? [happens] : [])].join(". ");
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
      <p>${this.#row?.label ?? t("chart.waiting")}</p>
      ${this.#values(this.#row)} ${this.#happens(this.month)}
    </div>`;
  }

  /** On a narrow screen the reading has its own lines above the chart, always there. */
  #strip(): TemplateResult {
    const row = this.#row ?? this.table?.rows.at(-1);
    return html`<div class="strip ${this.stale ? "stale" : ""}" aria-hidden="true" ${steady(this.steadyKey)}>
      <div><p>${row?.label ?? t("chart.hint")}</p>${this.#values(row)}${this.#happens(this.month)}</div>
    </div>`;
  }
}

customElements.define("ck-chart", CkChart);
