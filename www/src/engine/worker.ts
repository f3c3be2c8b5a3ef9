// The module worker that holds the core. It knows the protocol and nothing of
// what the texts mean: they are parsed on the other side.

import init, {
  Prepared,
  digest,
  parse_number,
  simulate,
  tables,
  version,
} from "./wasm/cakupan.js";
import { load } from "./load.js";
import { asFailure, type Method, type Reply, type Request } from "./protocol.js";

/** Put in by the build: relative to the built worker. */
declare const __WASM_URL__: string;

const loaded = load(new URL(__WASM_URL__, import.meta.url).href).then((module) =>
  init({ module_or_path: module }),
);
// Awaited again by each request; this keeps the first failure from being
// reported a second time as an unhandled rejection.
loaded.catch(() => undefined);

const methods: Record<Method, (...args: never[]) => string> = {
  simulate,
  tables,
  parse_number,
  digest,
  version,
  bench,
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

self.addEventListener("message", async (event: MessageEvent<Request>) => {
  const { id, method, args } = event.data;
  let reply: Reply;
  try {
    await loaded;
    reply = { id, result: methods[method](...(args as never[])) };
  } catch (error) {
    reply = { id, error: asFailure(error) };
  }
  self.postMessage(reply);
});
