// The few drawings of the page, in the colour of the text around them.

import { html } from "lit";

export const icons = {
  minus: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12" /></svg>`,
  plus: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12M12 6v12" /></svg>`,
  reset: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5v5h5M5.6 10A7.2 7.2 0 1 1 5 14" /></svg>`,
  back: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M19 12H5M11 6l-6 6 6 6" /></svg>`,
  undo: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5 4 10l5 5M4.5 10H14a5 5 0 0 1 0 10h-3" /></svg>`,
  redo: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m15 5 5 5-5 5M19.5 10H10a5 5 0 0 0 0 10h3" /></svg>`,
  saved: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M3.5 18.5v-12h6l2 2.5h9v9.5z" /></svg>`,
  alert: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.5" /></svg>`,
  auto: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8" /><path class="fill" d="M12 4a8 8 0 0 1 0 16z" /></svg>`,
  light: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="4" /><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" /></svg>`,
  dark: html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" /></svg>`,
};

/** The sign of the product: an arc that covers. */
export const logo = html`<svg class="logo" viewBox="0 0 40 40" aria-hidden="true">
  <path d="M5 24a15 15 0 0 1 30 0" />
  <path d="M12 24a8 8 0 0 1 16 0" />
  <circle cx="20" cy="25.5" r="2.8" />
  <path d="M5 32h30" />
</svg>`;
