// A workshop that is open: its file, read, and what it is worked out with.

import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang, WorkshopOpened } from "../engine/types.js";
import { basesOf, workshopText, type Bases } from "./files.js";

export type Read = Extract<WorkshopOpened, { ok: true }>;
/** A question about a workshop. */
export type Method = Extract<Question, `workshop_${string}`>;
export type Asked = Pick<Engine<Question>, "call">;

export interface Open {
  /** As the address names it. */
  id: string;
  text: string;
  bases: Bases;
  read: Read;
}

export async function readWorkshop(engine: Asked, text: string, language: Lang): Promise<WorkshopOpened> {
  return JSON.parse(await engine.call("workshop_open", text, language)) as WorkshopOpened;
}

/** The workshop of an id; null where there is none. */
export async function openWorkshop(engine: Asked, id: string, language: Lang): Promise<Open | null> {
  const text = id === "" ? null : await workshopText(id);
  if (text === null) return null;
  const read = await readWorkshop(engine, text, language);
  // One's own file was read when it was taken in; a ready one has nothing wrong with it.
  if (!read.ok) return null;
  return { id, text, read, bases: await basesOf(read.bases) };
}

/** Asks something of it; every such question begins alike. */
export function ofWorkshop(
  engine: Asked,
  { text, bases }: Open,
  language: Lang,
  method: Method,
  ...rest: (string | number)[]
): Promise<string> {
  return engine.call(method, text, bases.documents, language === "en" ? bases.words : "", language, ...rest);
}
