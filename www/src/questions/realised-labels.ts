import en from "../../i18n/realised.en.json";
import id from "../../i18n/realised.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
