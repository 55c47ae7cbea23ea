/// The script that searches: loads the matcher and the index, and gives what the matcher says as plain objects. It shows
/// nothing; that is for the page.
enum SearchScript {
    static let text: StaticString = #"""
        // The search of this site, without anything that is seen.
        //
        //   const search = await FAQSearch.open('./')       the folder that holds search/
        //   const r = await search.resolve(text, {limit: 8})
        //
        // r.status      'answer', 'ambiguous' or 'none'; r.confidence: that the first match is right, 0 to 1
        // r.matches     best first: {entry, id, question, url, category, confidence, score,
        //               why: [{lane, text, inQuestion}], marks: [[start, end], …]}. `marks` are the parts of `question`
        //               to highlight; `lane` is identifier, phrase, word, spelling, gloss or sound
        // r.question    what to ask when 'ambiguous', else null: {facet, choices: [{label, entry, id, url, question}]}
        // r.recognised  codes and messages read out of the text: [{lane, text}]
        //
        // A resolve that is overtaken by another rejects with an AbortError. Loading starts with open(); a failure
        // rejects, and the next open() tries again. Pages from disk and of other origins get
        // their bytes from a script, others by fetch.
        var FAQSearch = (function () {
          'use strict';
          var statuses = ['answer', 'ambiguous', 'none'];
          var facets = ['message', 'code', 'api', 'parameter', 'component'];
          var lanes = ['identifier', 'phrase', 'word', 'spelling', 'gloss', 'sound'];
          var opened = {};
          var inlined;

          function bytesOf(base64) {
            return Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
          }

          function script(url) {
            return new Promise(function (loaded, failed) {
              var element = document.createElement('script');
              element.src = url;
              element.onload = loaded;
              element.onerror = function () { element.remove(); failed(new Error(url)); };
              document.head.appendChild(element);
            });
          }

          function fetched(url) {
            return fetch(url).then(function (response) {
              if (!response.ok) throw new Error(url + ': ' + response.status);
              return response.arrayBuffer();
            });
          }

          function load(folder) {
            // Pages from disk read no files, and those of another origin only if the server of this one lets them.
            if (folder.protocol === 'file:' || folder.origin !== location.origin) {
              return script(new URL('search/inline.js', folder)).then(function () { return inlined; });
            }
            return Promise.all(['engine.wasm', 'index.bin'].map(function (name) {
              return fetched(new URL('search/' + name, folder));
            }));
          }

          // The parts of a title that stand in what the reader wrote: words, and pairs of Han characters. One character
          // by itself says little, so it is marked only where nothing else was asked.
          function marksIn(title, why, isOneCharacter) {
            var marked = [];
            var low = title.toLowerCase();
            function mark(piece, isWord) {
              for (var at = low.indexOf(piece); at >= 0; at = low.indexOf(piece, at + 1)) {
                if (isWord && /[a-z0-9]/.test(low.charAt(at - 1) + low.charAt(at + piece.length))) continue;
                for (var i = 0; i < piece.length; i++) marked[at + i] = true;
              }
            }
            why.forEach(function (part) {
              if (!part.inQuestion) return;
              (part.text.toLowerCase().match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) || []).forEach(function (run) {
                if (!/\p{Script=Han}/u.test(run)) mark(run, run.length < 3);
                else if (isOneCharacter) mark(run);
                else for (var at = 0; at + 2 <= run.length; at++) mark(run.slice(at, at + 2));
              });
            });
            var marks = [];
            for (var at = 0; at < title.length; at++) {
              if (!marked[at]) continue;
              var start = at;
              while (marked[at] || (title[at] === ' ' && marked[at + 1])) at++;
              marks.push([start, at]);
            }
            return marks;
          }

          function Search(instance, index, folder) {
            var wasm = instance.exports;
            var latest = 0;
            var encoder = new TextEncoder();
            var decoder = new TextDecoder();

            function copied(bytes) {
              var pointer = wasm.faq_allocate(bytes.length);
              if (!pointer) throw new Error('out of memory');
              new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
              return pointer;
            }

            var pointer = copied(index);
            if (!wasm.faq_open(pointer, index.length)) throw new Error('not an index of this version');
            var titles = JSON.parse(decoder.decode(section(17)));

            function section(number) {
              var view = new DataView(index.buffer, index.byteOffset);
              for (var i = 0; i < view.getUint32(24, true); i++) {
                var record = 40 + 32 * i;
                if (view.getUint32(record, true) !== number) continue;
                return index.subarray(view.getUint32(record + 8, true)).subarray(0, view.getUint32(record + 16, true));
              }
            }

            function titled(entry) {
              var title = titles[entry];
              return {
                entry: entry, id: title[0], question: title[1], url: new URL(title[2], folder).href, category: title[3]
              };
            }

            // The layout is that of Wasm/ResolutionBytes.swift.
            function decoded(at, query) {
              var view = new DataView(wasm.memory.buffer, at);
              var place = 0;
              function u32() { place += 4; return view.getUint32(place - 4, true); }
              function f64() { place += 8; return view.getFloat64(place - 8, true); }
              function times(count, make) { return Array.from({ length: count }, make); }

              var status = statuses[u32()];
              var facet = facets[u32()] || null;
              var confidence = f64();
              var matchCount = u32();
              var choiceCount = u32();
              var matches = times(matchCount, function () {
                var match = titled(u32());
                match.alias = u32();
                match.score = f64();
                match.confidence = f64();
                match.why = times(u32(), function () {
                  var lane = lanes[u32()];
                  var inQuestion = u32() === 1;
                  return { lane: lane, text: decoder.decode(query.subarray(u32(), u32())), inQuestion: inQuestion };
                });
                match.marks = marksIn(match.question, match.why, query.length <= 4);
                return match;
              });
              var choices = times(choiceCount, function () {
                var title = titled(u32());
                var length = u32();
                place += length;
                var label = decoder.decode(new Uint8Array(wasm.memory.buffer, at + place - length, length));
                return {
                  label: label || title.question, entry: title.entry, id: title.id, url: title.url,
                  question: title.question
                };
              });
              return {
                status: status, confidence: confidence, matches: matches,
                question: choiceCount ? { facet: facet, choices: choices } : null,
                recognised: recognised(matches)
              };
            }

            function recognised(matches) {
              var seen = {};
              return (matches.length ? matches[0].why : []).filter(function (part) {
                var isNew = part.lane === 'identifier' || part.lane === 'phrase';
                if (seen[part.text]) return false;
                seen[part.text] = true;
                return isNew;
              }).map(function (part) { return { lane: part.lane, text: part.text }; });
            }

            function resolve(text, options) {
              var query = encoder.encode(text);
              var at = copied(query);
              var found = wasm.faq_resolve(at, query.length, (options && options.limit) || 10);
              wasm.faq_release(at);
              if (!found) throw new Error('the index is damaged');
              var result = decoded(found, query);
              wasm.faq_release(found);
              return result;
            }

            this.resolve = function (text, options) {
              var number = ++latest;
              return Promise.resolve().then(function () {
                if (number !== latest) throw new DOMException('a later question', 'AbortError');
                return resolve(String(text), options);
              });
            };
          }

          return {
            open: function (base) {
              var folder = new URL(base, document.baseURI);
              if (!opened[folder]) {
                opened[folder] = load(folder).then(function (parts) {
                  return WebAssembly.instantiate(parts[0]).then(function (made) {
                    return new Search(made.instance, new Uint8Array(parts[1]), folder);
                  });
                });
                opened[folder].catch(function () { delete opened[folder]; });
              }
              return opened[folder];
            },
            inline: function (engine, index) { inlined = [bytesOf(engine), bytesOf(index)]; }
          };
        })();

        """#
}
