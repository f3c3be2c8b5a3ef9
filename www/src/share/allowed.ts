// Which numbers readers may move, and how far.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Control } from "../engine/types.js";
import { Typed, typedField } from "../questions/typed.js";
import { pathText } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";
import { t } from "./labels.js";

/** More would make an embed a form. */
const MOST = 5;

interface Ends {
  on: boolean;
  low: Typed;
  high: Typed;
}

export interface Range {
  path: string;
  low: string;
  high: string;
}

export class Allowed {
  #ends = new Map<string, Ends>();
  #scenario = "";

  constructor(
    private readonly sim: () => Simulation,
    private readonly changed: () => void,
  ) {}

  /** Months are moved by nobody but the editor: a plan that begins elsewhere is another plan. */
  get #controls(): Control[] {
    const { good, scenario } = this.sim();
    // What was allowed of another scenario says nothing of this one.
    const of = scenario?.id ?? "";
    if (of !== this.#scenario) this.#ends.clear();
    this.#scenario = of;
    return (good?.controls ?? []).filter(({ kind }) => kind !== "month");
  }

  /** Those that are chosen, and whose ends can be read. */
  get ranges(): Range[] {
    const rows = this.#controls.map((control) => [pathText(control.path), this.#ends.get(pathText(control.path))] as const);
    return rows.flatMap(([path, ends]) => {
      const [low, high] = [ends?.low.value, ends?.high.value];
      return ends?.on && low && high && Number(low) < Number(high) ? [{ path, low, high }] : [];
    });
  }

  #of(control: Control): Ends {
    const path = pathText(control.path);
    const known = this.#ends.get(path);
    if (known) return known;
    const typed = (): Typed => new Typed(control.kind, (text, kind) => this.sim().parse(text, kind), this.changed);
    const ends: Ends = { on: false, low: typed(), high: typed() };
    this.#ends.set(path, ends);
    return ends;
  }

  #allow(control: Control, on: boolean): void {
    const ends = this.#of(control);
    ends.on = on;
    if (on && !ends.low.text) void ends.low.fill(String(control.min));
    if (on && !ends.high.text) void ends.high.fill(String(control.max));
    this.changed();
  }

  /** The same ends in the words of another language. */
  retell(): void {
    for (const { low, high } of this.#ends.values()) {
      void low.retell();
      void high.retell();
    }
  }

  view(): TemplateResult {
    const controls = this.#controls;
    const chosen = controls.filter((control) => this.#ends.get(pathText(control.path))?.on).length;
    return html`<fieldset class="allowed">
      <legend>${t("builder.sliders")}</legend>
      <p class="note">${t("builder.slidersLine", { most: MOST })}</p>
      ${controls.map((control) => this.#row(control, chosen >= MOST))}
    </fieldset>`;
  }

  #row(control: Control, full: boolean): TemplateResult {
    const ends = this.#ends.get(pathText(control.path));
    const on = ends?.on ?? false;
    return html`<div class="allowed-row" data-control=${control.id}>
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(on)}
          ?disabled=${full && !on}
          @change=${(event: Event) => this.#allow(control, (event.target as HTMLInputElement).checked)}
        />
        <span>${control.label}</span>
      </label>
      ${ends && on ? this.#fields(control, ends) : nothing}
    </div>`;
  }

  #fields({ id, label }: Control, { low, high }: Ends): TemplateResult {
    const [least, most] = [low.value, high.value];
    const crossed = least !== null && most !== null && Number(least) >= Number(most);
    return html`<div class="allowed-ends">
        ${typedField(low, `allowed-${id}-low`, t("builder.low"), t("builder.lowOf", { label }))}
        ${typedField(high, `allowed-${id}-high`, t("builder.high"), t("builder.highOf", { label }))}
      </div>
      ${crossed ? html`<p class="trouble" role="alert">${t("builder.crossed")}</p>` : nothing}`;
  }
}
