// The labels of the wall and of its notes.

import en from "../../i18n/projector.en.json";
import id from "../../i18n/projector.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
