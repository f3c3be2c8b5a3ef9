// The worker that answers questions: the core once more, with all that the first
// view does not need. It starts when the first question is asked.

import init, {
  Prepared,
  budget_line,
  cell,
  claim_card,
  claim_check,
  claim_form,
  claim_open,
  claim_read,
  code_read,
  code_write,
  compare,
  digest,
  explain,
  explainable,
  heat_map,
  inputs,
  ledger,
  link_read,
  link_write,
  paper,
  realised,
  region_scenario,
  region_view,
  regions_search,
  report,
  room_answer,
  room_ask,
  room_question,
  room_view,
  share,
  solve,
  stack,
  tornado,
  walk_month,
  workshop_check,
  workshop_judge,
  workshop_open,
  workshop_results,
  workshop_reveal,
  workshop_sheet,
  workshop_step,
} from "./wasm/questions.js";
import type { Question } from "./protocol.js";
import { serve } from "./serve.js";

/** Put in by the build: relative to the built worker. */
declare const __WASM_URL__: string;

const methods: Record<Question, (...args: never[]) => string> = {
  digest,
  bench,
  report,
  solve,
  stack,
  explainable,
  explain,
  walk_month,
  ledger,
  link_read,
  link_write,
  inputs,
  tornado,
  heat_map,
  cell,
  claim_card,
  claim_check,
  claim_form,
  claim_open,
  claim_read,
  code_read,
  code_write,
  compare,
  realised,
  regions_search,
  region_view,
  region_scenario,
  budget_line,
  paper,
  room_answer,
  room_ask,
  room_question,
  room_view,
  share,
  workshop_check,
  workshop_judge,
  workshop_open,
  workshop_results,
  workshop_reveal,
  workshop_sheet,
  workshop_step,
};

/**
 * Times of one run, averaged over `runs`, exact and f64, for docs/PERFORMANCE.md.
 * Here and not in the page, so that messages are not measured along.
 */
function bench(document: string, runs: number): string {
  const prepared = new Prepared(document);
  const time = (run: () => unknown): number => {
    const start = performance.now();
    for (let i = 0; i < runs; i++) run();
    return (performance.now() - start) / runs;
  };
  time(() => prepared.exact());
  time(() => prepared.fast());
  const result = { exact_ms: time(() => prepared.exact()), fast_ms: time(() => prepared.fast()) };
  prepared.free();
  return JSON.stringify(result);
}

serve(new URL(__WASM_URL__, import.meta.url).href, init, methods);
