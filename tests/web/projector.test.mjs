// The projector without a page: what keys mean, how the wall stands after them, how a
// figure finds its width, and the speaker's clock.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { after, commandOf } = await load("projector/keys.ts");
const { fitted, hung } = await load("projector/figure.ts");
const { elapsed, spent, toggled } = await load("projector/clock.ts");

const { sourcesOf } = await load("projector/sources.ts");

const press = (key, more = {}) => commandOf({ key, ctrlKey: false, altKey: false, metaKey: false, target: null, ...more });

test("keys of a keyboard and of clickers", () => {
  for (const key of ["ArrowRight", "ArrowDown", " ", "PageDown", "Enter"]) assert.equal(press(key), "next", key);
  for (const key of ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"]) assert.equal(press(key), "back", key);
  for (const key of ["b", "B", "."]) assert.equal(press(key), "blank", key);
  assert.deepEqual(["Home", "End", "Escape", "F5", "d", "F", "n"].map((key) => press(key)), ["first", "last", "leave", "show", "dark", "full", "notes"]);
  assert.equal(press("q"), null);
});

test("commands of the browser stay the browser's", () => {
  assert.equal(press("F5", { ctrlKey: true }), null);
  assert.equal(press("ArrowLeft", { altKey: true }), null);
  assert.equal(press("d", { metaKey: true }), null);
});

test("a focused button takes Enter and the space for itself, a scrolled text the keys that scroll it", () => {
  const inside = (wanted) => ({ closest: (selector) => (selector.includes(wanted) ? {} : null) });
  assert.equal(press("Enter", { target: inside("button") }), null);
  assert.equal(press(" ", { target: inside("button") }), null);
  assert.equal(press("PageDown", { target: inside("button") }), "next");
  assert.equal(press("ArrowDown", { target: inside("data-scrolls") }), null);
  assert.equal(press("ArrowRight", { target: inside("data-scrolls") }), "next");
});

test("the wall goes no further than its slides, and comes back from the dark where it was", () => {
  const at = (n, blank = false) => ({ at: n, blank });
  assert.deepEqual(after(at(0), "next", 3), at(1));
  assert.deepEqual(after(at(2), "next", 3), at(2));
  assert.deepEqual(after(at(0), "back", 3), at(0));
  assert.deepEqual(after(at(1), "last", 3), at(2));
  assert.deepEqual(after(at(2), "first", 3), at(0));
  assert.deepEqual(after(at(1), "blank", 3), at(1, true));
  assert.deepEqual(after(at(1, true), "next", 3), at(1));
  assert.deepEqual(after(at(1, true), "blank", 3), at(1));
  assert.deepEqual(after(at(0), "next", 0), at(0));
});

/** As flat as the core draws charts: wide ones flatter. */
const draw = async (width) => ({ width, height: Math.round(width * (0.7 - 0.0003 * width)) });

test("a figure takes the shape of its room, with letters twice as large or nearly", async () => {
  for (const room of [{ width: 950, height: 500 }, { width: 1800, height: 790 }, { width: 1200, height: 560 }]) {
    const { width, height } = await fitted(draw, room);
    const scale = Math.min(room.width / width, room.height / height);
    assert.ok(scale >= 1.5, `${room.width}: ${scale}`);
    assert.ok((scale * width) / room.width > 0.9 || (scale * height) / room.height > 0.97, `${room.width} × ${room.height}: ${width} × ${height}`);
  }
});

test("a room for a phone gets no figure narrower than its names need", async () => {
  assert.equal((await fitted(draw, { width: 300, height: 600 })).width, 460);
});

test("the patterns of a figure on the wall are its own", () => {
  const svg = hung('<svg class="chart"><pattern id="members-p2"/><path fill="url(#members-p2)"/></svg>');
  assert.match(svg, /id="wall-members-p2"/);
  assert.match(svg, /url\(#wall-members-p2\)/);
  assert.match(svg, /preserveAspectRatio="xMinYMid meet"/);
});

test("the clock stands still in a pause and goes on from there", () => {
  const begun = { began: 1000, paused: null };
  assert.equal(elapsed(begun, 61_000), 60_000);
  const still = toggled(begun, 61_000);
  assert.equal(elapsed(still, 500_000), 60_000);
  assert.equal(elapsed(toggled(still, 500_000), 501_000), 61_000);
  assert.equal(elapsed({ began: 5000, paused: null }, 4000), 0);
  assert.equal(spent(begun, 1000 + 3_723_000, "en"), "01:02:03");
  assert.equal(spent(begun, 1000 + 3_723_000, "id"), "01.02.03");
});

test("each source says of which figures it is", () => {
  const [one, two, three] = sourcesOf({
    sources: [
      { mark: "perkiraan", text: "0,659 × 791.301", url: "", kind: "", date: "" },
      { mark: "resmi", text: "Perbup", url: "https://contoh.id/", kind: "", date: "" },
      { mark: "asumsi", text: "tanpa sumber", url: "", kind: "", date: "" },
    ],
    assumptions: [
      { label: "Peserta awal", value: "", mark: "", source: "1" },
      { label: "Anggaran", value: "", mark: "", source: "2" },
      { label: "Iuran", value: "", mark: "", source: "2" },
      { label: "Bulan", value: "", mark: "", source: "" },
    ],
  });
  assert.equal(one.text, "Peserta awal – perkiraan: 0,659 × 791.301");
  assert.deepEqual(two, { text: "Anggaran, Iuran – resmi: Perbup", url: "https://contoh.id/" });
  assert.equal(three.text, "asumsi: tanpa sumber");
});
