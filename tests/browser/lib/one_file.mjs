// The one file opened as people open it: from a disk, and as a document that has no address of its own.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { settled, until } from "./page.mjs";
import { DIST } from "./site.mjs";

export const ONE_FILE = join(DIST, "cakupan.html");

/** A folder of the test's own; `file(name, text)` is the address of what is written there. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), "cakupan-"));
  return {
    file: async (name, text) => {
      await writeFile(join(path, name), text);
      return pathToFileURL(join(path, name)).href;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Whatever the page says in its console, and whatever it asks for but itself and what it made. */
export function heard(page) {
  const log = [];
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) log.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => log.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { protocol } = new URL(request.url());
    const itself = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!itself && !["blob:", "data:"].includes(protocol)) log.push(`asked for: ${request.url()}`);
  });
  return log;
}

/** Opens an address of a disk: `{context, page, log}`. */
export async function fromDisk(browser, address, options = {}, { wait = true, prepare } = {}) {
  const context = await browser.newContext({ locale: "id-ID", ...options });
  const page = await context.newPage();
  await prepare?.(page);
  const log = heard(page);
  await page.goto(address);
  if (wait) await settled(page);
  return { context, page, log };
}

/** Opens a text as a blob document that another page makes: what that page may keep, this one may. */
export async function asBlob(browser, from, text, options = {}) {
  const context = await browser.newContext({ locale: "id-ID", ...options });
  const maker = await context.newPage();
  await maker.goto(from);
  const opening = context.waitForEvent("page");
  await maker.evaluate((html) => void open(URL.createObjectURL(new Blob([html], { type: "text/html" }))), text);
  const page = await opening;
  const log = heard(page);
  await settled(page);
  return { context, page, log };
}

/** What a deed of the page saves: its name, and its text, or bytes as latin1. Every browser tells the page's own scripts. */
export async function savedBy(page, deed) {
  await page.evaluate(() => {
    globalThis.saved = null;
    globalThis.made ??= URL.createObjectURL.bind(URL);
    let last;
    URL.createObjectURL = (blob) => globalThis.made((last = blob));
    HTMLAnchorElement.prototype.click = function () {
      const reader = new FileReader();
      reader.onload = () => (globalThis.saved = { name: this.download, data: reader.result });
      reader.readAsDataURL(last);
    };
  });
  await deed();
  const { name, data } = await until(page, () => globalThis.saved, undefined, { what: "a file", timeout: 30000 });
  return { name, bytes: Buffer.from(data.split(",")[1], "base64") };
}
