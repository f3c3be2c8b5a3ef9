// The doors to what helps a newcomer (aids/), which is loaded when the page is
// idle or when one of them is opened.

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { t } from "../i18n.js";
import { isClaim, isLink } from "../state/address.js";
import { recall, remember } from "../state/memory.js";
import { Later } from "./later.js";

const load = (): Promise<typeof import("../aids/aids.js")> => import("../aids/aids.js");

/** Under this name it is remembered that the tour was offered. */
const SEEN = "tour";

export class Helping {
  #later: Later;
  #asked = false;
  /** Not to whoever came for something else: a link, a claim, an article around the page. */
  #offered = recall("local", SEEN) === null && !isLink() && !isClaim() && parent === window;

  constructor(
    private readonly page: ReactiveControllerHost & HTMLElement,
    /** To the first place, which the tour is of. */
    private readonly home: () => Promise<void>,
  ) {
    this.#later = new Later(page, null, async () => (await load()).start(page));
  }

  soon(): void {
    this.#later.soon();
  }

  async show(what: string): Promise<void> {
    this.#asked = true;
    await this.#later.now();
    if (this.#later.ready) (await load()).show(what);
  }

  tour = async (): Promise<void> => {
    this.#leave();
    await this.home();
    await this.show("");
  };

  #leave = (): void => {
    this.#offered = false;
    remember("local", SEEN, "1");
    this.page.requestUpdate();
  };

  /** Shows how a place is used. */
  button(place: string): TemplateResult {
    return html`<button type="button" class="quiet show-how" @click=${() => void this.show(place)}>${t("aids.show")}</button>
      ${this.#asked ? this.#later.view(() => html``) : nothing}`;
  }

  /** Once, to whoever is here for the first time. */
  offer(): TemplateResult | typeof nothing {
    if (!this.#offered) return nothing;
    return html`<p class="welcome">
      ${t("tour.new")}
      <button type="button" class="quiet" @click=${this.tour}>${t("tour.start")}</button>
      <button type="button" class="quiet" @click=${this.#leave}>${t("tour.leave")}</button>
    </p>`;
  }
}
