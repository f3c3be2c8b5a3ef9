// The browser's offer to install the page: it comes once, and before the part of the page that passes
// it on.

/** The event, as Chromium has it; the standards do not have it yet. */
export interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | null = null;

addEventListener("beforeinstallprompt", (event) => {
  // Else it shows a bar of its own, over the answer.
  event.preventDefault();
  offer = event as InstallOffer;
});

/** Gives it away: it can be used once. */
export function takeOffer(): InstallOffer | null {
  const taken = offer;
  offer = null;
  return taken;
}

export const isOffered = (): boolean => offer !== null;
