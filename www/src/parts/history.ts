// Undo and redo: two buttons that say what they will do, and the keys for them.

import { html, LitElement, type TemplateResult } from "lit";
import type { Lang } from "../engine/types.js";
import { t } from "../i18n.js";
import type { Step } from "../state/history.js";
import type { Simulation } from "../state/simulation.js";
import { deedWords } from "./deeds.js";
import { icons } from "./icons.js";

type Way = "undo" | "redo";

const KEYS = {
  undo: { does: "history.undo", none: "history.undo.none", said: "history.undo.said" },
  redo: { does: "history.redo", none: "history.redo.none", said: "history.redo.said" },
} as const;

/** A text that was typed and not read yet has an undo of its own. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.matches("input:not([type=range], [type=checkbox], [type=radio]), textarea")) {
    return false;
  }
  const field = target.closest<HTMLElement & { typed?: string | null }>("ck-control, ck-entry");
  return field === null || field.typed !== null;
}

export function wayOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): Way | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

export class CkHistory extends LitElement {
  static override properties = {
    sim: { attribute: false },
    language: { attribute: false },
    now: { attribute: false },
    said: { state: true },
  };

  declare sim: Simulation;
  declare language: Lang;
  /** Something new: the simulation stays the same object. */
  declare now: object;
  /** What was done last, for those who listen. */
  declare said: { way: Way; step: Step } | null;

  constructor() {
    super();
    this.said = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  #key = (event: KeyboardEvent): void => {
    const way = wayOf(event);
    if (way === null || event.defaultPrevented || isWriting(event.target)) return;
    // What lies behind a dialog is not worked on.
    if (document.querySelector("dialog:modal")) return;
    event.preventDefault();
    this.#do(way);
  };

  #do(way: Way): void {
    const { sim } = this;
    sim.commit();
    const step = way === "undo" ? sim.history.last : sim.history.next;
    if (!step) return;
    sim[way]();
    this.said = { way, step };
  }

  #button(way: Way, step: Step | null): TemplateResult {
    const what = step ? deedWords(this.sim, step) : "";
    const words = step ? t(KEYS[way].does, { what }) : t(KEYS[way].none);
    // Never disabled: the focus would be lost with the last step.
    return html`<button
      type="button"
      class="step"
      data-do=${way}
      aria-disabled=${step ? "false" : "true"}
      aria-label=${words}
      title=${words}
      @click=${() => this.#do(way)}
    >${icons[way]}</button>`;
  }

  override render(): TemplateResult {
    const { history } = this.sim;
    const { said } = this;
    return html`${this.#button("undo", history.last)}${this.#button("redo", history.next)}
      <span class="vh" role="status">${said ? t(KEYS[said.way].said, { what: deedWords(this.sim, said.step) }) : ""}</span>`;
  }
}

customElements.define("ck-history", CkHistory);
