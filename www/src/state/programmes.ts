// The list of programmes of a document: adding, moving, removing. A programme's
// place in the list is part of other places' names (the paths of sources, and what
// was realised of which programme), so these are renumbered along with it.

import { getAt, programmesOf, setAt, type Json } from "./document.js";

interface Fields {
  [key: string]: Json;
}

/** A programme with all that the document says of it elsewhere. */
export interface Taken {
  programme: Json;
  /** Where its values come from, by the path below the programme: "" is itself. */
  sources: Fields;
  /** What was realised of it, each with the place of its entry in `realised`. */
  realised: { entry: number; item: Json }[];
}

const OWN = /^programmes\[(\d+)\](.*)$/;

const isFields = (value: Json | undefined): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

function realisedOf(document: Json): Json[] {
  const list = getAt(document, ["realised"]);
  return Array.isArray(list) ? list : [];
}

function itemsOf(entry: Json): Json[] {
  const list = getAt(entry, ["programmes"]);
  return Array.isArray(list) ? list : [];
}

/** The document with this list, `to` telling where each old place went; null: nowhere. */
function rearranged(document: Json, programmes: Json[], to: (place: number) => number | null): Json {
  let next = setAt(document, ["programmes"], programmes);
  const sources = getAt(document, ["sources"]);
  if (isFields(sources)) {
    const kept = Object.entries(sources).flatMap(([path, source]): [string, Json][] => {
      const [, place, rest] = path.match(OWN) ?? [];
      if (place === undefined) return [[path, source]];
      const now = to(Number(place));
      return now === null ? [] : [[`programmes[${now}]${rest}`, source]];
    });
    next = setAt(next, ["sources"], Object.fromEntries(kept));
  }
  const realised = realisedOf(document);
  if (realised.length === 0) return next;
  const moved = realised.map((entry) => {
    if (itemsOf(entry).length === 0) return entry;
    const items = itemsOf(entry).flatMap((item) => {
      const place = getAt(item, ["programme"]);
      if (typeof place !== "number") return [item];
      const now = to(place);
      return now === null ? [] : [setAt(item, ["programme"], now)];
    });
    return setAt(entry, ["programmes"], items);
  });
  return setAt(next, ["realised"], moved);
}

/** The programme at a place, with what belongs to it; the document stays as it is. */
export function take(document: Json, at: number): Taken {
  const taken: Taken = { programme: programmesOf(document)[at] ?? {}, sources: {}, realised: [] };
  const sources = getAt(document, ["sources"]);
  for (const [path, source] of Object.entries(isFields(sources) ? sources : {})) {
    const [, place, rest] = path.match(OWN) ?? [];
    if (Number(place) === at) taken.sources[rest ?? ""] = source;
  }
  realisedOf(document).forEach((of, entry) => {
    for (const item of itemsOf(of)) {
      if (getAt(item, ["programme"]) === at) taken.realised.push({ entry, item });
    }
  });
  return taken;
}

/** The document with a programme more, at this place. */
export function put(document: Json, at: number, { programme, sources, realised }: Taken): Json {
  const list = programmesOf(document);
  const place = Math.min(at, list.length);
  const to = (old: number): number => (old < place ? old : old + 1);
  let next = rearranged(document, [...list.slice(0, place), programme, ...list.slice(place)], to);
  for (const [rest, source] of Object.entries(sources)) {
    next = setAt(next, ["sources", `programmes[${place}]${rest}`], source);
  }
  for (const { entry, item } of realised) {
    const of = realisedOf(next)[entry];
    if (of === undefined) continue;
    const items = [...itemsOf(of), setAt(item, ["programme"], place)];
    next = setAt(next, ["realised", entry, "programmes"], items);
  }
  return next;
}

/** The document without the programme at this place. */
export function remove(document: Json, at: number): Json {
  const to = (old: number): number | null => (old === at ? null : old > at ? old - 1 : old);
  return rearranged(document, programmesOf(document).filter((_, place) => place !== at), to);
}

/** Where what stood at a place stands after the programme at `from` went to `to`. */
export function movedTo(place: number, from: number, to: number): number {
  if (place === from) return to;
  if (from < place && place <= to) return place - 1;
  if (to <= place && place < from) return place + 1;
  return place;
}

/** The document with the programme at `from` standing at `to`. */
export function move(document: Json, from: number, to: number): Json {
  const list = programmesOf(document);
  const order = list.slice();
  list.forEach((programme, place) => (order[movedTo(place, from, to)] = programme));
  return rearranged(document, order, (place) => movedTo(place, from, to));
}
