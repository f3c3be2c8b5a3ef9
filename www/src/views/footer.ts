// Where the figures come from, and which build this is, of which days.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { SourceKind } from "../engine/types.js";
import { lang, t, type Key } from "../i18n.js";
import { sourceLink } from "../parts/link.js";
import { day } from "../saved/when.js";
import { getAt, type Json } from "../state/document.js";

/** Put in by the build: the version and a hash of the sources, and the days of these and of the data. */
declare const __BUILD__: string;
declare const __BUILT__: string;
declare const __DATA__: string;

const MARKS: [SourceKind | "changed", Key, Key][] = [
  ["regulated", "mark.regulated", "mark.regulated.note"],
  ["reported", "mark.reported", "mark.reported.note"],
  ["estimated", "mark.estimated", "mark.estimated.note"],
  ["assumed", "mark.assumed", "mark.assumed.note"],
  ["changed", "mark.changed", "mark.changed.note"],
];

interface Listed {
  kind: string;
  text: string;
  url: string;
  date: string;
}

/** The sources that a document names, each once for each kind. */
function sourcesOf(document: Json): Listed[] {
  const sources = getAt(document, ["sources"]);
  if (sources === null || typeof sources !== "object" || Array.isArray(sources)) return [];
  const seen = new Map<string, Listed>();
  for (const entry of Object.values(sources ?? {})) {
    const read = (key: string): string => {
      const value = getAt(entry, [key]);
      return typeof value === "string" ? value : "";
    };
    const source = { kind: read("kind"), text: read("text"), url: read("url"), date: read("date") };
    if (source.text) seen.set(`${source.kind} ${source.text} ${source.url}`, source);
  }
  const order = (s: Listed): number => MARKS.findIndex(([kind]) => kind === s.kind);
  return [...seen.values()].sort((a, b) => order(a) - order(b));
}

/** The build names the file anew; index.html links it under its new name. */
function fontLicence(): string {
  return document.querySelector<HTMLLinkElement>('link[rel="license"]')?.href ?? "";
}

/**
 * Rendered anew only when the sources, the language or the version change, or when the place of
 * sources is gone to, where their list is open.
 */
export function footer(scenario: Json, words: Record<string, string>, version: string, open: boolean, tour: () => void): unknown {
  const inputs = [getAt(scenario, ["sources"]), words, lang(), version, open];
  return guard(inputs, () => view(scenario, words, version, open, tour));
}

function view(scenario: Json, words: Record<string, string>, version: string, open: boolean, tour: () => void): TemplateResult {
  const sources = sourcesOf(scenario);
  const markOf = (kind: string): string => {
    const found = MARKS.find(([k]) => k === kind);
    return found ? t(found[1]) : kind;
  };
  return html`<footer class="foot">
    <section>
      <h2>${t("foot.figures")}</h2>
      <p>${t("foot.figures.note")}</p>
      <dl class="legend">
        ${MARKS.map(
          ([kind, name, note]) => html`<div><dt><span class="mark ${kind}">${t(name)}</span></dt><dd>${t(note)}</dd></div>`,
        )}
      </dl>
    </section>
    ${sources.length > 0
      ? html`<details ?open=${open}>
          <summary><h2>${t("foot.sources", { count: sources.length })}</h2></summary>
          <ul class="sources">
            ${sources.map(
              (s) => html`<li><span class="source-kind">${markOf(s.kind)}</span> ${sourceLink(words[s.text] ?? s.text, s.url, s.date)}</li>`,
            )}
          </ul>
        </details>`
      : nothing}
    <p class="build">
      <button type="button" class="quiet" @click=${tour}>${t("tour.start")}</button>
      Cakupan ${version} · ${t("foot.build", { build: __BUILD__, built: day(__BUILT__, lang()) })} ·
      ${t("foot.data", { date: day(__DATA__, lang()) })} ·
      <a href=${fontLicence()}>${t("foot.font")}</a>
    </p>
  </footer>`;
}
