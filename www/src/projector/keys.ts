// What the keys mean, on the wall and in the notes: those of a keyboard, and those that
// clickers send (PageUp, PageDown, F5, Esc, B, full stop).

export type Command = "next" | "back" | "first" | "last" | "blank" | "leave" | "dark" | "full" | "show" | "notes";

const KEYS: Readonly<Record<string, Command>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  Enter: "next",
  " ": "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
  Escape: "leave",
  // A clicker begins a show so: a reload would lose the full screen.
  F5: "show",
  b: "blank",
  ".": "blank",
  d: "dark",
  f: "full",
  n: "notes",
};

/** Keys that a focused button, link or scrolled text takes for itself. */
const OWN: readonly (readonly [string, readonly string[]])[] = [
  ["a, button, summary", ["Enter", " "]],
  ["[data-scrolls]", ["ArrowUp", "ArrowDown", "PageUp", "PageDown", " "]],
];

/** What a key asks for; null where it is none of these, or is another's. */
export function commandOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "target">): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const { target } = event;
  const closest = target !== null && "closest" in target ? (target as Element) : null;
  if (OWN.some(([selector, keys]) => keys.includes(key) && closest?.closest(selector))) return null;
  return KEYS[key] ?? null;
}

/** Which slide is on the wall, and whether the wall is dark for a while. */
export interface Standing {
  at: number;
  blank: boolean;
}

/** How the wall stands after a command: whoever comes back from the dark finds the slide that was there. */
export function after({ at, blank }: Standing, command: Command, count: number): Standing {
  if (command === "blank") return { at, blank: !blank };
  const ways: Partial<Record<Command, number>> = { next: at + 1, back: at - 1, first: 0, last: count - 1 };
  const to = ways[command];
  if (to === undefined) return { at, blank };
  return blank ? { at, blank: false } : { at: within(to, count), blank };
}

/** A place among so many slides. */
export const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));
