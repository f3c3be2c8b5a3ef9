// What the room knows of steps of workshops: what they are called, how their answers are written, and,
// once it is to be told, what the model says and how many are right.

import type { Lang, WorkshopRevealed, WorkshopStep } from "../engine/types.js";
import { idOf } from "../workshops/files.js";
import { ofWorkshop, openWorkshop, type Asked } from "../workshops/opened.js";

/** A step as `room_view` takes it (src/view/room.rs). */
interface KnownStep {
  workshop: string;
  step: string;
  title: string;
  unit: string;
  choices: { value: string; label: string }[];
  truth?: string;
  points?: Record<string, string>;
  tally?: string;
}

/** Of no figure: its width does not matter. */
const ANY = 320;

/** The steps that answers are to, each once; what this page does not have is left to its name. */
export async function stepsOf(engine: Asked, language: Lang, answers: readonly string[], reveal: boolean): Promise<KnownStep[]> {
  const wanted = new Map<string, [workshop: string, step: string]>();
  for (const answer of answers) {
    const of = named(answer);
    if (of) wanted.set(of.join("\n"), of);
  }
  const found = await Promise.all([...wanted.values()].map(([workshop, step]) => known(engine, language, workshop, step, reveal ? answers : null)));
  return found.flatMap((of) => of ?? []);
}

/** The workshop and the step of an answer; null of a trainer's own question, and of what cannot be read: the core tells of that. */
function named(answer: string): [string, string] | null {
  try {
    const { workshop, step } = JSON.parse(answer) as { workshop?: unknown; step?: unknown };
    return typeof workshop === "string" && typeof step === "string" && workshop !== "kelas" ? [workshop, step] : null;
  } catch {
    return null;
  }
}

async function known(engine: Asked, language: Lang, workshop: string, id: string, answers: readonly string[] | null): Promise<KnownStep | null> {
  const open = await openWorkshop(engine, idOf(workshop), language);
  const number = open?.read.steps.find((of) => of.id === id)?.number;
  if (!open || number === undefined) return null;
  const { title, workshop_title, ask } = JSON.parse(await ofWorkshop(engine, open, language, "workshop_step", number, "", "", ANY)) as WorkshopStep;
  const step = { workshop, step: id, title: `${workshop_title}: ${title}`, unit: ask.unit, choices: ask.choices };
  if (!answers) return step;
  const said = await ofWorkshop(engine, open, language, "workshop_reveal", number, answers.join("\n"), ANY);
  const { value, points, tally } = JSON.parse(said) as WorkshopRevealed;
  return { ...step, truth: value ?? "", tally, ...(points.length > 0 ? { points: Object.fromEntries(points) } : {}) };
}
