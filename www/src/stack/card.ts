// One programme in the list: what it is, what it does and leaves, what can be done
// with it, and its form.

import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../engine/types.js";
import { icons } from "../parts/icons.js";
import { problemWords } from "../parts/problems.js";
import { pathText } from "../state/document.js";
import { budget } from "./budget.js";
import { check, CHOICES, choice, entry, month, nameEntry, NUMBERS, payer, type Editing } from "./fields.js";
import { drawings } from "./drawings.js";
import { t } from "./words.js";

/** What can be done with a programme as a whole. */
export type Deed = "up" | "down" | "copy" | "off" | "remove" | "choose";

export interface Card extends Editing {
  count: number;
  name: string;
  payerName: string;
  off: boolean;
  /** The sliders speak of it. */
  chosen: boolean;
  /** There is no room for another. */
  full: boolean;
  open: boolean;
  more: boolean;
  /** What the core said is of an older state of the document. */
  stale: boolean;
  does(deed: Deed): void;
  toggle(part: "open" | "more", open: boolean): void;
}

/** Fields that stand behind "more". */
const MORE = ["admin_pct", "package", "income", "sector", "pace", "max_workers", "enrol_per_month", "verification_yield_pct", "carry_over", "initial_members", "initial_tenure"];

/** Problems whose field cannot be seen, or that have none. */
function unseen(card: Card): Problem[] {
  const own = pathText(card.path());
  const closed = (p: Problem): boolean => !card.more && MORE.some((field) => p.path === `${own}.${field}`);
  return card.problems.filter((p) => !card.open || p.path === own || closed(p));
}

export function cardView(card: Card): TemplateResult {
  const { key, told } = card;
  const hidden = unseen(card);
  const state = [card.off ? "off" : "", card.chosen && card.count > 1 ? "chosen" : "", card.stale ? "stale" : ""].join(" ");
  return html`<article class="stacked ${state}" aria-labelledby="stack-${key}-title">
      <div class="stacked-head">
        <span class="stacked-place" aria-hidden="true">${card.index + 1}</span>
        <div class="stacked-name">
          <h4 id="stack-${key}-title">
            <span class="vh">${t("stack.place", { place: card.index + 1, count: card.count })}</span>
            ${card.name}
          </h4>
          <p>${card.payerName}${card.off ? html` <span class="mark">${t("stack.isOff")}</span>` : nothing}</p>
        </div>
      </div>
      <p class="stacked-does">${told?.does} ${told?.money}</p>
      ${hidden.length > 0
        ? html`<ul class="stacked-problems trouble">
            ${hidden.map((p) => html`<li>${icons.alert}<span>${problemWords(p)}</span></li>`)}
          </ul>`
        : nothing}
      ${card.count > 1 ? choose(card) : nothing} ${deeds(card)}
      <details
        class="stacked-form"
        .open=${card.open}
        @toggle=${(e: Event) => card.toggle("open", (e.currentTarget as HTMLDetailsElement).open)}
      >
        <summary aria-label=${t("stack.deedOf", { deed: t("stack.edit"), name: card.name })}>${t("stack.edit")}</summary>
        ${card.open ? form(card) : nothing}
      </details>
    </article>
    <p class="leaves ${told?.leaves ? "" : "none"}">${told?.leaves ? html`${drawings.flow}<span>${told.leaves}</span>` : nothing}</p>`;
}

/** Which programme the sliders and the headline speak of. */
function choose(card: Card): TemplateResult {
  return html`<label class="counted">
    <input
      type="radio"
      name="stack-chosen"
      data-do="choose"
      aria-label=${t("stack.deedOf", { deed: t("stack.choose"), name: card.name })}
      .checked=${card.chosen}
      @change=${() => card.does("choose")}
    />
    <span>${t("stack.choose")}</span>
  </label>`;
}

function deeds(card: Card): TemplateResult {
  const { name } = card;
  const last = card.index === card.count - 1;
  const button = (deed: Deed, drawing: TemplateResult, word: string, idle = false): TemplateResult =>
    // Idle ones keep the focus: a move to the top must not lose it.
    html`<button
      type="button"
      class="deed"
      data-do=${deed}
      aria-label=${t("stack.deedOf", { deed: word, name })}
      aria-disabled=${idle ? "true" : "false"}
      @click=${() => idle || card.does(deed)}
    >${drawing}<span>${word}</span></button>`;
  return html`<div class="deeds" role="group" aria-label=${t("stack.deeds", { name })}>
    ${button("up", drawings.up, t("stack.up"), card.index === 0)}
    ${button("down", drawings.down, t("stack.down"), last)}
    ${button("copy", drawings.copy, t("stack.copy"), card.full)}
    ${button("off", drawings.power, card.off ? t("stack.on") : t("stack.off"))}
    ${button("remove", drawings.remove, t("stack.remove"))}
  </div>`;
}

function form(card: Card): TemplateResult {
  return html`<div class="fields">
      ${nameEntry(card, card.name)} ${payer(card)} ${choice(card, CHOICES.reaches)}
      <div class="pair">${entry(card, NUMBERS.fromYear)} ${entry(card, NUMBERS.toYear)}</div>
    </div>
    ${budget(card)}
    <div class="fields">
      <div class="pair">${month(card, "first")} ${month(card, "last")}</div>
    </div>
    <fieldset class="stack-budget">
      <legend>${t("stack.shared")}</legend>
      <div class="fields">${entry(card, NUMBERS.pays)} ${entry(card, NUMBERS.overlap)}</div>
    </fieldset>
    <details
      class="stacked-form"
      .open=${card.more}
      @toggle=${(e: Event) => card.toggle("more", (e.currentTarget as HTMLDetailsElement).open)}
    >
      <summary aria-label=${t("stack.deedOf", { deed: t("stack.more"), name: card.name })}>${t("stack.more")}</summary>
      ${card.more ? moreForm(card) : nothing}
    </details>`;
}

function moreForm(card: Card): TemplateResult {
  return html`<div class="fields">
      ${entry(card, NUMBERS.admin)} ${entry(card, NUMBERS.income)} ${choice(card, CHOICES.package)}
      ${choice(card, CHOICES.sector)} ${choice(card, CHOICES.pace)} ${entry(card, NUMBERS.most)}
      ${entry(card, NUMBERS.enrol)} ${entry(card, NUMBERS.valid)} ${entry(card, NUMBERS.initial)}
      ${entry(card, NUMBERS.tenure)}
    </div>
    ${check(card, ["carry_over"], t("stack.carryOver"))}`;
}
