// A figure for an article: what it shows, how, and what readers may move; the code to be pasted or
// the file to be kept, and what will be seen of it.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { files } from "../engine/files.js";
import type { Figure, Lang } from "../engine/types.js";
import { today } from "../print/today.js";
import { choice } from "../questions/choice.js";
import { Panel } from "../questions/panel.js";
import { saveText } from "../questions/save.js";
import { Typed, typedField } from "../questions/typed.js";
import { Allowed } from "./allowed.js";
import { Copying, copyable } from "./copyable.js";
import { FIGURES, isLive, KINDS, namesOf, THEMES, type FigureName, type Kind, type ThemeName } from "./choices.js";
import { t } from "./labels.js";
import { pageLink, site, wordsFor, write } from "./link.js";
import "./preview.js";
import type { Shown } from "./preview.js";

const WIDTHS = ["320", "480", "640", "full"] as const;
/** As the core has it for titles in links (`link::LONGEST_TITLE`). */
const LONGEST_TITLE = 200;

const OFFERED = namesOf(KINDS).filter((kind) => !__ONE_FILE__ || !isLive(kind));

interface Made {
  kind: Kind;
  code: string;
  /** So many signs, in words. */
  length: string;
  file: string;
  shown: Shown;
  /** Why there is no code: the scenario does not fit into an address. */
  problems: string[];
}

export class CkEmbedBuilder extends Panel<Made> {
  static override properties = {
    ...Panel.properties,
    kind: { state: true },
    figure: { state: true },
    theme: { state: true },
    tongue: { state: true },
    caption: { state: true },
    width: { state: true },
  };

  declare kind: Kind;
  declare figure: FigureName;
  declare theme: ThemeName;
  /** The embed's language, where it is not the page's. */
  declare tongue: Lang | "";
  /** The editor's own title. */
  declare caption: string;
  declare width: (typeof WIDTHS)[number];
  #allowed = new Allowed(
    () => this.sim,
    () => this.#changed(),
  );
  #height = new Typed(
    "plain",
    (text, kind) => this.sim.parse(text, kind),
    () => this.#changed(),
  );
  /** Of the preview, CSS pixels: what a host without scripts should give the frame. */
  #measured = 0;
  #copying = new Copying(() => this.requestUpdate());

  constructor() {
    super();
    this.kind = OFFERED[0] ?? "live";
    this.figure = "coverage";
    this.theme = "auto";
    this.tongue = "";
    this.caption = "";
    // On a phone a width in pixels would scroll sideways before anything is seen of it.
    this.width = innerWidth < 720 ? "full" : "640";
  }

  protected override readonly name = "embed";
  protected override heading = (): string => t("builder.title");
  protected override line = (): string => t("builder.line");

  get #lang(): Lang {
    return this.tongue || this.language;
  }

  get #lives(): boolean {
    return isLive(this.kind);
  }

  override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    if (changed.has("language") && changed.get("language")) {
      this.#allowed.retell();
      void this.#height.retell();
    }
    const own = ["kind", "figure", "theme", "tongue", "caption"];
    if (own.some((name) => changed.has(name))) this.again();
  }

  #changed(): void {
    this.requestUpdate();
    this.again();
  }

  protected override async question(): Promise<Made> {
    const { sim, engine, figure, kind } = this;
    const lang = this.#lang;
    const title = this.caption.trim();
    const look = {
      figure: figure as Figure & typeof figure,
      lang,
      title,
      sliders: this.#allowed.ranges,
      ...(this.theme === "auto" ? {} : { theme: this.theme }),
    };
    const [written, pinned, words] = await Promise.all([
      write(sim, engine, look, this.language),
      // Beside a live figure the page as it stands; a frozen one says what has changed since.
      kind === "live" ? "" : pageLink(sim, engine, lang, true),
      wordsFor(sim, lang),
    ]);
    const { fragment } = written;
    const asked = {
      form: KINDS[kind].form,
      figure,
      theme: this.theme,
      title,
      programme: this.programme,
      today: today(),
      link: kind === "live" ? fragment && site() + fragment : pinned,
      edited: sim.edited,
      site: site(),
      fragment,
      height: Number(this.#height.value ?? this.#measured),
    };
    const code = await files.call("frozen", JSON.stringify(this.document), words, lang, JSON.stringify(asked));
    const said = await sim.parse(String(code.length), "plain");
    return {
      kind,
      code,
      length: said.ok ? said.text : String(code.length),
      file: `cakupan-${sim.scenario?.id ?? "skenario"}-${figure}-${lang}.html`,
      shown: this.#shown(kind, code),
      problems: this.#lives ? written.problems : [],
    };
  }

  #shown(kind: Kind, code: string): Shown {
    const dark = this.theme === "dark";
    return kind === "live" || kind === "element" ? { kind, code, dark } : { kind: "frozen", code, dark };
  }

  protected override form(): TemplateResult {
    const texts = <K extends string>(of: readonly K[], name: (value: K) => string) =>
      of.map((value) => ({ value, text: name(value) }));
    return html`<div class="builder-form">
      <fieldset class="kinds">
        <legend>${t("builder.kind")}</legend>
        ${OFFERED.map((kind) => this.#kind(kind))}
      </fieldset>
      ${__ONE_FILE__ ? html`<p class="note">${t("builder.needsSite")}</p>` : nothing}
      <div class="builder-fields">
        ${choice("embed-figure", t("builder.figure"), texts(namesOf(FIGURES), (of) => t(FIGURES[of])), this.figure, (value) => (this.figure = value as typeof this.figure))}
        ${choice("embed-theme", t("builder.theme"), texts(namesOf(THEMES), (of) => t(THEMES[of])), this.theme, (value) => (this.theme = value as typeof this.theme))}
        ${choice(
          "embed-language",
          t("builder.language"),
          [
            { value: "id", text: "Bahasa Indonesia" },
            { value: "en", text: "English" },
          ],
          this.#lang,
          (value) => (this.tongue = value as Lang),
        )}
      </div>
      <div class="field builder-title">
        <label for="embed-title">${t("builder.caption")}</label>
        <input
          id="embed-title"
          type="text"
          autocomplete="off"
          maxlength=${LONGEST_TITLE}
          aria-describedby="embed-title-note"
          .value=${live(this.caption)}
          @input=${(event: Event) => (this.caption = (event.target as HTMLInputElement).value)}
        />
        <p class="note" id="embed-title-note">${t("builder.captionLine")}</p>
      </div>
      ${this.#lives ? this.#allowed.view() : nothing}
      ${this.kind === "live" ? this.#heightField() : nothing}
    </div>`;
  }

  #kind(kind: Kind): TemplateResult {
    return html`<label class="kind">
      <input
        type="radio"
        name="embed-kind"
        value=${kind}
        aria-describedby="embed-kind-${kind}"
        .checked=${live(this.kind === kind)}
        @change=${() => (this.kind = kind)}
      />
      <span class="kind-name">${t(KINDS[kind].name)}</span>
      <span class="note" id="embed-kind-${kind}">${t(KINDS[kind].line)}</span>
    </label>`;
  }

  #heightField(): TemplateResult {
    return html`<div class="builder-height">
      ${typedField(this.#height, "embed-height", t("builder.height"))}
      <p class="note">${t("builder.heightLine")}</p>
    </div>`;
  }

  protected override view(made: Made): TemplateResult {
    if (made.problems.length > 0) {
      return html`<div class="notice" role="alert">
        ${made.problems.map((problem) => html`<p>${problem}</p>`)}
        <p>${t("builder.tooLong")}</p>
      </div>`;
    }
    return html`${this.#taking(made)} ${this.#preview(made)}`;
  }

  #taking({ kind, code, length, file }: Made): TemplateResult {
    const size = t("builder.length", { length });
    if (kind !== "file") {
      return html`<div class="builder-code">
        ${copyable(this.#copying, { id: "embed-code", label: t("builder.code"), text: code, rows: 6, code: true, note: size })}
      </div>`;
    }
    return html`<div class="builder-code">
      <div class="panel-actions">
        <button type="button" class="button" @click=${() => saveText(file, "text/html;charset=utf-8", code)}>${t("builder.save")}</button>
        <p class="take-note">${file}, ${size}</p>
      </div>
    </div>`;
  }

  #preview({ shown }: Made): TemplateResult {
    return html`<div class="preview">
      <div class="preview-head">
        <h3 id="preview-title">${t("builder.preview")}</h3>
        <fieldset class="preview-widths">
          <legend class="vh">${t("builder.width")}</legend>
          ${WIDTHS.map(
            (width) => html`<label>
              <input
                type="radio"
                name="embed-width"
                value=${width}
                .checked=${live(this.width === width)}
                @change=${() => (this.width = width)}
              />
              <span>${width === "full" ? t("builder.full") : t("builder.pixels", { width })}</span>
            </label>`,
          )}
        </fieldset>
      </div>
      <p class="note">${t("builder.previewLine")}</p>
      <div class="preview-room" role="region" tabindex="0" aria-labelledby="preview-title" data-width=${this.width}>
        <ck-embed-preview .label=${t("builder.preview")} .absent=${t("builder.absent")} .shown=${shown} @height=${this.#measure}></ck-embed-preview>
      </div>
    </div>`;
  }

  #measure = ({ detail }: CustomEvent<number>): void => {
    if (detail === this.#measured) return;
    this.#measured = detail;
    // Only the live frame's code says a height.
    if (this.kind === "live" && this.#height.value === null) this.again();
  };
}

customElements.define("ck-embed-builder", CkEmbedBuilder);
