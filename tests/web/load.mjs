// Compiles a module of the page for Node, so that the tests run what the page runs.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

export const WWW = fileURLToPath(new URL("../../www/", import.meta.url));

/** @param {string} path below www/src/ @param {import("esbuild").Plugin[]} plugins stand in for what a test has not */
export async function load(path, plugins = []) {
  const folder = await mkdtemp(join(tmpdir(), "cakupan-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({
      entryPoints: [join(WWW, "src", path)],
      outfile,
      bundle: true,
      define: { __ONE_FILE__: "false" },
      plugins,
      format: "esm",
      platform: "neutral",
      logLevel: "silent",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
