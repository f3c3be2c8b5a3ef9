// The camera: looked through while codes are wanted, and let go of then.

import { seen } from "./decode.js";

/** So long between two looks: a code that is shown for a second or two is looked at several times. */
const PAUSE_MS = 120;

/** Why there is no camera, by the labels of it. */
export type Without = "receive.insecure" | "receive.without" | "receive.denied" | "receive.missing" | "receive.busy" | "receive.failed";

/** Why none can be asked for; null where one can. */
export function without(): Without | null {
  if (!isSecureContext) return "receive.insecure";
  return "mediaDevices" in navigator && "getUserMedia" in navigator.mediaDevices ? null : "receive.without";
}

const REASONS: Record<string, Without> = {
  NotAllowedError: "receive.denied",
  SecurityError: "receive.denied",
  NotFoundError: "receive.missing",
  OverconstrainedError: "receive.missing",
  NotReadableError: "receive.busy",
  AbortError: "receive.busy",
};

export class Camera {
  #stream: MediaStream | null = null;
  #wanted = false;

  constructor(private readonly found: (texts: string[]) => void) {}

  /** Asks for the camera; why there is none, else null. What was stopped meanwhile is let go of at once. */
  async start(): Promise<Without | null> {
    this.#wanted = true;
    try {
      const video = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
      const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      if (this.#wanted) this.#stream = stream;
      else for (const track of stream.getTracks()) track.stop();
      return null;
    } catch (error) {
      this.#wanted = false;
      return (error instanceof DOMException && REASONS[error.name]) || "receive.failed";
    }
  }

  /** Looks through it, in an element that shows what it sees, until it is stopped. */
  async look(video: HTMLVideoElement): Promise<void> {
    const stream = this.#stream;
    if (!stream || video.srcObject === stream) return;
    video.srcObject = stream;
    // A browser that does not play by itself shows the first picture at least.
    await video.play().catch(() => undefined);
    while (this.#stream === stream) {
      const { videoWidth: width, videoHeight: height } = video;
      const texts = width > 0 ? await seen({ source: video, width, height }).catch(() => []) : [];
      if (this.#stream !== stream) return;
      if (texts.length > 0) this.found(texts);
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }

  stop(): void {
    this.#wanted = false;
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
  }
}
