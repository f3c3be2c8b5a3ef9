// The parts of a zip file whose local headers say how long they are.

import { inflateRawSync } from "node:zlib";

const LOCAL = 0x04034b50;

/** Each part's bytes by its name. */
export function unzipped(file) {
  const parts = {};
  let at = 0;
  while (file.readUInt32LE(at) === LOCAL) {
    const method = file.readUInt16LE(at + 8);
    const packed = file.readUInt32LE(at + 18);
    const name = at + 30;
    const data = name + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
    const bytes = file.subarray(data, data + packed);
    parts[file.toString("utf8", name, name + file.readUInt16LE(at + 26))] = method === 0 ? bytes : inflateRawSync(bytes);
    at = data + packed;
  }
  return parts;
}
