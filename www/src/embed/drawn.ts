// What is in sight of an embed: the figure with its words, the sliders, the table.

import type { Embedded, Lang, Table } from "../engine/types.js";
import { redraw } from "../parts/redraw.js";
import { drawnWidth } from "../parts/room.js";
import { label } from "./labels.js";
import { type Found, type Link, withValues } from "./link.js";
import { Sliders } from "./sliders.js";

type Ask = (document: string, words: string, lang: string, figure: string, width: number, sliders: string, moved: string, table: boolean) => string;

const part = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;

/** The site's own pages stand beside the folder of the scripts. */
const SITE = new URL("../", import.meta.url);

export class Drawn {
  #link: Link | null = null;
  #found: Found | null = null;
  #lang: Lang = "id";
  #width = 0;
  #sliders = new Sliders(part("sliders"), (whole) => this.#later(whole));
  #due = 0;
  #whole = false;
  /** There is a figure, of this link or as the build has put it. */
  standing = part("picture").childElementCount > 0;
  /** Told after each change of what is in sight. */
  tell = (): void => undefined;

  constructor(
    private readonly ask: Ask,
    private readonly say: (lines: string[]) => void,
  ) {
    new ResizeObserver(() => {
      const width = this.#room();
      if (width > 0 && width !== this.#width) this.#draw(true);
    }).observe(part("picture"));
    part<HTMLDetailsElement>("numbers").addEventListener("toggle", () => this.#draw(true));
    part("moved").addEventListener("click", (event) => {
      if (!(event.target as Element).closest("button")) return;
      this.#sliders.back();
      this.#draw(true);
      // The button goes with the change; the focus must not go with it.
      part("sliders").querySelector("input")?.focus();
    });
  }

  /** The pixels for which the figure is drawn. */
  #room(): number {
    const { clientWidth } = part("picture");
    return clientWidth > 0 ? drawnWidth(clientWidth) : 0;
  }

  show(link: Link, found: Found, lang: Lang): void {
    this.#link = link;
    this.#found = found;
    this.#lang = lang;
    this.#sliders.allow(link.sliders);
    document.documentElement.lang = lang;
    part("numbers").querySelector("summary")!.textContent = label(lang, "embed.table");
    part("open").textContent = label(lang, "embed.open");
    this.#steady();
    this.#draw(true);
  }

  /** At most once a frame while a slider moves; the table follows when it rests. */
  #later(whole: boolean): void {
    this.#whole ||= whole;
    if (this.#due) return;
    this.#due = requestAnimationFrame(() => {
      this.#due = 0;
      this.#draw(this.#whole);
      this.#whole = false;
    });
  }

  #draw(whole: boolean): void {
    const [link, found] = [this.#link, this.#found];
    const width = this.#room();
    // Hidden by its host: it is drawn when it has room.
    if (!link || !found || width === 0) return;
    if (!found.document) {
      this.say(found.problems);
      return;
    }
    const table = whole && part<HTMLDetailsElement>("numbers").open;
    const { figure } = link;
    const text = this.ask(found.document, found.words, this.#lang, figure, width, this.#sliders.lines, this.#sliders.moved, table);
    const answer: Embedded = JSON.parse(text);
    if (!answer.ok) {
      this.say([label(this.#lang, this.standing ? "embed.stays" : "embed.refused"), ...answer.problems]);
      return;
    }
    if (width !== this.#width) this.#steady();
    this.#width = width;
    this.standing = true;
    this.say([...found.problems, ...(found.pinned ? [found.pinned] : [])]);
    // A title that an editor gave speaks of the figure as it was published.
    const title = (!answer.changed && link.title) || answer.title;
    document.title = title;
    part("title").textContent = title;
    part("headline").textContent = answer.headline;
    const data = answer.data && label(this.#lang, "embed.data", { date: answer.data });
    part("source").textContent = `${answer.caption} ${data}`.trim();
    // Prerendered for two widths: from here on it is drawn for the one that is there.
    if (part("picture").firstElementChild?.tagName === "DIV") part("picture").replaceChildren();
    Object.assign(part("picture"), { className: "picture" }).dataset["figure"] = figure;
    redraw(part("picture"), answer.svg);
    this.#sliders.show(answer.sliders, this.#lang);
    this.#moved(answer.changed, answer.sliders.length > 0);
    if (answer.table) this.#table(answer.table);
    const values = this.#sliders.given.map(([path, value]): [string, string] => [link.sliders.find((of) => of.path === path)?.code ?? "", value]);
    part<HTMLAnchorElement>("open").href = new URL(`index.html#${withValues(link.fragment, values)}`, SITE).href;
    this.#keep();
    this.tell();
  }

  /** What the sliders are for; after a change, that a reader made it, and the way back in the same place. */
  #moved(changed: boolean, possible: boolean): void {
    const line = part("moved");
    line.hidden = !possible;
    const state = `${this.#lang} ${changed}`;
    if (line.dataset["state"] === state) return;
    line.dataset["state"] = state;
    const words = (name: "span" | "button", className: string, key: Parameters<typeof label>[1]): HTMLElement =>
      Object.assign(document.createElement(name), { className, textContent: label(this.#lang, key) });
    if (changed) {
      const back = words("button", "back", "embed.back");
      back.setAttribute("type", "button");
      line.replaceChildren(words("span", "mark", "embed.moved"), back);
    } else {
      line.replaceChildren(words("span", "", "embed.sliders"));
    }
  }

  /** Titles and answers grow and shrink with their numbers; what stands below stays where it is. */
  #keep(): void {
    for (const id of ["title", "headline", "source"]) part(id).style.minHeight = `${part(id).offsetHeight}px`;
  }

  #steady(): void {
    for (const id of ["title", "headline", "source"]) part(id).style.removeProperty("min-height");
  }

  #table({ caption, columns, rows }: Table): void {
    const cell = (name: "th" | "td", text: string, scope?: string): HTMLElement => {
      const made = Object.assign(document.createElement(name), { textContent: text });
      if (scope) made.setAttribute("scope", scope);
      return made;
    };
    const row = (cells: HTMLElement[]): HTMLElement => {
      const made = document.createElement("tr");
      made.append(...cells);
      return made;
    };
    const table = document.createElement("table");
    table.createCaption().textContent = caption;
    table.createTHead().append(row(columns.map((name) => cell("th", name, "col"))));
    table.createTBody().append(...rows.map((of) => row([cell("th", of.label, "row"), ...of.cells.map((text) => cell("td", text))])));
    const room = part("table");
    const { scrollTop, scrollLeft } = room;
    Object.assign(room, { className: "table-scroll", tabIndex: 0, role: "region", ariaLabel: caption });
    room.replaceChildren(table);
    room.scrollTo(scrollLeft, scrollTop);
  }
}
