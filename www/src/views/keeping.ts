// The door to what is kept in the browser: it is loaded when there is something to
// keep, or something was kept before; and the line that says how the open work stands.

import { html, nothing, type TemplateResult } from "lit";
import { EngineFailure } from "../engine/protocol.js";
import type { Lang } from "../engine/types.js";
import { t, type Key } from "../i18n.js";
import { icons } from "../parts/icons.js";
import type { Saved } from "../saved/saved.js";
import { inAddress } from "../state/address.js";
import type { Work } from "../state/library.js";
import { recall } from "../state/memory.js";
import type { Simulation } from "../state/simulation.js";

/** What the page does when another scenario is to be opened, or the open one is another by now. */
export interface Doors {
  choose(id: string): void;
  moved(id: string): void;
  changed(): void;
  /** Resolves when the page shows what has changed. */
  rendered(): Promise<unknown>;
}

export class Keeping {
  #saved: Saved | null = null;
  #loading: Promise<Saved> | null = null;
  #failed = false;

  constructor(
    private readonly sim: () => Simulation,
    private readonly doors: Doors,
  ) {}

  /** A part that did not come is asked for again the next time. */
  #load(): Promise<Saved> {
    return (this.#loading ??= import("../saved/saved.js").then(
      (part) => {
        this.#failed = false;
        this.#saved = part.start(this.sim(), this.doors);
        this.doors.changed();
        return this.#saved;
      },
      (error: unknown) => {
        this.#failed = true;
        this.#loading = null;
        this.doors.changed();
        throw error;
      },
    ));
  }

  work = async (id: string): Promise<Work | null> => {
    const { keeper } = await this.#load().catch((error: unknown) => {
      throw new EngineFailure({ kind: "document", detail: String(error) });
    });
    return keeper.work(id);
  };

  save = (): void => {
    const { edited, scenario } = this.sim();
    if (this.#saved) this.#saved.keeper.save();
    else if (edited || scenario?.from !== undefined || recall("local", "kept") !== null) {
      this.#load().then(
        ({ keeper, offer }) => {
          keeper.save();
          void offer(inAddress("s"));
        },
        () => undefined,
      );
    }
  };

  #open = async (): Promise<void> => {
    try {
      await (await this.#load()).show();
    } catch {
      // The line says so.
    }
  };

  get #state(): Key {
    const { edited } = this.sim();
    if (this.#failed) return "keep.failed";
    const keeper = this.#saved?.keeper;
    if (!keeper) return edited ? "keep.saving" : "keep.none";
    if (keeper.trouble) return "keep.tab";
    if (keeper.open?.named) return "keep.named";
    if (keeper.open) return "keep.draft";
    return edited ? "keep.saving" : "keep.none";
  }

  line(): TemplateResult {
    return html`<button type="button" class="quiet" aria-haspopup="dialog" @click=${this.#open}>${icons.saved}${t("keep.open")}</button>
      <p class="keep-state">${t(this.#state)}</p>`;
  }

  /** The dialog and what is told of it. */
  view(lang: Lang): TemplateResult | typeof nothing {
    return this.#saved?.view(lang) ?? nothing;
  }
}
