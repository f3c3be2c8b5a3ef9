// Opens and writes links: documents and what the page says of them.

import { html, nothing, type TemplateResult } from "lit";
import changes from "../../../data/changes.json?file";
import sheet from "../../styles/links.css?file";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang, LinkOpened, LinkRead, LinkView, LinkWritten, PinnedView } from "../engine/types.js";
import { inAddress } from "../state/address.js";
import { arranged } from "../state/arranged.js";
import { getAt, same, type Json } from "../state/document.js";
import { library, type Opened, type Work } from "../state/library.js";
import { recall, remember } from "../state/memory.js";
import { isTaken } from "../state/session.js";
import type { Simulation } from "../state/simulation.js";
import { wide } from "../parts/wide.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { ARCHIVED } from "./archive.js";
import { t } from "./labels.js";

export const styled = addStyle(sheet, import.meta.url);

/** What the page says of a link. */
export interface Told {
  problems: string[];
  pinned: PinnedView | null;
}

/** A scenario that a link compares with the open one. */
export interface Linked {
  number: number;
  title: string;
  document: Json;
  base: string | null;
  words?: Record<string, string>;
}

export interface OpenedLink {
  id: string | null;
  work: Work | null;
  told: Told | null;
}

const LINKED = "linked";

/** What explains the results of older versions, and the ready scenarios of then. */
const ARCHIVE: Readonly<Record<string, string>> = { changes, ...ARCHIVED };

async function archived(name: string): Promise<string | null> {
  const file = ARCHIVE[name];
  if (file === undefined) return null;
  const response = await fetch(new URL(file, import.meta.url)).catch(() => null);
  return response?.ok ? response.text() : null;
}

/** Archived English words; none where they are missing or no JSON, as a captive portal's page is. */
const words = (name: string): Promise<Record<string, string>> =>
  archived(name)
    .then((text) => JSON.parse(text ?? "{}") as Record<string, string>)
    .catch(() => ({}));

/** The slide on the projector stands in the address beside a link, and is no part of one. */
const withoutSlide = (hash: string): string => hash.replace(/([#&])layar=[^&]*&?/, "$1").replace(/[#&]$/, "");

/** How the last link that was opened is to be looked at. */
let view: LinkView | null = null;

/** The result that a link pins, as it writes it: it holds for the document that the link opened to. */
let pinned: { id: string; document: Json; pin: string } | null = null;

const keepPin = (id: string, document: Json, of: PinnedView | null): void => {
  pinned = of && { id, document, pin: of.pin };
};

/** English words of the ready scenario that the last link pinned, as they were then. */
let wordsThen: Record<string, string> = {};

/** Whether the pinned result is known to be the open work's. */
export const isPinned = ({ scenario }: Simulation): boolean => pinned !== null && pinned.id === scenario?.id;

/** What a fragment opens to; it says in which language it wants to be spoken of. */
async function opened(engine: Pick<Engine, "call">, address: string, lang: Lang): Promise<LinkOpened> {
  const fragment = withoutSlide(address);
  const read = JSON.parse(await engine.call("link_read", fragment)) as LinkRead;
  view = read.view;
  const said = read.view.lang === "" ? lang : (read.view.lang as Lang);
  const known = read.bases.filter((id) => library.list.some((of) => of.id === id));
  const bases: Record<string, string> = {};
  wordsThen = {};
  await Promise.all([
    ...known.map(async (id) => (bases[id] = await library.document(id))),
    ...read.archive.map(async (name) => {
      const text = await archived(name);
      if (text !== null) bases[name] = text;
      if (name.includes("@")) wordsThen = await words(`en/${name}`);
    }),
  ]);
  return JSON.parse(await engine.call("link_open", fragment, JSON.stringify(bases), said)) as LinkOpened;
}

export async function open(engine: Pick<Engine, "call">, fragment: string, lang: Lang, sim: Simulation): Promise<OpenedLink> {
  const of = await opened(engine, fragment, lang);
  const told = of.problems.length > 0 || of.pinned ? { problems: of.problems, pinned: of.pinned } : null;
  const works = await Promise.all(of.documents.map((text, at) => workOf(JSON.parse(text) as Json, of.bases[at] ?? null)));
  const [work] = works;
  // A claim, or only a way to look: what the tab has stays.
  if (!work) return { id: null, work: null, told };
  compareWith(works.slice(1));
  // What this browser has of that name, as it stands in the link, is that.
  const own = view?.work ?? "";
  const document = own === "" ? null : await sim.known(own).catch(() => null);
  const isOwn = document !== null && same(document, work.document);
  const id = isOwn ? own : work.scenario.id;
  keepPin(id, work.document, of.pinned);
  return { id, work: isOwn ? null : work, told };
}

/** What a link pins whose work is open, as the link has it. */
export async function again(engine: Pick<Engine, "call">, fragment: string, lang: Lang, sim: Simulation): Promise<Told | null> {
  const { documents, pinned: found } = await opened(engine, fragment, lang);
  const document = JSON.parse(documents[0] ?? "null") as Json;
  const { scenario } = sim;
  if (!scenario || !found || !same(document, sim.document)) return null;
  keepPin(scenario.id, document, found);
  return { problems: [], pinned: found };
}

async function workOf(document: Json, from: string | null): Promise<Work> {
  const ready = library.list.find((of) => of.id === from);
  const text = (...path: string[]): string => {
    const found = getAt(document, path);
    return typeof found === "string" ? found : "";
  };
  const words = ready ? (JSON.parse(await library.english(ready.id)) as Record<string, string>) : {};
  const english = (own: string): string => words[own] ?? own;
  const original = ready ? (JSON.parse(await library.document(ready.id)) as Json) : document;
  let number = 1;
  while (isTaken(`tautan-${number}`)) number++;
  const [title, region] = [text("title"), text("region", "name")];
  const scenario: Opened = {
    id: `tautan-${number}`,
    title,
    title_en: english(title),
    region,
    region_en: english(region),
    story: ready?.story ?? "",
    story_en: ready?.story_en ?? "",
    words,
    ...(ready ? { source: ready.source, base: ready.id } : {}),
  };
  return { scenario, original, document, base: arranged(original, document) };
}

function compareWith(works: Work[]): void {
  const linked = works.map(({ scenario: { title, base, words }, document }, at): Linked => ({
    number: at + 2,
    title,
    document,
    base: base ?? null,
    ...(words ? { words } : {}),
  }));
  remember("session", LINKED, linked.length > 0 ? JSON.stringify(linked) : null);
  if (linked.length > 0) remember("session", "comparing", JSON.stringify(linked.map(({ base, document }) => ({ base, document }))));
}

/** A document to be written, and what it was made from. */
interface Shared {
  base: string | null;
  document: Json;
}

/** What is compared with the open work, as the place of comparisons says. */
export function comparing(): Shared[] {
  try {
    return JSON.parse(recall("session", "comparing") ?? "[]") as Shared[];
  } catch {
    return [];
  }
}

/** The ready scenario that the open work differs from. */
export function baseOf({ scenario }: Simulation): string | null {
  const id = scenario?.base ?? scenario?.from ?? scenario?.id;
  return library.list.some((of) => of.id === id) ? (id ?? null) : null;
}

/** How a link is to be looked at; what is missing is as the reader has it. */
export interface Look extends Partial<Omit<LinkView, "sliders">> {
  sliders?: Pick<LinkView["sliders"][number], "path" | "low" | "high">[];
}

/** `pin`: with the results of today; `then`: with the one that the link was opened with. */
export async function write(
  engine: Pick<Engine<Question>, "call">,
  sim: Simulation,
  lang: Lang,
  { view, pin, then = "", compared }: { view: Look; pin: boolean; then?: string; compared: boolean },
): Promise<LinkWritten> {
  const all = [{ base: baseOf(sim), document: sim.accepted, pin: then }, ...(compared ? comparing().slice(0, 3) : [])];
  const documents = await Promise.all(
    all.map(async ({ base, document, ...rest }) => ({
      ...rest,
      base,
      original: base === null ? null : await library.document(base),
      document: JSON.stringify(document),
    })),
  );
  return JSON.parse(await engine.call("link_write", JSON.stringify({ documents, view, pin }), lang)) as LinkWritten;
}

/** The address of the work as it stands; null where it is too long for one. */
export async function addressOf(engine: Pick<Engine<Question>, "call">, sim: Simulation, lang: Lang): Promise<string | null> {
  const own = { place: inAddress("p") ?? "", region: inAddress("w") ?? "", work: inAddress("s") ?? "" };
  const hash = withoutSlide(location.hash);
  const wanted = new URLSearchParams(hash.slice(1));
  // After a reload the address still says what the link did; another work's never did.
  if (!wanted.has("v")) view = null;
  else view ??= (JSON.parse(await engine.call("link_read", hash)) as LinkRead).view;
  const { figure = "", title = "", sliders = [] } = view ?? {};
  // Keys of others stay, whichever form the address had.
  const kept = wanted.has("v") ? (view?.kept ?? []) : [...wanted].filter(([key]) => !["s", "p", "w"].includes(key));
  const stays = { lang: wanted.get("l") ?? "", theme: wanted.get("t") ?? "" } as Pick<LinkView, "lang" | "theme">;
  const compared = own.place === "bandingkan";
  const then = pinned && isPinned(sim) && same(pinned.document, sim.accepted) ? pinned.pin : "";
  const look = { figure, title, sliders, kept, ...stays, ...own };
  const { fragment } = await write(engine, sim, lang, { view: look, pin: false, then, compared });
  if (fragment === "") return null;
  // As it is by now: the wall goes on while links are written.
  const slide = inAddress("layar");
  return slide === null ? fragment : `${fragment}&layar=${encodeURIComponent(slide)}`;
}

/** The pinned document with the figures of then, as a work of its own. */
export function beginOld(sim: Simulation, text: string): string | undefined {
  const { scenario } = sim;
  if (!scenario) return undefined;
  const document = JSON.parse(text) as Json;
  const title = (of: string): string => t("links.oldTitle", { title: of });
  const { base: _now, from: _from, ...rest } = scenario;
  const words = { ...rest.words, ...wordsThen };
  return sim.begin({ ...rest, words, id: `${scenario.id}-lama`, title: title(scenario.title), title_en: title(scenario.title_en) }, document);
}

interface Deeds {
  close(): void;
  old(document: string): void;
}

export function told({ problems, pinned }: Told, deeds: Deeds): TemplateResult {
  return html`<section class="notice link-told" aria-label=${problems.length > 0 ? t("links.problems") : t("links.pinned")}>
    <div role="status">
      ${problems.length > 0
        ? html`<h2>${t("links.problems")}</h2>
            <ul>
              ${problems.map((problem) => html`<li>${problem}</li>`)}
            </ul>`
        : nothing}
      ${pinned ? html`<h2>${t("links.pinned")}</h2><p>${pinned.sentence}</p>` : nothing}
    </div>
    ${pinned ? pinnedView(pinned, deeds) : nothing}
    <button type="button" class="quiet" @click=${deeds.close}>${t("links.close")}</button>
  </section>`;
}

function pinnedView({ rows, why, old }: PinnedView, deeds: Deeds): TemplateResult {
  return html`${wide(
      t("links.table"),
      html`<table class="link-pinned">
        <thead>
          <tr><th scope="col">${t("links.row")}</th><th scope="col">${t("links.then")}</th><th scope="col">${t("links.now")}</th></tr>
        </thead>
        <tbody>
          ${rows.map(({ label, then, now }) => html`<tr><th scope="row">${label}</th><td>${then}</td><td>${now}</td></tr>`)}
        </tbody>
      </table>`,
    )}
    ${why.length > 0
      ? html`<h3>${t("links.why")}</h3>
          <ul>
            ${why.map(({ text, back }) => html`<li>${text} ${back ? nothing : t("links.cannot")}</li>`)}
          </ul>`
      : nothing}
    ${old === null ? nothing : html`<button type="button" class="primary" @click=${() => deeds.old(old)}>${t("links.old")}</button>`}`;
}
