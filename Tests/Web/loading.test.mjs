import assert from "node:assert/strict";
import test from "node:test";
import { deflateRawSync } from "node:zlib";
import { load as sources, sealed } from "./sources.mjs";

const folder = new URL("https://help.example.com/faq/");

/// A page at an address, with what it fetched and the scripts it added.
function page(address, { ok = true } = {}) {
  const fetches = [];
  const added = [];
  const document = {
    currentScript: null,
    createElement: () => ({ remove() { this.isRemoved = true; } }),
    head: { appendChild: (element) => added.push(element) },
  };
  const fetch = async (url) => {
    fetches.push(url);
    return { ok, status: 404, arrayBuffer: async () => sealed([1, 2], "core.bin").buffer };
  };
  const loading = sources(["search/sealed.js", "search/loading.js"], { document, fetch, location: new URL(address) });
  /// What happens when the script at `at` has run.
  const arrive = (at, found) => {
    document.currentScript = added[at];
    loading.takePieces(found);
    added[at].onload();
  };
  return { ...loading, fetches, added, arrive };
}

/// Bytes as a piece of a script.
const piece = (bytes, name) => Buffer.from(sealed(bytes, name)).toString("base64");

test("base64 becomes its bytes", () => {
  const { bytesOf } = page(folder);
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (const length of [0, 1, 2, 3, 256]) {
    const text = Buffer.from(bytes.subarray(0, length)).toString("base64");
    assert.deepEqual(bytesOf(text), bytes.slice(0, length));
  }
  assert.throws(() => bytesOf("no base64!"));
});

function hasRawDeflate() {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

test("deflated bytes are inflated, damaged ones rejected", { skip: !hasRawDeflate() }, async () => {
  const { inflated } = page(folder);
  const bytes = new TextEncoder().encode("lamp ".repeat(1000));
  assert.deepEqual(await inflated(deflateRawSync(bytes)), bytes);
  await assert.rejects(inflated(new Uint8Array([7, 7, 7])));
});

test("a page of the site fetches files, and says which one is missing", async () => {
  const own = page("https://help.example.com/faq/q/on.html");
  assert.deepEqual([...await own.load(folder, "core.bin", "core.js", 1)], [1, 2]);
  assert.deepEqual(own.fetches, ["https://help.example.com/faq/search/core.bin"]);
  assert.equal(own.added.length, 0);
  const missing = page("https://help.example.com/faq/", { ok: false });
  await assert.rejects(missing.load(folder, "core.bin", "core.js", 1), /search\/core\.bin: 404/);
});

test("pages from disk get pieces of one script", async () => {
  const other = page("file:///site/index.html");
  const home = "file:///site/";
  const pieces = [0, 1].map((piece) => other.load(new URL(home), `${piece}.bin`, "core.js", piece));
  assert.deepEqual(other.added.map((element) => element.src), [home + "search/core.js"]);
  other.arrive(0, [piece([1, 2], "0.bin"), piece([3], "1.bin")]);
  assert.deepEqual((await Promise.all(pieces)).map((bytes) => [...bytes]), [[1, 2], [3]]);
  assert.equal(other.fetches.length, 0);
});

test("pages of other origins fetch files where the server lets them", async () => {
  const other = page("https://shop.example.com/");
  for (let time = 0; time < 2; time++) assert.deepEqual([...await other.load(folder, "core.bin", "core.js", 1)], [1, 2]);
  assert.equal(other.fetches.length, 2);
  assert.equal(other.added.length, 0);
});

test("pages of other origins get scripts where the server does not, and know it from then on", async () => {
  const other = page("https://shop.example.com/", { ok: false });
  const first = other.load(folder, "core.bin", "core.js", 0);
  await new Promise((done) => setTimeout(done));
  other.arrive(0, [piece([1, 2], "core.bin"), piece([3], "1.bin")]);
  assert.deepEqual([...(await first)], [1, 2]);
  assert.deepEqual([...(await other.load(folder, "1.bin", "core.js", 1))], [3]);
  assert.equal(other.fetches.length, 1);
  assert.equal(other.added.length, 1);
});

test("a script that did not come, or came damaged, is asked for again past the cache", async () => {
  const other = page("file:///site/index.html");
  const home = new URL("file:///site/");
  const load = () => other.load(home, "core.bin", "core.js", 0);
  const first = load();
  other.added[0].onerror();
  await assert.rejects(first, /core\.js/);
  const second = load();
  other.arrive(1, [piece([1, 2], "engine.bin")]);
  await assert.rejects(second, /core\.bin: damaged/);
  const third = load();
  // What is no script of ours brings nothing.
  other.added[2].onload();
  await assert.rejects(third);
  const fourth = load();
  other.arrive(3, [piece([1, 2], "core.bin")]);
  assert.deepEqual([...(await fourth)], [1, 2]);
  assert.deepEqual(other.added.map((element) => element.src.slice(home.href.length)),
    ["search/core.js", "search/core.js?1", "search/core.js?2", "search/core.js?3"]);
});

test("a file that is not the one it is called, and whole, is not used", () => {
  const { checked } = page(folder);
  const file = sealed([1, 2, 3, 4, 5], "a/1.bin");
  assert.deepEqual([...checked(file, "a/1.bin")], [1, 2, 3, 4, 5]);
  assert.deepEqual([...checked(new Uint8Array([0, ...file]).subarray(1), "a/1.bin")], [1, 2, 3, 4, 5]);
  for (const name of ["a/2.bin", "b/1.bin", ""]) assert.throws(() => checked(file, name), /damaged/);
  for (let length = 0; length < file.length; length++) assert.throws(() => checked(file.subarray(0, length), "a/1.bin"));
  for (let bit = 0; bit < file.length * 8; bit++) {
    const damaged = file.slice();
    damaged[bit >> 3] ^= 1 << (bit & 7);
    assert.throws(() => checked(damaged, "a/1.bin"), /damaged/);
  }
  assert.throws(() => checked(new TextEncoder().encode("<!doctype html><title>404</title>"), "a/1.bin"), /damaged/);
});
