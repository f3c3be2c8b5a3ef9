// What is in sight: which figures are worth drawing while a slider moves, and
// whether the small answer at the top of the window is needed.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Figure } from "../engine/types.js";
import { drawnWidth } from "../parts/room.js";

type Host = ReactiveControllerHost & HTMLElement;

export class Sight implements ReactiveController {
  /** The answer has scrolled away upwards; on a phone, and the controls are in sight. */
  mini = false;

  #figures: IntersectionObserver | null = null;
  #edges: IntersectionObserver | null = null;
  #sentence: IntersectionObserver | null = null;
  /** Two columns, as in styles/layout.css: there the sentence itself is followed. */
  #desk = matchMedia("(min-width: 62em)");
  #width: ResizeObserver | null = null;

  constructor(
    private readonly host: Host,
    private readonly seen: (figure: Figure, seen: boolean) => void,
    private readonly width: (width: number) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // After the first render, when there is something to look at.
    void this.host.updateComplete.then(() => this.#watch());
  }

  hostDisconnected(): void {
    this.#figures?.disconnect();
    this.#edges?.disconnect();
    this.#sentence?.disconnect();
    this.#desk.removeEventListener("change", this.#look);
    this.#width?.disconnect();
  }

  #watch(): void {
    const all = (selector: string): Element[] => [...this.host.querySelectorAll(selector)];
    this.#figures = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const figure = (target as HTMLElement).dataset["figure"] as Figure;
          // The small chart shows coverage wherever the large one is.
          this.seen(figure, isIntersecting || figure === "coverage");
        }
      },
      { rootMargin: "150px 0px" },
    );
    for (const chart of all("ck-chart")) this.#figures.observe(chart);

    // Told whenever the answer or the inputs cross a line 40% down. Where they
    // are is asked afresh: a leap past both lines crosses none of them for one.
    this.#edges = new IntersectionObserver(this.#look, { rootMargin: "-40% 0px -10% 0px" });
    for (const edge of all(".result, .inputs")) this.#edges.observe(edge);
    this.#sentence = new IntersectionObserver(this.#look);
    for (const edge of all(".headline, .work")) this.#sentence.observe(edge);
    this.#desk.addEventListener("change", this.#look);

    this.#width = new ResizeObserver(([entry]) => {
      // While another place is in sight there is no room, and no need to draw anew.
      if (entry && entry.contentRect.width > 0) this.width(drawnWidth(entry.contentRect.width));
    });
    const rooms = all(".result .chart-room");
    for (const room of rooms) this.#width.observe(room);
    // Opened at another place, the page still wants an answer: at some width.
    if (rooms.every((room) => room.clientWidth === 0)) this.width(drawnWidth(this.host.clientWidth));
  }

  #look = (): void => {
    const at = (selector: string): DOMRect | undefined => this.host.querySelector(selector)?.getBoundingClientRect();
    const [sentence, work, answer, inputs] = [".headline", ".work", ".result", ".inputs"].map(at);
    if (!sentence || !work || !answer || !inputs) return;
    const line = innerHeight * 0.4;
    const mini = this.#desk.matches
      ? sentence.bottom <= 0 && work.bottom > 0
      : answer.bottom <= line && inputs.bottom > line && inputs.top < innerHeight * 0.9;
    if (mini === this.mini) return;
    this.mini = mini;
    this.host.requestUpdate();
  };
}
