// The seal of what is inside the one file, and whether it holds: damage on the way is told from the file
// that was meant. Whoever changes a file can change its seal, too: lists of seals stand elsewhere.

import { html, type TemplateResult } from "lit";
import { t } from "./labels.js";
import { sealOf } from "./own.js";

let holds: boolean | null = null;

/** A row of the versions. */
export function sealRow(): TemplateResult {
  const { payload, own } = oneFile.sealed;
  holds ??= sealOf(payload, own) === oneFile.seal;
  return html`<div>
    <dt>${t("file.seal")}</dt>
    <dd>${oneFile.seal}. ${t(holds ? "file.sealHolds" : "file.sealBroken")}</dd>
  </div>`;
}
