// Zip archives, by their directory, which stands at the end. Names are only ever shown: nothing is written anywhere.

const mostMembers = 1000;
// The record at the end, and the longest comment after it.
const endSize = 22, longestComment = 65535;

async function bytesAt(blob, start, end) {
  try { return new Uint8Array(await blob.slice(start, end).arrayBuffer()); } catch (error) { throw new Trouble('unreadable'); }
}

function isRecord(bytes, at, kind) {
  return at + 4 <= bytes.length && u32(bytes, at) === (0x4B50 | kind << 16);
}

// Where the directory is, and how many members it has.
async function directoryOf(blob) {
  const tail = await bytesAt(blob, Math.max(0, blob.size - endSize - longestComment), blob.size);
  let at = tail.length - endSize;
  while (at >= 0 && !isRecord(tail, at, 0x0605)) at--;
  if (at < 0) throw new Trouble('cutOff');
  const count = u16(tail, at + 10), size = u32(tail, at + 12), start = u32(tail, at + 16);
  // The larger form of zip has its numbers elsewhere.
  if (count === 0xFFFF || size === 0xFFFFFFFF || start === 0xFFFFFFFF) throw new Trouble('tooLarge');
  if (start + size > blob.size) throw new Trouble('cutOff');
  return { count, bytes: await bytesAt(blob, start, start + size) };
}

// The members that are no folders, in the order of the directory: {name, flags, method, sum, packed, size, start}.
function membersOf({ count, bytes }) {
  const members = [];
  for (let at = 0, number = 0; number < count; number++) {
    if (!isRecord(bytes, at, 0x0201) || at + 46 > bytes.length) throw new Trouble('damaged');
    const end = at + 46 + u16(bytes, at + 28);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, end));
    if (!name.endsWith('/')) {
      members.push({
        name, flags: u16(bytes, at + 8), method: u16(bytes, at + 10), sum: u32(bytes, at + 16),
        packed: u32(bytes, at + 20), size: u32(bytes, at + 24), start: u32(bytes, at + 42)
      });
    }
    at = end + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return members;
}

// What a member holds, checked against what the directory says of it.
async function* memberPieces(blob, member, note) {
  if (member.flags & 1) throw new Trouble('encrypted');
  if (member.method !== 0 && member.method !== 8) throw new Trouble('method');
  if (member.packed === 0xFFFFFFFF || member.size === 0xFFFFFFFF) throw new Trouble('tooLarge');
  const head = await bytesAt(blob, member.start, member.start + 30);
  if (head.length < 30) throw new Trouble('cutOff');
  if (!isRecord(head, 0, 0x0403)) throw new Trouble('damaged');
  const start = member.start + 30 + u16(head, 26) + u16(head, 28);
  if (start + member.packed > blob.size) throw new Trouble('cutOff');
  const packed = piecesOf(blob.slice(start, start + member.packed), note);
  let sum = 0, size = 0;
  for await (const piece of member.method ? inflate(new Input(packed)) : packed) {
    sum = checksum(sum, piece);
    size += piece.length;
    if (size > member.size) throw new Trouble('damaged');
    yield piece;
  }
  if (size !== member.size || sum !== member.sum) throw new Trouble('damaged');
}

// The logs in an archive: {name, pieces}.
async function* unzip(blob, note) {
  const members = membersOf(await directoryOf(blob));
  for (const member of members.slice(0, mostMembers)) {
    yield { name: member.name, pieces: memberPieces(blob, member, note) };
  }
  if (members.length > mostMembers) throw new Trouble('tooMany');
}
