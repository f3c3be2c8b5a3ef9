// The labels of what is passed on: embeds, citations, messages.

import en from "../../i18n/embed_builder.en.json";
import id from "../../i18n/embed_builder.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
