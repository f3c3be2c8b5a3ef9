// Whether things stand where they should: nothing outside, nothing upon another. Letters are measured
// once they are those of the page's font, or it is known that it does not come: until then others,
// wider ones, stand in for it.

import { until } from "./page.mjs";

/** Waits for the letters of the page's font. Asked again and again: without scripts no promise of a
 * page comes true. */
export const lettersThere = (page) =>
  until(
    page,
    () => [...document.fonts].filter(({ family }) => /Plus Jakarta/.test(family)).every(({ status }) => status === "loaded" || status === "error"),
    undefined,
    { what: "the page's font", timeout: 15000 },
  );

/** Pixels by which the page is wider than the window, and what sticks out. */
export async function overflow(page) {
  await lettersThere(page);
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - width;
    if (over <= 0) return "";
    const culprits = [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest(".chips, .places, .table-scroll, .vh, ck-mini"))
      .slice(-3)
      .map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""} “${e.textContent.trim().slice(0, 30)}”`);
    return `${over} px too wide: ${culprits.join(", ")}`;
  });
}

/** Letters of a chart that touch one another or leave the picture, a line each. */
export async function chartFaults(page) {
  await lettersThere(page);
  return page.evaluate(() => {
    const faults = [];
    for (const svg of document.querySelectorAll(".picture svg")) {
      // Of a place that is not in sight.
      if (!svg.checkVisibility()) continue;
      const figure = svg.closest("[data-figure]")?.dataset.figure ?? svg.closest(".panel").id;
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll("text")].filter((t) => t.textContent.trim());
      const boxes = texts.map((t) => {
        // Not where the browser says that it is: Firefox counts the halo as well.
        const matrix = t.getScreenCTM();
        const { x, width } = t.getBBox();
        const [left, right] = [x, x + width].map((at) => at * matrix.a + matrix.e);
        // Boxes of lines are taller than letters, and differ between browsers:
        // the letters themselves reach from the baseline so far up and down.
        const baseline = t.getStartPositionOfChar(0).matrixTransform(matrix).y;
        const size = parseFloat(getComputedStyle(t).fontSize) * matrix.d;
        return { text: t.textContent, left, right, top: baseline - 0.75 * size, bottom: baseline + 0.2 * size };
      });
      for (const [i, a] of boxes.entries()) {
        // The air at the sides of a letter may stand out: a picture cuts nothing there.
        if (a.left < frame.left - 1.5 || a.right > frame.right + 1.5 || a.top < frame.top - 0.5 || a.bottom > frame.bottom + 0.5) {
          faults.push(`${figure}: “${a.text}” leaves the picture: ${[a.left - frame.left, a.top - frame.top, frame.right - a.right, frame.bottom - a.bottom].map((px) => px.toFixed(1))}`);
        }
        for (const b of boxes.slice(i + 1)) {
          // The same words twice in one place are a halo under its letters.
          if (a.text === b.text && Math.abs(a.left - b.left) < 1) continue;
          const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (x > 0.5 && y > 0.5) faults.push(`${figure}: “${a.text}” and “${b.text}” touch by ${x.toFixed(1)} × ${y.toFixed(1)} px`);
        }
      }
    }
    return faults;
  });
}

/** Texts of the page that are cut off by their own box. */
export async function cutTexts(page) {
  await lettersThere(page);
  return page.evaluate(() => {
    const range = document.createRange();
    const needed = (e) => {
      if (e.tagName === "INPUT") return e.scrollWidth - e.clientWidth;
      // A name that ends in an ellipsis is whole in its title.
      const told = (of) => of.title === of.textContent && getComputedStyle(of).textOverflow === "ellipsis";
      // Words for those who listen stand in a box of a pixel, and are cut by it on purpose.
      const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT, (text) =>
        text.data.trim() && !text.parentElement.closest(".vh") && !told(text.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
      );
      let right = -Infinity;
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        right = Math.max(right, range.getBoundingClientRect().right);
      }
      return right - e.getBoundingClientRect().right;
    };
    return [...document.querySelectorAll("h1, h2, h3, p, dt, dd, label, button, summary, input.value, .chip span, .mark, caption")]
      .filter((e) => e.checkVisibility() && !e.matches(".vh, .vh *, ck-mini *, .skip"))
      .map((e) => ({ e, by: needed(e) }))
      .filter(({ by }) => by > 1)
      .map(({ e, by }) => `${e.tagName.toLowerCase()}.${e.className} “${(e.value || e.textContent).trim().slice(0, 40)}” by ${Math.round(by)} px`);
  });
}

/** Things to touch that are smaller than 44 px and not in a line of text. */
export const smallTargets = (page, least = 44) =>
  page.evaluate((px) => {
    const targets = document.querySelectorAll("button, summary, input, select, .chip span");
    return [...targets]
      .filter((e) => e.checkVisibility() && getComputedStyle(e).opacity !== "0" && !e.closest(".skip, .vh"))
      // A box to tick is as large as the words that tick it.
      .map((e) => ({ e, box: (e.closest("label") ?? e).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .map(({ e, box }) => {
        // A target may reach beyond what is drawn of it.
        const after = getComputedStyle(e, "::after");
        const reach = after.content !== "none" && after.position === "absolute" ? [parseFloat(after.width) || 0, parseFloat(after.height) || 0] : [0, 0];
        return { e, width: Math.max(box.width, reach[0]), height: Math.max(box.height, reach[1]) };
      })
      .filter(({ width, height }) => width < px - 0.5 || height < px - 0.5)
      .map(({ e, width, height }) => `${e.tagName.toLowerCase()}.${e.className} “${e.textContent.trim().slice(0, 20)}” ${Math.round(width)} × ${Math.round(height)}`);
  }, least);
