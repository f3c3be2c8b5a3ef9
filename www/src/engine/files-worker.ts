// The worker that writes and reads files: the core once more, with what writes
// and reads workbooks and writes notes. It starts when the first file is asked for. Bytes cross as
// base64 text, as every answer is text.

import init, { frozen, months_csv, note, note_chart, picture, read_document, read_workbook, workbook } from "./wasm/files.js";
import type { FileMethod } from "./file-method.js";
import { serve } from "./serve.js";

/** Put in by the build: relative to the built worker. */
declare const __WASM_URL__: string;

/** Few enough bytes for one call's arguments. */
const CHUNK = 8192;

function text64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

const methods: Record<FileMethod, (...args: never[]) => string> = {
  workbook(document: string, words: string, lang: string): string {
    return text64(workbook(document, words, lang));
  },
  note_chart,
  note(
    document: string,
    words: string,
    lang: string,
    programme: number,
    original: string,
    today: string,
    link: string,
    version: string,
    png: string,
  ): string {
    return text64(note(document, words, lang, programme, original, today, link, version, bytes(png)));
  },
  read_workbook(base64: string, lang: string): string {
    return read_workbook(bytes(base64), lang);
  },
  read_document,
  months_csv(document: string, excel: number): string {
    return months_csv(document, excel === 1);
  },
  picture,
  frozen,
};

serve(new URL(__WASM_URL__, import.meta.url).href, init, methods);
