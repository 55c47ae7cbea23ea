import assert from "node:assert/strict";
import test from "node:test";
import { load, scripts, sealed } from "./sources.mjs";

const base = "https://help.example.com/faq/";

/// A matcher that answers each query with no match once it has the parts it wants.
function matcher({ wants = () => [], opens = true, breaks = () => false } = {}) {
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
      if (breaks(query)) throw new WebAssembly.RuntimeError("unreachable");
      missing = wants(query).filter((number) => !had.has(number));
      if (missing.length || query === "damaged") return 0;
      const result = this.faq_allocate(24);
      new Uint8Array(memory.buffer, result, 24).fill(0);
      new DataView(memory.buffer).setUint32(result, 2, true);
      return result;
    },
  };
}

/// The search of a page over a matcher; `loads` are the files it asked for, each with what lets it come, come damaged or
/// fail. `made` are the instances of the matcher.
function searching(options) {
  const exports = matcher(options);
  const made = [];
  const loads = [];
  const file = (name, cache) => new Promise((come, fail) => loads.push({
    name, cache, fail, come: () => come(sealed([1], name).buffer), comeDamaged: () => come(sealed([1], "other").buffer),
  }));
  const core = Uint8Array.from({ length: 16 }, (_, at) => at);
  const page = {
    document: { baseURI: base },
    location: new URL(base),
    fetch: async (url, { cache }) => ({ ok: true, arrayBuffer: () => file(url.slice((base + "search/").length), cache) }),
    Response: class { constructor(body) { this.arrayBuffer = async () => body; } },
    Blob: class { constructor([bytes]) { this.stream = () => ({ pipeThrough: () => bytes }); } },
    DecompressionStream: class {},
    globalThis: {},
  };
  const { Search } = load(scripts["search.js"], page);
  const instantiate = async () => {
    const instance = { exports: made.length ? matcher(options) : exports };
    made.push(instance);
    return instance;
  };
  return { loads, exports, made, make: () => new Search(instantiate, core, new URL(base)), api: page.globalThis.FAQSearch };
}

const turns = () => new Promise((done) => setTimeout(done));

test("a query that needs no part is answered, and what it took is given back", async () => {
  const { make, loads, exports } = searching();
  const search = make();
  await search.open();
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

test("a part that comes damaged is not used, and loaded past the cache by the next query", async () => {
  const { make, loads, exports } = searching({ wants: () => [0] });
  const search = make();
  const first = search.resolve("lamp");
  await turns();
  loads[0].comeDamaged();
  await assert.rejects(first, /0\.bin: damaged/);
  assert.equal(exports.had.size, 0);
  const second = search.resolve("lamp");
  await turns();
  assert.deepEqual(loads.map(({ cache }) => cache), ["default", "reload"]);
  loads[1].come();
  assert.equal((await second).status, "none");
});

test("a matcher that breaks gives way to a new one, which gets its parts anew", async () => {
  let isBroken = true;
  const { make, loads, made } = searching({ wants: () => [0], breaks: (query) => query === "break" && isBroken });
  const search = make();
  const first = search.resolve("lamp");
  await turns();
  loads[0].come();
  await first;
  await assert.rejects(search.resolve("break"), WebAssembly.RuntimeError);
  isBroken = false;
  const again = search.resolve("break");
  await turns();
  assert.equal(made.length, 2);
  loads[1].come();
  assert.equal((await again).status, "none");
  await search.resolve("lamp");
  assert.equal(made.length, 2);
});

test("a damaged index is an error", async () => {
  await assert.rejects(searching().make().resolve("damaged"), /damaged/);
  await assert.rejects(searching({ opens: false }).make().open(), /not an index/);
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
