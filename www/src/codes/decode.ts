// Finds QR codes in pictures: by the browser's own means where it has them, else by a library that is
// fetched then.

import type { DecodeQR } from "qr/decode.js";

/** Not yet in TypeScript's library: Chrome on phones and on macOS has it. */
interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
interface Detectors {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** Pixels of the longer side of what is looked at: of a camera's picture, of which there are many… */
const CAMERA = 960;
/** …and of a photo, in which a code may be small. */
const PHOTO = 2000;
/** So long a photo is looked at for each code in it. */
const PHOTO_MS = 600;
/** More codes than this are not on one sheet. */
const MOST = 24;

export interface Seen {
  source: CanvasImageSource;
  width: number;
  height: number;
}

let own: Promise<Detector | null> | undefined;

const detector = (): Promise<Detector | null> =>
  (own ??= (async () => {
    const { BarcodeDetector } = globalThis as { BarcodeDetector?: Detectors };
    // Some browsers have the name without what it needs of their system.
    const formats = await BarcodeDetector?.getSupportedFormats().catch((): string[] => []);
    return BarcodeDetector && formats?.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
  })());

const library = async (): Promise<DecodeQR> => (await import("qr/decode.js")).default;

/** What the codes of a camera's picture say. */
export async function seen(of: Seen): Promise<string[]> {
  const found = await (await detector())?.detect(of.source).catch(() => []);
  if (found) return found.map(({ rawValue }) => rawValue);
  const image = pixels(of, CAMERA)?.image;
  if (!image) return [];
  try {
    return [(await library())(image)];
  } catch {
    // There is none.
    return [];
  }
}

/** What the codes of a photo say: also of a sheet with several. */
export async function read(of: Seen): Promise<string[]> {
  const found = await (await detector())?.detect(of.source).catch(() => []);
  if (found && found.length > 0) return found.map(({ rawValue }) => rawValue);
  const decode = await library();
  const drawn = pixels(of, PHOTO);
  const texts: string[] = [];
  if (!drawn) return texts;
  const { pen } = drawn;
  const { width, height } = drawn.image;
  while (texts.length < MOST) {
    let box: { x: number; y: number; width: number; height: number } | undefined;
    try {
      const image = pen.getImageData(0, 0, width, height);
      texts.push(decode(image, { effort: 3, timeLimit: PHOTO_MS, pointsOnDetect: ({ boundingBox }) => (box = boundingBox) }));
    } catch {
      break;
    }
    if (!box) break;
    // What was read is wiped away: then the next one is found.
    pen.fillStyle = "#fff";
    pen.fillRect(box.x, box.y, box.width, box.height);
  }
  return texts;
}

/** Kept: a camera's picture has one size, and asks for it eight times a second. */
const canvas = document.createElement("canvas");

function pixels({ source, width, height }: Seen, most: number): { pen: CanvasRenderingContext2D; image: ImageData } | null {
  const scale = Math.min(1, most / Math.max(width, height));
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen || across === 0 || down === 0) return null;
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  pen.drawImage(source, 0, 0, across, down);
  return { pen, image: pen.getImageData(0, 0, across, down) };
}
