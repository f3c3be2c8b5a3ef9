// As cakupan.d.ts, for the module that answers questions.

export function digest(document: string, words: string): string;
export function solve(document: string, words: string, lang: string, question: string): string;

export function link_read(fragment: string): string;

export function link_open(fragment: string, bases: string, lang: string): string;

export function link_write(question: string, lang: string): string;

export function stack(document: string, lang: string): string;

export function report(document: string, words: string, lang: string): string;

export function explainable(document: string, words: string, lang: string): string;

export function explain(document: string, words: string, lang: string, question: string): string;

export function walk_month(document: string, words: string, lang: string, month: string): string;

export function ledger(document: string, words: string, lang: string, original: string): string;
export function inputs(document: string, words: string, lang: string): string;

export function tornado(document: string, words: string, lang: string, question: string): string;

export function heat_map(document: string, words: string, lang: string, question: string): string;

export function cell(document: string, words: string, lang: string, question: string): string;

export function compare(documents: string, words: string, lang: string, question: string): string;

export function realised(document: string, words: string, lang: string, width: number): string;

export function regions_search(data: string, lang: string, query: string, most: number): string;

export function region_view(data: string, lang: string, code: string, wanted: string): string;

export function region_scenario(data: string, code: string, wanted: string): string;

export function budget_line(document: string, words: string, lang: string, programme: number, year: number): string;

export function paper(document: string, words: string, lang: string, programme: number, original: string, today: string): string;

export function claim_form(lang: string): string;

export function claim_read(data: string, text: string, corrections: string, lang: string): string;

export function claim_check(data: string, claim: string, address: string, lang: string): string;

export function claim_card(data: string, claim: string, address: string, dark: number, lang: string): string;

export function claim_open(compact: string, lang: string): string;
export function share(document: string, words: string, lang: string, question: string): string;

export function workshop_open(text: string, lang: string): string;

export function workshop_check(text: string, bases: string, lang: string): string;

export function workshop_step(text: string, bases: string, words: string, lang: string, number: number, moved: string, answer: string, width: number): string;

export function workshop_reveal(text: string, bases: string, words: string, lang: string, number: number, answers: string, width: number): string;

export function workshop_judge(text: string, bases: string, words: string, lang: string, answer: string): string;

export function workshop_results(text: string, bases: string, words: string, lang: string, answers: string): string;

export function workshop_sheet(text: string, bases: string, words: string, lang: string, role: string): string;

export class Prepared {
  constructor(document: string);
  exact(): Float64Array;
  fast(): Float64Array;
  free(): void;
}

export default function init(source: {
  module_or_path: WebAssembly.Module;
}): Promise<unknown>;

export function code_write(kind: string, content: string, lang: string): string;

export function code_read(text: string, lang: string): string;

export function room_ask(document: string, words: string, lang: string, asked: string): string;

export function room_question(question: string, lang: string): string;

export function room_answer(question: string, values: string, by: string, lang: string): string;

export function room_view(document: string, lang: string, asked: string): string;
