// The entry of the page: the theme before anything is drawn, then the app.

import { applyTheme } from "./theme.js";
import "./views/app.js";

applyTheme(undefined, false);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => applyTheme(undefined, false));
