import TestSupport
import Testing

@testable import FAQText

@Suite("Checksums")
struct ChecksumTests {
    @Test(
        "are those of XXH64",
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64)])
    func vectors(text: String, expected: UInt64) {
        #expect(Array(text.utf8).withUnsafeBytes { Checksum.of($0) } == expected)
    }

    @Test("do not depend on how the bytes are cut into pieces")
    func pieces() {
        var random = SplitMix(seed: 181)
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            var checksum = Checksum()
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = Array(rest.prefix(Int.random(in: 0...40, using: &random)))
                piece.withUnsafeBytes { checksum.update($0) }
                rest = rest.dropFirst(piece.count)
            }
            #expect(checksum.value == bytes.withUnsafeBytes { Checksum.of($0) })
        }
    }
}
