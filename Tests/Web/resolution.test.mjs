import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./sources.mjs";

const { readResolution, resultOf } = load(["search/marks.js", "search/resolution.js", "search/result.js"]);
const folder = new URL("https://help.example.com/faq/");
const encoder = new TextEncoder();

/// Bytes as Wasm/ResolutionBytes.swift writes them, at an odd place of a memory; numbers are u32, `[x]` is f64.
function memory(values, start = 3) {
  const bytes = [];
  const number = (size, write) => {
    const view = new DataView(new ArrayBuffer(size));
    write(view);
    bytes.push(...new Uint8Array(view.buffer));
  };
  for (const value of values) {
    if (typeof value === "number") number(4, (view) => view.setUint32(0, value, true));
    else if (Array.isArray(value)) number(8, (view) => view.setFloat64(0, value[0], true));
    else {
      const text = encoder.encode(value);
      number(4, (view) => view.setUint32(0, text.length, true));
      bytes.push(...text);
    }
  }
  return new Uint8Array([...new Array(start).fill(9), ...bytes, 9]).buffer;
}

const title = (id, question) => [id, question, "lamp.md\n灯\nLamps", `q/${id}.html`, "Turn it."];
const readTitle = (id, question) => [id, question, "灯 › Lamps", `q/${id}.html`, "Turn it."];
const none = 0xffffffff;

test("an answer is read with its evidence", () => {
  const buffer = memory([
    0, 0, none, [0.75], [0.875], 1, 0,
    4, 2, [12.5], [0.75], 2, 0, 1, 0, 4, 5, 0, 5, 8, ...title("dark", "Why is the lamp dark?"),
  ]);
  assert.deepEqual(readResolution(buffer, 3), {
    status: "answer", reason: "alike", facet: null, confidence: 0.75, shortlist: 0.875,
    matches: [{
      entry: 4, alias: 2, score: 12.5, confidence: 0.75,
      evidence: [
        { lane: "identifier", inQuestion: true, start: 0, end: 4 },
        { lane: "sound", inQuestion: false, start: 5, end: 8 },
      ],
      title: readTitle("dark", "Why is the lamp dark?"),
    }],
    choices: [],
  });
});

test("a question back is read with its choices", () => {
  const buffer = memory([1, 2, 2, [0.5], [0.5], 0, 2, 7, "lamp.dim", ...title("a", "A?"), 8, "b", ...title("b", "B?")]);
  const resolution = readResolution(buffer, 3);
  assert.equal(resolution.status, "ambiguous");
  assert.equal(resolution.reason, "several");
  assert.equal(resolution.facet, "api");
  assert.deepEqual(resolution.choices.map(({ entry, label }) => [entry, label]), [[7, "lamp.dim"], [8, "b"]]);
});

test("headings stand in one line, in titles and as labels", () => {
  const buffer = memory([1, 0, 5, [0.5], [0.5], 0, 1, 7, "Lamps\nDesk", ...title("a", "A?")]);
  const { facet, choices } = readResolution(buffer, 3);
  assert.equal(facet, "category");
  assert.equal(choices[0].label, "Lamps › Desk");
  assert.deepEqual(choices[0].title, readTitle("a", "A?"));
});

test("bytes that end too early are refused", () => {
  assert.throws(() => readResolution(memory([0, 0, none, [0.5], [0.5], 1, 0, 4], 0), 0));
});

test("a result has the words of the query, marks, whole addresses and what was recognised", () => {
  const query = encoder.encode("灯 E42 dark E42");
  const part = (lane, start, end) => ({ lane, inQuestion: true, start, end });
  const found = { entry: 4, alias: 0, score: 3, confidence: 0.9, title: readTitle("dark", "Lamp dark") };
  found.evidence = [part("identifier", 4, 7), part("word", 8, 12), part("identifier", 13, 16)];
  const result = resultOf({ status: "answer", facet: null, confidence: 0.9, matches: [found], choices: [] }, query, folder);
  const [match] = result.matches;
  assert.deepEqual(match.why.map(({ text }) => text), ["E42", "dark", "E42"]);
  assert.deepEqual(match.marks, [[5, 9]]);
  assert.equal(match.url, "https://help.example.com/faq/q/dark.html");
  assert.equal(match.category, "灯 › Lamps");
  assert.equal(match.excerpt, "Turn it.");
  assert.deepEqual(result.recognised, [{ lane: "identifier", text: "E42" }]);
  assert.equal(result.question, null);
});

test("a question says why it is asked and what its choices are", () => {
  const choices = [{ entry: 1, label: "Desk", title: readTitle("a", "A?") }];
  const { question } = resultOf(
    { status: "ambiguous", reason: "alike", facet: "category", confidence: 0.4, matches: [], choices },
    new Uint8Array(), folder);
  assert.equal(question.reason, "alike");
  assert.equal(question.facet, "category");
  assert.equal(question.choices[0].label, "Desk");
  assert.equal(question.choices[0].url, "https://help.example.com/faq/q/a.html");
});
