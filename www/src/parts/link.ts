// A link to a source. Documents may come from anywhere, so only web addresses
// become links.

import { html, type TemplateResult } from "lit";
import { t } from "../i18n.js";

export function sourceLink(text: string, url: string, date: string): TemplateResult {
  // Most texts say their date themselves, in words.
  const name = date && !text.includes(date.slice(0, 4)) ? `${text} (${date})` : text;
  if (!/^https?:\/\//i.test(url)) return html`<span>${name}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer"
    >${name}<span class="vh"> ${t("link.newTab")}</span></a
  >`;
}
