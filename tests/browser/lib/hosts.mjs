// Pages that act as a news site: the files of tests/browser/hosts/, on an origin of their own.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./site.mjs";

const PYM = createRequire(import.meta.url).resolve("pym.js/dist/pym.v1.min.js");
const FOLDER = join(ROOT, "tests", "browser", "hosts");

/**
 * Serves the hosts; in each `{{site}}` is the address of the site under test, other `{{names}}` are
 * of `fill`. `policy` is a CSP that the host sends along.
 */
export async function serveHosts(site) {
  const hosts = { url: "", policy: null, fill: {}, close };
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://host").pathname.slice(1);
    try {
      const script = name.endsWith(".js");
      const text = await readFile(script ? PYM : join(FOLDER, name), "utf8");
      const headers = { "content-type": script ? "text/javascript" : "text/html; charset=utf-8" };
      if (hosts.policy) headers["content-security-policy"] = hosts.policy;
      const known = { site, ...hosts.fill };
      response.writeHead(200, headers).end(text.replace(/\{\{(\w+)\}\}/g, (whole, key) => known[key] ?? whole));
    } catch {
      response.writeHead(404).end();
    }
  });

  function close() {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  }

  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  // Another name than that of the site: an origin of its own, and another site, too.
  hosts.url = `http://localhost:${server.address().port}/`;
  return hosts;
}
