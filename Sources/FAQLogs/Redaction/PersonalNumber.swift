internal import FAQText

/// Telephone, identity and card numbers, their digits together or in groups.
enum PersonalNumber {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        if let account = BankAccount.range(in: text, at: start) ?? NationalNumber.range(in: text, at: start) {
            return account
        }
        let isInternational = text[start] == UInt8(ascii: "+")
        guard isInternational || text[start].isASCIIDigit || text[start] == UInt8(ascii: "(") else {
            return nil
        }
        if let national = national(in: text, at: start) { return national }
        guard text[start] != UInt8(ascii: "(") else { return nil }
        let number = GroupedDigits(in: text, from: isInternational ? start + 1 : start)
        if let code = OneTimeCode.range(in: text, start, digits: number.digits.count) { return code }
        // The longest number first that ends where a word ends.
        for count in stride(from: number.digits.count, through: shortest, by: -1) {
            let end = number.ends[count - 1]
            let digits = number.digits[..<count]
            if count == identityLength - 1, text[end] | 0x20 == UInt8(ascii: "x"),
                !text[end + 1].isASCIIWord, isIdentity(digits, last: 10)
            {
                return start..<end + 1
            }
            guard !text[end].isASCIIWord else { continue }
            let isTogether = end - start == count
            guard isTogether || isInternational || hasLongGroups(start..<end, in: text) else { continue }
            if isInternational ? internationalLengths.contains(count) : isTelephone(digits) {
                return isAmount(start..<end, in: text) ? nil : start..<end
            }
            if count == identityLength, isTogether,
                isIdentity(digits.dropLast(), last: Int(digits[identityLength - 1]))
            {
                return start..<end
            }
            if cardLengths.contains(count), isTogether || hasShortGroups(start..<end, in: text),
                isCard(digits),
                !isAmount(start..<end, in: text)
            {
                return start..<end
            }
        }
        return nil
    }

    /// Whether digits are together in threes or fours: shorter groups are those of dates and times.
    private static func hasLongGroups(_ range: Range<Int>, in text: ShownText) -> Bool {
        var count = 0
        for index in range {
            if text[index].isASCIIDigit {
                count += 1
            } else if count < 2 || count < 3 && index - count > range.lowerBound {
                return false
            } else {
                count = 0
            }
        }
        return count >= 2
    }

    /// Whether no group is longer than those of cards are: longer ones are those of ids.
    private static func hasShortGroups(_ range: Range<Int>, in text: ShownText) -> Bool {
        guard text[range.lowerBound - 1] != UInt8(ascii: "-") else { return false }
        var count = 0
        for index in range {
            count = text[index].isASCIIDigit ? count + 1 : 0
            if count > 6 { return false }
        }
        return true
    }

    /// A number in the wide digits of East Asian writing.
    static func wide(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text.wideWordByte(at: start)?.isASCIIDigit == true, text.wideWordByte(at: start - 3) == nil
        else {
            return nil
        }
        var digits: [UInt8] = []
        var end = start
        while digits.count <= longest, let byte = text.wideWordByte(at: end), byte.isASCIIDigit {
            digits.append(byte - 0x30)
            end += 3
        }
        guard text.wideWordByte(at: end) == nil, digits.count >= shortest else { return nil }
        let isIdentity =
            digits.count == identityLength
            && isIdentity(digits.dropLast(), last: Int(digits[identityLength - 1]))
        return isIdentity || isTelephone(digits[...])
            || cardLengths.contains(digits.count) && isCard(digits[...])
            ? start..<end : nil
    }

    /// Whether a number counts something: `15032385536 bytes`, `size=13958643712`.
    private static func isAmount(_ number: Range<Int>, in text: ShownText) -> Bool {
        let unit = text.end(from: number.upperBound) { $0 == 0x20 }
        let word = text.end(from: unit) { $0.isASCIILetter }
        if text.isAny(of: units, unit..<word) || text.length(ofAny: hanUnits, at: unit) > 0 { return true }
        let sign = text.start(before: number.lowerBound, most: 3) {
            $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") || $0 == 0x20 || $0.isQuote
        }
        let name = text.start(before: sign) { $0.isASCIILetter }
        return text.isAny(of: amounts, name..<sign)
    }

    private static let units: StaticString = """
        bytes|byte|b|kb|kib|mb|ns|us|ms|s|sec|secs|seconds|nanoseconds|microseconds|milliseconds|rows|records|ticks|cycles|
        """
    private static let hanUnits: StaticString = "字节|毫秒|微秒|纳秒|秒|行|条|次|元|"
    private static let amounts: StaticString = """
        size|bytes|offset|length|len|time|timestamp|duration|elapsed|total|count|limit|capacity|used|free|ns|ts|seq|
        """

    // MARK: Written in groups

    /// Numbers that are known by their groups: `0` stands for any digit, anything else for itself.
    private static let american: [StaticString] = [
        "000-00-0000", "(000) 000-0000", "(000)000-0000", "000-000-0000",
    ]
    /// … of China, whose area codes begin with a zero.
    private static let landlines: [StaticString] = [
        "000-00000000", "000-0000 0000", "0000-00000000", "0000-0000 0000", "0000-0000000", "0000-000 0000",
        "(000)00000000", "(000) 00000000", "(000) 0000 0000", "(0000)0000000", "(0000) 0000000",
        "(0000)00000000",
        "(0000) 00000000",
    ]

    /// A landline of China, a telephone or social security number of the United States.
    private static func national(in text: ShownText, at start: Int) -> Range<Int>? {
        guard text[start - 1] != UInt8(ascii: "-"), text[start - 1] != UInt8(ascii: ".") else { return nil }
        let isLandline = text[text[start] == UInt8(ascii: "(") ? start + 1 : start] == 0x30
        for group in isLandline ? landlines : american {
            let count = group.utf8CodeUnitCount
            let isMatch = (0..<count).allSatisfy { offset in
                let sign = group.utf8Start[offset]
                return sign == 0x30 ? text[start + offset].isASCIIDigit : text[start + offset] == sign
            }
            let end = start + count
            let goesOn = text[end].isASCIIWord || text[end] == UInt8(ascii: "-") && text[end + 1].isASCIIWord
            if isMatch, !goesOn { return start..<end }
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
    /// ISO/IEC 7812 allows 19; the shortest in use have 14.
    private static let cardLengths = 14...19
    private static let shortest = internationalLengths.lowerBound
    private static let longest = cardLengths.upperBound

    /// A Chinese mobile number, with the country's code or without.
    private static func isTelephone(_ digits: ArraySlice<UInt8>) -> Bool {
        var digits = digits
        if digits.count == 15, digits.prefix(2).elementsEqual([0, 0]) { digits.removeFirst(2) }
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

    /// Seventeen digits with a day among them, and one that checks them (ISO 7064, MOD 11-2); 10 is an X.
    private static func isIdentity(_ digits: ArraySlice<UInt8>, last: Int) -> Bool {
        guard hasBirthday(Array(digits)) else { return false }
        let rest = digits.reduce(0) { ($0 + Int($1)) * 2 % 11 }
        return (rest + last) % 11 == 1
    }

    /// A number as banks give them, with Luhn's check.
    private static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count >= 2 else { return false }
        let start = digits.startIndex
        let issuer = digits[start] * 10 + digits[start + 1]
        switch (issuer, digits.count) {
        case (36, 14), (38, 14), (34, 15), (37, 15), (35, 16), (40...49, 16), (51...55, 16),
            (60, 16), (62, 16...19),
            (64...65, 16),
            (22...27, 16), (95...98, 19):
            break
        default: return false
        }
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
