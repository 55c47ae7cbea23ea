/// A part of a message that changes from one occurrence to the next.
package struct VariablePart: Sendable, Hashable {
    package enum Kind: UInt8, Sendable, Hashable {
        /// A date, a time, or both: `2023-11-02 14:22:07.881`, `14:22`.
        case time
        /// `https://host/path?query`
        case url
        /// A path of a file or folder: `/usr/lib/x`, `C:\x\y`, `./a/b`, `a/b/c.js`.
        case path
        /// An IP address with its port, or a host with a port: `10.0.0.8:11800`, `localhost:8080`.
        case address
        /// `user@host.tld`
        case email
        /// A UUID, a hash or a memory address: four hexadecimal digits after `0x`, eight with letters among them, sixteen
        /// of digits alone.
        case hex
        /// A position in a file: `:12:3`, `(33,10)`, `line 12`.
        case position
        /// A number of six or more digits, a fraction of five or more, or an amount: `4566829760`, `10500ms`.
        case number
        /// A name between single, double or back quotes: `'nickName'`.
        case quotedName
    }

    package var kind: Kind
    /// The bytes in the given text; the marks around a quoted name stay outside.
    package var range: Range<Int>

    package init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

extension VariablePart {
    /// The part that begins at `start` and that nobody reports for its own sake, whoever wrote the text: a time, a link, a
    /// path from a root, an address, a hexadecimal number. `nil` if none begins there.
    static func opaque(
        in text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (kind: Kind, end: Int)? {
        let byte = text[start]
        guard byte.isASCIIWord else {
            guard PathName.isRoot(byte) else { return nil }
            return PathName.rootedEnd(in: text, at: start).map { (.path, $0) }
        }
        if text.hasWord(at: start - 1) { return nil }
        if byte.isASCIIDigit {
            if let end = Timestamp.end(in: text, at: start) { return (.time, end) }
            if let end = NetworkAddress.end(in: text, at: start) { return (.address, end) }
        } else if let named = PathName.schemeEnd(in: text, at: start) {
            return named
        }
        return HexNumber.end(in: text, at: start).map { (.hex, $0) }
    }
}
