// A room over the local network, where `cakupan serve` serves the page (src/bin/cakupan/serve/room.rs).

/** Why there is none, or why it does not answer, by the labels of it. */
export type Trouble = "relay.absent" | "relay.gone" | "relay.often" | "relay.full" | "relay.failed";

export class RelayFailure extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

export interface Opened {
  room: string;
  key: string;
}

/** A server that has not answered for so long does not answer: out of its Wi-Fi nobody says so. */
const PATIENCE_MS = 5000;

const TROUBLES: Record<number, Trouble> = { 404: "relay.gone", 429: "relay.often", 409: "relay.full", 413: "relay.full" };

/** Only plain http has such a server behind it. */
export const mayRelay = (): boolean => location.protocol === "http:";

async function ask<T>(path: string, body?: string): Promise<T> {
  const sent = body === undefined ? {} : { method: "POST", body, headers: { "content-type": "text/plain" } };
  const over = new AbortController();
  const patience = setTimeout(() => over.abort(), PATIENCE_MS);
  const address = new URL(`room/${path}`, new URL("./", location.href));
  const response = await fetch(address, { ...sent, cache: "no-store", signal: over.signal }).catch(() => null);
  clearTimeout(patience);
  if (!response) throw new RelayFailure("relay.failed");
  if (!response.ok) throw new RelayFailure(TROUBLES[response.status] ?? "relay.failed");
  return (await response.json().catch(() => {
    // A page in its place, as captive portals and other hosts send.
    throw new RelayFailure("relay.absent");
  })) as T;
}

export const relay = {
  /** Where others reach this server. */
  async addresses(): Promise<string[]> {
    try {
      return (await ask<{ addresses: string[] }>("")).addresses;
    } catch (error) {
      if (error instanceof RelayFailure && error.trouble === "relay.gone") throw new RelayFailure("relay.absent");
      throw error;
    }
  },
  open: (question: string): Promise<Opened> => ask("", question),
  next: ({ room, key }: Opened, question: string): Promise<unknown> => ask(`${room}?key=${key}`, question),
  question: (room: string): Promise<{ turn: number; question: string }> => ask(encodeURIComponent(room)),
  answers: (room: string): Promise<{ turn: number; answers: string[] }> => ask(`${encodeURIComponent(room)}/answers`),
  send: (room: string, by: string, answer: string): Promise<unknown> => ask(`${encodeURIComponent(room)}/${by}`, answer),
};

export const troubleOf = (error: unknown): Trouble => (error instanceof RelayFailure ? error.trouble : "relay.failed");

/** Asks again and again while it is wanted; one at a time. */
export class Polling {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #on = false;

  constructor(
    private readonly ask: () => Promise<void>,
    private readonly everyMs: number,
  ) {}

  set on(on: boolean) {
    if (on === this.#on) return;
    this.#on = on;
    clearTimeout(this.#timer);
    if (on) void this.#go();
  }

  async #go(): Promise<void> {
    await this.ask();
    if (this.#on) this.#timer = setTimeout(() => void this.#go(), this.everyMs);
  }
}
