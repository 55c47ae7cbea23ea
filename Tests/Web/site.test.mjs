import assert from "node:assert/strict";
import test from "node:test";
import { createElement, node } from "./dom.mjs";
import { load } from "./sources.mjs";

const turns = () => new Promise((done) => setImmediate(done));

/// A page with samples of code, folded answers and a list of questions, on which the script has run.
function page({ hash = "", samples = [], folded = [], named = {}, clipboard, copies = true, listsAll = true } = {}) {
  const listeners = {};
  const timers = [];
  const body = node("body");
  Object.assign(body.dataset, { copy: "Copy", copied: "Copied" });
  const figures = samples.map((sample) => {
    const code = node("code", {}, sample);
    const caption = node("figcaption");
    const figure = node("figure", {}, caption, code);
    figure.querySelector = (name) => (name === "code" ? code : caption);
    return figure;
  });
  const found = {
    "figure.code": () => figures,
    details: () => folded,
    "details[data-folded]": () => folded.filter((one) => "folded" in one.dataset),
  };
  const location = { hash, replace(address) { location.went = address; } };
  let selected = "";
  const commands = [];
  load("site/site.js", {
    document: {
      body, createElement, addEventListener() {}, querySelectorAll: (selector) => found[selector](), getElementById: (id) => named[id] ?? null,
      querySelector: (selector) => (selector === ".index .more" && !listsAll ? node("p") : null),
      createRange: () => ({ selectNodeContents(code) { selected = code.textContent; } }),
      execCommand: (name) => commands.push(`${name} ${selected}`) && copies,
    },
    location, navigator: { clipboard },
    getSelection: () => ({ removeAllRanges() {}, addRange() {} }),
    addEventListener: (name, action) => { listeners[name] = action; },
    setTimeout: (action) => timers.push(action),
  });
  return {
    listeners, timers, location, commands, voice: body.children[0],
    buttons: figures.map((figure) => figure.querySelector("figcaption").children[0]),
  };
}

test("a sample of code is copied without its last line break, and that is said for a while", async () => {
  const written = [];
  const { buttons: [button], voice, timers } = page({
    samples: ["lamp.on()\n"], clipboard: { writeText: async (text) => written.push(text) },
  });
  assert.equal(button.textContent, "Copy");
  button.fire("click");
  await turns();
  assert.deepEqual(written, ["lamp.on()"]);
  assert.equal(button.textContent, "Copied");
  assert.equal(voice.textContent, "Copied");
  timers[0]();
  assert.equal(button.textContent, "Copy");
  assert.equal(voice.textContent, "");
});

test("without the clipboard, or where it refuses, the selection is copied", async () => {
  for (const clipboard of [undefined, { writeText: async () => { throw new Error("not allowed"); } }]) {
    const { buttons: [button], commands } = page({ samples: ["lamp.on()"], clipboard });
    button.fire("click");
    await turns();
    assert.deepEqual(commands, ["copy lamp.on()"]);
    assert.equal(button.textContent, "Copied");
  }
});

test("what could not be copied is not called copied", async () => {
  const { buttons: [button] } = page({ samples: ["lamp.on()"], copies: false });
  button.fire("click");
  await turns();
  assert.equal(button.textContent, "Copy");
});

test("an address with #id opens the answer, however deep it is folded", () => {
  const details = () => {
    const made = node("details", { open: "" });
    made.open = false;
    return made;
  };
  const [outer, inner, answer] = [details(), details(), node("div")];
  answer.closest = () => inner;
  inner.parentElement = { closest: () => outer };
  outer.parentElement = { closest: () => null };
  page({ hash: "#%E7%81%AF", named: { "灯": answer } });
  assert.ok(outer.open && inner.open && answer.wasScrolledTo);
});

test("on a list, an address with #id leads to the page of the question; one that names nothing is left alone", () => {
  const item = node("li");
  item.closest = () => null;
  item.matches = (selector) => selector === ".questions > li";
  item.querySelector = () => ({ href: "q/dark.html" });
  assert.equal(page({ hash: "#dark", named: { dark: item } }).location.went, "q/dark.html");
  assert.equal(page({ hash: "#gone" }).location.went, undefined);
  assert.equal(page({ hash: "#%E0%A4%A" }).location.went, undefined);
});

test("on an index page that does not list all, an address with #id leads to the page of that name", () => {
  const went = (hash) => page({ hash, listsAll: false }).location.went;
  assert.equal(went("#lamp-dark"), "q/lamp-dark.html");
  for (const hash of ["", "#~more", "#../x", "#//x", "#.x", "#%E7%81%AF"]) assert.equal(went(hash), undefined, hash);
});

test("all answers are open on paper, and as they were afterwards", () => {
  const folded = [true, false, false].map((open) => Object.assign(node("details"), { open }));
  const { listeners } = page({ folded });
  listeners.beforeprint();
  assert.deepEqual(folded.map(({ open }) => open), [true, true, true]);
  listeners.afterprint();
  assert.deepEqual(folded.map(({ open }) => open), [true, false, false]);
});
