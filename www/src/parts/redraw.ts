// Puts a newly drawn SVG in the place of the one in sight, element by element:
// what stays the same is not touched, and the browser need not style it and lay
// it out again. Most of a chart stays while a slider moves.

export function redraw(holder: Element, svg: string): void {
  const template = document.createElement("template");
  template.innerHTML = svg;
  const next = template.content.firstElementChild;
  if (next) become(holder, holder.firstElementChild, next);
}

function become(parent: Element, shown: Element | null, next: Element): void {
  if (shown?.tagName !== next.tagName) {
    if (shown) shown.replaceWith(next);
    else parent.append(next);
    return;
  }
  for (const { name } of [...shown.attributes]) {
    if (!next.hasAttribute(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  if (next.childElementCount === 0) {
    const same = shown.childElementCount === 0 && shown.textContent === next.textContent;
    if (!same) shown.textContent = next.textContent;
    return;
  }
  // A live list: an element that moves into the picture leaves it.
  const wanted = [...next.children];
  wanted.forEach((child, i) => become(shown, shown.children[i] ?? null, child));
  while (shown.children.length > wanted.length) shown.lastElementChild?.remove();
}
