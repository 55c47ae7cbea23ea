import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";
import { declared, read, scripts } from "./sources.mjs";

/// What no script of ours does: content would become markup or code, or work would go on unseen.
const forbidden = {
  "makes markup of text": /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write|\bsetHTMLUnsafe\b/,
  "makes code of text": /\beval\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\(\s*['"]/,
  "compares loosely": /[^=!]==[^=]|!=[^=]/,
  "is for debugging": /\bdebugger\b|\bconsole\./,
};

/// The text without comments that are whole lines.
const code = (name) => read(name).replace(/^ *\/\/.*$/gm, "");

test("every script file belongs to a script", () => {
  const files = ["site", "search", "help", "logs", "answers"].flatMap((folder) =>
    readdirSync(new URL(`../../Web/${folder}`, import.meta.url)).map((name) => `${folder}/${name}`));
  const listed = Array.from(new Set(Object.values(scripts).flat()));
  assert.deepEqual(listed.sort(), files.filter((name) => name.endsWith(".js")).sort());
});

for (const [script, names] of Object.entries(scripts)) {
  for (const name of names) {
    test(`${name} is a script by itself, in strict mode, and does nothing that is forbidden`, () => {
      new vm.Script(`'use strict'; ${read(name)}`, { filename: name });
      for (const [what, pattern] of Object.entries(forbidden)) {
        assert.deepEqual(code(name).split("\n").filter((line) => pattern.test(line)), [], what);
      }
    });
  }

  test(`${script}: every name is declared once and used`, () => {
    const all = names.map(code).join("\n");
    const found = declared(all);
    assert.deepEqual(found.filter((name, at) => found.indexOf(name) !== at), []);
    assert.deepEqual(found.filter((name) => all.match(new RegExp(`\\b${name}\\b`, "g")).length < 2), []);
  });
}
