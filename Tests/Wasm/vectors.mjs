// Runs the matcher as a page runs it: the module of Scripts/build-wasm, from bytes, without anything imported.
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";

const root = new URL("../../", import.meta.url);
const module = new WebAssembly.Module(readFileSync(new URL(".build-wasm/faq-engine.wasm", root)));
assert.deepEqual(WebAssembly.Module.imports(module), [], "the module must run without any import");
const { memory, faq_allocate, faq_release } = new WebAssembly.Instance(module).exports;

// The allocator gives the same memory back, so that resolving on every keystroke does not grow the page.
const cycle = () => {
  const blocks = Array.from({ length: 200 }, (_, size) => faq_allocate(size * 37));
  blocks.forEach((block, size) => new Uint8Array(memory.buffer, block, size * 37).fill(size));
  blocks.forEach((block, size) => {
    assert.equal(block % 16, 0);
    assert.ok(new Uint8Array(memory.buffer, block, size * 37).every((byte) => byte === size));
  });
  blocks.forEach(faq_release);
};
cycle();
const size = memory.buffer.byteLength;
for (let round = 0; round < 100; round++) cycle();
assert.equal(memory.buffer.byteLength, size, "memory grew");

console.log("WebAssembly: the module loads, and its memory does not grow");
