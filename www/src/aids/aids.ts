// What helps a newcomer: words with their meanings, how each place is used, and
// the tour of a first visit. Loaded when the page is idle or when it is asked for.

import { LitElement } from "lit";
import sheet from "../../styles/aids.css?file";
import { glossWith } from "../parts/gloss.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import "./glossary.js";
import { mark } from "./marks.js";
import { listen } from "./meaning.js";
import { begin } from "./show.js";
import { SHOWS, TOUR } from "./steps.js";

/** From here on words of the glossary are marked in the texts of the page. */
export function start(page: HTMLElement): void {
  glossWith(mark);
  listen(() => page.dispatchEvent(new CustomEvent("go", { detail: { place: "metode", at: "#panel-glossary" } })));
  for (const element of [page, ...page.querySelectorAll("*")]) {
    if (element instanceof LitElement) element.requestUpdate();
  }
}

/** Shows how a place is used, or the tour. */
export function show(what: string): void {
  begin(SHOWS[what] ?? TOUR);
}

await addStyle(sheet, import.meta.url);
