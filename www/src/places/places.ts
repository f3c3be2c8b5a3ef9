// The places of the page. One more is an entry more: its name in the address, its
// names in words, its sign, and how it is loaded and rendered. What stands in no
// entry is not shown anywhere.

import { html, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { EventView, Lang } from "../engine/types.js";
import type { Key } from "../i18n.js";
import type { Simulation } from "../state/simulation.js";
import { signs } from "./signs.js";

/** What a place is rendered from. */
export interface Room {
  sim: Simulation;
  /** What answers questions. */
  engine: Engine<Question>;
  lang: Lang;
  /** It is the place in sight; the others keep what stands in them, and rest. */
  shown: boolean;
}

/** A part of the page that is loaded when it is first gone to. */
interface Part {
  load(): Promise<unknown>;
  render(room: Room): TemplateResult;
}

export interface Place {
  /** In the address: `p=bandingkan`. */
  id: string;
  name: Key;
  /** On a phone; its letters are part of the name. */
  short: Key;
  /** What it is for, in a line under its heading. */
  line?: Key;
  sign: TemplateResult;
  /** Reached from elsewhere than the way between the places. */
  apart?: true;
  /** The open scenario's answer is not at its head: it stands there in full, or the place is not about it. */
  withoutBrief?: true;
  /** None: it is in the page from the start. */
  part?: Part;
}

/** Where the page opens, without a key in the address. */
export const HOME: Place = { id: "simulasi", name: "place.simulasi", short: "place.simulasi", sign: signs.simulasi, withoutBrief: true };

/** Panels of questions: all come with one module. */
export const loadPanels = (): Promise<unknown> => import("../questions/questions.js");

export function panels(place: string, { sim, engine, lang, shown }: Room, told?: (events: EventView[]) => void): TemplateResult {
  // Their forms begin with what stands in the answer.
  if (!sim.good) return html``;
  return html`<ck-questions
    .place=${place}
    .shown=${shown}
    .sim=${sim}
    .engine=${engine}
    .document=${sim.accepted}
    .problems=${sim.problems}
    .words=${sim.words}
    .language=${lang}
    .programme=${sim.programme}
    @events=${(e: CustomEvent<EventView[]>) => told?.(e.detail)}
  ></ck-questions>`;
}

const regions: Part = {
  load: () => import("../regions/regions.js"),
  render: ({ sim, engine, lang }) => html`<ck-regions .sim=${sim} .engine=${engine} .language=${lang}></ck-regions>`,
};

const claim: Part = {
  load: () => import("../claim/claim.js"),
  render: ({ sim, engine, lang }) => html`<ck-claim .sim=${sim} .engine=${engine} .language=${lang}></ck-claim>`,
};

const share: Part = {
  load: async () => (await import("../share/share.js")).ready,
  render: ({ sim, engine, lang, shown }) =>
    html`<ck-share
      .sim=${sim}
      .engine=${engine}
      .language=${lang}
      .document=${sim.accepted}
      .words=${sim.words}
      .programme=${sim.programme}
      .shown=${shown}
    ></ck-share>`,
};

const workshops: Part = {
  load: () => import("../workshops/workshops.js"),
  render: ({ sim, engine, lang }) => html`<ck-workshops .sim=${sim} .engine=${engine} .language=${lang} .opened=${sim.scenario?.id}></ck-workshops>`,
};

const room: Part = {
  load: async () => (await import("../room/room.js")).ready,
  render: ({ sim, engine, lang, shown }) =>
    html`<ck-room .sim=${sim} .engine=${engine} .language=${lang} .document=${sim.accepted} .words=${sim.words} .shown=${shown}></ck-room>`,
};

const method: Part = {
  // Its list of words comes with what marks them.
  load: () => Promise.all([loadPanels(), import("../aids/aids.js")]),
  render: (room) => panels("metode", room),
};

const ofPanels = (place: string): Part => ({ load: loadPanels, render: (room) => panels(place, room) });

/** One file has not all of them, and says so itself. */
const ALL_REGIONS = __ONE_FILE__ ? {} : { line: "place.wilayah.line" as const };

export const PLACES: readonly Place[] = [
  HOME,
  { id: "wilayah", name: "place.wilayah", short: "place.wilayah", ...ALL_REGIONS, sign: signs.wilayah, part: regions },
  { id: "cari", name: "place.cari", short: "place.cari.short", sign: signs.cari, part: ofPanels("cari") },
  { id: "bandingkan", name: "place.bandingkan", short: "place.bandingkan", sign: signs.bandingkan, part: ofPanels("bandingkan") },
  { id: "cek", name: "place.cek", short: "place.cek.short", line: "place.cek.line", sign: signs.cek, withoutBrief: true, part: claim },
  { id: "latihan", name: "place.latihan", short: "place.latihan", line: "place.latihan.line", sign: signs.latihan, withoutBrief: true, part: workshops },
  { id: "metode", name: "place.metode", short: "place.metode.short", line: "place.metode.line", sign: signs.metode, part: method },
  { id: "bagikan", name: "place.bagikan", short: "place.bagikan", sign: signs.bagikan, apart: true, part: share },
  { id: "kelas", name: "place.kelas", short: "place.kelas", sign: signs.bagikan, apart: true, withoutBrief: true, part: room },
];
