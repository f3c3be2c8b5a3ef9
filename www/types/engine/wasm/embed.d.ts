// As cakupan.d.ts, for the module of embeds.

export function embed(document: string, words: string, lang: string, figure: string, width: number, sliders: string, moved: string, table: boolean): string;

export function read(fragment: string): string;

export function open(fragment: string, bases: string, lang: string): string;

export default function init(source: { module_or_path: WebAssembly.Module }): Promise<unknown>;
