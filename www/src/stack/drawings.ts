// Drawings of what can be done with a programme, in the colour of the text around them.

import { html, type TemplateResult } from "lit";
import { icons } from "../parts/icons.js";

const drawing = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const drawings = {
  up: drawing("M12 19V6M6 11.5 12 5.5l6 6"),
  down: drawing("M12 5v13M6 12.5l6 6 6-6"),
  copy: drawing("M9 9h10v11H9zM15 9V4H5v11h4"),
  power: drawing("M12 4v8M7.5 7.5a7 7 0 1 0 9 0"),
  remove: drawing("M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5"),
  flow: drawing("M12 3v15M7 13.5l5 5 5-5"),
  add: icons.plus,
};
