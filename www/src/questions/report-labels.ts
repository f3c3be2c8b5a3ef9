import en from "../../i18n/report.en.json";
import id from "../../i18n/report.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
