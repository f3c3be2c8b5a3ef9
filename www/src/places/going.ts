// Which place is in sight: by the address, by links, Back and Forward. Places
// gone to once stay in the page, with what was done in them.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { addressWith, inAddress, putInAddress } from "../state/address.js";
import { Later } from "../views/later.js";
import { HOME, PLACES, type Place } from "./places.js";

type Host = ReactiveControllerHost & HTMLElement;

export class Going implements ReactiveController {
  now: Place = HOME;
  /** A place asked for in the address that does not exist. */
  unknown: string | null = null;
  #loaded = new Map<Place, Later>();
  /** How far each place was scrolled down. */
  #scrolled = new Map<Place, number>();

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("hashchange", this.#follow);
    addEventListener("scroll", this.#remember, { passive: true });
    this.#read();
    this.#load();
  }

  hostDisconnected(): void {
    removeEventListener("hashchange", this.#follow);
    removeEventListener("scroll", this.#remember);
  }

  /** Places other than the first that were gone to, in their order, with what loads them. */
  get visited(): [Place, Later][] {
    return PLACES.flatMap((place) => {
      const part = this.#loaded.get(place);
      return part ? [[place, part] as [Place, Later]] : [];
    });
  }

  href(place: Place): string {
    return addressWith({ p: place === HOME ? null : place.id });
  }

  /** To the top of a place; resolves when it is there, or why it is not. */
  async go(place: Place): Promise<void> {
    this.#remember();
    putInAddress({ p: place === HOME ? null : place.id });
    this.#read();
    await this.#load();
    await this.#arrive(0);
  }

  /** Back to a place where it was left. */
  async back(place: Place): Promise<void> {
    putInAddress({ p: place === HOME ? null : place.id });
    this.#read();
    await this.#arrive(this.#scrolled.get(place) ?? 0);
  }

  /** Back, forward, or an address typed by hand. */
  #follow = (): void => {
    const from = this.now;
    this.#read();
    void this.#load();
    if (this.now !== from) void this.#arrive(this.#scrolled.get(this.now) ?? 0);
  };

  #remember = (): void => {
    this.#scrolled.set(this.now, scrollY);
  };

  #read(): void {
    const wanted = inAddress("p");
    const found = PLACES.find((place) => place.id === (wanted ?? HOME.id));
    this.unknown = found ? null : wanted;
    this.now = found ?? HOME;
    this.host.requestUpdate();
  }

  #load(): Promise<void> {
    const { part } = this.now;
    if (!part) return Promise.resolve();
    const known = this.#loaded.get(this.now);
    if (known) return known.now();
    const later = new Later(this.host, null, part.load);
    this.#loaded.set(this.now, later);
    return later.now();
  }

  /** The focus goes to the heading, for those who hear the page or walk it by keys. */
  async #arrive(scrolled: number): Promise<void> {
    await this.host.updateComplete;
    const { id } = this.now;
    this.host.querySelector<HTMLElement>(`[data-place="${id}"] h1`)?.focus({ preventScroll: true });
    scrollTo({ top: scrolled, behavior: "instant" });
  }
}
