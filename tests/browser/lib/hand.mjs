// A hand on a slider: a finger in Chromium's phone, a mouse elsewhere.

import { slider } from "./page.mjs";

/** How many different sentences the page says from now on; `stop()` tells. */
async function countSentences(page) {
  await page.evaluate(() => {
    const sentence = () => document.querySelector(".headline p").textContent;
    const said = new Set([sentence()]);
    const observer = new MutationObserver(() => said.add(sentence()));
    observer.observe(document.querySelector(".headline"), { subtree: true, characterData: true, childList: true });
    globalThis.sentences = () => {
      observer.disconnect();
      return said.size;
    };
  });
  return () => page.evaluate(() => globalThis.sentences());
}

/** The slider's place on the screen, with the point at `part` of its track. */
export async function track(page, id) {
  const range = slider(page, id);
  await range.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await range.boundingBox();
  // The thumb's middle stays within the track by half its width.
  const inset = 12;
  const at = (part) => box.x + inset + part * (box.width - 2 * inset);
  return { at, y: box.y + box.height / 2 };
}

/** Takes hold of a slider at a part of its track: `to(part)` moves it in steps, `up()` lets go. */
export async function hold(page, name, id, from) {
  const { at, y } = await track(page, id);
  const touch = name === "Chromium" && (await page.evaluate(() => navigator.maxTouchPoints > 0));
  const hand = touch ? await finger(page) : mouse(page);
  await hand.down(at(from), y);
  let part = from;
  return {
    async to(end, { steps = 24, pause = 16 } = {}) {
      const begin = part;
      for (let i = 1; i <= steps; i++) {
        part = begin + ((end - begin) * i) / steps;
        await hand.move(at(part), y);
        await new Promise((done) => setTimeout(done, pause));
      }
    },
    up: () => hand.up(),
  };
}

/** Moves a slider from one part of its track to another in steps; the number of sentences seen. */
export async function dragSlider(page, name, id, from, to, pace) {
  const stop = await countSentences(page);
  const hand = await hold(page, name, id, from);
  await hand.to(to, pace);
  await hand.up();
  return stop();
}

function mouse(page) {
  return {
    async down(x, y) {
      await page.mouse.move(x, y);
      await page.mouse.down();
    },
    move: (x, y) => page.mouse.move(x, y),
    up: () => page.mouse.up(),
  };
}

export async function finger(page) {
  const cdp = await page.context().newCDPSession(page);
  const send = (type, points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  return {
    down: (x, y) => send("touchStart", [{ x, y }]),
    move: (x, y) => send("touchMove", [{ x, y }]),
    up: () => send("touchEnd", []),
  };
}
