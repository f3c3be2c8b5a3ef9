// The line of a chart as it stood when a slider was taken hold of, laid over the
// chart as it changes: what the movement does is seen without remembering.

import type { Chart } from "../engine/types.js";
import { monthsApart } from "./readout.js";

const SVG = "http://www.w3.org/2000/svg";
/** The core draws in tenths of a CSS pixel. */
const UNIT = 10;

export interface Ghost {
  chart: Chart;
  /** Path data of the line, in the units of that chart. */
  path: string;
}

/** The chart's own line: what it draws last of its values. */
export function ghostOf(picture: Element, chart: Chart): Ghost | null {
  const line = picture.querySelector(".chart-data > path:last-child");
  const path = line?.getAttribute("d");
  return path ? { chart, path } : null;
}

/** From the units of the chart that was to those of the one that is, as its axes are now. */
export function ghostTransform({ chart: was }: Ghost, now: Chart): string {
  const [from, to] = [was.plot, now.plot];
  const wide = (to.right - to.left) / now.months / ((from.right - from.left) / was.months);
  const high = (to.bottom - to.top) / to.highest / ((from.bottom - from.top) / from.highest);
  const later = monthsApart(now.start, was.start) * ((to.right - to.left) / now.months);
  const right = UNIT * (to.left + later - wide * from.left);
  const down = UNIT * (to.bottom - high * from.bottom);
  return `matrix(${wide} 0 0 ${high} ${right} ${down})`;
}

/**
 * Lays the ghost over a picture of the core; `null` takes it away. The picture is
 * the whole chart, or only its plot.
 */
export function haunt(over: Element, ghost: Ghost | null, now: Chart, whole: boolean): void {
  const shown = over.querySelector<SVGElement>(".ghost");
  if (!ghost) {
    shown?.remove();
    return;
  }
  const frame = shown ?? document.createElementNS(SVG, "svg");
  const line = frame.firstElementChild ?? document.createElementNS(SVG, "path");
  if (!shown) {
    frame.setAttribute("class", "ghost");
    frame.setAttribute("aria-hidden", "true");
    line.setAttribute("d", ghost.path);
    line.setAttribute("vector-effect", "non-scaling-stroke");
    frame.append(line);
    over.append(frame);
  }
  const { left, right, top, bottom } = now.plot;
  const box = [left, top, right - left, bottom - top];
  frame.setAttribute("viewBox", box.map((px) => px * UNIT).join(" "));
  frame.setAttribute("preserveAspectRatio", "none");
  line.setAttribute("transform", ghostTransform(ghost, now));
  if (!whole) return;
  const sizes = [now.width, now.height, now.width, now.height];
  const [x, y, wide, high] = box.map((px, i) => `${(100 * px) / (sizes[i] ?? 1)}%`);
  Object.assign(frame.style, { left: x, top: y, width: wide, height: high });
}
