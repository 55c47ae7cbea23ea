// Bytes that come in pieces, and what may be wrong with them.

// Why a log cannot be read, by the name that its text has: cutOff, damaged, encrypted, method, nested, packed, tooLarge,
// tooMany or unreadable.
class Trouble extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

const pieceSize = 1 << 20;

// The bytes of a file, of any size: only one piece of it is in memory. `note` hears how many were read.
async function* piecesOf(blob, note) {
  for (let at = 0; at < blob.size; at += pieceSize) {
    let bytes;
    try { bytes = new Uint8Array(await blob.slice(at, at + pieceSize).arrayBuffer()); } catch (error) {
      throw new Trouble('unreadable');
    }
    note(bytes.length);
    yield bytes;
  }
}

// A cursor over pieces.
class Input {
  constructor(pieces) {
    this.pieces = pieces;
    this.bytes = new Uint8Array(0);
    this.at = 0;
  }

  get left() { return this.bytes.length - this.at; }

  // Has so many bytes at hand, and says whether there are as many.
  async need(count) {
    while (this.left < count) {
      const { value, done } = await this.pieces.next();
      if (done) return false;
      const joined = this.left ? new Uint8Array(this.left + value.length) : value;
      if (this.left) {
        joined.set(this.bytes.subarray(this.at));
        joined.set(value, this.left);
      }
      this.bytes = joined;
      this.at = 0;
    }
    return true;
  }

  // The same, where it is an error if there are not.
  async mustHave(count) {
    if (!await this.need(count)) throw new Trouble('cutOff');
  }

  // The next byte, one of those at hand.
  next() {
    if (this.at >= this.bytes.length) throw new Trouble('cutOff');
    return this.bytes[this.at++];
  }

  // Whether the bytes at hand begin with these.
  startsWith(bytes) {
    return this.left >= bytes.length && bytes.every((byte, at) => this.bytes[this.at + at] === byte);
  }

  // What has not been taken, in pieces.
  async *rest() {
    while (await this.need(1)) {
      const rest = this.bytes.subarray(this.at);
      this.at = this.bytes.length;
      yield rest;
    }
  }
}
