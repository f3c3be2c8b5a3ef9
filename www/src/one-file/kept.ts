// The saved scenarios of the one file: those of the browser, and those that came in the file. The latter
// are put among the former once; where the browser keeps nothing, they are read from the file.

import { recall, remember } from "../state/memory.js";
import { StoreFailure, type Entry, type Store, type Written } from "../saved/store.js";

export class FileStore implements Store {
  #brought: Promise<void> | null = null;

  constructor(
    private readonly browser: Store,
    private readonly came: Entry[],
  ) {}

  /** What was removed here after that stays away. */
  async #bring(): Promise<void> {
    const mark = `came:${oneFile.seal.slice(0, 16)}`;
    if (recall("local", mark) !== null) return;
    // One that is there already is this reader's own by now.
    for (const entry of this.came) await this.browser.put(entry, null);
    remember("local", mark, "1");
  }

  async #or<T>(asked: () => Promise<T>, refused: () => T): Promise<T> {
    try {
      await (this.#brought ??= this.#bring());
      return await asked();
    } catch (error) {
      this.#brought = null;
      if (error instanceof StoreFailure && error.trouble === "refused") return refused();
      throw error;
    }
  }

  all(): Promise<Entry[]> {
    return this.#or(
      () => this.browser.all(),
      () => [...this.came],
    );
  }

  get(id: string): Promise<Entry | null> {
    return this.#or(
      () => this.browser.get(id),
      () => this.came.find((entry) => entry.id === id) ?? null,
    );
  }

  put(entry: Entry, read: string | null): Promise<Written> {
    return this.browser.put(entry, read);
  }

  remove(id: string): Promise<void> {
    return this.browser.remove(id);
  }
}
