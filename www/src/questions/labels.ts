// The labels of the panels of questions: they come with them.

import en from "../../i18n/questions.en.json";
import id from "../../i18n/questions.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
