// The link of an embed: read and opened by the core, with the ready scenarios that it differs from.

import type { Lang, EmbedOpened, EmbedRead } from "../engine/types.js";
import { label } from "./labels.js";
import { ready, type Ready } from "./ready.js";
import { unpacked } from "./unpack.js";

/** What the core does with links; each answers with JSON text. */
interface Core {
  read(fragment: string): string;
  open(fragment: string, bases: string, lang: string): string;
}

/** What a link says before any scenario is at hand. */
export interface Link extends EmbedRead {
  /** The fragment itself. */
  fragment: string;
  /** The same as the core of an embed reads it. */
  plain: string;
  /** The ready scenarios that it differs from. */
  ready: Map<string, Ready>;
}

/** What is shown of a link. */
export interface Found {
  /** The first of its scenarios; empty where there is none. */
  document: string;
  words: string;
  /** What became of a pinned result, or empty. */
  pinned: string;
  problems: string[];
}

/** Reads a link as soon as the core is there, and what it rests on; `likely` is fetched meanwhile. */
export async function read(core: Core, awake: Promise<unknown>, fragment: string, likely: string | null, lang: Lang): Promise<Link> {
  const texts = new Map<string, Promise<Ready | null>>();
  const text = (id: string): Promise<Ready | null> => {
    const coming = texts.get(id) ?? ready(id, lang);
    // Whether it fails is asked below, or does not matter any more.
    coming.catch(() => undefined);
    texts.set(id, coming);
    return coming;
  };
  if (likely) void text(likely);
  const [plain] = await Promise.all([unpacked(fragment), awake]);
  const said: EmbedRead = JSON.parse(core.read(plain));
  const link: Link = { ...said, fragment, plain, ready: new Map() };
  for (const id of link.bases) {
    const found = await text(id);
    if (found) link.ready.set(id, found);
  }
  return link;
}

/** The document of a link, and what is wrong with the link. */
export function opened(core: Core, link: Link, lang: Lang): Found {
  const bases = Object.fromEntries([...link.ready].map(([id, { document }]) => [id, document]));
  const { document, pinned, problems }: EmbedOpened = JSON.parse(core.open(link.plain, JSON.stringify(bases), lang));
  if (!document && problems.length === 0) problems.push(label(lang, "embed.noScenario"));
  return { document, pinned, words: [...link.ready.values()][0]?.words ?? "", problems };
}

/** The same link with other values for some of its numbers: `[code, value]`. */
export function withValues(fragment: string, values: [string, string][]): string {
  const given = new Set(values.map(([code]) => code));
  const kept = fragment.split("&").filter((pair) => !given.has(pair.split("=", 1)[0] ?? ""));
  return [...kept, ...values.map(([code, value]) => `${code}=${value}`)].join("&");
}
