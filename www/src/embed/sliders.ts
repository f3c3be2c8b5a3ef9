// The sliders of an embed: a native range, its exact value, − and +.

import type { Lang, Slider } from "../engine/types.js";
import { stepped } from "../parts/number.js";
import { Swipe } from "../parts/swipe.js";
import { label } from "./labels.js";

interface Allowed {
  path: string;
  low: string;
  high: string;
}

interface Row {
  name: HTMLLabelElement;
  value: HTMLOutputElement;
  range: HTMLInputElement;
  less: HTMLButtonElement;
  more: HTMLButtonElement;
  of: Slider;
}

function made<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: Node[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export class Sliders {
  #allowed: Allowed[] = [];
  #values = new Map<string, string>();
  #rows = new Map<string, Row>();

  /** `changed` is told of every new value, and whether the reader rests at it. */
  constructor(
    private readonly room: HTMLElement,
    private readonly changed: (whole: boolean) => void,
  ) {}

  /** Those of a link; what was moved before is of another. */
  allow(allowed: Allowed[]): void {
    this.#allowed = allowed;
    this.back();
  }

  back(): void {
    this.#values.clear();
  }

  /** As the core wants them: path, least, greatest. */
  get lines(): string {
    return this.#allowed.map(({ path, low, high }) => `${path} ${low} ${high}`).join("\n");
  }

  get moved(): string {
    return this.given.map(([path, value]) => `${path} ${value}`).join("\n");
  }

  get given(): [string, string][] {
    return [...this.#values];
  }

  show(sliders: Slider[], lang: Lang): void {
    const paths = sliders.map(({ path }) => path);
    if (paths.join() !== [...this.#rows.keys()].join()) {
      this.#rows = new Map(sliders.map((of, place) => [of.path, this.#row(of, place)]));
      this.room.replaceChildren(
        ...[...this.#rows.values()].map(({ name, value, range, less, more }) =>
          made("div", "control", made("div", "control-head", name, value), made("div", "slide", less, range, more)),
        ),
      );
    }
    for (const of of sliders) {
      const row = this.#rows.get(of.path);
      if (!row) continue;
      row.of = of;
      row.name.textContent = of.label;
      row.value.textContent = of.text;
      const { range } = row;
      Object.assign(range, { min: of.min, max: of.max, step: of.step });
      // While a finger holds it back, the browser's own value is the newer one.
      if (this.#values.get(of.path) !== range.value) range.value = of.value;
      range.setAttribute("aria-valuetext", of.spoken);
      const [least, most] = [Number(of.min), Number(of.max)];
      const at = most > least ? (Number(of.value) - least) / (most - least) : 0;
      range.style.setProperty("--at", String(Math.min(1, Math.max(0, at))));
      row.less.setAttribute("aria-label", label(lang, "embed.less", { label: of.label }));
      row.more.setAttribute("aria-label", label(lang, "embed.more", { label: of.label }));
    }
  }

  #set(row: Row, value: string, whole: boolean): void {
    this.#values.set(row.of.path, value);
    this.changed(whole);
  }

  #row(of: Slider, place: number): Row {
    const id = `slider-${place}`;
    const range = Object.assign(made("input", ""), { type: "range", id });
    const row: Row = {
      name: Object.assign(made("label", ""), { htmlFor: id }),
      value: Object.assign(made("output", ""), { htmlFor: id }),
      range,
      less: Object.assign(made("button", "step"), { type: "button", textContent: "−" }),
      more: Object.assign(made("button", "step"), { type: "button", textContent: "+" }),
      of,
    };
    const swipe = new Swipe((value) => this.#set(row, value, false));
    range.addEventListener("input", swipe.input);
    range.addEventListener("change", () => this.changed(true));
    range.addEventListener("pointerdown", swipe.down);
    range.addEventListener("pointermove", swipe.move);
    range.addEventListener("pointerup", () => swipe.up());
    range.addEventListener("pointercancel", () => swipe.cancel());
    const step = (direction: 1 | -1) => () => {
      const { value, min, max, step } = row.of;
      this.#set(row, stepped(Number(value), { min: Number(min), max: Number(max), step: Number(step) }, direction), true);
    };
    row.less.addEventListener("click", step(-1));
    row.more.addEventListener("click", step(1));
    return row;
  }
}
