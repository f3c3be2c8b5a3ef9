// QR codes as pictures: dark on white whatever the theme is, as a light code on a dark page is not read.

import { svg, type TemplateResult } from "lit";
import encodeQR from "qr";

/** Light modules around a code, without which readers do not find it. */
const QUIET = 4;

/** Pixels of a module in a picture that is kept. */
const MODULE = 8;

/** The modules of a code, its quiet edge included: level M stays readable with an eighth covered. */
const modules = (text: string): boolean[][] => encodeQR(text, "raw", { ecc: "medium", border: QUIET });

/** Runs of dark modules, each once: `[x, y, length]`. */
function* runs(rows: boolean[][]): Generator<[number, number, number]> {
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) yield [from, y, x - from];
    }
  }
}

export function drawing(text: string, label: string): TemplateResult {
  const rows = modules(text);
  const side = rows.length;
  const path = [...runs(rows)].map(([x, y, length]) => `M${x} ${y}h${length}v1h-${length}z`).join("");
  return svg`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${side}v${side}H0z"></path><path fill="#000" d=${path}></path>
  </svg>`;
}

/** The same as a PNG, which chats take. */
export function png(text: string): Promise<Blob | null> {
  const rows = modules(text);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = rows.length * MODULE;
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  for (const [x, y, length] of runs(rows)) pen.fillRect(x * MODULE, y * MODULE, length * MODULE, MODULE);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
