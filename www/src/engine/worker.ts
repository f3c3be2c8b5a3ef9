// The module worker that holds the core. It knows the protocol and nothing of
// what the texts mean: they are parsed on the other side.

import init, {
  link_open,
  link_read,
  parse_number,
  simulate,
  tables,
  version,
} from "./wasm/cakupan.js";
import type { Method } from "./protocol.js";
import { serve } from "./serve.js";

/** Put in by the build: relative to the built worker. */
declare const __WASM_URL__: string;

const methods: Record<Method, (...args: never[]) => string> = {
  link_open,
  link_read,
  simulate,
  tables,
  parse_number,
  version,
};

serve(new URL(__WASM_URL__, import.meta.url).href, init, methods);
