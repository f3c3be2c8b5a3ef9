import en from "../../i18n/paper.en.json";
import id from "../../i18n/paper.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
