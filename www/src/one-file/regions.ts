// What this copy has of the regions, said beside the field that finds them; and of a region that it has
// not, where it is.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Lang, RegionsFound } from "../engine/types.js";
import { regionData } from "../regions/data.js";
import { t as ofRegions } from "../regions/labels.js";
import { t } from "./labels.js";

/** The name of the province whose districts are inside. */
export async function provinceName(engine: Pick<Engine<Question>, "call">, language: Lang): Promise<string> {
  const found = await engine.call("regions_search", await regionData(), language, oneFile.own.province, 1);
  return (JSON.parse(found) as RegionsFound).regions[0]?.name ?? oneFile.own.province;
}

class CkFileRegions extends LitElement {
  static override properties = {
    engine: { attribute: false },
    language: { attribute: false },
    unknown: { attribute: false },
    province: { state: true },
  };

  declare engine: Pick<Engine<Question>, "call">;
  declare language: Lang;
  /** A code asked for that no region has here. */
  declare unknown: string | null;
  declare province: string;

  constructor() {
    super();
    this.unknown = null;
    this.province = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("language")) return;
    provinceName(this.engine, this.language).then(
      (name) => (this.province = name),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    const { unknown, province } = this;
    const { address } = oneFile.own;
    return html`${unknown === null
        ? nothing
        : html`<p class="notice" role="status">${/^\d\d\.\d\d$/.test(unknown) && !unknown.startsWith(`${oneFile.own.province}.`)
            ? t("file.regionElsewhere", { code: unknown })
            : ofRegions("regions.unknown", { code: unknown })}</p>`}
      <p class="region-note">${province === "" ? "\u00a0" : t("file.regions", { province })}
        ${address === "" ? t("file.regionsOther") : html`${t("file.regionsAt")} <a href=${address}>${address}</a>`}</p>`;
  }
}

customElements.define("ck-file-regions", CkFileRegions);
