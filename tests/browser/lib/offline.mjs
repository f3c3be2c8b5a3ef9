// The site kept on a device: a server that can be cut off and can have another build, and pages that
// wait until everything is kept.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { listen, settled, until } from "./page.mjs";
import { DIST, serve } from "./site.mjs";

/** What the built site says of itself. */
export const ANNOUNCED = JSON.parse(await readFile(join(DIST, "offline.json"), "utf8"));
/** The files that are kept: `[[name, hash], …]`. */
export const LIST = JSON.parse(await readFile(join(DIST, ANNOUNCED.list), "utf8"));

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/**
 * The site on a server of its own, with more to do than `serve` has: `cut()` and `mend()` the network;
 * `deploy(build)` puts another build in its place (null: the first one again); `announce(said)` gives
 * `offline.json` words (null: its own); `asked` are the files asked for since it was emptied. `fault` stays
 * the test's.
 */
export async function serveKept(options) {
  const site = await serve(options);
  const { port } = site.server.address();
  const asked = [];
  let build = null;
  let said = null;
  site.asked = asked;
  const own = { fault: null };
  site.fault = (name) => {
    asked.push(name);
    if (said && name === "offline.json") return { status: 200, body: JSON.stringify(said), headers: { "content-type": "application/json" } };
    const fault = own.fault?.(name);
    if (fault || !build) return fault;
    if (build.gone.has(name)) return { status: 404 };
    const body = build.files.get(name);
    // A name that is not in dist/ has no file to take the place of.
    return body === undefined ? undefined : { status: 200, body };
  };
  Object.defineProperty(site, "breaks", { set: (fault) => (own.fault = fault) });
  site.deploy = (next) => (build = next);
  site.announce = (words) => (said = words);
  site.cut = async () => {
    const closed = new Promise((done) => site.server.close(done));
    site.server.closeAllConnections();
    await closed;
  };
  site.mend = () => new Promise((done) => site.server.listen(port, "127.0.0.1", done));
  return site;
}

/**
 * A build as another day would give it: every script under a new name and with another stamp, all else as
 * it is. `{build, built, files, gone}`.
 */
export async function anotherBuild(build, built) {
  const scripts = LIST.map(([name]) => name).filter((name) => name.endsWith(".js"));
  // As long as the old ones, so that nothing else in a script changes.
  const renamed = new Map(scripts.map((name) => [name.slice("assets/".length), `${name.slice("assets/".length, -5)}${sha256(name + build).slice(0, 2)}.js`]));
  const anew = (text) => {
    for (const [old, now] of renamed) text = text.replaceAll(old, now);
    return text.replaceAll(ANNOUNCED.build, build).replaceAll(`"${ANNOUNCED.built}"`, `"${built}"`);
  };
  const files = new Map();
  const changed = LIST.map(([name]) => name).filter((name) => name === "index.html" || anew(name) !== name);
  for (const name of changed) files.set(anew(name), anew(await readFile(join(DIST, name), "utf8")));
  const list = JSON.stringify(LIST.map(([name, hash]) => [anew(name), files.has(anew(name)) ? sha256(files.get(anew(name))) : hash]));
  const name = `assets/offline-${sha256(list).slice(0, 8)}.json`;
  files.set(name, list);
  files.set("offline.json", JSON.stringify({ ...ANNOUNCED, build, built, list: name, hash: sha256(list) }));
  return { build, built, files, gone: new Set([...scripts, ANNOUNCED.list]) };
}

/** What the page says of being kept. */
export const phase = (page) => page.evaluate(() => document.querySelector("ck-offline")?.dataset.phase ?? "");

export const phaseIs = (page, wanted) =>
  until(page, (w) => document.querySelector("ck-offline")?.dataset.phase === w, wanted, {
    what: `the phase “${wanted}”`,
    timeout: 60000,
  });

/** The section, in words. */
export const said = (page) => page.evaluate(() => document.querySelector(".offline")?.innerText ?? "");

export const saysOf = (page, words) =>
  until(page, (w) => document.querySelector(".offline")?.innerText.includes(w), words, { what: `the words “${words}”`, timeout: 30000 });

/**
 * A page of a context that allows service workers, once all of the site is kept: `{page, log}`. `log` is
 * that of `listen`.
 */
export async function keptPage(context, url) {
  const page = await context.newPage();
  const log = listen(page, new URL(url).origin);
  await page.goto(url);
  await settled(page);
  await phaseIs(page, "ready");
  return { page, log };
}

/** Of a log what is a fault: Firefox says so, with no address, of a request that was given up with its page. */
export const faults = (log) => log.filter((line) => !/Failed to load ‘’\. A ServiceWorker intercepted/.test(line));

/** The stamp of the build that a page shows. */
export const buildOf = (page) => page.evaluate(() => /\d+\.\d+\.\d+\+[0-9a-z]+/.exec(document.querySelector(".build").textContent)?.[0]);

/** The caches of the site, by name. */
export const caches = (page) => page.evaluate(() => globalThis.caches.keys());
