internal import FAQText

/// Hides secrets and personal data in text that is shown: tokens, passwords, mail addresses, telephone, identity and card
/// numbers. Hides rather too much than too little.
package enum Redaction {
    /// What stands in place of what is hidden.
    private static let mask = Array("***".utf8)

    /// The text with everything hidden that looks like a secret or names a person; invalid UTF-8 stays as it is.
    package static func redacted(_ text: [UInt8]) -> [UInt8] {
        text.withUnsafeBufferPointer { bytes in
            let text = ShownText(bytes: bytes)
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count)
            var index = 0
            while index < bytes.count {
                if isBorder(index, in: text), let hidden = hidden(in: text, at: index) {
                    output.append(contentsOf: bytes[index..<hidden.lowerBound])
                    output.append(contentsOf: mask)
                    index = hidden.upperBound
                } else {
                    output.append(bytes[index])
                    index += 1
                }
            }
            return output
        }
    }

    /// What to hide of what begins at `start`. What has a name is hidden whole, so names come first.
    private static func hidden(in text: ShownText, at start: Int) -> Range<Int>? {
        NamedSecret.range(in: text, at: start) ?? UserInfo.range(in: text, at: start)
            ?? MailAddress.range(in: text, at: start) ?? PersonalNumber.range(in: text, at: start)
            ?? SecretToken.range(in: text, at: start)
    }

    /// Whether a word or a number may begin here.
    private static func isBorder(_ index: Int, in text: ShownText) -> Bool {
        let byte = text[index]
        guard byte.isASCIIWord || byte == UInt8(ascii: "+") || byte >= 0xC0 else { return false }
        return !text[index - 1].isASCIIWord || !byte.isASCIIWord
    }
}
