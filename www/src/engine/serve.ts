// What every worker does: load its module, then answer requests one by one.

import { load } from "./load.js";
import { asFailure, type Reply, type Request } from "./protocol.js";

type Init = (source: { module_or_path: WebAssembly.Module }) => Promise<unknown>;
type Methods = Record<string, (...args: never[]) => string>;

export function serve(wasmUrl: string, init: Init, methods: Methods): void {
  const loaded = load(wasmUrl).then((module) => init({ module_or_path: module }));
  // Awaited again by each request; this keeps the first failure from being
  // reported a second time as an unhandled rejection.
  loaded.catch(() => undefined);

  self.addEventListener("message", async (event: MessageEvent<Request>) => {
    const { id, method, args } = event.data;
    let reply: Reply;
    try {
      await loaded;
      const answer = methods[method];
      if (!answer) throw new Error(`no such method: ${method}`);
      reply = { id, result: answer(...(args as never[])) };
    } catch (error) {
      reply = { id, error: asFailure(error) };
    }
    self.postMessage(reply);
  });
}
