// The pad on which a curve is drawn before it is seen: by pointer or finger, by
// keys, or typed into a table. Values are whole percent; the core writes them.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Kind, Parsed, WorkshopPad } from "../engine/types.js";
import { redraw } from "../parts/redraw.js";
import { Typed } from "../questions/typed.js";
import { t } from "./labels.js";

const SVG = "http://www.w3.org/2000/svg";

/** Percent by which the keys move a value, and by which Page Up and Down do. */
const STEP = 1;
const LEAP = 5;

class CkDraw extends LitElement {
  static override properties = {
    pad: { attribute: false },
    values: { attribute: false },
    locked: { attribute: false },
    at: { state: true },
  };

  declare pad: WorkshopPad;
  /** Percent, one for each point of the pad. */
  declare values: number[];
  /** The guess was given: the picture has it. */
  declare locked: boolean;
  declare parse: (text: string, kind: Kind) => Promise<Parsed>;
  /** The point that the keys move. */
  declare at: number;
  #fields: Typed[] = [];
  /** Where the pointer was, while it draws. */
  #last: { at: number; value: number } | null = null;

  constructor() {
    super();
    this.values = [];
    this.locked = false;
    this.at = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.#fields.length !== this.pad.points.length) {
      this.at = 0;
      this.#fields = this.pad.points.map((_, at) => {
        const field: Typed = new Typed("percent", (text, kind) => this.parse(text, kind), () => this.#typed(at, field));
        return field;
      });
    }
    if (changed.has("values")) this.#fill();
  }

  /** The fields follow what is drawn, but for the one that is being typed in. */
  #fill(): void {
    this.#fields.forEach((field, at) => {
      const value = this.values[at];
      const typing = this.querySelector(`#draw-${at}`)?.matches(":focus") ?? false;
      if (value === undefined || typing || field.value === String(value)) return;
      void field.fill(String(value));
    });
  }

  #typed(at: number, field: Typed): void {
    const value = Number(field.value);
    const whole = Math.round(Math.min(100, Math.max(0, value)));
    if (field.value !== null && whole !== this.values[at]) this.#tell(replaced(this.values, at, whole));
    this.requestUpdate();
  }

  #tell(values: number[]): void {
    this.values = values;
    this.dispatchEvent(new CustomEvent<number[]>("draw", { detail: values }));
  }

  #x(at: number): number {
    const { plot, months, points } = this.pad;
    return plot.left + ((points[at]?.at ?? 0) + 0.5) * ((plot.right - plot.left) / months);
  }

  #y(value: number): number {
    const { plot } = this.pad;
    return plot.bottom - (value / plot.highest) * (plot.bottom - plot.top);
  }

  /** The nearest point, and the value at the height of the pointer. */
  #under(event: PointerEvent): { at: number; value: number } {
    const { plot, width, points } = this.pad;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const scale = width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    let at = 0;
    for (let i = 1; i < points.length; i++) if (Math.abs(this.#x(i) - x) < Math.abs(this.#x(at) - x)) at = i;
    const share = (plot.bottom - y) / (plot.bottom - plot.top);
    return { at, value: Math.round(Math.min(100, Math.max(0, share * plot.highest))) };
  }

  #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#last = null;
    this.#draw(event);
  };

  #move = (event: PointerEvent): void => {
    if (this.#last) this.#draw(event);
  };

  #up = (): void => {
    this.#last = null;
  };

  /** A quick hand leaves no point out: those between lie on the line. */
  #draw(event: PointerEvent): void {
    const now = this.#under(event);
    const from = this.#last ?? now;
    const values = [...this.values];
    const [low, high] = from.at <= now.at ? [from, now] : [now, from];
    for (let at = low.at; at <= high.at; at++) {
      const part = high.at === low.at ? 1 : (at - low.at) / (high.at - low.at);
      values[at] = Math.round(low.value + (high.value - low.value) * part);
    }
    values[now.at] = now.value;
    this.#last = now;
    this.at = now.at;
    this.#tell(values);
  }

  #key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.pad.points.length - 1;
    const to: Record<string, number> = { ArrowLeft: this.at - 1, ArrowRight: this.at + 1, Home: 0, End: last };
    const by: Record<string, number> = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: LEAP, PageDown: -LEAP };
    const { key } = event;
    if (key in to) this.at = Math.min(last, Math.max(0, to[key] ?? 0));
    else if (key in by) {
      const value = Math.min(100, Math.max(0, (this.values[this.at] ?? 0) + (by[key] ?? 0)));
      this.#tell(replaced(this.values, this.at, value));
    } else return;
    event.preventDefault();
  };

  override updated(changed: PropertyValues<this>): void {
    const picture = this.querySelector(".picture");
    const plot = this.querySelector<HTMLElement>(".plot");
    if (!picture || !plot) return;
    if (changed.has("pad") && changed.get("pad")?.svg !== this.pad.svg) {
      redraw(picture, this.pad.svg);
      plot.style.aspectRatio = `${this.pad.width} / ${this.pad.height}`;
    }
    this.#line();
  }

  /** The guess as it is drawn, over the empty plot. */
  #line(): void {
    const { pad, locked, values } = this;
    const room = this.querySelector(".draw-line");
    if (!room) return;
    room.setAttribute("viewBox", `0 0 ${pad.width} ${pad.height}`);
    if (locked) return room.replaceChildren();
    const points = pad.points.map((_, at) => [this.#x(at), this.#y(values[at] ?? 0)] as const);
    const line = document.createElementNS(SVG, "polyline");
    line.setAttribute("points", points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" "));
    const wide = points.length <= 15;
    const dots = points.map(([x, y], at) => {
      const dot = document.createElementNS(SVG, "circle");
      dot.setAttribute("cx", x.toFixed(1));
      dot.setAttribute("cy", y.toFixed(1));
      dot.setAttribute("r", at === this.at ? "7" : wide ? "5" : "3");
      if (at === this.at) dot.setAttribute("class", "now");
      return dot;
    });
    room.replaceChildren(line, ...dots);
  }

  override render(): TemplateResult {
    const { pad, locked } = this;
    const now = pad.points[this.at];
    return html`<figure class="draw" aria-labelledby="draw-title">
      <h3 id="draw-title">${pad.title}</h3>
      <p class="vh" id="draw-alt">${pad.alt}</p>
      ${locked ? nothing : html`<p class="workshop-note" id="draw-how">${t("workshops.draw.how")}</p>`}
      <div class="plot">
        <div class="picture" aria-hidden="true"></div>
        <svg class="draw-line" aria-hidden="true"></svg>
        ${locked
          ? nothing
          : html`<div
              class="draw-hit"
              role="slider"
              tabindex="0"
              aria-label=${t("workshops.draw.pad")}
              aria-describedby="draw-alt draw-how"
              aria-orientation="vertical"
              aria-valuemin="0"
              aria-valuemax="100"
              aria-valuenow=${this.values[this.at] ?? 0}
              aria-valuetext="${now?.label ?? ""}: ${this.#fields[this.at]?.text ?? ""}"
              @pointerdown=${this.#down}
              @pointermove=${this.#move}
              @pointerup=${this.#up}
              @pointercancel=${this.#up}
              @keydown=${this.#key}
            ></div>`}
      </div>
      ${locked ? nothing : this.#table()}
    </figure>`;
  }

  #table(): TemplateResult {
    const wrong = this.#fields.find((field) => field.wrong)?.parsed;
    return html`<p class="draw-now" aria-hidden="true"><strong>${this.pad.points[this.at]?.label}</strong> ${this.#fields[this.at]?.text}</p>
      <details class="numbers">
        <summary>${t("workshops.draw.table")}</summary>
        <div class="draw-fields">
          ${this.pad.points.map(({ label }, at) => {
            const field = this.#fields[at];
            return html`<div class=${field?.wrong ? "wrong" : ""}>
              <label for="draw-${at}">${label}</label>
              <input
                id="draw-${at}"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=${field?.wrong ? "true" : "false"}
                .value=${live(field?.text ?? "")}
                @focus=${(e: Event) => {
                  this.at = at;
                  (e.target as HTMLInputElement).select();
                }}
                @input=${(e: Event) => void field?.read((e.target as HTMLInputElement).value)}
                @blur=${() => this.#fill()}
              />
            </div>`;
          })}
        </div>
        <p class="workshop-note" role="status">${wrong && !wrong.ok ? wrong.message : "\u00a0"}</p>
      </details>`;
  }
}

/** A list with another value at a place. */
const replaced = (values: number[], at: number, value: number): number[] => values.map((of, i) => (i === at ? value : of));

customElements.define("ck-draw", CkDraw);
