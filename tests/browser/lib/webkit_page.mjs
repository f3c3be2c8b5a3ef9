// WebKit behind the few methods of a page that the helpers of the tests use, with the
// page in a frame of the size that is wanted: the windows of this browser get no
// narrower than 447 pixels. What its console would say is heard by a script that
// the server puts before the page's own, as WebDriver does not tell.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST, serve } from "./site.mjs";
import { startWebKit } from "./webdriver.mjs";

const PROBE = `
const KEY = "heard";
const note = (line) => sessionStorage.setItem(KEY, JSON.stringify([...JSON.parse(sessionStorage.getItem(KEY) ?? "[]"), line]));
for (const level of ["warn", "error"]) console[level] = (...words) => note(level + ": " + words.join(" "));
addEventListener("error", (e) => note("error: " + (e.message ?? "a file did not come: " + (e.target.src ?? e.target.href))), true);
addEventListener("unhandledrejection", (e) => note("uncaught: " + e.reason));
addEventListener("securitypolicyviolation", (e) => note("policy: " + e.violatedDirective + " " + e.blockedURI));
`;

const frame = ({ width, height }) =>
  `<!doctype html><title>frame</title><style>html,body{margin:0;overflow:hidden}iframe{display:block;border:0;width:${width}px;height:${height}px}</style><iframe></iframe>`;

/** The page of the built site at a size: `{page, go, reload, heard, screenshot, close}`. */
export async function openInWebKit(driver, size) {
  const site = await serve();
  const index = await readFile(join(DIST, "index.html"), "utf8");
  const extra = {
    "frame.html": frame(size),
    "probe.js": PROBE,
    "index.html": index.replace("<head>", '<head><script src="probe.js"></script>'),
  };
  site.fault = (name) => (name in extra ? { status: 200, body: extra[name] } : null);
  const webkit = await startWebKit(driver).catch(async (error) => {
    await site.close();
    throw error;
  });
  await webkit.resize(Math.max(480, size.width), size.height + 60);
  await webkit.go(`${site.url}frame.html`);
  await webkit.frame("iframe");
  const page = asPage(webkit);
  return {
    page,
    version: webkit.version,
    /** Opens the page anew, at a fragment. */
    async go(hash = "") {
      await webkit.run("location.replace(arguments[0])", `${site.url}?${Math.random()}${hash}`);
    },
    async reload() {
      await webkit.run("globalThis.left = true; location.reload()");
      await webkit.until("return !globalThis.left && document.readyState === 'complete'", "a reload");
    },
    heard: () => webkit.run("return JSON.parse(sessionStorage.getItem('heard') ?? '[]')"),
    screenshot: async () => Buffer.from(await webkit.screenshot(), "base64"),
    async close() {
      await webkit.close();
      await site.close();
    },
  };
}

/** The part of playwright's page that the helpers use. */
function asPage(webkit) {
  const locator = (selector) => {
    const of = (body, ...args) => webkit.run(`const e = document.querySelector(arguments[0]); ${body}`, selector, ...args);
    return {
      click: () => webkit.click(selector),
      focus: () => of("e.focus()"),
      count: () => webkit.run("return document.querySelectorAll(arguments[0]).length", selector),
      innerText: () => of("return e.innerText"),
      inputValue: () => of("return e.value"),
      scrollIntoViewIfNeeded: () => of("e.scrollIntoView({block: 'nearest'})"),
    };
  };
  return {
    evaluate: (question, arg) =>
      typeof question === "string" ? webkit.run(question) : webkit.wait(`(${question})(arguments[0])`, arg ?? null),
    locator,
    keyboard: {
      press: (keys) => webkit.press(...keys.split("+").map((key) => (key.length === 1 ? key.toLowerCase() : key))),
      type: (text) => webkit.type(text),
    },
  };
}
