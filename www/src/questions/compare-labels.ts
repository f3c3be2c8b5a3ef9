import en from "../../i18n/compare.en.json";
import id from "../../i18n/compare.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
