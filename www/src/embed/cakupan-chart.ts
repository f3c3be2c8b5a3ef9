// <cakupan-chart src="…/embed.html#…" title="…">: a plain iframe that has the height of what is in it.
// Whatever stands inside the element, as a frozen figure, stays until the live one has said its first
// height; where that never comes it just stays. For the pages of others: one small script, nothing
// global but the element, no request of its own but the iframe.

const NAME = "cakupan-chart";

class CakupanChart extends HTMLElement {
  static observedAttributes = ["src", "title"];
  #frame: HTMLIFrameElement | null = null;
  /** As the live one has said; 0 before. */
  #height = 0;

  connectedCallback(): void {
    addEventListener("message", this.#hear);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    this.#frame?.remove();
    this.#frame = null;
    this.#height = 0;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return;
    if (name === "title") this.#frame.title = now ?? "";
    else this.#show();
  }

  /** Where the live one is; null where the address is none that a browser may open in a frame. */
  get #address(): URL | null {
    try {
      const url = new URL(this.getAttribute("src") ?? "", document.baseURI);
      return this.hasAttribute("src") && /^https?:$/.test(url.protocol) ? url : null;
    } catch {
      return null;
    }
  }

  #show(): void {
    const url = this.#address;
    if (!url) {
      this.#frame?.remove();
      this.#frame = null;
      return;
    }
    if (!this.#frame) {
      const frame = document.createElement("iframe");
      frame.loading = "lazy";
      frame.title = this.title;
      frame.setAttribute("scrolling", "no");
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      if (!root.firstChild) {
        const slot = document.createElement("slot");
        // Where the script is there first, what stands inside comes after the element.
        slot.addEventListener("slotchange", () => this.#arrange());
        root.append(slot);
      }
      root.append(frame);
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      this.#frame = frame;
    }
    this.#arrange();
    this.#frame.src = url.href;
  }

  /** The frame in its own place; or over what stands inside and as good as unseen, until it has said its
   * height: what has no room, or no opacity at all, no browser draws. */
  #arrange(): void {
    const [frame, slot] = [this.#frame, this.shadowRoot?.querySelector("slot")];
    if (!frame || !slot) return;
    const over = !this.#height && this.childElementCount > 0;
    slot.hidden = this.#height > 0;
    frame.inert = over;
    if (over) this.style.position = "relative";
    const place = over ? "position:absolute;inset:0;height:100%;opacity:0.01" : `height:${this.#height || 400}px`;
    frame.style.cssText = `display:block;width:100%;border:0;${place}`;
  }

  #hear = ({ source, origin, data }: MessageEvent): void => {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || origin !== this.#address?.origin) return;
    if (data?.type !== "cakupan-height" || !(data.height > 0 && data.height < 1e5)) return;
    this.#height = Math.ceil(data.height);
    this.#arrange();
  };
}

// An article may hold the script more than once.
if (!customElements.get(NAME)) customElements.define(NAME, CakupanChart);
