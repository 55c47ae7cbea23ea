internal import FAQModel
internal import FAQText

/// Ids derived from questions: the identifiers in them and a short hash, independent of other entries.
enum EntryIDs {
    static func derived(from question: String) -> EntryID? {
        let bytes = Array(question.utf8)
        var slug: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, isIdentifierByte(bytes[index]) { index += 1 }
            var word = bytes[start..<index].drop { !$0.isASCIIAlphanumeric }
            while let last = word.last, !last.isASCIIAlphanumeric { word.removeLast() }
            index += 1
            guard !word.isEmpty, slug.count < 48 else { continue }
            guard slug.count + word.count <= 60 else { break }
            if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            for byte in word {
                slug.append(byte.isASCIIAlphanumeric ? byte.asciiLowercased : UInt8(ascii: "-"))
            }
        }
        if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        slug.append(contentsOf: hash(bytes))
        return EntryID(slug.text())
    }

    /// FNV-1a over the question without its white space, as six characters of base 32.
    private static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = FNV1a.empty32
        for byte in bytes where !byte.isASCIISpace { hash = FNV1a.extend(hash, with: byte) }
        let digits = Array("abcdefghjkmnpqrstuvwxyz023456789".utf8)
        hash ^= hash >> 30
        return (0..<6).map { digits[Int((hash >> ($0 * 5)) & 31)] }
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        byte.isASCIIWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
