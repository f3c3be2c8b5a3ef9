// The labels of the place of regions, which come with it.

import en from "../../i18n/regions.en.json";
import id from "../../i18n/regions.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
