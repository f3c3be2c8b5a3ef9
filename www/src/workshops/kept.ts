// What the tab keeps of workshops: answers by step, one's own files, and the work
// that was open before a step was tried in the simulation.

import { recall, remember } from "../state/memory.js";

/** Answer documents by the ids of steps. */
export type Answers = Record<string, string>;

const texts = (of: unknown): of is Record<string, string> =>
  typeof of === "object" && of !== null && !Array.isArray(of) && Object.values(of).every((one) => typeof one === "string");

function record(key: string): Record<string, string> {
  try {
    const found = JSON.parse(recall("session", key) ?? "{}") as unknown;
    return texts(found) ? found : {};
  } catch {
    return {};
  }
}

export const keptAnswers = (id: string): Answers => record(`workshop:${id}`);

/** Without a document the step is not answered any more. Whether it will be there after a reload. */
export function keepAnswer(id: string, step: string, answer: string | null): boolean {
  const { [step]: _, ...others } = keptAnswers(id);
  return remember("session", `workshop:${id}`, JSON.stringify(answer === null ? others : { ...others, [step]: answer }));
}

/** The answers by which what is right was first shown: they count in the results. */
export const firstAnswers = (id: string): Answers => record(`workshop-first:${id}`);

/** Keeps an answer as the first of its step, where none is kept before it. */
export function keepFirst(id: string, step: string, answer: string): void {
  const kept = firstAnswers(id);
  if (kept[step] === undefined) remember("session", `workshop-first:${id}`, JSON.stringify({ ...kept, [step]: answer }));
}

/** All of them, a document a line: of each step the first stands before the newest. */
export const allAnswers = (id: string): string => [...Object.values(firstAnswers(id)), ...Object.values(keptAnswers(id))].join("\n");

/** The steps that were ever answered: one that is being answered anew is among them. */
export const answeredSteps = (id: string): Set<string> => new Set([...Object.keys(firstAnswers(id)), ...Object.keys(keptAnswers(id))]);

/** Whether the answer to a step was given after another had shown what is right. */
export function isLater(id: string, step: string): boolean {
  const first = firstAnswers(id)[step];
  const newest = keptAnswers(id)[step];
  return first !== undefined && newest !== undefined && first !== newest;
}

export function forgetAnswers(id: string): boolean {
  remember("session", `workshop-first:${id}`, null);
  return remember("session", `workshop:${id}`, null);
}

/** One's own files have ids of their own, whatever they call themselves. */
const OWN = "milik-";

/** By what one's own file of a workshop goes. */
export const ownId = (name: string): string => `${OWN}${name}`;

/** Whether an id is of one's own file. */
export const isOwn = (id: string): boolean => id.startsWith(OWN);

/** The ids of one's own files. */
export const ownIds = (): string[] => Object.keys(record("workshop-files"));

export const ownText = (id: string): string | null => record("workshop-files")[id] ?? null;

/** Keeps one's own file, in the place of an older one of that name; the id that it goes by, or null where there is no room. */
export function keepOwn(name: string, text: string): string | null {
  const id = ownId(name);
  return remember("session", "workshop-files", JSON.stringify({ ...record("workshop-files"), [id]: text })) ? id : null;
}

export function forgetOwn(id: string): void {
  const { [id]: _, ...others } = record("workshop-files");
  remember("session", "workshop-files", Object.keys(others).length > 0 ? JSON.stringify(others) : null);
  forgetAnswers(id);
}

/** The work that was open before a step was opened in the simulation: its id and title. */
export interface Before {
  id: string;
  title: string;
}

export function workBefore(): Before | null {
  const { id, title } = record("workshop-before");
  return id === undefined || title === undefined ? null : { id, title };
}

export function keepBefore(before: Before | null): void {
  remember("session", "workshop-before", before && JSON.stringify(before));
}
