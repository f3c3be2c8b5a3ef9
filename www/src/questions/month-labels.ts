import en from "../../i18n/month.en.json";
import id from "../../i18n/month.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
