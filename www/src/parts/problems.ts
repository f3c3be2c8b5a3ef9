// Everything that keeps the core from computing, all at once. It stands below
// the controls, so that its coming and going moves none of them.

import { html, nothing, type TemplateResult } from "lit";
import type { Control, Problem } from "../engine/types.js";
import { t } from "../i18n.js";
import { pathText } from "../state/document.js";
import { icons } from "./icons.js";

/** What is wrong and what to do, once each; beside a label the path is noise. */
export function problemWords({ path, message, hint }: Problem): string {
  const words = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return hint && !sentence.includes(hint) ? `${sentence} ${hint}` : sentence;
}

/** As its control calls it, else by its place in the document. */
function nameOf(problem: Problem, controls: Control[]): string {
  const own = controls.find((c) => pathText(c.path) === problem.path);
  return own?.label ?? problem.path;
}

export function problemList(
  problems: Problem[],
  controls: Control[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<section class="problems" role="alert">
    <h3>${icons.alert}${t("problems.title")}</h3>
    <p>${t("problems.kept")}</p>
    <ul>
      ${problems.map(
        (p) => html`<li><strong>${nameOf(p, controls)}</strong>: ${problemWords(p)}</li>`,
      )}
    </ul>
  </section>`;
}
