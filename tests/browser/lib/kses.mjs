// What is left of pasted code where a publisher filters the posts of editors, as WordPress does with
// kses for all who lack `unfiltered_html` (on a network of sites that is everybody but its keepers).
//
// Looked up in WordPress' wp-includes/kses.php, `$allowedposttags`: neither iframe, script, style, svg
// (nor what stands in one), form, input, object, embed, link, meta nor elements of one's own are among
// the tags of a post; attributes of events never are. A tag goes, the text in it stays. `style` attributes
// are thinned out there and gone elsewhere: here they go, so that nothing may need them.

/** The tags of a post that codes of ours could have; what is missing here goes. */
const TAGS = ["a", "b", "br", "caption", "details", "div", "em", "figcaption", "figure", "h2", "h3", "img", "p", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "tr"];

/** Attributes that stay, on whichever of them; `data-*` and `aria-*` besides. */
const ATTRIBUTES = ["alt", "class", "colspan", "height", "href", "id", "lang", "rel", "role", "rowspan", "scope", "src", "target", "title", "width"];

const isKept = (name) => ATTRIBUTES.includes(name) || /^(data|aria)-/.test(name);

/** @param {string} code HTML as the builder makes it: attributes in double quotes */
export function stripped(code) {
  return code.replace(/<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi, (_, end, tag, attributes) => {
    const name = tag.toLowerCase();
    if (!TAGS.includes(name)) return "";
    const left = attributes.match(/\s+[\w:-]+(?:="[^"]*")?/g) ?? [];
    return `<${end}${name}${left.filter((of) => isKept(of.trim().split("=")[0].toLowerCase())).join("")}>`;
  });
}

/** The code of a form, once the builder on the page has made it; else empty. For the page itself. */
export function pasted(kind) {
  const builder = document.querySelector("ck-embed-builder");
  if (!builder) return "";
  if (builder.kind !== kind) builder.kind = kind;
  const { answer, busy } = builder;
  return answer?.kind === kind && !busy ? answer.code : "";
}
