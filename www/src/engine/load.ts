// Fetches and compiles the wasm inside the worker, and finds out why it failed
// when it does: a page that stays silent about a wrong MIME type or a strict
// CSP cannot be mended by whoever hosts it.

import { EngineFailure, type FailureKind } from "./protocol.js";

const CSP_WORDS = /content security policy|content-security-policy|\bCSP\b|unsafe-eval/i;

function fail(kind: FailureKind, detail: string): never {
  throw new EngineFailure({ kind, detail });
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A refusal by CSP reaches us as a bare TypeError; the event says the rest. */
function watchPolicy(): () => Promise<string | null> {
  const blocked = new Promise<string>((said) => {
    self.addEventListener("securitypolicyviolation", (event) => {
      said((event as SecurityPolicyViolationEvent).effectiveDirective);
    });
  });
  // The event comes after the rejection that it explains, on a busy machine long after.
  return () => Promise.race([blocked, new Promise<null>((none) => setTimeout(none, 500, null))]);
}

export async function load(url: string): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") fail("no-wasm", "typeof WebAssembly");
  const violation = watchPolicy();

  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    const directive = await violation();
    if (directive) fail("csp", `${directive}: ${url}`);
    fail(navigator.onLine ? "network" : "offline", `${words(error)} (${url})`);
  }
  if (!response.ok) fail("status", `HTTP ${response.status} (${url})`);

  const type = response.headers.get("content-type") ?? "";
  try {
    if (/^application\/wasm\b/i.test(type) && "compileStreaming" in WebAssembly) {
      return await WebAssembly.compileStreaming(response);
    }
    // Any other MIME type is refused by the streaming call, though the bytes
    // may well be right: take them whole and look.
    const bytes = await response.arrayBuffer();
    const magic = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
    if (String.fromCharCode(...magic) !== "\0asm") {
      fail("mime", `Content-Type: ${type || "-"} (${url})`);
    }
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (error instanceof EngineFailure) throw error;
    const said = words(error);
    if (CSP_WORDS.test(said)) fail("csp", said);
    // A body cut off on its way is a TypeError; broken code is a CompileError.
    if (error instanceof TypeError) fail(navigator.onLine ? "network" : "offline", said);
    fail("compile", said);
  }
}
