// The labels of the editor of programmes, which comes when it is opened.

import en from "../../i18n/stack.en.json";
import id from "../../i18n/stack.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
export type StackKey = keyof typeof id;
