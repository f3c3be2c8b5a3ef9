// Puts text on the clipboard, with a table for documents beside it. Where the
// browser refuses that (no permission, plain http in an office network), the
// older way through a copy event is tried.

export interface Copied {
  plain: string;
  /** The same as HTML, for documents. */
  html?: string;
}

/** Whether it is on the clipboard. */
export async function copy(what: Copied): Promise<boolean> {
  try {
    await write(what);
    return true;
  } catch {
    return byEvent(what);
  }
}

async function write({ plain, html }: Copied): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(plain);
  const blob = (type: string, text: string): Blob => new Blob([text], { type });
  const item = new ClipboardItem({
    "text/html": blob("text/html", html),
    "text/plain": blob("text/plain", plain),
  });
  return navigator.clipboard.write([item]);
}

function byEvent({ plain, html }: Copied): boolean {
  let put = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", plain);
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    put = true;
  };
  document.addEventListener("copy", fill, { once: true });
  try {
    return document.execCommand("copy") && put;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
  }
}
