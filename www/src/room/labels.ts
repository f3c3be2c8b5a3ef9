// The labels of the room.

import en from "../../i18n/room.en.json";
import id from "../../i18n/room.id.json";
import { labels } from "../i18n.js";

export const t = labels({ id, en });
