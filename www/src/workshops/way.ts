// The way through a workshop: where one is, as the address has it, and the links between its parts.

import { html, type TemplateResult } from "lit";
import { addressWith } from "../state/address.js";
import { answeredSteps } from "./kept.js";
import { t } from "./labels.js";
import type { Open } from "./opened.js";

/** The last part of the address behind the last step. */
export const END = "akhir";

/** Which part of a workshop is in sight: a step's number, the results, or its own page. */
export type Part = number | typeof END | null;

/** `berapa-pekerja.3` is a workshop and the rest. */
export function parted(wanted: string): [id: string, part: string] {
  const dot = wanted.lastIndexOf(".");
  return dot < 0 ? [wanted, ""] : [wanted.slice(0, dot), wanted.slice(dot + 1)];
}

/** The part of that name: a step goes by its number, and in the questions of a room by its id. None where there is none. */
export function partOf(part: string, open: Open | null): Part | undefined {
  if (part === "") return null;
  if (part === END) return END;
  return open?.read.steps.find(({ id, number }) => String(number) === part || id === part)?.number;
}

/** Behind the cover every step has two slides on the wall (projector/workshop.ts). */
export const slideOf = (part: Part, steps: number): number => (part === null ? 1 : 2 * (part === END ? steps + 1 : part));

/** Goes to a part of the place; null is the list. */
export type Go = (address: string | null) => void;

/** A link within the place. */
export function link(go: Go, address: string | null, label: unknown, kind = ""): TemplateResult {
  return html`<a class=${kind} href=${addressWith({ latihan: address })} @click=${going(go, address)}>${label}</a>`;
}

/** With a key held it opens elsewhere, as links do. */
export function going(go: Go, address: string | null) {
  return (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(address);
  };
}

/** The steps by their numbers, and what a trainer does with the one in sight. */
export function wayView({ id, read }: Open, part: Part, go: Go, ask: (() => void) | null): TemplateResult {
  const done = answeredSteps(id);
  return html`<nav class="workshop-way" aria-label=${t("workshops.steps")}>
    ${link(go, null, t("workshops.all"), "quiet")}
    <ol>
      ${read.steps.map(({ id: step, number, title }) => {
        const answered = done.has(step);
        const address = `${id}.${number}`;
        return html`<li>
          <a
            href=${addressWith({ latihan: address })}
            class=${answered ? "answered" : ""}
            aria-current=${part === number ? "step" : "false"}
            aria-label="${t("workshops.step", { number })}: ${title}${answered ? `, ${t("workshops.answered")}` : ""}"
            @click=${going(go, address)}
            >${number}</a
          >
        </li>`;
      })}
    </ol>
    <p class="workshop-trainer">
      <a class="quiet" href=${addressWith({ layar: String(slideOf(part, read.steps.length)) })}>${t("workshops.wall")}</a>
      ${ask ? html`<button type="button" class="quiet" @click=${ask}>${t("workshops.ask")}</button>` : ""}
    </p>
  </nav>`;
}
