// The worker that answers questions: the core once more, with all that the first
// view does not need. It starts when the first question is asked.

import init, { digest, stack } from "./wasm/questions.js";
import type { Question } from "./protocol.js";
import { serve } from "./serve.js";

/** Put in by the build: relative to the built worker. */
declare const __WASM_URL__: string;

const methods: Record<Question, (...args: never[]) => string> = { digest, stack };

serve(new URL(__WASM_URL__, import.meta.url).href, init, methods);
