import assert from "node:assert/strict";
import test from "node:test";
import { load, scripts } from "./sources.mjs";

const base = "https://help.example.com/faq/";

/// A matcher that answers each query with no match once it has the parts it wants.
function matcher({ wants = () => [], opens = true } = {}) {
  const memory = { buffer: new ArrayBuffer(1 << 16) };
  const had = new Set();
  let free = 8;
  let missing = [];
  let held = 0;
  return {
    memory, had,
    heldBlocks: () => held,
    faq_allocate(size) { held++; return (free += size + 8) - size; },
    faq_release() { held--; },
    faq_open: () => Number(opens),
    faq_add(number) { had.add(number); },
    faq_missing: (at) => missing[at] ?? -1,
    faq_resolve(at, length) {
      const query = new TextDecoder().decode(new Uint8Array(memory.buffer, at, length));
      missing = wants(query).filter((number) => !had.has(number));
      if (missing.length || query === "damaged") return 0;
      const result = this.faq_allocate(24);
      new Uint8Array(memory.buffer, result, 24).fill(0);
      new DataView(memory.buffer).setUint32(result, 2, true);
      return result;
    },
  };
}

/// The search of a page over a matcher; `loads` are the files it asked for, each with what lets it come or fail.
function searching(options) {
  const exports = matcher(options);
  const loads = [];
  const file = (name) => new Promise((come, fail) => loads.push({ name, come: () => come(new Uint8Array([1])), fail }));
  const core = Uint8Array.from({ length: 16 }, (_, at) => at);
  const page = {
    document: { baseURI: base },
    location: new URL(base),
    fetch: async (url) => ({ ok: true, arrayBuffer: () => file(url.slice((base + "search/").length)) }),
    Response: class { constructor(body) { this.arrayBuffer = async () => body; } },
    Blob: class { constructor([bytes]) { this.stream = () => ({ pipeThrough: () => bytes }); } },
    DecompressionStream: class {},
    globalThis: {},
  };
  const { Search } = load(scripts["search.js"], page);
  return { loads, exports, make: () => new Search({ exports }, core, new URL(base)), api: page.globalThis.FAQSearch };
}

const turns = () => new Promise((done) => setTimeout(done));

test("a query that needs no part is answered, and what it took is given back", async () => {
  const { make, loads, exports } = searching();
  const search = make();
  const before = exports.heldBlocks();
  assert.equal((await search.resolve("lamp")).status, "none");
  assert.equal(exports.heldBlocks(), before);
  assert.deepEqual(loads, []);
});

test("parts that a query misses are loaded, each once", async () => {
  const { make, loads, exports } = searching({ wants: () => [3, 70] });
  const search = make();
  const [first, second] = [search.resolve("lamp"), search.resolve("dark")];
  first.catch(() => {});
  await turns();
  assert.deepEqual(loads.map(({ name }) => name), ["0f0e0d0c0b0a0908/3.bin", "0f0e0d0c0b0a0908/70.bin"]);
  loads.forEach(({ come }) => come());
  await second;
  assert.deepEqual([...exports.had].sort(), [3, 70]);
});

test("a query that another overtakes is aborted", async () => {
  const { make, loads } = searching({ wants: (query) => (query === "slow" ? [0] : []) });
  const search = make();
  const slow = search.resolve("slow");
  await turns();
  const quick = search.resolve("quick");
  loads[0].come();
  await assert.rejects(slow, { name: "AbortError" });
  assert.equal((await quick).status, "none");
});

test("a part that did not come is asked for again by the next query", async () => {
  const { make, loads } = searching({ wants: () => [0] });
  const search = make();
  const first = search.resolve("lamp");
  await turns();
  loads[0].fail(new Error("offline"));
  await assert.rejects(first, /offline/);
  const second = search.resolve("lamp");
  await turns();
  assert.equal(loads.length, 2);
  loads[1].come();
  await second;
});

test("a damaged index is an error", async () => {
  await assert.rejects(searching().make().resolve("damaged"), /damaged/);
  assert.throws(() => searching({ opens: false }).make(), /not an index/);
});

test("opening that failed is tried again, opening that did not is shared", async () => {
  const { api, loads } = searching();
  const first = api.open("./");
  assert.equal(api.open("./"), first);
  await turns();
  assert.deepEqual(loads.map(({ name }) => name), ["engine.bin", "core.bin"]);
  loads[0].fail(new Error("offline"));
  await assert.rejects(first, /offline/);
  assert.notEqual(api.open("./"), first);
});
