// What the build puts in the place of `fetch` in the workers of the one file: they ask the page.

const coming = new Map<string, (response: Response) => void>();

// First to hear: what it takes is nothing for those that answer requests.
self.addEventListener("message", (event: MessageEvent<{ file?: string; bytes?: Uint8Array<ArrayBuffer> | null }>) => {
  const { file, bytes } = event.data;
  if (file === undefined) return;
  event.stopImmediatePropagation();
  const type = "application/wasm";
  coming.get(file)?.(bytes ? new Response(bytes, { headers: { "content-type": type } }) : new Response(null, { status: 404 }));
});

/** Nothing but wasm is ever asked for. */
export function fetch(address: string | URL): Promise<Response> {
  const file = String(address).replace(/^.*\//, "");
  return new Promise((come) => {
    coming.set(file, come);
    self.postMessage({ file });
  });
}
