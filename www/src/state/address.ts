// What is open, in the fragment of the address: the ready scenario and the place
// of the page, #s=kaltim-100k&p=bandingkan, and the region of its own place,
// #p=wilayah&w=32.73. Over any place stands the projector, layar=2, and in a window of
// their own its notes, catatan=… (projector/). Keys of others are left alone, and
// so is what they keep in the state of the history. A link has the whole work
// beside them (docs/LINK.md), which goes when another work is opened.

/** The keys: the scenario, the place, the region, a claim; the slide on the projector, and the room of
 * its notes. */
export type AddressKey = "s" | "p" | "w" | "c" | "layar" | "catatan";

const OWN: readonly AddressKey[] = ["s", "p", "w"];

const here = (): string => location.href.replace(/#.*/, "");

/** The address of the page with this fragment, for others: where the page is one file, that of the site, or none. */
export function linkTo(fragment: string): string {
  if (!__ONE_FILE__) return here() + fragment;
  const { address } = oneFile.own;
  return address && address + fragment;
}

/** The address of the one file itself, which leads nowhere on another device. */
export const linkToFile = (fragment: string): string => here() + fragment;

function keys(): URLSearchParams {
  return new URLSearchParams(location.hash.slice(1));
}

export function inAddress(key: AddressKey): string | null {
  return keys().get(key);
}

/** Whether the address has the whole of a work in it. */
export function isLink(): boolean {
  return keys().has("v");
}

/** Whether it is a claim that the address has in it, and no work. */
export function isClaim(): boolean {
  const has = keys();
  return has.has("c") && !["b", "x", "z"].some((key) => has.has(key));
}

/** What of the address says where the page is: it stays while a work in it changes. */
export function whereabouts(): string {
  return OWN.map((key) => `${key}=${inAddress(key) ?? ""}`).join("&");
}

/** The address with these keys changed; `null` takes one out. */
export function addressWith(changes: Partial<Record<AddressKey, string | null>>): string {
  const params = keys();
  if (changes.s !== undefined && changes.s !== params.get("s") && params.has("v")) {
    for (const key of [...params.keys()].filter((of) => !OWN.includes(of as AddressKey))) params.delete(key);
  }
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) params.delete(key);
    else params.set(key, value);
  }
  const text = params.toString();
  // Whole: a page opened from a blob has no path that its history would take.
  return here() + (text === "" ? "" : `#${text}`);
}

/** Goes to that address, a step of its own for Back; where it is the same nothing happens. */
export function putInAddress(changes: Partial<Record<AddressKey, string | null>>): void {
  const same = Object.entries(changes).every(([key, value]) => inAddress(key as AddressKey) === value);
  if (!same) history.pushState(history.state, "", addressWith(changes));
}
