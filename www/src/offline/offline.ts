// Luring: how far this page works without a network, which version is in use, and what to do about a
// new one. Loaded when the page has its first answer and nothing else to do.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import sheet from "../../styles/offline.css?file";
import type { Lang } from "../engine/types.js";
import { day } from "../saved/when.js";
import { addStyle } from "../style.js";
// The page is there already; naming it keeps esbuild from splitting it in two.
import "../views/app.js";
import { isOffered, takeOffer } from "./install.js";
import { type Barrier, Kept, type Phase } from "./kept.js";
import { t } from "./labels.js";
import type { Trouble } from "./protocol.js";

/** Put in by the build: the version and a hash of the sources, and the days of these and of the data. */
declare const __BUILD__: string;
declare const __BUILT__: string;
declare const __DATA__: string;

/** The longest that a busy page is waited for. */
const IDLE_MS = 2500;

const done = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>`;

const BARRIERS: Record<Barrier, () => string> = {
  file: () => t("offline.file"),
  frame: () => t("offline.frame"),
  http: () => t("offline.http"),
  unsupported: () => t("offline.unsupported"),
  refused: () => t("offline.refused"),
  absent: () => t("offline.absent"),
  off: () => t("offline.off"),
};

/** Where it is used without internet all the same: out of a file, and from a computer nearby. */
const NO_LOSS: readonly (Barrier | null)[] = ["file", "http"];

const TROUBLES: Record<Trouble, () => string> = {
  network: () => t("offline.network"),
  mixed: () => t("offline.mixed"),
  full: () => t("offline.full"),
  refused: () => t("offline.refused"),
};

export class CkOffline extends LitElement {
  static override properties = { language: { attribute: false }, answered: { attribute: false } };

  /** Labels follow the page's language; named here, so that a change of it is rendered. */
  declare language: Lang;
  /** The page has its first answer: only then anything is fetched for later. */
  declare answered: boolean;
  /** Public for the tests of the built page. */
  readonly kept = new Kept(() => this.requestUpdate());
  #started = false;
  /** The reader has asked whether there is a new version. */
  #checked = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeinstallprompt", this.#again);
    addEventListener("appinstalled", this.#again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeinstallprompt", this.#again);
    removeEventListener("appinstalled", this.#again);
  }

  #again = (): void => this.requestUpdate();

  override updated(_changed: PropertyValues): void {
    this.dataset["phase"] = this.kept.phase;
    if (this.#started || !this.answered) return;
    this.#started = true;
    const start = (): void => void this.kept.start();
    // Safari has no such callback.
    if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: IDLE_MS });
    else setTimeout(start, IDLE_MS);
  }

  override render(): TemplateResult {
    const { phase } = this.kept;
    return html`<section class="offline" aria-labelledby="offline-title">
        <div class="offline-part">
          <h2 id="offline-title">${t("offline.title")}</h2>
          ${this.#state(phase)} ${this.#install()}
        </div>
        <div class="offline-part">
          <h3>${t("offline.version")}</h3>
          ${this.#version()} ${phase === "ready" ? this.#update() : nothing}
        </div>
      </section>
      ${this.#notice()}`;
  }

  #state(phase: Phase): TemplateResult {
    const { kept } = this;
    const retry = html`<button type="button" class="offline-button" @click=${() => kept.ask()}>${t("offline.retry")}</button>`;
    switch (phase) {
      case "ready":
        return html`<p class="offline-ready">${done}<span>${t("offline.ready")}</span></p>`;
      case "fetching":
        return this.#progress(t("offline.fetching"));
      case "waiting":
        // Whole megabytes, rounded up: a count, as those of files are.
        return html`<p>${t("offline.waiting", { mb: Math.ceil(kept.bytes / 1e6) })}</p>
          <button type="button" class="offline-button" @click=${() => kept.ask()}>${t("offline.get")}</button>`;
      case "stopped": {
        const { done, of } = kept.status?.progress ?? { done: 0, of: 0 };
        const part = of > 0 ? ` ${t("offline.part", { done, of })}` : "";
        return html`<p>${TROUBLES[kept.trouble ?? "network"]()}${part}</p>
          ${retry}`;
      }
      case "barred":
        return html`<p>${NO_LOSS.includes(kept.barrier) ? nothing : html`<strong>${t("offline.barred")}</strong> `}${BARRIERS[kept.barrier ?? "unsupported"]()}</p>`;
      default:
        return html`<p>${t("offline.looking")}</p>`;
    }
  }

  #progress(words: string): TemplateResult {
    const { done, of } = this.kept.status?.progress ?? { done: 0, of: 1 };
    return html`<p>${words} ${t("offline.part", { done, of })}</p>
      <progress max=${of} value=${done} aria-label=${words}></progress>`;
  }

  #version(): TemplateResult {
    const of = { build: __BUILD__, built: day(__BUILT__, this.language), data: day(__DATA__, this.language) };
    return html`<p>${t("offline.edition", of)}</p>`;
  }

  /** A new version, and staying with this one. */
  #update(): TemplateResult {
    const { kept } = this;
    const { status, offer } = kept;
    const pinned = status?.pinned === true;
    const newer = status?.newest && status.newest.build !== status.use?.build ? status.newest : null;
    const coming = newer && !newer.kept && status?.fetching;
    let words: TemplateResult | typeof nothing = nothing;
    if (offer) {
      words = html`<p>${t("offline.new", { built: day(offer.built, this.language) })} ${t("offline.new.note")}</p>
        ${this.#take()}`;
    } else if (kept.isBehind) {
      words = html`<p>${t("offline.behind", { built: day(status?.use?.built ?? "", this.language) })}</p>
        <button type="button" class="offline-button" @click=${() => location.reload()}>${t("offline.reload")}</button>`;
    } else if (pinned && newer) words = html`<p>${t("offline.pinned.new", { built: day(newer.built, this.language) })}</p>`;
    else if (coming) words = this.#progress(t("offline.new.fetching"));
    else if (newer && kept.trouble) words = html`<p>${t("offline.new.stopped")} ${TROUBLES[kept.trouble]()}</p>`;
    else if (this.#checked) words = html`<p role="status">${status?.reached ? t("offline.newest") : t("offline.unreached")}</p>`;
    return html`${words}
      <label class="offline-pin">
        <input type="checkbox" .checked=${pinned} @change=${this.#pin} />
        <span>${t("offline.pin")}</span>
      </label>
      ${pinned ? html`<p class="offline-note">${t("offline.pinned")}</p>` : nothing}
      ${offer || pinned ? nothing : html`<button type="button" class="offline-button" @click=${this.#check}>${t("offline.check")}</button>`}`;
  }

  #take(): TemplateResult {
    const { kept } = this;
    return html`<button type="button" class="primary" ?disabled=${kept.isTaking} @click=${() => kept.take()}>${kept.isTaking ? t("offline.taking") : t("offline.take")}</button>`;
  }

  #pin = (event: Event): void => this.kept.pin((event.target as HTMLInputElement).checked);

  #check = async (): Promise<void> => {
    this.#checked = true;
    await this.kept.look();
  };

  #install(): TemplateResult | typeof nothing {
    if (matchMedia("(display-mode: standalone)").matches) return nothing;
    if (isOffered()) return html`<button type="button" class="offline-button" @click=${this.#installNow}>${t("offline.install")}</button>`;
    // On iPhones alone pages know this: there only the browser's own menu installs.
    return "standalone" in navigator ? html`<p class="offline-note">${t("offline.install.apple")}</p>` : nothing;
  }

  #installNow = (): void => {
    void takeOffer()?.prompt();
    this.requestUpdate();
  };

  /** One sentence at the foot of the window, until it is put away: it moves nothing. */
  #notice(): TemplateResult {
    const { kept } = this;
    const { offer } = kept;
    return html`<div role="status">
      ${offer === null || kept.isLater
        ? nothing
        : html`<div class="offline-told">
            <p>${t("offline.new", { built: day(offer.built, this.language) })}</p>
            <div class="offline-deeds">
              ${this.#take()}
              <button type="button" class="offline-button" @click=${() => kept.later()}>${t("offline.later")}</button>
            </div>
          </div>`}
    </div>`;
  }
}

await addStyle(sheet, import.meta.url);
customElements.define("ck-offline", CkOffline);
