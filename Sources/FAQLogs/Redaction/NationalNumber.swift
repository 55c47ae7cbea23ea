internal import FAQText

/// Numbers of people and keys that are known by their form and a digit that checks them: Hong Kong's identity card
/// `A123456(3)`, Brazil's CPF `000.000.000-00`, the recovery key of a BitLocker drive.
enum NationalNumber {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        hongKong(in: text, at: start) ?? brazil(in: text, at: start) ?? recoveryKey(in: text, at: start)
    }

    private static func hongKong(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start].isASCIIUppercase else { return nil }
        let letters = text.end(from: start, most: 2) { $0.isASCIIUppercase }
        let end = letters + 6
        guard (letters..<end).allSatisfy({ text[$0].isASCIIDigit }), text[end] == UInt8(ascii: "("),
            text[end + 2] == UInt8(ascii: ")")
        else { return nil }
        // A blank counts as 36, A as 10.
        var sum = letters - start == 1 ? 36 * 9 : (Int(text[start]) - 55) * 9
        sum += (Int(text[letters - 1]) - 55) * 8
        for (place, index) in (letters..<end).enumerated() { sum += (Int(text[index]) - 0x30) * (7 - place) }
        let check = text[end + 1] == UInt8(ascii: "A") ? 10 : Int(text[end + 1]) - 0x30
        return (sum + check) % 11 == 0 ? start..<end + 3 : nil
    }

    private static func brazil(in text: ShownText, at start: Int) -> Range<Int>? {
        let form: StaticString = "000.000.000-00"
        var digits: [Int] = []
        for offset in 0..<form.utf8CodeUnitCount {
            let byte = text[start + offset]
            guard form.utf8Start[offset] == 0x30 ? byte.isASCIIDigit : byte == form.utf8Start[offset] else {
                return nil
            }
            if byte.isASCIIDigit { digits.append(Int(byte) - 0x30) }
        }
        let end = start + form.utf8CodeUnitCount
        guard !text[end].isASCIIWord, text[start - 1] != UInt8(ascii: ".") else { return nil }
        for count in 9...10 {
            let sum = (0..<count).reduce(0) { $0 + digits[$1] * (count + 1 - $1) }
            guard sum * 10 % 11 % 10 == digits[count] else { return nil }
        }
        return start..<end
    }

    /// Eight groups of six digits.
    private static func recoveryKey(in text: ShownText, at start: Int) -> Range<Int>? {
        var index = start
        for group in 0..<8 {
            let end = text.end(from: index, most: 7) { $0.isASCIIDigit }
            guard end - index == 6, group == 7 || text[end] == UInt8(ascii: "-") else { return nil }
            index = end + 1
        }
        return text[index - 1].isASCIIWord ? nil : start..<index - 1
    }
}
