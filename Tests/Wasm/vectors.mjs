// Runs the golden vectors of Tests/Vectors on the WebAssembly module, as a page would: from index bytes, without
// anything imported. GoldenVectorTests runs the same lines natively and leaves the index bytes here.
//
//     FAQ_VECTOR_INDEX=$PWD/.build-wasm/vectors.faqx swift test --filter theGoldenVectors
//     Scripts/build-wasm && node Tests/Wasm/vectors.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const module = new WebAssembly.Module(readFileSync(new URL(".build-wasm/faq-engine.wasm", root)));
assert.deepEqual(WebAssembly.Module.imports(module), [], "the module must run without any import");
const { memory, faq_allocate, faq_release, faq_open, faq_resolve } = new WebAssembly.Instance(module).exports;

const statuses = ["answer", "ambiguous", "none"];
const facets = ["message", "code", "api", "parameter", "component"];

function copyIn(bytes) {
  const pointer = faq_allocate(bytes.length);
  assert.notEqual(pointer, 0, "out of memory");
  new Uint8Array(memory.buffer, pointer, bytes.length).set(bytes);
  return pointer;
}

// The layout is that of Wasm/ResolutionBytes.swift.
function decode(pointer) {
  const view = new DataView(memory.buffer, pointer);
  let at = 0;
  const u32 = () => view.getUint32((at += 4) - 4, true);
  const f64 = () => view.getFloat64((at += 8) - 8, true);
  const times = (count, make) => Array.from({ length: count }, make);

  const status = statuses[u32()];
  const facet = facets[u32()];
  const confidence = f64();
  const [matchCount, choiceCount] = [u32(), u32()];
  const matches = times(matchCount, () => {
    const match = { entry: u32(), alias: u32(), score: f64(), confidence: f64() };
    return { ...match, evidence: times(u32(), () => times(4, u32)) };
  });
  const choices = times(choiceCount, () => {
    const [entry, length] = [u32(), u32()];
    at += length;
    return { entry, label: new TextDecoder().decode(new Uint8Array(memory.buffer, pointer + at - length, length)) };
  });
  return { status, confidence, ...(facet && { facet }), matches, choices };
}

function resolve(query, limit) {
  const bytes = new TextEncoder().encode(query);
  const queryPointer = copyIn(bytes);
  const found = faq_resolve(queryPointer, bytes.length, limit);
  faq_release(queryPointer);
  if (found === 0) return null;
  const resolution = decode(found);
  faq_release(found);
  return resolution;
}

const bytes = readFileSync(new URL(".build-wasm/vectors.faqx", root));
const index = copyIn(bytes);
assert.equal(resolve("paper jam", 3), null, "nothing is open yet");

// Bytes that are no index, or only a part of one, are refused.
assert.equal(faq_open(copyIn(new Uint8Array(100).fill(7)), 100), 0);
for (let length = 0; length < bytes.length; length += 41) {
  assert.equal(faq_open(index, length), 0, `cut off at ${length}`);
}
assert.equal(faq_open(index, bytes.length), 1);

const lines = readFileSync(new URL("Tests/Vectors/resolve.jsonl", root), "utf8").split("\n").filter(Boolean);
const vectors = lines.map((line) => JSON.parse(line)).filter((line) => line.query !== undefined);

let failed = 0;
for (const { query, expect } of vectors) {
  try {
    assert.deepEqual(resolve(query, 3), expect);
  } catch (error) {
    failed++;
    console.error(`${JSON.stringify(query)}: ${error.message}`);
  }
}

// Resolving on every keystroke must not grow the page.
const size = memory.buffer.byteLength;
for (let round = 0; round < 20; round++) for (const { query } of vectors) resolve(query, 3);
assert.equal(memory.buffer.byteLength, size, "memory grew");

console.log(`WebAssembly: ${vectors.length - failed} vectors passed, ${failed} failed; ${size} bytes of memory`);
process.exit(failed === 0 ? 0 : 1);
