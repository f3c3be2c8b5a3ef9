// Arithmetic of the − and + buttons on canonical decimal text.

import type { Control } from "../engine/types.js";

/** Decimals of a step, so that 0.1 + 0.2 is written 0.3. */
function decimals(step: number): number {
  const text = String(step);
  const dot = text.indexOf(".");
  return dot < 0 ? 0 : text.length - dot - 1;
}

/** The next value on the slider's grid, up (+1) or down (−1). */
export function stepped(value: number, control: Pick<Control, "min" | "max" | "step">, direction: 1 | -1): string {
  const { min, max, step } = control;
  const at = (value - min) / step;
  // A value just off the grid by binary rounding counts as on it.
  const near = Math.round(at);
  const on = Math.abs(at - near) < 1e-6;
  const to = on ? near + direction : direction > 0 ? Math.ceil(at) : Math.floor(at);
  const next = Math.min(max, Math.max(min, min + to * step));
  return trim(next.toFixed(Math.max(decimals(step), decimals(min))));
}

/** "1.50" is 1.5; "3.0" is 3. */
function trim(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
