// What the page knows of being kept on this device, and what it asks of the service worker. It looks at
// nothing of the page but its address.

import { recall, remember } from "../state/memory.js";
import { announced, type Announced } from "./announced.js";
import { type Command, nameOf, STATUS, type Status, type Trouble } from "./protocol.js";

/** Put in by the build. */
declare const __BUILD__: string;

/** Why nothing can be kept here. */
export type Barrier =
  /** One file with everything in it needs no keeping. */
  | "file"
  /** Inside another page nothing is ever kept. */
  | "frame"
  /** By plain http browsers keep nothing. */
  | "http"
  /** The browser has no service workers, or not in this window. */
  | "unsupported"
  /** The browser refuses to keep anything of this site. */
  | "refused"
  /** The host has no such part, or has switched it off. */
  | "absent"
  | "off";

export type Phase = "looking" | "barred" | "waiting" | "fetching" | "stopped" | "ready";

/** Milliseconds between looks at what the host has, while the page is open. */
const HOUR = 3_600_000;
/** Milliseconds without a word after which a worker that is fetching has been ended by its browser. */
const SILENCE = 30_000;
/** Milliseconds until what broke off is tried again by itself; each time twice as long, up to an hour. */
const AGAIN = 60_000;

/** In the tab's memory: the build that was put off. */
const LATER = "offline.later";

/** The address of the site: that of the page, up to the last slash. */
const site = (): string => new URL("./", location.href).href;

export class Kept {
  barrier: Barrier | null = null;
  status: Status | null = null;
  /** What the host has, where nothing is kept yet. */
  #host: Announced | null = null;
  /** The host could not be reached before there was a worker. */
  #away = false;
  /** The reader saves data: nothing large is fetched unasked. */
  readonly #frugal = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
  #asked = false;
  #registration: ServiceWorkerRegistration | null = null;
  #registering: Promise<ServiceWorkerRegistration | null> | null = null;
  /** The build that this tab waits to be loaded with. */
  #taking: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = AGAIN;

  constructor(
    private readonly changed: () => void,
    private readonly reload: () => void = () => location.reload(),
  ) {}

  /** Once, when the page has nothing else to do. */
  async start(): Promise<void> {
    this.barrier = barrierHere();
    if (this.barrier === null) {
      addEventListener("online", () => void this.look());
      setInterval(() => void this.look(), HOUR);
      await this.look();
    }
    this.changed();
  }

  /** Whether the reader has asked for it or not. */
  get #fetches(): boolean {
    return !this.#frugal || this.#asked;
  }

  /** Sees what the host has, and has it kept. */
  async look(): Promise<void> {
    try {
      this.#registration ??= await (this.#registering ??= this.#register());
    } catch {
      this.barrier = "refused";
    }
    this.#registering = null;
    this.#say({ do: "look", fetch: this.#fetches });
    this.changed();
  }

  /** That of the worker; null where there is none (yet), and the state says why. */
  async #register(): Promise<ServiceWorkerRegistration | null> {
    const { serviceWorker } = navigator;
    const known = await serviceWorker.getRegistration(site());
    if (known?.scope !== site()) {
      const host = await announced(site());
      this.barrier = host === "off" || host === "absent" ? host : null;
      this.#away = host === "network";
      if (typeof host === "string") return null;
      this.#host = host;
      if (!this.#fetches) return null;
      await serviceWorker.register(new URL("sw.js", site()), { updateViaCache: "none" });
    }
    const registration = await serviceWorker.ready;
    serviceWorker.addEventListener("message", this.#hear);
    await hold(nameOf(site(), __BUILD__));
    return registration;
  }

  #say(command: Command): void {
    this.#registration?.active?.postMessage(command);
  }

  #hear = ({ data }: MessageEvent<Status>): void => {
    if (data?.type !== STATUS) return;
    this.status = data;
    if (data.off) this.barrier = "off";
    if (this.#taking !== null && data.use?.build === this.#taking) {
      this.reload();
      return;
    }
    if (this.#taking !== null && data.trouble !== null) this.#taking = null;
    this.#lookAgain();
    this.changed();
  };

  #lookAgain(): void {
    clearTimeout(this.#timer);
    const broken = this.trouble === "network" || this.trouble === "mixed";
    if (!broken) this.#again = AGAIN;
    if (!broken && !this.status?.fetching) return;
    const look = (): void => {
      if (broken) this.#again = Math.min(2 * this.#again, HOUR);
      void this.look();
    };
    this.#timer = setTimeout(look, broken ? this.#again : SILENCE);
  }

  get trouble(): Trouble | null {
    const { status } = this;
    if (status === null) return this.#away ? "network" : null;
    if (status.fetching) return null;
    return status.trouble ?? (status.use === null && !status.reached ? "network" : null);
  }

  get phase(): Phase {
    if (this.barrier !== null) return "barred";
    if (this.status?.use) return "ready";
    if (this.status?.fetching) return "fetching";
    if (this.trouble !== null) return "stopped";
    return this.#fetches || this.bytes === 0 ? "looking" : "waiting";
  }

  /** Bytes that are to be fetched, at most. */
  get bytes(): number {
    return this.status?.newest?.bytes ?? this.#host?.bytes ?? 0;
  }

  /** The reader wants it although data is to be saved; or again, after it broke off. */
  ask(): Promise<void> {
    this.#asked = true;
    return this.look();
  }

  /** The build that the reader may change to; null where there is none, or this one is to stay. */
  get offer(): Status["newest"] {
    const { status } = this;
    if (!status?.use || !status.newest || status.pinned) return null;
    if (status.newest.build === status.use.build || !(status.newest.kept || !this.#fetches)) return null;
    return status.newest;
  }

  /** Whether this tab shows another build than one that is loaded now would. */
  get isBehind(): boolean {
    const use = this.status?.use;
    return use != null && use.build !== __BUILD__;
  }

  /** The reader has put it off, in this tab. */
  get isLater(): boolean {
    return this.offer !== null && recall("session", LATER) === this.offer.build;
  }

  later(): void {
    remember("session", LATER, this.offer?.build ?? null);
    this.changed();
  }

  /** This tab is loaded anew with it; others stay as they are. */
  take(): void {
    const { offer } = this;
    if (!offer) return;
    this.#taking = offer.build;
    this.#say({ do: "take", build: offer.build });
    this.changed();
  }

  get isTaking(): boolean {
    return this.#taking !== null;
  }

  pin(on: boolean): void {
    this.#say({ do: "pin", on });
    // A workshop rests on it: the browser shall not throw it away. Firefox asks the reader.
    if (on) void navigator.storage?.persist?.().catch(() => false);
    else void this.look();
  }
}

function barrierHere(): Barrier | null {
  if (!/^https?:$/.test(location.protocol)) return "file";
  if (window !== top) return "frame";
  if (!isSecureContext) return "http";
  return "serviceWorker" in navigator ? null : "unsupported";
}

/** Says, as long as this page is open, that its build is in use; resolves when it is said. */
function hold(name: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(name, { mode: "shared" }, () => {
      held();
      return new Promise(() => undefined);
    });
  });
}
