// What wasm-bindgen makes of the core, as far as the page uses it, so that the
// types hold in a tree that was never built. `rootDirs` in tsconfig.json lays
// this folder over src/; the build puts the real glue in its place, and the test
// command checks that the two agree.

export function simulate(
  document: string,
  words: string,
  lang: string,
  programme: number,
  width: number,
  figures: string,
): string;
export function tables(document: string, words: string, lang: string): string;
export function parse_number(text: string, kind: string, lang: string): string;
export function link_read(fragment: string): string;
export function link_open(fragment: string, bases: string, lang: string): string;
export function version(): string;

export default function init(source: {
  module_or_path: WebAssembly.Module;
}): Promise<unknown>;
