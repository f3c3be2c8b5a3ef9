// A text to be taken along: in a field that can be read and not changed, with a button that copies it.

import { html, nothing, type TemplateResult } from "lit";
import { copy } from "../questions/copy.js";
import { t } from "./labels.js";

export class Copying {
  /** The text that was copied last, or could not be, by the id of its field. */
  #tried = new Map<string, { text: string; done: boolean }>();

  constructor(private readonly changed: () => void) {}

  async copy(id: string, text: string): Promise<void> {
    const done = await copy({ plain: text });
    this.#tried.set(id, { text, done });
    this.changed();
    if (done) return;
    // By hand, then: it is marked already.
    const field = document.querySelector<HTMLTextAreaElement>(`#${id}`);
    field?.focus();
    field?.select();
  }

  said(id: string, text: string): string {
    const tried = this.#tried.get(id);
    if (tried?.text !== text) return "";
    return t(tried.done ? "take.copied" : "take.byHand");
  }
}

export interface Copyable {
  id: string;
  label: string;
  text: string;
  rows: number;
  /** Code: in letters of one width. */
  code?: boolean;
  /** How long it is, or what else is to be known of it. */
  note?: string;
  /** Further deeds beside the button. */
  more?: TemplateResult;
}

export function copyable(copying: Copying, { id, label, text, rows, code = false, note, more }: Copyable): TemplateResult {
  return html`<div class="take">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      class="by-hand ${code ? "code" : ""}"
      readonly
      rows=${rows}
      spellcheck="false"
      wrap=${code ? "off" : "soft"}
      .value=${text}
      @focus=${(event: Event) => code && (event.target as HTMLTextAreaElement).select()}
    ></textarea>
    <div class="panel-actions">
      <button type="button" class="button" aria-describedby="${id}-said" @click=${() => void copying.copy(id, text)}>
        ${t("take.copy")}<span class="vh">: ${label}</span>
      </button>
      ${more ?? nothing}
      ${note ? html`<p class="take-note">${note}</p>` : nothing}
      <p class="take-said" id="${id}-said" role="status">${copying.said(id, text)}</p>
    </div>
  </div>`;
}
