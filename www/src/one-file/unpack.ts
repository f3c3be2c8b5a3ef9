// Text to bytes: 13 bits in each two letters out of 91, which is shorter than base64 by a tenth. The
// letters are those of ASCII from # on but for <, so that the text may stand in HTML as it is. Written by
// xtask/src/one_file/packed.rs.

const FIRST = 0x23;
const LEFT_OUT = 0x3c;
const LETTERS = 91;
const BITS = 13;

export function unpack(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor(((text.length / 2) * BITS) / 8));
  const digit = (at: number): number => {
    const code = text.charCodeAt(at);
    return code - FIRST - (code > LEFT_OUT ? 1 : 0);
  };
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < text.length; at += 2) {
    held = (held << BITS) | (digit(at) * LETTERS + digit(at + 1));
    for (bits += BITS; bits >= 8; bits -= 8) bytes[to++] = held >>> (bits - 8);
    held &= (1 << bits) - 1;
  }
  return bytes;
}
