// Makes zip archives, also wrong ones.
import { deflateRawSync } from "node:zlib";
import { load } from "./sources.mjs";

const { checksum } = load("logs/gzip.js");

const u16 = (value) => [value & 255, value >> 8 & 255];
const u32 = (value) => [...u16(value & 0xFFFF), ...u16(value >>> 16)];

/// Of members {name, bytes, isStored, and what is to be said of it instead of the truth: flags, method, size, sum, packed,
/// start}.
export function zip(members, comment = "") {
  const parts = [], directory = [];
  let length = 0;
  const add = (...bytes) => {
    const part = Buffer.concat(bytes.map((bytes) => Buffer.from(bytes)));
    parts.push(part);
    length += part.length;
  };
  for (const { name, bytes = [], isStored = false, ...said } of members) {
    const data = isStored ? Buffer.from(bytes) : deflateRawSync(Buffer.from(bytes));
    const { flags = 0x800, method = isStored ? 0 : 8, size = bytes.length, sum = checksum(0, bytes), packed = data.length, start = length } = said;
    const path = Buffer.from(name);
    const facts = [...u16(20), ...u16(flags), ...u16(method), ...u32(0), ...u32(sum), ...u32(packed), ...u32(size), ...u16(path.length)];
    add(u32(0x04034B50), facts, u16(3), path, [1, 2, 3], data);
    directory.push([...u32(0x02014B50), ...u16(20), ...facts, ...u16(0), ...u16(2), ...u16(0), ...u16(0), ...u32(0), ...u32(start), ...path, 7, 7]);
  }
  const start = length;
  add(...directory);
  const size = length - start;
  add(u32(0x06054B50), u32(0), u16(members.length), u16(members.length), u32(size), u32(start), u16(comment.length), Buffer.from(comment));
  return Buffer.concat(parts);
}
