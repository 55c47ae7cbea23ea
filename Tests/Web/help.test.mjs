import assert from "node:assert/strict";
import test from "node:test";
import { Node, createElement } from "./dom.mjs";
import { load, scripts } from "./sources.mjs";

const base = "https://help.example.com/faq/";
const texts = {
  search: "Search", placeholder: "Ask", pasted: "Pasted", loading: "Loading", failed: "Failed.", again: "Again", all: "All",
  results: "Results", best: "Answer: ", more: " % more.", others: "Others",
  asking: { alike: "% fit. ", unsure: "Perhaps. ", several: "% causes. " }, noneOfThese: "None", nothing: "Nothing.",
  closest: " Closest:", contact: "Send", recognised: "Recognised", confidence: "confidence", why: "Why?",
  inQuestion: "in the question", inAnswer: "in the answer",
  which: { none: "Which?", api: "Which API?" }, lanes: { identifier: "identifier", word: "word" },
};
const setup = { texts: { en: texts, zh: { ...texts } }, style: "p {}" };

/// The script of <faq-help> in a page; `resolve` is what FAQSearch does.
function page({ resolve = async () => nothing } = {}) {
  const document = new Node("document");
  Object.assign(document, { createElement, baseURI: base, currentScript: { src: base + "search/faq-help.js" } });
  document.documentElement = { lang: "en" };
  document.head = { append: (loader) => queueMicrotask(() => loader.onload()) };
  const registry = {};
  const location = new URL(base + "index.html");
  const help = load(scripts["faq-help.js"], {
    document, location, setup, navigator: { language: "en" },
    history: { state: null, replaceState(state, title, address) { location.href = address.href; } },
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
  return { ...help, document, location, element };
}

const match = (entry, question, more = {}) => ({
  entry, question, url: `${base}q/${entry}.html`, category: "Lamps", confidence: 0.999, score: 10, why: [], marks: [], ...more,
});
const nothing = { status: "none", matches: [], question: null, recognised: [] };
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

test("an answer stands first with its confidence, and only others that come near follow", () => {
  const found = { ...answer, matches: [...answer.matches, match(3, "Far?", { score: 1.9 })] };
  const { options, said, isAnswered } = page().paint(found, "dark", view);
  assert.deepEqual(options.map((option) => option.match.entry), [1, 2]);
  assert.equal(options[0].attributes.class, "answer");
  assert.match(options[0].textContent, /Lamps · confidence 0\.99/);
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
  assert.deepEqual(heard.map(({ type, detail }) => [type, detail]), [["faq-none", { query: "lamp", declined: ["a", "b"] }]]);
  assert.match(help.panel.textContent, /^Nothing\. Closest:/);
  assert.ok(help.field.hadFocus);
});

test("nothing recorded is said to be so, with what comes closest and where to ask", () => {
  const found = { ...nothing, matches: answer.matches };
  const painted = page().paint(found, "dark & dim", { ...view, contact: "mailto:help@example.com" });
  assert.equal(painted.said, "Nothing. Closest:");
  assert.ok(!painted.isAnswered);
  const contact = painted.nodes.at(-1).children[0];
  assert.equal(href(contact), "mailto:help@example.com?body=dark%20%26%20dim");
});

test("the question is carried to where the owner says, and no script is an address", () => {
  const { paintContact } = page();
  const link = (contact) => paintContact("dark", { ...view, contact }).map((part) => href(part.children[0]));
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
