// Tells the page around how high the embed is, in the forms that newsrooms listen for: our own, that
// of Datawrapper, that of AMP, and that of pym where its parent has named the child.

/** The form of our own message. */
const VERSION = 1;

const asked = new URLSearchParams(location.search);
const childId = asked.get("childId");
/** What the host calls this embed, if it does. */
const id = asked.get("id") ?? childId ?? "cakupan";

/** The messages for a height in whole CSS pixels. */
export function messages(height: number): unknown[] {
  const all: unknown[] = [
    { type: "cakupan-height", version: VERSION, id, height },
    { "datawrapper-height": { [id]: height } },
    { sentinel: "amp", type: "embed-size", height },
  ];
  if (childId !== null) all.push(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  return all;
}

/**
 * Keeps telling the height of `wrapper` from when it is `worth` it: before, what the host shows in
 * its place is better. The function returned does it at once, for a tab in the background, in which
 * no observer is asked. Nothing is told while nothing has a height, as in a host that hides the frame.
 */
export function tellHeight(wrapper: Element, worth: () => boolean): () => void {
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(wrapper.getBoundingClientRect().height);
    if (height === 0 || height === told || parent === window || !worth()) return;
    told = height;
    // The height is no secret, and whoever put the embed there may have any origin.
    for (const message of messages(height)) parent.postMessage(message, "*");
  };
  new ResizeObserver(tell).observe(wrapper);
  return tell;
}
