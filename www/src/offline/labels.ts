// The labels of what is kept for use without a network, which come with it.

import en from "../../i18n/offline.en.json";
import id from "../../i18n/offline.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
