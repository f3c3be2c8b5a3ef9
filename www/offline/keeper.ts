// What the service worker does, and what it tells the pages: it sees what the host has, keeps it,
// and changes the build in use only when it is told to.

import { announced, type Announced, type Edition } from "../src/offline/announced.js";
import { type Command, nameOf, STATUS, type Status, type Trouble } from "../src/offline/protocol.js";
import { Editions } from "./editions.js";
import { keep, Stopped } from "./keep.js";

declare const self: ServiceWorkerGlobalScope;

export class Keeper {
  readonly editions: Editions;
  #newest: Announced | null = null;
  #reached = true;
  #off = false;
  #keeping: Promise<void> | null = null;
  #progress: Status["progress"] = null;
  #trouble: Trouble | null = null;
  /** How far it is, on its way to the pages. */
  #telling: Promise<void> | null = null;

  constructor(private readonly site: string) {
    this.editions = new Editions(site);
  }

  async heard(command: Command): Promise<void> {
    try {
      if (command.do === "take") await this.#take(command.build);
      else if (command.do === "pin") await this.#pin(command.on);
      else await this.look(command.fetch);
    } catch {
      // The caches themselves are refused.
      this.#trouble = "refused";
    }
    await this.#tell();
  }

  /** What the host has; `fetch`: it is kept, unless the reader wants to stay with what there is. */
  async look(fetch: boolean): Promise<void> {
    const host = await announced(this.site);
    this.#reached = host !== "network";
    if (host === "off") {
      await this.#end();
      return;
    }
    if (typeof host !== "string") this.#newest = host;
    if (fetch) await this.#keep();
    await this.#tidy();
  }

  /** All of the newest, once; what is kept first is in use from then on. */
  async #keep(): Promise<void> {
    await (this.#keeping ??= this.#fetch().finally(() => {
      this.#keeping = null;
    }));
  }

  async #fetch(): Promise<void> {
    const { use, pinned } = await this.editions.choice();
    const of = this.#newest;
    if (!of || this.#off || pinned) return;
    if (!(await this.editions.whole(of.build))) {
      this.#trouble = null;
      try {
        await keep(this.editions, of, (done, all) => {
          this.#progress = { done, of: all };
          // Each file is worth a word, but none waits for it.
          this.#telling ??= this.#tell().finally(() => {
            this.#telling = null;
          });
        });
        this.#progress = null;
      } catch (error) {
        this.#trouble = error instanceof Stopped ? error.trouble : "refused";
        if (this.#trouble !== "mixed") return;
        // The host may have been changed meanwhile: then there is something else to keep.
        const host = await announced(this.site);
        if (typeof host === "string" || host.build === of.build) return;
        this.#newest = host;
        await this.#fetch();
        return;
      }
    }
    if (use === null && !this.#off) await this.editions.choose({ use: of.build });
  }

  async #take(build: string): Promise<void> {
    if (this.#newest?.build === build) await this.#keep();
    if (await this.editions.whole(build)) await this.editions.choose({ use: build });
  }

  async #pin(on: boolean): Promise<void> {
    const { use } = await this.editions.choice();
    await this.editions.choose({ pinned: on && use !== null });
  }

  /** The host wants it so: what was kept goes, and so does the worker, when the last page is left. */
  async #end(): Promise<void> {
    this.#off = true;
    await this.editions.dropAll();
    await self.registration.unregister();
    await this.#tell();
  }

  /** Drops builds that nobody uses any more. Each page holds a lock for its own, but not from its first
   * moment on: while there are more pages than locks, all stay. */
  async #tidy(): Promise<void> {
    if (this.#off || this.#keeping) return;
    const prefix = nameOf(this.site, "");
    const { held = [] } = await self.navigator.locks.query();
    const locks = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
    const pages = (await this.#pages()).filter(({ frameType }) => frameType !== "nested");
    if (pages.length > locks.length) return;
    const { use } = await this.editions.choice();
    const wanted = new Set([use, this.#newest?.build, ...locks]);
    for (const build of await this.editions.builds()) if (!wanted.has(build)) await this.editions.drop(build);
  }

  /** The windows that show the page, those among them that this worker serves nothing. */
  async #pages(): Promise<readonly WindowClient[]> {
    const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    return all.filter(({ url }) => /^(index\.html)?([?#]|$)/.test(url.startsWith(this.site) ? url.slice(this.site.length) : "-"));
  }

  async #tell(): Promise<void> {
    const status = await this.#status();
    for (const page of await this.#pages()) page.postMessage(status);
  }

  async #status(): Promise<Status> {
    const { editions } = this;
    const newest = this.#newest;
    const { use, pinned } = await editions.choice().catch(() => ({ use: null, pinned: false }));
    const whole = (build: string): Promise<Announced | null> => editions.whole(build).catch(() => null);
    const used = use === null ? null : await whole(use);
    return {
      type: STATUS,
      off: this.#off,
      use: used && edition(used),
      pinned,
      newest: newest && { ...edition(newest), bytes: newest.bytes, kept: (await whole(newest.build)) !== null },
      reached: this.#reached,
      progress: this.#progress,
      fetching: this.#keeping !== null,
      trouble: this.#trouble,
    };
  }
}

const edition = ({ build, built, data }: Announced): Edition => ({ build, built, data });
