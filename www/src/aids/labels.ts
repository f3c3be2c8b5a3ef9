// The labels of what helps a newcomer, which come with it.

import en from "../../i18n/aids.en.json";
import id from "../../i18n/aids.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
export type AidKey = keyof typeof id;
