// The files of Web/, as tests read and run them.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const root = new URL("../../Web/", import.meta.url);

export const read = (name) => readFileSync(new URL(name, root), "utf8");

/// The files that make up each script.
export const scripts = JSON.parse(read("scripts.json"));

/// The names a file declares for all files of its script.
export const declared = (text) =>
  Array.from(text.matchAll(/^(?:async )?(?:function\*?|class|var|let|const) (\w+)/gm), ([, name]) => name);

/// Runs files of Web/ as one script, in which `page` holds what a browser has, and gives the names they declare.
export function load(names, page = {}) {
  const texts = [names].flat().map(read);
  const found = texts.flatMap(declared);
  const body = `(function (${Object.keys(page)}) { 'use strict'; ${texts.join("\n")}\nreturn { ${found} }; })`;
  return vm.runInThisContext(body, { filename: [names].flat().join(" + ") })(...Object.values(page));
}

/// Bytes as a file of search/ with this name: with their checksum.
export function sealed(bytes, name) {
  let hash = 0x811c9dc5;
  for (const byte of [...Buffer.from(name), ...bytes]) hash = Math.imul(hash ^ byte, 0x1000193) >>> 0;
  return Uint8Array.from([...bytes, hash, hash >>> 8, hash >>> 16, hash >>> 24]);
}
