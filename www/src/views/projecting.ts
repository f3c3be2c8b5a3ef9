// The door to the projector: by a button, by Alt+L, or by `layar` in the address. What
// stands on the wall is loaded when it is wanted (projector/).

import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n.js";
import { addressWith, inAddress, putInAddress } from "../state/address.js";
import type { CkApp } from "./app.js";

type Part = typeof import("../projector/projector.js");

export class Projecting {
  #part: Promise<Part> | null = null;
  #failed = false;

  constructor(private readonly app: CkApp) {
    addEventListener("keydown", (event) => {
      // In the window of notes the page itself is never rendered.
      if (!event.altKey || event.code !== "KeyL" || !this.app.hasUpdated) return;
      event.preventDefault();
      this.#open();
    });
  }

  #load(): Promise<Part> {
    return (this.#part ??= import("../projector/projector.js"));
  }

  /** The window of notes: nothing else of the page is in it. */
  notes(): void {
    this.#load().then(
      (part) => part.notes(this.app),
      () => (this.app.textContent = t("later.failed")),
    );
  }

  /** After every change of the page: the wall stands as long as the address says so, and shows what it shows. */
  sync(): void {
    if (!this.#part && inAddress("layar") === null) return;
    this.#load().then(
      (part) => part.present(this.app),
      () => {
        this.#part = null;
        this.#failed = true;
        history.replaceState(history.state, "", addressWith({ layar: null }));
        this.app.requestUpdate();
      },
    );
  }

  #open = (): void => {
    if (inAddress("layar") === null) putInAddress({ layar: "1" });
    this.#failed = false;
    this.app.requestUpdate();
  };

  view(): TemplateResult {
    return html`<button type="button" class="switch project" aria-keyshortcuts="Alt+L" @click=${this.#open}>${t("project")}</button>
      ${this.#failed ? html`<p class="notice" role="alert">${t("later.failed")}</p>` : nothing}`;
  }
}
