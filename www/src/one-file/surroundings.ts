// What the build puts in the place of the browser's own in every script of the page that is one file: the
// names `fetch` and `Worker` mean these.

export const fetch = oneFile.fetch;

export class Worker {
  constructor(address: string | URL) {
    return oneFile.worker(address);
  }
}
