// The labels of the claim check, which come with it.

import en from "../../i18n/claim.en.json";
import id from "../../i18n/claim.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
