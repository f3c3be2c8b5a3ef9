// Out of the page and back: the plan as a workbook, a briefing note, JSON and
// CSV, charts as pictures, and a file read as the plan.

import { html, nothing, type TemplateResult } from "lit";
import { files } from "../engine/files.js";
import { asFailure } from "../engine/protocol.js";
import { today } from "../print/today.js";
import { linkTo } from "../state/address.js";
import type { Json } from "../state/document.js";
import { base64, png, withFont } from "./file-picture.js";
import { t } from "./files-labels.js";
import { Panel } from "./panel.js";
import { saveBlob, saveText } from "./save.js";

/** Put in by the build: the version and a hash of the sources. */
declare const __BUILD__: string;

const FIGURES = ["coverage", "members", "money"] as const;
const FIGURE_NAMES = { coverage: "files.coverage", members: "files.members", money: "files.money" } as const;
const SIZES = { wide: [1200, 675], square: [1080, 1080] } as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** A workbook of the longest plan with twenty programmes is smaller. */
const LARGEST = 20_000_000;

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

class CkFiles extends Panel<never> {
  static override properties = {
    ...Panel.properties,
    figure: { state: true },
    size: { state: true },
    working: { state: true },
    said: { state: true },
    refused: { state: true },
  };

  declare figure: (typeof FIGURES)[number];
  declare size: keyof typeof SIZES;
  /** A file is being made or read. */
  declare working: boolean;
  /** What became of the last button. */
  declare said: string;
  /** Why it failed, a line each. */
  declare refused: string[];

  constructor() {
    super();
    this.figure = "coverage";
    this.size = "wide";
    this.working = false;
    this.said = "";
    this.refused = [];
  }

  protected override readonly name = "files";
  protected override heading = (): string => t("files.title");
  protected override line = (): string => t("files.line");

  /** Nothing is asked before a button is pressed. */
  protected override question(): null {
    return null;
  }

  protected override view(): TemplateResult {
    return html``;
  }

  get #stem(): string {
    return `cakupan-${this.sim.scenario?.id ?? ""}`;
  }

  get #english(): string {
    return this.language === "en" ? JSON.stringify(this.words) : "";
  }

  /** Does what a button says, and tells what became of it. */
  async #do(work: () => Promise<string>): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.refused = [];
    this.said = t("files.wait");
    try {
      this.said = await work();
    } catch (error) {
      const { kind, detail } = asFailure(error);
      this.said = t("files.failed");
      this.refused = kind === "document" ? detail.split("\n") : [detail];
    }
    this.working = false;
  }

  #saved(name: string): string {
    return t("files.saved", { name });
  }

  #xlsx = (): Promise<void> =>
    this.#do(async () => {
      const name = `${this.#stem}.xlsx`;
      const made = await files.call("workbook", JSON.stringify(this.document), this.#english, this.language);
      saveBlob(name, new Blob([bytes(made)], { type: XLSX }));
      return this.#saved(name);
    });

  /** The address of the ready scenario that is open, or that this one began as; else none. */
  get #link(): string {
    const { scenario, scenarios } = this.sim;
    const id = scenarios.find((of) => of.id === scenario?.id)?.id ?? scenario?.from;
    return id ? linkTo(`#s=${id}`) : "";
  }

  #docx = (): Promise<void> =>
    this.#do(async () => {
      const name = `${this.#stem}.docx`;
      const asked = [JSON.stringify(this.document), this.#english, this.language, this.programme] as const;
      const original = JSON.stringify(this.sim.original);
      const link = this.#link;
      const picture = await base64(await png(await files.call("note_chart", ...asked)));
      const made = await files.call("note", ...asked, original, today(), link, `Cakupan ${__BUILD__}`, picture);
      saveBlob(name, new Blob([bytes(made)], { type: DOCX }));
      return this.#saved(name);
    });

  #json = (): Promise<void> =>
    this.#do(() => {
      const name = `${this.#stem}.json`;
      saveText(name, "application/json", `${JSON.stringify(this.document, null, 2)}\n`);
      return Promise.resolve(this.#saved(name));
    });

  #csv = (excel: boolean): Promise<void> =>
    this.#do(async () => {
      const name = `${this.#stem}-${excel ? "bulan-excel" : "bulan"}.csv`;
      const made = await files.call("months_csv", JSON.stringify(this.document), excel ? 1 : 0);
      saveText(name, "text/csv;charset=utf-8", made);
      return this.#saved(name);
    });

  #drawn(): Promise<string> {
    const [width, height] = SIZES[this.size];
    return files.call("picture", JSON.stringify(this.document), this.#english, this.language, this.figure, width, height);
  }

  async #png(): Promise<Blob> {
    return png(await this.#drawn());
  }

  get #pictureName(): string {
    return `${this.#stem}-${this.figure}-${SIZES[this.size].join("x")}`;
  }

  #saveSvg = (): Promise<void> =>
    this.#do(async () => {
      const name = `${this.#pictureName}.svg`;
      saveText(name, "image/svg+xml", await withFont(await this.#drawn()));
      return this.#saved(name);
    });

  #savePng = (): Promise<void> =>
    this.#do(async () => {
      const name = `${this.#pictureName}.png`;
      saveBlob(name, await this.#png());
      return this.#saved(name);
    });

  #copyPng = (): Promise<void> =>
    this.#do(async () => {
      try {
        // The promise goes in at once: the browser asks for the click that led here.
        await navigator.clipboard.write([new ClipboardItem({ "image/png": this.#png() })]);
      } catch {
        return t("files.noCopy");
      }
      return t("files.copied");
    });

  #read = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    void this.#do(async () => {
      const { name } = file;
      const workbook = /\.xlsx$/i.test(name);
      // Notes and old workbooks are chosen in spite of what the chooser offers: to call them broken JSON helps nobody.
      if (!workbook && !/\.json$/i.test(name)) return t("files.otherKind");
      if (file.size > LARGEST) return t("files.tooLarge", { name });
      try {
        const text = workbook
          ? await files.call("read_workbook", await base64(file), this.language)
          : await files.call("read_document", await file.text(), this.language);
        this.sim.change(JSON.parse(text.replace(/^\uFEFF/, "")) as Json);
        return t("files.opened", { name });
      } catch (error) {
        const { kind, detail } = asFailure(error);
        if (kind !== "document") throw error;
        this.refused = detail.split("\n");
        return t("files.refused", { name });
      }
    }).finally(() => {
      // The same file may be chosen again once it is mended.
      input.value = "";
    });
  };

  #button(label: string, press: () => unknown): TemplateResult {
    return html`<button type="button" class="button" aria-disabled=${this.working} @click=${press}>${label}</button>`;
  }

  protected override form(): TemplateResult {
    return html`<section class="files-part" aria-labelledby="files-plan">
        <h4 id="files-plan">${t("files.plan")}</h4>
        <div class="files-row">
          ${this.#button(t("files.xlsx"), this.#xlsx)} ${this.#button(t("files.docx"), this.#docx)}
          ${this.#button(t("files.json"), this.#json)} ${this.#button(t("files.csvExcel"), () => this.#csv(true))}
          ${this.#button(t("files.csv"), () => this.#csv(false))}
        </div>
        <p class="note">${t("files.xlsxNote")} ${t("files.docxNote")} ${t("files.csvNote")}</p>
      </section>
      <section class="files-part" aria-labelledby="files-picture">
        <h4 id="files-picture">${t("files.picture")}</h4>
        <div class="files-row">
          <label class="files-choice"
            ><span>${t("files.figure")}</span>
            <select @change=${(event: Event) => (this.figure = (event.target as HTMLSelectElement).value as CkFiles["figure"])}>
              ${FIGURES.map((of) => html`<option value=${of} ?selected=${of === this.figure}>${t(FIGURE_NAMES[of])}</option>`)}
            </select></label
          >
          <label class="files-choice"
            ><span>${t("files.size")}</span>
            <select @change=${(event: Event) => (this.size = (event.target as HTMLSelectElement).value as CkFiles["size"])}>
              <option value="wide" ?selected=${this.size === "wide"}>${t("files.wide")}</option>
              <option value="square" ?selected=${this.size === "square"}>${t("files.square")}</option>
            </select></label
          >
        </div>
        <div class="files-row">
          ${this.#button(t("files.png"), this.#savePng)} ${this.#button(t("files.copy"), this.#copyPng)}
          ${this.#button(t("files.svg"), this.#saveSvg)}
        </div>
        <p class="note">${t("files.pictureNote")}</p>
      </section>
      <section class="files-part" aria-labelledby="files-read">
        <h4 id="files-read">${t("files.read")}</h4>
        <div class="files-row">
          <label class="button files-pick" aria-disabled=${this.working}
            ><input type="file" accept=".xlsx,.json" @change=${this.#read} /><span>${t("files.choose")}</span></label
          >
        </div>
        <p class="note">${t("files.readNote")}</p>
      </section>
      <div role="status" class="files-said">
        ${this.said ? html`<p>${this.said}</p>` : nothing}
        ${this.refused.length > 0 ? html`<ul>${this.refused.map((line) => html`<li>${line.trim()}</li>`)}</ul>` : nothing}
      </div>`;
  }
}

customElements.define("ck-files", CkFiles);
