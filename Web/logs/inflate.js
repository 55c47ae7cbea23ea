// Unpacks DEFLATE (RFC 1951) a piece at a time. A browser's DecompressionStream does not say where packed bytes end, and
// gzip files may have several members one after the other.

const history = 1 << 15;
const inflatedSize = 1 << 18;
const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577];
const distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
// No header of a block is longer, in bytes.
const longestHeader = 400;

// Looks up what the next bits stand for: a symbol × 16 + the length of its code, 0 where there is no such code.
function codeTable(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  let bits = 15;
  while (bits > 1 && !counts[bits]) bits--;
  const next = new Uint16Array(16);
  for (let length = 1, code = 0; length <= bits; length++) {
    code = code + counts[length - 1] << 1;
    if (code + counts[length] > 1 << length) throw new Trouble('damaged');
    next[length] = code;
  }
  const table = new Uint16Array(1 << bits);
  lengths.forEach((length, symbol) => {
    if (!length) return;
    let code = next[length]++, start = 0;
    for (let i = 0; i < length; i++, code >>= 1) start = start << 1 | code & 1;
    for (let at = start; at < table.length; at += 1 << length) table[at] = symbol << 4 | length;
  });
  return table;
}

const fixedLiterals = Array.from({ length: 288 }, (_, at) => at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8);
const fixedDistances = new Array(30).fill(5);

class Inflater {
  constructor(input) {
    this.input = input;
    this.hold = 0;
    this.held = 0;
    this.output = new Uint8Array(history + inflatedSize + 258);
    this.end = 0;
  }

  // Up to 16 bits of those at hand.
  bits(count) {
    while (this.held < count) {
      this.hold |= this.input.next() << this.held;
      this.held += 8;
    }
    const value = this.hold & (1 << count) - 1;
    this.hold >>>= count;
    this.held -= count;
    return value;
  }

  symbol(table) {
    // Of bits that are not at hand, the code needs none if it is whole.
    while (this.held < 15 && this.input.left) {
      this.hold |= this.input.next() << this.held;
      this.held += 8;
    }
    const entry = table[this.hold & table.length - 1];
    if (!entry) throw new Trouble('damaged');
    this.bits(entry & 15);
    return entry >> 4;
  }

  // The tables of a block that brings its own.
  tables() {
    const literals = this.bits(5) + 257, distances = this.bits(5) + 1, count = this.bits(4) + 4;
    const codes = new Uint8Array(19);
    for (let i = 0; i < count; i++) codes[codeOrder[i]] = this.bits(3);
    const table = codeTable(codes);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length;) {
      const symbol = this.symbol(table);
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      const value = symbol === 16 ? lengths[at - 1] : 0;
      const repeat = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
      if (symbol === 16 && !at || at + repeat > lengths.length) throw new Trouble('damaged');
      lengths.fill(value, at, at += repeat);
    }
    return [codeTable(lengths.subarray(0, literals)), codeTable(lengths.subarray(literals))];
  }

  // Goes on with a block until it ends (true), the bytes at hand are used up, or the output is full.
  run(literals, distances, isLast) {
    const { input, output } = this;
    const { bytes } = input;
    const size = bytes.length;
    // A symbol takes less than eight bytes. After the last byte zeros are read; what comes of them is not kept.
    const last = isLast ? size + 4 : size - 8;
    const literalMask = literals.length - 1, distanceMask = distances.length - 1;
    let { hold, held, end } = this;
    let { at } = input;
    let isDone = false, isDamaged = false, whole = end;
    while (at <= last && end < history + inflatedSize) {
      if (at >= size && at * 8 - held > size * 8) break;
      whole = end;
      for (; held <= 24; held += 8) hold |= bytes[at++] << held;
      let entry = literals[hold & literalMask], count = entry & 15;
      if ((isDamaged = !count)) break;
      hold >>>= count;
      held -= count;
      let symbol = entry >> 4;
      if (symbol < 256) {
        output[end++] = symbol;
        continue;
      }
      if (symbol === 256) {
        isDone = true;
        break;
      }
      symbol -= 257;
      if ((isDamaged = symbol > 28)) break;
      count = lengthExtra[symbol];
      const length = lengthBase[symbol] + (hold & (1 << count) - 1);
      if (count) hold >>>= count;
      held -= count;
      for (; held <= 24; held += 8) hold |= bytes[at++] << held;
      entry = distances[hold & distanceMask];
      count = entry & 15;
      symbol = entry >> 4;
      if ((isDamaged = !count || symbol > 29)) break;
      hold >>>= count;
      held -= count;
      for (; held <= 24; held += 8) hold |= bytes[at++] << held;
      count = distanceExtra[symbol];
      const distance = distanceBase[symbol] + (hold & (1 << count) - 1);
      if (count) hold >>>= count;
      held -= count;
      if ((isDamaged = distance > end)) break;
      if (distance >= length && length > 24) output.copyWithin(end, end - distance, end - distance + length);
      else for (let to = end; to < end + length; to++) output[to] = output[to - distance];
      end += length;
    }
    // Whole bytes among the bits at hand are given back.
    at -= held >> 3;
    held &= 7;
    this.hold = hold & (1 << held) - 1;
    this.held = held;
    const isCutOff = at > size;
    this.end = isCutOff ? whole : end;
    if (isCutOff || isDamaged) throw new Trouble(isCutOff ? 'cutOff' : 'damaged');
    input.at = at;
    return isDone;
  }
}

// What the input holds in packed form, in pieces; leaves it right after. What stands before damage is given first.
async function* inflate(input) {
  const inflater = new Inflater(input);
  const { output } = inflater;
  const full = history + inflatedSize;
  let start = 0;
  function given() {
    const piece = output.slice(start, inflater.end);
    if (inflater.end > history) {
      output.copyWithin(0, inflater.end - history, inflater.end);
      inflater.end = history;
    }
    start = inflater.end;
    return piece;
  }
  // Goes on with a block of text as it is.
  async function* stored() {
    // Less than a byte is held: the rest of it says nothing.
    inflater.hold = inflater.held = 0;
    let left = inflater.bits(16);
    if ((left ^ inflater.bits(16)) !== 0xFFFF) throw new Trouble('damaged');
    while (left) {
      await input.mustHave(1);
      if (inflater.end >= full) yield given();
      const count = Math.min(left, input.left, full - inflater.end);
      output.set(input.bytes.subarray(input.at, input.at + count), inflater.end);
      input.at += count;
      inflater.end += count;
      left -= count;
    }
  }
  async function* coded(literals, distances) {
    let isLast = !await input.need(16);
    while (!inflater.run(literals, distances, isLast)) {
      if (inflater.end >= full) yield given();
      if (input.left < 16) isLast = !await input.need(16);
    }
  }
  try {
    for (let isLastBlock = false; !isLastBlock;) {
      await input.need(longestHeader);
      isLastBlock = inflater.bits(1) === 1;
      const kind = inflater.bits(2);
      if (kind === 0) yield* stored();
      else if (kind === 1) yield* coded(codeTable(fixedLiterals), codeTable(fixedDistances));
      else if (kind === 2) yield* coded(...inflater.tables());
      else throw new Trouble('damaged');
    }
  } catch (error) {
    if (inflater.end > start) yield given();
    throw error;
  }
  if (inflater.end > start) yield given();
}
