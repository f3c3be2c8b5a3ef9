// The labels of codes: shown, and received.

import en from "../../i18n/codes.en.json";
import id from "../../i18n/codes.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
