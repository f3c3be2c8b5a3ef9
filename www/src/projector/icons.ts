// The signs of the wall's controls, in the colour of the text around them.

import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

const icon = (drawing: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;

export const signs = {
  next: icon(svg`<path d="M5 12h14M13 6l6 6-6 6" />`),
  blank: icon(svg`<rect class="fill" x="4" y="6" width="16" height="12" rx="1.5" /><path d="M4 6h16v12H4z" />`),
  full: icon(svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />`),
  notFull: icon(svg`<path d="M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5" />`),
  notes: icon(svg`<path d="M6 4h12v16H6zM9 8.5h6M9 12h6M9 15.5h3" />`),
  leave: icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
};
