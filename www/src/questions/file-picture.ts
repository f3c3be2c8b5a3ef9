// A chart as a file: SVG that carries its font, and PNG made from it.

import font from "../../fonts/plus-jakarta-sans-latin-wght-normal.woff2?file";

/** So many pixels of a PNG for each pixel of the chart. */
const SCALE = 2;

async function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
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
export async function png(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;base64,${await base64(new Blob([await withFont(svg)]))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("toBlob"))), "image/png");
  });
}
