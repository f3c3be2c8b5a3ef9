// Pictures for people to look at: no test hangs on them, and each takes as long as all measurements of a
// page together.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/** A picture of a page or a part of it, in the folder that CAKUPAN_SHOTS names; without one there is none. */
export async function picture(of, name, options = {}) {
  const folder = process.env.CAKUPAN_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await of.screenshot({ path: join(folder, `${name}.png`), ...options });
}
