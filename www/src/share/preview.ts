// What an article will show: the live embed in its frame, the element as an article has it, or what is
// frozen in a frame without scripts. Styles that the page's policy lets into no document of its own
// are put in from here, letter for letter.

/** Milliseconds between looks at whether the live embed has come. */
const LOOK_MS = 500;

/** What is to be seen: the code as it will be pasted. */
export interface Shown {
  kind: "live" | "element" | "frozen";
  code: string;
  dark: boolean;
}

/** What a piece of an article stands in; a file brings a style of its own. */
const article = (dark: boolean): string =>
  `color-scheme:${dark ? "dark" : "light"};background:Canvas;color:CanvasText;font:16px/1.5 system-ui,sans-serif`;

export class CkEmbedPreview extends HTMLElement {
  /** What is said where the live embed does not come, as without a network. */
  absent = "";
  #inside: HTMLElement | null = null;
  #shown: Shown | null = null;
  #label = "";
  #watch: ResizeObserver | null = null;

  connectedCallback(): void {
    addEventListener("message", this.#hear);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    this.#watch?.disconnect();
  }

  set label(label: string) {
    this.#label = label;
    if (this.#inside instanceof HTMLIFrameElement) this.#inside.title = label;
  }

  set shown(shown: Shown) {
    const before = this.#shown;
    if (JSON.stringify(before) === JSON.stringify(shown)) return;
    this.#shown = shown;
    if (shown.kind === "live") {
      this.#live(shown.code, before?.kind === "live" ? before.code : null);
      return;
    }
    this.#watch?.disconnect();
    if (shown.kind === "element") this.#put(element(shown));
    else this.#frozen(shown);
  }

  #live(code: string, before: string | null): void {
    const address = parsed(code).querySelector("iframe")?.src ?? "";
    const inside = this.#frame?.contentWindow;
    if (before !== null && inside) {
      // The code's height follows the frame's; the address alone is what is seen. It is put in the
      // place of the other: one set anew would be a step for the browser's Back.
      if (address !== parsed(before).querySelector("iframe")?.src) inside.location.replace(address);
      return;
    }
    this.#watch?.disconnect();
    const frame = this.#framed();
    frame.src = address;
    this.#put(frame);
    this.#expect(frame);
  }

  /** What browsers show in the place of a page that did not come is not to be read from here; Firefox does
   * not even say that it is there. */
  #expect(frame: HTMLIFrameElement): void {
    const looking = setInterval(() => {
      const missed = frame.isConnected && frame.contentDocument === null;
      if (!missed && frame.isConnected && frame.contentDocument?.URL === "about:blank") return;
      clearInterval(looking);
      if (!missed) return;
      const note = document.createElement("p");
      note.className = "preview-absent";
      note.textContent = this.absent;
      this.#put(note);
    }, LOOK_MS);
  }

  get #frame(): HTMLIFrameElement | null {
    return this.#inside instanceof HTMLIFrameElement ? this.#inside : null;
  }

  #put(inside: HTMLElement): void {
    this.#inside = inside;
    this.replaceChildren(inside);
  }

  #framed(): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    frame.title = this.#label;
    return frame;
  }

  #frozen({ code, dark }: Shown): void {
    const frame = this.#framed();
    frame.setAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
    frame.srcdoc = bare(code);
    // As high as the last one, until it is known.
    if (this.#frame) frame.style.height = this.#frame.style.height;
    frame.addEventListener("load", () => {
      const { contentDocument: inside, contentWindow: window } = frame;
      if (!inside || !window) return;
      const own = /<style>([^<]*)<\/style>/.exec(code)?.[1];
      const sheet = new (window as Window & typeof globalThis).CSSStyleSheet();
      sheet.replaceSync(own ?? `html{${article(dark)}}body{margin:0}`);
      inside.adoptedStyleSheets = [sheet];
      dress(inside);
      // With the margins around what is in it.
      const whole = inside.documentElement;
      this.#watch = new ResizeObserver(() => this.#grow(whole.getBoundingClientRect().height));
      this.#watch.observe(whole);
    });
    this.#put(frame);
  }

  #grow(height: number): void {
    if (height > 0) this.#frame?.style.setProperty("height", `${Math.ceil(height)}px`);
  }

  #hear = ({ source, origin, data }: MessageEvent): void => {
    const live = this.#shown?.kind === "live" && source === this.#frame?.contentWindow && origin === location.origin;
    if (!live || data?.type !== "cakupan-height" || !(data.height > 0 && data.height < 1e4)) return;
    this.#grow(data.height);
    this.dispatchEvent(new CustomEvent<number>("height", { detail: Math.ceil(data.height) }));
  };
}

/** The element in a room that the page's own styles do not reach. */
function element({ code, dark }: Shown): HTMLElement {
  const room = document.createElement("div");
  const shadow = room.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{all:initial;display:flow-root;${article(dark)}}`);
  shadow.adoptedStyleSheets = [sheet];
  // Parsed apart: its script stays one that does not run, and is asked for below.
  const body = parsed(code);
  dress(body);
  for (const child of body.children) if (child.localName !== "script") shadow.append(document.importNode(child, true));
  if (!customElements.get("cakupan-chart") && !document.querySelector("script[data-embed]")) {
    const asked = document.createElement("script");
    asked.src = body.querySelector("script")?.src ?? "";
    asked.dataset["embed"] = "";
    document.head.append(asked);
  }
  return room;
}

/** The code apart from the page: nothing of it runs or is fetched. */
const parsed = (code: string): HTMLElement => new DOMParser().parseFromString(bare(code), "text/html").body;

/** Without what the policy would refuse aloud. In the core's HTML a quotation mark is only ever that of
 * an attribute: in texts it is escaped. */
function bare(code: string): string {
  return code.replace(/<style>[^<]*<\/style>/, "").replaceAll(' style="', ' data-style="');
}

/** Styles by script, which the policy allows. */
function dress(inside: ParentNode): void {
  for (const one of inside.querySelectorAll<HTMLElement | SVGElement>("[data-style]")) {
    one.style.cssText = one.dataset["style"] ?? "";
    delete one.dataset["style"];
  }
}

customElements.define("ck-embed-preview", CkEmbedPreview);
