// What is open, in the fragment of the address: the ready scenario and the place
// of the page, #s=kaltim-100k&p=bandingkan, and the region of its own place,
// #p=wilayah&w=32.73. Keys of others are left alone, and
// so is what they keep in the state of the history.

/** The keys: the scenario, the place, and the region. */
export type AddressKey = "s" | "p" | "w";

function keys(): URLSearchParams {
  return new URLSearchParams(location.hash.slice(1));
}

export function inAddress(key: AddressKey): string | null {
  return keys().get(key);
}

/** The address with these keys changed; `null` takes one out. */
export function addressWith(changes: Partial<Record<AddressKey, string | null>>): string {
  const params = keys();
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) params.delete(key);
    else params.set(key, value);
  }
  const text = params.toString();
  return location.pathname + location.search + (text === "" ? "" : `#${text}`);
}

/** Goes to that address, a step of its own for Back; where it is the same nothing happens. */
export function putInAddress(changes: Partial<Record<AddressKey, string | null>>): void {
  const same = Object.entries(changes).every(([key, value]) => inAddress(key as AddressKey) === value);
  if (!same) history.pushState(history.state, "", addressWith(changes));
}
