internal import FAQText

/// A code that is said before what it is for: `123456 is your code`, `123456（验证码）`.
enum OneTimeCode {
    private static let lengths = 4...8
    /// How far from the code its name may stand.
    private static let longestBetween = 24

    static func range(in text: ShownText, _ start: Int, digits: Int) -> Range<Int>? {
        let end = text.end(from: start) { $0.isASCIIDigit }
        guard lengths.contains(end - start), !text[end].isASCIIWord else { return nil }
        let link = text.end(from: end) { $0 == 0x20 }
        let length = text.length(ofAny: "is your |is the |（|(|是|为|", at: link)
        guard length > 0 else { return nil }
        let name = text.firstIndex(
            ofAny: "verification|one-time|otp|login code|security code|验证码|校验码|动态码|", from: link + length,
            before: link + length + longestBetween)
        return name != nil ? start..<end : nil
    }
}
