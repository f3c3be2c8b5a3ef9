// An embed: one figure of the scenario that its address says, and the few sliders that an editor
// allows. Nothing is stored and nothing is fetched from elsewhere. A prerendered figure stands until
// the core is there, which is asked for when the embed comes into sight.

import type { Lang } from "../engine/types.js";
import { load } from "../engine/load.js";
import { asFailure } from "../engine/protocol.js";
import init, * as core from "../engine/wasm/embed.js";
import { Drawn } from "./drawn.js";
import { tellHeight } from "./height.js";
import { label } from "./labels.js";
import { type Link, opened, read } from "./link.js";

/** Put in by the build: relative to the built script. */
declare const __EMBED_WASM_URL__: string;

const main = document.querySelector("main")!;
const trouble = document.querySelector("#trouble")!;

/** The link of the address, or the one that the build gave this page. */
const fragment = (): string => location.hash.slice(1) || (main.dataset["link"] ?? "");

/** What must be known before the core can read the link: it is read once more by the core. */
const hint = (key: string): string | null => new URLSearchParams(fragment()).get(key);

function language(): Lang {
  const asked = hint("l") ?? document.documentElement.lang;
  return asked === "en" ? "en" : "id";
}

function dress(): void {
  const theme = hint("t");
  const root = document.documentElement;
  if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;
  else delete root.dataset["theme"];
}

/** Says what is wrong, a paragraph each, with a button to try again where that may help. */
function say(lines: string[], again?: () => void): void {
  const said = lines.join("\n");
  if (trouble.getAttribute("data-said") === said && !again) return;
  trouble.setAttribute("data-said", said);
  trouble.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })),
  );
  if (again) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: label(language(), "embed.again") });
    button.addEventListener("click", again);
    trouble.append(button);
  }
}

let coming: Promise<unknown> | null = null;

/** The core, once; after a failure it is asked for again. */
function awake(): Promise<unknown> {
  coming ??= load(new URL(__EMBED_WASM_URL__, import.meta.url).href).then((module) => init({ module_or_path: module }));
  coming.catch(() => (coming = null));
  return coming;
}

const drawn: Drawn = new Drawn(core.embed, say);
// Also of what the build has drawn already, before any core.
drawn.tell = tellHeight(main, () => drawn.standing);
/** Goes up with each link that is opened: a slow one must not overtake a later one. */
let round = 0;

async function show(): Promise<void> {
  const own = ++round;
  const lang = language();
  try {
    say([]);
    const wanted = fragment();
    // Both at once: what the link rests on is known before the core can say it.
    const link: Link = await read(core, awake(), wanted, hint("b"), lang);
    const found = opened(core, link, lang);
    if (own !== round) return;
    drawn.show(link, found, lang);
  } catch (error) {
    if (own !== round) return;
    const { detail } = asFailure(error);
    say([label(lang, drawn.standing ? "embed.standsStill" : "embed.failed", { detail })], () => void show());
  }
}

dress();
// What is far down an article, or in a hidden part of it, waits until it is seen.
new IntersectionObserver((entries, observer) => {
  if (!entries.some((entry) => entry.isIntersecting)) return;
  observer.disconnect();
  void show();
  addEventListener("hashchange", () => {
    dress();
    void show();
  });
}).observe(main);
