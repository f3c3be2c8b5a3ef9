// What an answer rests on: every number over its plausible range, and two of them
// together.

import { html, nothing, type TemplateResult } from "lit";
import type { CellView, HeadlineView, HeatMapView, InputsView, Path, TornadoEnd, TornadoView } from "../engine/types.js";
import { sourceLink } from "../parts/link.js";
import { wide } from "../parts/wide.js";
import "./heat.js";
import { setAt } from "../state/document.js";
import { Panel } from "./panel.js";
import "./picture.js";
import { reportTable } from "./report-table.js";
import { t } from "./sensitivity-labels.js";

/** Values on each side of the map; fewer where cells would be too small to touch. */
const STEPS = { wide: 41, narrow: 21, table: 5 };
const NARROW_PX = 560;

type Side = "x" | "y";

interface Answer {
  menu: InputsView;
  tornado: TornadoView;
  map: HeatMapView;
  table: HeatMapView;
}

const keyOf = ({ headline, target, programme, month }: HeadlineView): string =>
  JSON.stringify({ headline, target, programme, month });

/** A place as the core writes it, `programmes[0].budget.per_year`, key by key. */
export function pathOf(text: string): Path {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index === undefined ? key : Number(index)));
}

class CkSensitivity extends Panel<Answer> {
  static override properties = { ...Panel.properties, headline: { state: true }, sides: { state: true } };

  /** The headline that was chosen: the fields of its question. */
  declare headline: string;
  /** The two numbers of the map, as the reader chose them. */
  declare sides: Partial<Record<Side, string>>;
  /** Those of the map in sight: kept while a slider moves, though others were wider now. */
  #shown: { of: string; x: string; y: string } | null = null;

  constructor() {
    super();
    this.headline = "";
    this.sides = {};
  }

  protected override readonly name = "sensitivity";
  protected override heading = (): string => t("sensitivity.title");
  protected override line = (): string => t("sensitivity.line");

  /** The chosen headline, as far as this scenario has it. */
  #headline(menu: InputsView): string {
    const keys = menu.headlines.map(keyOf);
    return keys.includes(this.headline) ? this.headline : (keys[0] ?? "{}");
  }

  protected override async question(): Promise<Answer> {
    const menu = await this.ask<InputsView>("inputs");
    const headline = this.#headline(menu);
    const asked = JSON.parse(headline) as Record<string, unknown>;
    const width = Math.min(1600, Math.max(240, this.room));
    const tornado = await this.ask<TornadoView>("tornado", JSON.stringify({ ...asked, width }));
    const { x, y } = this.#sides(menu, tornado, headline);
    const map = (steps: number): Promise<HeatMapView> =>
      this.ask("heat_map", JSON.stringify({ ...asked, width, x: { path: x, steps }, y: { path: y, steps } }));
    const steps = width < NARROW_PX ? STEPS.narrow : STEPS.wide;
    const [wide, table] = await Promise.all([map(steps), map(STEPS.table)]);
    return { menu, tornado, map: wide, table };
  }

  /** The map's numbers: chosen, else those of the map in sight, else the two widest. */
  #sides(menu: InputsView, tornado: TornadoView, headline: string): Record<Side, string> {
    const of = `${this.sim.scenario?.id} ${headline}`;
    const shown = this.#shown?.of === of ? this.#shown : null;
    const all = menu.inputs.map((input) => input.path);
    const order = [...tornado.rows.map((row) => row.path), ...all];
    const first = (wanted: (string | undefined)[], not?: string): string =>
      [...wanted, ...order].find((path) => path !== undefined && path !== not && all.includes(path)) ?? "";
    const x = first([this.sides.x, shown?.x]);
    const y = first([this.sides.y, shown?.y], x);
    this.#shown = { of, x, y };
    return { x, y };
  }

  #cell = (x: string, y: string): Promise<CellView> => {
    const { map } = this.answer ?? {};
    if (!map) return Promise.reject(new Error("no map"));
    const { headline, target, programme, month } = map.headline;
    const at = (path: string, value: string): object => ({ path, value });
    return this.ask("cell", JSON.stringify({ headline, target, programme, month, x: at(map.x.path, x), y: at(map.y.path, y) }));
  };

  #use(map: HeatMapView, { x, y }: Record<Side, string>): void {
    this.sim.change(setAt(setAt(this.sim.document, pathOf(map.x.path), x), pathOf(map.y.path), y));
  }

  #choose(side: Side, path: string, { map }: Answer): void {
    const other = side === "x" ? "y" : "x";
    const sides = { x: map.x.path, y: map.y.path };
    // The other side's number: they change places.
    if (sides[other] === path) sides[other] = sides[side];
    sides[side] = path;
    this.sides = sides;
    this.again();
  }

  protected override form(): TemplateResult | typeof nothing {
    const { answer } = this;
    if (!answer) return nothing;
    const chosen = this.#headline(answer.menu);
    const choose = (event: Event): void => {
      this.headline = (event.target as HTMLSelectElement).value;
      this.again();
    };
    return html`<label class="field">
      <span>${t("sensitivity.headline")}</span>
      <select id="sensitivity-headline" @change=${choose}>
        ${answer.menu.headlines.map((of) => html`<option value=${keyOf(of)} .selected=${keyOf(of) === chosen}>${of.label}</option>`)}
      </select>
    </label>`;
  }

  protected override view(answer: Answer): TemplateResult {
    const { tornado, map } = answer;
    return html`<ck-picture .name=${"tornado"} .picture=${tornado.picture}></ck-picture>
      ${tornado.beyond_chart ? html`<p class="note">${tornado.beyond_chart}</p>` : nothing}
      ${tornado.rows.length > 0
        ? html`<details class="numbers">
            <summary>${t("sensitivity.table")}</summary>
            ${this.#rows(tornado)}
          </details>`
        : nothing}
      <fieldset class="sides">
        <legend>${t("sensitivity.map")}</legend>
        ${this.#side("x", answer)} ${this.#side("y", answer)}
      </fieldset>
      <ck-heat .map=${map} .ask=${this.#cell} @use=${(e: CustomEvent<Record<Side, string>>) => this.#use(map, e.detail)}></ck-heat>
      <details class="numbers">
        <summary>${t("sensitivity.mapTable")}</summary>
        ${this.#mapTable(answer.table)}
      </details>`;
  }

  #side(side: Side, answer: Answer): TemplateResult {
    const { path } = answer.map[side];
    return html`<label class="field">
      <span>${t(side === "x" ? "sensitivity.x" : "sensitivity.y")}</span>
      <select id="sensitivity-${side}" @change=${(e: Event) => this.#choose(side, (e.target as HTMLSelectElement).value, answer)}>
        ${answer.menu.inputs.map((input) => html`<option value=${input.path} .selected=${input.path === path}>${input.name}</option>`)}
      </select>
    </label>`;
  }

  #end(end: TornadoEnd): TemplateResult {
    return html`<td>
      ${end.value} → <strong>${end.result}</strong>${end.clipped ? html`<br /><span class="note">${t("sensitivity.clipped")}</span>` : nothing}
    </td>`;
  }

  #rows({ rows, picture }: TornadoView): TemplateResult {
    return wide(
      picture.title,
      html`<table class="tornado-table" aria-label=${picture.title}>
        <thead>
          <tr>
            ${([
              "sensitivity.number",
              "sensitivity.value",
              "sensitivity.low",
              "sensitivity.high",
              "sensitivity.source",
            ] as const).map((key) => html`<th scope="col">${t(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`<tr>
              <th scope="row">${row.name}</th>
              <td>${row.value}</td>
              ${this.#end(row.low)} ${this.#end(row.high)}
              <td class="range-source">
                <span class="mark ${row.source.kind}">${row.source.mark}</span>
                ${sourceLink(row.source.text, row.source.url, row.source.date)}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>`,
    );
  }

  /** As the map stands: the greatest value of the number upwards comes first. */
  #mapTable({ x, y, cells, headline }: HeatMapView): TemplateResult {
    const rows = y.values.map((value, j) => [value, ...(cells[j] ?? [])]).reverse();
    const caption = t("sensitivity.mapOf", { headline: headline.label, x: x.name, y: y.name });
    return reportTable({ caption, columns: [y.name, ...x.values], leading: 1, rows, note: "" }, false);
  }
}

customElements.define("ck-sensitivity", CkSensitivity);
