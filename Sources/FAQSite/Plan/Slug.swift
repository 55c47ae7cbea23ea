internal import FAQText

/// The name of a file, made from a name that may hold anything.
///
/// Ids of lower-case ASCII letters, digits and `-_.` stay as they are. Others keep what they can and get a short hash
/// of the whole id: such names survive every file system and every zip program, and tell upper from lower case.
enum Slug {
    private static let longest = 64

    static func of(_ name: String) -> String {
        var slug: [UInt8] = []
        var isFaithful = true
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "_"), UInt8(ascii: "."): slug.append(byte)
            case _ where byte.isASCIILowercase || byte.isASCIIDigit: slug.append(byte)
            case UInt8(ascii: "-") where slug.last != UInt8(ascii: "-") && !slug.isEmpty: slug.append(byte)
            case _ where byte.isASCIIUppercase:
                slug.append(byte.asciiLowercased)
                isFaithful = false
            default:
                isFaithful = false
                if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        while let first = slug.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "-") {
            slug.removeFirst()
            isFaithful = false
        }
        if slug.count > longest {
            slug.removeSubrange(longest...)
            isFaithful = false
        }
        while let last = slug.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "-") {
            slug.removeLast()
            isFaithful = false
        }
        if isFaithful, !slug.isEmpty, !isReserved(slug) { return String(decoding: slug, as: UTF8.self) }
        if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        return String(decoding: slug + Array(hash(name).utf8), as: UTF8.self)
    }

    /// Names that Windows keeps for devices, whatever follows their first dot.
    private static func isReserved(_ slug: [UInt8]) -> Bool {
        let stem = String(decoding: slug.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
        return ["con", "prn", "aux", "nul", "index"].contains(stem)
            || (stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")))
    }

    /// FNV-1a, folded to 40 bits and written in base 32.
    private static func hash(_ name: String) -> String {
        let hash = name.utf8.reduce(FNV1a.empty64) { FNV1a.extend($0, with: $1) }
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        let folded = (hash ^ (hash >> 40)) & 0xFF_FFFF_FFFF
        return String(decoding: (0..<8).map { digits[Int(folded >> ($0 * 5)) & 31] }, as: UTF8.self)
    }
}

/// Gives out slugs, each once.
struct SlugSet {
    private var taken: Set<String> = []
    /// Where to go on counting for a slug that was asked for more than once.
    private var nextNumbers: [String: Int] = [:]

    mutating func take(_ name: String) -> String {
        let slug = Slug.of(name)
        if taken.insert(slug).inserted { return slug }
        var number = nextNumbers[slug] ?? 2
        while !taken.insert("\(slug)-\(number)").inserted { number += 1 }
        nextNumbers[slug] = number + 1
        return "\(slug)-\(number)"
    }
}
