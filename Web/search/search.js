// The search of a site, without anything that is seen.
//
//   const search = await FAQSearch.open('./')       the folder that holds search/
//   const r = await search.resolve(text, {limit: 8})
//
// r.status      'answer', 'ambiguous' or 'none'
// r.confidence  the probability that the first match is right, 0 to 1; r.shortlist: that one of the first three is
// r.matches     best first: {entry, id, question, url, category, confidence, score,
//               why: [{lane, text, inQuestion}], marks: [[start, end], …]}. `marks` are the parts of `question`
//               to highlight; `lane` is identifier, phrase, word, spelling, gloss or sound
// r.question    what to ask when 'ambiguous', else null: {reason, facet, choices: [{label, entry, id, url, question}]}.
//               `reason` is alike, unsure or several; `facet` what the labels are, null for whole questions
// r.recognised  codes and messages read out of the text: [{lane, text}]
//
// A resolve that is overtaken by another rejects with an AbortError. Loading starts with open(); a failure rejects, and
// the next open() tries again.
function Search(instance, core, folder) {
  var wasm = instance.exports;
  var latest = 0;
  var encoder = new TextEncoder();

  function copied(bytes) {
    var pointer = wasm.faq_allocate(bytes.length);
    if (!pointer) throw new Error('out of memory');
    new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
    return pointer;
  }

  if (!wasm.faq_open(copied(core), core.length)) throw new Error('not an index of this version');
  var name = Array.from(core.subarray(8, 16)).reverse().map(function (byte) {
    return (byte + 256).toString(16).slice(1);
  }).join('');
  var coming = {};

  function part(number) {
    if (!coming[number]) {
      var group = Math.floor(number / 64);
      coming[number] = load(folder, name + '/' + number + '.bin', name + '/' + group + '.js', number % 64)
        .then(inflated).then(function (bytes) { wasm.faq_add(number, copied(bytes), bytes.length); });
      coming[number].catch(function () { delete coming[number]; });
    }
    return coming[number];
  }

  // The result, or null where parts of the index are missing.
  function ask(query, limit) {
    var at = copied(query);
    var found = wasm.faq_resolve(at, query.length, limit);
    wasm.faq_release(at);
    if (!found) return null;
    var result = resultOf(readResolution(wasm.memory.buffer, found), query, folder);
    wasm.faq_release(found);
    return result;
  }

  this.resolve = function (text, options) {
    var number = ++latest;
    var query = encoder.encode(text);
    function attempt() {
      if (number !== latest) throw new DOMException('a later question', 'AbortError');
      var result = ask(query, (options && options.limit) || 10);
      if (result) return result;
      var missing = [];
      for (var next; (next = wasm.faq_missing(missing.length)) >= 0;) missing.push(next);
      if (!missing.length) throw new Error('the index is damaged');
      return Promise.all(missing.map(part)).then(attempt);
    }
    return Promise.resolve().then(attempt);
  };
}

var opened = {};

function openSearch(base) {
  var folder = new URL(base, document.baseURI);
  if (!opened[folder]) {
    opened[folder] = Promise.all([
      load(folder, 'engine.bin', 'core.js', 0), load(folder, 'core.bin', 'core.js', 1).then(inflated)
    ]).then(function (loaded) {
      return WebAssembly.instantiate(unpackLZMA(new Uint8Array(loaded[0]))).then(function (made) {
        return new Search(made.instance, loaded[1], folder);
      });
    });
    opened[folder].catch(function () { delete opened[folder]; });
  }
  return opened[folder];
}

globalThis.FAQSearch = { open: openSearch, inline: takePieces };
