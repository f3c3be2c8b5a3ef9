// All codes on paper: a sheet beside the page that only print shows.

import { html, render } from "lit";
import type { CodePart } from "../engine/types.js";
import { drawing } from "./draw.js";
import { t } from "./labels.js";

let sheet: HTMLElement | null = null;

function clear(): void {
  sheet?.remove();
  sheet = null;
  delete document.documentElement.dataset["codes"];
}

export function printCodes(parts: CodePart[], heading: string): void {
  clear();
  sheet = document.createElement("div");
  sheet.className = "code-sheet";
  render(
    html`<h1>${heading}</h1>
      <p>${t("codes.sheet")}</p>
      <ul role="list">
        ${parts.map(({ text, label }) => html`<li>${drawing(text, label)}<p>${label}</p></li>`)}
      </ul>`,
    sheet,
  );
  document.body.append(sheet);
  document.documentElement.dataset["codes"] = "";
  addEventListener("afterprint", clear, { once: true });
  print();
}
