// All words with their meanings, to be searched: a panel of “Metode & sumber”.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { lang } from "../i18n.js";
import type { Lang } from "../engine/types.js";
import { t } from "./labels.js";
import { ground, see } from "./meaning.js";
import { search, WORDS, type Word } from "./words.js";

/** So many stand there before all are asked for. */
const FEW = 8;

class CkGlossary extends LitElement {
  static override properties = {
    language: { attribute: false },
    wanted: { state: true },
    all: { state: true },
  };

  /** Words follow the page's language; named here, so that a change of it is rendered. */
  declare language: Lang;
  /** What is looked for. */
  declare wanted: string;
  declare all: boolean;
  /** The word that the focus goes to when it is there. */
  #next: string | null = null;

  constructor() {
    super();
    this.wanted = "";
    this.all = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** To a word in the list, wherever it stands in it. */
  #go = ({ id }: Word): void => {
    this.#next = id;
    this.wanted = "";
    this.all = true;
    this.requestUpdate();
  };

  override updated(): void {
    if (this.#next === null) return;
    const word = this.querySelector<HTMLElement>(`#word-${CSS.escape(this.#next)}`);
    this.#next = null;
    word?.scrollIntoView({ block: "center" });
    word?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const found = search(this.wanted, lang());
    const few = this.wanted === "" && !this.all;
    return html`<section class="panel flat" id="panel-glossary" aria-labelledby="panel-glossary-title">
      <div class="panel-head">
        <h2 id="panel-glossary-title" tabindex="-1">${t("glossary.title")}</h2>
        <p>${t("glossary.line")}</p>
      </div>
      <div class="panel-body">
        <div class="glossary-search">
          <label for="glossary-search">${t("glossary.search")}</label>
          <input
            id="glossary-search"
            type="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            .value=${live(this.wanted)}
            @input=${(e: Event) => (this.wanted = (e.target as HTMLInputElement).value)}
          />
          <p class="note" role="status">${this.wanted === "" ? "" : found.length === 0 ? t("glossary.none") : t("glossary.found", { count: found.length })}</p>
        </div>
        <dl class="glossary">${(few ? found.slice(0, FEW) : found).map((word) => this.#word(word))}</dl>
        ${few
          ? html`<button type="button" class="button glossary-all" @click=${() => (this.all = true)}>${t("glossary.all", { count: WORDS.length })}</button>`
          : nothing}
      </div>
    </section>`;
  }

  #word(word: Word): TemplateResult {
    return html`<div>
      <dt id="word-${word.id}" tabindex="-1">${word.name[lang()]}</dt>
      <dd>${word.meaning[lang()]}</dd>
      <dd class="glossary-ground">${ground(word)}</dd>
      <dd>${see(word, this.#go)}</dd>
    </div>`;
  }
}

customElements.define("ck-glossary", CkGlossary);
