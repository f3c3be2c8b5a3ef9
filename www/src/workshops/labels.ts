// The labels of workshops.

import en from "../../i18n/workshops.en.json";
import id from "../../i18n/workshops.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
