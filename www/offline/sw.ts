// The service worker: it gives the page what is kept of the build in use, and keeps out of the way of
// everything else. It does not know which build the host has, so it stays the same file from one
// build to the next, and a new build waits until a reader takes it (docs/OFFLINE.md).

import { ANNOUNCED } from "../src/offline/announced.js";
import type { Command } from "../src/offline/protocol.js";
import { Keeper } from "./keeper.js";

declare const self: ServiceWorkerGlobalScope;

const site = self.registration.scope;
const keeper = new Keeper(site);

// The first visit is served from here on; there is nothing yet that it could be changed under.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => event.waitUntil(keeper.heard(event.data as Command)));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, href } = new URL(request.url);
  if (request.method !== "GET" || !href.startsWith(site)) return;
  const name = `${origin}${pathname}`.slice(site.length);
  if (name === ANNOUNCED) return;
  if (request.mode === "navigate") {
    // What stands in a frame, and every page below a folder, comes from the network alone.
    if (request.destination !== "document" || name.includes("/") || name === "embed.html") return;
    // Whether the host has switched this off must not rest on a page that may be broken.
    event.waitUntil(keeper.look(false).catch(() => undefined));
  }
  event.respondWith(answer(request, name));
});

async function answer(request: Request, name: string): Promise<Response> {
  const kept = await keeper.editions.file(name === "" ? "index.html" : name).catch(() => undefined);
  return kept ?? fetch(request);
}
