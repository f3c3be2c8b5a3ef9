import en from "../../i18n/sensitivity.en.json";
import id from "../../i18n/sensitivity.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
