// Lines of arithmetic, as they are shown wherever they stand.

import { html, nothing, type TemplateResult } from "lit";
import type { ExplanationLine } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { sourceLink } from "../parts/link.js";
import type { ExplainDetail } from "./explain-choice.js";
import { t } from "./explain-labels.js";

/** The lines; `follow` opens the arithmetic of a figure that one only states. Where the last of them
 * is the figure that was asked for, it `ends` them. */
export function sums(lines: ExplanationLine[], follow: (to: ExplainDetail) => void, ends = true): TemplateResult[] {
  return lines.map((line, i) => sum(line, lines[i - 1], ends && i === lines.length - 1, follow));
}

function sum(
  line: ExplanationLine,
  before: ExplanationLine | undefined,
  last: boolean,
  follow: (to: ExplainDetail) => void,
): TemplateResult {
  const equals = (rounded: boolean): string => (rounded ? "≈" : "=");
  const { source, opens } = line;
  const same = source && before?.source && before.source.text === source.text;
  return html`<li class=${last ? "sum last" : "sum"}>
    <p class="sum-label">${gloss(line.label)}</p>
    ${line.arithmetic ? html`<p class="sum-work"><span>${equals(line.rounded)}</span> ${line.arithmetic}</p>` : nothing}
    <p class="sum-result"><span>${equals(line.result_rounded)}</span> ${line.result}</p>
    <p class="sum-rule">
      ${gloss(line.rule)}
      ${source
        ? html`<span class="mark ${source.kind}">${source.mark}</span> ${same
              ? t("explain.sameSource")
              : sourceLink(source.text, source.url, source.date)}`
        : nothing}
      ${opens
        ? html`<button type="button" class="quiet" aria-label=${t("explain.openOf", { label: line.label })} @click=${() => follow(opens)}>${t("explain.open")}</button>`
        : nothing}
    </p>
  </li>`;
}
