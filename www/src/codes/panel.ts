// The open scenario as codes.

import { html, nothing, type TemplateResult } from "lit";
import type { CodePart, CodeWritten } from "../engine/types.js";
import { choice } from "../questions/choice.js";
import { Panel } from "../questions/panel.js";
import { relay } from "../room/relay.js";
import { site } from "../share/link.js";
import { t } from "./labels.js";
import { isLoopback } from "./loopback.js";
import "./show.js";

/** Signs of an address in one code that a cheap phone still reads. */
const LONGEST_ADDRESS = 600;

type Holds = "own" | "address";

class CkCode extends Panel<CodeWritten> {
  static override properties = {
    ...Panel.properties,
    fragment: { attribute: false },
    holds: { state: true },
    base: { state: true },
  };

  /** The link of the open scenario, `#` included; empty while there is none. */
  declare fragment: string;
  declare holds: Holds;
  /** Where other devices find this site; empty where they do not, null until it is known. */
  declare base: string | null;

  constructor() {
    super();
    this.fragment = "";
    this.holds = "own";
    this.base = isLoopback(location.href) ? null : site();
  }

  protected override readonly name = "code";
  protected override heading = (): string => t("codes.title");
  protected override line = (): string => t("codes.line");

  override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    if (changed.has("fragment")) this.again();
    if (changed.has("holds") && this.holds === "address" && this.base === null) void this.#find();
  }

  /** On the computer that serves a room, the server knows its address in the network. */
  async #find(): Promise<void> {
    const found = await relay.addresses().catch((): string[] => []);
    this.base = found[0] ?? "";
  }

  protected override question(): Promise<CodeWritten> | null {
    if (this.fragment === "") return null;
    return this.engine.call("code_write", "scenario", this.fragment, this.language).then((text) => JSON.parse(text) as CodeWritten);
  }

  /** A file on a flash disk has no address that another device could open. */
  get #hasAddress(): boolean {
    return location.protocol.startsWith("http");
  }

  protected override form(): TemplateResult | typeof nothing {
    if (!this.#hasAddress) return nothing;
    const options = [
      { value: "own", text: t("codes.own") },
      { value: "address", text: t("codes.address") },
    ];
    return html`<div class="code-holds">
      ${choice("code-holds", t("codes.holds"), options, this.holds, (value) => (this.holds = value as Holds))}
      <p class="take-note">${t(this.holds === "own" ? "codes.ownLine" : "codes.addressLine")}</p>
    </div>`;
  }

  protected override view({ parts, lines, note, problems }: CodeWritten): TemplateResult {
    if (this.holds === "address" && this.#hasAddress) return html`${this.#address(parts[0]?.label ?? "")}`;
    return html`${problems.map((problem) => html`<p class="notice">${problem}</p>`)}
      ${note === "" ? nothing : html`<p class="notice">${note}</p>`}
      ${this.#codes(parts, lines)}`;
  }

  #address(label: string): TemplateResult | typeof nothing {
    const { base } = this;
    if (base === null) return nothing;
    if (base === "") return html`<p class="notice">${t("codes.addressHere")}</p>`;
    const text = base + this.fragment;
    if (text.length > LONGEST_ADDRESS) return html`<p class="notice">${t("codes.addressLong")}</p>`;
    return this.#codes([{ text, label }], "");
  }

  #codes(parts: CodePart[], lines: string): TemplateResult {
    return html`<ck-codes
      .parts=${parts}
      .lines=${lines}
      .name=${"kode"}
      .heading=${this.sim.scenario?.title ?? ""}
      .language=${this.language}
    ></ck-codes>`;
  }
}

customElements.define("ck-code", CkCode);
