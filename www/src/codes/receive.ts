// Codes received: by the camera, from a photo, or as text. What is whole is given to the place around,
// as the event `code`; what is missing or wrong is told.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { CodeRead, Lang } from "../engine/types.js";
import type { Remembering } from "../questions/remember.js";
import { Camera, without } from "./camera.js";
import { read, type Seen } from "./decode.js";
import { t } from "./labels.js";

/** Somebody who types is not told of each sign. */
const QUIET_MS = 300;

/** Where what a place has no use for belongs. */
const ELSEWHERE = { scenario: "receive.isScenario", question: "receive.isQuestion", answer: "receive.isAnswer" } as const;

/** What was received. */
export interface Received {
  kind: keyof typeof ELSEWHERE;
  content: string;
}

export class CkReceive extends LitElement {
  static override properties = {
    engine: { attribute: false },
    language: { attribute: false },
    shown: { attribute: false },
    goesOn: { attribute: false },
    takes: { attribute: false },
    looking: { state: true },
    found: { state: true },
    trouble: { state: true },
    busy: { state: true },
  };

  declare engine: Remembering;
  declare language: Lang;
  /** The place is in sight: the camera is let go of when it is not. */
  declare shown: boolean;
  /** The camera goes on after a content is whole: of answers there are many. */
  declare goesOn: boolean;
  /** What the place around has a use for. */
  declare takes: readonly Received["kind"][];
  declare looking: boolean;
  declare found: CodeRead | null;
  /** Why there is nothing, in words. */
  declare trouble: string;
  declare busy: boolean;
  /** What was seen, each once. */
  #texts = new Set<string>();
  #typed = "";
  /** What was given on already. */
  #given = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #camera = new Camera((texts) => {
    const known = this.#texts.size;
    for (const text of texts) this.#texts.add(text);
    if (this.#texts.size > known) void this.#read();
  });

  constructor() {
    super();
    this.shown = true;
    this.goesOn = false;
    this.takes = ["scenario", "question"];
    this.looking = false;
    this.found = null;
    this.trouble = "";
    this.busy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#hidden);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#hidden);
    clearTimeout(this.#timer);
    this.#stop();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("shown") && !this.shown) this.#stop();
    if (changed.has("language") && changed.get("language") && this.found) void this.#read();
    const video = this.querySelector("video");
    if (this.looking && video) void this.#camera.look(video);
  }

  #hidden = (): void => {
    if (document.hidden) this.#stop();
  };

  #start = async (): Promise<void> => {
    this.trouble = "";
    this.busy = true;
    const why = await this.#camera.start();
    this.busy = false;
    if (why) this.trouble = t(why);
    this.looking = why === null;
  };

  #stop = (): void => {
    this.#camera.stop();
    this.looking = false;
  };

  /** All that is there is read anew: what is new may make whole what was not. */
  async #read(): Promise<void> {
    const all = [...this.#texts, this.#typed].filter((text) => text.trim() !== "").join("\n");
    if (all === "") {
      this.found = null;
      return;
    }
    const typed = this.#typed;
    try {
      const found = await this.#ask(all);
      // Beside codes that the camera has seen, a text without any would pass unheard.
      const apart = this.#texts.size > 0 && typed.trim() !== "" ? await this.#ask(typed) : null;
      const unheard = apart?.messages.length === 0 ? apart.problems : [];
      this.found = { ...found, problems: [...new Set([...found.problems, ...unheard])] };
    } catch {
      this.trouble = t("receive.broken");
      return;
    }
    for (const { kind: name, content } of this.found.messages) {
      const kind = name as Received["kind"];
      const key = `${kind} ${content}`;
      if (content === null || this.#given.has(key)) continue;
      this.#given.add(key);
      if (!this.takes.includes(kind)) {
        this.trouble = t(ELSEWHERE[kind]);
        continue;
      }
      if (!this.goesOn) this.#stop();
      this.dispatchEvent(new CustomEvent<Received>("code", { detail: { kind, content }, bubbles: true }));
    }
  }

  async #ask(text: string): Promise<CodeRead> {
    return JSON.parse(await this.engine.call("code_read", text, this.language)) as CodeRead;
  }

  #type = (event: Event): void => {
    this.#typed = (event.target as HTMLTextAreaElement).value;
    this.trouble = "";
    // Whoever pastes the same again means it.
    this.#given.clear();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), QUIET_MS);
  };

  #choose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    this.trouble = "";
    this.busy = true;
    let seen = 0;
    let opened = 0;
    for (const file of files) {
      const picture = await createImageBitmap(file).catch(() => null);
      if (!picture) continue;
      opened++;
      const of: Seen = { source: picture, width: picture.width, height: picture.height };
      for (const text of await read(of)) {
        this.#texts.add(text);
        seen++;
      }
      picture.close();
    }
    this.busy = false;
    // The same file again is a change, too.
    input.value = "";
    if (files.length === 0) return;
    this.#given.clear();
    if (seen === 0) this.trouble = t(opened === 0 ? "receive.noPicture" : "receive.unread");
    await this.#read();
  };

  /** From the beginning: nothing that was read counts any more. */
  again = (): void => {
    this.#texts.clear();
    this.#given.clear();
    this.#typed = "";
    const field = this.querySelector("textarea");
    if (field) field.value = "";
    this.found = null;
    this.trouble = "";
  };

  override render(): TemplateResult {
    const why = without();
    return html`<div class="receive" aria-busy=${this.busy}>
      ${why ? html`<p class="notice">${t(why)}</p>` : nothing} ${this.looking ? this.#view() : nothing}
      <div class="panel-actions">
        ${why || this.looking
          ? nothing
          : html`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#start}>${t("receive.camera")}</button>`}
        <label class="button receive-file">
          ${t("receive.picture")}<input class="vh" type="file" accept="image/*" multiple @change=${this.#choose} />
        </label>
      </div>
      <label class="receive-text">
        <span>${t("receive.text")}</span>
        <textarea
          rows="3"
          spellcheck="false"
          autocomplete="off"
          autocapitalize="characters"
          placeholder=${t("receive.example")}
          @input=${this.#type}
        ></textarea>
      </label>
      <div class="receive-said" role="status">
        ${this.busy ? html`<p>${t("receive.reading")}</p>` : nothing}
        ${this.trouble === "" ? nothing : html`<p class="notice">${this.trouble}</p>`} ${this.#told()}
      </div>
    </div>`;
  }

  #view(): TemplateResult {
    return html`<div class="receive-camera">
      <video muted playsinline aria-label=${t("receive.video")}></video>
      <p>${t("receive.look")}</p>
      <button type="button" class="button" @click=${this.#stop}>${t("receive.stop")}</button>
    </div>`;
  }

  #told(): TemplateResult | typeof nothing {
    const { found } = this;
    if (!found) return nothing;
    // What is whole was given on: there it is seen.
    const open = found.messages.filter(({ content }) => content === null);
    if (open.length === 0 && found.problems.length === 0) return nothing;
    return html`<ul class="notice">
        ${open.map(({ progress }) => html`<li>${progress}</li>`)}
        ${found.problems.map((problem) => html`<li>${problem}</li>`)}
      </ul>
      <button type="button" class="quiet" @click=${this.again}>${t("receive.again")}</button>`;
  }
}

customElements.define("ck-receive", CkReceive);
