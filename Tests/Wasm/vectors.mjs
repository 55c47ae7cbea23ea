// Runs the golden vectors of Tests/Vectors on the WebAssembly module, as a page would: from index bytes, without
// anything imported. GoldenVectorTests runs the same lines natively and leaves the index bytes here.
//
//     FAQ_VECTOR_INDEX=$PWD/.build-wasm/vectors swift test --filter GoldenVectorTests
//     Scripts/build-wasm && node Tests/Wasm/vectors.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { load } from "../Web/sources.mjs";

const root = new URL("../../", import.meta.url);
const module = new WebAssembly.Module(readFileSync(new URL(".build-wasm/faq-engine.wasm", root)));
assert.deepEqual(WebAssembly.Module.imports(module), [], "the module must run without any import");
const folder = new URL(".build-wasm/vectors/", root);
const lines = readFileSync(new URL("Tests/Vectors/resolve.jsonl", root), "utf8").split("\n").filter(Boolean);
const vectors = lines.map((line) => JSON.parse(line)).filter((line) => line.query !== undefined);

const { readResolution, lanes } = load("search/resolution.js");

/// What the page reads, as the vectors have it: without titles.
function decode(memory, pointer) {
  const { status, facet, confidence, matches, choices } = readResolution(memory.buffer, pointer);
  const named = ({ title, ...value }) => {
    assert.equal(title[0], String(value.entry));
    return value;
  };
  return {
    status, confidence, ...(facet && { facet }),
    matches: matches.map(({ evidence, ...match }) => ({
      ...named(match),
      evidence: evidence.map(({ lane, inQuestion, start, end }) => [lanes.indexOf(lane), Number(inQuestion), start, end]),
    })),
    choices: choices.map(named),
  };
}

/// Runs all vectors on a core and the parts it asks for, given by name.
function run(name) {
  const read = (file) => readFileSync(new URL(`${name}/${file}`, folder));
  const { memory, faq_allocate, faq_release, faq_open, faq_resolve, faq_missing, faq_add } = new WebAssembly.Instance(
    module,
  ).exports;

  function copyIn(bytes) {
    const pointer = faq_allocate(bytes.length);
    assert.notEqual(pointer, 0, "out of memory");
    new Uint8Array(memory.buffer, pointer, bytes.length).set(bytes);
    return pointer;
  }

  let rounds = 0;
  function resolve(query, limit) {
    const bytes = new TextEncoder().encode(query);
    for (rounds = 1; ; rounds++) {
      const queryPointer = copyIn(bytes);
      const found = faq_resolve(queryPointer, bytes.length, limit);
      faq_release(queryPointer);
      if (found !== 0) {
        const resolution = decode(memory, found);
        faq_release(found);
        return resolution;
      }
      const missing = [];
      for (let part; (part = faq_missing(missing.length)) >= 0; ) missing.push(part);
      if (missing.length === 0) return null;
      assert.ok(rounds < 8, `${JSON.stringify(query)}: still missing ${missing}`);
      for (const part of missing) {
        const bytes = read(part);
        faq_add(part, copyIn(bytes), bytes.length);
      }
    }
  }

  const core = read("core");
  const pointer = copyIn(core);
  assert.equal(resolve("paper jam", 3), null, "nothing is open yet");

  // Bytes that are no index, or only a part of one, are refused.
  assert.equal(faq_open(copyIn(new Uint8Array(100).fill(7)), 100), 0);
  for (let length = 0; length < core.length; length += 41) {
    assert.equal(faq_open(pointer, length), 0, `cut off at ${length}`);
  }
  assert.equal(faq_open(pointer, core.length), 1);

  // The tables that few queries need come only to those: words that the base has need none, others some.
  assert.notEqual(resolve("paper jam", 3), null);
  if (name === ".") assert.equal(rounds, 1, "a part was loaded");
  assert.notEqual(resolve("how to refund", 3), null);
  assert.ok(rounds > 1, "no part was loaded");

  let failed = 0;
  let mostRounds = 0;
  for (const { query, expect } of vectors) {
    try {
      assert.deepEqual(resolve(query, 3), expect);
      mostRounds = Math.max(mostRounds, rounds);
    } catch (error) {
      failed++;
      console.error(`${JSON.stringify(query)}: ${error.message}`);
    }
  }

  // Resolving on every keystroke must not grow the page.
  const size = memory.buffer.byteLength;
  for (let round = 0; round < 20; round++) for (const { query } of vectors) resolve(query, 3);
  assert.equal(memory.buffer.byteLength, size, "memory grew");

  const passed = vectors.length - failed;
  console.log(`WebAssembly, ${name}: ${passed} vectors passed, ${failed} failed; ${mostRounds} rounds at most, ${size} bytes`);
  return failed;
}

process.exit(run(".") + run("split") === 0 ? 0 : 1);
