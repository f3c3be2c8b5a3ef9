// Scenarios kept in the browser, beyond the tab: one table of IndexedDB. Whoever
// writes says which version was read, so that tabs do not overwrite one another.

import type { Json } from "../state/document.js";

/** The form of an entry; what a later version of the page has written is left alone. */
export const FORM = 1;

export interface Entry {
  v: typeof FORM;
  id: string;
  /** Given a name by the reader; the name is the title in the documents. */
  named: boolean;
  /** The ready scenario that it began as. */
  from: string | null;
  document: Json;
  /** What its values are compared with, and what all of it is reset to. */
  base: Json;
  original: Json;
  /** English words for the documents' own, where no file has them. */
  words?: Record<string, string>;
  /** When it was written, in milliseconds since 1970. */
  changed: number;
  /** Another one for each version that is written. */
  stamp: string;
}

/** Not written where another version stands there by now; null: it was removed. */
export type Written = { ok: true } | { ok: false; theirs: Entry | null };

export interface Store {
  all(): Promise<Entry[]>;
  get(id: string): Promise<Entry | null>;
  /** `read` is the stamp of the version that this one comes after; null: it is new. */
  put(entry: Entry, read: string | null): Promise<Written>;
  remove(id: string): Promise<void>;
}

/** Why nothing can be kept: not allowed (private mode), no room left, or else. */
export type Trouble = "refused" | "full" | "failed";

export class StoreFailure extends Error {
  constructor(readonly trouble: Trouble, cause: unknown) {
    super(`${trouble}: ${String(cause)}`);
    this.name = "StoreFailure";
  }
}

const TABLE = "scenarios";

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Entries of this form; others are nobody's business here. */
const readable = (found: unknown): Entry | null => ((found as Entry | undefined)?.v === FORM ? (found as Entry) : null);

export class BrowserStore implements Store {
  #database: Promise<IDBDatabase> | null = null;

  #open(): Promise<IDBDatabase> {
    return (this.#database ??= new Promise<IDBDatabase>((resolve, reject) => {
      // Throws at once where storage is forbidden.
      const request = indexedDB.open("cakupan", 1);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "id" });
      request.onsuccess = () => {
        const database = request.result;
        const gone = (): void => {
          this.#database = null;
        };
        // A later version of the page wants to change the table.
        database.onversionchange = () => {
          database.close();
          gone();
        };
        database.onclose = gone;
        resolve(database);
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error("blocked"));
    }).catch((error: unknown) => {
      this.#database = null;
      throw new StoreFailure("refused", error);
    }));
  }

  async #do<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => Promise<T>): Promise<T> {
    const database = await this.#open();
    try {
      const transaction = database.transaction(TABLE, mode);
      const ended = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = transaction.onerror = () => reject(transaction.error);
      });
      // Told below, unless the work itself fails first.
      ended.catch(() => undefined);
      const result = await work(transaction.objectStore(TABLE));
      await ended;
      return result;
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      throw new StoreFailure(full ? "full" : "failed", error);
    }
  }

  all(): Promise<Entry[]> {
    return this.#do("readonly", async (table) => {
      const found = (await done(table.getAll())) as unknown[];
      return found.flatMap((of) => readable(of) ?? []);
    });
  }

  get(id: string): Promise<Entry | null> {
    return this.#do("readonly", async (table) => readable(await done(table.get(id))));
  }

  put(entry: Entry, read: string | null): Promise<Written> {
    return this.#do("readwrite", async (table) => {
      const there = (await done(table.get(entry.id))) as { stamp: string } | undefined;
      if ((there?.stamp ?? null) !== read) return { ok: false, theirs: readable(there) };
      await done(table.put(entry));
      return { ok: true };
    });
  }

  remove(id: string): Promise<void> {
    return this.#do("readwrite", async (table) => {
      await done(table.delete(id));
    });
  }
}
