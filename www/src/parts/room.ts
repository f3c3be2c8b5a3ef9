// How wide a chart is drawn in the room it has. Its letters are of one size in
// the picture; where those of the page are larger, as on a projector, the picture
// is drawn for less room and stands enlarged in all of it.

/** A phone's charts are drawn for a phone: their letters could not be fewer. */
const LEAST = 480;

/** Both in CSS pixels. */
export function drawnWidth(room: number): number {
  const letters = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return Math.round(letters > 1 ? Math.max(Math.min(room, LEAST), room / letters) : room);
}
