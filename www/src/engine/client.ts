// The page's side of the worker: one promise for each request. The worker is
// made on the first request, and made anew after a failure, so "try again" is
// nothing but the next request.

import {
  EngineFailure,
  type Failure,
  type FailureKind,
  type Method,
  type Reply,
  type Request,
} from "./protocol.js";

/** What is used of a Worker; tests give their own. */
export interface Port {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  resolve(result: string): void;
  reject(error: EngineFailure): void;
}

export class Engine<M extends string = Method> {
  #port: Port | null = null;
  #next = 1;
  #waiting = new Map<number, Waiting>();

  constructor(private readonly make: () => Port) {}

  call(method: M, ...args: (string | number)[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      try {
        this.#port ??= this.#start();
        this.#port.postMessage({ id, method, args });
      } catch (error) {
        this.#stop({ kind: whyNoWorker(), detail: String(error) });
      }
    });
  }

  #start(): Port {
    const port = this.make();
    port.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      // An id that nobody waits for belongs to a worker given up.
      if (!waiting) return;
      // What was refused in words was understood: the core goes on.
      if (data.error?.kind === "document") {
        this.#waiting.delete(data.id);
        waiting.reject(new EngineFailure(data.error));
        return;
      }
      if (data.error) {
        // Whatever else failed, a trap included, this instance is not to be trusted
        // any more: the next request starts a fresh one.
        this.#stop(data.error);
        return;
      }
      this.#waiting.delete(data.id);
      waiting.resolve(data.result ?? "");
    };
    port.onerror = (event) => {
      event.preventDefault?.();
      this.#stop({ kind: whyNoWorker(), detail: event.message ?? "" });
    };
    return port;
  }

  #stop(failure: Failure): void {
    this.#port?.terminate();
    this.#port = null;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of all) waiting.reject(new EngineFailure(failure));
  }
}

/** A worker whose script never ran says nothing of why; the surroundings do. */
function whyNoWorker(): FailureKind {
  if (!__ONE_FILE__ && globalThis.location?.protocol === "file:") return "file";
  return globalThis.navigator?.onLine === false ? "offline" : "worker";
}
