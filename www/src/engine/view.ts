// Generated from src/view/ by `CAKUPAN_BLESS=1 cargo test typescript`; do not edit.

export type Lang = "id" | "en";

export type Figure = "coverage" | "members" | "money" | "realised";

/** The question of *hitung sendiri* that a fact leads to. */
export type FactExplain = {
  /** The figure's name in questions. */
  figure: string;
  /** The month, `2026-03`. */
  month: string;
  /** The programme's place in the document. */
  programme: number;
  /** The level in percent, `55`; empty where the document has none. */
  target: string;
};

/** A fact beside the headline. */
export type FactView = {
  /** Its name in the program. */
  id: string;
  /** What it is. */
  label: string;
  /** How much or when. */
  value: string;
  /** The same in a sentence, with what belongs to it. */
  sentence: string;
  /** The question that has its arithmetic. */
  explain: FactExplain;
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
  /** The value at the upper end; the number of rows, where there is no axis of values. */
  highest: number;
};

/** A chart, ready to be put into the page. */
export type Chart = {
  /** `coverage`, `members`, `money` or `realised`. */
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
  /** What kind of number it is: `rupiah`, `percent`, `month`, `people` or `plain`. */
  kind: "rupiah" | "percent" | "month" | "people" | "plain";
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

/** A warning: something of the scenario is beyond what is known. It blocks nothing. */
export type WarningView = {
  /** `never_seen`, `more_than_apbd`, `share_of_apbd_never_seen` or `more_than_workers`. */
  code: string;
  /** The field: `dynamics.keep_paying_pct`. */
  path: string;
  /** What the field is called. */
  label: string;
  /** What is implausible, in a sentence that stands at the field. */
  message: string;
  /** Where what is known comes from. */
  source: SourceView;
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
  /** What of the document is implausible; it blocks nothing. */
  warnings: Array<WarningView>;
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
  /** The figure: `coverage`, `members`, `money` or `realised`. */
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

/** One of several numbers that a text could be. */
export type ParsedChoice = {
  /** The number as the document writes it. */
  value: string;
  /** The number as people write it. */
  text: string;
  /** In words; empty where they are too many. */
  words: string;
};

/** How a typed number was read. */
export type Parsed = {
  /** Always true. */
  ok: true;
  /** The number as the document writes it. */
  value: string;
  /** The number as people write it. */
  text: string;
  /** What is said about it. */
  reading: string;
} | {
  /** Always false. */
  ok: false;
  /** Why not, and what to write. */
  message: string;
  /** What it could mean, where it could be one of several numbers. */
  choices: Array<ParsedChoice>;
};

/** A month in which something happens. */
export type EventMark = {
  /** The month, `2027-01`. */
  month: string;
  /** At most 24 characters. */
  label: string;
};

/** Something that happens, once or each year. */
export type EventView = {
  /** The first month, `2027-01`. */
  month: string;
  /** `cliff`, `year_end`, `smaller_budget`, `money_gone`, `relief_begun`, `relief_ended`,
   * `bound`, `covers_nobody` or `contribution_changed`. */
  kind: string;
  /** The position of its programme in the document, if it has one and only one. */
  programme: number | null;
  /** The figure that shows it. */
  figure: Figure;
  /** Each month in which charts mark it, with a few words. */
  marks: Array<EventMark>;
  /** When, what and why. */
  text: string;
};

/** A table of words. */
export type ReportTable = {
  /** What it shows. */
  caption: string;
  /** The columns' heads. */
  columns: Array<string>;
  /** So many columns, the first ones, hold words; the others hold numbers. */
  leading: number;
  /** The rows, a cell for each column. */
  rows: Array<Array<string>>;
  /** Which columns are left out because all of them is zero; empty where none is. */
  note: string;
};

/** What families are expected to get. */
export type BenefitsView = {
  /** Over the whole run, in sentences. */
  sentences: Array<string>;
  /** What the expectations rest on. */
  note: string;
  /** By budget year and programme. */
  by_year: ReportTable;
  /** By programme, over the whole run. */
  by_programme: ReportTable;
};

/** Where the money goes. */
export type BudgetView = {
  /** How the kind of a budget is told, or empty. */
  note: string;
  /** By budget year and programme. */
  by_year: ReportTable;
  /** By payer, over the whole run. */
  by_payer: ReportTable;
};

/** A denominator. */
export type DenominatorView = {
  /** Its name. */
  name: string;
  /** People before the start; it grows like the eligible workers. */
  people: string;
  /** Where it comes from; empty where the document does not say. */
  source: string;
};

/** Coverage against several denominators. */
export type DenominatorsView = {
  /** The denominators, the eligible workers first. */
  list: Array<DenominatorView>;
  /** Coverage of the first month, each December and the last month, a column for each of them. */
  table: ReportTable;
};

/** The report on a scenario's run. */
export type Report = {
  /** What happens, in order; what comes again each year, or to several programmes, is one. */
  events: Array<EventView>;
  /** What families are expected to get. */
  benefits: BenefitsView;
  /** Where the money goes. */
  budget: BudgetView;
  /** Coverage against each denominator. */
  denominators: DenominatorsView;
};

/** What is passed on with a result. */
export type Share = {
  /** The scenario's title; of one that was changed, with the note that it was. */
  title: string;
  /** The citation in a line. */
  citation: string;
  /** The same for BibTeX. */
  bibtex: string;
  /** The same for reference managers: RIS. */
  ris: string;
  /** How the result came about, a line each. */
  method: Array<string>;
  /** A message for a chat, at most 500 characters. */
  chat: string;
  /** Its characters. */
  chat_length: number;
  /** Whether the link stands in the message: one that leaves no room for the answer does not. */
  chat_linked: boolean;
};

/** One of several codes. */
export type CodePart = {
  /** What the QR code says. */
  text: string;
  /** Its name: "Kode 1 dari 3". */
  label: string;
};

/** A content as codes. */
export type CodeWritten = {
  /** What is drawn, a QR code each; none where the content is too large. */
  parts: Array<CodePart>;
  /** The same to be typed or sent as text: a line for each part. */
  lines: string;
  /** What to know before so many are shown; empty where they are few. */
  note: string;
  /** Why there are none. */
  problems: Array<string>;
};

/** A content, as far as it is there. */
export type CodeMessage = {
  /** `scenario`, `question` or `answer`. */
  kind: string;
  /** By what its parts know one another. */
  id: string;
  /** The content: a link's fragment without its `#`, or JSON; null while parts are missing. */
  content: string | null;
  /** How far it is there, in words. */
  progress: string;
};

/** What was found in a text. */
export type CodeRead = {
  /** Contents, complete or not. */
  messages: Array<CodeMessage>;
  /** All that is wrong. */
  problems: Array<string>;
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
  /** What applying the answer, or else the nearest value, does to what was asked for: before and
   * after. One for each year of a path. */
  effects: Array<string>;
};

/** The value that makes a goal hold, with its proof; or why there is none. */
export type Solved = {
  /** The value: digits with a decimal point. For a path its budgets together, for `spend` the
   * workers. Null if none does. */
  answer: string | null;
  /** Why none does: `room`, `names`, `pace`, `cap`, `money`, `time`, `no_effect` or `never`. */
  reason?: string;
  /** The highest coverage that any value reaches, in percent, where none does. */
  highest_pct?: number;
  /** The most rupiah that any value spends, or the fewest that it leaves, where none does. */
  highest_rupiah?: string;
  /** The most workers that any value reaches, where none does. */
  highest_workers?: number;
  /** Whether an exact run with the answer meets the goal. */
  holds: boolean;
  /** Whether an exact run with one step less does; false where there is no less, null where it is
   * not asked. */
  one_less_holds: boolean | null;
  /** The same of one step more, where the greatest value is the answer; null where it is not. */
  one_more_holds: boolean | null;
  /** Whether more always helped, wherever it was looked. */
  monotone: boolean;
  /** What may move, as it was asked for. */
  for: string;
  /** The programme's position in the document. */
  programme: number;
  /** What the value counts: `rupiah`, `rupiah_per_village`, `people`, `months`, `percent` or
   * `percent_a_year`. */
  unit: string;
  /** The programme's budget of `total_year` with the answer, in rupiah; for a path, of all its
   * years. Null where there is no answer, or it is no money. */
  total: string | null;
  /** The budget year of `total`: the one that is asked about, else the programme's first one of
   * those that are simulated. Null for a path. */
  total_year: number | null;
  /** `least` or `greatest`. */
  direction: string;
  /** What must hold: `reached`, `held`, `in` (in that month), `workers`, `spend_at_least`,
   * `leave_at_most`, `path` or `spend`. */
  kind: string;
  /** The coverage in percent. */
  target: string | null;
  /** The month at the latest, or the month. */
  by: string | null;
  /** The number of workers. */
  workers: string | null;
  /** The money to be spent at least or left at most. */
  rupiah: string | null;
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

/** A question that a line leads to. */
export type OpensView = {
  /** The figure's name in questions. */
  figure: string;
  /** The month, `2026-03`. */
  month: string;
  /** The programme's place in the document. */
  programme: number;
};

/** A line of the arithmetic. */
export type LineView = {
  /** What it is. */
  label: string;
  /** The formula with names, or empty for a number that is given. */
  formula: string;
  /** The formula with numbers, likewise. */
  arithmetic: string;
  /** The same in canonical digits, nothing rounded. */
  canonical: string;
  /** What it comes to. */
  result: string;
  /** The same in canonical digits. */
  value: string;
  /** Whether a number of the arithmetic is written with fewer digits than it has. */
  rounded: boolean;
  /** Whether the result is. */
  result_rounded: boolean;
  /** The rule that makes it. */
  rule: string;
  /** Where a given number comes from. */
  source: SourceView | null;
  /** The question that has the arithmetic of a figure of the run. */
  opens: OpensView | null;
};

/** The arithmetic of a figure. */
export type ExplanationView = {
  /** What was asked. */
  title: string;
  /** The lines, each after those it needs. */
  lines: Array<LineView>;
  /** The figure as the page and its tables show it. */
  result: string;
  /** What limits the members or becomes of the level, or empty. */
  note: string;
  /** What `≈` means, where a line has it, or empty. */
  rounding: string;
  /** All of it as plain text, to be pasted. */
  text: string;
};

/** A figure that can be asked for. */
export type ExplainableView = {
  /** Its name in questions. */
  id: string;
  /** Its name in words. */
  name: string;
  /** Whether a programme must be named. */
  programme: boolean;
  /** Whether a target must be named. */
  target: boolean;
  /** Whether a further denominator must be named. */
  denominator: boolean;
  /** Whether it is of the whole budget year of the month. */
  year: boolean;
  /** Whether the month makes no difference. */
  whole_run: boolean;
};

/** A thing that a question can name. */
export type ExplainChoice = {
  /** As questions write it: a place in its list, or a level in percent. */
  value: string;
  /** Its name in words. */
  name: string;
};

/** What a question can name. */
export type ExplainMenu = {
  /** The figures. */
  figures: Array<ExplainableView>;
  /** The first simulated month, `2026-01`. */
  start: string;
  /** The last one. */
  end: string;
  /** The names of the months of a year. */
  months: Array<string>;
  /** The programmes that are not off, by place. */
  programmes: Array<ExplainChoice>;
  /** The scenario's levels of coverage. */
  targets: Array<ExplainChoice>;
  /** The further denominators, by place. */
  denominators: Array<ExplainChoice>;
};

/** A stage of a month. */
export type StageView = {
  /** The number of its step; programmes share one. */
  step: number;
  /** What it is called. */
  title: string;
  /** What happens in it. */
  sentences: Array<string>;
  /** Its arithmetic. */
  lines: Array<LineView>;
};

/** A month, stage by stage. */
export type WalkView = {
  /** What is walked through. */
  title: string;
  /** The month, `2026-03`. */
  month: string;
  /** The first simulated month. */
  start: string;
  /** The last one. */
  end: string;
  /** The names of the months of a year. */
  months: Array<string>;
  /** The month before, or empty. */
  before: string;
  /** The month after, or empty. */
  after: string;
  /** The stages, in the order of the step. */
  stages: Array<StageView>;
  /** What `≈` means, where a line has it, or empty. */
  rounding: string;
  /** All of it as plain text. */
  text: string;
};

/** What the original document had. */
export type OriginalView = {
  /** The value as people read it, or empty. */
  value: string;
  /** The value in canonical form, or empty. */
  canonical: string;
  /** Where it came from. */
  source: SourceView | null;
};

/** A row of the ledger. */
export type LedgerRow = {
  /** The field of the document, or the value's name in the rules. */
  path: string;
  /** What it is. */
  label: string;
  /** The value as people read it; empty for what the original has and the document no more. */
  value: string;
  /** The value in canonical form. */
  canonical: string;
  /** What it counts. */
  unit: string;
  /** What it would be if left out, or empty. */
  default: string;
  /** How well it is known. */
  standing: "regulated" | "reported" | "estimated" | "assumed" | "changed";
  /** The same in words. */
  mark: string;
  /** Where it comes from; none for a value changed by you. */
  source: SourceView | null;
  /** What the original document had, where that differs. */
  original: OriginalView | null;
};

/** A mark, and how many rows have it. */
export type StandingView = {
  /** Its name in the program, as rows have it. */
  standing: "regulated" | "reported" | "estimated" | "assumed" | "changed";
  /** The mark in words, as it stands beside a number of rows. */
  mark: string;
  /** How many rows have it. */
  rows: string;
};

/** The ledger of a scenario. */
export type LedgerView = {
  /** The heads of the columns: what, value, if left out, mark, source, date, original value,
   * original source. */
  heads: Array<string>;
  /** The rows, in the document's order, the law's values last. */
  rows: Array<LedgerRow>;
  /** How many rows have each mark, in words. */
  counts: string;
  /** The marks that rows have. */
  standings: Array<StandingView>;
  /** The rows as CSV: RFC 4180, decimal points. */
  csv: string;
  /** The same for Excel in Indonesian: semicolons, decimal commas, a byte order mark. */
  csv_excel: string;
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

/** A choice by its name and in words. */
export type RoomChoice = {
  /** Its name. */
  value: string;
  /** In words. */
  label: string;
};

/** What can be asked, and the question that was put together. */
export type RoomAsked = {
  /** What can be asked about. */
  abouts: Array<RoomChoice>;
  /** The years that the scenario runs to the end of. */
  years: Array<number>;
  /** The question in the core's words. */
  suggested: string;
  /** The question as a document: JSON text; empty where something is wrong. */
  question: string;
  /** What is wrong. */
  problems: Array<string>;
};

/** A question to be answered. */
export type RoomQuestion = {
  /** Its name. */
  ask: string;
  /** The question. */
  text: string;
  /** The kind of number as which an answer is read: `percent`, `people`, `rupiah` or `plain`. */
  unit: string;
  /** What is to be entered: the name of each field. */
  fields: Array<string>;
  /** The scenario that it is about: a link's fragment; empty where none is given along. */
  scenario: string;
  /** The workshop whose step is asked, which is answered there; empty of other questions. */
  workshop: string;
  /** The step's id, likewise. */
  step: string;
  /** Why it cannot be answered. */
  problems: Array<string>;
};

/** An answer put together. */
export type RoomAnswer = {
  /** The document: JSON text; empty where something is wrong. */
  answer: string;
  /** What was answered, as people read it, a line each. */
  said: Array<string>;
  /** What is wrong. */
  problems: Array<string>;
};

/** The answers to one question or step. */
export type RoomGroup = {
  /** The workshop's id. */
  workshop: string;
  /** The step's id, or the question's name. */
  step: string;
  /** The question, as far as it is known. */
  title: string;
  /** What stands over the first one of earlier questions, and over no other: late answers are
   * no answers to the question of now. */
  over: string;
  /** So many answers. */
  count: number;
  /** In words. */
  count_text: string;
  /** How they lie. */
  sentences: Array<string>;
  /** The same as a figure; null where there is nothing to draw. */
  chart: Picture | null;
  /** Heads of the table. */
  heads: Array<string>;
  /** The figure in numbers. */
  rows: Array<Array<string>>;
};

/** What a room's answers come to. */
export type RoomView = {
  /** The answers to each question or step: the question of now first, then steps that nobody asked
   * here, then earlier questions, of each the newest first. */
  groups: Array<RoomGroup>;
  /** How many answers there are to the question of now, in words; while none is asked, to the newest
   * step that nobody asked here. Empty where there are none. */
  count_text: string;
  /** What could not be used. */
  problems: Array<string>;
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
  /** The number, as a document writes it; of a choice `false` or `true`. */
  number: string;
  /** The same in words. */
  value: string;
  /** The headline there. */
  result: string;
  /** The headline alike in both languages, as [`TornadoView::base_raw`]. */
  raw: string | null;
  /** Whether the end was drawn in to fit the other numbers. */
  clipped: boolean;
};

/** What one number or choice does. */
export type TornadoRow = {
  /** Where the number or choice stands in the document. */
  path: string;
  /** Its name. */
  name: string;
  /** Its value. */
  value: string;
  /** Both ends of its range in words: `2,5 sampai 3,9`, `tidak atau ya`. */
  range: string;
  /** The lower end of its range, or no. */
  low: TornadoEnd;
  /** The upper end, or yes. */
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
  /** The same alike in both languages: digits with a decimal point, or `2026-04`; null for a month
   * that does not come. */
  base_raw: string | null;
  /** The numbers and choices that change it, the widest first: all of them. */
  rows: Array<TornadoRow>;
  /** How many numbers change it less than those that are drawn, and how many do not, in words, or
   * empty: beside the chart. */
  beyond_chart: string;
  /** How many numbers change nothing, in words, or empty: beside the table. */
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
  /** The headline alike in both languages: digits with a decimal point, or `2026-04`; null for a
   * month that does not come, and where the numbers do not hold together. */
  raw: string | null;
  /** All of it in a sentence. */
  sentence: string;
};

/** A number of a scenario. */
export type InputView = {
  /** Where it stands in the document. */
  path: string;
  /** Its name. */
  name: string;
  /** What it counts: `people`, `percent_a_year`, `percent`, `rupiah`, `per_thousand`, `months`,
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
  /** Its title, or the name under which it was given. */
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
  /** The same in full, alike in both languages: digits with a decimal point, or `2026-04`; null
   * for a month that does not come and a programme that is not there. */
  values: Array<string | null>;
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
  /** The same alike in both languages: digits with a decimal point, `true`, `2026-04`, words and
   * texts of the document, lists with commas; null for what is not there. */
  values: Array<string | null>;
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

/** Plan against what happened. */
export type RealisedView = {
  /** The last month in which something happened, `2026-03`; `null` where nothing has yet. */
  last: string | null;
  /** The same in words; empty where nothing has happened yet. */
  last_label: string;
  /** What happened and what comes of it, the most important first. */
  sentences: Array<string>;
  /** Coverage planned, realised and expected; `null` where nothing has happened yet. */
  chart: Chart | null;
  /** The months in numbers; likewise. */
  table: Table | null;
};

/** A line ready to be pasted. */
export type PastedLine = {
  /** The programme's position in the document. */
  programme: number;
  /** The budget year. */
  year: number;
  /** The programme and the year in words. */
  heading: string;
  /** `APBD murni` or `APBD perubahan` in words; the payer where the money is in no regional
   * budget. */
  kind: string;
  /** How the kind is told; empty where it is none. */
  kind_note: string;
  /** `15.000 orang × 12 bulan × Rp16.800 = Rp3.024.000.000`, or the sum of several products. */
  text: string;
  /** The parts one by one, with their months. */
  parts: Array<string>;
  /** The same as a table, the sum last. */
  table: ReportTable;
  /** The sum. */
  total: string;
  /** The sum in words. */
  words: string;
  /** Its share of the region's budget; empty where that is not known. */
  share: string;
  /** Where the size of the region's budget comes from. */
  share_source: SourceView | null;
  /** Why no share is shown; else empty. */
  share_none: string;
  /** What belongs to the line but is not in it: partners, administration. */
  notes: Array<string>;
  /** All of it as text to be pasted. */
  plain: string;
  /** The table as tab-separated values: plain numbers for a spreadsheet. */
  tsv: string;
  /** The table as HTML, with the words and the share. */
  html: string;
};

/** A budget line, and what else can be chosen. */
export type BudgetLineAnswer = {
  /** The programmes that are not off. */
  programmes: Array<ProgrammeName>;
  /** The budget years in which the programme pays. */
  years: Array<number>;
  /** The line; `null` where the programme pays nothing. */
  line: PastedLine | null;
  /** Why there is none; else empty. */
  none: string;
};

/** An assumption on paper. */
export type PaperAssumption = {
  /** What it is. */
  label: string;
  /** Its value. */
  value: string;
  /** How well it is known, in words. */
  mark: string;
  /** The number of its source; what it was before, where it was changed; or empty. */
  source: string;
};

/** What stands over the parts of a report and before its values. */
export type PaperWords = {
  /** What made it. */
  brand: string;
  /** The key figures. */
  facts: string;
  /** The budget years. */
  years: string;
  /** The budget line. */
  line: string;
  /** The sum of several products. */
  total: string;
  /** The sum in words. */
  words: string;
  /** The assumptions. */
  assumptions: string;
  /** The sources. */
  sources: string;
  /** The link. */
  link: string;
  /** What the link opens after a change. */
  edited: string;
  /** The version. */
  version: string;
  /** The newest source. */
  data: string;
  /** The day of printing. */
  printed: string;
};

/** The report on paper. */
export type Paper = {
  /** The scenario's title. */
  title: string;
  /** The region's name. */
  region: string;
  /** The answer in a sentence. */
  headline: string;
  /** The numbers behind it. */
  facts: Array<FactView>;
  /** Coverage by month. */
  chart: Chart;
  /** The money and the members of each budget year, all programmes together. */
  years: ReportTable;
  /** The budget line of the programme and the year that the answer speaks of, if there is one. */
  line: PastedLine | null;
  /** The assumptions that matter most. */
  assumptions: Array<PaperAssumption>;
  /** The columns of the assumptions. */
  heads: [string, string, string, string];
  /** Where they come from, in the order of their numbers, which count from 1. */
  sources: Array<SourceView>;
  /** How many assumptions stand here, of how many, and where the others are. */
  note: string;
  /** The date of the newest source of the document that stands here; empty where none has one. */
  data: string;
  /** The day on which it is printed; empty where none was given. */
  printed: string;
  /** What stands over its parts and before its values. */
  words: PaperWords;
};

/** A region in a list. */
export type RegionRow = {
  /** Kemendagri's code. */
  code: string;
  /** Its name. */
  name: string;
  /** What it is: province, regency or city. */
  level: string;
  /** Its province; of a province, how many districts it has. */
  within: string;
  /** The other name by which it was found, or empty. */
  by: string;
};

/** The regions that a text finds. */
export type RegionsFound = {
  /** How many there are, or what to try instead. */
  said: string;
  /** The nearest of them, as many as were asked for. */
  regions: Array<RegionRow>;
  /** How many there are in all. */
  total: number;
};

/** A figure of a region. */
export type RegionFigure = {
  /** Its name, where it can be changed; empty where it is information. */
  field: string;
  /** What it is. */
  label: string;
  /** The value as a document writes it. */
  value: string;
  /** The value as people read it. */
  text: string;
  /** How well it is known. */
  mark: "reported" | "allocated" | "estimated" | "changed";
  /** The same in words. */
  mark_text: string;
  /** Where it comes from, with its arithmetic where it was computed. */
  source: string;
  /** What keeps it from being used, or empty. */
  problem: string;
};

/** Coverage as it was published, and why it is not the one here. */
export type PublishedView = {
  /** Its coverage, or the members it names. */
  value: string;
  /** Who published it, and when. */
  source: string;
  /** Its address, or empty. */
  url: string;
  /** Why it differs, sentence by sentence. */
  lines: Array<string>;
  /** A scenario can start from it. */
  usable: boolean;
  /** The start is from it. */
  chosen: boolean;
};

/** A region and what a scenario of it starts with. */
export type RegionView = {
  /** Kemendagri's code. */
  code: string;
  /** Its name. */
  name: string;
  /** What it is: province, regency or city. */
  level: string;
  /** Its province; of a province, how many districts it has. */
  within: string;
  /** Coverage at the start, in a sentence. */
  summary: string;
  /** The same in percent. */
  coverage: string;
  /** What the scenario starts with, each to be changed. */
  figures: Array<RegionFigure>;
  /** What is known besides. */
  facts: Array<RegionFigure>;
  /** Published coverage, the newest first. */
  published: Array<PublishedView>;
  /** Known budgets, the newest first; that there is none, where none is. */
  budgets: Array<string>;
  /** What cover for all vulnerable workers costs. */
  cost: string;
  /** What keeps the scenario from being run and belongs to no figure. */
  problems: Array<string>;
};

/** Where a region's figures come from. */
export type RegionSource = {
  /** The source. */
  text: string;
  /** The same in English. */
  text_en: string;
  /** Its address; there are several, which stand with each figure: empty. */
  url: string;
  /** Its date; likewise. */
  date: string;
};

/** What the page's list says of a scenario, as `data/catalogue.json` does of the ready ones. */
export type RegionEntry = {
  /** Its name in addresses: `wilayah-15.71`. */
  id: string;
  /** What it is called. */
  title: string;
  /** The same in English. */
  title_en: string;
  /** The region's name. */
  region: string;
  /** The same in English. */
  region_en: string;
  /** What it starts with. */
  story: string;
  /** The same in English. */
  story_en: string;
  /** Where that comes from. */
  source: RegionSource;
};

/** The scenario of a region. */
export type RegionScenario = {
  /** What the list of scenarios says of it. */
  entry: RegionEntry;
  /** The document, in Bahasa Indonesia. */
  document: unknown;
  /** English words for its own. */
  words: Record<string, string>;
};

/** What a link says of an embed before its ready scenarios are at hand. */
export type EmbedRead = {
  /** The ready scenarios that opening it needs. */
  bases: Array<string>;
  /** `coverage`, `members` or `money`; the first where it says none. */
  figure: Figure;
  /** The title that an editor has given it, or empty. */
  title: string;
  /** The numbers that readers may change. */
  sliders: Array<LinkSlider>;
};

/** The first scenario of a link. */
export type EmbedOpened = {
  /** JSON text; empty where nothing could be opened. */
  document: string;
  /** What became of a pinned result since, in a sentence or two; empty where it is the same. */
  pinned: string;
  /** All that is wrong, with the reading and with the opening. */
  problems: Array<string>;
};

/** A number that a reader may move. */
export type Slider = {
  /** Where it stands in the document: `programmes[0].budget.per_year`. */
  path: string;
  /** What it is. */
  label: string;
  /** Its value as the document writes it. */
  value: string;
  /** Its value as people read it. */
  text: string;
  /** Its value in words, for those who listen. */
  spoken: string;
  /** The slider's least value, as a document writes it: what writes floats as text would weigh
   * more than all else of a slider. */
  min: string;
  /** The slider's greatest value, likewise. */
  max: string;
  /** The slider's step, likewise. */
  step: string;
  /** Whether it is another than in the document. */
  changed: boolean;
};

/** The figure, or why there is none. */
export type Embedded = {
  /** Always true. */
  ok: true;
  /** The finding. */
  title: string;
  /** What the money does and what becomes of coverage. */
  headline: string;
  /** The SVG element. */
  svg: string;
  /** The figure for those who do not see it. */
  alt: string;
  /** What is shown, and what calculated it from which scenario. */
  caption: string;
  /** The date of the newest source, in words; empty where no source has one. */
  data: string;
  /** The same numbers, if they were asked for. */
  table: Table | null;
  /** What a reader may move. */
  sliders: Array<Slider>;
  /** Whether a value is another than that of the document. */
  changed: boolean;
} | {
  /** Always false. */
  ok: false;
  /** Why, all at once: the field and what is wrong with it. */
  problems: Array<string>;
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

/** A number that readers may change, and how far. */
export type LinkSlider = {
  /** Its code. */
  code: string;
  /** Where it stands in the document. */
  path: string;
  /** The least value, with a decimal point. */
  low: string;
  /** The greatest value. */
  high: string;
};

/** How a link is to be looked at; empty for what it does not say. */
export type LinkView = {
  /** The place of the page. */
  place: string;
  /** The code of a region. */
  region: string;
  /** `coverage`, `members` or `money`. */
  figure: string;
  /** `id` or `en`. */
  lang: string;
  /** `light`, `dark` or `auto`. */
  theme: string;
  /** The title that an editor has given it. */
  title: string;
  /** The numbers that readers may change. */
  sliders: Array<LinkSlider>;
  /** The name by which the browser that wrote the link knows the work. */
  work: string;
  /** Keys that are not known, with their values: kept when the link is written anew. */
  kept: Array<[string, string]>;
};

/** What a link says before its ready scenarios are at hand. */
export type LinkRead = {
  /** The ready scenarios that opening it needs. */
  bases: Array<string>;
  /** What else explains an older pinned result: `changes` for the list of changes, `id@version`
   * for a ready scenario of then. */
  archive: Array<string>;
  /** How it is to be looked at. */
  view: LinkView;
};

/** A figure of a pinned result. */
export type PinnedRow = {
  /** What it is. */
  label: string;
  /** What it was. */
  then: string;
  /** What it is. */
  now: string;
};

/** A change since a result was pinned. */
export type PinnedChange = {
  /** What, when and why. */
  text: string;
  /** Whether the document of then goes back behind it. */
  back: boolean;
};

/** A pinned result, beside what the same changes come to now. */
export type PinnedView = {
  /** The result as the link writes it: what `link_write` takes to pin it on. */
  pin: string;
  /** What became of it, in a sentence or two. */
  sentence: string;
  /** Its figures. */
  rows: Array<PinnedRow>;
  /** What has changed since and touches it. */
  why: Array<PinnedChange>;
  /** The document with the figures of then: JSON text; null where none can be gone back to. */
  old: string | null;
};

/** The documents of a link. */
export type LinkOpened = {
  /** JSON texts; none where nothing could be opened. */
  documents: Array<string>;
  /** The ready scenario that each differs from. */
  bases: Array<string | null>;
  /** The pinned result of the first beside today's; null without a pin. */
  pinned: PinnedView | null;
  /** All that is wrong, with the reading and with the opening. */
  problems: Array<string>;
};

/** A link written. */
export type LinkWritten = {
  /** The fragment, `#` included; empty where none could be written. */
  fragment: string;
  /** Why none could be written. */
  problems: Array<string>;
};

/** A line of a sum. */
export type ClaimLine = {
  /** What comes out: a kind. */
  kind: string;
  /** What that is, in words. */
  label: string;
  /** The line: `20.000 pekerja × Rp16.800 × 12 bulan = Rp4.032.000.000`. */
  text: string;
  /** What comes out, as people count it: digits. */
  value: string;
};

/** A quantity that is given, and what it comes to. */
export type ClaimCompared = {
  /** The kind. */
  kind: string;
  /** What that is, in words. */
  label: string;
  /** As it was given. */
  given: string;
  /** What it comes to. */
  computed: string;
  /** By how much it is off, with its sign. */
  off: string;
  /** Whether they agree. */
  agrees: boolean;
};

/** What would explain a difference. */
export type ClaimExplanation = {
  /** Which. */
  id: string;
  /** In a sentence. */
  text: string;
  /** Its own sum. */
  lines: Array<string>;
  /** What it rests on, as digits. */
  value: string;
};

/** What a quantity comes to by the others. */
export type ClaimImplied = {
  /** The kind. */
  kind: string;
  /** What that is, in words. */
  label: string;
  /** How much: digits. */
  value: string;
  /** How much, in words. */
  text: string;
};

/** A claim that was checked. */
export type ClaimChecked = {
  /** `match`, `off`, `impossible`, `scope` or `insufficient`. */
  verdict: string;
  /** The verdict in a word or two. */
  word: string;
  /** What was found, in a sentence or two. */
  sentence: string;
  /** Which contribution the rules gave; empty where the claim names one, or needs none. */
  assumed: string;
  /** By how much the claim is off in percent, if anything was compared: digits with a sign. */
  off_pct: string | null;
  /** By how many points, of coverage. */
  off_points: string | null;
  /** The sum, line by line. */
  lines: Array<ClaimLine>;
  /** What was compared. */
  compared: Array<ClaimCompared>;
  /** Why it cannot be. */
  impossible: Array<string>;
  /** The kinds that would have to be given, for what was not compared. */
  missing: Array<string>;
  /** The places in the text, from 1, of the figures that are still asked about: while there are any,
   * the verdict holds for now only. */
  open: Array<number>;
  /** What each quantity comes to by the others. */
  implied: Array<ClaimImplied>;
  /** What would explain the difference. */
  explanations: Array<ClaimExplanation>;
  /** Three lines to quote. */
  note: Array<string>;
  /** The claim as it stands in a link. */
  compact: string;
  /** Its link at the address of the page; empty for a claim of nothing. */
  link: string;
  /** The name of its region, or empty. */
  region: string;
};

/** A kind that a figure may be. */
export type ClaimKind = {
  /** Its name; `none` for what is no figure of the claim. */
  kind: string;
  /** What it is, in words. */
  label: string;
};

/** A number that a figure may be. */
export type ClaimValue = {
  /** Digits. */
  value: string;
  /** As people write it. */
  text: string;
};

/** A number of a text, and what it was taken for. */
export type ClaimFigure = {
  /** As it stands in the text. */
  text: string;
  /** Its first letter, counted from 0, and that behind its last. */
  from: number;
  /** The letter behind its last. */
  to: number;
  /** What it was taken for; `none` for what is no figure of the claim. */
  kind: string;
  /** That, in words. */
  label: string;
  /** How much: digits; none where that was not read. */
  value: string | null;
  /** How much, as it would be typed; empty where that was not read. */
  written: string;
  /** How much, as people write it, and what is to be known of it. */
  said: string;
  /** There is nothing to be said of it but its value. */
  plain: boolean;
  /** It should be asked about. */
  ask: boolean;
  /** Other kinds that it may well be, the one taken first. */
  kinds: Array<ClaimKind>;
  /** Every number that it may be, the one taken first. */
  values: Array<ClaimValue>;
};

/** What was read in a text. */
export type ClaimRead = {
  /** What is wrong with the text, or empty. */
  message: string;
  /** The numbers, in the order of the text. */
  figures: Array<ClaimFigure>;
  /** The claim that they make, with what is said besides: names and values. */
  claim: Array<[string, string]>;
};

/** A choice of the form. */
export type ClaimChoice = {
  /** As a claim writes it. */
  value: string;
  /** In words. */
  label: string;
};

/** A quantity of the form. */
export type ClaimField = {
  /** Its kind. */
  kind: string;
  /** What it is, in words. */
  label: string;
  /** How a typed number is read: `rupiah`, `people`, `percent` or `plain`. */
  parse: string;
};

/** What the form of a claim is made of. */
export type ClaimForm = {
  /** The quantities. */
  fields: Array<ClaimField>;
  /** What a number of a text is that is no figure of the claim. */
  none: string;
  /** Who may pay. */
  payers: Array<ClaimChoice>;
  /** What may be paid for. */
  packages: Array<ClaimChoice>;
  /** The sectors. */
  sectors: Array<ClaimChoice>;
  /** What else may be named. */
  scopes: Array<ClaimChoice>;
  /** The months of the year, January first. */
  months: Array<string>;
  /** How long a text may be, in letters. */
  longest: number;
};

/** A claim of a link. */
export type ClaimOpened = {
  /** Names and values. */
  claim: Array<[string, string]>;
  /** What could not be read, each in a sentence. */
  problems: Array<string>;
};

export type WorkshopKind = "number" | "choice" | "month" | "curve" | "make" | "verdict";

/** A step in the list of a workshop. */
export type WorkshopEntry = {
  /** Its number, from 1. */
  number: number;
  /** Its name in answers. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long it takes: `3 menit`. */
  minutes: string;
  /** The kind of its answer. */
  kind: WorkshopKind;
  /** What participants do, in a word or two. */
  doing: string;
};

/** A problem of a workshop's file. */
export type WorkshopProblem = {
  /** Its kind, as `missing`. */
  code: string;
  /** The line of the file, from 1; `null` where there is none to be named. */
  line: number | null;
  /** The number of the step, from 1; `null` where it is none of a step. */
  step: number | null;
  /** The field. */
  field: string;
  /** Where it is and what to do, in a sentence or two. */
  message: string;
};

/** A workshop's file, or what is wrong with it. */
export type WorkshopOpened = {
  /** Always true. */
  ok: true;
  /** Its name in addresses and answers. */
  id: string;
  /** What it is called. */
  title: string;
  /** What it is about, paragraph by paragraph. */
  about: Array<string>;
  /** The region that it speaks of, or empty. */
  place: string;
  /** How long it takes: `25 menit`. */
  minutes: string;
  /** The ready scenarios that it needs. */
  bases: Array<string>;
  /** What the trainer says before the first step, paragraph by paragraph. */
  opening: Array<string>;
  /** What the trainer says after the last one, likewise. */
  closing: Array<string>;
  /** Where its figures come from. */
  sources: Array<WorkshopSource>;
  /** Its steps. */
  steps: Array<WorkshopEntry>;
} | {
  /** Always false. */
  ok: false;
  /** Why, all at once. */
  problems: Array<WorkshopProblem>;
};

/** What working a workshop out shows. */
export type WorkshopChecked = {
  /** What is wrong; nothing where it can be used. */
  problems: Array<WorkshopProblem>;
};

/** A number of a document and the value that it gets. */
export type WorkshopSetting = {
  /** Where it stands. */
  path: (string | number)[];
  /** The value, as the document writes it. */
  value: string;
};

/** The scenario of a step. */
export type WorkshopOrigin = {
  /** The id of the ready scenario, or empty. */
  ready: string;
  /** Its title. */
  title: string;
  /** The region. */
  region: string;
  /** The document that it is made from: JSON text. */
  document: string;
  /** What differs from it, with what was moved. */
  changes: Array<WorkshopSetting>;
};

/** Something that may be chosen. */
export type WorkshopChoice = {
  /** As answers write it. */
  value: string;
  /** In words. */
  label: string;
};

/** How a step is answered. */
export type WorkshopAsk = {
  /** The name of the field. */
  label: string;
  /** How a typed number is read; empty where none is typed. */
  parse: "rupiah" | "percent" | "people" | "plain" | "";
  /** What the number counts, by its name: `rupiah`, `people`, `percent`, `points`, `months`,
   * `number`; empty where none is asked for. */
  unit: string;
  /** How exact it has to be, in a sentence, or empty. */
  tolerance: string;
  /** What may be chosen. */
  choices: Array<WorkshopChoice>;
  /** The months of a year, where a month is asked for. */
  months: Array<WorkshopChoice>;
  /** The years, likewise. */
  years: Array<string>;
  /** That it never comes, in words, likewise. */
  never: string;
};

/** A month of a guess. */
export type WorkshopPoint = {
  /** The month, `2026-12`. */
  month: string;
  /** Its name. */
  label: string;
  /** Its place in the pad, from 0. */
  at: number;
  /** The guess in percent, as documents write it; before there is one, where drawing begins. */
  guess: string;
  /** The guess in words, after it was given, or empty. */
  guess_text: string;
  /** What the model has, likewise. */
  real: string;
  /** The guess less that, likewise. */
  off: string;
};

/** Where a curve is drawn. */
export type WorkshopPad = {
  /** What it is. */
  title: string;
  /** What it is for those who do not see it. */
  alt: string;
  /** The SVG element. */
  svg: string;
  /** CSS pixels. */
  width: number;
  /** CSS pixels. */
  height: number;
  /** Where values stand; percent rise from 0 at its bottom to `highest`. */
  plot: Plot;
  /** How many months lie between its left and its right. */
  months: number;
  /** Where a guess is wanted. */
  points: Array<WorkshopPoint>;
};

/** What is said of an answer. */
export type WorkshopJudged = {
  /** How near it comes. */
  mark: "right" | "close" | "off" | "not_yet";
  /** The same in a word or two. */
  word: string;
  /** What is said of it: kind, and by how much it is off. */
  sentence: string;
  /** The answer as people read it. */
  given: string;
  /** What the model says, as people read it; of a goal the example. */
  truth: string;
  /** What the model says, as answers write it; `null` of a curve and of a goal. */
  value: string | null;
  /** The answer less that, in its unit or in months: digits; `null` where there is none. */
  difference: string | null;
  /** The largest distance of a curve, in points: digits; `null` of other answers. */
  largest: string | null;
  /** Its mean distance, likewise. */
  mean: string | null;
  /** Why it is so, paragraph by paragraph. */
  explanation: Array<string>;
  /** The arithmetic, line by line; may be empty. */
  sums: Array<string>;
};

/** A step as it is worked on. */
export type WorkshopStep = {
  /** The workshop's id. */
  workshop: string;
  /** Its title. */
  workshop_title: string;
  /** The step's number, from 1. */
  number: number;
  /** How many steps there are. */
  of: number;
  /** The step's id. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long it takes: `3 menit`. */
  minutes: string;
  /** The kind of its answer. */
  kind: WorkshopKind;
  /** What participants do, in a word or two. */
  doing: string;
  /** What they read first, paragraph by paragraph. */
  text: Array<string>;
  /** What they are to do. */
  task: Array<string>;
  /** The sentence that is to be judged, or empty. */
  quote: string;
  /** What helps them on. */
  hint: Array<string>;
  /** What the trainer says. */
  say: Array<string>;
  /** Its scenario. */
  scenario: WorkshopOrigin;
  /** Something appears only after the answer. */
  predicts: boolean;
  /** How it is answered. */
  ask: WorkshopAsk;
  /** What may be moved. */
  controls: Array<Control>;
  /** How it stands with what was moved, where a goal is to be made to hold. */
  status: Array<string>;
  /** What does not hold together of what was moved: the figures are of before. */
  problems: Array<string>;
  /** The figures in sight. */
  charts: Array<Chart>;
  /** The same numbers, in the order of the figures. */
  tables: Array<Table>;
  /** Where a curve is drawn, and afterwards the guess over the model's line; `null` where none
   * is asked for. */
  pad: WorkshopPad | null;
  /** The answer as a document: as given, or of a goal what stands in the sliders; empty where
   * there is none. */
  answer: string;
  /** What is said of the answer; `null` before there is one. */
  judged: WorkshopJudged | null;
};

/** What the model says to a step. */
export type WorkshopRevealed = {
  /** As people read it; of a goal the example. */
  truth: string;
  /** As answers write it; `null` of a curve and of a goal. */
  value: string | null;
  /** Of a curve: months and percent, as answers write them. */
  points: Array<[string, string]>;
  /** How many of a room's answers are right and close, in a sentence; empty without answers. */
  tally: string;
  /** Why it is so, paragraph by paragraph. */
  explanation: Array<string>;
  /** The arithmetic, line by line; may be empty. */
  sums: Array<string>;
  /** The figures, with those that appear with the answer; of a goal with the example. */
  charts: Array<Chart>;
  /** The model's line alone; `null` where no curve is asked for. */
  pad: WorkshopPad | null;
};

/** How the answer to a step came out. */
export type WorkshopResult = {
  /** The step's number, from 1. */
  number: number;
  /** Its id. */
  id: string;
  /** What it is called. */
  title: string;
  /** How near the answer came; empty where there is none. */
  mark: "right" | "close" | "off" | "not_yet" | "";
  /** The same in a word or two. */
  word: string;
  /** The answer as people read it, or empty. */
  given: string;
  /** What the model says, likewise. */
  truth: string;
  /** That a later answer was right, in a sentence: of who had seen what is right by then; or
   * empty. */
  later: string;
};

/** How the answers to a workshop came out. */
export type WorkshopResults = {
  /** How many came near. */
  sentence: string;
  /** The steps. */
  rows: Array<WorkshopResult>;
};

/** Something on a sheet. */
export type WorkshopBlock = {
  /** What it is: `text`, `task`, `quote`, `choices`, `write`, `draw`, `moves`, `say`, `answer`,
   * `example`, `sums`, `hint`, `explanation` or `list`. */
  kind: string;
  /** Its label, or empty. */
  label: string;
  /** Paragraphs. */
  paragraphs: Array<string>;
  /** Entries of a list. */
  items: Array<string>;
  /** A drawing as SVG, or empty. */
  svg: string;
};

/** A part of a sheet. */
export type WorkshopPart = {
  /** Its heading. */
  title: string;
  /** When and how long, or empty. */
  time: string;
  /** What stands in it. */
  blocks: Array<WorkshopBlock>;
};

/** A source of a workshop's figures. */
export type WorkshopSource = {
  /** Who said it where. */
  text: string;
  /** Its address, or empty. */
  url: string;
  /** Its date, or empty. */
  date: string;
};

/** A sheet. */
export type WorkshopSheet = {
  /** What the workshop is called. */
  title: string;
  /** Whose sheet it is. */
  role: string;
  /** Region, time and steps, in a line. */
  facts: string;
  /** What it is about. */
  about: Array<string>;
  /** Where a group writes what it goes by, or empty. */
  group: string;
  /** What is prepared, the opening, the steps, the closing. */
  parts: Array<WorkshopPart>;
  /** Where the figures come from. */
  sources: Array<WorkshopSource>;
  /** The heading over them. */
  sources_title: string;
  /** What made the sheet. */
  foot: string;
};
