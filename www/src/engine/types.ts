// The shapes that cross the boundary with the Rust core, under the names that
// the page uses. They are generated (view.ts); everything else imports them from
// here.

import type { Control, SourceView } from "./view.js";

export type {
  Answer,
  Chart,
  Control,
  EventView,
  ExplainableView,
  ExplainMenu,
  ExplanationView as Explanation,
  FactView as Fact,
  Figure,
  Lang,
  LedgerRow,
  LedgerView as Ledger,
  LineView as ExplanationLine,
  Parsed,
  ProblemView as Problem,
  ProgrammeName,
  Report,
  ReportTable,
  Row as TableRow,
  Simulated,
  Stack,
  StackedProgramme,
  Solved,
  Table,
  Tables,
} from "./view.js";

/** What kind of number a text is to be read as. */
export type Kind = Control["kind"] | "people" | "plain";
export type SourceKind = SourceView["kind"];
/** Where a value stands in the document. */
export type Path = Control["path"];
