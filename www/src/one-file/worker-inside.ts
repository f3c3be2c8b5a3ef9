// A worker whose script is inside the one file. What it fetches it asks for; where no worker can be had,
// the page itself runs the script.

type Heard = ((event: MessageEvent) => void) | null;

/** Says which file a script wants. */
interface Wanted {
  file: string;
}

export class WorkerInside {
  onmessage: Heard = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  #send: (message: unknown) => void = () => undefined;
  #end: () => void = () => undefined;
  /** What was said before the worker was known to live. */
  #said: unknown[] | null = [];

  constructor(
    private readonly script: string,
    private readonly bytes: (name: string) => Uint8Array | null,
    private readonly run: (script: string) => Promise<void>,
    private readonly addressOf: (text: string, type: string) => string,
  ) {
    try {
      this.#away();
    } catch {
      this.#here();
    }
  }

  postMessage(message: unknown): void {
    this.#said?.push(message);
    this.#send(message);
  }

  terminate(): void {
    this.#end();
    this.#end = this.#send = () => undefined;
    this.onmessage = this.onerror = null;
  }

  #away(): void {
    const worker = new Worker(this.addressOf(this.script, "text/javascript"));
    this.#send = (message) => worker.postMessage(message);
    this.#end = () => worker.terminate();
    worker.onmessage = ({ data }: MessageEvent) => {
      this.#said = null;
      this.#hear(data);
    };
    worker.onerror = (event) => {
      if (this.#said === null) {
        this.onerror?.(event);
        return;
      }
      // It never began, as where the browser allows none.
      event.preventDefault();
      worker.terminate();
      this.#here();
    };
  }

  #here(): void {
    const ear = new EventTarget();
    let over = false;
    const self = {
      addEventListener: ear.addEventListener.bind(ear),
      postMessage: (data: unknown) => queueMicrotask(() => over || this.#hear(data)),
    };
    const said = this.#said ?? [];
    this.#said = null;
    this.#send = (message) => said.push(message);
    this.#end = () => (over = true);
    this.run(`oneFile.task=self=>{${this.script}\n}`).then(
      () => {
        if (over) return;
        oneFile.task?.(self);
        // As from a worker: never before the caller has gone on.
        this.#send = (data) => void setTimeout(() => over || ear.dispatchEvent(new MessageEvent("message", { data })));
        said.forEach((message) => this.#send(message));
      },
      () => over || this.onerror?.(new ErrorEvent("error", { message: "script" })),
    );
  }

  #hear(data: unknown): void {
    const { file } = data as Wanted;
    if (file === undefined) this.onmessage?.(new MessageEvent("message", { data }));
    // A copy: with a part of the bytes all of them would travel.
    else this.#send({ file, bytes: this.bytes(file)?.slice() ?? null });
  }
}
