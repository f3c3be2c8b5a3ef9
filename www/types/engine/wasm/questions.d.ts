// As cakupan.d.ts, for the module that answers questions.

export function digest(document: string, words: string): string;

export function stack(document: string, lang: string): string;

export default function init(source: {
  module_or_path: WebAssembly.Module;
}): Promise<unknown>;
