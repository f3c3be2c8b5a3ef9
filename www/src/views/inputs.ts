// The controls, with the programme they speak of where there are several.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Control, Lang, Path, ProgrammeName } from "../engine/types.js";
import { t } from "../i18n.js";
import type { Given } from "../parts/control.js";
import "../parts/control.js";
import "../parts/history.js";
import { icons } from "../parts/icons.js";
import { problemList } from "../parts/problems.js";
import { unusualElsewhere } from "../parts/unusual.js";
import { concerns, getAt, pathText, programmesOf } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";

/** The editor of the programmes, which is loaded when it is opened. */
export interface StackDoor {
  open(): void;
  view: TemplateResult | typeof nothing;
}

export function inputsView(sim: Simulation, lang: Lang, stack: StackDoor, keeping: TemplateResult): TemplateResult {
  const controls = sim.good?.controls ?? [];
  return html`<section class="inputs" aria-labelledby="inputs-title">
    <div class="inputs-head">
      <h2 id="inputs-title">${t("inputs.title")}</h2>
      <ck-history .sim=${sim} .language=${lang} .now=${{}}></ck-history>
      <button
        type="button"
        class="quiet"
        @click=${() => sim.resetAll()}
      >${icons.reset}${t("inputs.resetAll")}</button>
      ${keeping}
    </div>
    ${programmeChooser(sim, sim.good?.programmes ?? [])}
    <div class="controls ${controls.length === 0 ? "empty" : ""}">
      ${repeat(
        controls,
        (control) => `${sim.scenario?.id} ${sim.programme} ${control.id}`,
        (control) => controlView(sim, control, lang),
      )}
    </div>
    <details class="stack" @toggle=${stack.open}>
      <summary><h3>${t("inputs.stack", { count: programmesOf(sim.document).length })}</h3></summary>
      ${stack.view}
    </details>
    ${sim.problems.length > 0 ? problemList(sim.problems, controls) : unusualElsewhere(sim.good?.warnings ?? [], controls)}
  </section>`;
}

function controlView(sim: Simulation, control: Control, lang: Lang): TemplateResult {
  const stands = getAt(sim.document, control.path);
  return html`<ck-control
    data-control=${control.id}
    .control=${control}
    .value=${typeof stands === "string" || typeof stands === "number" ? String(stands) : control.value}
    .changed=${sim.isChanged(control.path)}
    .problem=${sim.problems.find((p) => concerns(p.path, control.path)) ?? null}
    .warning=${sim.good?.warnings.find((w) => w.path === pathText(control.path)) ?? null}
    .language=${lang}
    .refused=${sim.problems.length > 0}
    .epoch=${sim.epoch}
    .parse=${sim.parse.bind(sim)}
    @set=${({ detail: { value, how } }: CustomEvent<Given>) =>
      sim.set(control.path, value, { moving: how === "moving", run: how === "run" ? pathText(control.path) : "" })}
    @released=${() => sim.commit()}
    @reset-value=${() => sim.reset(control.path)}
  ></ck-control>`;
}

function programmeChooser(sim: Simulation, names: ProgrammeName[]): TemplateResult | typeof nothing {
  if (names.length < 2) return nothing;
  const path: Path = ["programmes", sim.programme, "off"];
  const off = getAt(sim.document, path) === true;
  return html`<div class="programme">
    <label for="programme">${t("inputs.programme")}</label>
    <select id="programme" @change=${(e: Event) => sim.chooseProgramme(Number((e.target as HTMLSelectElement).value))}>
      ${names.map(
        (p) => html`<option value=${p.index} ?selected=${p.index === sim.programme}>
          ${p.name}${p.payer ? ` (${p.payer})` : ""}${p.off ? `, ${t("inputs.off")}` : ""}
        </option>`,
      )}
    </select>
    <label class="counted">
      <input type="checkbox" .checked=${live(!off)} @change=${() => sim.set(path, !off)} />
      <span>${t("inputs.counted")}</span>
    </label>
  </div>`;
}
