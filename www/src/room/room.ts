// The place of the room: a trainer asks, participants answer, and all see how the answers lie.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import codes from "../../styles/codes.css?file";
import panels from "../../styles/questions.css?file";
import sheet from "../../styles/room.css?file";
import share from "../../styles/share.css?file";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang } from "../engine/types.js";
import { styled } from "../links/open.js";
import { Remembering } from "../questions/remember.js";
import { inAddress } from "../state/address.js";
import type { Json } from "../state/document.js";
import { recall, remember } from "../state/memory.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
import "./answering.js";
import "./asking.js";
import { t } from "./labels.js";

/** The place waits for its looks. */
export const ready = Promise.all([styled, ...[panels, share, codes, sheet].map((of) => addStyle(of, import.meta.url))]);

const ROLES = { answer: "room.answers", ask: "room.asks" } as const;
type Role = keyof typeof ROLES;

const roleKept = (): Role => (recall("session", "room:role") === "ask" ? "ask" : "answer");

export class CkRoom extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    language: { attribute: false },
    document: { attribute: false },
    words: { attribute: false },
    shown: { attribute: false },
    does: { state: true },
  };

  declare sim: Simulation;
  declare engine: Engine<Question>;
  declare language: Lang;
  declare document: Json;
  declare words: Record<string, string>;
  declare shown: boolean;
  declare does: Role;

  constructor() {
    super();
    this.does = roleKept();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#moved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#moved);
  }

  #moved = (): void => this.requestUpdate();

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.shown || changed.has("shown");
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Whoever has asked a step of a workshop comes as the one who asks.
    if (changed.has("shown") && this.shown) this.does = roleKept();
  }

  #choose(role: Role): void {
    this.does = role;
    remember("session", "room:role", role);
  }

  override render(): TemplateResult {
    const { sim, language, document, words, shown, does } = this;
    const engine = Remembering.of(this.engine);
    return html`<div class="room">
      <p class="place-line">${t("room.line")}</p>
      <fieldset class="preview-widths room-role">
        <legend class="vh">${t("room.role")}</legend>
        ${(Object.keys(ROLES) as Role[]).map(
          (of) => html`<label>
            <input type="radio" name="room-role" .checked=${of === does} @change=${() => this.#choose(of)} /><span>${t(ROLES[of])}</span>
          </label>`,
        )}
      </fieldset>
      ${does === "answer"
        ? html`<ck-answering .sim=${sim} .engine=${engine} .language=${language} .shown=${shown} .room=${inAddress("r") ?? ""}></ck-answering>`
        : sim.good
          ? html`<ck-asking
              .sim=${sim}
              .engine=${engine}
              .language=${language}
              .document=${document}
              .words=${words}
              .shown=${shown}
            ></ck-asking>`
          : nothing}
    </div>`;
  }
}

customElements.define("ck-room", CkRoom);
