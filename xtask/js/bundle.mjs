// Runs esbuild once: `{ options, glue }` as JSON on standard input, the metafile as JSON on
// standard output. The options are put together in xtask/src/bundle.rs.
import { text } from "node:stream/consumers";
import { build } from "esbuild";

const { options, glue } = JSON.parse(await text(process.stdin));

// The sources import wasm-bindgen's glue from beside themselves; it is kept out of the source tree.
const core = {
  name: "core",
  setup({ onResolve }) {
    onResolve({ filter: /\/wasm\/cakupan\.js$/ }, () => ({ path: glue }));
  },
};

try {
  const plugins = [core];
  const { metafile } = await build({ ...options, plugins, metafile: true, logLevel: "warning" });
  process.stdout.write(JSON.stringify(metafile));
} catch (error) {
  // esbuild has printed where and why, unless it did not start at all.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}
