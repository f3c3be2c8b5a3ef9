// A figure in the room that a wall has for it: the core draws it for as few pixels as
// have the shape of that room, and it stands enlarged in all of it, letters too.

import type { Drawn } from "./slides.js";

/** A figure is drawn for no less: names beside its lines would be cut. */
const LEAST = 460;
/** Its letters stand so many times enlarged at least, where the room is wide and low; from afar that
 * is worth more than the last of the width. */
const LARGER = 1.9;
/** So near to the shape of the room is near enough. */
const NEAR = 0.03;
const TRIES = 4;

interface Box {
  width: number;
  height: number;
}

/** Charts are flatter the wider they are drawn: by this power of the width. */
const FLATTER = 2.6;

/** The figure as it fills the room best with letters that can be read from afar. */
export async function fitted(draw: (width: number) => Promise<Drawn>, room: Box): Promise<Drawn> {
  const shape = room.height / room.width;
  const most = Math.max(LEAST, room.width / LARGER);
  let width = most;
  let chart = await draw(Math.round(width));
  for (let tries = 1; tries < TRIES; tries++) {
    const is = chart.height / chart.width;
    const next = Math.min(most, Math.max(LEAST, width * (is / shape) ** FLATTER));
    if (Math.abs(is / shape - 1) < NEAR || Math.abs(next - width) < 1) break;
    width = next;
    chart = await draw(Math.round(width));
  }
  return chart;
}

/** The drawing as it stands on a wall: in line with the title, and with names of its own, as the page
 * behind it has those of the core. */
export const hung = (svg: string): string =>
  svg.replace("<svg ", '<svg preserveAspectRatio="xMinYMid meet" ').replace(/( id="|url\(#)/g, "$1wall-");
