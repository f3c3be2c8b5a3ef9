// Language and theme.

import { html, type TemplateResult } from "lit";
import type { Lang } from "../engine/types.js";
import { t, type Key } from "../i18n.js";
import { THEMES, type Theme } from "../theme.js";
import { icons } from "./icons.js";

const THEME_NAMES: Record<Theme, Key> = {
  auto: "theme.auto",
  light: "theme.light",
  dark: "theme.dark",
};

interface Switches {
  lang: Lang;
  theme: Theme;
  setLang(lang: Lang): void;
  setTheme(theme: Theme): void;
}

export function switches({ lang, theme, setLang, setTheme }: Switches): TemplateResult {
  const other: Lang = lang === "id" ? "en" : "id";
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
  const name = t(THEME_NAMES[theme]);
  return html`<div class="switches">
    <button type="button" class="switch" lang=${other} @click=${() => setLang(other)}>
      ${t("language.other")}
    </button>
    <button
      type="button"
      class="switch"
      aria-label=${t("theme.switch", { now: name, next: t(THEME_NAMES[next]) })}
      title=${t("theme.switch", { now: name, next: t(THEME_NAMES[next]) })}
      @click=${() => setTheme(next)}
    >
      ${icons[theme]}<span class="switch-word">${name}</span>
    </button>
  </div>`;
}
