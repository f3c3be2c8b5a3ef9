// The worker that writes and reads files: the core once more, with what writes
// and reads workbooks. It starts when the first file is asked for. Bytes cross as
// base64 text, as every answer is text.

import init, { months_csv, picture, read_document, read_workbook, workbook } from "./wasm/files.js";
import type { FileMethod } from "./file-method.js";
import { serve } from "./serve.js";

/** Put in by the build: relative to the built worker. */
declare const __WASM_URL__: string;

/** Few enough bytes for one call's arguments. */
const CHUNK = 8192;

const methods: Record<FileMethod, (...args: never[]) => string> = {
  workbook(document: string, words: string, lang: string): string {
    const bytes = workbook(document, words, lang);
    let text = "";
    for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    return btoa(text);
  },
  read_workbook(base64: string, lang: string): string {
    return read_workbook(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)), lang);
  },
  read_document,
  months_csv(document: string, excel: number): string {
    return months_csv(document, excel === 1);
  },
  picture,
};

serve(new URL(__WASM_URL__, import.meta.url).href, init, methods);
