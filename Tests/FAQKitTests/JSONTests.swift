import FAQKit
import FAQReader
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(
        "reads every kind of value",
        arguments: [
            ("null", JSONValue.null), (" true ", .bool(true)), ("-0.5e+3", .number("-0.5e+3")),
            ("\"\"", .string("")),
            ("\"\\u6388\\u6743 \\ud83d\\ude00 \\n\\/\"", .string("授权 😀 \n/")),
            ("\"\\ud83d\"", .string("\u{FFFD}")),
            ("[]", .array([])), ("[1,[2]]", .array([.number("1"), .array([.number("2")])])),
            ("{\"a\":{\"b\":[]}}", .object([JSONMember("a", .object([JSONMember("b", .array([]))]))])),
        ])
    func valid(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text.utf8) == value)
    }

    @Test(
        "says where it breaks off",
        arguments: [
            ("", 0), ("{", 1), ("{\"a\" 1}", 5), ("[1,]", 3), ("{\"a\":1,}", 7), ("01", 1), ("1.", 2),
            ("-", 1),
            ("\"a", 0), ("\"\\x\"", 2), ("\"\u{1}\"", 1), ("tru", 0), ("1 2", 2), ("// c", 0),
            ("\"\\u12g4\"", 5),
            ("'a'", 0), ("NaN", 0),
        ])
    func invalid(text: String, offset: Int) throws {
        let error = try #require(throws: JSONError.self) { try JSONParser.parse(text.utf8) }
        #expect(error.offset == offset, "\(error.reason)")
    }

    @Test("refuses bytes that are not UTF-8")
    func invalidUTF8() {
        #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xC3, 0x28, 0x22]) }
    }

    @Test("refuses hostile nesting")
    func nesting() {
        #expect(throws: JSONError.self) {
            try JSONParser.parse(Array(repeating: UInt8(ascii: "["), count: 100_000))
        }
    }

    @Test(
        "writes what it reads back", arguments: ["plain", "a\"b\\c", "line\nbreak\t\u{0}\u{7F}", "授权 😀", ""])
    func writing(text: String) throws {
        var json = JSONWriter()
        json.object {
            $0.member("text", text)
            $0.member("none", nil as String?)
            $0.member("list", ["a", "b"])
            $0.member("number", -12)
        }
        let value = try JSONParser.parse(json.bytes)
        #expect(value["text"]?.string == text)
        #expect(value["none"] == .null)
        #expect(value["list"] == .array([.string("a"), .string("b")]))
        #expect(value["number"] == .number("-12"))
    }

    @Test(
        "rounds numbers to the digits asked for",
        arguments: [
            (0.93456, "0.935"), (1.0, "1"), (-0.25, "-0.25"), (0.0004, "0"), (12.0305, "12.031"),
            (.nan, "null"),
        ])
    func numbers(number: Double, expected: String) {
        var json = JSONWriter()
        json.object { $0.member("n", number, digits: 3) }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"n\":\(expected)}")
    }
}
