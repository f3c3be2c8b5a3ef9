// A chart as a file: SVG that carries its font, and PNG made from it.

import font from "../../fonts/plus-jakarta-sans-latin-wght-normal.woff2?file";

/** So many pixels of a PNG for each pixel of the chart. */
const SCALE = 2;

/** Its bytes as text. */
export async function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // Nothing at all may come without the comma.
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The SVG with the page's font inside, so that it looks the same anywhere. */
export async function withFont(svg: string): Promise<string> {
  const response = await fetch(new URL(font, import.meta.url));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const data = await base64(await response.blob());
  const face = `@font-face{font-family:'Plus Jakarta Sans';font-weight:200 800;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(/^<svg[^>]*>/, (open) => `${open}<style>${face}</style>`)}\n`;
}

/** The SVG as a PNG of twice its size. */
export async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${await base64(new Blob([await withFont(svg)]))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("toBlob"))), "image/png");
  });
}
