// What the programmes of a document from elsewhere are compared with.

import { getAt, programmesOf, same, setAt, type Json } from "./document.js";

/** The original with its programmes where the document has them; what is new is compared with itself. */
export function arranged(original: Json, document: Json): Json {
  const [was, is] = [programmesOf(original), programmesOf(document)];
  const left = [...was];
  const name = (of: Json | undefined): Json | undefined => (of === undefined ? undefined : getAt(of, ["name"]));
  const take = (at: number): Json | undefined => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const placed = is.map((programme, at) => {
    const alike = take(left.findIndex((of) => same(name(of), name(programme))));
    if (alike !== undefined) return alike;
    const there = was[at];
    return (is.length === was.length && there !== undefined ? take(left.indexOf(there)) : undefined) ?? programme;
  });
  const stays = placed.length === was.length && placed.every((of, at) => of === was[at]);
  return stays ? original : setAt(original, ["programmes"], placed);
}
