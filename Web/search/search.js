// The search of a site, without anything that is seen.
//
//   const search = await FAQSearch.open('./')       the folder that holds search/
//   const r = await search.resolve(text, {limit: 8})
//
// r.status      'answer', 'ambiguous' or 'none'
// r.confidence  the probability that the first match is right, 0 to 1; r.shortlist: that one of the first three is
// r.matches     best first: {entry, id, question, url, category, excerpt, confidence, score,
//               why: [{lane, text, inQuestion}], marks: [[start, end], …]}. `excerpt` is what the answer begins with,
//               `marks` are the parts of `question` to highlight; `lane` is identifier, phrase, word, spelling, gloss or sound
// r.question    what to ask when 'ambiguous', else null: {reason, facet, choices: [{label, entry, id, url, question}]}.
//               `reason` is alike, unsure or several; `facet` what the labels are, null for whole questions
// r.recognised  codes and messages read out of the text: [{lane, text}]
//
// A resolve that is overtaken by another rejects with an AbortError. Loading starts with open(). What does not come, comes
// damaged, or breaks the matcher, rejects; the next open() or resolve() loads it again, into a new matcher where the last one
// broke.
//
// `instantiate` makes an instance of the matcher.
function Search(instantiate, core, folder) {
  var latest = 0;
  var encoder = new TextEncoder();
  var name = Array.from(core.subarray(8, 16)).reverse().map(function (byte) {
    return (byte + 256).toString(16).slice(1);
  }).join('');
  // The matcher with the parts that are on their way or there, and the promise of it.
  var wasm, coming, started;

  function copied(bytes) {
    var pointer = wasm.faq_allocate(bytes.length);
    if (!pointer) throw new Error('out of memory');
    new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
    return pointer;
  }

  // Does something with the matcher, which is of no use any more if it fails there.
  function using(work) {
    if (!started) {
      started = instantiate().then(function (instance) {
        wasm = instance.exports;
        coming = {};
        if (!wasm.faq_open(copied(core), core.length)) throw new Error('not an index of this version');
      });
    }
    var used = started;
    return used.then(work).catch(function (error) {
      if (error.name !== 'AbortError' && started === used) started = null;
      throw error;
    });
  }

  function part(number) {
    var known = coming;
    if (!known[number]) {
      var group = Math.floor(number / 64);
      known[number] = load(folder, name + '/' + number + '.bin', name + '/' + group + '.js', number % 64).then(inflated)
        .then(function (bytes) {
          return using(function () { if (known === coming) wasm.faq_add(number, copied(bytes), bytes.length); });
        });
      known[number].catch(function () { delete known[number]; });
    }
    return known[number];
  }

  // The result, or the parts of the index that are missing for it.
  function ask(query, limit) {
    var at = copied(query);
    var found = wasm.faq_resolve(at, query.length, limit);
    wasm.faq_release(at);
    var missing = [];
    if (found) {
      var result = resultOf(readResolution(wasm.memory.buffer, found), query, folder);
      wasm.faq_release(found);
    } else {
      for (var next; (next = wasm.faq_missing(missing.length)) >= 0;) missing.push(next);
      if (!missing.length) throw new Error('the index is damaged');
    }
    return { result: result, missing: missing };
  }

  this.open = function () { return using(function () {}); };

  this.resolve = function (text, options) {
    var number = ++latest;
    var query = encoder.encode(text);
    function attempt() {
      return using(function () {
        if (number !== latest) throw new DOMException('a later question', 'AbortError');
        return ask(query, (options && options.limit) || 10);
      }).then(function (found) {
        return found.result || Promise.all(found.missing.map(part)).then(attempt);
      });
    }
    return attempt();
  };
}

var opened = {};

function openSearch(base) {
  var folder = new URL(base, document.baseURI);
  if (!opened[folder]) {
    opened[folder] = Promise.all([
      load(folder, 'engine.bin', 'core.js', 0), load(folder, 'core.bin', 'core.js', 1).then(inflated)
    ]).then(function (loaded) {
      return WebAssembly.compile(unpackLZMA(loaded[0])).then(function (module) {
        var search = new Search(function () { return WebAssembly.instantiate(module); }, loaded[1], folder);
        return search.open().then(function () { return search; });
      });
    });
    opened[folder].catch(function () { delete opened[folder]; });
  }
  return opened[folder];
}

globalThis.FAQSearch = { open: openSearch, inline: takePieces };
