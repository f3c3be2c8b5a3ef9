import en from "../../i18n/links.en.json";
import id from "../../i18n/links.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
