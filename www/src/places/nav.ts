// The way between the places: at the foot of a phone, at the head of a desk.

import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { t, lang } from "../i18n.js";
import type { Going } from "./going.js";
import { PLACES, type Place } from "./places.js";

export function nav(going: Going): unknown {
  return guard([going.now, lang(), location.hash], () => view(going));
}

function view(going: Going): TemplateResult {
  return html`<nav class="places" aria-label=${t("place.nav")}>
    <ul role="list">
      ${PLACES.filter((place) => !place.apart).map((place) => link(going, place))}
    </ul>
  </nav>`;
}

function link(going: Going, place: Place): TemplateResult {
  const follow = (event: MouseEvent): void => {
    // With a key held it opens elsewhere, as links do.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void going.go(place);
  };
  return html`<li>
    <a href=${going.href(place)} aria-current=${place === going.now ? "page" : "false"} @click=${follow}>
      ${place.sign}<span class="place-short" aria-hidden="true">${t(place.short)}</span><span class="place-name">${t(place.name)}</span>
    </a>
  </li>`;
}
