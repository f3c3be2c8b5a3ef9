// The labels of the one file and of what makes it.

import en from "../../i18n/one_file.en.json";
import id from "../../i18n/one_file.id.json";
import { labels } from "../i18n.js";

export const t = /* @__PURE__ */ labels({ id, en });
