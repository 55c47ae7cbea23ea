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

          var pieces = {};

          function bytesOf(base64) {
            return Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
          }

          // The matcher, packed by Scripts/build-wasm: its length, then raw LZMA with lc = 3, lp = pb = 0.
          function unlzma(input) {
            var size = new DataView(input.buffer, input.byteOffset).getUint32(0, true);
            var output = new Uint8Array(size);
            var chances = new Uint16Array(7167).fill(1024);
            var range = -1 >>> 0, code = 0, at = 5, end = 0, state = 0, far = [0, 0, 0, 0];
            function normalize() {
              if (range < 0x1000000) {
                range = range * 256;
                code = ((code << 8) | input[at++]) >>> 0;
              }
            }
            function bit(place) {
              var bound = (range >>> 11) * chances[place];
              var isOne = code >= bound;
              if (isOne) {
                range -= bound;
                code -= bound;
                chances[place] -= chances[place] >> 5;
              } else {
                range = bound;
                chances[place] += (2048 - chances[place]) >> 5;
              }
              normalize();
              return +isOne;
            }
            function tree(base, bits) {
              var symbol = 1;
              for (var i = 0; i < bits; i++) symbol = symbol * 2 + bit(base + symbol);
              return symbol - (1 << bits);
            }
            function reversed(base, bits) {
              var symbol = 1, value = 0;
              for (var i = 0; i < bits; i++) {
                var one = bit(base + symbol);
                symbol = symbol * 2 + one;
                value |= one << i;
              }
              return value;
            }
            function length(base) {
              return !bit(base) ? tree(base + 2, 3) : !bit(base + 1) ? 8 + tree(base + 10, 3) : 16 + tree(base + 18, 8);
            }
            function literal() {
              var base = 1023 + 768 * ((end ? output[end - 1] : 0) >> 5);
              var symbol = 1;
              var other = state < 7 ? -1 : output[end - far[0] - 1];
              while (symbol < 256) {
                if (other < 0) symbol = symbol * 2 + bit(base + symbol);
                else {
                  var guess = other >> 7 & 1;
                  var one = bit(base + 256 + 256 * guess + symbol);
                  other = guess === one ? other << 1 & 255 : -1;
                  symbol = symbol * 2 + one;
                }
              }
              output[end++] = symbol;
              state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
            }
            function distance(count) {
              var slot = tree(72 + 64 * Math.min(count, 3), 6);
              if (slot < 4) return slot;
              var bits = (slot >> 1) - 1;
              var value = (2 | slot & 1) << bits;
              if (slot < 14) return value + reversed(328 + value - slot, bits);
              for (var i = bits - 1; i >= 4; i--) {
                range >>>= 1;
                if (code >= range) {
                  code -= range;
                  value += 1 << i;
                }
                normalize();
              }
              return value + reversed(443, 4);
            }

            for (var i = 0; i < 4; i++) code = ((code << 8) | input[at++]) >>> 0;
            while (end < size) {
              var count;
              if (!bit(state)) {
                literal();
                continue;
              }
              if (bit(12 + state)) {
                var which = !bit(24 + state) ? 0 : !bit(36 + state) ? 1 : 2 + bit(48 + state);
                if (!which && !bit(60 + state)) {
                  state = state < 7 ? 9 : 11;
                  count = 1;
                } else {
                  far.unshift(far.splice(which, 1)[0]);
                  count = length(733) + 2;
                  state = state < 7 ? 8 : 11;
                }
              } else {
                count = length(459);
                far.unshift(distance(count));
                far.pop();
                count += 2;
                state = state < 7 ? 7 : 10;
              }
              for (; count > 0 && end < size; count--, end++) output[end] = output[end - far[0] - 1];
            }
            return output;
          }

          function unpacked(bytes) {
            return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
              .arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
          }

          function fetched(url) {
            return fetch(url).then(function (response) {
              if (!response.ok) throw new Error(url + ': ' + response.status);
              return response.arrayBuffer();
            });
          }

          // The piece of a script that calls inline().
          function scripted(url, piece) {
            if (!pieces[url]) {
              pieces[url] = new Promise(function (loaded, failed) {
                var element = document.createElement('script');
                element.src = url;
                element.onload = function () { loaded(pieces[url].found); };
                element.onerror = function () {
                  element.remove();
                  delete pieces[url];
                  failed(new Error(url));
                };
                document.head.appendChild(element);
              });
            }
            return pieces[url].then(function (found) { return bytesOf(found[piece]); });
          }

          // A file of the folder, or the piece of a script that holds the same: pages from disk read no files, and those
          // of another origin only if the server of this one lets them.
          function load(folder, name, script, piece) {
            return folder.protocol === 'file:' || folder.origin !== location.origin ?
              scripted(new URL('search/' + script, folder).href, piece) :
              fetched(new URL('search/' + name, folder).href);
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

          function Search(instance, core, folder) {
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

            if (!wasm.faq_open(copied(core), core.length)) throw new Error('not an index of this version');
            var name = Array.from(core.subarray(8, 16)).reverse().map(function (byte) {
              return (byte + 256).toString(16).slice(1);
            }).join('');
            var coming = {};

            function part(number) {
              if (!coming[number]) {
                var group = Math.floor(number / 64);
                coming[number] = load(folder, name + '/' + number + '.bin', name + '/' + group + '.js', number % 64)
                  .then(unpacked).then(function (bytes) { wasm.faq_add(number, copied(bytes), bytes.length); });
                coming[number].catch(function () { delete coming[number]; });
              }
              return coming[number];
            }

            // The layout is that of Wasm/ResolutionBytes.swift.
            function decoded(at, query) {
              var view = new DataView(wasm.memory.buffer, at);
              var place = 0;
              function u32() { place += 4; return view.getUint32(place - 4, true); }
              function f64() { place += 8; return view.getFloat64(place - 8, true); }
              function bytes() {
                var length = u32();
                place += length;
                return decoder.decode(new Uint8Array(wasm.memory.buffer, at + place - length, length));
              }
              function titled(target) {
                var title = JSON.parse(bytes());
                target.id = title[0];
                target.question = title[1];
                target.url = new URL(title[2], folder).href;
                target.category = title[3];
                return target;
              }
              function times(count, make) { return Array.from({ length: count }, make); }

              var status = statuses[u32()];
              var facet = facets[u32()] || null;
              var confidence = f64();
              var matchCount = u32();
              var choiceCount = u32();
              var matches = times(matchCount, function () {
                var match = { entry: u32(), alias: u32(), score: f64(), confidence: f64() };
                match.why = times(u32(), function () {
                  var lane = lanes[u32()];
                  var inQuestion = u32() === 1;
                  return { lane: lane, text: decoder.decode(query.subarray(u32(), u32())), inQuestion: inQuestion };
                });
                titled(match).marks = marksIn(match.question, match.why, query.length <= 4);
                return match;
              });
              var choices = times(choiceCount, function () {
                var entry = u32();
                var label = bytes();
                var choice = titled({ entry: entry });
                choice.label = label || choice.question;
                return choice;
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

            function ask(query, limit) {
              var at = copied(query);
              var found = wasm.faq_resolve(at, query.length, limit);
              wasm.faq_release(at);
              if (!found) return null;
              var result = decoded(found, query);
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

          return {
            open: function (base) {
              var folder = new URL(base, document.baseURI);
              if (!opened[folder]) {
                opened[folder] = Promise.all([
                  load(folder, 'engine.bin', 'core.js', 0), load(folder, 'core.bin', 'core.js', 1).then(unpacked)
                ]).then(function (loaded) {
                  return WebAssembly.instantiate(unlzma(new Uint8Array(loaded[0]))).then(function (made) {
                    return new Search(made.instance, loaded[1], folder);
                  });
                });
                opened[folder].catch(function () { delete opened[folder]; });
              }
              return opened[folder];
            },
            inline: function (found) { pieces[document.currentScript.src].found = found; }
          };
        })();

        """#
}
