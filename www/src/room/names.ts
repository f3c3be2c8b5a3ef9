// Names that devices make up: of a question, and of whoever answers. Nobody's own.

import { recall, remember } from "../state/memory.js";

/** As src/code/signs.rs: none that looks like another. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function madeUp(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => SIGNS[byte % SIGNS.length]).join("");
}

/** What this tab calls itself: the same until it is closed, so that its answers count once. */
export function ownName(): string {
  const known = recall("session", "room:by");
  if (known) return known;
  const name = madeUp(6);
  remember("session", "room:by", name);
  return name;
}
