// The figures of the regions: files of their own, fetched when the place is
// opened, and handed to the core as one text.

import apbdKnown from "../../../data/regions/apbd_known.csv?file";
import assumptions from "../../../data/regions/assumptions.csv?file";
import columns from "../../../data/regions/columns.csv?file";
import coveragePublished from "../../../data/regions/coverage_published.csv?file";
import districts from "../../../data/regions/districts.csv?file";
import names from "../../../data/regions/names.csv?file";
import provinces from "../../../data/regions/provinces.csv?file";
import { EngineFailure } from "../engine/protocol.js";

const FILES = [provinces, districts, names, coveragePublished, apbdKnown, columns, assumptions];

let coming: Promise<string> | null = null;

/** The text of all files; what did not come is asked for again the next time. */
export function regionData(): Promise<string> {
  coming ??= Promise.all(FILES.map(download)).then((texts) => texts.join(""));
  coming.catch(() => (coming = null));
  return coming;
}

/** The districts alone, as their file has them. */
export const districtData = (): Promise<string> => download(districts);

/** Each begins with its name: a captive portal answers everything with a page. */
async function download(name: string): Promise<string> {
  const { href } = new URL(name, import.meta.url);
  try {
    const response = await fetch(href);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const body = await response.text();
    if (!body.startsWith("# ")) throw new Error("no table");
    return body;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new EngineFailure({ kind: "network", detail: `${words} (${href})` });
  }
}
