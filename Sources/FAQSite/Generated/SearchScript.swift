// Written by Scripts/generate-web; do not edit.

/// The script that searches, search.js, but for its first lines; see `SearchFiles`.
enum SearchScript {
    static let text: StaticString = #"""
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
        function checked(bytes, name) {
        var hash = 0x811c9dc5 | 0;
        function add(byte) { hash = Math.imul(hash ^ byte, 0x1000193); }
        for (var at = 0; at < name.length; at++) add(name.charCodeAt(at));
        var end = bytes.length - 4;
        for (at = 0; at < end; at++) add(bytes[at]);
        if (end < 0 || new DataView(bytes.buffer, bytes.byteOffset + end).getInt32(0, true) !== hash) throw new Error(name + ': damaged');
        return bytes.subarray(0, end);
        }
        function inflated(bytes) {
        return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
        .arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
        }
        var failures = {};
        function fetched(url, priority) {
        return fetch(url, { cache: failures[url] ? 'reload' : 'force-cache', priority: priority || 'auto' }).then(function (response) {
        if (!response.ok) throw new Error(url + ': ' + response.status);
        return response.arrayBuffer();
        }).then(function (buffer) { return new Uint8Array(buffer); });
        }
        var pieces = {};
        function takePieces(found) {
        pieces[document.currentScript.src].found = found;
        }
        function run(address) {
        return new Promise(function (loaded, failed) {
        var element = document.createElement('script');
        element.src = address;
        element.onload = loaded;
        element.onerror = function () { failed(new Error(address + ': failed')); };
        document.head.appendChild(element);
        });
        }
        function scripted(url, piece) {
        var address = failures[url] ? url + '?' + failures[url] : url;
        if (!pieces[address]) pieces[address] = {};
        var script = pieces[address];
        if (!script.comes) script.comes = run(address);
        return script.comes.then(function () { return bytesOf(script.found[piece]); });
        }
        var isScripted = {};
        function load(folder, name, script, piece, priority) {
        function from(file, way) {
        var url = new URL('search/' + file, folder).href;
        return way(url).then(function (bytes) { return checked(bytes, name); }).catch(function (error) {
        failures[url] = (failures[url] || 0) + 1;
        throw error;
        });
        }
        function byScript() { return from(script, function (url) { return scripted(url, piece); }); }
        function byFetch() { return from(name, function (url) { return fetched(url, priority); }); }
        var isForeign = folder.origin !== location.origin;
        if (isScripted[folder] || folder.protocol === 'file:') return byScript();
        if (!isForeign || isScripted[folder] === false) return byFetch();
        return byFetch().then(function (bytes) {
        isScripted[folder] = false;
        return bytes;
        }, function () {
        return byScript().then(function (bytes) {
        isScripted[folder] = true;
        return bytes;
        });
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
        var keyPause = 90;
        var idlePause = 600;
        function Matcher(names, folder) {
        var latest = 0;
        var encoder = new TextEncoder();
        var files = [], core, module;
        var wasm, coming, started, pack, idle;
        function copied(bytes) {
        var pointer = wasm.faq_allocate(bytes.length);
        if (!pointer) throw new Error('out of memory');
        new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
        return pointer;
        }
        function readCore(bytes) {
        var view = new DataView(bytes.buffer, bytes.byteOffset);
        var count = view.getUint32(0, true);
        files = [];
        for (var group = 0; group < count; group++) {
        var at = 4 + 6 * group;
        var name = Array.from(bytes.subarray(at + 1, at + 6), function (byte) { return (byte + 256).toString(16).slice(1); }).join('');
        for (var rank = 0; rank < bytes[at]; rank++) files.push([name, rank]);
        }
        return bytes.subarray(4 + 6 * count);
        }
        var loading;
        function loaded() {
        if (!loading) {
        loading = Promise.all([
        load(folder, names.engine, names.both, 0).then(unpackLZMA).then(WebAssembly.compile),
        load(folder, names.core, names.both, 1).then(inflated).then(readCore)
        ]).then(function (both) {
        module = both[0];
        core = both[1];
        });
        loading.catch(function () { loading = null; });
        }
        return loading;
        }
        function using(work) {
        if (!started) {
        started = loaded().then(function () { return WebAssembly.instantiate(module); }).then(function (instance) {
        wasm = instance.exports;
        coming = {};
        pack = null;
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
        var file = files[number];
        known[number] = load(folder, file[0] + '-' + file[1] + '.bin', file[0] + '.js', file[1]).then(inflated).then(function (bytes) {
        return using(function () { if (known === coming) wasm.faq_add(number, copied(bytes), bytes.length); });
        });
        known[number].catch(function () { delete known[number]; });
        }
        return known[number];
        }
        function loadPack() {
        var connection = navigator.connection;
        if (pack || folder.protocol === 'file:' || isScripted[folder] || (connection && connection.saveData)) return;
        var known = coming;
        pack = load(folder, names.pack, null, 0, 'low').then(inflated).then(function (bytes) {
        return using(function () {
        if (known !== coming) return;
        var view = new DataView(bytes.buffer, bytes.byteOffset);
        var count = view.getUint32(0, true);
        for (var at = 4, start = 4 + 8 * count; count; count--, at += 8) {
        var number = view.getUint32(at, true);
        var end = start + view.getUint32(at + 4, true);
        if (!known[number]) {
        wasm.faq_add(number, copied(bytes.subarray(start, end)), end - start);
        known[number] = Promise.resolve();
        }
        start = end;
        }
        });
        });
        pack.catch(function () {});
        }
        function rest() {
        clearTimeout(idle);
        idle = setTimeout(loadPack, idlePause);
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
        this.open = function () {
        return using(rest);
        };
        this.resolve = function (text, options) {
        var number = ++latest;
        var query = encoder.encode(text);
        var waits = true;
        clearTimeout(idle);
        function attempt() {
        return using(function () {
        if (number !== latest) throw new DOMException('a later question', 'AbortError');
        return ask(query, (options && options.limit) || 10);
        }).then(function (found) {
        if (found.result) {
        rest();
        return found.result;
        }
        if (waits) {
        waits = false;
        return new Promise(function (done) { setTimeout(done, keyPause); }).then(attempt);
        }
        return Promise.all(found.missing.map(part)).then(attempt);
        });
        }
        return attempt();
        };
        }
        var isWorker = typeof document === 'undefined';
        function Distant(names, folder, address) {
        var worker = new Worker(address);
        var asked = {};
        var count = 0;
        var failure;
        function fail(error) {
        failure = error;
        for (var key in asked) asked[key].failed(error);
        asked = {};
        }
        worker.onerror = function (event) {
        event.preventDefault();
        fail(new Error('no worker: ' + event.message));
        };
        worker.onmessage = function (event) {
        var one = asked[event.data.number];
        if (!one) return;
        delete asked[event.data.number];
        if (!event.data.error) return one.done(event.data.result);
        var error = new Error(event.data.error);
        error.name = event.data.name;
        one.failed(error);
        };
        function post(name, text, options) {
        if (failure) return Promise.reject(failure);
        return new Promise(function (done, failed) {
        asked[++count] = { done: done, failed: failed };
        worker.postMessage({ number: count, name: name, text: text, options: options });
        });
        }
        worker.postMessage({ names: names, folder: folder.href });
        this.open = function () { return post('open'); };
        this.resolve = function (text, options) { return post('resolve', text, options); };
        this.end = function () { worker.terminate(); };
        }
        function serve() {
        var matcher;
        self.onmessage = function (event) {
        var asked = event.data;
        if (asked.names) {
        matcher = new Matcher(asked.names, new URL(asked.folder));
        return;
        }
        matcher[asked.name](asked.text, asked.options).then(function (result) {
        self.postMessage({ number: asked.number, result: result });
        }, function (error) {
        self.postMessage({ number: asked.number, error: String(error.message || error), name: error.name });
        });
        };
        }
        var address = isWorker ? '' : (document.currentScript || {}).src;
        function makeMatcher(folder) {
        var isOwn = /^https?:$/.test(location.protocol) && address && new URL(address).origin === location.origin
        && folder.origin === location.origin;
        if (isOwn && typeof Worker === 'function') {
        try { return new Distant(names, folder, address); } catch (error) {}
        }
        return new Matcher(names, folder);
        }
        function Search(folder) {
        var matcher = makeMatcher(folder);
        var successor;
        function renewed() {
        if (!address) return Promise.resolve();
        return run(address.split('?')[0] + '?' + Date.now()).then(function () {
        var now = globalThis.FAQSearch;
        return now.core === names.core ? null : now.open(folder);
        }, function () {});
        }
        function attempt(work) {
        if (successor) return work(successor);
        var used = matcher;
        return work(used).catch(function (error) {
        if (error.name === 'AbortError') throw error;
        if (used === matcher && used.end && /^no worker/.test(error.message)) {
        used.end();
        matcher = new Matcher(names, folder);
        return attempt(work);
        }
        return renewed().then(function (other) {
        if (!other) throw error;
        successor = other;
        return work(other);
        });
        });
        }
        this.open = function () { return attempt(function (one) { return one.open(); }); };
        this.resolve = function (text, options) { return attempt(function (one) { return one.resolve(text, options); }); };
        }
        var opened = {};
        function openSearch(base) {
        var folder = new URL(base, document.baseURI);
        if (!opened[folder]) {
        var search = new Search(folder);
        opened[folder] = search.open().then(function () { return search; });
        opened[folder].catch(function () { delete opened[folder]; });
        }
        return opened[folder];
        }
        if (isWorker) serve();
        else if ((globalThis.FAQSearch || {}).core !== names.core) globalThis.FAQSearch = { open: openSearch, inline: takePieces, core: names.core };

        """#
}
