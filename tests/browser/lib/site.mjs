// The built site: the address under test, and a small server of our own for what
// a good server would never do (wrong types, cut-off files, a strict policy).

import { createReadStream } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const DIST = process.env.CAKUPAN_DIST ?? join(ROOT, "dist");
export const OUTPUT = join(ROOT, "tests", "browser", "output");

/** The command line that made the site's pages of text, as the test command says; by hand that of the dev profile. */
export const COMMAND =
  process.env.CAKUPAN_COMMAND ??
  join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug", process.platform === "win32" ? "cakupan.exe" : "cakupan");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".toml": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
};

/**
 * What a fault may change of an answer, given the path below the base:
 * `{status, headers, body}`, or `{cut: bytes}` to break the connection after so
 * many, or nothing to leave it as it is.
 */

/** Serves the site under `base`; `site.fault` may be set and unset while it runs. */
export async function serve({ base = "/cakupan/", compress = true } = {}) {
  const site = { url: "", fault: null, close, server: null };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const below = path.startsWith(base) ? path.slice(base.length) : null;
    if (below === null) return response.writeHead(404).end();
    const name = below === "" ? "index.html" : below;
    const file = join(DIST, normalize(`/${name}`));
    const fault = site.fault?.(name) ?? {};
    const headers = {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "cache-control": "no-store",
      ...fault.headers,
    };
    if (fault.status) return response.writeHead(fault.status, headers).end(fault.body ?? "");
    const size = await stat(file).then((s) => s.size).catch(() => null);
    if (size === null) return response.writeHead(404, headers).end();
    if (fault.body !== undefined) return response.writeHead(200, headers).end(fault.body);
    if (fault.cut !== undefined) {
      const bytes = await readFile(file);
      response.writeHead(200, { ...headers, "content-length": size });
      response.write(bytes.subarray(0, fault.cut), () => setTimeout(() => response.destroy(), 50));
      return;
    }
    const brotli = compress && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const packed = brotli && (await stat(`${file}.br`).catch(() => null));
    if (packed) headers["content-encoding"] = "br";
    headers["content-length"] = packed ? packed.size : size;
    response.writeHead(200, headers);
    createReadStream(packed ? `${file}.br` : file).pipe(response);
  }

  function close() {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  }

  site.server = server;
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  site.url = `http://127.0.0.1:${server.address().port}${base}`;
  return site;
}

let own = null;

/** The address that the test command serves, or one of our own. */
export async function siteUrl() {
  if (process.env.CAKUPAN_URL) return process.env.CAKUPAN_URL;
  own ??= serve().then((site) => {
    // It ends with the process.
    site.server.unref();
    return site;
  });
  return (await own).url;
}

/** Name of the file in dist/assets/ that matches. */
export async function asset(pattern) {
  const names = await readdir(join(DIST, "assets"));
  const found = names.find((name) => pattern.test(name) && !/\.(br|gz)$/.test(name));
  if (!found) throw new Error(`no file in dist/assets/ matches ${pattern}`);
  return `assets/${found}`;
}
