// What the host says of the site that it has: `offline.json`, read by the page and by the service
// worker. docs/OFFLINE.md has its form.

/** A build of the site. Days as `2026-11-22`. */
export interface Edition {
  build: string;
  /** The day of its sources. */
  built: string;
  /** The day of its data. */
  data: string;
}

/** The build that the host has. */
export interface Announced extends Edition {
  /** Where the list of its files is, below the site: `[[name, SHA-256 in hex], …]`. */
  list: string;
  /** SHA-256 of that list. */
  hash: string;
  /** Bytes of all the files, as they travel at best. */
  bytes: number;
}

/** `off`: nothing shall be kept of this site, and what was kept shall go; `absent`: it says nothing of the
 * kind; `network`: it cannot be reached. */
export type Silence = "off" | "absent" | "network";

export const ANNOUNCED = "offline.json";

/** Never from a cache. A captive portal answers with a page: that is no answer of the host. */
export async function announced(site: string): Promise<Announced | Silence> {
  let said: unknown;
  try {
    const response = await fetch(new URL(ANNOUNCED, site), { cache: "no-store" });
    if (response.status === 404 || response.status === 410) return "absent";
    if (!response.ok) return "network";
    said = await response.json();
  } catch {
    return "network";
  }
  if (typeof said !== "object" || said === null) return "absent";
  if ("off" in said && said.off === true) return "off";
  return isAnnounced(said) ? said : "absent";
}

export function isAnnounced(said: object): said is Announced {
  const of = said as Record<keyof Announced, unknown>;
  const texts = [of.build, of.built, of.data, of.list, of.hash];
  return texts.every((text) => typeof text === "string" && text !== "") && typeof of.bytes === "number";
}
