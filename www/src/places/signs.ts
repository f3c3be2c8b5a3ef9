// The signs of the places, in the colour of the text around them.

import { svg, html, type SVGTemplateResult, type TemplateResult } from "lit";

const sign = (drawing: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;

export const signs = {
  simulasi: sign(svg`<path d="M4 7h9M19 7h1M4 17h1M11 17h9" /><circle cx="16" cy="7" r="2.5" /><circle cx="8" cy="17" r="2.5" />`),
  wilayah: sign(svg`<path d="M12 21.5s7-6.2 7-11.5a7 7 0 0 0-14 0c0 5.3 7 11.5 7 11.5z" /><circle cx="12" cy="10" r="2.5" />`),
  cari: sign(svg`<circle cx="12" cy="12" r="8" /><circle cx="12" cy="12" r="3.5" /><path d="M12 2v3M12 19v3M2 12h3M19 12h3" />`),
  cek: sign(svg`<path d="M5 4h14v16H5zM8.5 12.5l2.5 2.5 4.5-5.5" />`),
  bandingkan: sign(svg`<path d="M6 20V10M12 20V4M18 20v-7" />`),
  bagikan: sign(svg`<path d="M12 15V3.5M8 7l4-3.5L16 7M7 11H5v9.5h14V11h-2" />`),
  latihan: sign(svg`<path d="M3 18.5 9 12l4 3.5L20.5 6M15 6h5.5v5.5" />`),
  metode: sign(svg`<path d="M5 4.5h10a3 3 0 0 1 3 3V20H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h10" />`),
};
