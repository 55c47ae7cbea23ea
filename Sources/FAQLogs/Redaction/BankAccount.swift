internal import FAQText

/// An international bank account number (ISO 13616), its digits together or in groups of four.
enum BankAccount {
    private static let lengths = 15...34

    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start].isASCIIUppercase, text[start + 1].isASCIIUppercase, text[start + 2].isASCIIDigit,
            text[start + 3].isASCIIDigit
        else { return nil }
        var count = 0
        var end = start
        var rest = 0
        // The first four come last when the remainder is taken.
        func add(_ byte: UInt8) {
            rest =
                byte.isASCIIDigit ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 55)) % 97
        }
        var digits = 0
        while count < lengths.upperBound {
            let byte = text[end]
            if byte.isASCIIUppercase || byte.isASCIIDigit {
                if count >= 4 { add(byte) }
                if byte.isASCIIDigit { digits += 1 }
                count += 1
                end += 1
            } else if byte == 0x20, count >= 4, count % 4 == 0,
                text[end + 1].isASCIIUppercase || text[end + 1].isASCIIDigit
            {
                end += 1
            } else {
                break
            }
        }
        guard lengths.contains(count), !text[end].isASCIIWord else { return nil }
        for offset in 0..<4 { add(text[start + offset]) }
        // One that was typed wrongly is somebody's all the same, where the country has digits alone.
        let isGerman = count == 22 && digits == 20 && text.length(ofAny: "de|", at: start) > 0
        return rest == 1 || isGerman ? start..<end : nil
    }
}
