import en from "../../i18n/method.en.json";
import id from "../../i18n/method.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
