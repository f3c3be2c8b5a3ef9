// What the page and its worker say to one another, and how a failure is named.

export type Method =
  | "link_open"
  | "link_read"
  | "simulate"
  | "tables"
  | "parse_number"
  | "version";

/** What the worker for questions answers. */
export type Question =
  | "digest"
  | "bench"
  | "report"
  | "solve"
  | "link_read"
  | "link_write"
  | "stack"
  | "explainable"
  | "explain"
  | "walk_month"
  | "ledger"
  | "inputs"
  | "tornado"
  | "heat_map"
  | "cell"
  | "compare"
  | "realised"
  | "regions_search"
  | "region_view"
  | "region_scenario"
  | "budget_line"
  | "claim_form"
  | "claim_read"
  | "claim_check"
  | "claim_card"
  | "claim_open"
  | "code_read"
  | "code_write"
  | "paper"
  | "room_answer"
  | "room_ask"
  | "room_question"
  | "room_view"
  | "share"
  | "workshop_open"
  | "workshop_check"
  | "workshop_step"
  | "workshop_reveal"
  | "workshop_judge"
  | "workshop_results"
  | "workshop_sheet";

export interface Request {
  id: number;
  method: string;
  args: (string | number)[];
}

export interface Reply {
  id: number;
  result?: string;
  error?: Failure;
}

/**
 * Why the core does not answer. Each kind has its own sentence in i18n, as each
 * asks something else of the reader or of whoever hosts the page.
 */
export type FailureKind =
  | "no-wasm"
  | "file"
  | "offline"
  | "network"
  | "status"
  | "mime"
  | "csp"
  | "compile"
  | "worker"
  | "document"
  | "crash";

export interface Failure {
  kind: FailureKind;
  /** What the browser or the server said; shown small, as it helps a host. */
  detail: string;
}

export class EngineFailure extends Error {
  constructor(readonly failure: Failure) {
    super(`${failure.kind}: ${failure.detail}`);
    this.name = "EngineFailure";
  }
}

export function asFailure(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  // The core refuses in words of its own; only what it did not foresee is a crash.
  if (typeof error === "string") return { kind: "document", detail: error };
  return { kind: "crash", detail: error instanceof Error ? error.message : String(error) };
}
