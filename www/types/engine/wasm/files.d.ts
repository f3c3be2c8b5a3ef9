// As cakupan.d.ts, for the module that writes and reads files.

export function workbook(document: string, words: string, lang: string): Uint8Array;

export function read_workbook(bytes: Uint8Array, lang: string): string;

export function read_document(text: string, lang: string): string;

export function months_csv(document: string, excel: boolean): string;

export function picture(document: string, words: string, lang: string, figure: string, width: number, height: number): string;

export function note_chart(document: string, words: string, lang: string, programme: number): string;

export function link_write(question: string, lang: string): string;

export function note(
  document: string,
  words: string,
  lang: string,
  programme: number,
  original: string,
  today: string,
  link: string,
  version: string,
  picture: Uint8Array,
): Uint8Array;

export function frozen(document: string, words: string, lang: string, question: string): string;

export default function init(source: {
  module_or_path: WebAssembly.Module;
}): Promise<unknown>;
