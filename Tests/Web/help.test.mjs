import assert from "node:assert/strict";
import test from "node:test";
import { Node, createElement } from "./dom.mjs";
import { load, scripts } from "./sources.mjs";

const base = "https://help.example.com/faq/";
const texts = {
  search: "Search", placeholder: "Ask", pasted: "Pasted", loading: "Loading", failed: "Failed.", again: "Again", all: "All",
  offline: "Offline.", blocked: "Blocked.", fits: "Fits", probable: "Probably", results: "Results", best: "Answer: ", more: " % more.", others: "Others",
  asking: { alike: "% fit. ", unsure: "Perhaps. ", several: "% causes. " }, noneOfThese: "None", nothing: "Nothing.",
  closest: " Closest:", contact: "Send", recognised: "Recognised", confidence: "confidence", why: "Why?",
  inQuestion: "in the question", inAnswer: "in the answer",
  which: { none: "Which?", api: "Which API?" }, lanes: { identifier: "identifier", word: "word" },
};
const setup = { texts: { en: texts, zh: { ...texts } }, style: "p {}" };

/// The script of <faq-help> in a page; `resolve` is what FAQSearch does.
function page({ resolve = async () => nothing, state = null, isOnline = true } = {}) {
  const document = new Node("document");
  Object.assign(document, { createElement, baseURI: base, currentScript: { src: base + "search/faq-help.js" } });
  document.documentElement = { lang: "en" };
  const window = new Node("window");
  const stored = new Map();
  document.head = { append: (loader) => queueMicrotask(() => loader.onload()) };
  const registry = {};
  const location = new URL(base + "index.html");
  const history = { state, replaceState(state, title, address) { Object.assign(history, { state }); location.href = address.href; } };
  const help = load(scripts["faq-help.js"], {
    document, location, window, history, setup, navigator: { language: "en", onLine: isOnline },
    localStorage: {
      getItem: (key) => stored.get(key) ?? null, setItem: (key, text) => stored.set(key, text),
      removeItem: (key) => stored.delete(key),
    },
    HTMLElement: class extends Node { closest() { return null; } },
    CSSStyleSheet: class { replaceSync() {} },
    customElements: { get: (name) => registry[name], define(name, type) { registry[name] = type; } },
    FAQSearch: { open: async (folder) => ({ resolve: (text) => resolve(text, folder) }) },
    setTimeout: () => 0, clearTimeout() {},
  });
  /// An element with attributes, in the page.
  const element = (attributes = {}) => {
    const made = new registry["faq-help"]("faq-help");
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.lang = "en";
    made.connectedCallback();
    return made;
  };
  return { ...help, document, window, location, history, stored, element };
}

const match = (entry, question, more = {}) => ({
  entry, question, url: `${base}q/${entry}.html`, category: "Lamps", confidence: 0.999, score: 10, why: [], marks: [], ...more,
});
const nothing = { status: "none", shortlist: 0, matches: [], question: null, recognised: [] };
const answer = { status: "answer", matches: [match(1, "Dark?"), match(2, "Dim?")], question: null, recognised: [] };
const view = { texts, base, target: null, contact: null, isLog: false };
const href = (option) => option.attributes.href;

test("values go into a text in their order", () => {
  assert.equal(page().fill("% of %", 1, 2), "1 of 2");
});

test("confidence is cut off, so that only certainty reads 1.00", () => {
  const { decimal } = page();
  assert.deepEqual([1, 0.999, 0.5, 0].map(decimal), ["1.00", "0.99", "0.50", "0.00"]);
});

test("a long text becomes one line of sixty characters", () => {
  const { oneLine } = page();
  assert.equal(oneLine("  lamp\n is\tdark "), "lamp is dark");
  assert.equal(Array.from(oneLine("💡".repeat(61))).length, 60);
});

test("marks are elements within text; ranges that overlap or are empty are left out", () => {
  const parts = page().marked("the lamp <b>", [[4, 8], [6, 9], [9, 9]]);
  assert.deepEqual(parts.map((part) => part.localName ?? part), ["the ", "mark", " <b>"]);
  assert.equal(parts[1].textContent, "lamp");
});

test("an answer stands first with how well it fits, in words, and only others that come near follow", () => {
  const found = { ...answer, matches: [...answer.matches, match(3, "Far?", { score: 1.9 })] };
  const { options, said, isAnswered } = page().paint(found, "dark", view);
  assert.deepEqual(options.map((option) => option.match.entry), [1, 2]);
  assert.equal(options[0].attributes.class, "answer");
  assert.match(options[0].textContent, /Lamps · Fits$/);
  assert.equal(said, "Answer: Dark? 1 more.");
  assert.ok(isAnswered);
});

test("answers that fit alike are asked about, each with what tells it apart", () => {
  const choices = [{ entry: 1, label: "lamp.dim", question: "Dark?" }, { entry: 2, label: "Dim?", question: "Dim?" }];
  const found = { ...answer, status: "ambiguous", question: { reason: "alike", facet: "api", choices } };
  const { options, none, said } = page().paint(found, "lamp", view);
  assert.equal(said, "2 fit. Which API?");
  assert.deepEqual(options.map((option) => option.textContent), ["lamp.dimDark?", "Dim?", "None"]);
  assert.equal(options.at(-1), none);
});

test("why it is asked is said; of several causes no one is to be chosen", () => {
  const choices = [{ entry: 1, label: "Dark?", question: "Dark?" }, { entry: 2, label: "Dim?", question: "Dim?" }];
  const said = (reason) => page().paint(
    { ...answer, status: "ambiguous", question: { reason, facet: null, choices } }, "lamp", view).said;
  assert.equal(said("unsure"), "Perhaps. Which?");
  assert.equal(said("several"), "2 causes. ");
});

test("none of the choices: the page hears of it, and nothing is recorded", async () => {
  const choices = [{ entry: 1, id: "a", label: "a", question: "Dark?" }, { entry: 2, id: "b", label: "b", question: "Dim?" }];
  const found = { ...answer, status: "ambiguous", question: { reason: "alike", facet: null, choices } };
  const help = page({ resolve: async () => found }).element();
  const heard = [];
  help.dispatchEvent = (event) => heard.push(event);
  await help.ask("lamp");
  help.options.at(-1).fire("click");
  assert.deepEqual(heard.map(({ type, detail }) => [type, detail]),
    [["faq-miss", { query: "lamp", why: "declined", declined: ["a", "b"] }]]);
  assert.equal(help.panel.textContent, "Nothing.All");
  help.tellMiss();
  assert.equal(heard.length, 1);
  assert.ok(help.field.hadFocus);
});

test("nothing recorded is said to be so, with what comes closest and where to ask", () => {
  const found = { ...nothing, shortlist: 0.3, matches: answer.matches };
  const painted = page().paint(found, "dark & dim", { ...view, contact: "mailto:help@example.com" });
  assert.equal(painted.options.length, 2);
  assert.equal(painted.said, "Nothing. Closest:");
  assert.ok(!painted.isAnswered);
  const contact = painted.nodes.at(-1).children[0];
  assert.equal(href(contact), "mailto:help@example.com?body=dark%20%26%20dim");
});

test("what is not close is not shown as if it were", () => {
  const { paint } = page();
  const shown = (shortlist, ...confidences) => paint(
    { ...nothing, shortlist, matches: confidences.map((confidence, at) => match(at, "Dim?", { confidence })) }, "dark", view)
    .options.length;
  assert.deepEqual([shown(0.224, 0.2), shown(0.225, 0.2), shown(0.3, 0.2, 0.1, 0.09), shown(0.3, 0.2, 0.2, 0.2, 0.2)], [0, 1, 2, 3]);
  const painted = paint({ ...nothing, matches: answer.matches }, "dark", view);
  assert.equal(painted.said, "Nothing.");
  assert.deepEqual(painted.nodes.at(-1).children.map(href), [base + "index.html"]);
});

test("an answer that is right less than nine times in ten is said to fit probably", () => {
  const note = (confidence) => page().paint(
    { ...answer, matches: [match(1, "Dark?", { confidence })] }, "dark", view).options[0].textContent;
  assert.deepEqual([0.9, 0.899].map(note), ["Dark?Lamps · Fits", "Dark?Lamps · Probably"]);
});

test("what the answer begins with stands below the best results alone", () => {
  const matches = answer.matches.map((one) => ({ ...one, excerpt: "灯泡。" }));
  const { options } = page().paint({ ...answer, matches }, "dark", view);
  const excerpts = options.map((option) => option.find((node) => node.attributes.class === "excerpt"));
  assert.deepEqual(excerpts.map((found) => found.map((node) => [node.textContent, node.lang])), [[["灯泡。", "zh"]], []]);
});

test("the question is carried to where the owner says, and no script is an address", () => {
  const { paintContact } = page();
  const link = (contact) => paintContact("dark", { ...view, contact }).map(href);
  assert.deepEqual(link("https://example.com/?a=1"), ["https://example.com/?a=1&q=dark"]);
  assert.deepEqual(link("https://example.com/{question}/new"), ["https://example.com/dark/new"]);
  assert.deepEqual(link("javascript:alert(1)"), []);
  assert.deepEqual(link(null), []);
});

test("codes in a query are shown as recognised, messages only in a log, and never the whole query again", () => {
  const recognised = [{ lane: "identifier", text: "E42" }, { lane: "phrase", text: "lamp is dark" }];
  const heard = (text, isLog) => page().paint({ ...answer, recognised }, text, { ...view, isLog }).nodes[0].textContent;
  assert.equal(heard("E42 lamp is dark", false), "RecognisedE42");
  assert.equal(heard("E42 lamp is dark", true), "RecognisedE42lamp is dark");
  assert.doesNotMatch(heard("E42", false), /Recognised/);
});

test("why an answer: what was found, where, and the confidence", () => {
  const why = [{ lane: "identifier", text: "E42", inQuestion: true }, { lane: "other", text: "dark", inQuestion: false }];
  const reasons = page().paintReasons(match(1, "Dark?", { why }), texts).map((reason) => reason.textContent);
  assert.deepEqual(reasons, ["identifier E42 in the question", "other dark in the answer", "confidence 0.99"]);
});

test("Chinese questions among other words say that they are Chinese, Japanese ones do not", () => {
  const { paintOption } = page();
  const lang = (question) => paintOption(match(1, question), "other", view).children[0].lang;
  assert.deepEqual(["灯不亮", "ランプが暗い", "Dark?"].map(lang), ["zh", undefined, undefined]);
});

test("the element shows what was asked last, whatever comes last", async () => {
  const waiting = {};
  const help = page({ resolve: (text) => new Promise((come) => { waiting[text] = come; }) }).element();
  const [first, second] = [help.ask("slow"), help.ask("quick")];
  await new Promise((done) => setImmediate(done));
  waiting.quick(answer);
  await second;
  waiting.slow(nothing);
  await first;
  assert.deepEqual(help.options.map((option) => option.match.entry), [1, 2]);
  assert.equal(help.input.attributes["aria-expanded"], "true");
});

test("what was found before is busy, and nothing of it can be chosen, until the next is there", async () => {
  const waiting = [];
  const help = page({ resolve: () => new Promise((come) => { waiting.push(come); }) }).element();
  const settled = () => new Promise((done) => setImmediate(done));
  const busy = () => help.panel.attributes["aria-busy"];
  const first = help.ask("dark");
  await settled();
  waiting.shift()(answer);
  await first;
  assert.equal(busy(), "false");
  help.choose(1);
  const second = help.ask("dim");
  assert.equal(busy(), "true");
  assert.equal(help.active, -1);
  // Keys are meant for what is on its way.
  help.key({ key: "ArrowDown", preventDefault() {} });
  assert.equal(help.active, -1);
  await settled();
  waiting.shift()({ ...answer, matches: [match(3, "Dim!")] });
  await second;
  await settled();
  assert.equal(busy(), "false");
  assert.equal(help.options[help.active].match.entry, 3);
});

test("what is not recorded is told the page once, when the reader stays with it", async () => {
  const { element, stored } = page();
  const told = (attributes) => {
    const help = element(attributes);
    const heard = help.heard = [];
    help.dispatchEvent = ({ type, detail }) => heard.push([type, detail.query, detail.why]);
    return help;
  };
  const help = told({ "count-misses": "" });
  await help.ask("lam");
  await help.ask("lamp");
  help.leave();
  help.leave();
  await help.ask("lamp");
  help.leave();
  assert.deepEqual(help.heard, [["faq-miss", "lamp", "none"]]);
  await help.ask("dim");
  await help.enter();
  await help.ask("lamp " + "x".repeat(300));
  help.leave();
  await help.ask("lamp");
  help.leave();
  const misses = help.takeMisses();
  assert.deepEqual(misses.map(({ query, count }) => [query.slice(0, 6), query.length, count]),
    [["dim", 3, 1], ["lamp x", 200, 1], ["lamp", 4, 2]]);
  assert.match(misses[0].last, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(help.takeMisses(), []);
  const quiet = told({});
  await quiet.ask("lamp");
  quiet.leave();
  assert.equal(quiet.heard.length, 1);
  assert.equal(stored.size, 0);
});

test("the record of misses has an end, and damage in it is no harm", async () => {
  const { element, stored } = page();
  const help = element({ "count-misses": "" });
  help.dispatchEvent = () => {};
  for (let number = 0; number < 210; number++) {
    await help.ask("lamp " + number);
    help.leave();
  }
  const misses = help.takeMisses();
  assert.deepEqual([misses.length, misses[0].query, misses.at(-1).query], [200, "lamp 10", "lamp 209"]);
  for (const damaged of ["{", "7", "null"]) {
    stored.set("faq-misses " + base, damaged);
    assert.deepEqual(help.takeMisses(), []);
  }
});

test("what cannot be loaded is told apart: no network, and no WebAssembly", async () => {
  const said = async (error, isOnline) => {
    const help = page({ isOnline, resolve: async () => { throw error; } }).element();
    await help.ask("dark");
    return help.panel.textContent;
  };
  assert.equal(await said(new Error(), false), "Offline. Again All");
  assert.equal(await said(new WebAssembly.CompileError("refused"), true), "Blocked. Again All");
});

test("it is tried again when the network is back", async () => {
  let isOffline = true;
  const { element, window } = page({ resolve: async () => { if (isOffline) throw new Error("offline"); return answer; } });
  const help = element();
  await help.ask("dark");
  isOffline = false;
  window.fire("online");
  await help.asked;
  assert.equal(help.options.length, 2);
});

test("a search that cannot be loaded says so, leads to all questions, and tries again when asked to", async () => {
  let isOffline = true;
  const help = page({ resolve: async () => { if (isOffline) throw new Error("offline"); return answer; } }).element();
  await help.ask("dark");
  assert.equal(help.panel.textContent, "Failed. Again All");
  assert.deepEqual(help.options, []);
  isOffline = false;
  help.panel.find((node) => node.localName === "button")[0].fire("click");
  await help.asked;
  assert.deepEqual(help.options.map((option) => option.match.entry), [1, 2]);
  assert.ok(help.field.hadFocus);
});

test("arrows go through the options and round, Escape closes and then empties", async () => {
  const help = page({ resolve: async () => answer }).element();
  await help.ask("dark");
  const key = (name) => help.key({ key: name, preventDefault() {} });
  const active = () => help.input.attributes["aria-activedescendant"];
  const seen = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home"].map((name) => (key(name), active()));
  assert.deepEqual(seen, ["option-0", "option-1", undefined, "option-1", "option-0"]);
  key("Escape");
  assert.ok(help.panel.hidden);
  assert.equal(help.field.value, "dark");
  key("Escape");
  assert.equal(help.field.value, "");
});

test("Enter opens an answer; where there is a choice, it goes to the first", async () => {
  const clicked = async (found) => {
    const help = page({ resolve: async () => found }).element();
    await help.ask("dark");
    help.options.forEach((option) => { option.click = () => { option.wasClicked = true; }; });
    await help.enter();
    return [help.options.map((option) => Boolean(option.wasClicked)), help.active];
  };
  assert.deepEqual(await clicked(answer), [[true, false], -1]);
  const choices = [{ entry: 1, label: "a", question: "Dark?" }, { entry: 2, label: "b", question: "Dim?" }];
  assert.deepEqual(await clicked({ ...answer, status: "ambiguous", question: { reason: "alike", facet: null, choices } }),
    [[false, false, false], 0]);
});

test("keys of an input method are left alone", async () => {
  const help = page({ resolve: async () => answer }).element();
  await help.ask("dark");
  help.key({ key: "ArrowDown", isComposing: true });
  help.key({ key: "Enter", keyCode: 229 });
  assert.equal(help.active, -1);
});

test("several lines go to the text box, one line comes back to the field", async () => {
  const help = page().element();
  await help.ask("first\r\nsecond");
  assert.equal(help.field, help.area);
  assert.equal(help.area.value, "first\nsecond");
  assert.ok(help.input.hidden);
  await help.ask("one");
  assert.equal(help.field, help.input);
  assert.equal(help.area.value, "");
});

test("a log is kept with the entry of the history, until the field is emptied", async () => {
  const first = page({ state: { theirs: 1 } });
  const help = first.element({ query: "q" });
  await help.ask("first\nsecond");
  help.remember();
  assert.deepEqual(first.history.state, { theirs: 1, faqLog: "first\nsecond" });
  assert.equal(first.location.search, "");
  const next = page({ state: first.history.state });
  assert.equal(next.element({ query: "q" }).field.value, "first\nsecond");
  assert.equal(next.element({}).field.value, "");
  await help.ask("");
  help.remember();
  assert.deepEqual(first.history.state, { theirs: 1 });
  await help.ask("line\n".repeat(20000));
  help.remember();
  assert.deepEqual(first.history.state, { theirs: 1 });
  for (const state of ["text", 7, { faqLog: 7 }]) assert.equal(page({ state }).element({ query: "q" }).field.value, "");
});

test("the address keeps a question of one line, and no log", async () => {
  const { element, location } = page();
  const help = element({ query: "q" });
  await help.ask("dark lamp");
  help.remember();
  assert.equal(location.search, "?q=dark+lamp");
  await help.ask("first\nsecond");
  help.remember();
  assert.equal(location.search, "");
  const next = page();
  next.location.search = "?q=dim";
  assert.equal(next.element({ query: "q" }).field.value, "dim");
});
