// “Tunjukkan caranya”: a bubble goes from one control of a place to the next and
// says what each is for, and a ring stands around it. It touches nothing of the
// reader's work; how far the page was scrolled it puts back.

import { html, render, nothing, type TemplateResult } from "lit";
import { follow, highest, isThere, putBeside } from "./follow.js";
import { t } from "./labels.js";
import type { Step } from "./steps.js";

/** Pixels between what is pointed at and the ring. */
const AROUND = 4;

/** The first of the selectors that is in sight of the page. */
function found({ at }: Step): Element | null {
  for (const selector of at) {
    const element = [...document.querySelectorAll(selector)].find(isThere);
    if (element) return element;
  }
  return null;
}

/** What stands at an edge of the window has its ring within it. */
function ringOf({ left, top, right, bottom }: DOMRect): DOMRect {
  const [x, y] = [Math.max(0, left - AROUND), Math.max(0, top - AROUND)];
  const end = { x: Math.min(document.documentElement.clientWidth, right + AROUND), y: Math.min(innerHeight, bottom + AROUND) };
  // Out of sight it goes along.
  return end.y > y ? new DOMRect(x, y, end.x - x, end.y - y) : new DOMRect(x, top - AROUND, end.x - x, bottom - top + 2 * AROUND);
}

/** What scrolls: the page, and the column of the inputs. */
const scrolling = (): Element[] => [document.scrollingElement, document.querySelector(".inputs")].filter((of) => of !== null);

class Showing {
  #box = document.createElement("div");
  #at = 0;
  #stop: () => void;
  #over = new AbortController();
  /** Where all stood before. */
  #tops = scrolling().map((of): [Element, number] => [of, of.scrollTop]);
  #from = document.activeElement;
  #place = document.documentElement.dataset["at"];

  constructor(private readonly steps: Step[]) {
    this.#box.className = "aid-room";
    document.body.append(this.#box);
    addEventListener("keydown", this.#key, { signal: this.#over.signal });
    this.#stop = follow(
      () => this.#target,
      (box) => this.#put(box),
    );
    this.#go(0);
    this.#bubble?.focus({ preventScroll: true });
  }

  get #target(): Element | null {
    const step = this.steps[this.#at];
    return step ? found(step) : null;
  }

  get #bubble(): HTMLElement | null {
    return this.#box.querySelector(".bubble");
  }

  #put(box: DOMRect | null): void {
    // Another place was gone to: what is shown here is not there.
    if (document.documentElement.dataset["at"] !== this.#place) return this.end(false);
    const ring = this.#box.querySelector<HTMLElement>(".aid-ring");
    const bubble = this.#bubble;
    if (!ring || !bubble) return;
    ring.hidden = box === null;
    if (!box) return;
    const around = ringOf(box);
    // Of what leaves no room beside it the ring has the beginning that is in sight.
    around.height = Math.min(around.height, highest(bubble));
    for (const [name, value] of Object.entries({ left: around.x, top: around.y, width: around.width, height: around.height })) {
      ring.style.setProperty(name, `${Math.round(value)}px`);
    }
    putBeside(bubble, around);
  }

  #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const inside = event.target instanceof Node && this.#box.contains(event.target);
    if (event.key === "Escape") this.end(false);
    else if (inside && event.key === "ArrowRight") this.#next();
    else if (inside && event.key === "ArrowLeft") this.#back();
    else return;
    event.preventDefault();
  };

  #next = (): void => {
    if (this.#at + 1 < this.steps.length) this.#go(this.#at + 1);
    else this.end(true);
  };

  #back = (): void => {
    if (this.#at > 0) this.#go(this.#at - 1);
  };

  #close = (): void => this.end(false);

  #go(to: number): void {
    this.#at = to;
    render(this.#view(), this.#box);
    const target = this.#target;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target?.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "instant" : "smooth" });
    this.#put(target?.getBoundingClientRect() ?? null);
    // The button that was pressed may be gone.
    if (!this.#box.matches(":focus-within")) this.#bubble?.focus({ preventScroll: true });
  }

  #view(): TemplateResult {
    const step = this.steps[this.#at];
    if (!step) return html``;
    const last = this.#at === this.steps.length - 1;
    return html`<div class="aid-ring"></div>
      <div class="bubble show" role="dialog" aria-label=${t("show.title")} aria-describedby="show-text" tabindex="-1">
        <p class="show-step">${t("show.step", { now: this.#at + 1, all: this.steps.length })}</p>
        <p id="show-text" aria-live="polite">${t(step.text)}</p>
        <div class="bubble-ways">
          <button type="button" class="quiet" @click=${this.#close}>${t("aids.close")}</button>
          ${this.#at > 0 ? html`<button type="button" class="quiet" @click=${this.#back}>${t("show.back")}</button>` : nothing}
          <button type="button" class="primary" @click=${this.#next}>${last ? t("show.done") : t("show.next")}</button>
        </div>
      </div>`;
  }

  /** Seen to its end, all stands again as before; who leaves earlier stays where the page is. */
  end(back: boolean): void {
    if (showing === this) showing = null;
    this.#over.abort();
    this.#stop();
    this.#box.remove();
    if (back) for (const [of, top] of this.#tops) of.scrollTo({ top, behavior: "instant" });
    if (this.#from instanceof HTMLElement && isThere(this.#from)) this.#from.focus({ preventScroll: true });
  }
}

let showing: Showing | null = null;

/** Begins to show; what was shown before ends. */
export function begin(steps: Step[]): void {
  showing?.end(false);
  const there = steps.filter((step) => found(step) !== null);
  showing = there.length > 0 ? new Showing(there) : null;
}
