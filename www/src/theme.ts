// The theme: as the device has it, or light, or dark. CSS decides by
// <html data-theme>, so "auto" is simply its absence.

import { recall, remember } from "./state/memory.js";

export type Theme = "auto" | "light" | "dark";
export const THEMES: Theme[] = ["auto", "light", "dark"];

let current: Theme = THEMES.find((t) => t === recall("local", "theme")) ?? "auto";

export function theme(): Theme {
  return current;
}

/** `kept`: it holds beyond this visit. */
export function applyTheme(next: Theme = current, kept = true): void {
  current = next;
  if (kept) remember("local", "theme", next === "auto" ? null : next);
  const root = document.documentElement;
  if (next === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = next;
  // The browser's own bar follows the page, which only a meta element can say.
  const dark = next === "dark" || (next === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
  if (meta) meta.content = dark ? "#10171a" : "#f5f6f3";
}
