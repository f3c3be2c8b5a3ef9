// The browsers under test. One that is absent is a named skip, and a failure
// where CI=true.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { chromium, firefox } from "playwright-core";

const KNOWN = {
  Chromium: { variable: "CAKUPAN_CHROMIUM", programs: ["chromium", "google-chrome", "chromium-browser"] },
  Firefox: { variable: "CAKUPAN_FIREFOX", programs: ["firefox-esr", "firefox"] },
  WebKit: { variable: "CAKUPAN_WEBKIT_DRIVER", programs: ["WebKitWebDriver"] },
};

export const CHROMIUM_ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function onPath(name) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next one.
    }
  }
  return null;
}

/** The program, or null. The test command names those that it found; by hand they are looked for. */
export function programOf(name) {
  const { variable, programs } = KNOWN[name];
  if (process.env[variable]) return process.env[variable];
  if (process.env.CAKUPAN_URL) return null;
  return programs.map(onPath).find(Boolean) ?? null;
}

/** `args` are Chromium's, `preferences` Firefox's. */
export async function launch(name, { args = [], preferences = {} } = {}) {
  const executablePath = programOf(name);
  if (!executablePath) throw new Error(`${name} is not here`);
  const browser =
    name === "Chromium"
      ? await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...args] })
      : await firefox.launch({ executablePath, channel: "moz-firefox", firefoxUserPrefs: preferences });
  return withoutServiceWorkers(browser);
}

/**
 * Pages keep nothing for use without a network unless a test asks for it by `serviceWorkers: "allow"`:
 * tests measure what comes from the site. Playwright's own "block" writes a warning to the console; here
 * the browser is one that has no service workers.
 */
function withoutServiceWorkers(browser) {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options = {}) => {
    const context = await newContext(options);
    if (options.serviceWorkers !== "allow") await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
    return context;
  };
  return browser;
}

/** Registers `tests` for a browser, or says by name that it is absent. */
export function inBrowser(name, tests, { concurrency = 1 } = {}) {
  const program = programOf(name);
  if (program) {
    describe(name, { concurrency }, () => tests(program));
    return;
  }
  const why = `${name} is absent: set ${KNOWN[name].variable} to its program`;
  if (process.env.CI === "true") {
    it(name, () => {
      throw new Error(why);
    });
  } else {
    it(name, { skip: why }, () => undefined);
  }
}

/** Browsers without preferences of their own: one of each name serves all tests of a file. */
const shared = new Map();

function sharedBrowser(name) {
  if (!shared.has(name)) shared.set(name, launch(name));
  return shared.get(name);
}

let closesShared = false;

function closeSharedAtTheEnd() {
  if (closesShared) return;
  closesShared = true;
  after(async () => {
    for (const browser of shared.values()) await (await browser).close();
  });
}

/**
 * The same with a browser: `tests(() => browser)`. Tests that have their own contexts may go side by
 * side. One with `preferences` is started before these tests and closed after.
 */
export function withBrowser(name, tests, { preferences, ...options } = {}) {
  if (!preferences) closeSharedAtTheEnd();
  const started = () => {
    let browser;
    before(async () => {
      browser = await (preferences ? launch(name, { preferences }) : sharedBrowser(name));
    });
    if (preferences) {
      after(async () => {
        await browser?.close();
      });
    }
    tests(() => browser);
  };
  inBrowser(name, started, options);
}

/** A phone held upright, as far as each browser can play one. */
export function phone(name) {
  const size = { viewport: { width: 360, height: 740 }, hasTouch: true };
  // Firefox knows no isMobile.
  return name === "Chromium" ? { ...size, isMobile: true, deviceScaleFactor: 2 } : size;
}

export const DESK = { viewport: { width: 1440, height: 900 } };
