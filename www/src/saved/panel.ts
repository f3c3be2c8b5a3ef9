// "Skenario saya": the dialog with what was saved, and the calm word about it when
// something is to be known.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Lang, Problem } from "../engine/types.js";
import { icons } from "../parts/icons.js";
import { problemWords } from "../parts/problems.js";
import { scenarioTitle } from "../parts/story.js";
import { saveText } from "../questions/save.js";
import { programmesOf } from "../state/document.js";
import { Changes } from "./changes.js";
import { allAsText, fileName, LARGEST_FILE, oneAsText, readFile, type Read, type Refused } from "./files.js";
import { LONGEST, titleOf } from "./names.js";
import type { Saved } from "./saved.js";
import { StoreFailure, type Entry, type Trouble } from "./store.js";
import { toast } from "./toast.js";
import { when } from "./when.js";
import { t, troubleWords } from "./words.js";

export class CkSaved extends LitElement {
  static override properties = {
    saved: { attribute: false },
    language: { attribute: false },
    version: { attribute: false },
    now: { attribute: false },
    entries: { state: true },
    failed: { state: true },
    name: { state: true },
    renaming: { state: true },
    gone: { state: true },
    said: { state: true },
    refused: { state: true },
  };

  declare saved: Saved;
  declare language: Lang;
  declare version: number;
  declare now: object;
  /** Null until the table was read. */
  declare entries: Entry[] | null;
  declare failed: Trouble | null;
  /** What is typed as a name; null while it is the suggestion. */
  declare name: string | null;
  declare renaming: { id: string; text: string } | null;
  /** Just removed, to be put back; `open` if it was the open one. */
  declare gone: { entry: Entry; open: boolean } | null;
  declare said: string;
  declare refused: Refused[];
  /** What gets the focus after the next render. */
  #focus: string | null = null;
  #changes = new Changes(() => this.requestUpdate());

  constructor() {
    super();
    this.entries = null;
    this.failed = null;
    this.#clear();
  }

  #clear(): void {
    this.name = null;
    this.renaming = null;
    this.gone = null;
    this.said = "";
    this.refused = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  async show(): Promise<void> {
    this.#clear();
    await this.#read();
    await this.updateComplete;
    if (!this.#dialog?.open) this.#dialog?.showModal();
  }

  #close = (): void => this.#dialog?.close();

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("version") && this.#dialog?.open) void this.#read();
  }

  override updated(): void {
    const target = this.#focus === null ? null : this.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = null;
    target.focus();
    if (target instanceof HTMLInputElement) target.select();
  }

  async #read(): Promise<void> {
    await this.#try(async () => {
      await this.saved.keeper.settled();
      const entries = await this.saved.keeper.store.all();
      this.entries = entries.sort((a, b) => b.changed - a.changed);
    });
    // The list does not wait for it; where the core fails the page itself says so.
    const drafts = (this.entries ?? []).filter((of) => !of.named);
    this.#changes.learn(this.saved.sim, drafts, this.language).catch(() => undefined);
  }

  /** What the browser refuses is told, with what to do. */
  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failed = null;
    } catch (error) {
      this.failed = error instanceof StoreFailure ? error.trouble : "failed";
    }
  }

  get #suggestion(): string {
    const { scenario, document } = this.saved.sim;
    const open = this.saved.keeper.open;
    if (open?.named) return t("saved.copied", { name: titleOf(document) });
    const region = (this.language === "en" ? scenario?.region_en : scenario?.region) ?? "";
    return t("saved.suggested", { region });
  }

  #save = async (): Promise<void> => {
    const name = (this.name ?? this.#suggestion).trim();
    if (name === "") {
      this.#focus = "#saved-name";
      this.said = t("saved.nameless");
      return;
    }
    await this.#try(async () => {
      await this.saved.keeper.saveAs(name);
      void this.saved.askToStay();
      this.name = null;
      this.said = t("saved.savedAs", { name: titleOf(this.saved.sim.document) });
      await this.#read();
    });
  };

  #openEntry(id: string): void {
    this.#close();
    this.saved.doors.choose(id);
  }

  #rename = async (): Promise<void> => {
    const { renaming } = this;
    if (!renaming) return;
    const name = renaming.text.trim();
    if (name === "") {
      this.said = t("saved.nameless");
      return;
    }
    this.renaming = null;
    this.#focus = `[data-entry="${renaming.id}"] [data-do=rename]`;
    await this.#try(async () => {
      await this.saved.keeper.rename(renaming.id, name);
      await this.#read();
    });
  };

  async #duplicate(id: string): Promise<void> {
    await this.#try(async () => {
      const copy = await this.saved.keeper.duplicate(id, (name) => t("saved.copied", { name }));
      await this.#read();
      this.#focus = `[data-entry="${copy}"] [data-do=open]`;
      this.said = t("saved.duplicated");
    });
  }

  async #remove({ id, from }: Entry): Promise<void> {
    const { sim, keeper, doors } = this.saved;
    await this.#try(async () => {
      const open = sim.scenario?.id === id || keeper.open?.id === id;
      if (sim.scenario?.id === id) {
        const began = sim.scenarios.find((of) => of.id === from) ?? sim.scenarios[0];
        doors.choose(began?.id ?? "");
        await this.#until(() => sim.scenario?.id !== id);
      }
      const entry = await keeper.remove(id);
      if (!entry) return;
      // What is open without a name goes back to what it began as; else it would be kept again.
      if (open && sim.scenario?.from === undefined && sim.edited && entry.from === sim.scenario?.id) sim.resetAll();
      this.gone = { entry, open };
      this.#focus = ".saved-gone button";
      await this.#read();
    });
  }

  async #until(so: () => boolean): Promise<void> {
    for (let tries = 0; tries < 100 && !so(); tries++) await new Promise(requestAnimationFrame);
  }

  #putBack = async (): Promise<void> => {
    const { gone } = this;
    if (!gone) return;
    await this.#try(async () => {
      await this.saved.keeper.restore(gone.entry);
      this.gone = null;
      this.#focus = `[data-entry="${gone.entry.id}"] [data-do=remove]`;
      await this.#read();
      if (gone.open) this.saved.doors.choose(gone.entry.id);
    });
  };

  #exportOne(entry: Entry): void {
    saveText(`${fileName(titleOf(entry.document))}.json`, "application/json", oneAsText(entry));
  }

  #exportAll = (): void => {
    saveText(t("saved.fileAll"), "application/json", allAsText(this.entries ?? []));
  };

  /** What the core says against a document. */
  #check = async (text: string): Promise<Problem[]> => {
    const answer = await this.saved.sim.simulate(text, this.language);
    return answer.ok ? [] : answer.problems;
  };

  #import = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    const read: Read[] = [];
    const refused: Refused[] = [];
    this.said = t("saved.reading");
    for (const file of files) {
      if (file.size > LARGEST_FILE) refused.push({ name: file.name, why: "large" });
      else {
        const found = await readFile(file.name, await file.text(), this.#check).catch(() => null);
        // The core does not answer: the page itself says so.
        if (!found) {
          this.said = "";
          this.#close();
          return;
        }
        read.push(...found.read);
        refused.push(...found.refused);
      }
    }
    // The same file may be chosen again once it is mended.
    input.value = "";
    await this.#try(async () => {
      for (const { name, ...of } of read) await this.saved.keeper.add(of, name);
      await this.#read();
    });
    this.said = this.failed ? "" : t("saved.imported", { count: read.length });
    this.refused = refused;
  };

  #renameKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      // Else the key presses the button that gets the focus.
      event.preventDefault();
      void this.#rename();
    }
    if (event.key !== "Escape") return;
    // Only the renaming is given up, not the dialog.
    event.preventDefault();
    event.stopPropagation();
    this.#focus = `[data-entry="${this.renaming?.id}"] [data-do=rename]`;
    this.renaming = null;
  };

  override render(): TemplateResult {
    return html`<dialog class="saved" aria-labelledby="saved-title" @close=${() => this.#clear()}>
        <div class="saved-head">
          <h2 id="saved-title">${t("saved.title")}</h2>
          <button type="button" class="quiet-button" @click=${this.#close}>${t("saved.close")}</button>
        </div>
        ${this.failed
          ? html`<div class="saved-trouble" role="alert">
              <p>${icons.alert}<span>${troubleWords(this.failed)}</span></p>
              <button type="button" class="quiet-button" @click=${this.exportOpen}>${t("saved.exportOpen")}</button>
            </div>`
          : nothing}
        ${this.#saveForm()}
        <p class="saved-said" role="status">${this.said}</p>
        ${this.#refusals()} ${this.#gone()} ${this.#lists()}
        <div class="saved-foot">
          <label class="quiet-button saved-import">
            <input type="file" class="vh" multiple accept=".json,application/json" @change=${this.#import} />${t("saved.import")}
          </label>
          ${this.entries && this.entries.length > 0
            ? html`<button type="button" class="quiet-button" @click=${this.#exportAll}>${t("saved.exportAll")}</button>`
            : nothing}
        </div>
        <p class="saved-note">${t("saved.note")}</p>
      </dialog>
      ${toast(this.saved, this.language, this.exportOpen)}`;
  }

  /** The open work as a file: what is left where the browser keeps nothing. */
  exportOpen = (): void => {
    const { document } = this.saved.sim;
    saveText(`${fileName(titleOf(document))}.json`, "application/json", oneAsText({ document }));
  };

  #saveForm(): TemplateResult {
    const copy = this.saved.keeper.open?.named === true;
    return html`<div class="saved-form">
      <label for="saved-name">${copy ? t("saved.nameCopy") : t("saved.name")}</label>
      <div class="saved-row">
        <input
          id="saved-name"
          type="text"
          autocomplete="off"
          enterkeyhint="done"
          maxlength=${LONGEST}
          .value=${live(this.name ?? this.#suggestion)}
          @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
          @input=${(e: Event) => (this.name = (e.target as HTMLInputElement).value)}
          @keydown=${(e: KeyboardEvent) => e.key === "Enter" && void this.#save()}
        />
        <button type="button" class="primary" @click=${this.#save}>${copy ? t("saved.saveCopy") : t("saved.save")}</button>
      </div>
    </div>`;
  }

  #gone(): TemplateResult | typeof nothing {
    if (!this.gone) return nothing;
    return html`<p class="saved-gone" role="status">
      <span>${t("saved.removed", { name: titleOf(this.gone.entry.document) })}</span>
      <button type="button" class="quiet-button" @click=${this.#putBack}>${t("saved.undo")}</button>
    </p>`;
  }

  #refusals(): TemplateResult | typeof nothing {
    if (this.refused.length === 0) return nothing;
    return html`<div class="saved-refused" role="alert">
      ${this.refused.map(
        (of) => html`<h3>${icons.alert}${t("saved.notImported", { name: of.name })}</h3>
          ${"why" in of
            ? html`<p>${t(WHY[of.why])}</p>`
            : html`<ul>
                ${of.problems.map((problem) => html`<li><strong>${problem.path}</strong> ${problemWords(problem)}</li>`)}
              </ul>`}`,
      )}
    </div>`;
  }

  #lists(): TemplateResult | typeof nothing {
    const { entries } = this;
    if (!entries) return this.failed ? nothing : html`<p>${t("saved.reading")}</p>`;
    const named = entries.filter((of) => of.named);
    const drafts = entries.filter((of) => !of.named);
    return html`${named.length === 0 ? html`<p class="saved-none">${t("saved.none")}</p>` : this.#list(named, t("saved.list"))}
      ${drafts.length === 0
        ? nothing
        : html`<h3 class="saved-part">${t("saved.drafts")}</h3>
            ${this.#list(drafts, t("saved.drafts"))}`}`;
  }

  #list(entries: Entry[], label: string): TemplateResult {
    return html`<ul class="saved-list" role="list" aria-label=${label}>
      ${repeat(
        entries,
        ({ id }) => id,
        (entry) => html`<li data-entry=${entry.id}>${this.#entry(entry)}</li>`,
      )}
    </ul>`;
  }

  #entry(entry: Entry): TemplateResult {
    const { sim, keeper } = this.saved;
    const { id, document, from, named, changed } = entry;
    const title = titleOf(document);
    const open = keeper.open?.id === id;
    const ready = sim.scenarios.find((of) => of.id === from);
    // A draft is still called as the ready one is.
    const name = named || !ready ? title : scenarioTitle(ready, this.language);
    const region = (this.language === "en" ? ready?.region_en : ready?.region) ?? t("saved.file");
    const count = programmesOf(document).length;
    const deed = (what: string, words: string, does: () => void): TemplateResult =>
      html`<button type="button" class="quiet-button" data-do=${what} aria-label="${words}: ${name}" @click=${does}>${words}</button>`;
    return html`<div class="saved-what">
        ${this.renaming?.id === id
          ? html`<div class="saved-row">
              <input
                id="saved-rename"
                type="text"
                autocomplete="off"
                enterkeyhint="done"
                maxlength=${LONGEST}
                aria-label=${t("saved.newName", { name })}
                .value=${live(this.renaming.text)}
                @input=${(e: Event) => (this.renaming = { id, text: (e.target as HTMLInputElement).value })}
                @keydown=${this.#renameKey}
              />
              <button type="button" class="primary" @click=${this.#rename}>${t("saved.rename.do")}</button>
            </div>`
          : html`<h3><span class="saved-called">${name}</span>${open ? html` <span class="saved-open">${t("saved.isOpen")}</span>` : nothing}</h3>`}
        <p>${t("saved.meta", { region, count, when: when(changed, this.language) })}</p>
        ${named ? nothing : html`<p class="saved-changes">${this.#changes.of(entry, this.language) || "\u00a0"}</p>`}
      </div>
      <div class="saved-deeds">
        ${open ? nothing : deed("open", t("saved.open"), () => this.#openEntry(id))}
        ${deed("rename", named ? t("saved.rename") : t("saved.giveName"), () => {
          this.renaming = { id, text: title };
          this.#focus = "#saved-rename";
        })}
        ${deed("duplicate", t("saved.duplicate"), () => void this.#duplicate(id))}
        ${deed("export", t("saved.export"), () => this.#exportOne(entry))}
        ${deed("remove", t("saved.remove"), () => void this.#remove(entry))}
      </div>`;
  }
}

const WHY = { newer: "saved.newer", empty: "saved.empty", large: "saved.large" } as const;

customElements.define("ck-saved", CkSaved);
