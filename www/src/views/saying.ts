// What is spoken to those who hear the page: the answer once it has come to rest,
// and warnings when they arise.

import type { Warning } from "../engine/types.js";

/** Spoken once the sliders have rested, not at each step of a drag. */
const SAY_AFTER_MS = 700;

export class Saying {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = "";
  /** The warnings that have been said. */
  #warned = new Set<string>();

  constructor(private readonly host: HTMLElement) {}

  /** Not at the start, where it is read anyway. */
  say(headline: string, warnings: Warning[]): void {
    // Warnings are said when they arise, not again with each answer.
    const fresh = warnings.filter(({ path, code }) => !this.#warned.has(`${path} ${code}`));
    if (headline === this.#said && fresh.length === 0) return;
    const first = this.#said === "";
    this.#said = headline;
    const words = [headline, ...fresh.map(({ label, message }) => `${label}: ${message}`)].join(" ");
    clearTimeout(this.#timer);
    const said = (): void => {
      this.#warned = new Set(warnings.map(({ path, code }) => `${path} ${code}`));
    };
    if (first) return said();
    this.#timer = setTimeout(() => {
      const live = this.host.querySelector("#live");
      if (live) live.textContent = words;
      said();
    }, SAY_AFTER_MS);
  }
}
