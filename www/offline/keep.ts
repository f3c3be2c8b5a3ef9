// Fetches all files of a build into its cache. What is there already is not fetched again, nor what
// another build has under the same name: so it goes on where it broke off, and an update is what
// has changed. Nothing is kept that is not what the list says, letter for letter.

import { ANNOUNCED, type Announced } from "../src/offline/announced.js";
import type { Trouble } from "../src/offline/protocol.js";
import { type Editions, isHashed } from "./editions.js";

/** Files under way at a time: the page may want some for itself. */
const LANES = 3;
/** Milliseconds before a file is asked for again. */
const PAUSES = [0, 1000, 4000];

export class Stopped extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

type Entry = [name: string, hash: string];

/** `told` hears how many files are there, and of how many. Rejects with [`Stopped`]. */
export async function keep(editions: Editions, of: Announced, told: (done: number, all: number) => void): Promise<void> {
  try {
    const list = entries(await listOf(editions, of));
    const cache = await editions.cache(of.build);
    let done = 0;
    let stopped = false;
    const left = list.values();
    const lane = async (): Promise<void> => {
      for (const [name, hash] of left) {
        if (stopped) return;
        if (!(await editions.fileOf(of.build, name))) {
          await cache.put(address(editions, name), await verified(editions, name, hash));
        }
        told(++done, list.length);
      }
    };
    const stop = (error: unknown): never => {
      stopped = true;
      throw error;
    };
    await Promise.all(Array.from({ length: LANES }, () => lane().catch(stop)));
    // The last thing that is written: by it the build is whole.
    await cache.put(address(editions, ANNOUNCED), new Response(JSON.stringify(of)));
  } catch (error) {
    throw error instanceof Stopped ? error : new Stopped(troubleOf(error));
  }
}

const address = (editions: Editions, name: string): string => new URL(name, editions.site).href;

/** The list, kept first; files of a build whose list was another one go. */
async function listOf(editions: Editions, of: Announced): Promise<string> {
  const kept = await editions.fileOf(of.build, of.list);
  if (kept) return kept.text();
  const list = await verified(editions, of.list, of.hash);
  await editions.drop(of.build);
  const cache = await editions.cache(of.build);
  await cache.put(address(editions, of.list), list.clone());
  return list.text();
}

function entries(text: string): Entry[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Stopped("mixed");
  return list as Entry[];
}

async function verified(editions: Editions, name: string, hash: string): Promise<Response> {
  const known = isHashed(name) ? await editions.anywhere(name) : undefined;
  const body = await known?.arrayBuffer();
  if (known && body && (await hashOf(body)) === hash) return new Response(body, { headers: known.headers });
  let trouble: Trouble = "network";
  for (const [tried, pause] of PAUSES.entries()) {
    await new Promise((over) => setTimeout(over, pause));
    try {
      const response = await fetch(address(editions, name), { cache: cacheMode(name, tried) });
      const body = await response.arrayBuffer();
      if (response.ok && (await hashOf(body)) === hash) return new Response(body, { headers: plain(response.headers) });
      // A host in trouble is as good as no network.
      trouble = response.status >= 500 ? "network" : "mixed";
    } catch {
      trouble = "network";
    }
  }
  throw new Stopped(trouble);
}

/** What the page has fetched a moment ago need not travel again: the hash tells whether it is right. */
function cacheMode(name: string, tried: number): RequestCache {
  if (tried > 0) return "reload";
  return isHashed(name) ? "default" : "no-cache";
}

/** Of a body that was unpacked. */
function plain(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ["Content-Encoding", "Content-Length", "Transfer-Encoding"]) kept.delete(name);
  return kept;
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function troubleOf(error: unknown): Trouble {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
}
