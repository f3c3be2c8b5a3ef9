// What a room's answers come to: a figure, sentences, and the same in numbers.

import { html, nothing, type TemplateResult } from "lit";
import type { RoomGroup, RoomView } from "../engine/types.js";
import { wide } from "../parts/wide.js";
import "../questions/picture.js";
import { t } from "./labels.js";

export function gathered({ groups, problems }: RoomView): TemplateResult {
  // What stands first is of an earlier question: nobody has answered the one of now.
  return html`${groups[0]?.over ? none() : nothing} ${groups.map((of, at) => group(of, `room-${at}`))}
  ${problems.length > 0 ? html`<ul class="notice">${problems.map((problem) => html`<li>${problem}</li>`)}</ul>` : nothing}`;
}

export const none = (): TemplateResult => html`<p class="gathered-none">${t("gathering.none")}</p>`;

function group({ over, title, sentences, chart, heads, rows }: RoomGroup, name: string): TemplateResult {
  return html`${over ? html`<h3 class="gathered-over">${over}</h3>` : nothing}
  <div class="guesses">
    <div class="guesses-said">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
    ${chart ? html`<ck-picture .name=${name} .picture=${chart}></ck-picture>` : html`<h3>${title}</h3>`}
    ${rows.length > 0
      ? html`<details class="numbers">
          <summary>${t("gathering.table")}</summary>
          ${wide(
            title,
            html`<table>
              <thead>
                <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
              </thead>
              <tbody>
                ${rows.map(([label, ...cells]) => html`<tr><th scope="row">${label}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
              </tbody>
            </table>`,
          )}
        </details>`
      : nothing}
  </div>`;
}
