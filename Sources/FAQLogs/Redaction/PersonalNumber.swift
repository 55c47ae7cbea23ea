internal import FAQText

/// Telephone, identity and card numbers, their digits together or in groups.
enum PersonalNumber {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        let isInternational = text[start] == UInt8(ascii: "+")
        guard isInternational || text[start].isASCIIDigit else { return nil }
        let number = GroupedDigits(in: text, from: isInternational ? start + 1 : start)
        // The longest number first that ends where a word ends.
        for count in stride(from: number.digits.count, through: shortest, by: -1) {
            let end = number.ends[count - 1]
            let digits = number.digits[..<count]
            if count == identityLength - 1, text[end] | 0x20 == UInt8(ascii: "x"),
                !text[end + 1].isASCIIWord, hasBirthday(number.digits)
            {
                return start..<end + 1
            }
            guard !text[end].isASCIIWord else { continue }
            let isTogether = end - start == count
            if isInternational ? internationalLengths.contains(count) : isTelephone(digits) {
                return start..<end
            }
            if count == identityLength, isTogether, hasBirthday(number.digits) { return start..<end }
            if cardLengths.contains(count), isCard(digits) { return start..<end }
        }
        return nil
    }

    /// Digits with single blanks or dashes between them.
    private struct GroupedDigits {
        var digits: [UInt8] = []
        /// Where each digit ends.
        var ends: [Int] = []

        init(in text: ShownText, from start: Int) {
            var end = start
            while digits.count <= PersonalNumber.longest {
                let next = text[end]
                if next.isASCIIDigit {
                    end += 1
                    digits.append(next - 0x30)
                    ends.append(end)
                } else if next == UInt8(ascii: "-") || next == 0x20, text[end + 1].isASCIIDigit,
                    !digits.isEmpty
                {
                    end += 1
                } else {
                    break
                }
            }
        }
    }

    /// After `+`: no country's are shorter, and ITU-T E.164 allows no longer ones.
    private static let internationalLengths = 8...15
    /// GB 11643: 17 digits and one to check them, which may be X.
    private static let identityLength = 18
    /// ISO/IEC 7812 allows 19; the shortest in use have 15.
    private static let cardLengths = 15...19
    private static let shortest = internationalLengths.lowerBound
    private static let longest = cardLengths.upperBound

    /// A Chinese mobile number, with the country's code or without.
    private static func isTelephone(_ digits: ArraySlice<UInt8>) -> Bool {
        var digits = digits
        if digits.count == 13, digits.prefix(2).elementsEqual([8, 6]) { digits.removeFirst(2) }
        guard digits.count == 11, let first = digits.first else { return false }
        return first == 1 && digits[digits.startIndex + 1] >= 3
    }

    /// Whether digits 7 to 14 are a day, as in Chinese identity numbers.
    private static func hasBirthday(_ digits: [UInt8]) -> Bool {
        guard digits.count >= identityLength - 1 else { return false }
        let century = digits[6] * 10 + digits[7]
        let month = digits[10] * 10 + digits[11]
        let day = digits[12] * 10 + digits[13]
        return (18...20).contains(century) && (1...12).contains(month) && (1...31).contains(day)
    }

    /// Luhn's check, as on the cards of banks.
    private static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
        guard let first = digits.first, (3...6).contains(first) else { return false }
        var sum = 0
        var doubles = false
        for digit in digits.reversed() {
            var value = Int(digit)
            if doubles { value = value > 4 ? value * 2 - 9 : value * 2 }
            sum += value
            doubles.toggle()
        }
        return sum % 10 == 0
    }
}
