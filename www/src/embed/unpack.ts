// Packed parts of a link, unpacked by the browser: the dictionary and what inflates weigh too much for
// the core of an embed, and most embeds have neither. The core reads text that begins with "!".

import address from "../../../src/link/dictionary-1.txt?file";
import { EngineFailure } from "../engine/protocol.js";

/** As `src/link/pack.rs` has them: what is read at most, and the bytes of the check. */
const MOST_INFLATED = 256 * 1024;
const CHECK = 2;

/** The link with its packed parts as text, and without what it compares: an embed shows the first. */
export async function unpacked(fragment: string): Promise<string> {
  const whole = fragment.includes("=") ? fragment : decoded(fragment);
  const pairs = whole.split("&").filter((pair) => !/^x[234]=/.test(pair));
  const read = pairs.map(async (pair) => {
    const [, key, packed] = /^([zx])=([\w-]+)$/.exec(pair) ?? [];
    const text = packed && (await inflated(packed));
    // What is damaged stays as it is: the core says so.
    return text ? `${key}=!${text.replace(/[%&+#=]/g, encodeURIComponent)}` : pair;
  });
  return (await Promise.all(read)).join("&");
}

/** Some programs write all signs of a fragment as %3D and the like. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** As `check` of `src/link/pack.rs` has it. */
function sum(bytes: Uint8Array): [number, number] {
  let [one, two] = [1, 0];
  for (const byte of bytes) {
    one = (one + byte) % 251;
    two = (two + one) % 251;
  }
  return [one, two];
}

let dictionary: Promise<ArrayBuffer> | null = null;

async function known(): Promise<Uint8Array> {
  dictionary ??= fetch(new URL(address, import.meta.url)).then((response) => {
    if (!response.ok) throw new EngineFailure({ kind: "status", detail: `HTTP ${response.status}` });
    return response.arrayBuffer();
  });
  dictionary.catch(() => (dictionary = null));
  return new Uint8Array(await dictionary);
}

/** A packed text; null where it is damaged or too large. */
async function inflated(packed: string): Promise<string | null> {
  const words = await known();
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    // A block that is not compressed goes before: the others refer back to it.
    const { length } = words;
    const head = Uint8Array.of(0, length, length >> 8, ~length, ~length >> 8);
    const stream = new Blob([head, words, bytes.subarray(0, -CHECK)] as BlobPart[]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const chunks: Uint8Array[] = [];
    let size = 0;
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      size += next.value.length;
      if (size > length + MOST_INFLATED) return null;
    }
    const text = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()).subarray(length);
    if (sum(text).join() !== bytes.subarray(-CHECK).join()) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch {
    return null;
  }
}
