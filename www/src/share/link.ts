// Links to the open scenario under the address at which this site stands, as articles and citations
// name it.

import type { Lang, LinkWritten } from "../engine/types.js";
import { type Look, write as writeAll } from "../links/open.js";
import type { Remembering } from "../questions/remember.js";
import type { Simulation } from "../state/simulation.js";

/** The folder of the site; empty in the one file, where nobody knows of any. */
export const site = (): string => (__ONE_FILE__ ? oneFile.own.address : new URL("./", location.href).href);

/** The link's fragment, `#` included, or why there is none; `pin`: with the result that it shows today. */
export function write(sim: Simulation, engine: Remembering, view: Look, lang: Lang, pin = false): Promise<LinkWritten> {
  return writeAll(engine, sim, lang, { view, pin, compared: false });
}

/** The address that opens the scenario on the page; empty where it does not fit into one, or there is none. */
export async function pageLink(sim: Simulation, engine: Remembering, lang: Lang, pin = false): Promise<string> {
  if (site() === "") return "";
  const { fragment } = await write(sim, engine, { lang }, lang, pin);
  return fragment && site() + fragment;
}

/** English words for the document's own, where they are wanted: JSON text. */
export function wordsFor(sim: Simulation, lang: Lang): Promise<string> {
  return lang === "en" && sim.scenario ? sim.english(sim.scenario) : Promise.resolve("");
}
