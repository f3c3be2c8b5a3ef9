// The search field of regions: a combobox whose list is the core's answer.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RegionRow, RegionsFound } from "../engine/types.js";
import { t } from "./labels.js";

/** So many regions are listed; who sees none of them types on. */
export const MOST = 12;

export class Search {
  query = "";
  found: RegionsFound | null = null;
  open = false;
  /** The option that the arrow keys have reached; none at first. */
  active = -1;
  /** What the list in sight answers. */
  #answered: string | null = null;
  /** Enter was pressed before the list came. */
  #hurried = false;

  constructor(
    private readonly ask: () => void,
    private readonly changed: () => void,
    private readonly choose: (row: RegionRow) => void,
  ) {}

  /** What was chosen stands in the field. */
  settle(name: string): void {
    this.query = name;
    this.close();
  }

  close(): void {
    this.open = false;
    this.#hurried = false;
    this.active = -1;
    this.changed();
  }

  /** The core's answer to `query`. */
  receive(found: RegionsFound, query: string): void {
    // What the arrow keys reached in the older list is still meant, wherever it stands now.
    const reached = this.found?.regions[this.active]?.code;
    this.found = found;
    this.#answered = query;
    this.active = found.regions.findIndex(({ code }) => code === reached);
    this.changed();
    if (!this.#hurried || query !== this.query) return;
    this.#hurried = false;
    this.#pick(found.regions[Math.max(0, this.active)]);
  }

  #type = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.open = true;
    this.active = -1;
    this.#hurried = false;
    this.ask();
    this.changed();
  };

  #focus = (event: Event): void => {
    // What stands there is a name already chosen, or a text to go on with.
    (event.target as HTMLInputElement).select();
  };

  #show(): void {
    this.open = true;
    this.ask();
  }

  #pick(row: RegionRow | undefined): void {
    if (row) this.choose(row);
  }

  #key = (event: KeyboardEvent): void => {
    const rows = this.open ? (this.found?.regions ?? []) : [];
    const last = rows.length - 1;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (!this.open) this.#show();
        else if (event.key === "ArrowDown") this.active = this.active >= last ? 0 : this.active + 1;
        else this.active = this.active <= 0 ? last : this.active - 1;
        this.changed();
        break;
      case "Enter":
        if (!this.open) break;
        event.preventDefault();
        // Of an older text: not what is meant.
        if (this.#answered !== this.query) {
          this.#hurried = true;
          break;
        }
        // Nothing reached yet: the nearest.
        this.#pick(rows[Math.max(0, this.active)]);
        break;
      case "Escape":
        if (!this.open) break;
        event.preventDefault();
        this.close();
        break;
      default:
    }
  };

  #leave = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as Node).contains(to)) return;
    this.close();
  };

  /** The option reached comes into sight in its own list; the page stays where it is. */
  scroll(root: ParentNode): void {
    root.querySelector("[role=option][aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  view(): TemplateResult {
    const rows = this.found?.regions ?? [];
    const shown = this.open && rows.length > 0;
    const more = (this.found?.total ?? 0) - rows.length;
    return html`<div class="region-search" @focusout=${this.#leave}>
      <label for="region-query">${t("regions.search")}</label>
      <input
        id="region-query"
        type="search"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-autocomplete="list"
        aria-expanded=${shown}
        aria-controls="region-results"
        aria-activedescendant=${shown && this.active >= 0 ? `region-option-${this.active}` : nothing}
        aria-describedby="region-hint region-said"
        .value=${live(this.query)}
        @focus=${this.#focus}
        @click=${() => {
          if (!this.open) this.#show();
        }}
        @input=${this.#type}
        @keydown=${this.#key}
      />
      <div class="region-drop" ?hidden=${!shown}>
        <ul id="region-results" role="listbox" aria-label=${t("regions.results")} aria-busy=${this.open && this.#answered !== this.query}>
          ${rows.map(
            (row, at) => html`<li
              id="region-option-${at}"
              role="option"
              aria-selected=${at === this.active}
              @mousedown=${(e: Event) => e.preventDefault()}
              @click=${() => this.#pick(row)}
            >
              <span class="region-name">${row.name}${row.by ? html` <span class="region-by">${row.by}</span>` : nothing}</span>
              <span class="region-within">${row.within}</span>
            </li>`,
          )}
        </ul>
        ${more > 0 ? html`<p class="region-more">${t("regions.more", { count: more })}</p>` : nothing}
      </div>
      <p class="region-hint" id="region-hint">${t("regions.hint")}</p>
      <p class=${this.open && rows.length === 0 && this.found ? "notice" : "vh"} id="region-said" role="status">
        ${this.open ? (this.found?.said ?? "") : ""}
      </p>
    </div>`;
  }
}
