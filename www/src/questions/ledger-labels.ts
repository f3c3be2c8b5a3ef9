import en from "../../i18n/ledger.en.json";
import id from "../../i18n/ledger.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
