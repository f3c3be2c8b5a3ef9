// Where the month under a pointer is, and where its readout may stand.

import type { Chart, EventView } from "../engine/types.js";

/** Index of the month at `x` CSS px of a chart drawn at its own width. */
export function monthAt(chart: Chart, x: number): number {
  const { left, right } = chart.plot;
  const at = Math.floor(((x - left) / (right - left)) * chart.months);
  return Math.min(chart.months - 1, Math.max(0, at));
}

/** Middle of a month, in CSS px of a chart drawn at its own width. */
export function middleOf(chart: Chart, month: number): number {
  const { left, right } = chart.plot;
  return left + ((month + 0.5) / chart.months) * (right - left);
}

/** `2026-03` as a number of months. */
export function monthCount(month: string): number {
  const [year, of] = month.split("-").map(Number);
  return (year ?? 0) * 12 + (of ?? 0);
}

/** So many months `month` is after `since`. */
export function monthsApart(since: string, month: string): number {
  return monthCount(month) - monthCount(since);
}

/** What a chart's events are called, by the index of their month. */
export function eventMonths(chart: Chart, events: EventView[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const event of events.filter(({ figure }) => figure === chart.figure)) {
    for (const { month, label } of event.marks) {
      const at = monthsApart(chart.start, month);
      if (at >= 0 && at < chart.months) found.set(at, [...(found.get(at) ?? []), label]);
    }
  }
  return found;
}

/** The month that a key leads to; null for a key that is not ours. */
export function monthByKey(key: string, month: number, months: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: month - 1,
    ArrowDown: month - 1,
    ArrowRight: month + 1,
    ArrowUp: month + 1,
    PageDown: month - 12,
    PageUp: month + 12,
    Home: 0,
    End: months - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(months - 1, Math.max(0, to));
}

interface Room {
  /** The chart's box in the viewport. */
  box: { left: number; top: number; width: number; height: number };
  /** Size of the readout. */
  width: number;
  height: number;
  viewport: { width: number; height: number };
}

const GAP = 14;
const EDGE = 8;

/**
 * Left and top of the readout within the chart: on the roomier side of its
 * month, never over it, and inside what of the chart can be seen.
 */
export function place(x: number, { box, width, height, viewport }: Room): { left: number; top: number } {
  const seenLeft = Math.max(0, EDGE - box.left);
  const seenRight = Math.min(box.width, viewport.width - EDGE - box.left);
  const right = x < (seenLeft + seenRight) / 2;
  const left = right
    ? Math.min(x + GAP, seenRight - width)
    : Math.max(x - GAP - width, seenLeft);
  const lowest = Math.min(box.height, viewport.height - EDGE - box.top) - height;
  const top = Math.max(EDGE - box.top, Math.min(EDGE, lowest));
  // A pinned month is read in charts out of sight too: not over what is in sight.
  return { left, top: Math.max(0, Math.min(top, box.height - height)) };
}
