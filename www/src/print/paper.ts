// The report on paper: made when it is asked for, put beside the page, seen only
// in print. It stays as long as it speaks of what stands on the page, so that
// the browser's own print command gives the same sheets.

import { html, nothing, render, type TemplateResult } from "lit";
import sheet from "../../styles/print/paper.css?file";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang, Paper, PastedLine, ReportTable } from "../engine/types.js";
import { redraw } from "../parts/redraw.js";
import type { Json } from "../state/document.js";
import { addStyle } from "../style.js";
import { t } from "./paper-labels.js";

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

/** The day on this device, `2026-11-21`. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Makes the report ready to be printed. */
export async function prepare(engine: Engine<Question>, of: Printed): Promise<void> {
  const { document: asked, original, words, language, programme } = of;
  const english = language === "en" ? JSON.stringify(words) : "";
  const [text] = await Promise.all([
    engine.call("paper", JSON.stringify(asked), english, language, programme, JSON.stringify(original), today()),
    addStyle(sheet, import.meta.url),
  ]);
  const paper = JSON.parse(text) as Paper;
  let place = document.querySelector<HTMLElement>(".paper");
  if (!place) {
    place = document.createElement("article");
    place.className = "paper";
    document.body.append(place);
  }
  place.lang = language;
  render(sheets(paper, of), place);
  const picture = place.querySelector(".paper-picture");
  if (picture) redraw(picture, paper.chart.svg);
  document.documentElement.dataset["paper"] = "";
  await document.fonts.ready;
}

function sheets(paper: Paper, of: Printed): TemplateResult {
  return html`<header>
      <p class="paper-small">${t("paper.brand")}</p>
      <h1>${paper.title}</h1>
      <p>${paper.region}</p>
    </header>
    <p class="paper-answer">${paper.headline}</p>
    <dl class="paper-facts" aria-label=${t("paper.facts")}>
      ${paper.facts.map(
        ({ label, value, sentence }) => html`<div><dt>${label}</dt><dd>${value}</dd><dd class="note">${sentence}</dd></div>`,
      )}
    </dl>
    <figure>
      <figcaption>${paper.chart.title}</figcaption>
      <div class="paper-picture"></div>
      <p class="paper-small">${paper.chart.caption}</p>
    </figure>
    ${paper.line ? line(paper.line) : nothing}
    <section class="paper-years">
      <h2>${t("paper.years")}</h2>
      ${table(paper.years)}
    </section>
    <h2>${t("paper.assumptions")}</h2>
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
    <h2>${t("paper.sources")}</h2>
    <ol class="paper-sources">
      ${paper.sources.map(({ text, url }) => html`<li>${text}${url ? html` ${url}` : nothing}</li>`)}
    </ol>
    <footer>
      <p>${t("paper.link")} ${of.link}</p>
      ${of.edited ? html`<p>${t("paper.edited")}</p>` : nothing}
      <p>${t("paper.version")} ${of.version} · ${t("paper.printed")} ${paper.printed}</p>
    </footer>`;
}

function line(of: PastedLine): TemplateResult {
  return html`<section>
    <h2>${t("paper.line")}</h2>
    <div class="paper-line">
      <p>${of.heading} · ${of.kind}</p>
      ${of.parts.length > 1
        ? html`${of.parts.map((part) => html`<p>${part}</p>`)}
            <p class="paper-sum">${t("paper.total")} ${of.total}</p>`
        : html`<p class="paper-sum">${of.text}</p>`}
      <p>${t("paper.words")} ${of.words}</p>
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
