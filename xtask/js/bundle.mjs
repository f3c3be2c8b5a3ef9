// Runs esbuild once: `{ options, glue, instead }` (a folder; glue in the place of other glue) as JSON on standard input, the metafile as JSON on
// standard output. The options are put together in xtask/src/bundle.rs.
import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";

const { options, glue, instead } = JSON.parse(await text(process.stdin));

// The sources import wasm-bindgen's glue from beside themselves; it is kept out of the source tree.
const core = {
  name: "core",
  setup({ onResolve }) {
    onResolve({ filter: /\/wasm\/\w+\.js$/ }, ({ path }) => ({ path: join(glue, instead[basename(path)] ?? basename(path)) }));
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

/** Every text of a JSON value. */
const texts = (value) => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(texts) : []);

// `…?short` is a copy of a scenario without what an embed shows nowhere: notes, and the words of sources, whose dates stay.
// `…?both` is the same with the English words for what is left, in one file: `{ document, words }`, both as text.
const short = {
  name: "short",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?(short|both)$/ }, ({ path, resolveDir }) => {
      const [file, kind] = path.split("?");
      return { path: relative(options.absWorkingDir, join(resolveDir, file)), namespace: `${kind}-of` };
    });
    onLoad({ filter: /.*/, namespace: "short-of" }, async ({ path }) => ({
      contents: await shortened(join(options.absWorkingDir, path)),
      loader: "file",
    }));
    onLoad({ filter: /.*/, namespace: "both-of" }, async ({ path }) => {
      const file = join(options.absWorkingDir, path);
      const document = await shortened(file);
      const english = JSON.parse(await readFile(join(dirname(file), "en", basename(file)), "utf8"));
      const wanted = new Set(texts(JSON.parse(document)));
      const words = JSON.stringify(Object.fromEntries(Object.entries(english).filter(([own]) => wanted.has(own))));
      return { contents: JSON.stringify({ document, words }), loader: "file" };
    });
  },
};

/** Numbers stay as they are written: the text is changed, not read and written anew. */
async function shortened(file) {
  const text = (await readFile(file, "utf8")).replace(/\n\s*/g, "");
  const without = (names, by) => (of) => of.replace(new RegExp(`"(${names})": "(?:[^"\\\\]|\\\\.)*"`, "g"), `"$1": "${by}"`);
  return without("notes|url", "")(without("text|source", "-")(text));
}

try {
  const plugins = [core, files, short];
  const { metafile } = await build({ ...options, plugins, metafile: true, logLevel: "warning" });
  process.stdout.write(JSON.stringify(metafile));
} catch (error) {
  // esbuild has printed where and why, unless it did not start at all.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}
