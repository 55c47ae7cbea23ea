// gzip files (RFC 1952), of one member or several.

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let i = 0; i < 8; i++) byte = byte & 1 ? 0xEDB88320 ^ byte >>> 1 : byte >>> 1;
  return byte;
});

// CRC-32 goes on over bytes; it begins with 0.
function checksum(sum, bytes) {
  sum = ~sum;
  for (let at = 0; at < bytes.length; at++) sum = checksums[(sum ^ bytes[at]) & 255] ^ sum >>> 8;
  return ~sum >>> 0;
}

function u16(bytes, at) { return bytes[at] | bytes[at + 1] << 8; }
function u32(bytes, at) { return (u16(bytes, at) | u16(bytes, at + 2) << 16) >>> 0; }

const gzipMark = [0x1F, 0x8B];

async function skipHeader(input) {
  await input.need(10);
  if (!input.startsWith(gzipMark)) throw new Trouble('damaged');
  await input.mustHave(10);
  const { bytes, at } = input;
  const flags = bytes[at + 3];
  if (bytes[at + 2] !== 8 || flags & 0xE0) throw new Trouble('damaged');
  input.at += 10;
  if (flags & 4) {
    await input.mustHave(2);
    const length = u16(input.bytes, input.at);
    await input.mustHave(2 + length);
    input.at += 2 + length;
  }
  // The name, and a comment.
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    do await input.mustHave(1); while (input.next());
  }
  if (flags & 2) {
    await input.mustHave(2);
    input.at += 2;
  }
}

// What the members hold. Zeros may stand behind each, as tapes have it.
async function* gunzip(input) {
  while (input.left) {
    await skipHeader(input);
    let sum = 0, size = 0;
    for await (const piece of inflate(input)) {
      sum = checksum(sum, piece);
      size += piece.length;
      yield piece;
    }
    await input.mustHave(8);
    if (u32(input.bytes, input.at) !== sum || u32(input.bytes, input.at + 4) !== size >>> 0) throw new Trouble('damaged');
    input.at += 8;
    while (await input.need(1) && !input.bytes[input.at]) input.at++;
  }
}
