// What is pointed at, place by place: a place more is an entry more. Each step
// names what it points at, best first: what is not in sight yet has the place
// where it will be named after it.

import type { AidKey } from "./labels.js";

export interface Step {
  /** Selectors; the first that is in sight counts, and without any the step is left out. */
  at: string[];
  text: AidKey;
}

/** How each place is used, by the place's id (places/places.ts). */
export const SHOWS: Record<string, Step[]> = {
  simulasi: [
    { at: [".pick .chips"], text: "show.simulasi.pick" },
    { at: ["ck-control .slide", ".inputs"], text: "show.simulasi.slide" },
    { at: [".headline"], text: "show.simulasi.answer" },
    { at: ["ck-chart[data-figure=coverage] .picture"], text: "show.simulasi.chart" },
    { at: [".inputs ck-history"], text: "show.simulasi.undo" },
  ],
  wilayah: [
    { at: ["#region-query"], text: "show.wilayah.search" },
    { at: [".region-head", "#region-hint"], text: "show.wilayah.region" },
    { at: [".region-start h3", ".region-search"], text: "show.wilayah.figures" },
    { at: [".region-go .primary", ".region-search"], text: "show.wilayah.go" },
  ],
  cari: [
    { at: ["#panel-solve .solve-goal", "#panel-solve h2"], text: "show.cari.goal" },
    { at: ["#solve-mover", "#panel-solve .solve-form"], text: "show.cari.mover" },
    { at: ["#panel-solve .said", "#panel-solve .panel-out"], text: "show.cari.answer" },
    { at: ["#panel-sensitivity h2"], text: "show.cari.sensitivity" },
  ],
  bandingkan: [
    { at: ["#panel-compare .candidate"], text: "show.bandingkan.pick" },
    { at: ["#panel-compare .keep"], text: "show.bandingkan.keep" },
    { at: ["#panel-compare .compare-head", "#panel-compare .compare-none", "#panel-compare .panel-out"], text: "show.bandingkan.results" },
  ],
  cek: [
    { at: ["#claim-text"], text: "show.cek.text" },
    { at: [".claim-deeds .button"], text: "show.cek.example" },
    { at: ["#claim-figures", "#claim-form"], text: "show.cek.figures" },
    { at: ["#claim-result", "#claim-text-note"], text: "show.cek.result" },
  ],
  latihan: [
    { at: [".workshop-card", ".workshop-cover .workshop-head", ".workshop-end .workshop-head"], text: "show.latihan.pick" },
    { at: [".workshop-task", ".workshop-card .workshop-note", ".workshop-list li"], text: "show.latihan.task" },
    { at: [".workshop-ask", ".workshop-judged strong", ".workshop-card strong", ".workshop-head"], text: "show.latihan.guess" },
    { at: [".workshop-own", ".workshop-paper", ".workshop-foot"], text: "show.latihan.own" },
  ],
  metode: [
    { at: [".explain-form", "#panel-explain h2"], text: "show.metode.explain" },
    { at: ["#panel-month .walk-form", "#panel-month h2"], text: "show.metode.month" },
    { at: ["#glossary-search", "#panel-glossary h2"], text: "show.metode.glossary" },
    { at: [".ledger-filter", "#panel-ledger h2"], text: "show.metode.ledger" },
  ],
  bagikan: [
    { at: ["#share-address"], text: "show.bagikan.link" },
    { at: [".share-switch", "#share-title"], text: "show.bagikan.pin" },
    { at: ["#panel-chat h2"], text: "show.bagikan.chat" },
    { at: ["#panel-embed h2"], text: "show.bagikan.embed" },
  ],
  // Each part has steps of its own: those of the other one point at nothing that is there.
  kelas: [
    { at: [".room-role"], text: "show.kelas.role" },
    { at: ["#ask-about", "#panel-asking .asked h3"], text: "show.kelas.ask" },
    { at: ["#panel-asking .primary", "#panel-asking .asked .button"], text: "show.kelas.send" },
    { at: ["#panel-gathering .receive-text"], text: "show.kelas.gather" },
    { at: [".gathered-none", ".gathered-count"], text: "show.kelas.room" },
    { at: ["#answer-room"], text: "show.kelas.enter" },
    { at: ["#panel-answering .receive .panel-actions", "#panel-answering .asked h3"], text: "show.kelas.question" },
    { at: ["#panel-answering .receive-text"], text: "show.kelas.text" },
    { at: [".answer-fields .field", ".answer-given dl"], text: "show.kelas.guess" },
    { at: ["#panel-answering button.primary", ".answer-given .panel-actions", "#panel-answering h2"], text: "show.kelas.answer" },
  ],
};

/** The tour of a first visit, in the first place. */
export const TOUR: Step[] = [
  { at: [".headline"], text: "tour.answer" },
  { at: ["ck-control .slide", ".inputs"], text: "tour.inputs" },
  { at: ["ck-chart[data-figure=coverage] .picture"], text: "tour.chart" },
  { at: [".headline .term", ".story .term", ".work .term"], text: "tour.words" },
  { at: [".places"], text: "tour.places" },
  { at: [".show-how"], text: "tour.show" },
];
