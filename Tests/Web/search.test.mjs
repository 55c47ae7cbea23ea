import assert from "node:assert/strict";
import test from "node:test";
import { base, names, packed, searching, turns, workers } from "./searching.mjs";

const nameOf = ({ name }) => name;
/// Long enough for a question to go on after it has waited for another.
const pause = () => turns(30);

async function until(holds) {
  while (!holds()) await turns(5);
}

test("a query that needs no part is answered, and what it took is given back", async () => {
  const { api, loads, made } = searching();
  const search = await api.open("./");
  const before = made[0].exports.heldBlocks();
  assert.equal((await search.resolve("lamp")).status, "none");
  assert.equal(made[0].exports.heldBlocks(), before);
  assert.deepEqual(loads, []);
});

test("parts that a query misses are loaded by the names of their groups, each once", async () => {
  const { api, loads, made } = searching({ wants: () => [2, 3] });
  const search = await api.open("./");
  const [first, second] = [search.resolve("lamp"), search.resolve("dark")];
  first.catch(() => {});
  await pause();
  assert.deepEqual(loads.map(nameOf), ["0a0b0c0d0e-2.bin", "1122334455-0.bin"]);
  loads.forEach(({ come }) => come());
  await second;
  assert.deepEqual([...made[0].exports.had].sort(), [2, 3]);
});

test("keys that follow each other load nothing for what was only on the way", async () => {
  const { api, loads } = searching({ wants: (query) => [query.length - 1] });
  const search = await api.open("./");
  for (const text of ["l", "la"]) search.resolve(text).catch(() => {});
  const last = search.resolve("lam");
  await pause();
  assert.deepEqual(loads.map(nameOf), ["0a0b0c0d0e-2.bin"]);
  loads[0].come();
  await last;
});

test("a query that another overtakes is aborted", async () => {
  const { api, loads } = searching({ wants: (query) => (query === "slow" ? [0] : []) });
  const search = await api.open("./");
  const slow = search.resolve("slow");
  await pause();
  const quick = search.resolve("quick");
  loads[0].come();
  await assert.rejects(slow, { name: "AbortError" });
  assert.equal((await quick).status, "none");
});

test("a part that did not come is asked for again by the next query", async () => {
  const { api, loads } = searching({ wants: () => [0] });
  const search = await api.open("./");
  const first = search.resolve("lamp");
  await pause();
  loads[0].fail(new Error("offline"));
  await assert.rejects(first, /offline/);
  const second = search.resolve("lamp");
  await pause();
  assert.equal(loads.length, 2);
  loads[1].come();
  await second;
});

test("a part that comes damaged is not used, and loaded past the cache by the next query", async () => {
  const { api, loads, made } = searching({ wants: () => [0] });
  const search = await api.open("./");
  const first = search.resolve("lamp");
  await pause();
  loads[0].comeDamaged();
  await assert.rejects(first, /0\.bin: damaged/);
  assert.equal(made[0].exports.had.size, 0);
  const second = search.resolve("lamp");
  await pause();
  assert.deepEqual(loads.map(({ cache }) => cache), ["force-cache", "reload"]);
  loads[1].come();
  assert.equal((await second).status, "none");
});

test("a matcher that breaks gives way to a new one, which gets its parts anew", async () => {
  let isBroken = true;
  const { api, loads, made } = searching({ wants: () => [0], breaks: (query) => query === "break" && isBroken });
  const search = await api.open("./");
  const first = search.resolve("lamp");
  await pause();
  loads[0].come();
  await first;
  await assert.rejects(search.resolve("break"), WebAssembly.RuntimeError);
  isBroken = false;
  const again = search.resolve("break");
  await pause();
  assert.equal(made.length, 2);
  loads.at(-1).come();
  assert.equal((await again).status, "none");
  await search.resolve("lamp");
  assert.equal(made.length, 2);
});

test("a damaged index is an error", async () => {
  const { api } = searching();
  await assert.rejects((await api.open("./")).resolve("damaged"), /damaged/);
  await assert.rejects(searching({ opens: false }).api.open("./"), /not an index/);
});

test("opening that failed is tried again, opening that did not is shared", async () => {
  const { api, loads } = searching({ known: {} });
  const first = api.open("./");
  assert.equal(api.open("./"), first);
  await turns(5);
  assert.deepEqual(loads.map(nameOf), [names.engine, names.core]);
  loads[0].fail(new Error("offline"));
  await assert.rejects(first, /offline/);
  assert.notEqual(api.open("./"), first);
});

test("parts that later questions may ask for come together when nothing is to be done", async () => {
  const { api, loads, made } = searching({ wants: () => [0, 3] });
  const search = await api.open("./");
  await turns(100);
  assert.deepEqual(loads.map(nameOf), [names.pack]);
  loads[0].come(packed([0, 1, 3]));
  await turns(5);
  assert.deepEqual([...made[0].exports.had].sort(), [0, 1, 3]);
  assert.equal((await search.resolve("lamp")).status, "none");
  await turns(100);
  assert.equal(loads.length, 1);
});

test("a search whose files are gone takes those of the script that stands there now", async () => {
  const { api, loads, added, global } = searching({ wants: () => [0], address: base + "search/search.js" });
  const search = await api.open("./");
  const lost = search.resolve("lamp");
  await pause();
  loads[0].fail(new Error("404"));
  await turns(5);
  assert.match(added[0].src, /search\/search\.js\?\d+$/);
  global.FAQSearch = {
    core: "core-2.bin", open: async () => ({ resolve: async (text) => ({ status: "answer", text }) }),
  };
  added[0].onload();
  assert.deepEqual(await lost, { status: "answer", text: "lamp" });
  // From now on at once.
  assert.deepEqual(await search.resolve("dark"), { status: "answer", text: "dark" });
  assert.equal(added.length, 1);
});

test("a search that fails, of the deployment that stands there now, says so", async () => {
  const { api, loads, added } = searching({ wants: () => [0], address: base + "search/search.js" });
  const search = await api.open("./");
  const lost = search.resolve("lamp");
  await pause();
  loads[0].fail(new Error("offline"));
  await turns(5);
  added[0].onload();
  await assert.rejects(lost, /offline/);
});

test("on a page of the site's origin a worker searches", async () => {
  const opened = [];
  const options = { wants: () => [0] };
  const { api, made } = searching({ address: base + "search/search.js", Worker: workers(options, opened) });
  const search = await api.open("./");
  assert.deepEqual(opened.map(({ address }) => address), [base + "search/search.js"]);
  assert.equal(made.length, 0);
  const [first, second] = [search.resolve("lamp"), search.resolve("dark")];
  await assert.rejects(first, { name: "AbortError" });
  await until(() => opened[0].loads.length);
  opened[0].loads.forEach(({ come }) => come());
  assert.equal((await second).status, "none");
});

test("where a worker is refused, the page itself searches", async () => {
  class Refused {
    constructor() { setTimeout(() => this.onerror({ message: "policy", preventDefault() {} })); }
    postMessage() {}
    terminate() {}
  }
  for (const Worker of [Refused, class { constructor() { throw new Error("policy"); } }]) {
    const { api, made } = searching({ address: base + "search/search.js", Worker });
    const search = await api.open("./");
    assert.equal((await search.resolve("lamp")).status, "none");
    assert.equal(made.length, 1);
  }
});
