// Reads LZMA, which no browser does by itself: the raw form of its inventor's specification (LZMA SDK,
// public domain), with the properties that xtask/src/one_file/packed.rs writes: lc = 3, lp = 0, pb = 0.
// It reads as far as it is asked to and goes on from there later: what a page needs first stands first.

/** How likely a bit is nought, of 2,048, before anything is known. */
const EVEN = 1024;

/** Where each kind of bit keeps its probabilities, in one array. With pb = 0 the position counts for nothing. */
const IS_MATCH = 0;
const IS_REPEATED = 12;
const IS_OTHER = 24;
const IS_THIRD = 36;
const IS_FOURTH = 48;
const IS_LONG = 60;
const SLOT = 72;
const DISTANCE = SLOT + 4 * 64;
const ALIGN = DISTANCE + 128;
const LENGTH = ALIGN + 16;
const LENGTHS = 2 + 8 + 8 + 256;
const REPEATED_LENGTH = LENGTH + LENGTHS;
const LITERAL = REPEATED_LENGTH + LENGTHS;
const OF_LITERAL = 0x300;
const ALL = LITERAL + 8 * OF_LITERAL;

/** The bytes of a stream that holds `size` of them; those that were not read yet are nought. */
export class Lzma {
  readonly bytes: Uint8Array<ArrayBuffer>;
  #likely = new Uint16Array(ALL).fill(EVEN);
  /** Of the range coder: 32 bits without a sign. */
  #coder = Uint32Array.of(0xffffffff, 0);
  #from = 0;
  #at = 0;
  #state = 0;
  /** The last four distances, the newest first. */
  #near = Uint32Array.of(1, 1, 1, 1);

  constructor(
    private readonly packed: Uint8Array,
    size: number,
  ) {
    this.bytes = new Uint8Array(size);
    // The first byte of a stream is always nought.
    for (let i = 0; i < 5; i++) this.#coder[1] = (this.#coder[1]! << 8) | packed[this.#from++]!;
  }

  #next(): void {
    const coder = this.#coder;
    if (coder[0]! >= 0x1000000) return;
    coder[0]! <<= 8;
    coder[1] = (coder[1]! << 8) | this.packed[this.#from++]!;
  }

  #bit(of: number): number {
    const coder = this.#coder;
    const likely = this.#likely;
    const nought = likely[of]!;
    const bound = (coder[0]! >>> 11) * nought;
    let found = 0;
    if (coder[1]! < bound) {
      coder[0] = bound;
      likely[of]! += (2048 - nought) >>> 5;
    } else {
      coder[0]! -= bound;
      coder[1]! -= bound;
      likely[of]! -= nought >>> 5;
      found = 1;
    }
    this.#next();
    return found;
  }

  /** A number of so many bits, the highest first, each with a probability for those before it. */
  #tree(of: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | this.#bit(of + node);
    return node - (1 << bits);
  }

  /** The same with the lowest first. */
  #reverse(of: number, bits: number): number {
    let node = 1;
    let found = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.#bit(of + node);
      node = (node << 1) | bit;
      found |= bit << i;
    }
    return found;
  }

  /** A number whose bits are as likely nought as one. */
  #plain(bits: number): number {
    const coder = this.#coder;
    let found = 0;
    for (let i = 0; i < bits; i++) {
      coder[0]! >>>= 1;
      const bit = coder[1]! >= coder[0]! ? 1 : 0;
      if (bit) coder[1]! -= coder[0]!;
      found = (found << 1) | bit;
      this.#next();
    }
    return found;
  }

  #length(of: number): number {
    if (!this.#bit(of)) return 2 + this.#tree(of + 2, 3);
    if (!this.#bit(of + 1)) return 10 + this.#tree(of + 10, 3);
    return 18 + this.#tree(of + 18, 8);
  }

  #distance(length: number): number {
    const slot = this.#tree(SLOT + 64 * Math.min(length - 2, 3), 6);
    if (slot < 4) return slot;
    const bits = (slot >>> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + this.#reverse(DISTANCE + base - slot, bits);
    return base + (this.#plain(bits - 4) << 4) + this.#reverse(ALIGN, 4);
  }

  #literal(): void {
    const { bytes } = this;
    const at = this.#at;
    const of = LITERAL + OF_LITERAL * ((bytes[at - 1] ?? 0) >>> 5);
    let node = 1;
    if (this.#state >= 7) {
      // Behind a match: what would have gone on with it is a hint, as long as it is right.
      let hint = bytes[at - this.#near[0]!]!;
      while (node < 0x100) {
        const hinted = (hint >>> 7) & 1;
        hint <<= 1;
        const bit = this.#bit(of + ((1 + hinted) << 8) + node);
        node = (node << 1) | bit;
        if (bit !== hinted) break;
      }
    }
    while (node < 0x100) node = (node << 1) | this.#bit(of + node);
    bytes[at] = node;
    this.#at++;
    this.#state -= this.#state < 4 ? this.#state : this.#state < 10 ? 3 : 6;
  }

  /** One of the last four distances becomes the newest. */
  #again(which: number): void {
    const near = this.#near;
    const distance = near[which]!;
    near.copyWithin(1, 0, which);
    near[0] = distance;
  }

  /** How long a match is that has its distance in `#near` then. */
  #match(): number {
    const state = this.#state;
    const after = (first: number, later: number): void => {
      this.#state = state < 7 ? first : later;
    };
    if (!this.#bit(IS_REPEATED + state)) {
      const length = this.#length(LENGTH);
      this.#near.copyWithin(1, 0, 3);
      this.#near[0] = this.#distance(length) + 1;
      after(7, 10);
      return length;
    }
    if (!this.#bit(IS_OTHER + state)) {
      if (!this.#bit(IS_LONG + state)) {
        after(9, 11);
        return 1;
      }
    } else this.#again(!this.#bit(IS_THIRD + state) ? 1 : !this.#bit(IS_FOURTH + state) ? 2 : 3);
    after(8, 11);
    return this.#length(REPEATED_LENGTH);
  }

  /** Reads on until the first `end` bytes are there. */
  to(end: number): void {
    const { bytes } = this;
    while (this.#at < end) {
      if (!this.#bit(IS_MATCH + this.#state)) {
        this.#literal();
        continue;
      }
      const length = this.#match();
      const distance = this.#near[0]!;
      // Byte by byte: what is repeated may begin in what is being written.
      for (let i = 0; i < length; i++, this.#at++) bytes[this.#at] = bytes[this.#at - distance]!;
    }
  }
}
