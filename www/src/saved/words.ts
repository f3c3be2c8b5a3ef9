// The labels of the saved scenarios, which come with them.

import en from "../../i18n/saved.en.json";
import id from "../../i18n/saved.id.json";
import { labels } from "../i18n.js";
import type { Trouble } from "./store.js";

export const t = labels({ id, en });

const TROUBLES = { refused: "saved.refused", full: "saved.full", failed: "saved.failed" } as const;

/** Why nothing can be kept, and what to do. */
export const troubleWords = (trouble: Trouble): string => t(TROUBLES[trouble]);
