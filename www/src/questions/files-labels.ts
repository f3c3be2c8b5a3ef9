import en from "../../i18n/files.en.json";
import id from "../../i18n/files.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
