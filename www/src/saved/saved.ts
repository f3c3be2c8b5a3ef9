// What is kept in the browser, put together: the keeper over the browser's own
// table, the other tabs, and the dialog.

import { html, type TemplateResult } from "lit";
import stylesheet from "../../styles/saved.css?file";
import type { Lang } from "../engine/types.js";
import { recall, remember } from "../state/memory.js";
import type { Simulation } from "../state/simulation.js";
import { FileStore } from "../one-file/kept.js";
import { addStyle } from "../style.js";
// All that the page has loaded already: so it stays in one script.
import "../views/app.js";
import type { Doors } from "../views/keeping.js";
import { Keeper, MINE } from "./keeper.js";
import { LONGEST, titled } from "./names.js";
import "./panel.js";
import type { CkSaved } from "./panel.js";
import { BrowserStore, FORM, type Entry, type Store } from "./store.js";
import { now } from "./when.js";
import { t } from "./words.js";

/** Letters and digits that nobody else makes: crypto.randomUUID() asks for https. */
function unique(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}

/** Which entries are open in some tab: each tab holds a lock for its own. */
const LOCK = "cakupan:";

/** Null where the page has no locks: where it came by plain http. */
async function open(): Promise<Set<string> | null> {
  // Refused where the page has no storage of its own.
  const all = await navigator.locks?.query().catch(() => null);
  if (!all) return null;
  const names = (all.held ?? []).flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  return new Set(names);
}

export class Saved {
  readonly keeper: Keeper;
  /** Resolves when the dialog may be shown. */
  #styled = addStyle(stylesheet, import.meta.url);
  #held = new Set<string>();
  #channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("cakupan:saved");
  /** Goes up when the table has changed, here or in another tab. */
  #version = 0;

  constructor(
    readonly sim: Simulation,
    readonly doors: Doors,
  ) {
    this.keeper = new Keeper(sim, store(), {
      now,
      unique,
      ready: (id) => sim.scenarios.find((of) => of.id === id) ?? null,
      copyName: (name) => t("saved.fromTab", { name: [...name].slice(0, LONGEST).join("") }),
      moved: (id) => doors.moved(id),
      tell: (id) => {
        this.#version++;
        remember("local", "kept", "1");
        this.#channel?.postMessage(id);
      },
      open,
      changed: () => this.#changed(),
    });
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<string>) => {
      this.#version++;
      void this.keeper.heard(data);
    });
  }

  #changed(): void {
    const id = this.keeper.open?.id;
    if (id && !this.#held.has(id)) {
      this.#held.add(id);
      // Held until the tab goes.
      void navigator.locks?.request(`${LOCK}${id}`, { mode: "shared" }, () => new Promise(() => undefined));
    }
    this.doors.changed();
  }

  offer = async (of: string | null): Promise<void> => {
    await this.keeper.settled();
    await this.keeper.offer(of);
  };

  /** Browsers may throw away what a site keeps unless they are asked not to. */
  async askToStay(): Promise<void> {
    if (recall("local", "asked") !== null) return;
    remember("local", "asked", "1");
    await navigator.storage?.persist?.().catch(() => false);
  }

  show = async (): Promise<void> => {
    this.doors.changed();
    await Promise.all([this.#styled, this.doors.rendered()]);
    await document.querySelector<CkSaved>("ck-saved")?.show();
  };

  view(language: Lang): TemplateResult {
    // The same objects: something new tells that they may have changed.
    return html`<ck-saved .saved=${this} .language=${language} .version=${this.#version} .now=${{}}></ck-saved>`;
  }
}

/** What was saved in this browser; in the one file also what came in it. */
export const store = (): Store => (__ONE_FILE__ ? new FileStore(new BrowserStore(), oneFile.own.scenarios) : new BrowserStore());

/** The open work as an entry under a name, to go into a file that others save it from. */
export function entryOf({ scenario, document, base, original }: Simulation, name: string): Entry {
  const words = scenario?.words;
  return {
    v: FORM,
    id: scenario?.id.startsWith(MINE) ? scenario.id : `${MINE}${unique()}`,
    named: true,
    from: scenario?.base ?? scenario?.from ?? scenario?.id ?? null,
    document: titled(document, name),
    base: titled(base, name),
    original: titled(original, name),
    ...(words ? { words } : {}),
    changed: now(),
    stamp: unique(),
  };
}

export { fileName } from "./files.js";

export function start(sim: Simulation, doors: Doors): Saved {
  return new Saved(sim, doors);
}
