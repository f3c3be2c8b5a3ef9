// What a room's answers come to: a figure, sentences, and the same in numbers.

import { html, nothing, type TemplateResult } from "lit";
import type { RoomGroup, RoomView } from "../engine/types.js";
import { wide } from "../parts/wide.js";
import "../questions/picture.js";
import { t } from "./labels.js";

export function gathered({ groups, problems }: RoomView): TemplateResult {
  // The question of now first.
  return html`${groups.map((of, at) => group(of, `room-${at}`)).reverse()}
  ${problems.length > 0 ? html`<ul class="notice">${problems.map((problem) => html`<li>${problem}</li>`)}</ul>` : nothing}`;
}

function group({ title, sentences, chart, heads, rows }: RoomGroup, name: string): TemplateResult {
  return html`<div class="guesses">
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
