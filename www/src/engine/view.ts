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

/** A chart and the words around it. */
export type Picture = {
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
  /** Where the values stand. */
  plot: Plot;
};

/** A headline that can be asked about. */
export type HeadlineView = {
  /** Its name in a question. */
  headline: string;
  /** The level in percent, for `first_reached` and `held_from`. */
  target: string | null;
  /** The programme's position, for `workers`. */
  programme: number | null;
  /** The month, for `coverage_in`. */
  month: string | null;
  /** Its name in words. */
  label: string;
};

/** One end of a number's range. */
export type TornadoEnd = {
  /** The number, as a document writes it. */
  number: string;
  /** The number in words. */
  value: string;
  /** The headline there. */
  result: string;
  /** Whether the end was drawn in to fit the other numbers. */
  clipped: boolean;
};

/** What one number does. */
export type TornadoRow = {
  /** Where the number stands in the document. */
  path: string;
  /** Its name. */
  name: string;
  /** Its value. */
  value: string;
  /** The lower end of its range. */
  low: TornadoEnd;
  /** The upper end. */
  high: TornadoEnd;
  /** From the least to the greatest of the headline: in its unit, or months. */
  width: string;
  /** Where the range comes from. */
  source: SourceView;
};

/** The tornado. */
export type TornadoView = {
  /** The chart, of the widest bars. */
  picture: Picture;
  /** What was asked. */
  headline: HeadlineView;
  /** The headline of the scenario as it is. */
  base: string;
  /** The numbers that change it, the widest first. */
  rows: Array<TornadoRow>;
  /** How many numbers change nothing, in words, or empty. */
  without_effect: string;
};

/** One side of a map. */
export type AxisView = {
  /** Where the number stands in the document. */
  path: string;
  /** Its name. */
  name: string;
  /** Its values, as a document writes them. */
  numbers: Array<string>;
  /** Its values in words. */
  values: Array<string>;
  /** Where the scenario's own value stands, counted in values from the first; null outside. */
  base: number | null;
};

/** The map of two numbers. */
export type HeatMapView = {
  /** The chart: column i of n lies between `left + i / n × (right − left)` and the next one, row
   * j of m, from the bottom, likewise between `bottom` and `top`. */
  picture: Picture;
  /** What was asked. */
  headline: HeadlineView;
  /** To the right. */
  x: AxisView;
  /** Upwards. */
  y: AxisView;
  /** The headline in words: rows from the bottom, each from the left. */
  cells: Array<Array<string>>;
  /** Whether the cells are exact, or calculated in floats. */
  exact: boolean;
};

/** One cell of a map, exact. */
export type CellView = {
  /** The headline. */
  result: string;
  /** All of it in a sentence. */
  sentence: string;
};

/** A number of a scenario. */
export type InputView = {
  /** Where it stands in the document. */
  path: string;
  /** Its name. */
  name: string;
  /** What it counts: `people`, `percent_a_year`, `percent`, `rupiah`, `per_thousand`, `months`;
   * `month_of_year` or `villages`. */
  unit: string;
  /** Its value, as a document writes it. */
  number: string;
  /** Its value in words. */
  value: string;
  /** The least number that a document may hold. */
  least: string;
  /** The greatest. */
  most: string;
  /** The lower end of its plausible range. */
  low: string;
  /** The upper end. */
  high: string;
  /** The range in words. */
  range: string;
  /** Where the range comes from. */
  source: SourceView;
};

/** The numbers and the headlines of a scenario. */
export type InputsView = {
  /** The numbers. */
  inputs: Array<InputView>;
  /** The headlines. */
  headlines: Array<HeadlineView>;
};

/** A scenario among those compared. */
export type ComparedName = {
  /** `A` to `D`. */
  letter: string;
  /** Its title. */
  title: string;
};

/** A headline of all scenarios. */
export type ResultRow = {
  /** The headline's name in the program. */
  headline: string;
  /** Its name in words. */
  name: string;
  /** What each scenario answers. */
  cells: Array<string>;
  /** How much each differs from the first: `+1,4 poin`; empty where it does not. */
  changes: Array<string>;
  /** Whether not all answer alike. */
  differs: boolean;
  /** All of it in a sentence. */
  sentence: string;
};

/** An input in which the scenarios differ. */
export type DifferenceRow = {
  /** Where it stands in the document of the first scenario that has it. */
  path: string;
  /** What it is. */
  name: string;
  /** What each scenario says. */
  cells: Array<string>;
  /** All of it in a sentence. */
  sentence: string;
};

/** Up to four scenarios side by side. */
export type CompareView = {
  /** Coverage by month, a line for each. */
  picture: Picture;
  /** The first month of the chart, `2026-01`. */
  start: string;
  /** How many months the chart has. */
  months: number;
  /** The scenarios, in order. */
  scenarios: Array<ComparedName>;
  /** All headlines. */
  results: Array<ResultRow>;
  /** The inputs in which they differ; empty where there are none. */
  inputs: Array<DifferenceRow>;
  /** That nothing differs, in words; empty where anything does. */
  alike: string;
};
