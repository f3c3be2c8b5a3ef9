// Storage that may be absent (private mode), full or forbidden: the page works
// without it, so every touch is guarded.

type Where = "local" | "session";

function store(where: Where): Storage {
  return where === "local" ? localStorage : sessionStorage;
}

export function recall(where: Where, key: string): string | null {
  try {
    return store(where).getItem(`cakupan:${key}`);
  } catch {
    return null;
  }
}

/** `null` forgets. Whether it worked: if not, nothing is lost on the screen, only a reload will
 * not find it again. */
export function remember(where: Where, key: string, value: string | null): boolean {
  try {
    if (value === null) store(where).removeItem(`cakupan:${key}`);
    else store(where).setItem(`cakupan:${key}`, value);
    return true;
  } catch {
    return false;
  }
}
