// Pictures for people to look at: no test hangs on them, and each takes as long as all measurements of a
// page together.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { OUTPUT } from "./site.mjs";

/** Where nobody looks, as in CI, there are none unless a folder is named for them. */
const FOLDER = process.env.CAKUPAN_SHOTS ?? (process.env.CI === "true" ? "" : OUTPUT);

/** A picture of a page or a part of it, in the folder that CAKUPAN_SHOTS names, or in output/. */
export async function picture(of, name, options = {}) {
  if (!FOLDER) return;
  await mkdir(FOLDER, { recursive: true });
  await of.screenshot({ path: join(FOLDER, `${name}.png`), ...options });
}
