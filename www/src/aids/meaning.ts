// What a word means, in a bubble beside it: opened by a tap or a key, closed by
// Esc, by a tap elsewhere, or when the word is gone.

import { html, nothing, render, type TemplateResult } from "lit";
import { lang } from "../i18n.js";
import { follow, isInSight, putBeside } from "./follow.js";
import { t, type AidKey } from "./labels.js";
import { wordOf, type Word } from "./words.js";

const TERM = "ck-term[role=button]";

const GROUNDS: Record<string, AidKey> = {
  model: "ground.model",
  regulated: "ground.regulated",
  reported: "ground.reported",
  general: "ground.general",
};

/** What a meaning rests on. */
export function ground({ basis, source }: Word): TemplateResult {
  const name = GROUNDS[basis];
  return html`<span class="ground">${name ? t(name) : basis}</span>${source ? html` ${source[lang()]}` : nothing}`;
}

/** The words to read on with. */
export function see({ see: others }: Word, open: (word: Word) => void): TemplateResult {
  const words = others.map(wordOf).filter((word) => word !== undefined);
  return html`<p class="see">
    <span>${t("term.see")}</span>
    ${words.map((word) => html`<button type="button" class="quiet" @click=${() => open(word)}>${word.forms[lang()][0]}</button>`)}
  </p>`;
}

/** The bubble; there is one. */
class Meaning {
  #box = document.createElement("div");
  #term: Element | null = null;
  #word: Word | null = null;
  #stop: (() => void) | null = null;

  constructor(private readonly all: () => void) {
    this.#box.className = "aid-room";
    document.body.append(this.#box);
    document.addEventListener("click", this.#click);
    document.addEventListener("keydown", this.#key);
  }

  get #bubble(): HTMLElement | null {
    return this.#box.querySelector(".bubble");
  }

  #click = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (this.#box.contains(target)) return;
    const term = target.closest(TERM);
    // Whoever selects text wants no bubble.
    if (term && getSelection()?.isCollapsed !== false) {
      // In a label it is not the field that is meant.
      event.preventDefault();
      if (term === this.#term) this.#close(true);
      else this.#open(term);
    } else if (this.#term) this.#close(false);
  };

  #key = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (key === "Escape" && this.#term && !event.defaultPrevented) {
      event.preventDefault();
      this.#close(true);
    } else if ((key === "Enter" || key === " ") && target instanceof Element && target.matches(TERM)) {
      event.preventDefault();
      this.#open(target);
    } else if (key === "Tab" && target instanceof Element && this.#box.contains(target)) this.#leave(event);
  };

  /** The bubble stands at the end of the page: beyond its ends is the word. */
  #leave(event: KeyboardEvent): void {
    const stops = [...this.#box.querySelectorAll<HTMLElement>("button")];
    const end = event.shiftKey ? [stops[0], this.#bubble] : [stops.at(-1)];
    if (!end.includes(event.target as HTMLElement)) return;
    event.preventDefault();
    this.#close(true);
  }

  #open(term: Element): void {
    this.#close(false);
    const word = wordOf(term.getAttribute("word") ?? "");
    if (!word) return;
    this.#term = term;
    term.setAttribute("aria-expanded", "true");
    this.#show(word);
    this.#stop = follow(
      () => this.#term,
      (box) => {
        const bubble = this.#bubble;
        if (!bubble) return;
        if (box && isInSight(box)) putBeside(bubble, box);
        else this.#close(box !== null && this.#box.matches(":focus-within"));
      },
    );
  }

  #show(word: Word): void {
    this.#word = word;
    this.#render();
    const bubble = this.#bubble;
    const term = this.#term;
    if (!bubble || !term) return;
    putBeside(bubble, term.getBoundingClientRect());
    bubble.scrollTop = 0;
    bubble.focus({ preventScroll: true });
  }

  #close(back: boolean): void {
    const term = this.#term;
    this.#stop?.();
    this.#stop = null;
    this.#term = null;
    this.#word = null;
    term?.removeAttribute("aria-expanded");
    this.#render();
    if (back && term instanceof HTMLElement) term.focus({ preventScroll: true });
  }

  #render(): void {
    const word = this.#word;
    render(word ? this.#view(word) : nothing, this.#box);
  }

  #view(word: Word): TemplateResult {
    return html`<div class="bubble" role="dialog" aria-labelledby="bubble-name" aria-describedby="bubble-text" tabindex="-1">
      <p class="bubble-name" id="bubble-name">${word.name[lang()]}</p>
      <p id="bubble-text">${word.meaning[lang()]}</p>
      <p class="bubble-ground">${ground(word)}</p>
      ${see(word, (other) => this.#show(other))}
      <div class="bubble-ways">
        <button type="button" class="quiet" @click=${this.#all}>${t("term.all")}</button>
        <button type="button" class="quiet" @click=${() => this.#close(true)}>${t("aids.close")}</button>
      </div>
    </div>`;
  }

  #all = (): void => {
    this.#close(false);
    this.all();
  };
}

/** From here on words can be asked; `all` leads to the list of them. */
export function listen(all: () => void): void {
  new Meaning(all);
}
