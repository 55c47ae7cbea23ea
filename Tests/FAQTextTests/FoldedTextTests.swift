import FAQText
import Testing

@Suite("Folded text")
struct FoldedTextTests {
    private func fold(_ text: String) -> String {
        String(decoding: FoldedText(Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test(
        "Width, quotes, dashes, punctuation and diacritics disappear; ASCII case stays",
        arguments: [
            ("getOpenUserInfo", "getOpenUserInfo"),
            ("Ｃ２２５９", "C2259"),
            ("ＧｅｔＩｎｆｏ（）", "GetInfo()"),
            ("my。getOpenUserInfo", "my.getOpenUserInfo"),
            ("“a” „b‟ «c» 「d」『e』＂f", "\"a\" \"b\" \"c\" \"d\"\"e\"\"f"),
            ("‘a’ ‚b´ `c`", "'a' 'b' `c`"),
            ("a—b–c−d－e", "a-b-c-d-e"),
            ("好，不。行；吗：啊？哈！嗯、", "好,不.行;吗:啊?哈!嗯,"),
            ("café Ünïcödé Straße Œuvre", "cafe Unicode Strasse OEuvre"),
            ("cafe\u{301} n\u{303}", "cafe n"),
            ("Йод ЁЖ", "йод ёж"),
            ("и\u{306} е\u{308}", "й ё"),
            ("① ﬁ ㎏ Ⅳ ½ ㈱ ％", "1 fi kg IV 1/2 (株) %"),
            ("ｶﾞｷﾞ ﾊﾟ か\u{3099}", "ガギ パ が"),
            ("ΣΑΣ ς", "σασ σ"),
            ("كيف؟ نعم، لا؛ ثم۔", "كيف? نعم, لا; ثم."),
            ("ինչ՞ այո։ क्यों। ፧", "ինչ? այո. क्यों. ?"),
            ("צה״ל בית־ספר ג׳", "צה״ל בית-ספר ג׳"),
        ])
    func equivalents(original: String, folded: String) {
        #expect(fold(original) == folded)
    }

    @Test(
        "Traditional characters become simplified ones, simplified ones stay",
        arguments: [
            ("權限不足，無效的授權關係", "权限不足,无效的授权关系"),
            ("後台設定裡的網路錯誤", "后台设定里的网路错误"),
            ("皇后 乾坤 著名 了解 瞭望", "皇后 乾坤 著名 了解 瞭望"),
        ])
    func traditional(original: String, folded: String) {
        #expect(fold(original) == folded)
    }

    @Test(
        "Blanks collapse, leave the edges of lines, and do not part Han from Latin",
        arguments: [
            ("  a \u{A0}\u{3000} b  ", "a b"),
            ("a\t b\tc", "a\tb\tc"),
            ("ISV 权限不足 40006 次", "ISV权限不足40006次"),
            ("报错 \"x\" 了 `y` 吧", "报错\"x\"了`y`吧"),
            ("权限 不足", "权限 不足"),
            ("a \r\n b\r c \n", "a\nb\nc\n"),
            ("\u{FEFF}a\u{200B}b\u{AD}c", "abc"),
            ("a\u{0}b\u{7}\u{B}c", "a b c"),
        ])
    func blanks(original: String, folded: String) {
        #expect(fold(original) == folded)
    }

    @Test(
        "Terminal escape sequences leave nothing",
        arguments: [
            ("\u{1B}[31merror\u{1B}[0m: x", "error: x"),
            ("\u{1B}]8;;http://x\u{7}link\u{1B}]8;;\u{1B}\\ end", "link end"),
            ("\u{1B}]0;cut\nnext", "0;cut\nnext"),
            ("\u{1B}(Bplain \u{1B}[", "plain"),
            ("a\u{1B}", "a"),
        ])
    func escapes(original: String, folded: String) {
        #expect(fold(original) == folded)
    }

    @Test func anInvalidByteIsASpace() {
        #expect(FoldedText([0x61, 0xFF, 0xC3, 0x62, 0xE4, 0xB8]).bytes == Array("a b".utf8))
        #expect(FoldedText([0xED, 0xA0, 0x80, 0x63]).bytes == Array("c".utf8))
        #expect(FoldedText([]).bytes.isEmpty)
    }

    @Test(
        "A folded range leads back to the original",
        arguments: [
            ("调用 ＡＢＣ 報錯，重試", "ABC", "ＡＢＣ"),
            ("调用 ＡＢＣ 報錯，重試", "报错", "報錯"),
            ("调用 ＡＢＣ 報錯，重試", "重试", "重試"),
            ("调用 ＡＢＣ 報錯，重試", "用A", "用 Ａ"),
            ("\u{1B}[1mfoo\u{1B}[0m   bar", "foo bar", "foo\u{1B}[0m   bar"),
            ("a\r\nb", "\n", "\r\n"),
            ("x oﬃce ①②", "office", "oﬃce"),
            ("x oﬃce ①②", "f", "ﬃ"),
            ("x oﬃce ①②", "2", "②"),
            ("cafe\u{301}s", "fes", "fe\u{301}s"),
            ("ｶﾞｷﾞ", "ギ", "ｷﾞ"),
        ])
    func originalRange(original: String, folded: String, expected: String) throws {
        let text = FoldedText(Array(original.utf8))
        let needle = Array(folded.utf8)
        let start = try #require(
            (0...text.bytes.count - needle.count).first { text.bytes[$0...].starts(with: needle) })
        let range = text.originalRange(of: start..<start + needle.count)
        #expect(String(decoding: Array(original.utf8)[range], as: UTF8.self) == expected)
    }

    @Test func anEmptyRangeStandsBeforeItsCharacterOrAfterTheLast() {
        let text = FoldedText(Array("  ①é".utf8))
        #expect(text.originalRange(of: 0..<0) == 2..<2)
        #expect(text.originalRange(of: 1..<1) == 5..<5)
        #expect(text.originalRange(of: 2..<2) == 7..<7)
        #expect(text.originalRange(of: 9..<12) == 7..<7)
        #expect(FoldedText([0x20]).originalRange(of: 0..<0) == 0..<0)
    }
}
