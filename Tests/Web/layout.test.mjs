import assert from "node:assert/strict";
import test from "node:test";
import { node } from "./dom.mjs";
import { load } from "./sources.mjs";

/// A page beside whose text there are two lists, on which the script has run.
function page({ matches, here = null }) {
  const folded = [node("details"), node("details")];
  const media = { matches, addEventListener: (name, action) => { media[name] = action; } };
  load("site/layout.js", {
    document: { querySelectorAll: () => folded, querySelector: () => here },
    matchMedia: (query) => { media.query = query; return media; },
  });
  return { folded, media };
}

test("the lists beside the text are open where there is room for them, also when that changes", () => {
  const { folded, media } = page({ matches: true });
  assert.deepEqual(folded.map(({ open }) => open), [true, true]);
  media.matches = false;
  media.change();
  assert.deepEqual(folded.map(({ open }) => open), [false, false]);
  assert.deepEqual(page({ matches: false }).folded.map(({ open }) => open), [false, false]);
});

test("a tree higher than the screen is scrolled to the page, one that is not stays", () => {
  const scrolled = (offsetTop) => {
    const tree = { clientHeight: 600, scrollTop: 0 };
    page({ matches: true, here: { offsetTop, offsetHeight: 30, closest: () => tree } });
    return tree.scrollTop;
  };
  assert.equal(scrolled(900), 600);
  assert.equal(scrolled(500), 0);
});
