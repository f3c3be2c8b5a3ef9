// The button that prints a report, and Ctrl+P: the report itself is loaded when
// it is asked for.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import { lang, t } from "../i18n.js";
import type { Simulation } from "../state/simulation.js";

/** Put in by the build: the version and a hash of the sources. */
declare const __BUILD__: string;

export class Printing implements ReactiveController {
  #state: "ready" | "busy" | "failed" = "ready";
  /** What the prepared report speaks of. */
  #of = "";
  #prepared: unknown = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sim: Simulation,
    private readonly engine: Engine<Question>,
    /** Whether the simulation is in sight: other places print as they are. */
    private readonly here: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#key);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#key);
  }

  /** A report of what no longer stands here is not printed. */
  hostUpdated(): void {
    if (this.#prepared === null) return;
    if (this.here() && this.#prepared === this.sim.accepted && this.#of === this.#about) return;
    this.#prepared = null;
    delete document.documentElement.dataset["paper"];
  }

  get #about(): string {
    return `${this.sim.scenario?.id} ${lang()} ${this.sim.programme}`;
  }

  #key = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    // Without an answer the browser prints what it has.
    if (event.key.toLowerCase() !== "p" || !this.sim.good || !this.here()) return;
    event.preventDefault();
    void this.print();
  };

  print = async (): Promise<void> => {
    const { sim } = this;
    if (this.#state === "busy" || !sim.good) return;
    this.#tell("busy");
    try {
      const { prepare } = await import("../print/paper.js");
      const { accepted, original, words, programme, edited } = sim;
      const about = this.#about;
      const link = new URL(`#s=${sim.scenario?.id}`, location.href);
      await prepare(this.engine, {
        document: accepted,
        original,
        words,
        language: lang(),
        programme,
        edited,
        link: location.hash ? location.href : link.href,
        version: `Cakupan ${__BUILD__}`,
      });
      this.#of = about;
      this.#prepared = accepted;
      this.#tell("ready");
    } catch {
      this.#tell("failed");
      return;
    }
    print();
  };

  #tell(state: "ready" | "busy" | "failed"): void {
    this.#state = state;
    this.host.requestUpdate();
  }

  view(): TemplateResult {
    return html`<div class="print-report">
      <button type="button" class="switch" ?disabled=${!this.sim.good} aria-busy=${this.#state === "busy"} @click=${this.print}>
        ${this.#state === "busy" ? t("print.wait") : t("print")}
      </button>
      ${this.#state === "failed" ? html`<p class="notice" role="alert">${t("print.failed")}</p>` : nothing}
    </div>`;
  }
}
