// "Satu berkas": the whole page in one HTML file, with the districts of a province and the reader's own
// scenarios inside. What makes it is loaded when its button is pressed.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import sheet from "../../styles/one-file.css?file";
import { asFailure, type Question } from "../engine/protocol.js";
import type { Lang, RegionsFound } from "../engine/types.js";
import type { Engine } from "../engine/client.js";
import { scenarioTitle } from "../parts/story.js";
import { choice, type Option } from "../questions/choice.js";
import { saveBlob } from "../questions/save.js";
import { regionData } from "../regions/data.js";
import { titleOf } from "../saved/names.js";
import type { Entry } from "../saved/store.js";
import { getAt } from "../state/document.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
import { t } from "./labels.js";

/** More than there are. */
const PROVINCES = 40;
const PROVINCE = /^\d\d$/;
/** The province of the scenario that the page opens with. */
const FIRST = "15";

/** What is not here and does not come: the site's file, and the parts of the page that make a copy of it. */
const whyNot = (error: unknown): "file.away" | "file.failed" =>
  error instanceof TypeError || asFailure(error).kind === "network" ? "file.away" : "file.failed";

class CkOneFile extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    language: { attribute: false },
    provinces: { state: true },
    province: { state: true },
    saved: { state: true },
    working: { state: true },
    made: { state: true },
    said: { state: true },
    failed: { state: true },
  };

  declare sim: Simulation;
  declare engine: Pick<Engine<Question>, "call">;
  declare language: Lang;
  /** Null: not known yet. */
  declare provinces: Option[] | null;
  declare province: string;
  /** What was saved under a name. */
  declare saved: Entry[];
  declare working: boolean;
  /** The last one, to be sent on where the device has a sheet for that. */
  declare made: File | null;
  declare said: string;
  /** Why the list of provinces, or the file, did not come; empty while nothing failed. */
  declare failed: "" | "file.away" | "file.failed";
  /** Ids of entries that stay here. */
  #left = new Set<string>();
  #listed: Lang | null = null;

  constructor() {
    super();
    this.provinces = null;
    this.province = "";
    this.saved = [];
    this.working = false;
    this.made = null;
    this.said = "";
    this.failed = "";
    void addStyle(sheet, import.meta.url);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #isOpen(): boolean {
    return this.querySelector("details")?.open ?? false;
  }

  override updated(): void {
    if (this.#isOpen && this.#listed !== this.language) void this.#list();
  }

  #toggle = (): void => {
    if (this.#isOpen) void this.#list();
  };

  /** What can be chosen; read anew whenever the panel is opened. */
  async #list(): Promise<void> {
    const { language } = this;
    this.#listed = language;
    this.failed = "";
    try {
      this.saved = await this.#entries();
      const found = await this.engine.call("regions_search", await regionData(), language, "", PROVINCES);
      if (language !== this.language) return;
      const rows = (JSON.parse(found) as RegionsFound).regions.filter(({ code }) => PROVINCE.test(code));
      this.provinces = rows.map(({ code, name }) => ({ value: code, text: name }));
      const own = getAt(this.sim.document, ["region", "code"]);
      const near = __ONE_FILE__ ? oneFile.own.province : typeof own === "string" ? own.slice(0, 2) : FIRST;
      this.province ||= this.provinces.some(({ value }) => value === near) ? near : FIRST;
    } catch (error) {
      this.failed = whyNot(error);
    }
  }

  /** Without those of the browser the file can still be made. */
  async #entries(): Promise<Entry[]> {
    const { store } = await import("../saved/saved.js");
    const all = await store()
      .all()
      .catch(() => []);
    return all.filter(({ named }) => named).sort((a, b) => b.changed - a.changed);
  }

  /** The open work where nothing else brings it: changed, and without a name. */
  get #open(): string {
    const { scenario, edited, scenarios } = this.sim;
    if (!scenario || this.saved.some(({ id }) => id === scenario.id)) return "";
    const plain = !edited && scenarios.some(({ id }) => id === scenario.id);
    return plain ? "" : t("file.openName", { title: scenarioTitle(scenario, this.language) });
  }

  #make = async (): Promise<void> => {
    if (this.working) return;
    this.working = true;
    this.made = null;
    this.failed = "";
    this.said = t("file.working");
    try {
      const { sim, province } = this;
      const [{ make }, { entryOf, fileName }] = await Promise.all([import("./make.js"), import("../saved/saved.js")]);
      const scenarios = this.saved.filter(({ id }) => !this.#left.has(id));
      const open = this.#left.has("") ? "" : this.#open;
      const made = open ? entryOf(sim, open) : null;
      const id = made?.id ?? sim.scenario?.id ?? "";
      const all = made ? [made, ...scenarios.filter((of) => of.id !== made.id)] : scenarios;
      const start = all.some((of) => of.id === id) || sim.scenarios.some((of) => of.id === id) ? id : "";
      const { text, seal } = await make({ province, scenarios: all, start });
      const where = this.provinces?.find(({ value }) => value === province)?.text ?? "";
      const name = `cakupan-${fileName(where)}.html`;
      const file = new File([text], name, { type: "text/html" });
      saveBlob(name, file);
      this.made = navigator.canShare?.({ files: [file] }) ? file : null;
      const size = await sim.parse(String(file.size), "plain");
      this.said = t("file.made", { name, size: size.ok ? size.text : "", seal });
    } catch (error) {
      this.said = "";
      this.failed = whyNot(error);
    }
    this.working = false;
  };

  async #send(file: File): Promise<void> {
    try {
      await navigator.share({ files: [file] });
    } catch {
      // Whoever closes the sheet wants nothing told; the file is there.
    }
  }

  override render(): TemplateResult {
    const { made } = this;
    return html`<details class="panel" id="panel-one-file" @toggle=${this.#toggle}>
      <summary>
        <h3>${t("file.title")}</h3>
        <p>${t("file.line")}</p>
      </summary>
      <div class="panel-body file-body">
        ${this.provinces ? this.#form(this.provinces) : this.failed ? nothing : html`<p class="panel-wait">${t("file.wait")}</p>`}
        <div class="file-said" role="status">
          ${this.said ? html`<p>${this.said}</p>` : nothing}
          ${this.failed ? html`<p class="notice">${t(this.failed)}</p>` : nothing}
        </div>
        ${made ? html`<p><button type="button" class="button" @click=${() => void this.#send(made)}>${t("file.send")}</button></p>` : nothing}
        ${this.failed && !this.provinces
          ? html`<p><button type="button" class="button" @click=${() => void this.#list()}>${t("file.again")}</button></p>`
          : nothing}
      </div>
    </details>`;
  }

  #form(provinces: Option[]): TemplateResult {
    const { province } = this;
    const open = this.#open;
    const name = provinces.find(({ value }) => value === province)?.text ?? "";
    return html`${__ONE_FILE__
        ? html`<p>${t("file.sameProvince", { province: name })}</p>`
        : html`<div>
            ${choice("file-province", t("file.province"), provinces, province, (value) => (this.province = value))}
            <p class="note">${t("file.provinceLine")}</p>
          </div>`}
      <fieldset class="file-scenarios">
        <legend>${t("file.scenarios")}</legend>
        ${open ? this.#scenario("", open) : nothing}
        ${this.saved.map(({ id, document }) => this.#scenario(id, titleOf(document)))}
        <p class="note">${t("file.ready")}</p>
      </fieldset>
      <p>
        <button type="button" class="button" aria-disabled=${this.working} @click=${this.#make}>${t("file.make")}</button>
      </p>
      <p class="note">${t("file.how")}</p>`;
  }

  #scenario(id: string, title: string): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${!this.#left.has(id)}
        @change=${(event: Event) => {
          if ((event.target as HTMLInputElement).checked) this.#left.delete(id);
          else this.#left.add(id);
        }}
      />
      <span>${title}</span>
    </label>`;
  }
}

customElements.define("ck-one-file", CkOneFile);
