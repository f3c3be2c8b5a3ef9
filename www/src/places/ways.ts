// Ways from one place to another that lead there by themselves: to the panel that
// answers, to what was made; and back to what led away.

import { html, nothing, type LitElement, type TemplateResult } from "lit";
import { t } from "../i18n.js";
import { icons } from "../parts/icons.js";
import type { ExplainDetail } from "../questions/explain-choice.js";
import type { CkQuestions } from "../questions/questions.js";
import type { Begun } from "../regions/regions.js";
import { putInAddress } from "../state/address.js";
import type { Simulation } from "../state/simulation.js";
import type { Going } from "./going.js";
import { HOME, PLACES } from "./places.js";

export class Ways {
  /** The button that led to another place. */
  #cameFrom: EventTarget | null = null;

  constructor(
    private readonly host: LitElement,
    private readonly going: Going,
    private readonly sim: () => Simulation,
  ) {}

  /** After every change of the page: whoever is home has come back. */
  arrived(): void {
    if (this.going.now === HOME) this.#cameFrom = null;
  }

  /** The way to the place where a work is shared. */
  get share(): TemplateResult {
    const place = PLACES.find(({ id }) => id === "bagikan") ?? HOME;
    const follow = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#cameFrom = event.currentTarget;
      void this.going.go(place);
    };
    return html`<a class="quiet share-open" href=${this.going.href(place)} @click=${follow}>${place.sign}${t(place.name)}</a>`;
  }

  /** The way back, for those who were led here. */
  get back(): TemplateResult | typeof nothing {
    if (this.#cameFrom === null) return nothing;
    return html`<button type="button" class="quiet" @click=${this.#return}>${icons.back}${t("place.back")}</button>`;
  }

  /** Goes to a place, and gives its panels; or to why they are not there. */
  async #panels(id: string): Promise<CkQuestions | null> {
    const place = PLACES.find((of) => of.id === id) ?? HOME;
    await this.going.go(place);
    const room = this.host.querySelector(`[data-place="${id}"]`);
    const found = room?.querySelector<CkQuestions>("ck-questions") ?? null;
    if (!found) room?.querySelector<HTMLElement>(".failed button")?.focus();
    return found;
  }

  /** To the panel that finds what makes a fact another. */
  aim = async (fact: string, from: EventTarget | null): Promise<void> => {
    this.#cameFrom = from;
    await (await this.#panels("cari"))?.aim(fact);
  };

  /** To the arithmetic of a figure. */
  explain = async (event: CustomEvent<ExplainDetail>): Promise<void> => {
    if (this.going.now === HOME) this.#cameFrom = event.target;
    await (await this.#panels("metode"))?.explain(event.detail);
  };

  /** To what stands in panels of a place. */
  to = async (event: Event): Promise<void> => {
    const { place, at } = (event as CustomEvent<{ place: string; at: string }>).detail;
    await (await this.#panels(place))?.updateComplete;
    const found = this.host.querySelector(at);
    found?.scrollIntoView();
    found?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  };

  /** The simulation goes on with what another place has made. */
  begin = async ({ detail }: CustomEvent<Begun>): Promise<void> => {
    putInAddress({ s: this.sim().begin(detail.scenario, detail.original), p: null });
    await this.going.go(HOME);
    this.host.querySelector<HTMLElement>("#answer")?.focus({ preventScroll: true });
  };

  /** To the facts, which say what an answer has changed. */
  facts = async (): Promise<void> => {
    await this.going.go(HOME);
    const facts = this.host.querySelector<HTMLElement>("#facts");
    facts?.scrollIntoView({ block: "center" });
    facts?.focus({ preventScroll: true });
  };

  /** Back to what led away. */
  #return = async (): Promise<void> => {
    const from = this.#cameFrom;
    this.#cameFrom = null;
    await this.going.back(HOME);
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  };
}
