// Runs esbuild once: `{ options, glue }` (a folder) as JSON on standard input, the metafile as JSON on
// standard output. The options are put together in xtask/src/bundle.rs.
import { readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";

const { options, glue } = JSON.parse(await text(process.stdin));

// The sources import wasm-bindgen's glue from beside themselves; it is kept out of the source tree.
const core = {
  name: "core",
  setup({ onResolve }) {
    onResolve({ filter: /\/wasm\/\w+\.js$/ }, ({ path }) => ({ path: join(glue, basename(path)) }));
  },
};

/** A style sheet with its imports, as esbuild makes those that a page names. */
async function styles(file) {
  const { minify, target, charset } = options;
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, minify, target, charset });
  return outputFiles[0].contents;
}

// `…?file` is the address of a copy, for a script to fetch when it is wanted.
const files = {
  name: "files",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?file$/ }, ({ path, resolveDir }) => ({
      path: relative(options.absWorkingDir, join(resolveDir, path.slice(0, -"?file".length))),
      namespace: "file-of",
    }));
    onLoad({ filter: /.*/, namespace: "file-of" }, async ({ path }) => {
      const file = join(options.absWorkingDir, path);
      const contents = path.endsWith(".css") ? await styles(file) : await readFile(file);
      return { contents, loader: "file" };
    });
  },
};

try {
  const plugins = [core, files];
  const { metafile } = await build({ ...options, plugins, metafile: true, logLevel: "warning" });
  process.stdout.write(JSON.stringify(metafile));
} catch (error) {
  // esbuild has printed where and why, unless it did not start at all.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}
