// The page's side of the worker: latest wins, stale answers dropped, failures told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { Latest } = await load("engine/latest.ts");
const { Engine } = await load("engine/client.ts");

/** A run whose results are given by hand. */
function byHand() {
  const jobs = [];
  const run = (job) => new Promise((resolve, reject) => jobs.push({ job, resolve, reject }));
  return { jobs, run };
}

const rest = () => new Promise((done) => setTimeout(done, 0));

test("while one is in flight only the newest waits", async () => {
  const { jobs, run } = byHand();
  const shown = [];
  const latest = new Latest(run, (result) => shown.push(result), assert.fail);
  for (const job of [1, 2, 3, 4]) latest.push(job);
  assert.deepEqual(jobs.map((j) => j.job), [1]);
  jobs[0].resolve("one");
  await rest();
  assert.deepEqual(jobs.map((j) => j.job), [1, 4]);
  jobs[1].resolve("four");
  await rest();
  assert.deepEqual(shown, ["one", "four"]);
  assert.ok(latest.idle);
});

test("what was dropped is never shown, and what follows is", async () => {
  const { jobs, run } = byHand();
  const shown = [];
  const latest = new Latest(run, (result) => shown.push(result), assert.fail);
  latest.push("old");
  latest.push("waiting");
  latest.drop();
  latest.push("new");
  jobs[0].resolve("old");
  await rest();
  assert.deepEqual(jobs.map((j) => j.job), ["old", "new"]);
  jobs[1].resolve("new");
  await rest();
  assert.deepEqual(shown, ["new"]);
});

test("a failure is told, and the one that waited still runs", async () => {
  const { jobs, run } = byHand();
  const failures = [];
  const latest = new Latest(run, () => undefined, (error) => failures.push(error.message));
  latest.push(1);
  latest.push(2);
  jobs[0].reject(new Error("trap"));
  await rest();
  assert.deepEqual(failures, ["trap"]);
  assert.deepEqual(jobs.map((j) => j.job), [1, 2]);
});

function engine() {
  const ports = [];
  const made = new Engine(() => {
    const port = { sent: [], ended: false, postMessage: (m) => port.sent.push(m), terminate: () => (port.ended = true) };
    ports.push(port);
    return port;
  });
  return { ports, made };
}

test("each answer finds its question by id, in any order", async () => {
  const { ports, made } = engine();
  const a = made.call("version");
  const b = made.call("tables", "{}", "id");
  assert.equal(ports.length, 1);
  const [first, second] = ports[0].sent;
  assert.deepEqual(second, { id: second.id, method: "tables", args: ["{}", "id"] });
  ports[0].onmessage({ data: { id: second.id, result: "b" } });
  ports[0].onmessage({ data: { id: 999, result: "stale" } });
  ports[0].onmessage({ data: { id: first.id, result: "a" } });
  assert.deepEqual(await Promise.all([a, b]), ["a", "b"]);
});

test("after a failure all that waits is told why, and the next call starts anew", async () => {
  const { ports, made } = engine();
  const a = made.call("version");
  const b = made.call("digest");
  ports[0].onmessage({ data: { id: ports[0].sent[0].id, error: { kind: "mime", detail: "text/html" } } });
  for (const call of [a, b]) {
    await assert.rejects(call, (error) => error.failure.kind === "mime" && error.failure.detail === "text/html");
  }
  assert.ok(ports[0].ended);
  const again = made.call("version");
  assert.equal(ports.length, 2);
  ports[1].onmessage({ data: { id: ports[1].sent[0].id, result: "ok" } });
  assert.equal(await again, "ok");
});

test("a worker that does not load, or cannot be made, is a failure too", async () => {
  const { ports, made } = engine();
  const call = made.call("version");
  ports[0].onerror({ message: "404" });
  await assert.rejects(call, (error) => error.failure.kind === "worker");
  const refused = new Engine(() => {
    throw new Error("SecurityError");
  });
  await assert.rejects(refused.call("version"), (error) => error.failure.detail.includes("SecurityError"));
});
