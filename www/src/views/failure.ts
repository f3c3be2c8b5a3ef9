// What is said when the core does not run: what happened, what to do, and what
// the browser said, for whoever hosts the page.

import { html, nothing, type TemplateResult } from "lit";
import type { Failure, FailureKind } from "../engine/protocol.js";
import { t, type Key } from "../i18n.js";
import { icons } from "../parts/icons.js";

/** What happened, and what to do about it. */
const WORDS: Record<FailureKind, [Key, Key]> = {
  "no-wasm": ["failure.noWasm", "failure.noWasm.do"],
  file: ["failure.file", "failure.file.do"],
  offline: ["failure.offline", "failure.offline.do"],
  network: ["failure.network", "failure.network.do"],
  status: ["failure.status", "failure.host.do"],
  mime: ["failure.mime", "failure.mime.do"],
  csp: ["failure.csp", "failure.csp.do"],
  compile: ["failure.compile", "failure.compile.do"],
  worker: ["failure.worker", "failure.host.do"],
  document: ["failure.document", "failure.document.do"],
  crash: ["failure.crash", "failure.crash.do"],
};

export function failureView(
  failure: Failure | null,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  const [what, todo] = WORDS[failure.kind];
  return html`<section class="failure" role="alert">
    <h2>${icons.alert}${t(failure.kind === "document" ? "failure.document.title" : "failure.title")}</h2>
    <p>${t(what)}</p>
    <p>${t(todo)} ${t("failure.kept")}</p>
    ${failure.detail ? html`<p class="failure-detail" lang="en">${failure.detail}</p>` : nothing}
    <button type="button" class="primary" @click=${retry}>${t("failure.retry")}</button>
  </section>`;
}
