// What the wall and its notes tell one another, from window to window of one browser.
// Every show has a room of its own, so that two of them do not mix.

import type { Lang } from "../engine/types.js";
import type { Command, Standing } from "./keys.js";
import type { Note } from "./slides.js";

/** What the notes know of a show; the wall tells all of it after every change. */
export interface Show extends Standing {
  lang: Lang;
  slides: { kicker: string; title: string; notes: readonly Note[] }[];
  /** The fragment that opens the same work. */
  hash: string;
  /** When it began: milliseconds, as Date counts them. */
  started: number;
}

export type Message =
  /** Of the wall. */
  | { kind: "show"; show: Show }
  | { kind: "bye" }
  /** Of the notes. */
  | { kind: "hello" }
  | { kind: "do"; command: Command }
  | { kind: "go"; at: number };

/** In the lobby a wall says where it is, and notes without a room ask. */
export type Call = { kind: "here"; room: string } | { kind: "where" };

const NAME = "cakupan:projector";

export class Line<Said> {
  #channel: BroadcastChannel;

  private constructor(name: string, heard: (said: Said) => void) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Said>) => heard(data);
  }

  static room(room: string, heard: (said: Message) => void): Line<Message> {
    return new Line(`${NAME}:${room}`, heard);
  }

  static lobby(heard: (said: Call) => void): Line<Call> {
    return new Line(NAME, heard);
  }

  say(said: Said): void {
    this.#channel.postMessage(said);
  }

  close(): void {
    this.#channel.close();
  }
}

/** A name for a room that nobody else has. */
export function newRoom(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join("");
}

/** A room that is a wall's own until it is left, or its tab goes. */
export interface Own {
  room: string;
  leave(): void;
}

/**
 * The room that a tab had before, or that notes are in; a new one where a wall is in there already:
 * a copy of a tab has the same storage, and must not answer to the notes of the other.
 */
export async function ownRoom(wanted: string | null): Promise<Own> {
  return (wanted !== null && (await held(wanted))) || own(newRoom());
}

const own = async (room: string): Promise<Own> => (await held(room)) ?? { room, leave: () => undefined };

/** Null where somebody else has it. On plain http there are no locks, and every room is believed to be free. */
function held(room: string): Promise<Own | null> {
  return new Promise((tell) => {
    if (!("locks" in navigator)) return tell({ room, leave: () => undefined });
    navigator.locks
      .request(`${NAME}:${room}`, { ifAvailable: true }, (lock) => {
        if (!lock) return tell(null);
        return new Promise<void>((leave) => tell({ room, leave }));
      })
      // Storage may be forbidden, and locks with it.
      .catch(() => tell({ room, leave: () => undefined }));
  });
}
