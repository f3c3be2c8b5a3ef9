// The report on paper: printed by its button and by Ctrl+P, and by the browser's
// own menu. For the latter it is made ahead, when the page has been quiet for a
// while: what a browser prints is what stands there when its menu is used.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import { lang, t } from "../i18n.js";
import { linkTo } from "../state/address.js";
import type { Simulation } from "../state/simulation.js";

/** Put in by the build: the version and a hash of the sources. */
declare const __BUILD__: string;

/** So long after the last change the report is made ahead. */
const QUIET_MS = 1200;

/** What the page knows of itself. */
export interface Surroundings {
  /** Whether the simulation is in sight: other places print as they are. */
  here(): boolean;
  /** Whether what answers questions was loaded anyway. */
  asked(): boolean;
}

/** A report, and what it speaks of. */
interface Made {
  report: HTMLElement;
  of: object;
  about: string;
}

export class Printing implements ReactiveController {
  #state: "ready" | "busy" | "failed" = "ready";
  #made: Made | null = null;
  /** The same while it is on its way. */
  #making: Omit<Made, "report"> | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sim: Simulation,
    private readonly engine: Engine<Question>,
    private readonly around: Surroundings,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#key);
    addEventListener("beforeprint", this.#before);
    addEventListener("focus", this.#again);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#key);
    removeEventListener("beforeprint", this.#before);
    removeEventListener("focus", this.#again);
    clearTimeout(this.#quiet);
  }

  /** A report of what no longer stands here is not printed. */
  hostUpdated(): void {
    if (!this.#made || !this.#isNow(this.#made)) {
      this.#made?.report.remove();
      this.#made = null;
      delete document.documentElement.dataset["paper"];
    }
    clearTimeout(this.#quiet);
    if (this.#isDue) this.#quiet = setTimeout(this.#ahead, QUIET_MS);
  }

  get #isDue(): boolean {
    const waits = this.#made !== null || (this.#making !== null && this.#isNow(this.#making));
    return !waits && this.sim.good !== null && this.around.here() && this.around.asked();
  }

  /** A report says on which day it was made. */
  get #about(): string {
    const { scenario, programme, edited } = this.sim;
    return [scenario?.id, lang(), programme, edited, new Date().toDateString()].join(" ");
  }

  /** A page that stood open over night has a report of the day before. */
  #again = (): void => this.host.requestUpdate();

  #isNow({ of, about }: Omit<Made, "report">): boolean {
    return this.around.here() && of === this.sim.accepted && about === this.#about;
  }

  #key = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    // Without an answer the browser prints what it has.
    if (event.key.toLowerCase() !== "p" || !this.sim.good || !this.around.here()) return;
    event.preventDefault();
    void this.print();
  };

  /** The browser prints, by whatever command. */
  #before = (): void => {
    if (!this.#made || !this.#isNow(this.#made)) return;
    const { report } = this.#made;
    if (!report.isConnected) document.body.append(report);
    document.documentElement.dataset["paper"] = "";
  };

  /** What fails here is told when the button is pressed. */
  #ahead = (): void => {
    if (this.#isDue && this.#state !== "busy") this.#make().catch(() => undefined);
  };

  async #make(): Promise<void> {
    const { sim } = this;
    const { accepted, original, words, programme, edited } = sim;
    const making = { of: accepted as object, about: this.#about };
    this.#making = making;
    try {
      const { prepare } = await import("../print/paper.js");
      const report = await prepare(this.engine, {
        document: accepted,
        original,
        words,
        language: lang(),
        programme,
        edited,
        link: linkTo(location.hash || `#s=${sim.scenario?.id}`),
        version: `Cakupan ${__BUILD__}`,
      });
      this.#made?.report.remove();
      // What was changed meanwhile has a report of its own made.
      this.#made = this.#isNow(making) ? { ...making, report } : null;
    } finally {
      if (this.#making === making) this.#making = null;
    }
  }

  print = async (): Promise<void> => {
    if (this.#state === "busy" || !this.sim.good) return;
    this.#tell("busy");
    try {
      await this.#make();
      await document.fonts.ready;
      this.#tell("ready");
    } catch {
      this.#tell("failed");
      return;
    }
    this.#before();
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
