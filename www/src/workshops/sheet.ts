// A workshop's sheet on paper: put beside the page, printed alone, and taken away.

import { html, nothing, render, type TemplateResult } from "lit";
import sheet from "../../styles/workshops/sheet.css?file";
import type { Lang, WorkshopSheet } from "../engine/types.js";
import { redraw } from "../parts/redraw.js";
import { addStyle } from "../style.js";

type Block = WorkshopSheet["parts"][number]["blocks"][number];

/** Prints a sheet: JSON, `WorkshopSheet`. */
export async function printSheet(text: string, language: Lang): Promise<void> {
  await addStyle(sheet, import.meta.url);
  const of = JSON.parse(text) as WorkshopSheet;
  document.querySelector(".workshop-sheet")?.remove();
  const place = document.createElement("article");
  place.className = "workshop-sheet";
  place.lang = language;
  render(page(of), place);
  const drawings = of.parts.flatMap(({ blocks }) => blocks.map(({ svg }) => svg).filter(Boolean));
  place.querySelectorAll(".sheet-picture").forEach((picture, at) => redraw(picture, drawings[at] ?? ""));
  document.body.append(place);
  const root = document.documentElement;
  const done = (): void => {
    delete root.dataset["sheet"];
    place.remove();
  };
  // Where the browser prints after this has returned, it says when it is done.
  addEventListener("afterprint", done, { once: true });
  root.dataset["sheet"] = "";
  await document.fonts.ready;
  print();
}

function page(of: WorkshopSheet): TemplateResult {
  return html`<header>
      <p class="sheet-small">${of.role}</p>
      <h1>${of.title}</h1>
      <p class="sheet-small">${of.facts}</p>
      ${of.about.map((said) => html`<p>${said}</p>`)}
      ${of.group ? html`<p>${of.group}</p>` : nothing}
    </header>
    ${of.parts.map(
      ({ title, time, blocks }) =>
        html`<section>
          <h2>${title}${time ? html`<span class="sheet-small"> ${time}</span>` : nothing}</h2>
          ${blocks.map(block)}
        </section>`,
    )}
    ${of.sources.length > 0
      ? html`<section>
          <h2>${of.sources_title}</h2>
          <ul class="sheet-small">
            ${of.sources.map(({ text, url, date }) => html`<li>${[text, date, url].filter(Boolean).join(", ")}</li>`)}
          </ul>
        </section>`
      : nothing}
    <footer class="sheet-small">${of.foot}</footer>`;
}

function block({ kind, label, paragraphs, items, svg }: Block): TemplateResult {
  const list = items.map((item) => html`<li>${item}</li>`);
  return html`<div class="sheet-block ${kind}">
    ${label ? html`<p class="sheet-label">${label}</p>` : nothing}
    ${paragraphs.map((said) => html`<p>${said}</p>`)}
    ${list.length === 0 ? nothing : kind === "list" ? html`<ol>${list}</ol>` : html`<ul>${list}</ul>`}
    ${svg ? html`<div class="sheet-picture"></div>` : nothing}
    ${kind === "write" ? html`<div class="sheet-line"></div>` : nothing}
  </div>`;
}
