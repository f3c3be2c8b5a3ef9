// The map of two numbers: a cell is read by finger, mouse or arrow keys, asked of
// the core exactly, and its two values can be taken over.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { CellView, HeatMapView } from "../engine/types.js";
import "./picture.js";
import { t } from "./sensitivity-labels.js";

/** A cell: its column from the left, its row from the bottom. */
export interface Cell {
  i: number;
  j: number;
}

/** A pointer or key that goes on asks for the cell where it comes to rest. */
const REST_MS = 120;

const within = (at: number, count: number): number => Math.min(count - 1, Math.max(0, at));

/** The cell under a place of the picture, in the picture's pixels. */
export function cellAt({ picture: { plot }, x: right, y: up }: HeatMapView, x: number, y: number): Cell {
  const [n, m] = [right.numbers.length, up.numbers.length];
  return {
    i: within(Math.floor(((x - plot.left) / (plot.right - plot.left)) * n), n),
    j: within(Math.floor(((plot.bottom - y) / (plot.bottom - plot.top)) * m), m),
  };
}

/** The cell that a key leads to; null for a key that is not ours. */
export function cellByKey(key: string, { i, j }: Cell, { x, y }: HeatMapView): Cell | null {
  const [n, m] = [x.numbers.length, y.numbers.length];
  const far = Math.max(1, Math.round(m / 8));
  const cells: Record<string, Cell> = {
    ArrowLeft: { i: i - 1, j },
    ArrowRight: { i: i + 1, j },
    ArrowDown: { i, j: j - 1 },
    ArrowUp: { i, j: j + 1 },
    PageDown: { i, j: j - far },
    PageUp: { i, j: j + far },
    Home: { i: 0, j },
    End: { i: n - 1, j },
  };
  const to = cells[key];
  return to ? { i: within(to.i, n), j: within(to.j, m) } : null;
}

/** Where reading begins: at the scenario's own values. */
function start({ x, y }: HeatMapView): Cell {
  const own = (base: number | null, count: number): number => within(Math.round(base ?? count / 2), count);
  return { i: own(x.base, x.numbers.length), j: own(y.base, y.numbers.length) };
}

class CkHeat extends LitElement {
  static override properties = {
    map: { attribute: false },
    ask: { attribute: false },
    cell: { state: true },
    exact: { state: true },
    used: { state: true },
  };

  declare map: HeatMapView;
  /** Asks the core for the cell of two values. */
  declare ask: (x: string, y: string) => Promise<CellView>;
  /** The cell being read. */
  declare cell: Cell | null;
  declare exact: CellView | null;
  /** Its values have been taken over. */
  declare used: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor() {
    super();
    this.cell = null;
    this.exact = null;
    this.used = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #values(cell: Cell): [string, string] {
    return [this.map.x.numbers[cell.i] ?? "", this.map.y.numbers[cell.j] ?? ""];
  }

  #read(cell: Cell): void {
    if (this.cell?.i === cell.i && this.cell.j === cell.j) return;
    this.cell = cell;
    this.used = false;
    this.#askSoon(cell);
  }

  #askSoon(cell: Cell): void {
    this.exact = null;
    const asked = ++this.#asked;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.ask(...this.#values(cell)).then(
        (exact) => {
          if (asked === this.#asked) this.exact = exact;
        },
        // What the map says stays; the panel says it when the core is gone.
        () => undefined,
      );
    }, REST_MS);
  }

  // Bound to the map: the picture that shows them calls them.
  #point = (event: PointerEvent): void => {
    // A mouse that passes over on its way to the button reads nothing.
    if (event.buttons === 0) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { width, height } = this.map.picture;
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    this.#read(cellAt(this.map, x, y));
  };

  #key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = cellByKey(event.key, this.cell ?? start(this.map), this.map);
    if (!to) return;
    event.preventDefault();
    this.#read(this.cell ? to : start(this.map));
  };

  #use(): void {
    if (!this.cell) return;
    const [x, y] = this.#values(this.cell);
    // The map will be another one, around these values.
    this.cell = null;
    this.exact = null;
    this.used = true;
    this.dispatchEvent(new CustomEvent("use", { detail: { x, y } }));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("map") || !this.cell) return;
    const before = changed.get("map");
    const same = (a: HeatMapView, b: HeatMapView): boolean =>
      JSON.stringify([a.x.path, a.x.numbers, a.y.path, a.y.numbers]) ===
      JSON.stringify([b.x.path, b.x.numbers, b.y.path, b.y.numbers]);
    if (before && same(before, this.map)) this.#askSoon(this.cell);
    else this.cell = null;
  }

  override updated(): void {
    const mark = this.querySelector<HTMLElement>(".heat-cell");
    if (!mark || !this.cell) return;
    const { picture, x, y } = this.map;
    const { left, right, top, bottom } = picture.plot;
    const [wide, high] = [(right - left) / x.numbers.length, (bottom - top) / y.numbers.length];
    const part = (px: number, whole: number): string => `${(100 * px) / whole}%`;
    mark.style.left = part(left + this.cell.i * wide, picture.width);
    mark.style.top = part(bottom - (this.cell.j + 1) * high, picture.height);
    mark.style.width = part(wide, picture.width);
    mark.style.height = part(high, picture.height);
  }

  /** What the map says of a cell, before the exact answer. */
  #quick({ i, j }: Cell): string {
    const { x, y, headline, cells } = this.map;
    return `${headline.label}: ${cells[j]?.[i] ?? ""}. ${x.name}: ${x.values[i] ?? ""}. ${y.name}: ${y.values[j] ?? ""}.`;
  }

  #over(): TemplateResult {
    const { map, cell } = this;
    const { i, j } = cell ?? start(map);
    const n = map.x.numbers.length;
    return html`<div class="heat-cell" ?hidden=${cell === null}></div>
      <div
        class="hit"
        role="slider"
        tabindex="0"
        aria-label=${t("sensitivity.read", { title: map.picture.title })}
        aria-describedby="heat-alt"
        aria-valuemin="1"
        aria-valuemax=${n * map.y.numbers.length}
        aria-valuenow=${j * n + i + 1}
        aria-valuetext=${cell ? this.#quick(cell) : t("sensitivity.hint")}
        @pointerdown=${this.#point}
        @pointermove=${this.#point}
        @keydown=${this.#key}
      ></div>`;
  }

  override render(): TemplateResult {
    const { map, cell, exact } = this;
    return html`<ck-picture .name=${"heat"} .picture=${map.picture} .over=${this.#over()}></ck-picture>
      <div class="heat-read">
        <div class="heat-said">
          ${cell
            ? html`<p>${exact ? exact.sentence : this.#quick(cell)}</p>
                <p class="note">${t(exact ? "sensitivity.exact" : "sensitivity.counting")}</p>`
            : html`<p class="note">${this.used ? nothing : t("sensitivity.hint")}</p>`}
          <p class="note" role="status">${this.used ? t("sensitivity.used") : ""}</p>
        </div>
        <button type="button" class="button" ?disabled=${cell === null} @click=${this.#use}>${t("sensitivity.use")}</button>
      </div>`;
  }
}

customElements.define("ck-heat", CkHeat);
