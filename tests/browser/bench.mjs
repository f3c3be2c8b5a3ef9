// The figures of docs/PERFORMANCE.md that are taken in browsers: `cargo xtask bench`.
// Nothing is asserted: it prints what it measured beside what was promised.

import os from "node:os";
import { launch, phone, programOf } from "./lib/browsers.mjs";
import { track } from "./lib/hand.mjs";
import { ask, call, open, settled } from "./lib/page.mjs";
import { benchDocument, plainModel } from "./lib/peer.mjs";
import { siteUrl } from "./lib/site.mjs";

const DESK = { viewport: { width: 1440, height: 900 } };
/** All three charts in sight. */
const TALL = { viewport: { width: 1440, height: 2600 } };
const rows = [];

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
const sort = (values) => [...values].sort((a, b) => a - b);
const ms = (value) => `${value < 0.1 ? value.toFixed(4) : value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
const spread = (values) => {
  const sorted = sort(values);
  return `${ms(at(sorted, 0.5))}, p95 ${ms(at(sorted, 0.95))}`;
};

function row(where, what, measured, promised = "") {
  rows.push([where, what, measured, promised]);
  console.log(`${where}: ${what}: ${measured}${promised && ` (${promised})`}`);
}

/** The core alone, in its worker, beside the plain model in the same browser. */
async function runs(name, browser) {
  const { context, page } = await open(browser, DESK);
  const document = JSON.stringify(benchDocument());
  const rounds = [];
  for (let i = 0; i < 7; i++) rounds.push(JSON.parse(await ask(page, "bench", document, 300)));
  const median = (key) => at(sort(rounds.map((r) => r[key])), 0.5);
  row(name, "a run of 120 months and 4 programmes, exact", ms(median("exact_ms")), "≤ 1 ms");
  row(name, "the same in f64", ms(median("fast_ms")), "≤ 0.05 ms");
  const plain = await page.evaluate(
    ([source, text]) => {
      const model = Function(`"use strict"; return (${source})`);
      const run = model();
      const scenario = JSON.parse(text);
      const times = [];
      for (let round = 0; round < 7; round++) {
        const start = performance.now();
        for (let i = 0; i < 2000; i++) run(scenario);
        times.push((performance.now() - start) / 2000);
      }
      return { times, coverage: run(scenario) };
    },
    [plainModel.toString(), document],
  );
  row(name, "the same in plain JavaScript, without benefits and reports", ms(at(sort(plain.times), 0.5)));
  const { tables } = JSON.parse(await call(page, "tables", document, "", "en"));
  const rowsOf = tables.find((t) => t.figure === "coverage").rows;
  const furthest = Math.max(...rowsOf.map((r, i) => Math.abs(parseFloat(r.cells[0]) - plain.coverage[i])));
  row(name, "furthest that the plain model's coverage is from the core's, as shown", `${furthest.toFixed(4)} points`);
  await context.close();
}

/**
 * One step of a drag, again and again, in three parts: what the slider's event
 * costs, from the message to the worker until the page is changed, and what the
 * browser then needs to style and lay out.
 */
function steps(page, count) {
  return page.evaluate(async (n) => {
    const app = document.querySelector("ck-app");
    const range = document.querySelector("ck-control[data-control=budget] input[type=range]");
    const { engine } = app;
    const original = engine.call.bind(engine);
    let begun = 0;
    let finished = null;
    engine.call = (method, ...args) => {
      const reply = original(method, ...args);
      if (method !== "simulate") return reply;
      begun = performance.now();
      // A task of its own comes after everything that the reply leads to.
      void reply.then(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => finished?.(performance.now());
        port2.postMessage(null);
      });
      return reply;
    };
    const parts = { event: [], answer: [], layout: [], whole: [] };
    const [min, max, step] = [range.min, range.max, range.step].map(Number);
    for (let i = 0; i < n; i++) {
      const value = min + step * Math.round((((i * 37) % 400) / 400) * ((max - min) / step));
      const done = new Promise((resolve) => (finished = resolve));
      const start = performance.now();
      range.value = String(value);
      range.dispatchEvent(new Event("input", { bubbles: true }));
      await null;
      const event = performance.now() - start;
      const answer = (await done) - begun;
      const before = performance.now();
      void document.body.getBoundingClientRect().height;
      const layout = performance.now() - before;
      parts.event.push(event);
      parts.answer.push(answer);
      parts.layout.push(layout);
      parts.whole.push(event + answer + layout);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    engine.call = original;
    return parts;
  }, count);
}

async function throttle(page, rate) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
}

async function drags(name, browser) {
  for (const [where, options] of [["desk, charts in sight", DESK], ["all three charts in sight", TALL], ["phone", phone(name)]]) {
    const { context, page } = await open(browser, options);
    await track(page, "budget");
    await settled(page);
    await steps(page, 60);
    const { event, answer, layout, whole } = await steps(page, 300);
    row(name, `one step of a drag, ${where}, with style and layout`, spread(whole), "≤ 8 ms");
    row(name, "  of it: the slider's event · message, run, charts, DOM · style and layout", [event, answer, layout].map((p) => ms(at(sort(p), 0.5))).join(" · "));
    row(name, "  of it: in the worker", ms(await workerTime(page)));
    if (name === "Chromium") {
      const worker = async () => {
        const rounds = [];
        for (let i = 0; i < 4; i++) rounds.push(JSON.parse(await ask(page, "bench", JSON.stringify(benchDocument()), 100)).exact_ms);
        return Math.min(...rounds);
      };
      const free = await worker();
      await throttle(page, 4);
      const held = await worker();
      const slow = await steps(page, 200);
      row(name, `one step of a drag, ${where}, processor throttled 4×`, spread(slow.whole), "≤ 30 ms");
      if (held < 2 * free) {
        // Only the page's own thread is held back: add what the worker would take longer.
        await throttle(page, 1);
        const inWorker = await workerTime(page);
        await throttle(page, 4);
        row(name, "  the worker is not throttled by it; with its part four times as long, reckoned", spread(slow.whole.map((t) => t + 3 * inWorker)), "≤ 30 ms");
      }
    }
    await context.close();
  }
}

/** What the worker takes for one step: a round of messages with an idle page. */
function workerTime(page) {
  return page.evaluate(async () => {
    const { engine, sim } = document.querySelector("ck-app");
    const args = [JSON.stringify(sim.document), "", "id", 0, document.querySelector("ck-chart").chart.width, [...sim.watched].join(",")];
    const times = [];
    for (let i = 0; i < 60; i++) {
      const start = performance.now();
      await engine.call("simulate", ...args);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[30];
  });
}

/** Five seconds of dragging by hand: how many frames took longer than 25 ms. */
async function frames(name, browser, where, options, rate) {
  const { context, page } = await open(browser, options);
  const { at: part, y } = await track(page, "budget");
  await settled(page);
  if (rate > 1) await throttle(page, rate);
  await page.mouse.move(part(0.2), y);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.frames = [];
    let last = 0;
    const next = (now) => {
      if (last) globalThis.frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const end = Date.now() + 5000;
  for (let i = 0; Date.now() < end; i++) {
    await page.mouse.move(part(0.5 + 0.4 * Math.sin(i / 25)), y);
    await new Promise((done) => setTimeout(done, 8));
  }
  const times = await page.evaluate(() => globalThis.frames);
  await page.mouse.up();
  const slow = times.filter((t) => t > 25).length;
  row(name, `five seconds of dragging, ${where}: frames longer than 25 ms`, `${((100 * slow) / times.length).toFixed(2)}% (${slow} of ${times.length}, longest ${times.length ? ms(Math.max(...times)) : "–"})`, rate > 1 ? "" : "≤ 1%");
  await context.close();
}

/** From the click on a link to the first answer, with an empty cache. */
async function firstView(name, browser, where, { rate = 1, network } = {}) {
  const times = [];
  for (let i = 0; i < (network ? 5 : 9); i++) {
    const context = await browser.newContext(DESK);
    const page = await context.newPage();
    if (rate > 1) await throttle(page, rate);
    if (network) {
      const cdp = await context.newCDPSession(page);
      await cdp.send("Network.enable");
      await cdp.send("Network.emulateNetworkConditions", { offline: false, ...network });
    }
    await page.goto(await siteUrl(), { waitUntil: "commit" });
    times.push(
      await page.evaluate(
        () =>
          new Promise((done) => {
            const look = () => {
              const said = document.querySelector(".headline p")?.textContent.trim();
              const drawn = document.querySelector("ck-chart[data-figure=coverage] svg");
              if (said && drawn) done(performance.now());
              else requestAnimationFrame(look);
            };
            look();
          }),
      ),
    );
    await context.close();
  }
  row(name, `first view, ${where}: from the address to the first answer`, spread(times));
}

/** From the address of an embed to its first figure, and to the first one that a reader has moved. */
async function embeds(name, browser, where, { rate = 1, network } = {}) {
  const link = "#v=1&b=jambi-bkbk&f=coverage&l=id&o=1bv:50000000:200000000";
  for (const [what, page_, promised] of [
    ["an embed that is drawn by the core", "embed.html", ""],
    ["a ready embed, drawn when it was built", "embed/jambi-bkbk-coverage-id.html", "≤ 1 s"],
  ]) {
    const [drawn, moved] = [[], []];
    for (let i = 0; i < 5; i++) {
      const context = await browser.newContext(phone(name));
      const page = await context.newPage();
      if (rate > 1) await throttle(page, rate);
      if (network) {
        const cdp = await context.newCDPSession(page);
        await cdp.send("Network.enable");
        await cdp.send("Network.emulateNetworkConditions", { offline: false, ...network });
      }
      await page.goto(`${await siteUrl()}${page_}${link}`, { waitUntil: "commit" });
      const [figure, other] = await page.evaluate(
        () =>
          new Promise((done) => {
            let figure = 0;
            let first = "";
            const picture = () => document.querySelector("#picture");
            const look = () => {
              if (!figure && picture()?.querySelector("svg")) figure = performance.now();
              const more = document.querySelectorAll(".step")[1];
              if (!first && more) {
                first = picture().innerHTML;
                more.click();
              }
              if (first && picture().innerHTML !== first) done([figure, performance.now()]);
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
      drawn.push(figure);
      moved.push(other);
      await context.close();
    }
    row(name, `${what}, ${where}: from the address to the figure`, spread(drawn), network ? promised : "");
    row(name, "  to one that a reader has moved", spread(moved), network ? "≤ 2.5 s" : "");
  }
}

/** A map of two numbers from the message to the answer, drawn and in words. */
async function maps(name, browser) {
  const { context, page } = await open(browser, DESK);
  const document = JSON.stringify({ ...benchDocument(), programmes: benchDocument().programmes.slice(0, 1) });
  const side = (path) => ({ path, steps: 41 });
  const question = JSON.stringify({ x: side("workers.growth_pct"), y: side("dynamics.wage_uptake_pct"), width: 720 });
  const times = [];
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    await ask(page, "heat_map", document, "", "id", question);
    times.push(performance.now() - start);
  }
  row(name, "a map of 41 × 41 runs of 120 months in f64, drawn and in words", spread(times.slice(3)), "≤ 150 ms");
  await context.close();
}

async function main() {
  console.log(`${os.cpus()[0]?.model.trim()}, ${os.cpus().length} processors, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)}\n`);
  for (const name of ["Chromium", "Firefox"]) {
    if (!programOf(name)) {
      console.log(`${name}: absent, skipped`);
      continue;
    }
    const browser = await launch(name);
    const label = `${name} ${browser.version()}`;
    try {
      await runs(name, browser);
      if (name === "Chromium") await maps(name, browser);
      await drags(name, browser);
      await frames(name, browser, "desk", DESK, 1);
      if (name === "Chromium") {
        await frames(name, browser, "phone", phone(name), 1);
        await frames(name, browser, "phone, processor throttled 4×", phone(name), 4);
      }
      await firstView(name, browser, "empty cache");
      if (name === "Chromium") {
        const kbps = 1024 / 8;
        const slow = { rate: 4, network: { latency: 150, downloadThroughput: 1600 * kbps, uploadThroughput: 750 * kbps } };
        await firstView(name, browser, "empty cache, processor throttled 4×, 1.6 Mbit/s, 150 ms", slow);
        await embeds(name, browser, "empty cache", {});
        await embeds(name, browser, "empty cache, processor throttled 4×, 1.6 Mbit/s, 150 ms", slow);
      }
      for (const entry of rows) if (entry[0] === name) entry[0] = label;
    } finally {
      await browser.close();
    }
  }
  console.log("\n| browser | what | measured (median) | promised |\n| --- | --- | --- | --- |");
  for (const entry of rows) console.log(`| ${entry.map((cell) => cell.trim()).join(" | ")} |`);
}

await main();
