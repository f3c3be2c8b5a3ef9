// Words of the glossary in the texts of the page. A text is rendered with each of
// its words in an element of its own; of these the first of each word in a place
// becomes a button. What lit renders is never changed, but for attributes that it
// does not know of.

import { html } from "lit";
import { lang } from "../i18n.js";
import { isThere } from "./follow.js";
import { parts } from "./words.js";

const TERM = "ck-term";
/** What makes a word a button: it stays text that can be selected. */
const BUTTON = { class: "term", role: "button", tabindex: "0", "aria-haspopup": "dialog" };

/** The same few texts are rendered again and again while a slider moves. */
const KEPT = 400;
const split = new Map<string, unknown>();

/** A text with its words in elements; as it is where it has none. */
export function mark(text: string): unknown {
  const key = lang() + text;
  const known = split.get(key);
  if (known !== undefined) return known;
  const found = parts(text, lang());
  const made = found.every(({ id }) => id === null)
    ? text
    : // In one element: where a text stands among others in a row, its parts are not to be spread over it.
      html`<ck-text>${found.map(({ text: part, id }) => (id === null ? part : html`<ck-term word=${id}>${part}</ck-term>`))}</ck-text>`;
  split.set(key, made);
  const [oldest] = split.keys();
  if (split.size > KEPT && oldest !== undefined) split.delete(oldest);
  return made;
}

let due = false;

/** Looks at the words again, once for all that changes meanwhile. */
function soon(): void {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    // Of a place that is out of sight nothing is.
    for (const place of document.querySelectorAll("[data-place]:not([hidden])")) firsts(place);
  });
}

/** The first of each word, and the first that is not folded away. */
function firsts(place: Element): void {
  const all = new Set<string>();
  const seen = new Set<string>();
  for (const term of place.querySelectorAll(TERM)) {
    const id = term.getAttribute("word") ?? "";
    const shown = isThere(term);
    const is = !all.has(id) || (shown && !seen.has(id));
    all.add(id);
    if (shown) seen.add(id);
    // What has the focus keeps it.
    if (is === term.hasAttribute("role") || (!is && term.matches(":focus, [aria-expanded=true]"))) continue;
    for (const [name, value] of Object.entries(BUTTON)) {
      if (is) term.setAttribute(name, value);
      else term.removeAttribute(name);
    }
  }
}

class CkTerm extends HTMLElement {
  static observedAttributes = ["word"];

  connectedCallback(): void {
    soon();
  }

  disconnectedCallback(): void {
    soon();
  }

  attributeChangedCallback(): void {
    soon();
  }
}

customElements.define(TERM, CkTerm);
// What is in sight changes when something is unfolded, the window grows, or another place is gone to.
document.addEventListener("toggle", soon, true);
addEventListener("resize", soon);
new MutationObserver(soon).observe(document.documentElement, { attributeFilter: ["data-at"] });
