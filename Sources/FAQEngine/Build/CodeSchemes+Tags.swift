internal import FAQText

extension CodeSchemes {
    /// The schemes of the codes among the tags of questions, and of names in capitals, which are built as codes are.
    static func section(of tags: StoredTags) -> [UInt8] {
        var schemes: [[UInt8]] = []
        tags.forEachTag { _, tag in
            guard tag.inQuestion, let scheme = CodeScheme(of: tag.folded.bindMemory(to: UInt8.self)),
                tag.kind == .code
                    || scheme.digitCount == 0 && !tag.folded.contains(where: { $0.isASCIILowercase })
            else { return }
            let letters = tag.folded.prefix(scheme.letterCount).map { $0.asciiLowercased }
            guard letters.count < 256 else { return }
            let bytes = [UInt8(letters.count)] + letters + [UInt8(scheme.digitCount)]
            // A base has few, so that looking through them costs less than a set.
            if !schemes.contains(bytes), schemes.count < mostSchemes { schemes.append(bytes) }
        }
        return schemes.flatMap { $0 }
    }

    /// No base has so many; what calls itself one is no set of codes.
    private static let mostSchemes = 256
}
