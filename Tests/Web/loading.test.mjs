import assert from "node:assert/strict";
import test from "node:test";
import { deflateRawSync } from "node:zlib";
import { load as sources } from "./sources.mjs";

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
    return { ok, status: 404, arrayBuffer: async () => new Uint8Array([1, 2]).buffer };
  };
  const loading = sources("search/loading.js", { document, fetch, location: new URL(address) });
  /// What happens when the script at `at` has run.
  const arrive = (at, found) => {
    document.currentScript = added[at];
    loading.takePieces(found);
    added[at].onload();
  };
  return { ...loading, fetches, added, arrive };
}

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
  assert.equal((await own.load(folder, "core.bin", "core.js", 1)).byteLength, 2);
  assert.deepEqual(own.fetches, ["https://help.example.com/faq/search/core.bin"]);
  assert.equal(own.added.length, 0);
  const missing = page("https://help.example.com/faq/", { ok: false });
  await assert.rejects(missing.load(folder, "core.bin", "core.js", 1), /search\/core\.bin: 404/);
});

test("pages from disk and of other origins get pieces of one script", async () => {
  for (const [address, home] of [["file:///site/index.html", "file:///site/"], ["https://shop.example.com/", folder]]) {
    const other = page(address);
    const pieces = [0, 1].map((piece) => other.load(new URL(home), "core.bin", "core.js", piece));
    assert.deepEqual(other.added.map((element) => element.src), [home + "search/core.js"]);
    other.arrive(0, ["AQI=", "Aw=="]);
    assert.deepEqual((await Promise.all(pieces)).map((bytes) => [...bytes]), [[1, 2], [3]]);
    assert.equal(other.fetches.length, 0);
  }
});

test("a script that did not come is asked for again", async () => {
  const other = page("file:///site/index.html");
  const home = new URL("file:///site/");
  const first = other.load(home, "core.bin", "core.js", 0);
  other.added[0].onerror();
  await assert.rejects(first, /core\.js/);
  assert.ok(other.added[0].isRemoved);
  const second = other.load(home, "core.bin", "core.js", 0);
  other.arrive(1, ["AQI="]);
  assert.deepEqual([...(await second)], [1, 2]);
});
