internal import FAQText

/// Hides secrets and personal data in text that is shown, as far as their forms are known: the values of names, options and
/// headers, addresses with passwords, private keys, tokens, codes that are used once, mail addresses, and the numbers of
/// telephones, people, cards and accounts.
///
/// What a name of a secret announces is hidden rather too often than too seldom; what has no name only where its form says
/// what it is, so that hashes, ids and addresses in memory stay.
package enum Redaction {
    /// What stands in place of what is hidden.
    private static let mask = Array("***".utf8)

    /// The text with everything hidden that looks like a secret or names a person; invalid UTF-8 stays as it is.
    package static func redacted(_ text: [UInt8]) -> [UInt8] {
        redacted(text, showing: 0..<text.count)
    }

    /// A part of a text with everything hidden in it. What is secret may begin before the part and end after it.
    package static func redacted(_ text: [UInt8], showing part: Range<Int>) -> [UInt8] {
        text.withUnsafeBufferPointer { bytes in
            let text = ShownText(bytes: bytes)
            var output: [UInt8] = []
            output.reserveCapacity(part.count)
            let opened = KeyBlock.openedBefore(text)
            var index = 0
            // Before this, what is random has been looked for.
            var lookedAt = 0
            while index < part.upperBound {
                if let hidden = opened.flatMap({ $0.contains(index) ? index..<$0.upperBound : nil })
                    ?? hidden(in: text, at: index) ?? random(in: text, at: index, &lookedAt)
                {
                    let hidden = text.whole(hidden).clamped(to: index..<bytes.count)
                    output.append(contentsOf: bytes[(index..<hidden.lowerBound).clamped(to: part)])
                    if hidden.overlaps(part) { output.append(contentsOf: mask) }
                    index = hidden.upperBound
                } else {
                    if index >= part.lowerBound { output.append(bytes[index]) }
                    index += 1
                }
            }
            return output
        }
    }

    /// What to hide of what begins at `start`. What has a name is hidden whole, so names come first.
    private static func hidden(in text: ShownText, at start: Int) -> Range<Int>? {
        let byte = text[start]
        // The last digits of `\u003c` and `%2F` are no letters of a name.
        let isEscaped =
            text[start - 6] == UInt8(ascii: "\\") && text[start - 5] == UInt8(ascii: "u")
            || text[start - 3] == UInt8(ascii: "%") && text[start - 2].isASCIIHexDigit
                && text[start - 1].isASCIIHexDigit
        if byte.isASCIIWord, text[start - 1].isASCIIWord, !isEscaped { return nil }
        switch byte {
        case UInt8(ascii: "-"):
            return KeyBlock.range(in: text, at: start) ?? CommandSecret.range(in: text, at: start)
        case UInt8(ascii: "/"): return CommandSecret.range(in: text, at: start)
        case UInt8(ascii: "$"):
            return SecretToken.passwordHash(in: text, at: start) ?? AddressSecret.range(in: text, at: start)
        case UInt8(ascii: ":"), UInt8(ascii: "%"): return AddressSecret.range(in: text, at: start)
        case UInt8(ascii: "("), UInt8(ascii: "+"): return PersonalNumber.range(in: text, at: start)
        case _ where byte.isASCIIWord:
            return NamedSecret.range(in: text, at: start) ?? KeyBlock.range(in: text, at: start)
                ?? AddressSecret.range(in: text, at: start) ?? SecretToken.known(in: text, at: start)
                ?? CommandSecret.range(in: text, at: start) ?? CallSecret.range(in: text, at: start)
                ?? HashLine.range(in: text, at: start) ?? MailAddress.range(in: text, at: start)
                ?? PersonalNumber.range(in: text, at: start)
        case 0xC0...:
            return NamedSecret.range(in: text, at: start) ?? PersonalNumber.wide(in: text, at: start)
        default: return nil
        }
    }

    private static func random(in text: ShownText, at start: Int, _ lookedAt: inout Int) -> Range<Int>? {
        guard start >= lookedAt, text[start].isASCIIWord else { return nil }
        let (hidden, end) = SecretToken.random(in: text, at: start)
        lookedAt = end
        return hidden
    }
}
