// Reading and writing one value of a scenario document by its path. Documents
// are never changed in place: the one before stays whole, for reset and undo.

import type { Path } from "../engine/types.js";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function child(node: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(node)) return node[Number(key)];
  if (node !== null && typeof node === "object") return Object.hasOwn(node, key) ? node[key] : undefined;
  return undefined;
}

export function getAt(node: Json, path: Path): Json | undefined {
  let at: Json | undefined = node;
  for (const key of path) at = child(at, key);
  return at;
}

export function programmesOf(document: Json): Json[] {
  const list = getAt(document, ["programmes"]);
  return Array.isArray(list) ? list : [];
}

/** A document with `value` at `path`; parents that are missing are created. */
export function setAt(node: Json | undefined, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = setAt(child(node, key), rest, value);
  if (typeof key === "number") {
    const copy = Array.isArray(node) ? node.slice() : [];
    copy[key] = inner;
    return copy;
  }
  const base = node !== null && typeof node === "object" && !Array.isArray(node) ? node : {};
  return { ...base, [key]: inner };
}

/** A document as `original` has it at `path`; what was created for it goes too. */
export function resetAt(node: Json, original: Json, path: Path): Json {
  for (let depth = 1; depth <= path.length; depth++) {
    const part = path.slice(0, depth);
    const was = getAt(original, part);
    if (was === undefined) return removeAt(node, part);
    if (depth === path.length) return setAt(node, path, was);
  }
  return original;
}

/** A document without what stands at `path`. */
export function removeAt(node: Json, path: Path): Json {
  const parent = getAt(node, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || parent === null || typeof parent !== "object" || Array.isArray(parent)) {
    return node;
  }
  const { [String(key)]: _gone, ...kept } = parent;
  return setAt(node, path.slice(0, -1), kept);
}

const isFields = (value: Json | undefined): value is { [key: string]: Json } =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** The same content; the order of fields says nothing. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => same(item, b[i]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** One place of a document and what comes to stand there; without a value nothing does. */
export interface Patch {
  path: Path;
  value?: Json;
}

/** What makes `b` of `a`; a list of another length is one change. */
export function diff(a: Json, b: Json, path: Path = []): Patch[] {
  if (same(a, b)) return [];
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.flatMap((item, i) => diff(item, b[i] ?? null, [...path, i]));
  }
  if (!isFields(a) || !isFields(b)) return [{ path, value: b }];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => {
    const [was, is] = [getAt(a, [key]), getAt(b, [key])];
    const at = [...path, key];
    if (is === undefined) return [{ path: at }];
    return was === undefined ? [{ path: at, value: is }] : diff(was, is, at);
  });
}

export function apply(document: Json, patches: Patch[]): Json {
  return patches.reduce(
    (to, { path, value }) => (value === undefined ? removeAt(to, path) : setAt(to, path, value)),
    document,
  );
}

/** Numbers may stand in a document as numbers or as text: "1.30" is 1.3. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  const number = (v: Json | undefined): number =>
    typeof v === "number" ? v : typeof v === "string" && v.trim() !== "" ? Number(v) : NaN;
  return number(a) === number(b);
}

/** The form in which the core names a place: programmes[0].budget.per_year */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );
}

/** Whether a problem at `place` concerns a value at `path` (or what holds it). */
export function concerns(place: string, path: Path): boolean {
  const own = pathText(path);
  if (own === place) return true;
  // A broken pair such as paid_months is reported at what holds both.
  const parent = pathText(path.slice(0, -1));
  return parent !== "" && parent === place && path.length > 2;
}
