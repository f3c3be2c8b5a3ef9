// A step of a workshop that a trainer asks: handed over from its place to the room's.

import type { WorkshopStep } from "../engine/types.js";
import { recall, remember } from "../state/memory.js";
import { madeUp } from "./names.js";

const KEY = "room:handed";

/** As src/room/mod.rs: signs of a question's text. */
const LONGEST_TEXT = 300;

/** The step as a question to the room, which is asked when the room is come to. */
export function handOver({ workshop, id, workshop_title, title, task }: WorkshopStep): void {
  const text = `${workshop_title}: ${title}. ${task.join(" ")}`;
  // By signs, not by halves of them.
  const signs = [...text];
  const cut = signs.length > LONGEST_TEXT ? `${signs.slice(0, LONGEST_TEXT - 1).join("")}…` : text;
  remember("session", KEY, JSON.stringify({ ask: madeUp(4), about: "step", workshop, step: id, text: cut }));
  remember("session", "room:role", "ask");
}

/** What was handed over, once; empty where nothing was. */
export function takeOver(): string {
  const question = recall("session", KEY) ?? "";
  if (question !== "") remember("session", KEY, null);
  return question;
}
