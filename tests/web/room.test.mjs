// The room without a page: addresses that no other device can open, a server that does not answer,
// and the steps that each part of it is shown.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { isLoopback } = await load("codes/loopback.ts");
const { relay, troubleOf } = await load("room/relay.ts");
const { SHOWS } = await load("aids/steps.ts");

test("an address of this device is told from one in the network", () => {
  for (const host of ["127.0.0.1:8080", "127.8.9.1", "localhost:8080", "cakupan.localhost", "[::1]:8080"]) assert.ok(isLoopback(`http://${host}/`), host);
  for (const host of ["192.168.1.7:8080", "10.0.0.2", "127.example.org", "localhost.example.org", "[fe80::1]", "laptop.local"]) {
    assert.ok(!isLoopback(`http://${host}/`), host);
  }
});

test("a server that says nothing is given up after a few seconds", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.location = { href: "http://192.168.1.7:8080/", protocol: "http:" };
  const silent = (_address, { signal }) => new Promise((_, fail) => signal.addEventListener("abort", () => fail(new Error("aborted"))));
  context.mock.method(globalThis, "fetch", silent);
  const told = relay.answers("ABCD").then(
    () => "",
    (error) => troubleOf(error),
  );
  context.mock.timers.tick(5000);
  assert.equal(await told, "relay.failed");
});

test("each part of a room is shown its own three to five steps", () => {
  const shown = (there) => SHOWS.kelas.filter(({ at }) => at.some((selector) => there.some((of) => selector.includes(of)))).map(({ text }) => text.replace("show.kelas.", ""));
  const asks = ["ask", "send", "gather", "room"];
  const trainer = [[".room-role", "#ask-about", "#panel-asking .primary", "#panel-gathering", ".gathered-none"], [".room-role", "#panel-asking .asked", "#panel-gathering", ".gathered-count"]];
  for (const there of trainer) assert.deepEqual(shown(there), ["role", ...asks]);
  const participant = [
    [".room-role", "#answer-room", "#panel-answering .receive", "#panel-answering h2"],
    [".room-role", "#panel-answering .receive", "#panel-answering h2"],
    [".room-role", "#panel-answering .asked", ".answer-fields", "button.primary"],
    [".room-role", "#panel-answering .asked", ".answer-given"],
    [".room-role", "#panel-answering .asked", "#panel-answering h2"],
  ];
  for (const there of participant) {
    const texts = shown(there);
    assert.ok(texts.length >= 3 && texts.length <= 5 && !texts.some((text) => asks.includes(text)), String(texts));
  }
});
