import assert from "node:assert/strict";
import test from "node:test";
import { deflateRawSync, gzipSync, constants } from "node:zlib";
import { load, scripts } from "./sources.mjs";
import { node } from "./dom.mjs";
import { zip } from "./zip.mjs";

const work = load(scripts["log-work.js"], { port: {}, turns: null });
const { Input, Trouble, gunzip, inflate, logsOf, readFiles } = work;

const bytes = (text) => Buffer.from(text);
/// Text that packs neither well nor badly.
const text = (length, seed = 1) => Buffer.from(Array.from({ length }, (_, at) => {
  seed = Math.imul(seed ^ seed >>> 13, 0x5BD1E995) + at | 0;
  return at % 7 < 4 ? 97 + at % 5 : 32 + (seed >>> 24) % 90;
}));

async function* inPieces(data, size) {
  for (let at = 0; at < data.length; at += size) yield new Uint8Array(data.subarray(at, at + size));
}

async function joined(pieces) {
  const parts = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

async function unpacked(data, size = 1 << 20) {
  const input = new Input(inPieces(data, size));
  await input.need(2);
  return joined(gunzip(input));
}

const file = (name, data) => Object.assign(new Blob([data]), { name });

/// What is read of files, by the names of the logs, and what could not be read.
async function read(...files) {
  const logs = [];
  let log = "";
  const reader = {
    scan(piece) { log += Buffer.from(piece).toString("latin1"); },
    finish() {
      logs.push(log);
      log = "";
    },
    report: () => ({}),
  };
  const { names, troubles } = await readFiles(reader, files, () => {}, async () => {});
  return { logs: Object.fromEntries(names.map((name, at) => [name, logs[at]])), troubles: troubles.map(({ name, reason }) => [name, reason]) };
}

test("what zlib packs is unpacked, at every level, strategy and size of pieces", async () => {
  for (const data of [bytes(""), bytes("a"), bytes("ab".repeat(70000)), text(300000), Buffer.alloc(1 << 20), text(70000, 5)]) {
    for (const level of [0, 1, 6, 9]) {
      for (const strategy of [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE]) {
        const packed = deflateRawSync(data, { level, strategy });
        for (const size of [1 << 20, 977, ...(data.length < 1000 ? [1] : [])]) {
          const input = new Input(inPieces(Buffer.concat([packed, bytes("after")]), size));
          assert.ok((await joined(inflate(input))).equals(data), `${data.length} bytes, level ${level}, ${strategy}, ${size}`);
          assert.equal((await joined(input.rest())).toString(), "after", "nothing after it is taken");
        }
      }
    }
  }
});

test("gzip: members follow each other, with zeros between them, names, comments and further fields", async () => {
  const first = gzipSync("first\n"), second = gzipSync("second\n");
  const named = Buffer.concat([Buffer.from([...first.subarray(0, 3), 4 | 8 | 16 | 2, ...first.subarray(4, 10), 3, 0, 1, 2, 3]),
    bytes("app.log\0comment\0"), Buffer.from([9, 9]), first.subarray(10)]);
  for (const size of [1, 7, 1000]) {
    assert.equal((await unpacked(Buffer.concat([first, second]), size)).toString(), "first\nsecond\n");
    assert.equal((await unpacked(Buffer.concat([named, Buffer.alloc(600), second, Buffer.alloc(3)]), size)).toString(), "first\nsecond\n");
  }
});

test("gzip: whatever is cut off or changed is said to be, after what stands before it", async () => {
  const packed = gzipSync(text(3000));
  for (let end = 2; end < packed.length; end += 13) {
    await assert.rejects(unpacked(packed.subarray(0, end)), { reason: "cutOff" }, `cut off at ${end}`);
  }
  for (let at = 10; at < packed.length; at += 11) {
    const changed = Buffer.from(packed);
    changed[at] ^= 16;
    await assert.rejects(unpacked(changed), Trouble, `changed at ${at}`);
  }
  await assert.rejects(unpacked(Buffer.concat([packed, bytes("more")])), { reason: "damaged" });
  const { logs, troubles } = await read(file("a.gz", gzipSync(text(500000)).subarray(0, 200000)));
  assert.ok(text(500000).toString("latin1").startsWith(logs["a.gz"]) && logs["a.gz"].length > 100000);
  assert.deepEqual(troubles, [["a.gz", "cutOff"]]);
});

test("any bytes for DEFLATE end, and in text or a trouble", async () => {
  for (let seed = 1; seed < 400; seed++) {
    try { await joined(inflate(new Input(inPieces(text(200, seed).map((byte, at) => byte * seed + at), 50)))); } catch (error) {
      assert.ok(error instanceof Trouble, String(error.stack));
    }
  }
});

test("zip: stored, packed and gzip members are read; folders are none", async () => {
  const archive = zip([
    { name: "logs/" }, { name: "logs/a.log", bytes: bytes("one\n") }, { name: "b.log", bytes: bytes("two\n"), isStored: true },
    { name: "日志.gz", bytes: gzipSync("three\n") }, { name: "empty.log" },
  ], "a comment with PK\u0005\u0006 in it");
  assert.deepEqual(await read(file("x.zip", archive)), {
    logs: { "x.zip/logs/a.log": "one\n", "x.zip/b.log": "two\n", "x.zip/日志.gz": "three\n", "x.zip/empty.log": "" }, troubles: [],
  });
  assert.deepEqual(await read(file("none.zip", zip([]))), { logs: {}, troubles: [] });
});

test("zip: a broken member says what is wrong and loses no other", async () => {
  const good = { name: "good.log", bytes: bytes("good\n") };
  const bad = {
    encrypted: { flags: 1 }, method: { method: 14 }, damaged: { sum: 7 }, cutOff: { packed: 1e6 }, tooLarge: { packed: 0xFFFFFFFF },
  };
  for (const [reason, said] of Object.entries(bad)) {
    const { logs, troubles } = await read(file("x.zip", zip([{ name: "../../bad", bytes: bytes("bad\n"), ...said }, good])));
    assert.equal(logs["x.zip/good.log"], "good\n");
    assert.deepEqual(troubles, [["x.zip/../../bad", reason]]);
  }
  // Less, more and elsewhere than the directory says.
  for (const said of [{ size: 3 }, { size: 5 }, { start: 1 }]) {
    const { troubles } = await read(file("x.zip", zip([{ name: "bad", bytes: bytes("bad\n"), ...said }, good])));
    assert.deepEqual(troubles, [["x.zip/bad", "damaged"]]);
  }
});

test("zip: an archive that is cut off or damaged anywhere is a trouble or its text, never another error", async () => {
  const archive = zip([{ name: "a.log", bytes: text(400) }, { name: "b.log", bytes: bytes("two\n"), isStored: true }]);
  for (let end = 4; end < archive.length; end += 3) {
    assert.deepEqual((await read(file("x.zip", archive.subarray(0, end)))).troubles, [["x.zip", "cutOff"]]);
  }
  for (let at = 4; at < archive.length; at++) {
    const changed = Buffer.from(archive);
    changed[at] ^= 0x81;
    await read(file("x.zip", changed));
  }
});

test("bombs end at a limit: of what is unpacked, of members, of archives in archives", async () => {
  const limit = async function* (budget, ...files) {
    for (const one of files) for await (const { pieces } of logsOf(one, budget, () => {})) yield* pieces;
  };
  const zeros = gzipSync(Buffer.alloc(1 << 22));
  await assert.rejects(joined(limit({ left: 1 << 20 }, file("a.gz", zeros))), { reason: "tooLarge" });
  await assert.rejects(joined(limit({ left: 5 << 20 }, file("a.gz", zeros), file("b.gz", zeros))), { reason: "tooLarge" });
  await assert.rejects(joined(limit({ left: 1 << 20 }, file("a.zip", zip([{ name: "a.gz", bytes: zeros }])))), { reason: "tooLarge" });
  const many = await read(file("x.zip", zip(Array.from({ length: 1001 }, (_, at) => ({ name: `${at}` })))));
  assert.equal(Object.keys(many.logs).length, 1000);
  assert.deepEqual(many.troubles, [["x.zip", "tooMany"]]);
  assert.deepEqual((await read(file("x.zip", zip([{ name: "y.zip", bytes: zip([]) }])))).troubles, [["x.zip/y.zip", "nested"]]);
});

test("other packed files are not taken for text; text is not taken for a packed file", async () => {
  for (const front of ["BZh9", "\x28\xb5\x2f\xfd", "\xfd7zXZ\0", "7z\xbc\xaf\x27\x1c", "Rar!\x1a"]) {
    assert.deepEqual((await read(file("x", Buffer.from(front + "rest", "latin1")))).troubles, [["x", "packed"]]);
  }
  for (const plain of ["", "P", "PK", "BZ", "7", "\x1f"]) {
    assert.deepEqual(await read(file("x", Buffer.from(plain, "latin1"))), { logs: { x: plain }, troubles: [] });
  }
});

test("files that the browser cannot read say so, and the others are read", async () => {
  const gone = { name: "gone", size: 5, slice: () => ({ arrayBuffer: async () => { throw new Error("gone"); } }) };
  assert.deepEqual(await read(gone, file("a", bytes("one"))), { logs: { a: "one" }, troubles: [["gone", "unreadable"]] });
});

const texts = {
  causes: ["% known cause", "% known causes"], unknown: [", % unknown error", ", % unknown errors"], lines: ["% in # line", "% in # lines"],
  unknownErrors: "Errors not here", moreUnknown: "… and % more", alsoFits: "fits as well: ", line: "line %", from: "% to %",
  times: ", % times", troubles: "Not read", reasons: { damaged: "it is damaged" },
};
const seen = (sample, more = {}) => ({ firstLog: 0, firstLine: 3, lastLog: 0, lastLine: 3, count: 1, sample, ...more });
const entry = (id) => ({ id, question: `Why ${id} <b>?`, url: `q/${id}.html` });

test("the report as text is that of the command: causes, samples in indented lines, what else fits", () => {
  const { reportText } = load(scripts["log.js"]);
  const report = {
    lines: 9, unlisted: 0, names: ["app.log"], troubles: [],
    causes: [{ ...seen("ERROR dark", { lastLine: 8, count: 4 }), entry: entry("dark"), alternatives: [entry("dim"), entry("off")] }],
    unknown: [seen("FATAL x\u0007\u202e" + "y".repeat(300))],
  };
  assert.equal(reportText(report, texts), `1 known cause in 9 lines, 1 unknown error

Why dark <b>?  [dark]
  line 3 to line 8, 4 times
    ERROR dark
  fits as well: dim, off

Errors not here
  line 3
    FATAL x␇\ufffd${"y".repeat(186)}…
`);
  const several = { ...report, names: ["a\n.log", "b.log"], unknown: [], troubles: [{ name: "b.log", reason: "damaged" }] };
  assert.match(reportText(several, texts), /\n {2}a␊\.log line 3 to a␊\.log line 8, 4 times\n/);
  assert.match(reportText(several, texts), /\nNot read\n {2}b\.log: it is damaged\n$/);
});

test("of many kinds of unknown errors the first are shown, and how many more there are", () => {
  const { reportText } = load(scripts["log.js"]);
  const report = { lines: 99, unlisted: 5, names: ["a"], troubles: [], causes: [], unknown: Array.from({ length: 23 }, () => seen("x")) };
  assert.equal(reportText(report, texts).match(/ {4}x\n/g).length, 20);
  assert.match(reportText(report, texts), /… and 3\+ more\n$/);
});

test("the report is shown as elements and text alone, with links to the entries", () => {
  const { paintReport } = load(scripts["log.js"]);
  const hostile = "<img src=x onerror=alert(1)>";
  const report = {
    lines: 2, unlisted: 0, names: [hostile], troubles: [{ name: hostile, reason: "damaged" }],
    causes: [{ ...seen(hostile), entry: { id: hostile, question: hostile, url: "q/a.html" }, alternatives: [entry("b")] }], unknown: [seen(hostile)],
  };
  const shown = node("div", {}, ...paintReport(report, { texts, base: "https://help.example.com/faq/", target: null, make: node }));
  assert.deepEqual(shown.find((one) => one.localName === "a").map((one) => one.attributes.href),
    ["https://help.example.com/faq/q/a.html", "https://help.example.com/faq/q/b.html"]);
  assert.deepEqual(Array.from(new Set(shown.find(() => true).map((one) => one.localName))).sort(), ["a", "code", "h3", "li", "ol", "p", "small", "ul"]);
  assert.equal(shown.find((one) => one.localName === "code").filter((one) => one.textContent === hostile).length, 2);
});
