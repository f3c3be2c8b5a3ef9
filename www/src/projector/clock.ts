// How long the talk has gone on, with pauses; and how that is written.

import type { Lang } from "../engine/types.js";

export const now = (): number => Date.now();

/** Milliseconds, as Date counts them. */
export interface Clock {
  /** When it would have begun without its pauses. */
  began: number;
  /** Since when it stands still; null while it goes. */
  paused: number | null;
}

export const elapsed = ({ began, paused }: Clock, at: number): number => Math.max(0, (paused ?? at) - began);

/** Stands still, or goes on from where it stood. */
export function toggled({ began, paused }: Clock, at: number): Clock {
  return paused === null ? { began, paused: at } : { began: began + at - paused, paused: null };
}

const style: Intl.DateTimeFormatOptions = {
  timeZone: "UTC",
  hourCycle: "h23",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
};
const formats = {
  id: new Intl.DateTimeFormat("id-ID", style),
  en: new Intl.DateTimeFormat("en-GB", style),
};

/** Hours, minutes and seconds. */
export const spent = (clock: Clock, at: number, lang: Lang): string => formats[lang].format(elapsed(clock, at));
