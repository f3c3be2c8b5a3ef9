// Makes the one file out of the one that the site has, or out of itself, with what the reader chose.

import { EngineFailure } from "../engine/protocol.js";
import type { Entry } from "../saved/store.js";
import { districtData } from "../regions/data.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { districtsOf, ownOf, remade } from "./own.js";

/** What is chosen for a copy. */
export interface Chosen {
  province: string;
  scenarios: Entry[];
  start: string;
}

/** In the folder of the site. */
const FILE = "cakupan.html";

async function download(): Promise<string> {
  const { href } = new URL(FILE, location.href);
  try {
    const response = await fetch(href);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.text();
  } catch (error) {
    throw new EngineFailure({ kind: "network", detail: `${error instanceof Error ? error.message : String(error)} (${href})` });
  }
}

/** A file made on a site that is reached safely names it; a trainer's own server of one afternoon is no address to be kept. */
const here = (): string => (location.protocol === "https:" ? new URL("./", location.href).href : "");

export async function make({ province, scenarios, start }: Chosen): Promise<{ text: string; seal: string }> {
  const file = __ONE_FILE__ ? oneFile.whole() : await download();
  const own = ownOf(file);
  if (__ONE_FILE__) return remade(file, { ...own, scenarios, start });
  const table = districtsOf(province, await districtData());
  const files = Object.fromEntries(Object.keys(own.files).map((name) => [name, table]));
  return remade(file, { province, files, address: own.address || here(), scenarios, start });
}
