import en from "../../i18n/explain.en.json";
import id from "../../i18n/explain.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
