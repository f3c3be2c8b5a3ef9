// What was changed in a draft, in a line: without a name of its own it is told from
// the others of its scenario by that alone.

import type { Control, Lang } from "../engine/types.js";
import { nameOf } from "../parts/deeds.js";
import { diff, type Patch } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";
import type { Entry } from "./store.js";
import { t } from "./words.js";

type Asked = Pick<Simulation, "simulate" | "good">;

const isAt = (control: Control, { path }: Patch): boolean => control.path.join(".") === path.join(".");

/** The line; values that stand among the inputs are named before others, as they have words of the core. */
async function lineOf(sim: Asked, { base, document }: Entry, lang: Lang): Promise<string> {
  const changes = diff(base, document);
  const [first] = changes;
  if (!first) return t("saved.arranged");
  const count = changes.length;
  const said = await sim.simulate(JSON.stringify(document), lang);
  const control = said.ok ? said.controls.find((of) => changes.some((change) => isAt(of, change))) : undefined;
  if (control) return t("saved.changedTo", { count, name: control.label, value: control.spoken });
  return t("saved.changed", { count, name: nameOf(sim, first.path) });
}

/** Lines of drafts; each version of one is asked for once in a language. */
export class Changes {
  #lines = new Map<string, string>();

  constructor(private readonly told: () => void) {}

  #key({ stamp }: Entry, lang: Lang): string {
    return `${stamp} ${lang}`;
  }

  of(entry: Entry, lang: Lang): string {
    return this.#lines.get(this.#key(entry, lang)) ?? "";
  }

  /** One after the other, so that the list is there at once and the core is not held up. */
  async learn(sim: Asked, drafts: Entry[], lang: Lang): Promise<void> {
    for (const entry of drafts) {
      const key = this.#key(entry, lang);
      if (this.#lines.has(key)) continue;
      this.#lines.set(key, await lineOf(sim, entry, lang));
      this.told();
    }
  }
}
