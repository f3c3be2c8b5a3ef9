// Generated from src/view/ by `CAKUPAN_BLESS=1 cargo test typescript`; do not edit.

export type Lang = "id" | "en";

export type Figure = "coverage" | "members" | "money";

/** A fact beside the headline. */
export type FactView = {
  /** Its name in the program. */
  id: string;
  /** What it is. */
  label: string;
  /** How much or when. */
  value: string;
  /** What belongs to it. */
  note: string;
};

/** The answer in sentences. */
export type Answer = {
  /** What the money does and what becomes of coverage. */
  headline: string;
  /** The numbers behind it. */
  facts: Array<FactView>;
};

/** The area of a chart in which values are drawn, CSS pixels. */
export type Plot = {
  /** Where the first month begins. */
  left: number;
  /** Where the last month ends. */
  right: number;
  /** The upper end. */
  top: number;
  /** Zero. */
  bottom: number;
};

/** A chart, ready to be put into the page. */
export type Chart = {
  /** `coverage`, `members` or `money`. */
  figure: Figure;
  /** The finding. */
  title: string;
  /** What is shown and where it comes from. */
  caption: string;
  /** The chart for those who do not see it. */
  alt: string;
  /** The SVG element. */
  svg: string;
  /** CSS pixels. */
  width: number;
  /** CSS pixels. */
  height: number;
  /** Where the values stand: month i of n is centred at
   * `left + (i + 0.5) / n × (right − left)`. */
  plot: Plot;
  /** The first month, `2026-01`. */
  start: string;
  /** How many months. */
  months: number;
};

/** Where a value comes from, in words. */
export type SourceView = {
  /** How well it is known. */
  kind: "regulated" | "reported" | "estimated" | "assumed";
  /** The same in words. */
  mark: string;
  /** The source. */
  text: string;
  /** Its address, or empty. */
  url: string;
  /** Its date, or empty. */
  date: string;
};

/** An input. */
export type Control = {
  /** Its name in the program. */
  id: string;
  /** Where its value stands in the document. */
  path: (string | number)[];
  /** What kind of number it is: `rupiah`, `percent` or `month`. */
  kind: "rupiah" | "percent" | "month";
  /** What it is. */
  label: string;
  /** What it does. */
  help: string;
  /** Its value as the document writes it. */
  value: string;
  /** Its value as people read it. */
  text: string;
  /** Its value in words, for those who listen. */
  spoken: string;
  /** The slider's least value. */
  min: number;
  /** The slider's greatest value. */
  max: number;
  /** The slider's step. */
  step: number;
  /** What follows from the value, or empty. */
  note: string;
  /** Where the value comes from, if the document says. */
  source: SourceView | null;
};

/** A programme's name. */
export type ProgrammeName = {
  /** Its position in the document. */
  index: number;
  /** Its name. */
  name: string;
  /** Who pays. */
  payer: string;
  /** Whether it is switched off. */
  off: boolean;
};

/** A problem in words. */
export type ProblemView = {
  /** Its kind, as `out_of_range`. */
  code: string;
  /** The field. */
  path: string;
  /** What was found. */
  found: string;
  /** What is allowed. */
  allowed: string;
  /** What to do. */
  hint: string;
  /** All of it in a sentence. */
  message: string;
};

/** The answer, or what is wrong with the document. */
export type Simulated = {
  /** Always true. */
  ok: true;
  /** In sentences. */
  answer: Answer;
  /** The figures asked for. */
  charts: Array<Chart>;
  /** The inputs. */
  controls: Array<Control>;
  /** All programmes of the document. */
  programmes: Array<ProgrammeName>;
} | {
  /** Always false. */
  ok: false;
  /** Why, all at once. */
  problems: Array<ProblemView>;
};

/** The numbers of one month. */
export type Row = {
  /** The month, `2026-01`. */
  month: string;
  /** The month's name. */
  label: string;
  /** The values, one for each column after the first. */
  cells: Array<string>;
};

/** The numbers of one figure. */
export type Table = {
  /** The figure: `coverage`, `members` or `money`. */
  figure: Figure;
  /** What it shows. */
  caption: string;
  /** The columns' heads, the month's first. */
  columns: Array<string>;
  /** The months. */
  rows: Array<Row>;
};

/** The tables of all figures. */
export type Tables = {
  /** One for each figure. */
  tables: Array<Table>;
};

/** How a typed number was read. */
export type Parsed = {
  /** Always true. */
  ok: true;
  /** The number as the document writes it. */
  value: string;
  /** What is said about it. */
  reading: string;
} | {
  /** Always false. */
  ok: false;
  /** Why not, and what to write. */
  message: string;
};

/** A value to set in a document. What is missing on the way is made. */
export type Applied = {
  /** Names of fields and positions in lists. */
  path: (string | number)[];
  /** A number as text, or an object. */
  value: string | object;
};

/** An answer in words. */
export type SolvedWords = {
  /** What is wanted: `55%`, workers, or the budget to spend; empty for a path. */
  wanted: string;
  /** The value: `Rp5.000.000.000`; empty if none does. */
  answer: string;
  /** The answer in a sentence. */
  sentence: string;
  /** The proof by the neighbour; empty if none does. */
  proof: string;
  /** Where it was looked, and whether more always helped. */
  scanned: string;
  /** Why none does; empty if one does. */
  reason: string;
  /** The highest level that any value reaches; empty if one does. */
  highest: string;
  /** The first value that reaches it; empty if one does. */
  highest_at: string;
};

/** The value that makes a goal hold, with its proof; or why there is none. */
export type Solved = {
  /** The value: digits with a decimal point. For a path its budgets together, for `spend` the
   * workers. Null if none does. */
  answer: string | null;
  /** Why none does: `room`, `names`, `pace`, `cap`, `money`, `time` or `never`. */
  reason?: string;
  /** The highest coverage that any value reaches, in percent, where none does. */
  highest_pct?: number;
  /** The most workers that any value reaches, where none does. */
  highest_workers?: number;
  /** Whether an exact run with the answer meets the goal. */
  holds: boolean;
  /** Whether an exact run with one step less does; false where there is no less. */
  one_less_holds?: boolean;
  /** The same of one step more, where the greatest value is the answer. */
  one_more_holds?: boolean;
  /** Whether more always helped, wherever it was looked. */
  monotone: boolean;
  /** What may move, as it was asked for. */
  for: string;
  /** The programme's position in the document. */
  programme: number;
  /** What the value counts: `rupiah`, `people`, `months`, `percent` or `percent_a_year`. */
  unit: string;
  /** `least` or `greatest`. */
  direction: string;
  /** What must hold: `reached`, `held`, `in` (in that month), `workers`, `path` or `spend`. */
  kind: string;
  /** The coverage in percent. */
  target: string | null;
  /** The month at the latest, or the month. */
  by: string | null;
  /** The number of workers. */
  workers: string | null;
  /** The budget year. */
  year: number | null;
  /** The value beside the answer that does not hold. */
  neighbour: string | null;
  /** The first value that comes as near as any, where none does. */
  highest_at: string | null;
  /** The values between which it was looked. */
  scanned: [string, string];
  /** All of it in words. */
  words: SolvedWords;
  /** What to set in the document for the answer to come true. */
  apply: Array<Applied>;
  /** What to set to come as near as any value does, where none does; empty if one does. */
  nearest: Array<Applied>;
  /** The years of a path. */
  years: Array<Solved>;
};
