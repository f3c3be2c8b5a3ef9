// What stands on the wall, and who gives it. A scenario gives its slides (scenario.ts);
// whatever else can be shown step by step gives them in the same form.

import type { Chart } from "../engine/types.js";
import type { CkApp } from "../views/app.js";

/** A thing to say about a slide, with its sum or its source. */
export interface Line {
  text: string;
  /** The arithmetic, as the core writes it. */
  sum?: string;
  url?: string;
}

/** Lines of the notes under a heading of their own. */
export interface Note {
  heading: string;
  lines: Line[];
}

/** What a figure is on the wall. */
export type Drawn = Pick<Chart, "svg" | "width" | "height">;

export interface Slide {
  /** The same as long as it is the same slide, whatever is changed in it. */
  id: string;
  /** Whose it is: small, over the title. */
  kicker: string;
  /** The finding; without a figure or a text below it, it fills the wall. */
  title: string;
  /** What is right, large. */
  answer?: { label: string; text: string };
  /** Paragraphs. */
  text?: readonly string[];
  /** A sentence that is spoken of. */
  quote?: string;
  /** What the room is to do: the kind of it, small, and paragraphs. */
  task?: { doing: string; text: readonly string[] };
  /** What may be chosen; each gets a letter. */
  choices?: readonly string[];
  /** What may be moved, and how it stands. */
  moves?: readonly string[];
  /** A few numbers, large. */
  facts?: readonly { label: string; value: string }[];
  /** Draws the figure so many CSS pixels wide. */
  figure?: (width: number) => Promise<Drawn>;
  /** An address to type. */
  link?: string;
  /** What is shown, and where it comes from: small. */
  foot?: string;
  /** For the speaker alone. */
  notes: readonly Note[];
}

export interface Provider {
  /** Whether what it shows is open. */
  isOpen(app: CkApp): boolean;
  /** What its slides are made of: while all of it stays the same, so do they. */
  of(app: CkApp): readonly unknown[];
  /** Makes the slides: `told` gets what is at hand at once, and all of them again with what takes longer. */
  make(app: CkApp, told: (slides: Slide[]) => void): Promise<void>;
}
