// What a step did, in the words of the page.

import type { Path } from "../engine/types.js";
import { t } from "../i18n.js";
import { programmesOf } from "../state/document.js";
import type { Step } from "../state/history.js";
import type { Simulation } from "../state/simulation.js";

const KEYS = {
  renamed: "history.renamed",
  off: "history.off",
  on: "history.on",
  added: "history.added",
  removed: "history.removed",
  moved: "history.moved",
  realised: "history.realised",
  resetAll: "history.resetAll",
  solved: "history.solved",
} as const;

type Namer = (path: Path) => string | null;

const namers: Namer[] = [];

/** A part that is loaded later tells how it calls the values that it changes. */
export function addNames(namer: Namer): void {
  namers.push(namer);
}

/** Which value it is, whatever the programme. */
const below = (path: Path): string => (path[0] === "programmes" ? path.slice(2) : path).join(".");

/** How the page calls a value. */
export function nameOf(sim: Pick<Simulation, "good">, path: Path): string {
  const control = sim.good?.controls.find((of) => below(of.path) === below(path));
  if (control) return control.label;
  for (const namer of namers) {
    const name = namer(path);
    if (name !== null) return name;
  }
  return t("history.one");
}

export function deedWords(sim: Simulation, { deed, after, before }: Step): string {
  switch (deed.what) {
    case "value": {
      const name = sim.words[deed.name] ?? deed.name;
      const several = [before, after].some(({ document }) => programmesOf(document).length > 1);
      const value = nameOf(sim, deed.path);
      return name !== "" && several ? t("history.of", { value, name }) : value;
    }
    case "several":
      return t("history.several", { count: deed.count });
    case "moved":
    case "realised":
    case "resetAll":
    case "solved":
      return t(KEYS[deed.what]);
    default:
      return t(KEYS[deed.what], { name: sim.words[deed.name] ?? deed.name });
  }
}
