// A search over a matcher that tests decide about, as a page and as a worker run it.
import { load, scripts, sealed } from "./sources.mjs";

export const base = "https://help.example.com/faq/";
export const names = { engine: "engine-1.bin", core: "core-1.bin", both: "core-1.js", pack: "pack-1.bin" };

/// Two groups of parts: 0 to 2 and 3.
export const groups = [["0a0b0c0d0e", 3], ["1122334455", 1]];

const u32 = (number) => [0, 8, 16, 24].map((shift) => (number >> shift) & 255);

/// A core with these groups.
const core = [
  ...u32(groups.length),
  ...groups.flatMap(([name, count]) => [count, ...Buffer.from(name, "hex")]),
  42,
];

/// A pack with these parts, each of one byte.
export const packed = (numbers) => [
  ...u32(numbers.length), ...numbers.flatMap((number) => [...u32(number), ...u32(1)]), ...numbers,
];

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
    faq_open: (at) => Number(opens && new Uint8Array(memory.buffer)[at] === 42),
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

export const turns = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/// What scripts have of a browser. `loads` are the files they asked for, each with what lets it come, come damaged or fail; those
/// of `known` come by themselves. `made` are the instances of the matcher.
export function browser(options = {}) {
  const made = [];
  const loads = [];
  const known = options.known ?? { [names.engine]: [7], [names.core]: core };
  function file(name, cache) {
    if (known[name]) return Promise.resolve(sealed(known[name], name).buffer);
    return new Promise((come, fail) => loads.push({
      name, cache, fail,
      come: (bytes = [1]) => come(sealed(bytes, name).buffer), comeDamaged: () => come(sealed([1], "other").buffer),
    }));
  }
  const page = {
    location: new URL(base),
    navigator: {},
    fetch: async (url, { cache }) => ({ ok: true, arrayBuffer: () => file(url.slice((base + "search/").length), cache) }),
    Response: class { constructor(body) { this.arrayBuffer = async () => body.slice().buffer; } },
    Blob: class { constructor([bytes]) { this.stream = () => ({ pipeThrough: () => bytes }); } },
    DecompressionStream: class {},
    WebAssembly: {
      compile: async (bytes) => bytes,
      instantiate: async () => {
        const instance = { exports: matcher(options) };
        made.push(instance);
        return instance;
      },
    },
    unpackLZMA: (bytes) => bytes,
    setTimeout: (work, milliseconds) => setTimeout(work, milliseconds / (options.haste ?? 10)),
    names: options.names ?? names,
  };
  return { page, loads, made };
}

const files = scripts["search.js"].filter((name) => name !== "search/lzma.js");

/// The search in the thread of a page.
export function searching(options) {
  const { page, loads, made } = browser(options);
  const added = [];
  const document = {
    baseURI: base,
    currentScript: options?.address ? { src: options.address } : null,
    createElement: () => ({}),
    head: { appendChild: (element) => added.push(element) },
  };
  const global = {};
  load(files, { ...page, document, globalThis: global, self: {}, Worker: options?.Worker });
  return { loads, made, added, global, api: global.FAQSearch };
}

/// A Worker that runs the script as a browser does; `opened` are those there are.
export function workers(options, opened = []) {
  return class {
    constructor(address) {
      const { page, loads, made } = browser(options);
      const self = { postMessage: (data) => setTimeout(() => this.onmessage?.({ data: structuredClone(data) })) };
      load(files, { ...page, document: undefined, self });
      this.post = (data) => self.onmessage({ data: structuredClone(data) });
      Object.assign(this, { address, loads, made });
      opened.push(this);
    }

    postMessage(data) { setTimeout(() => this.post(data)); }
    terminate() { this.isEnded = true; }
  };
}
