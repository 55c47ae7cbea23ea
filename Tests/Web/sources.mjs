// The files of Web/, as tests read and run them.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const root = new URL("../../Web/", import.meta.url);

export const read = (name) => readFileSync(new URL(name, root), "utf8");

/// The files that make up each script.
export const scripts = JSON.parse(read("scripts.json"));

/// The names a file declares for all files of its script.
export const declared = (text) =>
  Array.from(text.matchAll(/^(?:async )?(?:function|class|var|let|const) (\w+)/gm), ([, name]) => name);

/// Runs files of Web/ as one script, in which `page` holds what a browser has, and gives the names they declare.
export function load(names, page = {}) {
  const texts = [names].flat().map(read);
  const found = texts.flatMap(declared);
  const body = `(function (${Object.keys(page)}) { 'use strict'; ${texts.join("\n")}\nreturn { ${found} }; })`;
  return vm.runInThisContext(body, { filename: [names].flat().join(" + ") })(...Object.values(page));
}
