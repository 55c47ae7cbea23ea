import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { load } from "./sources.mjs";

const { unpackLZMA } = load("search/lzma.js");

const PACK = `
import lzma, struct, sys
data = sys.stdin.buffer.read()
filters = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 3, "lp": 0, "pb": 0}]
sys.stdout.buffer.write(struct.pack("<I", len(data)) + lzma.compress(data, lzma.FORMAT_RAW, filters=filters))
`;

/// As Scripts/build-wasm packs the matcher.
function packed(bytes) {
  const { status, stdout, stderr } = spawnSync("python3", ["-c", PACK], { input: bytes, maxBuffer: 1 << 26 });
  assert.equal(status, 0, String(stderr));
  return new Uint8Array(stdout);
}

/// Numbers below `limit`, the same in every run.
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/// Bytes with runs, copies from near and far, and noise, so that every kind of symbol is met.
function mixture(length, seed) {
  const below = random(seed);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const kind = at ? below(4) : 3;
    const count = 1 + below(kind === 3 ? 8 : 400);
    const distance = 1 + (kind === 0 ? 0 : below(kind === 1 ? Math.min(at, 200) : at));
    const shift = kind === 2 ? below(2) : 0;
    for (let i = 0; i < count && at < length; i++, at++) {
      bytes[at] = kind === 3 ? below(256) : bytes[at - distance] + (i % 7 === 6 ? shift : 0);
    }
  }
  return bytes;
}

const samples = {
  nothing: new Uint8Array(0),
  "one byte": new Uint8Array([200]),
  "a long run": new Uint8Array(100_000).fill(7),
  noise: Uint8Array.from({ length: 5000 }, ((below) => () => below(256))(random(1))),
  "text of two languages": new TextEncoder().encode("The lamp stays dark. 灯不亮。".repeat(300)),
  "a mixture of copies": mixture(60_000, 2),
  "copies from far away": mixture(1_500_000, 3),
};

for (const [name, bytes] of Object.entries(samples)) {
  test(`LZMA: ${name} comes out as it went in`, () => {
    assert.ok(Buffer.from(unpackLZMA(packed(bytes))).equals(Buffer.from(bytes)));
  });
}

test("LZMA: the input may be a part of a larger buffer", () => {
  const bytes = mixture(2000, 4);
  const input = packed(bytes);
  const larger = new Uint8Array(input.length + 11);
  larger.set(input, 11);
  assert.deepEqual(unpackLZMA(larger.subarray(11)), bytes);
});

test("LZMA: damaged input ends with as many bytes as it announces", () => {
  const input = packed(mixture(3000, 5));
  const below = random(6);
  for (let round = 0; round < 300; round++) {
    const damaged = input.slice(0, below(2) ? input.length : 4 + below(input.length - 4));
    for (let i = 0; i < 3; i++) if (damaged.length > 4) damaged[4 + below(damaged.length - 4)] = below(256);
    assert.equal(unpackLZMA(damaged).length, 3000);
  }
});
