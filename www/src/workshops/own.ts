// Workshops of one's own: files that are checked as a whole before they are taken into the tab.

import type { Lang, WorkshopChecked, WorkshopProblem } from "../engine/types.js";
import { basesOf, workshopText } from "./files.js";
import { keepOwn, ownIds } from "./kept.js";
import { readWorkshop, type Asked, type Read } from "./opened.js";

/** A file beyond this is no workshop: the core refuses less. */
const LARGEST = 1_000_000;

/** One's own workshop, as it was read. */
export interface Own {
  id: string;
  read: Read;
}

/** A file that was refused. */
export interface RefusedFile {
  name: string;
  problems: WorkshopProblem[];
}

/** Takes a file in: the id that it goes by, what is wrong with it, or null where the tab has no room for it. */
export async function takeFile(engine: Asked, file: File, language: Lang): Promise<string | RefusedFile | null> {
  const text = file.size > LARGEST ? " ".repeat(LARGEST) : await file.text();
  const read = await readWorkshop(engine, text, language);
  if (!read.ok) return { name: file.name, problems: read.problems };
  const { documents } = await basesOf(read.bases);
  const { problems } = JSON.parse(await engine.call("workshop_check", text, documents, language)) as WorkshopChecked;
  return problems.length > 0 ? { name: file.name, problems } : keepOwn(read.id, text);
}

/** All of them. */
export async function ownWorkshops(engine: Asked, language: Lang): Promise<Own[]> {
  const all = await Promise.all(
    ownIds().map(async (id) => {
      const text = await workshopText(id);
      const read = text === null ? null : await readWorkshop(engine, text, language).catch(() => null);
      return read?.ok ? [{ id, read }] : [];
    }),
  );
  return all.flat();
}
