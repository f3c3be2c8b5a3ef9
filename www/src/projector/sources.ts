// The sources of a scenario as the speaker reads them: each with what rests on it.

import type { Paper } from "../engine/types.js";
import type { Line } from "./slides.js";

/** The sources, each with the names of the figures that rest on it. */
export const sourcesOf = ({ sources, assumptions }: Pick<Paper, "sources" | "assumptions">): Line[] =>
  sources.map(({ text, url, mark }, at) => {
    const names = assumptions.filter(({ source }) => source === String(at + 1)).map(({ label }) => label);
    return { text: `${[names.join(", "), mark].filter(Boolean).join(" – ")}: ${text}`, url };
  });
