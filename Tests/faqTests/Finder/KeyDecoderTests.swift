import Testing

@testable import faq

@Suite("Keys of a terminal")
struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.keys(from: Array(text.utf8)) + decoder.keysAtPause()
    }

    @Test(
        "are told by their sequences",
        arguments: [
            ("a", [Key.text("a")]), ("权限", [.text("权限")]), ("\r", [.enter]), ("\t", [.tab]),
            ("\u{7F}", [.backspace]),
            ("\u{1}", [.control("a")]), ("\u{1A}", [.control("z")]), ("\u{1B}", [.escape]),
            ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
            ("\u{1B}[1;5C", [.right]), ("\u{1B}[H\u{1B}[4~", [.home, .end]),
            ("\u{1B}OP\u{1B}[11~", [.function(1), .function(1)]),
            ("\u{1B}3", [.alt("3")]), ("\u{1B}[Z", [.backTab]), ("\u{1B}\u{1B}", [.escape, .escape]),
        ])
    func sequences(text: String, keys: [Key]) {
        #expect(self.keys(text) == keys)
    }

    @Test(
        "leave nothing of a sequence that means nothing here",
        arguments: ["\u{1B}[200;5u", "\u{1B}[?1;2c", "\u{1B}[24~", "\u{1B}[["])
    func unknown(text: String) {
        #expect(!keys(text + "x").contains { if case .text(let text) = $0 { text != "x" } else { false } })
    }

    @Test("are the same however the bytes are cut up")
    func pieces() {
        let text = "a权\u{1B}[A限\u{1B}[200~x\ry\u{1B}[201~\u{1B}1😀\u{1B}OA"
        var whole = KeyDecoder()
        let wanted = whole.keys(from: Array(text.utf8))
        #expect(wanted.contains(.paste("x\ny")))
        for size in 1...7 {
            var decoder = KeyDecoder()
            var keys: [Key] = []
            let bytes = Array(text.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                for key in decoder.keys(from: bytes[start..<min(bytes.count, start + size)]) {
                    if case .text(let text) = key, case .text(let before)? = keys.last {
                        keys[keys.count - 1] = .text(before + text)
                    } else {
                        keys.append(key)
                    }
                }
            }
            #expect(keys == wanted, "\(size)")
        }
    }

    @Test("wait for the rest of a character, and pass over bytes that are none")
    func characters() {
        var decoder = KeyDecoder()
        #expect(decoder.keys(from: [0xE9, 0x97]).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.keys(from: [0xAA]) == [.text("闪")])
        #expect(decoder.keys(from: [0xFF, 0x80, 0x61]) == [.text("a")])
        #expect(decoder.keys(from: [0xE9]).isEmpty)
        #expect(decoder.keysAtPause().isEmpty)
        #expect(!decoder.isWaiting)
    }

    @Test("of a paste end with it, and what is too much is left out and counted")
    func paste() {
        #expect(keys("\u{1B}[200~a\u{1B}[31mb\r\nc\u{1B}[201~d") == [.paste("a\u{1B}[31mb\nc"), .text("d")])
        var decoder = KeyDecoder()
        let long = [UInt8](repeating: 0x61, count: KeyDecoder.largestPaste + 5)
        let keys = decoder.keys(from: Array("\u{1B}[200~".utf8) + long + Array("\u{1B}[201~".utf8))
        guard case .paste(let text)? = keys.first else { return #expect(Bool(false)) }
        #expect(text.utf8.count == KeyDecoder.largestPaste)
        #expect(decoder.droppedByteCount == 5)
    }
}
