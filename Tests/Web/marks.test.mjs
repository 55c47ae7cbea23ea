import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./sources.mjs";

const { marksIn } = load("search/marks.js");

/// The title with its marks in brackets.
function shown(title, words, { isOneCharacter = false, inQuestion = true } = {}) {
  const why = words.map((text) => ({ lane: "word", text, inQuestion }));
  return marksIn(title, why, isOneCharacter).reverse().reduce(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, title);
}

test("words are marked wherever they stand, in either case", () => {
  assert.equal(shown("Lamp says LAMP", ["lamp"]), "[Lamp] says [LAMP]");
});

test("a short word is marked as a word only, a long one within words too", () => {
  assert.equal(shown("On and on, upon", ["on"]), "[On] and [on], upon");
  assert.equal(shown("The reloading", ["load"]), "The re[load]ing");
});

test("neighbours become one mark, over the blank between them", () => {
  assert.equal(shown("Why is the lamp dark?", ["lamp dark"]), "Why is the [lamp dark]?");
});

test("of Han text, pairs are marked; one character only where nothing else was asked", () => {
  assert.equal(shown("台灯为什么不亮？", ["台灯不亮"]), "[台灯]为什么[不亮]？");
  assert.equal(shown("台灯为什么不亮？", ["灯"]), "台灯为什么不亮？");
  assert.equal(shown("台灯为什么不亮？", ["灯"], { isOneCharacter: true }), "台[灯]为什么不亮？");
});

test("what was found in the answer marks nothing", () => {
  assert.equal(shown("The lamp", ["lamp"], { inQuestion: false }), "The lamp");
});
