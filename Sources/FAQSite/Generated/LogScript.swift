// Written by Scripts/generate-web; do not edit.

/// The script that reads logs in a page, but for its first lines; see `LogFiles`. Its work stands in a function of its
/// own, whose text is the script of a worker.
enum LogScript {
    static let text: StaticString = #"""
        function work(port, turns) {
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
        class Trouble extends Error {
        constructor(reason) {
        super(reason);
        this.reason = reason;
        }
        }
        const pieceSize = 1 << 20;
        async function* piecesOf(blob, note) {
        for (let at = 0; at < blob.size; at += pieceSize) {
        let bytes;
        try { bytes = new Uint8Array(await blob.slice(at, at + pieceSize).arrayBuffer()); } catch (error) {
        throw new Trouble('unreadable');
        }
        note(bytes.length);
        yield bytes;
        }
        }
        class Input {
        constructor(pieces) {
        this.pieces = pieces;
        this.bytes = new Uint8Array(0);
        this.at = 0;
        }
        get left() { return this.bytes.length - this.at; }
        async need(count) {
        while (this.left < count) {
        const { value, done } = await this.pieces.next();
        if (done) return false;
        const joined = this.left ? new Uint8Array(this.left + value.length) : value;
        if (this.left) {
        joined.set(this.bytes.subarray(this.at));
        joined.set(value, this.left);
        }
        this.bytes = joined;
        this.at = 0;
        }
        return true;
        }
        async mustHave(count) {
        if (!await this.need(count)) throw new Trouble('cutOff');
        }
        next() {
        if (this.at >= this.bytes.length) throw new Trouble('cutOff');
        return this.bytes[this.at++];
        }
        startsWith(bytes) {
        return this.left >= bytes.length && bytes.every((byte, at) => this.bytes[this.at + at] === byte);
        }
        async *rest() {
        while (await this.need(1)) {
        const rest = this.bytes.subarray(this.at);
        this.at = this.bytes.length;
        yield rest;
        }
        }
        }
        const history = 1 << 15;
        const inflatedSize = 1 << 18;
        const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
        const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
        const distanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577];
        const distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
        const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
        const longestHeader = 400;
        function codeTable(lengths) {
        const counts = new Uint16Array(16);
        for (const length of lengths) counts[length]++;
        counts[0] = 0;
        let bits = 15;
        while (bits > 1 && !counts[bits]) bits--;
        const next = new Uint16Array(16);
        for (let length = 1, code = 0; length <= bits; length++) {
        code = code + counts[length - 1] << 1;
        if (code + counts[length] > 1 << length) throw new Trouble('damaged');
        next[length] = code;
        }
        const table = new Uint16Array(1 << bits);
        lengths.forEach((length, symbol) => {
        if (!length) return;
        let code = next[length]++, start = 0;
        for (let i = 0; i < length; i++, code >>= 1) start = start << 1 | code & 1;
        for (let at = start; at < table.length; at += 1 << length) table[at] = symbol << 4 | length;
        });
        return table;
        }
        const fixedLiterals = Array.from({ length: 288 }, (_, at) => at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8);
        const fixedDistances = new Array(30).fill(5);
        class Inflater {
        constructor(input) {
        this.input = input;
        this.hold = 0;
        this.held = 0;
        this.output = new Uint8Array(history + inflatedSize + 258);
        this.end = 0;
        }
        bits(count) {
        while (this.held < count) {
        this.hold |= this.input.next() << this.held;
        this.held += 8;
        }
        const value = this.hold & (1 << count) - 1;
        this.hold >>>= count;
        this.held -= count;
        return value;
        }
        symbol(table) {
        while (this.held < 15 && this.input.left) {
        this.hold |= this.input.next() << this.held;
        this.held += 8;
        }
        const entry = table[this.hold & table.length - 1];
        if (!entry) throw new Trouble('damaged');
        this.bits(entry & 15);
        return entry >> 4;
        }
        tables() {
        const literals = this.bits(5) + 257, distances = this.bits(5) + 1, count = this.bits(4) + 4;
        const codes = new Uint8Array(19);
        for (let i = 0; i < count; i++) codes[codeOrder[i]] = this.bits(3);
        const table = codeTable(codes);
        const lengths = new Uint8Array(literals + distances);
        for (let at = 0; at < lengths.length;) {
        const symbol = this.symbol(table);
        if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
        }
        const value = symbol === 16 ? lengths[at - 1] : 0;
        const repeat = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
        if (symbol === 16 && !at || at + repeat > lengths.length) throw new Trouble('damaged');
        lengths.fill(value, at, at += repeat);
        }
        return [codeTable(lengths.subarray(0, literals)), codeTable(lengths.subarray(literals))];
        }
        run(literals, distances, isLast) {
        const { input, output } = this;
        const { bytes } = input;
        const size = bytes.length;
        const last = isLast ? size + 4 : size - 8;
        const literalMask = literals.length - 1, distanceMask = distances.length - 1;
        let { hold, held, end } = this;
        let { at } = input;
        let isDone = false, isDamaged = false, whole = end;
        while (at <= last && end < history + inflatedSize) {
        if (at >= size && at * 8 - held > size * 8) break;
        whole = end;
        for (; held <= 24; held += 8) hold |= bytes[at++] << held;
        let entry = literals[hold & literalMask], count = entry & 15;
        if ((isDamaged = !count)) break;
        hold >>>= count;
        held -= count;
        let symbol = entry >> 4;
        if (symbol < 256) {
        output[end++] = symbol;
        continue;
        }
        if (symbol === 256) {
        isDone = true;
        break;
        }
        symbol -= 257;
        if ((isDamaged = symbol > 28)) break;
        count = lengthExtra[symbol];
        const length = lengthBase[symbol] + (hold & (1 << count) - 1);
        if (count) hold >>>= count;
        held -= count;
        for (; held <= 24; held += 8) hold |= bytes[at++] << held;
        entry = distances[hold & distanceMask];
        count = entry & 15;
        symbol = entry >> 4;
        if ((isDamaged = !count || symbol > 29)) break;
        hold >>>= count;
        held -= count;
        for (; held <= 24; held += 8) hold |= bytes[at++] << held;
        count = distanceExtra[symbol];
        const distance = distanceBase[symbol] + (hold & (1 << count) - 1);
        if (count) hold >>>= count;
        held -= count;
        if ((isDamaged = distance > end)) break;
        if (distance >= length && length > 24) output.copyWithin(end, end - distance, end - distance + length);
        else for (let to = end; to < end + length; to++) output[to] = output[to - distance];
        end += length;
        }
        at -= held >> 3;
        held &= 7;
        this.hold = hold & (1 << held) - 1;
        this.held = held;
        const isCutOff = at > size;
        this.end = isCutOff ? whole : end;
        if (isCutOff || isDamaged) throw new Trouble(isCutOff ? 'cutOff' : 'damaged');
        input.at = at;
        return isDone;
        }
        }
        async function* inflate(input) {
        const inflater = new Inflater(input);
        const { output } = inflater;
        const full = history + inflatedSize;
        let start = 0;
        function given() {
        const piece = output.slice(start, inflater.end);
        if (inflater.end > history) {
        output.copyWithin(0, inflater.end - history, inflater.end);
        inflater.end = history;
        }
        start = inflater.end;
        return piece;
        }
        async function* stored() {
        inflater.hold = inflater.held = 0;
        let left = inflater.bits(16);
        if ((left ^ inflater.bits(16)) !== 0xFFFF) throw new Trouble('damaged');
        while (left) {
        await input.mustHave(1);
        if (inflater.end >= full) yield given();
        const count = Math.min(left, input.left, full - inflater.end);
        output.set(input.bytes.subarray(input.at, input.at + count), inflater.end);
        input.at += count;
        inflater.end += count;
        left -= count;
        }
        }
        async function* coded(literals, distances) {
        let isLast = !await input.need(16);
        while (!inflater.run(literals, distances, isLast)) {
        if (inflater.end >= full) yield given();
        if (input.left < 16) isLast = !await input.need(16);
        }
        }
        try {
        for (let isLastBlock = false; !isLastBlock;) {
        await input.need(longestHeader);
        isLastBlock = inflater.bits(1) === 1;
        const kind = inflater.bits(2);
        if (kind === 0) yield* stored();
        else if (kind === 1) yield* coded(codeTable(fixedLiterals), codeTable(fixedDistances));
        else if (kind === 2) yield* coded(...inflater.tables());
        else throw new Trouble('damaged');
        }
        } catch (error) {
        if (inflater.end > start) yield given();
        throw error;
        }
        if (inflater.end > start) yield given();
        }
        const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
        for (let i = 0; i < 8; i++) byte = byte & 1 ? 0xEDB88320 ^ byte >>> 1 : byte >>> 1;
        return byte;
        });
        function checksum(sum, bytes) {
        sum = ~sum;
        for (let at = 0; at < bytes.length; at++) sum = checksums[(sum ^ bytes[at]) & 255] ^ sum >>> 8;
        return ~sum >>> 0;
        }
        function u16(bytes, at) { return bytes[at] | bytes[at + 1] << 8; }
        function u32(bytes, at) { return (u16(bytes, at) | u16(bytes, at + 2) << 16) >>> 0; }
        const gzipMark = [0x1F, 0x8B];
        async function skipHeader(input) {
        await input.need(10);
        if (!input.startsWith(gzipMark)) throw new Trouble('damaged');
        await input.mustHave(10);
        const { bytes, at } = input;
        const flags = bytes[at + 3];
        if (bytes[at + 2] !== 8 || flags & 0xE0) throw new Trouble('damaged');
        input.at += 10;
        if (flags & 4) {
        await input.mustHave(2);
        const length = u16(input.bytes, input.at);
        await input.mustHave(2 + length);
        input.at += 2 + length;
        }
        for (const flag of [8, 16]) {
        if (!(flags & flag)) continue;
        do await input.mustHave(1); while (input.next());
        }
        if (flags & 2) {
        await input.mustHave(2);
        input.at += 2;
        }
        }
        async function* gunzip(input) {
        while (input.left) {
        await skipHeader(input);
        let sum = 0, size = 0;
        for await (const piece of inflate(input)) {
        sum = checksum(sum, piece);
        size += piece.length;
        yield piece;
        }
        await input.mustHave(8);
        if (u32(input.bytes, input.at) !== sum || u32(input.bytes, input.at + 4) !== size >>> 0) throw new Trouble('damaged');
        input.at += 8;
        while (await input.need(1) && !input.bytes[input.at]) input.at++;
        }
        }
        const mostMembers = 1000;
        const endSize = 22, longestComment = 65535;
        async function bytesAt(blob, start, end) {
        try { return new Uint8Array(await blob.slice(start, end).arrayBuffer()); } catch (error) { throw new Trouble('unreadable'); }
        }
        function isRecord(bytes, at, kind) {
        return at + 4 <= bytes.length && u32(bytes, at) === (0x4B50 | kind << 16);
        }
        async function directoryOf(blob) {
        const tail = await bytesAt(blob, Math.max(0, blob.size - endSize - longestComment), blob.size);
        let at = tail.length - endSize;
        while (at >= 0 && !isRecord(tail, at, 0x0605)) at--;
        if (at < 0) throw new Trouble('cutOff');
        const count = u16(tail, at + 10), size = u32(tail, at + 12), start = u32(tail, at + 16);
        if (count === 0xFFFF || size === 0xFFFFFFFF || start === 0xFFFFFFFF) throw new Trouble('tooLarge');
        if (start + size > blob.size) throw new Trouble('cutOff');
        return { count, bytes: await bytesAt(blob, start, start + size) };
        }
        function membersOf({ count, bytes }) {
        const members = [];
        for (let at = 0, number = 0; number < count; number++) {
        if (!isRecord(bytes, at, 0x0201) || at + 46 > bytes.length) throw new Trouble('damaged');
        const end = at + 46 + u16(bytes, at + 28);
        const name = new TextDecoder().decode(bytes.subarray(at + 46, end));
        if (!name.endsWith('/')) {
        members.push({
        name, flags: u16(bytes, at + 8), method: u16(bytes, at + 10), sum: u32(bytes, at + 16),
        packed: u32(bytes, at + 20), size: u32(bytes, at + 24), start: u32(bytes, at + 42)
        });
        }
        at = end + u16(bytes, at + 30) + u16(bytes, at + 32);
        }
        return members;
        }
        async function* memberPieces(blob, member, note) {
        if (member.flags & 1) throw new Trouble('encrypted');
        if (member.method !== 0 && member.method !== 8) throw new Trouble('method');
        if (member.packed === 0xFFFFFFFF || member.size === 0xFFFFFFFF) throw new Trouble('tooLarge');
        const head = await bytesAt(blob, member.start, member.start + 30);
        if (head.length < 30) throw new Trouble('cutOff');
        if (!isRecord(head, 0, 0x0403)) throw new Trouble('damaged');
        const start = member.start + 30 + u16(head, 26) + u16(head, 28);
        if (start + member.packed > blob.size) throw new Trouble('cutOff');
        const packed = piecesOf(blob.slice(start, start + member.packed), note);
        let sum = 0, size = 0;
        for await (const piece of member.method ? inflate(new Input(packed)) : packed) {
        sum = checksum(sum, piece);
        size += piece.length;
        if (size > member.size) throw new Trouble('damaged');
        yield piece;
        }
        if (size !== member.size || sum !== member.sum) throw new Trouble('damaged');
        }
        async function* unzip(blob, note) {
        const members = membersOf(await directoryOf(blob));
        for (const member of members.slice(0, mostMembers)) {
        yield { name: member.name, pieces: memberPieces(blob, member, note) };
        }
        if (members.length > mostMembers) throw new Trouble('tooMany');
        }
        const mostUnpacked = 2 ** 31 - 1;
        const zipMarks = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]];
        const otherMarks = [
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x42, 0x5A, 0x68], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21],
        [0x1F, 0x9D]
        ];
        function limited(budget) {
        return async function* (pieces) {
        for await (const piece of pieces) {
        budget.left -= piece.length;
        if (budget.left < 0) throw new Trouble('tooLarge');
        yield piece;
        }
        };
        }
        async function* textOf(pieces, limit) {
        const input = new Input(pieces);
        await input.need(6);
        if (zipMarks.some(mark => input.startsWith(mark))) throw new Trouble('nested');
        if (otherMarks.some(mark => input.startsWith(mark))) throw new Trouble('packed');
        yield* input.startsWith(gzipMark) ? limit(gunzip(input)) : input.rest();
        }
        async function* logsOf(file, budget, note) {
        const limit = limited(budget);
        const front = await bytesAt(file, 0, 4);
        if (zipMarks.some(mark => mark.every((byte, at) => front[at] === byte))) {
        for await (const { name, pieces } of unzip(file, note)) {
        yield { name: file.name + '/' + name, pieces: textOf(limit(pieces), limit) };
        }
        } else {
        yield { name: file.name, pieces: textOf(piecesOf(file, note), limit) };
        }
        }
        class LogReader {
        constructor(wasm, index) {
        this.wasm = wasm;
        const at = wasm.faq_allocate(index.length);
        new Uint8Array(wasm.memory.buffer, at, index.length).set(index);
        if (!wasm.faq_open(at, index.length)) throw new Error('not an index of this version');
        }
        scan(bytes) {
        const { wasm } = this;
        for (let at = 0, count; at < bytes.length; at += count) {
        count = Math.min(wasm.faq_room_size(), scanSize, bytes.length - at);
        new Uint8Array(wasm.memory.buffer, wasm.faq_room(), count).set(bytes.subarray(at, at + count));
        if (!wasm.faq_scan(count)) throw new Error('the index is damaged');
        }
        }
        finish() {
        if (!this.wasm.faq_finish()) throw new Error('the index is damaged');
        }
        report() {
        const at = this.wasm.faq_report();
        if (!at) throw new Error('the index is damaged');
        const report = readReport(this.wasm.memory.buffer, at);
        this.wasm.faq_release(at);
        return report;
        }
        }
        const scanSize = 1 << 18;
        function readReport(buffer, start) {
        const view = new DataView(buffer);
        const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
        let at = start;
        function number() {
        at += 4;
        return view.getUint32(at - 4, true);
        }
        function text() {
        const length = number();
        at += length;
        return decoder.decode(new Uint8Array(buffer, at - length, length));
        }
        function seen() {
        return {
        firstLog: number(), firstLine: number(), lastLog: number(), lastLine: number(), count: number(), sample: text()
        };
        }
        function entry() {
        const [id, question, , url] = [text(), text(), text(), text()];
        return { id, question, url };
        }
        function cause() {
        const found = seen();
        const entries = Array.from({ length: number() }, entry);
        return { ...found, entry: entries[0], alternatives: entries.slice(1) };
        }
        const [lines, unlisted, causes, unknown] = [number(), number(), number(), number()];
        return {
        lines, unlisted, causes: Array.from({ length: causes }, cause), unknown: Array.from({ length: unknown }, seen)
        };
        }
        async function readFiles(reader, files, tell, pause) {
        const names = [], troubles = [];
        const budget = { left: mostUnpacked };
        const total = files.reduce((sum, file) => sum + file.size, 0);
        let read = 0;
        const note = count => { read += count; };
        for (const file of files) {
        const before = read;
        try {
        for await (const { name, pieces } of logsOf(file, budget, note)) {
        names.push(name);
        tell(name, read / total);
        try {
        for await (const piece of pieces) {
        reader.scan(piece);
        tell(name, Math.min(read / total, 1));
        await pause();
        }
        } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        troubles.push({ name, reason: error.reason });
        }
        reader.finish();
        }
        } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        troubles.push({ name: file.name, reason: error.reason });
        }
        read = before + file.size;
        }
        return { ...reader.report(), names, troubles };
        }
        const turn = 12, noticeable = 100;
        async function inflated(bytes) {
        const pieces = [];
        for await (const piece of inflate(new Input((async function* () { yield bytes; })()))) pieces.push(piece);
        return new Uint8Array(await new Blob(pieces).arrayBuffer());
        }
        function serve(port, turns) {
        let told = 0, began = performance.now();
        function tell(name, share) {
        const now = performance.now();
        if (now - told < noticeable) return;
        told = now;
        port.postMessage({ name, share });
        }
        async function pause() {
        if (!turns || performance.now() - began < turn) return;
        await new Promise(done => { setTimeout(done, 0); });
        if (turns.stopped) throw new Error('stopped');
        began = performance.now();
        }
        port.onmessage = async ({ data: { module, index, files } }) => {
        try {
        const { instance } = await WebAssembly.instantiate(unpackLZMA(module));
        const reader = new LogReader(instance.exports, await inflated(index));
        port.postMessage({ report: await readFiles(reader, files, tell, pause) });
        } catch (error) {
        port.postMessage({ failure: String(error) });
        }
        };
        }
        serve(port, turns);
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
        const mostShown = 20, longestSample = 196;
        function fill(text, ...values) {
        let at = 0;
        return text.replace(/%/g, () => values[at++]);
        }
        function counted(forms, count) {
        return fill(forms[count === 1 ? 0 : 1], count);
        }
        function summary(report, texts) {
        const known = counted(texts.causes, report.causes.length);
        const unknown = report.unknown.length ? counted(texts.unknown, report.unknown.length) : '';
        return texts.lines[report.lines === 1 ? 0 : 1].replace('#', report.lines).replace('%', known) + unknown;
        }
        function moreKinds(report, texts) {
        const more = report.unknown.length - mostShown;
        return more > 0 ? fill(texts.moreUnknown, more + (report.unlisted ? '+' : '')) : '';
        }
        function whereSeen(found, names, texts) {
        const place = (log, line) => (names.length > 1 ? oneLine(names[log]) + ' ' : '') + fill(texts.line, line);
        const first = place(found.firstLog, found.firstLine);
        if (found.count === 1) return first;
        return fill(texts.from, first, place(found.lastLog, found.lastLine)) + fill(texts.times, found.count);
        }
        function oneLine(text) {
        return text.replace(/[\u0000-\u001f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)))
        .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
        }
        function shortened(text) {
        const characters = Array.from(oneLine(text));
        return characters.length > longestSample ? characters.slice(0, longestSample - 1).join('') + '…' : characters.join('');
        }
        function troubleText({ name, reason }, texts) {
        return oneLine(name) + ': ' + texts.reasons[reason];
        }
        function reportText(report, texts) {
        const { names } = report;
        const lines = [summary(report, texts)];
        const seen = found => ['  ' + whereSeen(found, names, texts), '    ' + shortened(found.sample)];
        for (const cause of report.causes) {
        lines.push('', cause.entry.question + '  [' + cause.entry.id + ']', ...seen(cause));
        if (cause.alternatives.length) lines.push('  ' + texts.alsoFits + cause.alternatives.map(entry => entry.id).join(', '));
        }
        if (report.unknown.length) {
        lines.push('', texts.unknownErrors);
        for (const found of report.unknown.slice(0, mostShown)) lines.push(...seen(found));
        const more = moreKinds(report, texts);
        if (more) lines.push('  ' + more);
        }
        if (report.troubles.length) {
        lines.push('', texts.troubles, ...report.troubles.map(trouble => '  ' + troubleText(trouble, texts)));
        }
        return lines.join('\n') + '\n';
        }
        function paintReport(report, view) {
        const { make, texts } = view;
        const nodes = [make('p', { class: 'summary', tabindex: '-1' }, summary(report, texts))];
        if (report.causes.length) {
        nodes.push(make('ol', { class: 'causes' }, ...report.causes.map(cause => paintCause(cause, report.names, view))));
        }
        if (report.unknown.length) {
        const more = moreKinds(report, texts);
        nodes.push(make('h3', {}, texts.unknownErrors), make('ul', { class: 'unknown' },
        ...report.unknown.slice(0, mostShown).map(found => make('li', {}, ...paintSeen(found, report.names, view))),
        ...(more ? [make('li', {}, more)] : [])));
        }
        if (report.troubles.length) {
        nodes.push(make('h3', {}, texts.troubles), make('ul', { class: 'troubles' },
        ...report.troubles.map(trouble => make('li', {}, troubleText(trouble, texts)))));
        }
        return nodes;
        }
        function paintCause(cause, names, view) {
        const { make, texts } = view;
        const also = cause.alternatives.flatMap((entry, at) => [at ? ', ' : texts.alsoFits, paintEntry(entry, entry.id, view)]);
        return make('li', {}, paintEntry(cause.entry, cause.entry.question, view), ...paintSeen(cause, names, view),
        ...(also.length ? [make('p', { class: 'also' }, ...also)] : []));
        }
        function paintEntry(entry, text, { make, base, target }) {
        const link = make('a', { href: new URL(entry.url, base).href }, text);
        if (target !== null) link.target = target;
        return link;
        }
        function paintSeen(found, names, { make, texts }) {
        return [make('small', {}, whereSeen(found, names, texts)), make('code', { dir: 'auto' }, shortened(found.sample))];
        }
        const indexes = {};
        let taken;
        function take(base64) {
        taken = bytesOf(base64);
        }
        function indexAt(address, make) {
        if (!indexes[address]) {
        indexes[address] = new Promise((done, failed) => {
        const loader = make('script', { src: address });
        loader.onload = done;
        loader.onerror = failed;
        document.head.append(loader);
        }).then(() => checked(taken, address.split('/').pop()));
        indexes[address].catch(() => { delete indexes[address]; });
        }
        return indexes[address];
        }
        function start(message, hear) {
        let stop;
        function inPage() {
        const { port1, port2 } = new MessageChannel();
        const turns = { stopped: false };
        port2.onmessage = event => hear(event.data);
        work(port1, turns);
        port2.postMessage(message);
        stop = () => { turns.stopped = true; };
        }
        try {
        const address = URL.createObjectURL(new Blob(['"use strict";(' + work + ')(self, null)'], { type: 'text/javascript' }));
        const worker = new Worker(address);
        let isHeard = false;
        worker.onmessage = event => {
        if (!isHeard) URL.revokeObjectURL(address);
        isHeard = true;
        hear(event.data);
        };
        worker.onerror = event => {
        event.preventDefault();
        worker.terminate();
        if (isHeard) hear({ failure: event.message });
        else inPage();
        };
        worker.postMessage(message);
        stop = () => worker.terminate();
        } catch (error) {
        inPage();
        }
        return () => stop();
        }
        let sheet;
        function dress(root, make) {
        try {
        if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(setup.style);
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        } catch (error) {
        if (!root.querySelector('style.logs')) root.append(make('style', { class: 'logs' }, setup.style));
        }
        }
        function copyBySelection(text, root, make) {
        const area = make('textarea', {});
        area.value = text;
        root.append(area);
        area.select();
        const isCopied = document.execCommand('copy');
        area.remove();
        if (!isCopied) throw new Error('not copied');
        }
        class Check {
        constructor(view) {
        const { make } = view;
        this.view = { ...view, texts: setup[view.lang] };
        const { texts } = this.view;
        this.body = make('div', { class: 'found' });
        this.voice = make('p', { class: 'voice', role: 'status' });
        this.buttons = make('div', { class: 'buttons' });
        this.dialog = make('dialog', { class: 'logs', part: 'log', 'aria-labelledby': 'log-title' },
        make('h2', { id: 'log-title' }, texts.title), make('p', { class: 'private' }, texts.private), this.body, this.buttons,
        this.voice);
        this.dialog.addEventListener('close', () => {
        this.stop();
        this.dialog.remove();
        });
        this.stop = () => { this.isStopped = true; };
        }
        button(text, action) {
        const button = this.view.make('button', { type: 'button' }, text);
        button.addEventListener('click', action);
        return button;
        }
        async run(files) {
        const { make, root, texts, base, index } = this.view;
        dress(root, make);
        root.append(this.dialog);
        this.progress = make('progress', { max: '1', value: '0', 'aria-label': texts.title });
        this.name = make('p', { class: 'name' });
        this.body.append(this.name, this.progress);
        this.buttons.append(this.button(texts.cancel, () => this.dialog.close()));
        this.dialog.showModal();
        this.quarter = -1;
        this.hear({ name: files[0].name, share: 0 });
        try {
        const message = { module: checked(bytesOf(packedModule), 'logs'), index: await indexAt(base + 'search/' + index, make), files };
        if (!this.isStopped) this.stop = start(message, said => this.hear(said));
        } catch (error) {
        this.hear({ failure: String(error) });
        }
        }
        hear({ name, share, report, failure }) {
        if (report) this.show(report);
        else if (failure) this.end([this.view.make('p', { class: 'summary', tabindex: '-1' }, this.view.texts.failed)]);
        else {
        const text = fill(this.view.texts.reading, oneLine(name));
        this.name.textContent = text;
        this.progress.value = share;
        const quarter = Math.floor(share * 4);
        if (quarter > this.quarter) this.voice.textContent = text + (share ? ' ' + Math.floor(share * 100) + ' %' : '');
        this.quarter = Math.max(this.quarter, quarter);
        }
        }
        show(report) {
        const { texts } = this.view;
        const copy = this.button(texts.copy, async () => {
        const text = reportText(report, texts);
        try { await navigator.clipboard.writeText(text); } catch (error) { copyBySelection(text, this.dialog, this.view.make); }
        copy.textContent = this.voice.textContent = texts.copied;
        });
        this.end(paintReport(report, this.view), copy);
        }
        end(nodes, ...buttons) {
        this.voice.textContent = '';
        this.body.replaceChildren(...nodes);
        this.buttons.replaceChildren(...buttons, this.button(this.view.texts.close, () => this.dialog.close()));
        nodes[0].focus();
        }
        }
        let current;
        function check(files, view) {
        if (current) current.dialog.close();
        current = new Check(view);
        return current.run(files);
        }
        globalThis.FAQLogs = { check, take };

        """#
}
