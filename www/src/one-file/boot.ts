// What the one file begins with: the only script that its policy knows by its hash. It unpacks what is
// inside and stands in for the server: files, workers, style sheets. All scripts are classic ones, as
// Chromium refuses module workers to a page that was opened from a disk.

import { Lzma } from "./lzma.js";
import { whole, type Own } from "./own.js";
import { unpack } from "./unpack.js";
import { WorkerInside } from "./worker-inside.js";

/** What the page has in the one file; elsewhere it has none of it. */
export interface OneFile {
  readonly own: Own;
  /** SHA-256 of what is inside, as the file says it. */
  readonly seal: string;
  /** The texts that it is of. */
  readonly sealed: Readonly<Record<"payload" | "own", string>>;
  fetch(address: string | URL): Promise<Response>;
  worker(address: string | URL): WorkerInside;
  /** Puts a style sheet into the page. */
  adopt(address: string): Promise<void>;
  /** All of the file, to make copies from. */
  whole(): string;
  /** Where a worker is not to be had: what it would run. */
  task?: (self: unknown) => void;
}

/** As scripts inside name what stands beside them: `import.meta.url`, put in by the build. */
const BASE = "cakupan:/";

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";
const nameOf = (address: string | URL): string => String(address).replace(BASE, "");
const addressOf = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));

function start(): void {
  const sealed = { payload: textOf("payload"), own: textOf("own") };
  const own = JSON.parse(sealed.own) as Own;
  const seal = document.querySelector<HTMLMetaElement>('meta[name="cakupan-sha256"]')?.content ?? "";
  // A line that says what is inside, and in which order: name, size, name, size.
  const [list = "", packed = ""] = sealed.payload.split("\n");
  const places = new Map<string, [from: number, to: number]>();
  let size = 0;
  for (const [name, length] of JSON.parse(list) as [string, number][]) places.set(name, [size, (size += length)]);
  const stream = new Lzma(unpack(packed), size);

  const bytes = (name: string): Uint8Array<ArrayBuffer> | null => {
    const place = places.get(name);
    if (!place) return null;
    stream.to(place[1]);
    return stream.bytes.subarray(...place);
  };
  const text = (name: string): string => own.files[name] ?? new TextDecoder("utf-8", { fatal: true }).decode(bytes(name) ?? undefined);

  const run = (script: string): Promise<void> =>
    new Promise((ran, failed) => {
      const element = document.createElement("script");
      element.src = addressOf(script, "text/javascript");
      element.onload = () => ran();
      element.onerror = () => failed(new Error("script"));
      document.head.append(element);
      element.remove();
    });

  const inside: OneFile = {
    own,
    seal,
    sealed,
    fetch: (address) => {
      const name = nameOf(address);
      const body = own.files[name] ?? bytes(name);
      if (body === null) return Promise.reject(new TypeError(`not inside: ${name}`));
      const type = name.endsWith(".wasm") ? "application/wasm" : "text/plain;charset=utf-8";
      return Promise.resolve(new Response(body, { headers: { "content-type": type } }));
    },
    worker: (address) => new WorkerInside(text(nameOf(address)), bytes, run, addressOf),
    adopt: (address) => {
      const sheet = new CSSStyleSheet();
      // Its typefaces have addresses, which are nothing here.
      sheet.replaceSync(text(nameOf(address)).replace(/@font-face\s*\{[^}]*\}/g, ""));
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return Promise.resolve();
    },
    whole: () => whole(text("page.html"), sealed.payload, sealed.own, seal),
  };
  (globalThis as unknown as { oneFile: OneFile }).oneFile = inside;

  const sans = [...places.keys()].find((name) => name.endsWith(".woff2")) ?? "";
  const face = new FontFace("Plus Jakarta Sans", bytes(sans) ?? "", { weight: "200 800" });
  document.fonts.add(face);
  void face.load();
  const licence = document.createElement("link");
  licence.rel = "license";
  licence.href = addressOf(text("OFL.txt"), "text/plain");
  document.head.append(licence);
  void inside.adopt("main.css");
  try {
    if (own.start && location.hash === "") history.replaceState(null, "", `${location.href}#s=${encodeURIComponent(own.start)}`);
  } catch {
    // It opens with the page's own.
  }
  run(text("main.js")).then(() => {
    // What does not parse has come all the same.
    if (!customElements.get("ck-app")) broken();
  }, broken);
}

/** Cut off on its way, or changed. */
function broken(): void {
  document.querySelector(".waiting-broken")?.removeAttribute("hidden");
}

try {
  start();
} catch {
  broken();
}
