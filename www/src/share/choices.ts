// What can be chosen of what is passed on, by the core's names, with their labels.

export const FIGURES = { coverage: "builder.coverage", members: "builder.members", money: "builder.money" } as const;
export type FigureName = keyof typeof FIGURES;

export const THEMES = { auto: "builder.auto", light: "builder.light", dark: "builder.dark" } as const;
export type ThemeName = keyof typeof THEMES;

/** What is made: the core's name for it, its own, and what it is for. */
export const KINDS = {
  live: { form: "live", name: "builder.live", line: "builder.liveLine" },
  element: { form: "upgrade", name: "builder.element", line: "builder.elementLine" },
  fragment: { form: "fragment", name: "builder.fragment", line: "builder.fragmentLine" },
  file: { form: "page", name: "builder.file", line: "builder.fileLine" },
} as const;
export type Kind = keyof typeof KINDS;

/** What is live stands on a site. */
export const isLive = (kind: Kind): boolean => kind === "live" || kind === "element";

/** The names of choices, in their order. */
export const namesOf = <K extends string>(of: Record<K, unknown>): K[] => Object.keys(of) as K[];
