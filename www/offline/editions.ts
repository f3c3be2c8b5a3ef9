// The builds of the site that are kept: a cache for each, which is whole once the announcement stands
// in it, and one that says which is in use. Other copies of the site on the same host, under another
// path, have caches of their own.

import { ANNOUNCED, isAnnounced, type Announced } from "../src/offline/announced.js";
import { nameOf } from "../src/offline/protocol.js";

/** What was decided. */
export interface Choice {
  /** The build that pages are loaded from. */
  use: string | null;
  pinned: boolean;
}

const NOTHING: Choice = { use: null, pinned: false };

export class Editions {
  /** Begins the name of each cache. */
  readonly #prefix: string;
  readonly #choices: string;
  /** What was read, or is being written; this worker alone writes it. */
  #choice: Promise<Choice> | null = null;

  /** `site`: its address, up to the last slash. */
  constructor(readonly site: string) {
    this.#prefix = nameOf(site, "");
    // No build has such a stamp.
    this.#choices = nameOf(site, "choice");
  }

  choice(): Promise<Choice> {
    return (this.#choice ??= this.#read());
  }

  async #read(): Promise<Choice> {
    const kept = await caches.match(this.site, { cacheName: this.#choices });
    const choice: Choice = kept ? await kept.json() : NOTHING;
    // Browsers may have thrown it away.
    return choice.use !== null && (await this.whole(choice.use)) ? choice : NOTHING;
  }

  /** One change after the other; resolves when it is written. */
  choose(change: Partial<Choice>): Promise<Choice> {
    const before = this.choice();
    const next = before.then(async (choice) => {
      const changed = { ...choice, ...change };
      const cache = await caches.open(this.#choices);
      await cache.put(this.site, new Response(JSON.stringify(changed)));
      return changed;
    });
    // What could not be written was not chosen.
    this.#choice = next.catch(() => before);
    return next;
  }

  /** The stamps of the builds of which something is kept. */
  async builds(): Promise<string[]> {
    const names = (await caches.keys()).filter((name) => name.startsWith(this.#prefix) && name !== this.#choices);
    return names.map((name) => name.slice(this.#prefix.length));
  }

  cache(build: string): Promise<Cache> {
    return caches.open(nameOf(this.site, build));
  }

  /** What was announced of a build, if all of it is kept. */
  async whole(build: string): Promise<Announced | null> {
    const kept = await caches.match(new URL(ANNOUNCED, this.site), { cacheName: nameOf(this.site, build) });
    const said: unknown = await kept?.json();
    return typeof said === "object" && said !== null && isAnnounced(said) ? said : null;
  }

  /** The file of that name below the site, of the build in use. What has a hash in its name may be of any: a
   * tab that shows another build than the one in use goes on with that. */
  async file(name: string): Promise<Response | undefined> {
    const { use } = await this.choice();
    const used = use === null ? undefined : await this.fileOf(use, name);
    return used ?? (isHashed(name) ? this.anywhere(name) : undefined);
  }

  fileOf(build: string, name: string): Promise<Response | undefined> {
    // Answers differ by what encoding was asked for; what is kept is plain.
    return caches.match(new URL(name, this.site), { cacheName: nameOf(this.site, build), ignoreVary: true });
  }

  async anywhere(name: string): Promise<Response | undefined> {
    for (const build of await this.builds()) {
      const found = await this.fileOf(build, name);
      if (found) return found;
    }
    return undefined;
  }

  async drop(build: string): Promise<void> {
    await caches.delete(nameOf(this.site, build));
  }

  async dropAll(): Promise<void> {
    for (const build of await this.builds()) await this.drop(build);
    await caches.delete(this.#choices);
    this.#choice = Promise.resolve(NOTHING);
  }
}

/** Its content follows from its name. */
export const isHashed = (name: string): boolean => name.startsWith("assets/");
