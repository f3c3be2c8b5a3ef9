// Text whose length follows the numbers in it must not push what stands below
// up and down: its box grows to the tallest it has been and stays so, until the
// width, the language or the scenario changes.

import { noChange } from "lit";
import { Directive, directive, PartType, type ElementPart, type PartInfo } from "lit/directive.js";

class Steady extends Directive {
  #inner: Element | null = null;
  #observer: ResizeObserver | null = null;
  #key = "";
  #width = 0;
  #tallest = 0;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error("steady() stands in a tag");
  }

  render(_key: string): unknown {
    return noChange;
  }

  override update(part: ElementPart, [key]: [string]): unknown {
    const box = part.element as HTMLElement;
    if (key !== this.#key) {
      this.#key = key;
      this.#release(box);
    }
    if (!this.#observer) {
      // After the children of the element are there.
      queueMicrotask(() => this.#observe(box));
    }
    return noChange;
  }

  #observe(box: HTMLElement): void {
    this.#inner = box.firstElementChild;
    if (!this.#inner || this.#observer) return;
    this.#observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (Math.abs(width - this.#width) > 1) {
        this.#width = width;
        this.#tallest = 0;
        box.style.removeProperty("min-height");
      }
      if (height > this.#tallest) {
        this.#tallest = height;
        // Never below what the stylesheet reserves.
        const reserved = parseFloat(getComputedStyle(box).minHeight) || 0;
        if (height > reserved) box.style.minHeight = `${Math.ceil(height)}px`;
      }
    });
    this.#observer.observe(this.#inner);
  }

  #release(box: HTMLElement): void {
    this.#tallest = 0;
    box.style.removeProperty("min-height");
  }
}

/** `<div ${steady(key)}><p>…</p></div>`: the first child is what is measured. */
export const steady = directive(Steady);
