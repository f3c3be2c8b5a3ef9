// What page and service worker say to each other. Either may be of another build than the other: what
// is here stays, and what is new is added.

import type { Edition } from "./announced.js";

/** Why keeping has not come to its end. */
export type Trouble =
  /** The network broke off. */
  | "network"
  /** The host's files are not those of its list: it is being changed, or something changes them on the way. */
  | "mixed"
  /** There is no room on the device. */
  | "full"
  /** The browser keeps nothing of this site. */
  | "refused";

/** What the page asks of the worker; it answers with its state, to all pages of the site. */
export type Command =
  /** See what the host has; `fetch`: and keep it. */
  | { do: "look"; fetch: boolean }
  /** From now on a page that is loaded is of this build. */
  | { do: "take"; build: string }
  /** Stay with the build in use, whatever the host has. */
  | { do: "pin"; on: boolean };

/** How it stands. */
export interface Status {
  type: typeof STATUS;
  /** The host has said that nothing shall be kept: the worker has removed all, and itself. */
  off: boolean;
  /** What a page that is loaded will be of; null until all of a build is kept. */
  use: Edition | null;
  pinned: boolean;
  /** What the host has, as far as it has said so; all of it is kept. */
  newest: (Edition & { kept: boolean; bytes: number }) | null;
  /** The host could be asked the last time. */
  reached: boolean;
  /** Files of the newest that are kept and all of them, while they are fetched or after that ended. */
  progress: { done: number; of: number } | null;
  fetching: boolean;
  trouble: Trouble | null;
}

export const STATUS = "cakupan-offline";

/** The name of the lock that each page holds, and of the cache that its build is kept in. */
export const nameOf = (site: string, build: string): string => `cakupan ${new URL(site).pathname} ${build}`;
