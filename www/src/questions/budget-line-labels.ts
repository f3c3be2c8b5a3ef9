import en from "../../i18n/budget_line.en.json";
import id from "../../i18n/budget_line.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
