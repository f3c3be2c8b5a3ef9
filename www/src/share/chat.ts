// A message for a chat, in both languages whatever the page's: who sends it knows who reads it.

import { html, nothing, type TemplateResult } from "lit";
import type { Lang, Share } from "../engine/types.js";
import { Panel } from "../questions/panel.js";
import { Copying, copyable } from "./copyable.js";
import { t } from "./labels.js";
import { pageLink, site, wordsFor } from "./link.js";

/** As the core has it. */
const LONGEST = 500;

type Messages = Record<Lang, Share>;

class CkChat extends Panel<Messages> {
  #copying = new Copying(() => this.requestUpdate());

  protected override readonly name = "chat";
  protected override heading = (): string => t("chat.title");
  protected override line = (): string => t("chat.line");

  async #message(lang: Lang): Promise<Share> {
    const { sim, programme } = this;
    const [link, words] = await Promise.all([pageLink(sim, this.engine, lang), wordsFor(sim, lang)]);
    const asked = JSON.stringify({ programme, link, edited: sim.edited });
    return JSON.parse(await this.engine.call("share", JSON.stringify(this.document), words, lang, asked)) as Share;
  }

  protected override async question(): Promise<Messages> {
    const [id, en] = await Promise.all([this.#message("id"), this.#message("en")]);
    return { id, en };
  }

  protected override view(messages: Messages): TemplateResult {
    const order: Lang[] = this.language === "id" ? ["id", "en"] : ["en", "id"];
    return html`<div class="chat-both">${order.map((lang) => this.#one(lang, messages[lang]))}</div>`;
  }

  #one(lang: Lang, { chat, chat_length, chat_linked }: Share): TemplateResult {
    return html`<div lang=${lang}>
      ${copyable(this.#copying, {
        id: `chat-${lang}`,
        label: lang === "id" ? "Bahasa Indonesia" : "English",
        text: chat,
        rows: 9,
        note: t("chat.length", { length: chat_length, most: LONGEST }),
        more: html`${"share" in navigator
            ? html`<button type="button" class="button" @click=${() => void send(chat)}>${t("chat.share")}</button>`
            : nothing}
          <a class="button" href="https://wa.me/?text=${encodeURIComponent(chat)}" target="_blank" rel="noopener noreferrer">
            WhatsApp<span class="vh">: ${t("chat.opens")}</span>
          </a>`,
      })}
      ${chat_linked || site() === "" ? nothing : html`<p class="note">${t("chat.unlinked")}</p>`}
    </div>`;
  }
}

/** Through the telephone's own sheet; who closes it has changed their mind. */
async function send(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "AbortError") throw error;
  }
}

customElements.define("ck-chat", CkChat);
