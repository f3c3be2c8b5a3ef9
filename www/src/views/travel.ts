// The browser's history, as the steps of a work walk it.

import { whereabouts } from "../state/address.js";
import type { Travel } from "../state/back.js";

export const travel: Travel = {
  get address() {
    return whereabouts();
  },
  get state() {
    return history.state as unknown;
  },
  pushState: (state, unused) => history.pushState(state, unused),
  replaceState: (state, unused) => history.replaceState(state, unused),
  go: (steps) => history.go(steps),
};
