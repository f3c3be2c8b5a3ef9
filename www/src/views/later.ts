// A part of the page that is loaded when it comes near, as the panels below the
// charts do, or when its place is gone to.

import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { t } from "../i18n.js";

/** So far ahead of the place, in pixels, that most readers find it loaded. */
const AHEAD = "900px 0px";

/** The longest that a busy page is waited for. */
const IDLE_MS = 2500;

export class Later implements ReactiveController {
  #state: "waiting" | "failed" | "ready" = "waiting";
  #loading: Promise<void> | null = null;
  #asked = false;
  #near: IntersectionObserver | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Where it comes near; null: it is loaded when `now` is called. */
    private readonly place: string | null,
    private readonly load: () => Promise<unknown>,
    /** Much travels: it is not fetched ahead where data comes slowly. */
    private readonly large = true,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const selector = this.place;
    if (selector === null) return;
    // After the first render, when the place is there.
    void this.host.updateComplete.then(() => {
      const place = this.host.querySelector(selector);
      this.#near = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting) && this.#state === "waiting") void this.now();
        },
        { rootMargin: AHEAD },
      );
      if (place) this.#near.observe(place);
    });
  }

  /** Once the page has its first answer: when nothing else is to do, unless data is to be saved, or comes slowly and there is much of it. */
  soon(): void {
    if (this.#asked) return;
    this.#asked = true;
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
    if (connection?.saveData || (this.large && /[23]g/.test(connection?.effectiveType ?? ""))) return;
    const start = (): void => {
      if (this.#state === "waiting") void this.now();
    };
    // Safari has no such callback.
    if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: IDLE_MS });
    else setTimeout(start, IDLE_MS);
  }

  get ready(): boolean {
    return this.#state === "ready";
  }

  hostDisconnected(): void {
    this.#near?.disconnect();
  }

  /** Loads the part if it is not there yet; afterwards its place shows it, or why it is missing. */
  now = async (): Promise<void> => {
    await (this.#loading ??= this.#start());
    await this.host.updateComplete;
  };

  async #start(): Promise<void> {
    try {
      await this.load();
      this.#state = "ready";
      this.#near?.disconnect();
    } catch {
      this.#state = "failed";
      this.#loading = null;
    }
    this.host.requestUpdate();
  }

  /** What stands in the place: the part itself, or why it is not there. */
  view(part: () => TemplateResult): TemplateResult {
    if (this.#state === "ready") return part();
    if (this.#state !== "failed") return html``;
    return html`<p class="failed">${t("later.failed")} <button type="button" class="quiet" @click=${this.now}>${t("failure.retry")}</button></p>`;
  }
}
