// The claim as a form: what was read in a text stands in it, and what is filled
// in by hand goes before that.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ClaimChoice, ClaimForm, Kind, Parsed } from "../engine/types.js";
import { Typed, typedField } from "../questions/typed.js";
import type { Pairs } from "./draft.js";
import { parseOf } from "./figures.js";
import { t } from "./labels.js";

const GROUPS = [
  { name: "claim.money", kinds: ["budget", "workers", "months", "contribution", "income", "share_paid"] },
  {
    name: "claim.coverage",
    kinds: ["coverage_before", "coverage", "covered_before", "covered", "added", "points", "eligible"],
  },
  { name: "claim.target", kinds: ["target", "shortfall", "listed", "share"] },
  { name: "claim.villages", kinds: ["budget_each", "workers_each", "places", "share_of_budget"] },
] as const;

/** So many groups stand open from the start. */
const OPEN = 2;

/** What is chosen in the last group; it stands open where any of it was read. */
const TERMS = ["payer", "package", "sector", "year", "period", "scope", "revised"] as const;

export class Form {
  #typed = new Map<string, Typed>();
  #opened = new Set<string>();
  #yearWrong = false;

  constructor(
    private readonly parse: (text: string, kind: Kind) => Promise<Parsed>,
    /** An empty value takes out what was read. */
    private readonly set: (name: string, value: string) => void,
    private readonly pairs: () => Pairs,
    private readonly changed: () => void,
  ) {}

  /** A text stands in a field that is no number yet. */
  get unread(): boolean {
    return this.#yearWrong || [...this.#typed.values()].some((typed) => typed.wrong);
  }

  /** The fields follow the claim, but for those that say the same already or are being typed in. */
  async follow(form: ClaimForm, host: Element): Promise<void> {
    const pairs = this.pairs();
    await Promise.all(
      form.fields.map(({ kind }) => {
        const typed = this.#field(form, kind);
        const value = pairs[kind];
        if (typed.value === (value ?? null) || host.querySelector(`#claim-${kind}`)?.matches(":focus")) return undefined;
        if (value !== undefined) return typed.fill(value);
        if (!typed.wrong) typed.clear();
        return undefined;
      }),
    );
    this.changed();
  }

  clear(): void {
    for (const typed of this.#typed.values()) typed.clear();
    this.#yearWrong = false;
  }

  async retell(): Promise<void> {
    await Promise.all([...this.#typed.values()].map((typed) => typed.retell()));
  }

  #field(form: ClaimForm, kind: string): Typed {
    const known = this.#typed.get(kind);
    if (known) return known;
    const typed: Typed = new Typed(parseOf(form, kind), this.parse, () => this.#read(kind, typed));
    this.#typed.set(kind, typed);
    return typed;
  }

  /** What a field was read as goes into the claim. */
  #read(kind: string, typed: Typed): void {
    const now = this.pairs()[kind] ?? "";
    if (typed.text.trim() === "") {
      typed.clear();
      if (now !== "") this.set(kind, "");
    } else if (typed.value !== null && typed.value !== now) {
      this.set(kind, typed.value);
    }
    this.changed();
  }

  view(form: ClaimForm): TemplateResult {
    const pairs = this.pairs();
    return html`<section class="claim-form" aria-labelledby="claim-form">
      <h2 id="claim-form">${t("claim.form")}</h2>
      <p class="claim-note">${t("claim.form.note")}</p>
      ${GROUPS.map(({ name, kinds }, at) =>
        this.#group(
          name,
          at < OPEN || kinds.some((kind) => pairs[kind] !== undefined),
          t(name),
          html`<div class="claim-fields">
            ${kinds.map((kind) => {
              const label = form.fields.find((field) => field.kind === kind)?.label ?? kind;
              return typedField(this.#field(form, kind), `claim-${kind}`, label);
            })}
          </div>`,
        ),
      )}
      ${this.#group("terms", TERMS.some((name) => pairs[name] !== undefined), t("claim.terms"), this.#terms(form, pairs))}
    </section>`;
  }

  #group(name: string, open: boolean, title: string, inside: TemplateResult): TemplateResult {
    return html`<details
      class="claim-group"
      ?open=${open || this.#opened.has(name)}
      @toggle=${(e: Event) => {
        if ((e.target as HTMLDetailsElement).open) this.#opened.add(name);
        else this.#opened.delete(name);
      }}
    >
      <summary>${title}</summary>
      ${inside}
    </details>`;
  }

  #terms(form: ClaimForm, pairs: Pairs): TemplateResult {
    const months: ClaimChoice[] = form.months.map((label, at) => ({ value: String(at + 1), label }));
    const [first = "", last = ""] = (pairs["period"] ?? "").split("-");
    const period = (from: string, to: string): void => {
      // One month alone is a period of itself, until the other is chosen.
      if (from === "" || to === "") this.set("period", from || to ? `${from || to}-${to || from}` : "");
      else this.set("period", `${from}-${to}`);
    };
    const scopes = (pairs["scope"] ?? "").split("+").filter((name) => name !== "");
    return html`<div class="claim-fields">
      ${this.#select("payer", t("claim.payer"), form.payers, pairs["payer"] ?? "", (value) => this.set("payer", value))}
      ${this.#select("package", t("claim.package"), form.packages, pairs["package"] ?? "", (value) => this.set("package", value))}
      ${this.#select("sector", t("claim.sector"), form.sectors, pairs["sector"] ?? "", (value) => this.set("sector", value))}
      <div class="field ${this.#yearWrong ? "wrong" : ""}">
        <label for="claim-year">${t("claim.year")}</label>
        <input
          id="claim-year"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength="4"
          aria-invalid=${this.#yearWrong ? "true" : "false"}
          aria-describedby="claim-year-slot"
          .value=${live(this.#yearWrong ? this.#yearText : (pairs["year"] ?? ""))}
          @input=${(e: Event) => this.#year((e.target as HTMLInputElement).value.trim())}
        />
        <p class="slot ${this.#yearWrong ? "trouble" : ""}" id="claim-year-slot" role="status">
          ${this.#yearWrong ? t("claim.yearWrong") : "\u00a0"}
        </p>
      </div>
      ${this.#select("first", t("claim.first"), months, first, (value) => period(value, value === "" ? "" : last))}
      ${this.#select("last", t("claim.last"), months, last, (value) => period(value === "" ? "" : first, value))}
      <fieldset class="claim-scopes">
        <legend>${t("claim.scope")}</legend>
        ${form.scopes.map(({ value, label }) =>
          check(label, scopes.includes(value), (on) => {
            const others = scopes.filter((name) => name !== value);
            this.set("scope", (on ? [...others, value] : others).join("+"));
          }),
        )}
        ${check(t("claim.revised"), pairs["revised"] === "1", (on) => this.set("revised", on ? "1" : ""))}
      </fieldset>
    </div>`;
  }

  #yearText = "";

  #year(text: string): void {
    this.#yearText = text;
    this.#yearWrong = text !== "" && !/^(20\d\d|2100)$/.test(text);
    if (this.#yearWrong) this.changed();
    else this.set("year", text);
  }

  #select(id: string, label: string, choices: ClaimChoice[], value: string, set: (value: string) => void): TemplateResult {
    return html`<div class="field">
      <label for="claim-${id}">${label}</label>
      <select id="claim-${id}" @change=${(e: Event) => set((e.target as HTMLSelectElement).value)}>
        <option value="" .selected=${live(value === "")}>${t("claim.unknown")}</option>
        ${choices.map((of) => html`<option value=${of.value} .selected=${live(of.value === value)}>${of.label}</option>`)}
      </select>
    </div>`;
  }
}

function check(label: string, on: boolean, set: (on: boolean) => void): TemplateResult {
  return html`<label class="claim-check"
    ><input type="checkbox" .checked=${live(on)} @change=${(e: Event) => set((e.target as HTMLInputElement).checked)} /><span
      >${label}</span
    ></label
  >`;
}
