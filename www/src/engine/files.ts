// What makes and reads files; its worker starts when the first is asked for.

import { Engine, type Port } from "./client.js";
import type { FileMethod } from "./file-method.js";

/** Put in by the build: relative to the built script. */
declare const __FILES_WORKER_URL__: string;

export const files = new Engine<FileMethod>(
  () => new Worker(new URL(__FILES_WORKER_URL__, import.meta.url), { type: "module" }) as Port,
);
