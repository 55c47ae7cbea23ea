// The logs in the files that a reader gives: text, gzip, and zip archives of both.

// So much is read of what is packed, all files together: an archive of a few kilobytes may hold more than anybody waits for.
const mostUnpacked = 2 ** 31 - 1;

const zipMarks = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]];
// xz, bzip2, Zstandard, 7z, rar, compress.
const otherMarks = [
  [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x42, 0x5A, 0x68], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21],
  [0x1F, 0x9D]
];

function limited(budget) {
  return async function* (pieces) {
    for await (const piece of pieces) {
      budget.left -= piece.length;
      if (budget.left < 0) throw new Trouble('tooLarge');
      yield piece;
    }
  };
}

// The text of a log that may be packed.
async function* textOf(pieces, limit) {
  const input = new Input(pieces);
  await input.need(6);
  if (zipMarks.some(mark => input.startsWith(mark))) throw new Trouble('nested');
  if (otherMarks.some(mark => input.startsWith(mark))) throw new Trouble('packed');
  yield* input.startsWith(gzipMark) ? limit(gunzip(input)) : input.rest();
}

// The logs in a file: {name, pieces}. `note` hears how many bytes were read.
async function* logsOf(file, budget, note) {
  const limit = limited(budget);
  const front = await bytesAt(file, 0, 4);
  if (zipMarks.some(mark => mark.every((byte, at) => front[at] === byte))) {
    for await (const { name, pieces } of unzip(file, note)) {
      yield { name: file.name + '/' + name, pieces: textOf(limit(pieces), limit) };
    }
  } else {
    yield { name: file.name, pieces: textOf(piecesOf(file, note), limit) };
  }
}
