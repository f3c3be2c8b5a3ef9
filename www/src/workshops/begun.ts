// A step's scenario as a work of its own in the simulation, and the way back to what was there.

import type { Lang, WorkshopStep } from "../engine/types.js";
import type { Begun } from "../regions/regions.js";
import { setAt, type Json } from "../state/document.js";
import type { Work } from "../state/library.js";
import { keepBefore } from "./kept.js";
import type { Open } from "./opened.js";

/** A work that was opened from a step. */
export const isWorkshop = (id: string): boolean => id.startsWith("latihan-");

/** What the page begins with; `now` is what is open, which is kept to go back to. */
export function begun({ bases }: Open, step: WorkshopStep, now: Work["scenario"] | null, language: Lang): Begun {
  const { scenario } = step;
  const document = scenario.changes.reduce<Json>((to, { path, value }) => setAt(to, path, value), JSON.parse(scenario.document) as Json);
  if (now && !isWorkshop(now.id)) keepBefore({ id: now.id, title: language === "en" ? now.title_en : now.title });
  const words = JSON.parse(bases.words) as Record<string, string>;
  const title = (document as { title?: string }).title ?? step.title;
  const { region } = scenario;
  return {
    scenario: {
      id: `latihan-${step.workshop}-${step.number}`,
      title,
      title_en: words[title] ?? title,
      region,
      region_en: words[region] ?? region,
      story: "",
      story_en: "",
      words,
    },
    original: document,
  };
}
