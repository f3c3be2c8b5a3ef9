// Style sheets of parts that are loaded when they are wanted. A link, as the
// policy allows no style inside the page.

const asked = new Map<string, Promise<void>>();

/** Adds the sheet once; resolves when it applies, or will not come. */
export function addStyle(address: string, base: string): Promise<void> {
  const url = new URL(address, base).href;
  if (__ONE_FILE__) return oneFile.adopt(url);
  const known = asked.get(url);
  if (known) return known;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = url;
  const done = new Promise<void>((resolve) => {
    // Without its looks a part still works.
    link.onload = link.onerror = () => resolve();
  });
  asked.set(url, done);
  document.head.append(link);
  return done;
}
