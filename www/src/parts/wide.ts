// What may be wider than the page scrolls in a region of its own, and shows that
// it does: a fade at the side where there is more, and a word above it.

import { html, noChange, type TemplateResult } from "lit";
import { Directive, directive, PartType, type ElementPart, type PartInfo } from "lit/directive.js";
import { t } from "../i18n.js";

class Watch extends Directive {
  #observer: ResizeObserver | null = null;
  #frame = 0;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error("watch() stands in a tag");
  }

  render(): unknown {
    return noChange;
  }

  override update({ element }: ElementPart): unknown {
    // After the table is there, and before anybody sees it.
    queueMicrotask(() => {
      const room = element.querySelector(".table-scroll");
      if (!room) return;
      tell(element, room);
      if (!this.#observer) this.#watch(element, room);
    });
    return noChange;
  }

  #watch(box: Element, room: Element): void {
    this.#observer = new ResizeObserver(() => {
      // What is told moves what others observe: browsers call that a loop within one frame.
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => tell(box, room));
    });
    for (const seen of [room, ...room.children]) this.#observer.observe(seen);
    room.addEventListener("scroll", () => tell(box, room), { passive: true });
  }
}

/** Whether there is more than fits, and whether some of it is still to the right. */
function tell(box: Element, room: Element): void {
  const more = room.scrollWidth - room.clientWidth;
  box.classList.toggle("scrolls", more > 1);
  box.classList.toggle("goes-on", more - room.scrollLeft > 1);
}

const watch = directive(Watch);

/** A region for a table that may be too wide. */
export function wide(label: string, table: TemplateResult, busy = false): TemplateResult {
  return html`<div class="wide" ${watch()}>
    <p class="goes-on-hint" aria-hidden="true">${t("table.slide")} →</p>
    <div class="table-scroll" role="region" tabindex="0" aria-label=${label} aria-busy=${busy}>${table}</div>
  </div>`;
}
