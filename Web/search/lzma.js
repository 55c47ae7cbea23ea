// Unpacks the matcher as Scripts/build-wasm packs it: its length in four bytes, then a raw LZMA stream with lc = 3 and
// lp = pb = 0. The names are those of the LZMA specification.
//
// Damaged input gives other bytes, never more of them than the length says.
function unpackLZMA(input) {
  var size = new DataView(input.buffer, input.byteOffset).getUint32(0, true);
  var output = new Uint8Array(size);
  var probabilities = new Uint16Array(7167).fill(1024);
  // Where the probabilities of each kind begin; those of isMatch come first, twelve states each.
  var isRep = 12, isRepG0 = 24, isRepG1 = 36, isRepG2 = 48, isRep0Long = 60, posSlot = 72, posSpecial = 328;
  var align = 443, matchLength = 459, repLength = 733, literals = 1023;
  var range = -1 >>> 0, code = 0, at = 5, end = 0, state = 0, distances = [0, 0, 0, 0];

  function normalize() {
    if (range < 0x1000000) {
      range = range * 256;
      code = ((code << 8) | input[at++]) >>> 0;
    }
  }

  function bit(index) {
    var bound = (range >>> 11) * probabilities[index];
    var isOne = code >= bound;
    if (isOne) {
      range -= bound;
      code -= bound;
      probabilities[index] -= probabilities[index] >> 5;
    } else {
      range = bound;
      probabilities[index] += (2048 - probabilities[index]) >> 5;
    }
    normalize();
    return +isOne;
  }

  function tree(base, bits) {
    var symbol = 1;
    for (var i = 0; i < bits; i++) symbol = symbol * 2 + bit(base + symbol);
    return symbol - (1 << bits);
  }

  function reverseTree(base, bits) {
    var symbol = 1, value = 0;
    for (var i = 0; i < bits; i++) {
      var one = bit(base + symbol);
      symbol = symbol * 2 + one;
      value |= one << i;
    }
    return value;
  }

  // The length of a match, less two.
  function length(base) {
    return !bit(base) ? tree(base + 2, 3) : !bit(base + 1) ? 8 + tree(base + 10, 3) : 16 + tree(base + 18, 8);
  }

  function literal() {
    var base = literals + 768 * ((end ? output[end - 1] : 0) >> 5);
    var symbol = 1;
    var other = state < 7 ? -1 : output[end - distances[0] - 1];
    while (symbol < 256) {
      if (other < 0) symbol = symbol * 2 + bit(base + symbol);
      else {
        var guess = other >> 7 & 1;
        var one = bit(base + 256 + 256 * guess + symbol);
        other = guess === one ? other << 1 & 255 : -1;
        symbol = symbol * 2 + one;
      }
    }
    output[end++] = symbol;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  function distance(length) {
    var slot = tree(posSlot + 64 * Math.min(length, 3), 6);
    if (slot < 4) return slot;
    var bits = (slot >> 1) - 1;
    var value = (2 | slot & 1) << bits;
    if (slot < 14) return value + reverseTree(posSpecial + value - slot, bits);
    for (var i = bits - 1; i >= 4; i--) {
      range >>>= 1;
      if (code >= range) {
        code -= range;
        value += 1 << i;
      }
      normalize();
    }
    return value + reverseTree(align, 4);
  }

  for (var i = 0; i < 4; i++) code = ((code << 8) | input[at++]) >>> 0;
  while (end < size) {
    var count;
    if (!bit(state)) {
      literal();
      continue;
    }
    if (bit(isRep + state)) {
      var which = !bit(isRepG0 + state) ? 0 : !bit(isRepG1 + state) ? 1 : 2 + bit(isRepG2 + state);
      if (!which && !bit(isRep0Long + state)) {
        state = state < 7 ? 9 : 11;
        count = 1;
      } else {
        distances.unshift(distances.splice(which, 1)[0]);
        count = length(repLength) + 2;
        state = state < 7 ? 8 : 11;
      }
    } else {
      count = length(matchLength);
      distances.unshift(distance(count));
      distances.pop();
      count += 2;
      state = state < 7 ? 7 : 10;
    }
    for (; count > 0 && end < size; count--, end++) output[end] = output[end - distances[0] - 1];
  }
  return output;
}
