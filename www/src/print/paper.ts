// The report on paper, made of what stands on the page. What is made is put beside
// the page by views/print.ts, and seen only in print.

import { html, nothing, render, type TemplateResult } from "lit";
import sheet from "../../styles/print/paper.css?file";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang, Paper, PastedLine, ReportTable } from "../engine/types.js";
import { redraw } from "../parts/redraw.js";
import type { Json } from "../state/document.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { today } from "./today.js";

/** What is printed: the scenario as it stands, and which page and build say so. */
export interface Printed {
  document: Json;
  original: Json;
  words: Record<string, string>;
  language: Lang;
  programme: number;
  edited: boolean;
  link: string;
  version: string;
}

/** Makes the report: `.paper`, to be put beside the page when it is printed. */
export async function prepare(engine: Engine<Question>, of: Printed): Promise<HTMLElement> {
  const { document: asked, original, words, language, programme } = of;
  const english = language === "en" ? JSON.stringify(words) : "";
  const [text] = await Promise.all([
    engine.call("paper", JSON.stringify(asked), english, language, programme, JSON.stringify(original), today()),
    addStyle(sheet, import.meta.url),
  ]);
  const paper = JSON.parse(text) as Paper;
  const place = document.createElement("article");
  place.className = "paper";
  place.lang = language;
  render(sheets(paper, of), place);
  const picture = place.querySelector(".paper-picture");
  if (picture) redraw(picture, paper.chart.svg);
  return place;
}

function sheets(paper: Paper, of: Printed): TemplateResult {
  return html`<header>
      <p class="paper-small">${paper.words.brand}</p>
      <h1>${paper.title}</h1>
      <p>${paper.region}</p>
    </header>
    <p class="paper-answer">${paper.headline}</p>
    <dl class="paper-facts" aria-label=${paper.words.facts}>
      ${paper.facts.map(
        ({ label, value, sentence }) => html`<div><dt>${label}</dt><dd>${value}</dd><dd class="note">${sentence}</dd></div>`,
      )}
    </dl>
    <figure>
      <figcaption>${paper.chart.title}</figcaption>
      <div class="paper-picture"></div>
      <p class="paper-small">${paper.chart.caption}</p>
    </figure>
    ${paper.line ? line(paper.line, paper) : nothing}
    <section class="paper-years">
      <h2>${paper.words.years}</h2>
      ${table(paper.years)}
    </section>
    <h2>${paper.words.assumptions}</h2>
    <table class="paper-assumptions">
      <thead>
        <tr>${paper.heads.map((name) => html`<th scope="col">${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${paper.assumptions.map(
          ({ label, value, mark, source }) =>
            html`<tr><th scope="row">${label}</th><td>${value}</td><td>${mark}</td><td>${source}</td></tr>`,
        )}
      </tbody>
    </table>
    <p class="paper-small">${paper.note}</p>
    <h2>${paper.words.sources}</h2>
    <ol class="paper-sources">
      ${paper.sources.map(({ text, url }) => html`<li>${text}${url ? html` ${url}` : nothing}</li>`)}
    </ol>
    <footer>
      ${of.link ? html`<p>${paper.words.link} ${of.link}</p>` : nothing}
      ${of.edited ? html`<p>${paper.words.edited}</p>` : nothing}
      <p>
        ${paper.words.version} ${of.version}${paper.data ? html` · ${paper.words.data} ${paper.data}` : nothing} ·
        ${paper.words.printed} ${paper.printed}
      </p>
    </footer>`;
}

function line(of: PastedLine, paper: Paper): TemplateResult {
  return html`<section>
    <h2>${paper.words.line}</h2>
    <div class="paper-line">
      <p>${of.heading} · ${of.kind}</p>
      ${of.parts.length > 1
        ? html`${of.parts.map((part) => html`<p>${part}</p>`)}
            <p class="paper-sum">${paper.words.total} ${of.total}</p>`
        : html`<p class="paper-sum">${of.text}</p>`}
      <p>${paper.words.words} ${of.words}</p>
      ${of.share_source ? html`<p class="paper-small">${of.share}. ${of.share_source.text}.</p>` : nothing}
      ${of.notes.map((note) => html`<p class="paper-small">${note}</p>`)}
    </div>
  </section>`;
}

function table({ caption, columns, rows }: ReportTable): TemplateResult {
  return html`<table>
    <caption>${caption}</caption>
    <thead>
      <tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
      )}
    </tbody>
  </table>`;
}
