// A finger that scrolls the page often starts on a slider, and browsers move the
// slider at the first touch. Here a touch moves it only once the finger has gone
// sideways, or was lifted where it was put down; if the page scrolls instead,
// nothing has happened. Mouse, pen and keys are not held back.

/** Sideways by so much the finger means the slider. */
const MEANT_PX = 6;

interface Touch {
  x: number;
  before: string;
  /** What the browser made of the touch so far. */
  pending: string | null;
  meant: boolean;
}

export class Swipe {
  #touch: Touch | null = null;

  constructor(private readonly set: (value: string) => void) {}

  down = (event: PointerEvent): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    this.#touch =
      event.pointerType === "touch"
        ? { x: event.clientX, before: value, pending: null, meant: false }
        : null;
  };

  input = (event: Event): void => {
    const range = event.currentTarget as HTMLInputElement;
    const touch = this.#touch;
    if (!touch || touch.meant) {
      this.set(range.value);
      return;
    }
    touch.pending = range.value;
    range.value = touch.before;
  };

  move = (event: PointerEvent): void => {
    const touch = this.#touch;
    if (!touch || touch.meant || Math.abs(event.clientX - touch.x) < MEANT_PX) return;
    touch.meant = true;
    if (touch.pending !== null) this.set(touch.pending);
  };

  up = (): void => {
    const touch = this.#touch;
    this.#touch = null;
    if (touch && !touch.meant && touch.pending !== null) this.set(touch.pending);
  };

  cancel = (): void => {
    const touch = this.#touch;
    this.#touch = null;
    if (touch?.meant) this.set(touch.before);
  };
}
