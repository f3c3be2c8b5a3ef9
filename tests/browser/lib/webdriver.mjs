// A small WebDriver client for WebKitGTK, which playwright cannot drive: just
// what the tests need.

import { spawn } from "node:child_process";
import { createServer } from "node:net";

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** The key under which WebDriver names an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Keys that are no letters, as WebDriver has them. */
const KEYS = {
  Enter: "\uE007",
  Control: "\uE009",
  Escape: "\uE00C",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};

/** Starts the driver under a virtual display, and a session of MiniBrowser. */
export async function startWebKit(driver) {
  const port = await freePort();
  const child = spawn(
    "xvfb-run",
    ["--auto-servernum", "--server-args=-screen 0 1440x1000x24", driver, "--host=127.0.0.1", `--port=${port}`],
    // A process group of its own: xvfb-run does not pass the end on to its children.
    {
      detached: true,
      stdio: "ignore",
      // MiniBrowser needs neither a graphics card nor a session bus.
      env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: "1", NO_AT_BRIDGE: "1", LANG: "C.UTF-8" },
    },
  );
  let ended = null;
  child.on("error", (error) => (ended = error.message));
  child.on("exit", (code) => (ended ??= `exit code ${code}`));
  const stop = () => {
    try {
      process.kill(-child.pid, "SIGTERM");
    } catch {
      // It is gone already.
    }
  };
  process.once("exit", stop);

  async function ask(method, path, body, within) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: within === undefined ? undefined : AbortSignal.timeout(within),
      headers: { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  const end = Date.now() + 20000;
  for (;;) {
    if (ended !== null) throw new Error(`WebKitWebDriver did not start: ${ended}`);
    const status = await ask("GET", "/status").catch(() => null);
    if (status?.ready) break;
    if (Date.now() > end) {
      stop();
      throw new Error("WebKitWebDriver did not answer within 20 s");
    }
    await pause(100);
  }

  const { sessionId, capabilities } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: {} },
  });
  const at = (path) => `/session/${sessionId}${path}`;
  const elementAt = (selector) => ask("POST", at("/element"), { using: "css selector", value: selector });
  const press = (keys) => {
    const values = keys.map((key) => KEYS[key] ?? key);
    const actions = [...values.map((value) => ({ type: "keyDown", value })), ...values.toReversed().map((value) => ({ type: "keyUp", value }))];
    return ask("POST", at("/actions"), { actions: [{ type: "key", id: "keyboard", actions }] });
  };

  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    go: (url) => ask("POST", at("/url"), { url }),
    resize: (width, height) => ask("POST", at("/window/rect"), { width, height }),
    /** Runs the body of a function in the page. */
    run: (script, ...args) => ask("POST", at("/execute/sync"), { script, args }),
    /** The same for something that takes its time: `promise` is an expression. */
    async wait(promise, ...args) {
      const done = "arguments[arguments.length - 1]";
      const script = `Promise.resolve(${promise}).then(v => ${done}({v}), e => ${done}({e: String(e)}))`;
      const { v, e } = await ask("POST", at("/execute/async"), { script, args });
      if (e !== undefined) throw new Error(e);
      return v;
    },
    async keys(selector, text) {
      const element = await elementAt(selector);
      await ask("POST", at(`/element/${element[ELEMENT]}/value`), { text });
    },
    async click(selector) {
      const element = await elementAt(selector);
      await ask("POST", at(`/element/${element[ELEMENT]}/click`), {});
    },
    /** Keys held down together, by name: `press("Control", "a")`. */
    press: (...keys) => press(keys),
    /** Letters one after another, as a keyboard sends them. */
    async type(text) {
      for (const letter of text) await press([letter]);
    },
    /** From here on everything is asked of a frame of the page. */
    frame: async (selector) => ask("POST", at("/frame"), { id: await elementAt(selector) }),
    /** And from here on of the page itself again. */
    top: () => ask("POST", at("/frame"), { id: null }),
    async until(script, what, ...args) {
      const limit = Date.now() + 15000;
      for (;;) {
        const found = await ask("POST", at("/execute/sync"), { script, args });
        if (found) return found;
        if (Date.now() > limit) throw new Error(`${what} did not come about in WebKit`);
        await pause(50);
      }
    },
    // On a busy machine WebKitGTK at times gives no picture at all.
    screenshot: () => ask("GET", at("/screenshot"), undefined, 30000),
    async close() {
      await ask("DELETE", at("")).catch(() => undefined);
      stop();
    },
  };
}
