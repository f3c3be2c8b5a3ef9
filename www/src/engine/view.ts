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

/** A number of a programme as people read it. */
export type ValueText = {
  /** Its path below the programme, as `budget.per_year`. */
  field: string;
  /** Its value as the document writes it, the default where it does not. */
  value: string;
  /** The same in words. */
  text: string;
};

/** What a programme does and leaves, and its numbers. */
export type StackedProgramme = {
  /** Whom it protects in the budget year that speaks for it, in a sentence. */
  does: string;
  /** What becomes of that year's money, in a sentence; empty where there is none. */
  money: string;
  /** Whom it leaves without cover, in a sentence; empty where it pays nothing. */
  leaves: string;
  /** The budget of its first year, whatever its kind, as the document would write it. */
  first_budget: string;
  /** Its numbers. */
  values: Array<ValueText>;
};

/** A payer in words. */
export type PayerName = {
  /** As the document writes it. */
  id: string;
  /** As people call it. */
  name: string;
};

/** The programmes, and the words that their editor offers. */
export type Stack = {
  /** All programmes of the document, in its order; none if the document is refused, of which
   * `simulate` tells the reasons. */
  programmes: Array<StackedProgramme>;
  /** How many programmes a document may hold. */
  most: number;
  /** Who may pay. */
  payers: Array<PayerName>;
  /** The names of the twelve months. */
  months: Array<string>;
};
