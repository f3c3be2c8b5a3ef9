// QR codes as the page draws them, and as a camera sees them.

import { writeFile } from "node:fs/promises";

/** The modules of the code in sight, from its drawing: rows of 0 and 1, the quiet edge included. */
export async function drawnModules(page, selector = ".code-picture svg") {
  const { side, runs } = await page.locator(selector).first().evaluate((svg) => ({
    side: svg.viewBox.baseVal.width,
    runs: [...svg.querySelectorAll("path")].at(-1).getAttribute("d"),
  }));
  const rows = Array.from({ length: side }, () => new Uint8Array(side));
  for (const [, x, y, length] of runs.matchAll(/M(\d+) (\d+)h(\d+)/g)) rows[y].fill(1, Number(x), Number(x) + Number(length));
  return rows;
}

/** The code that is in sight now, and after each press of the button that leads to the next. */
export async function allModules(page) {
  const count = await page.evaluate(() => document.querySelector("ck-codes").parts.length);
  const codes = [];
  for (let at = 0; at < count; at++) {
    codes.push(await drawnModules(page));
    if (count > 1) await page.locator(".code-way button").last().click();
  }
  return codes;
}

const WIDTH = 640;
const HEIGHT = 480;

/**
 * A film for Chromium's camera (Y4M, 4:2:0), each code for some pictures and grey between them, turned
 * aside a little and paler than paper, as a hand would hold it.
 */
export async function film(file, codes) {
  const chroma = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const pieces = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (const modules of [null, ...codes]) {
    const luma = modules ? picture(modules) : new Uint8Array(WIDTH * HEIGHT).fill(90);
    for (let at = 0; at < 8; at++) pieces.push(Buffer.from("FRAME\n"), Buffer.from(luma), Buffer.from(chroma));
  }
  await writeFile(file, Buffer.concat(pieces));
}

function picture(modules) {
  const luma = new Uint8Array(WIDTH * HEIGHT).fill(90);
  const side = modules.length;
  const size = 400;
  const turn = 0.06;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const [right, down] = [x - WIDTH / 2, y - HEIGHT / 2];
      const across = Math.floor(((right * Math.cos(turn) + down * Math.sin(turn)) / size + 0.5) * side);
      const below = Math.floor(((down * Math.cos(turn) - right * Math.sin(turn)) / size + 0.5) * side);
      if (across < 0 || below < 0 || across >= side || below >= side) continue;
      luma[y * WIDTH + x] = modules[below][across] ? 45 : 215;
    }
  }
  return luma;
}
