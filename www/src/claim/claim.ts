// The place of the claim check: a sentence is pasted or a form filled in; the core
// reads the figures, works out what is missing, and says whether it adds up.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import sheet from "../../styles/claim.css?file";
import type { Engine } from "../engine/client.js";
import { asFailure, type Question } from "../engine/protocol.js";
import type { ClaimChecked, ClaimForm, ClaimOpened, ClaimRead, Lang } from "../engine/types.js";
import { gloss } from "../parts/gloss.js";
import { copy } from "../questions/copy.js";
import { png, withFont } from "../questions/file-picture.js";
import { saveBlob, saveText } from "../questions/save.js";
import { regionData } from "../regions/data.js";
import { inAddress, linkTo } from "../state/address.js";
import type { Simulation } from "../state/simulation.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { empty, keepDraft, keptDraft, type Draft, type Pairs, settled, written } from "./draft.js";
import { Figures } from "./figures.js";
import { Form } from "./form.js";
import { t } from "./labels.js";
import { result } from "./result.js";

/** Both pictures have this name, and an ending of their own. */
const CARD = "cakupan-cek-klaim";

class CkClaim extends LitElement {
  static override properties = {
    sim: { attribute: false },
    engine: { attribute: false },
    language: { attribute: false },
    form: { state: true },
    figures: { state: true },
    checked: { state: true },
    problems: { state: true },
    trouble: { state: true },
    said: { state: true },
  };

  /** Reads what is typed. */
  declare sim: Pick<Simulation, "parse">;
  declare engine: Pick<Engine<Question>, "call">;
  declare language: Lang;
  /** What the form is made of, in the language of the page. */
  declare form: ClaimForm | null;
  /** What was read in the text. */
  declare figures: ClaimRead | null;
  declare checked: ClaimChecked | null;
  /** What of a link could not be read. */
  declare problems: string[];
  /** Why nothing is answered. */
  declare trouble: string;
  /** What became of the last button. */
  declare said: string;
  #draft: Draft = empty();
  #asked = 0;
  #answering: Promise<void> | null = null;
  #fields = new Form(
    (text, kind) => this.sim.parse(text, kind),
    (name, value) => this.#own(name, value),
    () => this.#pairs,
    () => this.requestUpdate(),
  );
  #chips = new Figures(
    (text, kind) => this.sim.parse(text, kind),
    (place, kind, value) => this.#correct(place, kind, value),
    () => this.requestUpdate(),
  );

  constructor() {
    super();
    this.form = null;
    this.figures = null;
    this.checked = null;
    this.problems = [];
    this.trouble = "";
    this.said = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#follow);
    this.#draft = keptDraft();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#follow);
  }

  override firstUpdated(): void {
    void this.#begin();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("language") || changed.get("language") === undefined) return;
    this.#chips.clear();
    this.said = "";
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      this.form = JSON.parse(await this.engine.call("claim_form", this.language)) as ClaimForm;
      this.trouble = "";
    } catch (error) {
      this.trouble = asFailure(error).detail;
      return;
    }
    await this.#fields.retell();
    await this.#link();
    await this.#answer();
  }

  #follow = (): void => {
    if (this.form) void this.#link().then(() => this.#answer());
  };

  /** The claim of the address, once: what was done with it since then stays over a reload. */
  async #link(): Promise<void> {
    const link = inAddress("c") ?? "";
    if (link === "" || link === this.#draft.link) return;
    const opened = JSON.parse(await this.engine.call("claim_open", link, this.language)) as ClaimOpened;
    this.#draft = { ...empty(), own: Object.fromEntries(opened.claim), link };
    this.problems = opened.problems;
    this.#fields.clear();
    this.#chips.clear();
  }

  /** The claim: what was read, with what was filled in by hand. */
  get #pairs(): Pairs {
    const read = this.#draft.text.trim() === "" ? [] : (this.figures?.claim ?? []);
    const { own } = this.#draft;
    const of = Object.fromEntries(read);
    // What is asked about in the text, but for what was filled in by hand, and what the link asked about.
    const open = [Object.keys(own).reduce(settled, of["open"] ?? ""), own["open"] ?? ""].filter((part) => part !== "");
    const all: Pairs = { ...of, ...own, open: open.join("+") };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
  }

  /** The regions are looked through where they come; without them a claim is checked all the same. */
  async #data(): Promise<string> {
    return regionData().catch(() => "");
  }

  /** One question at a time: a quick hand asks for no answer at each letter, only for the newest. */
  #answer(): Promise<void> {
    keepDraft(this.#draft);
    this.#asked++;
    this.#answering ??= this.#answers().finally(() => (this.#answering = null));
    return this.#answering;
  }

  async #answers(): Promise<void> {
    for (let asked = -1; asked !== this.#asked; ) {
      asked = this.#asked;
      if (await this.#ask(() => asked === this.#asked)) this.dataset["asked"] = String(asked);
    }
  }

  /** Whether the whole answer was shown; where a newer question waits it is left. */
  async #ask(newest: () => boolean): Promise<boolean> {
    const { text, corrections } = this.#draft;
    try {
      const data = await this.#data();
      const figures =
        text.trim() === ""
          ? null
          : (JSON.parse(await this.engine.call("claim_read", data, text, written(corrections), this.language)) as ClaimRead);
      if (!newest()) return false;
      this.figures = figures;
      const pairs = JSON.stringify(this.#pairs);
      const checked = JSON.parse(await this.engine.call("claim_check", data, pairs, linkTo(""), this.language)) as ClaimChecked;
      if (!newest()) return false;
      this.checked = checked;
      this.trouble = "";
    } catch (error) {
      if (newest()) this.trouble = asFailure(error).detail;
      return false;
    }
    if (this.form) await this.#fields.follow(this.form, this);
    return true;
  }

  #change(draft: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...draft };
    this.said = "";
    void this.#answer();
  }

  #text(text: string): void {
    this.#chips.clear();
    this.problems = [];
    // Places of figures are those of the text that they were corrected in.
    this.#change({ text, corrections: {} });
    this.requestUpdate();
  }

  /** What was filled in by hand but for a name; where a link asked about that, here is the answer. */
  #without(name: string): Pairs {
    const { [name]: _, ...others } = this.#draft.own;
    return { ...others, ...(others["open"] === undefined ? {} : { open: settled(others["open"], name) }) };
  }

  #own(name: string, value: string): void {
    const others = this.#without(name);
    const read = this.figures?.claim.some(([known]) => known === name);
    this.#change({ own: value === "" && !read ? others : { ...others, [name]: value } });
  }

  #correct(place: number, kind: string, value: string | null): void {
    // What is corrected in the text counts, and not what stood in the form before.
    const own = this.#without(kind);
    this.#change({ own, corrections: { ...this.#draft.corrections, [place]: { kind, value } } });
  }

  #clear = (): void => {
    this.#fields.clear();
    this.#chips.clear();
    this.problems = [];
    this.#change({ ...empty(), link: this.#draft.link });
    this.requestUpdate();
    this.querySelector<HTMLElement>("#claim-text")?.focus();
  };

  async #do(work: () => Promise<string>): Promise<void> {
    try {
      this.said = await work();
    } catch (error) {
      this.said = t("claim.failed", { why: asFailure(error).detail });
    }
  }

  #copied = async (plain: string, done: string): Promise<string> =>
    (await copy({ plain })) ? done : t("claim.notCopied");

  async #card(): Promise<string> {
    // In light colours, as articles are.
    return this.engine.call("claim_card", await this.#data(), JSON.stringify(this.#pairs), linkTo(""), 0, this.language);
  }

  #deeds = {
    copyNote: (): void =>
      void this.#do(() => this.#copied(this.checked?.note.join("\n") ?? "", t("claim.copied"))),
    copyLink: (): void =>
      void this.#do(() => this.#copied(this.checked?.link ?? "", t("claim.linked"))),
    savePng: (): void =>
      void this.#do(async () => {
        saveBlob(`${CARD}.png`, await png(await this.#card()));
        return t("claim.saved", { name: `${CARD}.png` });
      }),
    saveSvg: (): void =>
      void this.#do(async () => {
        saveText(`${CARD}.svg`, "image/svg+xml", await withFont(await this.#card()));
        return t("claim.saved", { name: `${CARD}.svg` });
      }),
  };

  override render(): TemplateResult {
    const { form, figures, checked, trouble } = this;
    const wanted = Object.keys(this.#pairs).length > 0 || this.#draft.text.trim() !== "";
    return html`${trouble
        ? html`<div class="claim-trouble" role="alert">
            <p>${t("claim.trouble")}</p>
            <p class="detail">${trouble}</p>
            <button type="button" class="button" @click=${() => void this.#begin()}>${t("claim.retry")}</button>
          </div>`
        : nothing}
      ${this.problems.length > 0
        ? html`<div class="notice" role="alert">
            <p>${t("claim.problems")}</p>
            <ul>${this.problems.map((line) => html`<li>${line}</li>`)}</ul>
          </div>`
        : nothing}
      ${form === null
        ? html`<p class="claim-note">${trouble ? nothing : t("claim.wait")}</p>`
        : html`<div class="claim">
            ${this.#paste(form, wanted)}
            ${wanted && checked && !figures?.message
              ? result(checked, checked.open.length > 0 && (figures?.figures.some((of) => of.ask) ?? false), this.said, this.#deeds)
              : nothing}
            ${figures && !figures.message ? this.#chips.view(figures.figures, form) : nothing}
            ${this.#fields.view(form)}
          </div>`}`;
  }

  #paste(form: ClaimForm, wanted: boolean): TemplateResult {
    const { text } = this.#draft;
    const region = this.checked?.region ?? "";
    return html`<section class="claim-paste">
      <label for="claim-text">${t("claim.text")}</label>
      <textarea
        id="claim-text"
        rows="5"
        lang="id"
        spellcheck="false"
        maxlength=${form.longest + 1}
        aria-describedby="claim-text-note"
        .value=${live(text)}
        @input=${(e: Event) => this.#text((e.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class=${this.figures?.message ? "notice" : "claim-note"} id="claim-text-note" role="status">
        ${gloss(this.figures?.message || t("claim.text.note"))}
      </p>
      <div class="claim-deeds">
        ${text === ""
          ? html`<button type="button" class="button" @click=${() => this.#text(t("claim.example.text"))}>${t("claim.example")}</button>`
          : nothing}
        ${wanted ? html`<button type="button" class="button" @click=${this.#clear}>${t("claim.clear")}</button>` : nothing}
      </div>
      ${wanted && region
        ? html`<p class="claim-region">
            <span>${t("claim.region", { name: region })}</span>
            <button type="button" class="quiet" @click=${() => this.#own("region", "")}>${t("claim.regionOff")}</button>
          </p>`
        : nothing}
    </section>`;
  }
}

await addStyle(sheet, import.meta.url);
customElements.define("ck-claim", CkClaim);
