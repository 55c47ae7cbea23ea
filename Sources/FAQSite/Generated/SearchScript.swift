// Written by Scripts/generate-web; do not edit.

/// The script that searches, search.js.
enum SearchScript {
    static let text: StaticString = #"""
        (function () {
        'use strict';
        function unpackLZMA(input) {
        var size = new DataView(input.buffer, input.byteOffset).getUint32(0, true);
        var output = new Uint8Array(size);
        var probabilities = new Uint16Array(7167).fill(1024);
        var isRep = 12, isRepG0 = 24, isRepG1 = 36, isRepG2 = 48, isRep0Long = 60, posSlot = 72, posSpecial = 328;
        var align = 443, matchLength = 459, repLength = 733, literals = 1023;
        var range = -1 >>> 0, code = 0, at = 5, end = 0, state = 0, distances = [0, 0, 0, 0];
        function normalize() {
        if (range < 0x1000000) {
        range = range * 256;
        code = ((code << 8) | input[at++]) >>> 0;
        }
        }
        function bit(index) {
        var bound = (range >>> 11) * probabilities[index];
        var isOne = code >= bound;
        if (isOne) {
        range -= bound;
        code -= bound;
        probabilities[index] -= probabilities[index] >> 5;
        } else {
        range = bound;
        probabilities[index] += (2048 - probabilities[index]) >> 5;
        }
        normalize();
        return +isOne;
        }
        function tree(base, bits) {
        var symbol = 1;
        for (var i = 0; i < bits; i++) symbol = symbol * 2 + bit(base + symbol);
        return symbol - (1 << bits);
        }
        function reverseTree(base, bits) {
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
        var base = literals + 768 * ((end ? output[end - 1] : 0) >> 5);
        var symbol = 1;
        var other = state < 7 ? -1 : output[end - distances[0] - 1];
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
        function distance(length) {
        var slot = tree(posSlot + 64 * Math.min(length, 3), 6);
        if (slot < 4) return slot;
        var bits = (slot >> 1) - 1;
        var value = (2 | slot & 1) << bits;
        if (slot < 14) return value + reverseTree(posSpecial + value - slot, bits);
        for (var i = bits - 1; i >= 4; i--) {
        range >>>= 1;
        if (code >= range) {
        code -= range;
        value += 1 << i;
        }
        normalize();
        }
        return value + reverseTree(align, 4);
        }
        for (var i = 0; i < 4; i++) code = ((code << 8) | input[at++]) >>> 0;
        while (end < size) {
        var count;
        if (!bit(state)) {
        literal();
        continue;
        }
        if (bit(isRep + state)) {
        var which = !bit(isRepG0 + state) ? 0 : !bit(isRepG1 + state) ? 1 : 2 + bit(isRepG2 + state);
        if (!which && !bit(isRep0Long + state)) {
        state = state < 7 ? 9 : 11;
        count = 1;
        } else {
        distances.unshift(distances.splice(which, 1)[0]);
        count = length(repLength) + 2;
        state = state < 7 ? 8 : 11;
        }
        } else {
        count = length(matchLength);
        distances.unshift(distance(count));
        distances.pop();
        count += 2;
        state = state < 7 ? 7 : 10;
        }
        for (; count > 0 && end < size; count--, end++) output[end] = output[end - distances[0] - 1];
        }
        return output;
        }
        function bytesOf(base64) {
        return Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
        }
        function inflated(bytes) {
        return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
        .arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
        }
        function checked(bytes, name) {
        var hash = 0x811c9dc5 | 0;
        function add(byte) { hash = Math.imul(hash ^ byte, 0x1000193); }
        for (var at = 0; at < name.length; at++) add(name.charCodeAt(at));
        var end = bytes.length - 4;
        for (at = 0; at < end; at++) add(bytes[at]);
        if (end < 0 || new DataView(bytes.buffer, bytes.byteOffset + end).getInt32(0, true) !== hash) throw new Error(name + ': damaged');
        return bytes.subarray(0, end);
        }
        var failures = {};
        function fetched(url) {
        return fetch(url, { cache: failures[url] ? 'reload' : 'default' }).then(function (response) {
        if (!response.ok) throw new Error(url + ': ' + response.status);
        return response.arrayBuffer();
        }).then(function (buffer) { return new Uint8Array(buffer); });
        }
        var pieces = {};
        function takePieces(found) {
        pieces[document.currentScript.src].found = found;
        }
        function scripted(url, piece) {
        var address = failures[url] ? url + '?' + failures[url] : url;
        if (!pieces[address]) {
        pieces[address] = new Promise(function (loaded, failed) {
        var element = document.createElement('script');
        element.src = address;
        element.onload = function () { loaded(pieces[address].found); };
        element.onerror = failed;
        document.head.appendChild(element);
        });
        }
        return pieces[address].then(function (found) { return bytesOf(found[piece]); });
        }
        function load(folder, name, script, piece) {
        var isScript = folder.protocol === 'file:' || folder.origin !== location.origin;
        var url = new URL('search/' + (isScript ? script : name), folder).href;
        return (isScript ? scripted(url, piece) : fetched(url)).then(function (bytes) { return checked(bytes, name); })
        .catch(function (error) {
        failures[url] = (failures[url] || 0) + 1;
        throw error;
        });
        }
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
        var statuses = ['answer', 'ambiguous', 'none'];
        var reasons = ['alike', 'unsure', 'several'];
        var facets = ['message', 'code', 'api', 'parameter', 'component', 'category', 'file', 'version', 'platform', 'phrase'];
        var lanes = ['identifier', 'phrase', 'word', 'spelling', 'gloss', 'sound'];
        function readResolution(memory, start) {
        var view = new DataView(memory, start);
        var at = 0;
        function u32() { at += 4; return view.getUint32(at - 4, true); }
        function f64() { at += 8; return view.getFloat64(at - 8, true); }
        function text() {
        var length = u32();
        at += length;
        return new TextDecoder().decode(new Uint8Array(memory, start + at - length, length));
        }
        function times(count, make) { return Array.from({ length: count }, make); }
        function path(lines) { return lines.filter(Boolean).join(' › '); }
        function title() { return [text(), text(), path(text().split('\n').slice(1)), text(), text()]; }
        var resolution = {
        status: statuses[u32()], reason: reasons[u32()], facet: facets[u32()] || null, confidence: f64(), shortlist: f64()
        };
        var matchCount = u32();
        var choiceCount = u32();
        resolution.matches = times(matchCount, function () {
        var match = { entry: u32(), alias: u32(), score: f64(), confidence: f64() };
        match.evidence = times(u32(), function () {
        return { lane: lanes[u32()], inQuestion: u32() === 1, start: u32(), end: u32() };
        });
        match.title = title();
        return match;
        });
        resolution.choices = times(choiceCount, function () {
        return { entry: u32(), label: resolution.facet === 'category' ? path(text().split('\n')) : text(), title: title() };
        });
        return resolution;
        }
        function resultOf(resolution, query, folder) {
        function titled(target, title) {
        target.id = title[0];
        target.question = title[1];
        target.url = new URL(title[3], folder).href;
        target.category = title[2];
        target.excerpt = title[4];
        return target;
        }
        var matches = resolution.matches.map(function (found) {
        var match = { entry: found.entry, alias: found.alias, score: found.score, confidence: found.confidence };
        match.why = found.evidence.map(function (part) {
        var text = new TextDecoder().decode(query.subarray(part.start, part.end));
        return { lane: part.lane, text: text, inQuestion: part.inQuestion };
        });
        titled(match, found.title).marks = marksIn(match.question, match.why, query.length <= 4);
        return match;
        });
        var choices = resolution.choices.map(function (found) {
        var choice = titled({ entry: found.entry }, found.title);
        choice.label = found.label;
        return choice;
        });
        return {
        status: resolution.status, confidence: resolution.confidence, shortlist: resolution.shortlist, matches: matches,
        question: choices.length ? { reason: resolution.reason, facet: resolution.facet, choices: choices } : null,
        recognised: recognisedIn(matches)
        };
        }
        function recognisedIn(matches) {
        var seen = {};
        return (matches.length ? matches[0].why : []).filter(function (part) {
        var isNew = part.lane === 'identifier' || part.lane === 'phrase';
        if (seen[part.text]) return false;
        seen[part.text] = true;
        return isNew;
        }).map(function (part) { return { lane: part.lane, text: part.text }; });
        }
        function Search(instantiate, core, folder) {
        var latest = 0;
        var encoder = new TextEncoder();
        var name = Array.from(core.subarray(8, 16)).reverse().map(function (byte) {
        return (byte + 256).toString(16).slice(1);
        }).join('');
        var wasm, coming, started;
        function copied(bytes) {
        var pointer = wasm.faq_allocate(bytes.length);
        if (!pointer) throw new Error('out of memory');
        new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
        return pointer;
        }
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
        })();

        """#
}
