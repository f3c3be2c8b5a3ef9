// The shapes that cross the boundary with the Rust core, under the names that
// the page uses. They are generated (view.ts); everything else imports them from
// here.

import type { Control, SourceView } from "./view.js";

export type {
  Answer,
  BudgetLineAnswer,
  CellView,
  Chart,
  CompareView,
  Control,
  DifferenceRow,
  EventView,
  ExplainableView,
  ExplainMenu,
  ExplanationView as Explanation,
  FactView as Fact,
  Figure,
  HeadlineView,
  HeatMapView,
  InputsView,
  Lang,
  LedgerRow,
  LedgerView as Ledger,
  LineView as ExplanationLine,
  Paper,
  Parsed,
  ParsedChoice,
  PastedLine,
  Picture,
  ProblemView as Problem,
  ProgrammeName,
  RealisedView,
  PublishedView as PublishedCoverage,
  RegionFigure,
  RegionRow,
  RegionScenario,
  RegionsFound,
  RegionView,
  Report,
  ReportTable,
  ResultRow,
  Row as TableRow,
  Simulated,
  Stack,
  StackedProgramme,
  Solved,
  Table,
  Tables,
  TornadoEnd,
  TornadoView,
  WarningView as Warning,
} from "./view.js";

/** What kind of number a text is to be read as. */
export type Kind = Control["kind"] | "people" | "plain";
export type SourceKind = SourceView["kind"];
/** Where a value stands in the document. */
export type Path = Control["path"];
