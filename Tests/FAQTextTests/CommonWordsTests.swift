import FAQText
import TestSupport
import Testing

@Suite("Common words")
struct CommonWordsTests {
    private func level(_ term: String) -> Int { CommonWords.standard.level(of: Array(term.utf8)) }

    @Test func levelsFallFromTheCommonestToTheRare() {
        #expect(level("the") == 15)
        #expect(level("的") >= 13)
        #expect(level("可以") > level("权限"))
        #expect(level("error") > level("token"))
        #expect(level("token") > 0)
    }

    @Test func whatIsNotKnownHasNoLevel() {
        for term in ["", "getopenuserinfo", "isv", "餮", "饕餮", "lnk2019", "xyzzy"] {
            #expect(level(term) == 0, "\(term)")
        }
    }

    @Test func fewUnknownTermsAreTakenForKnownOnes() {
        let hits = (0..<50_000).count { level("q\($0)x") > 0 }
        #expect(hits < 10)
    }

    @Test func damagedTablesAreRefusedOrHarmless() {
        let blob = Array(CommonWords.standard.bytes)
        var random = SplitMix(seed: 6)
        for length in 0..<64 {
            blob[0..<length].withUnsafeBytes { #expect(CommonWords(bytes: $0) == nil) }
        }
        for _ in 0..<200 {
            var damaged = blob
            damaged[.random(in: 0..<1100, using: &random)] = .random(in: 0...255, using: &random)
            damaged.withUnsafeBytes { bytes in
                guard let words = CommonWords(bytes: bytes) else { return }
                for number in 0..<200 { _ = words.level(of: Array("t\(number)".utf8)) }
            }
        }
    }
}
