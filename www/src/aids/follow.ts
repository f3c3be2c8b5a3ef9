// Things that stand beside others: a bubble beside what it speaks of, wherever
// that goes when the page is scrolled or changes.

/** Pixels between a bubble and what it speaks of, and to the edge of the window. */
const GAP = 10;
const EDGE = 12;
/** A bubble is at least so high before it may cover what it speaks of. */
const LEAST = 120;

/** The part of the window that nothing stands over. */
function free(): { top: number; bottom: number; width: number } {
  const bar = document.querySelector(".places");
  const fixed = bar && getComputedStyle(bar).position === "fixed";
  return {
    top: EDGE,
    bottom: (fixed ? bar.getBoundingClientRect().top : innerHeight) - EDGE,
    width: document.documentElement.clientWidth,
  };
}

const px = (of: HTMLElement, name: string, value: number): void => of.style.setProperty(name, `${Math.round(value)}px`);

/** How high something may be for a bubble to stand beside it. */
export function highest(bubble: HTMLElement): number {
  const { top, bottom } = free();
  return Math.max(0, bottom - top - bubble.scrollHeight - GAP);
}

/** Puts a bubble below a box, or above where there is no room; beside neither it stands at the foot. */
export function putBeside(bubble: HTMLElement, box: DOMRect): void {
  const { top, bottom, width } = free();
  bubble.style.removeProperty("max-height");
  const size = bubble.getBoundingClientRect();
  const below = bottom - box.bottom - GAP;
  const above = box.top - GAP - top;
  const fits = size.height <= below || (size.height > above && below >= above);
  const room = fits ? below : above;
  const height = Math.min(size.height, Math.max(room, LEAST));
  if (height < size.height) px(bubble, "max-height", height);
  const wanted = fits ? box.bottom + GAP : box.top - GAP - height;
  px(bubble, "top", Math.max(top, Math.min(wanted, bottom - height)));
  px(bubble, "left", Math.max(EDGE, Math.min(box.left + box.width / 2 - size.width / 2, width - size.width - EDGE)));
}

/** Whether any of it is in the window. */
export function isInSight(box: DOMRect): boolean {
  const { top, bottom } = free();
  return box.bottom > top && box.top < bottom;
}

/** Whether it is drawn at all. */
export const isThere = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

/** Tells where an element is, at first and whenever that or the place in sight has changed, until it is stopped. */
export function follow(element: () => Element | null, moved: (box: DOMRect | null) => void): () => void {
  let frame = 0;
  let last = "";
  const look = (): void => {
    const at = element();
    const box = at && isThere(at) ? at.getBoundingClientRect() : null;
    const now = [box?.left, box?.top, box?.width, box?.height, innerWidth, innerHeight, document.documentElement.dataset["at"]].join(" ");
    if (now !== last) {
      last = now;
      moved(box);
    }
    frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}
