// The labels of the panel that finds answers.

import en from "../../i18n/solve.en.json";
import id from "../../i18n/solve.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
export type Key = keyof typeof id;
