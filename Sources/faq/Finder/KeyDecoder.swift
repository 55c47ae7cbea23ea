/// Makes keys of the bytes that a terminal sends, however they are cut up on the way.
///
/// Sequences are those of ECMA-48 and xterm. One that means nothing here is passed over whole, so that none of its bytes
/// becomes text.
struct KeyDecoder {
    private var bytes: [UInt8] = []
    /// What is inside the brackets of a paste, while it goes on.
    private var pasted: [UInt8]?
    /// How much of a paste was left out.
    private(set) var droppedByteCount = 0

    /// More is not taken from one paste: 1 MiB.
    static let largestPaste = 1 << 20
    /// A sequence that is longer than this is none.
    private static let longestSequence = 64
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// Whether the beginning of a key is there whose rest may follow, or which may be the key Escape by itself.
    var isWaiting: Bool { !bytes.isEmpty && pasted == nil }

    /// The keys that are complete with these bytes.
    mutating func keys(from input: some Sequence<UInt8>) -> [Key] {
        bytes += input
        var keys: [Key] = []
        var start = 0
        while start < bytes.count {
            if pasted != nil {
                guard let key = takePaste(&start) else { break }
                keys.append(key)
                continue
            }
            guard let (key, count) = next(at: start, isAll: false) else { break }
            start += count
            if let key { append(key, to: &keys) }
        }
        bytes.removeFirst(min(start, bytes.count))
        return keys
    }

    /// The keys of what is there once nothing more comes: an escape that begins no sequence is the key Escape.
    mutating func keysAtPause() -> [Key] {
        var keys: [Key] = []
        var start = 0
        while pasted == nil, start < bytes.count {
            guard let (key, count) = next(at: start, isAll: true) else { break }
            start += max(1, count)
            if let key { append(key, to: &keys) }
        }
        bytes.removeFirst(min(start, bytes.count))
        return keys
    }

    private func append(_ key: Key, to keys: inout [Key]) {
        if case .text(let text) = key, case .text(let before)? = keys.last {
            keys[keys.count - 1] = .text(before + text)
        } else {
            keys.append(key)
        }
    }

    /// The key at an offset with the number of its bytes; `nil` when the rest of it is still to come.
    private mutating func next(at start: Int, isAll: Bool) -> (Key?, Int)? {
        let byte = bytes[start]
        switch byte {
        case 0x1B: return escape(at: start, isAll: isAll)
        case 0x0A, 0x0D: return (.enter, 1)
        case 0x09: return (.tab, 1)
        case 0x08, 0x7F: return (.backspace, 1)
        case 0x01..<0x1B: return (.control(Character(Unicode.Scalar(byte + 0x60))), 1)
        case 0..<0x20: return (nil, 1)
        case 0x20..<0x7F: return (.text(String(Character(Unicode.Scalar(byte)))), 1)
        default: return character(at: start, isAll: isAll)
        }
    }

    private func character(at start: Int, isAll: Bool) -> (Key?, Int)? {
        let byte = bytes[start]
        let count = byte >= 0xF5 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        // What is cut off by something else never ends.
        let rest = bytes[(start + 1)...].prefix(count - 1)
        let continued = rest.prefix { $0 & 0xC0 == 0x80 }.count
        guard continued == rest.count else { return (nil, 1 + continued) }
        guard start + count <= bytes.count else { return isAll ? (nil, bytes.count - start) : nil }
        // What is no UTF-8 is no character.
        guard let text = String(validating: bytes[start..<start + count], as: UTF8.self),
            let scalar = text.unicodeScalars.first, !(0x80..<0xA0).contains(scalar.value)
        else { return (nil, 1) }
        return (.text(text), count)
    }

    private mutating func escape(at start: Int, isAll: Bool) -> (Key?, Int)? {
        guard start + 1 < bytes.count else { return isAll ? (.escape, 1) : nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "["): return sequence(at: start, isAll: isAll)
        case UInt8(ascii: "O"):
            guard start + 2 < bytes.count else { return isAll ? (.alt("O"), 2) : nil }
            return (Self.finalKey(bytes[start + 2]), 3)
        case 0x1B: return (.escape, 1)
        case 0x20..<0x7F: return (.alt(Character(Unicode.Scalar(bytes[start + 1]))), 2)
        default: return (.escape, 1)
        }
    }

    /// A control sequence: parameters and a final byte.
    private mutating func sequence(at start: Int, isAll: Bool) -> (Key?, Int)? {
        var end = start + 2
        // The console of Linux marks function keys so.
        if end < bytes.count, bytes[end] == UInt8(ascii: "[") { end += 1 }
        while end < bytes.count, (0x20..<0x40).contains(bytes[end]), end - start < Self.longestSequence {
            end += 1
        }
        guard end < bytes.count else { return isAll ? (nil, bytes.count - start) : nil }
        guard (0x40..<0x7F).contains(bytes[end]) else { return (nil, end - start) }
        let count = end - start + 1
        let parameters = bytes[start + 2..<end]
        if bytes[end] == UInt8(ascii: "~") {
            let number = parameters.prefix { $0 != UInt8(ascii: ";") }
            if number.elementsEqual("200".utf8) {
                pasted = []
                return (nil, count)
            }
            return (Self.numberedKey(String(decoding: number, as: UTF8.self)), count)
        }
        if parameters.first == UInt8(ascii: "[") {
            return (bytes[end] == UInt8(ascii: "A") ? .function(1) : nil, count)
        }
        return (Self.finalKey(bytes[end]), count)
    }

    private static func finalKey(_ byte: UInt8) -> Key? {
        switch Character(Unicode.Scalar(byte)) {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "Z": .backTab
        case "M": .enter
        case "P": .function(1)
        default: nil
        }
    }

    private static func numberedKey(_ number: String) -> Key? {
        switch number {
        case "1", "7": .home
        case "3": .delete
        case "4", "8": .end
        case "5": .pageUp
        case "6": .pageDown
        case "11": .function(1)
        default: nil
        }
    }

    /// The paste once its end is there.
    private mutating func takePaste(_ start: inout Int) -> Key? {
        let rest = bytes[start...]
        let end = Self.firstRange(of: Self.pasteEnd, in: rest)
        // The end may be cut in two.
        let limit = end ?? max(start, bytes.count - Self.pasteEnd.count + 1)
        let room = Self.largestPaste - (pasted?.count ?? 0)
        let piece = bytes[start..<limit]
        pasted? += piece.prefix(room)
        droppedByteCount += max(0, piece.count - room)
        guard end != nil, let whole = pasted else {
            start = limit
            return nil
        }
        start = limit + Self.pasteEnd.count
        pasted = nil
        return .paste(Self.text(of: whole))
    }

    /// What no pause may take for typed by hand: terminals send line ends as carriage returns.
    private static func text(of bytes: [UInt8]) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.utf8.contains(0x0D) {
            text = String(
                decoding: bytes.indices.compactMap { index -> UInt8? in
                    guard bytes[index] == 0x0D else { return bytes[index] }
                    return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? nil : 0x0A
                }, as: UTF8.self)
        }
        return text
    }

    private static func firstRange(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = pattern.first else { return nil }
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: first) {
            if bytes[found...].starts(with: pattern) { return found }
            start = found + 1
        }
        return nil
    }
}
