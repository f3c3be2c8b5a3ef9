// Opening the page and asking it things, the same way for all tests.

import assert from "node:assert/strict";
import { siteUrl } from "./site.mjs";

/**
 * A context with one page: `{context, page, log}`. `log` collects console
 * warnings and errors, uncaught errors, failed requests and foreign addresses.
 */
export async function open(browser, options = {}, { url, hash = "", wait = true } = {}) {
  const context = await browser.newContext({ locale: "id-ID", ...options });
  const page = await context.newPage();
  const address = url ?? (await siteUrl());
  const log = listen(page, new URL(address).origin);
  await page.goto(address + hash);
  if (wait) await settled(page);
  return { context, page, log };
}

/** How Chromium, Firefox and WebKit say that a request was given up, and did not fail. */
const GIVEN_UP = /ERR_ABORTED|NS_BINDING_ABORTED|[Cc]ancelled/;

/**
 * The hash of `body {}`, a style that Playwright puts into a page of Firefox before it takes a picture, and
 * that the page's policy refuses.
 */
const FOR_PICTURE = "sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA=";

export function listen(page, origin) {
  const log = [];
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) log.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => {
    if (!message.includes(FOR_PICTURE)) log.push(`uncaught: ${message}`);
  });
  page.on("requestfailed", (request) => {
    // What a page was still fetching when it was left is given up with it: no fault of anybody.
    if (!GIVEN_UP.test(request.failure()?.errorText ?? "")) log.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const { origin: of, protocol } = new URL(request.url());
    if (of !== origin && protocol !== "data:") log.push(`foreign: ${request.url()}`);
  });
  return log;
}

/** What the page gives for `question`; nothing where its document was left for the next meanwhile. */
async function asked(page, question, arg) {
  try {
    return await page.evaluate(question, arg);
  } catch (error) {
    if (!error.message.includes("Execution context was destroyed")) throw error;
    return undefined;
  }
}

/**
 * Asks the page again and again until `question` gives something true. From
 * here, not in the page: its policy forbids what waiting in it would need. A
 * frame is empty before it goes to its address, and is asked again then.
 */
export async function until(page, question, arg, { timeout = 8000, what = "" } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await asked(page, question, arg);
    if (found) return found;
    if (Date.now() > end) {
      const state = await asked(page, () => document.body.innerText.slice(0, 600));
      assert.fail(`${what || String(question)} did not come about; the page says:\n${state}`);
    }
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** The answer, all charts and all tables are of what stands in the controls. */
export function settled(page) {
  return until(
    page,
    () => {
      const app = document.querySelector("ck-app");
      const sim = app?.sim;
      return (
        app?.dataset.state === "ready" &&
        sim.tablesFresh &&
        document.querySelector(".headline p")?.textContent.trim() &&
        document.querySelectorAll("ck-chart .picture svg").length === 3
      );
    },
    undefined,
    { what: "an answer with its charts and tables", timeout: 15000 },
  );
}

/** What one sees of the answer. */
export function seen(page) {
  return page.evaluate(() => {
    const text = (selector) => document.querySelector(selector)?.textContent.trim() ?? "";
    return {
      title: text("h1"),
      headline: text(".headline p"),
      state: text(".answer-state"),
      scenario: document.querySelector(".chip input:checked")?.value ?? "",
      coverage: document.querySelector("ck-chart[data-figure=coverage] svg")?.outerHTML ?? "",
      money: document.querySelector("ck-chart[data-figure=money] svg")?.outerHTML ?? "",
      members: document.querySelector("ck-chart[data-figure=members] svg")?.outerHTML ?? "",
      facts: [...document.querySelectorAll(".fact")].map((f) => f.textContent.trim()).join(" | "),
    };
  });
}

export const headlineHas = (page, part) =>
  until(page, (p) => document.querySelector(".headline p")?.textContent.includes(p), part, {
    what: `a sentence with “${part}”`,
  });

/** Resolves when the sentence is another one. */
export const headlineLeaves = (page, old) =>
  until(
    page,
    (o) => {
      const now = document.querySelector(".headline p")?.textContent.trim();
      return now && now !== o ? now : "";
    },
    old,
    { what: `a sentence other than “${old}”` },
  );

export const field = (page, id) => page.locator(`#control-${id}-text`);
export const slider = (page, id) => page.locator(`ck-control[data-control=${id}] input[type=range]`);
export const slot = (page, id) => page.locator(`#control-${id}-slot`);

/** The value that stands in the document, as text. */
export const valueOf = (page, id) =>
  page.evaluate((i) => document.querySelector(`ck-control[data-control=${i}]`).value, id);

/** Types over what stands in a field, key by key: only then browsers report a change. */
export async function writeValue(page, id, text) {
  await field(page, id).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.type(text);
}

/** The same, and Enter. */
export async function typeValue(page, id, text) {
  await writeValue(page, id, text);
  await page.keyboard.press("Enter");
}

export const call = (page, method, ...args) =>
  page.evaluate(
    ([m, a]) => document.querySelector("ck-app").engine.call(m, ...a),
    [method, args],
  );

/** The same, of the worker that answers questions. */
export const ask = (page, method, ...args) =>
  page.evaluate(
    ([m, a]) => document.querySelector("ck-app").questions.call(m, ...a),
    [method, args],
  );

/** Picks a ready programme as a person does. */
export async function pick(page, id) {
  await page.locator(`.chip input[value=${id}] + span`).click();
  await until(page, (i) => document.querySelector("ck-app").sim.scenario?.id === i, id);
  await settled(page);
}

/** The place in sight. */
export const placeNow = (page) => page.evaluate(() => document.documentElement.dataset.at);

/** Goes to a place by its link, as a person does. */
export async function goTo(page, place) {
  if ((await placeNow(page)) === place) return;
  await page.locator(place === "simulasi" ? ".places li:first-child a" : `.places a[href*="p=${place}"]`).click();
  await until(page, (p) => document.documentElement.dataset.at === p, place, { what: `the place ${place}` });
}

/** The places of the panels; the others are in the first one. */
const PLACES = { solve: "cari", sensitivity: "cari", compare: "bandingkan", explain: "metode", ledger: "metode" };

/** Goes to a panel, and opens it if it is not open as it stands. */
export async function showPanel(page, name) {
  const place = PLACES[name] ?? "simulasi";
  await goTo(page, place);
  if (place === "simulasi") await page.locator(".later").scrollIntoViewIfNeeded();
  await until(page, (n) => document.querySelector(`#panel-${n}`), name, { what: `the panel ${name}` });
  const closed = page.locator(`details#panel-${name}:not([open]) > summary`);
  if ((await closed.count()) > 0) await closed.click();
}

/** The panel's answer is of what stands in the controls. */
export const answered = (page, name) =>
  until(
    page,
    (n) => document.querySelector(`#panel-${n} .panel-answer:not(.stale)`) && document.querySelector(`#panel-${n} .panel-body`).getAttribute("aria-busy") === "false",
    name,
    { what: `an answer of ${name}`, timeout: 15000 },
  );

/** Types a value in the first place, and comes back. */
export async function changeAndReturn(page, id, text) {
  const place = await placeNow(page);
  await goTo(page, "simulasi");
  await typeValue(page, id, text);
  await goTo(page, place);
}
