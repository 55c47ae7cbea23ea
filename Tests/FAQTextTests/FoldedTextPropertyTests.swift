import FAQText
import TestSupport
import Testing

@Suite("Folded text, any bytes")
struct FoldedTextPropertyTests {
    /// Bytes and characters that meet in rules: blanks, escapes, marks, halves of characters.
    private static let pieces: [[UInt8]] =
        [
            " ", "\t", "\n", "\r", "\u{1B}", "\u{1B}[", "\u{1B}]", "\u{7}", "[", "]", "m", "\\", "A", "e",
            "9",
            "\"", "权", "權", "後", "ｶ", "ﾞ", "ﾟ", "ハ", "か", "\u{3099}", "\u{309A}", "\u{301}", "\u{306}",
            "\u{308}", "и", "е", "é", "Й", "①", "ﬃ", "½", "Ⱥ", "ß", "，", "「", "\u{200B}", "\u{3000}",
            "\u{A0}",
            "\u{2028}", "𝐀", "🙂", "\u{E0020}", "\u{FE0F}", "가",
        ].map { Array($0.utf8) } + [[0xFF], [0xE4], [0xB8], [0xF0, 0x9F], [0xC3], [0x80]]

    private func check(_ original: [UInt8]) {
        let text = FoldedText(original)
        let again = FoldedText(text.bytes)
        #expect(again.bytes == text.bytes, "folding twice differs for \(original)")
        #expect(again.originalRange(of: 0..<again.bytes.count) == 0..<text.bytes.count)
        #expect(String(validating: text.bytes, as: UTF8.self) != nil, "not UTF-8 for \(original)")
        var previous = 0..<0
        for offset in text.bytes.indices {
            let range = text.originalRange(of: offset..<offset + 1)
            let isOrdered = range == previous || range.lowerBound >= previous.upperBound
            guard isOrdered, !range.isEmpty, range.upperBound <= original.count else {
                Issue.record("offset \(offset) of \(original) maps to \(range) after \(previous)")
                return
            }
            // A character folded alone, or what stands for a blank or line end, is what stood there.
            let byte = text.bytes[offset]
            if byte > 0x20, byte < 0x7F {
                let alone = FoldedText(Array(original[range])).bytes
                if !alone.contains(byte) {
                    Issue.record("byte \(byte) at \(offset) of \(original) came from \(original[range])")
                    return
                }
            }
            previous = range
        }
    }

    @Test func foldingIsIdempotentAndTheMapIsMonotoneForMixedPieces() {
        var random = SplitMix(seed: 1)
        for _ in 0..<8_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<14, using: &random) {
                bytes += Self.pieces.randomElement(using: &random) ?? []
            }
            check(bytes)
        }
    }

    @Test func foldingIsIdempotentForRandomBytes() {
        var random = SplitMix(seed: 2)
        for _ in 0..<2_000 {
            check(
                (0..<Int.random(in: 0..<40, using: &random)).map { _ in .random(in: 0...255, using: &random) }
            )
        }
    }

    @Test func everyScalarFoldsToItsFixedPoint() {
        for value in UInt32(0)..<0x30000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = FoldedText(Array(String(Character(scalar)).utf8)).bytes
            if FoldedText(once).bytes != once { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func tablesFromElsewhereGiveTheSameText() throws {
        let blob = FoldTables.standard.bytes
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: blob.count + 1, alignment: 1)
        defer { copy.deallocate() }
        let shifted = UnsafeMutableRawBufferPointer(rebasing: copy[1...])
        shifted.copyMemory(from: blob)
        let tables = try #require(FoldTables(bytes: UnsafeRawBufferPointer(shifted)))
        let text = Array("權限 ﬁ ①。Ｘ é".utf8)
        #expect(FoldedText(text, tables: tables).bytes == FoldedText(text).bytes)
    }

    @Test func damagedTablesAreRefusedOrHarmless() {
        let blob = Array(FoldTables.standard.bytes)
        let text = Array("權限 ﬁ ①。Ｘ é ｶﾞ abc".utf8)
        var random = SplitMix(seed: 3)
        for length in 0..<64 {
            blob[0..<length].withUnsafeBytes { #expect(FoldTables(bytes: $0) == nil) }
        }
        for _ in 0..<300 {
            var damaged = blob
            for _ in 0..<3 {
                damaged[.random(in: 0..<damaged.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            damaged.withUnsafeBytes { bytes in
                if let tables = FoldTables(bytes: bytes) { _ = FoldedText(text, tables: tables) }
            }
        }
    }
}
