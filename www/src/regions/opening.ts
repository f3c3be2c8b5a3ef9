// A region's scenario by its address, `#s=wilayah-15.71`, where no work of that
// name is known: it is made from the region's figures, as its place would.

import type { Engine } from "../engine/client.js";
import { EngineFailure, asFailure, type Question } from "../engine/protocol.js";
import type { Work } from "../state/library.js";

/** As the core names them; a number follows where one is open beside another. */
const REGION = /^wilayah-(\d\d(?:\.\d\d)?)(?:-\d+)?$/;

export const isRegion = (id: string): boolean => REGION.test(id);

/** Null where there is no such region. */
export async function regionWork(engine: Pick<Engine<Question>, "call">, id: string): Promise<Work | null> {
  const code = REGION.exec(id)?.[1] ?? "";
  const { scenarioOf } = await import("./regions.js").catch((error: unknown) => {
    throw new EngineFailure({ kind: "network", detail: String(error) });
  });
  try {
    const { entry, document, words } = await scenarioOf(engine, code, {});
    return { scenario: { ...entry, id, words }, original: document, document, base: document };
  } catch (error) {
    // Its figures came, and the code is in none of them.
    if (asFailure(error).kind === "document") return null;
    throw error;
  }
}
