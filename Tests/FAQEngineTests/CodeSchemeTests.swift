import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("How codes are built")
struct CodeSchemeTests {
    private func scheme(_ text: String) -> CodeScheme? {
        Array(text.utf8).withUnsafeBufferPointer { CodeScheme(of: $0) }
    }

    @Test(
        "letters and digits, digits alone, and words in one case are codes",
        arguments: [
            ("C2065", 1, 4), ("E17", 1, 2), ("GHC-83865", 3, 5), ("ora-00942", 3, 5), ("LAMP_1001", 4, 4),
            ("MSB8020a", 3, 4), ("404", 0, 3), ("40006", 0, 5), ("123456789", 0, 9), ("ABCDEFGH12", 8, 2),
            ("ERR_LAMP_OUT", 3, 0), ("err_lamp_out", 3, 0), ("ERR_LAMP_2", 3, 0),
        ])
    func codes(text: String, letters: Int, digits: Int) throws {
        let scheme = try #require(self.scheme(text))
        #expect(scheme.letterCount == letters)
        #expect(scheme.digitCount == digits)
    }

    @Test(
        "single letters and digits, long ones, names and words are none",
        arguments: [
            "", "C", "C1", "12", "ABCDEFGHI12", "1234567890", "C1234567890", "C2065x1", "404a", "Err_Lamp",
            "lamp", "LAMP",
            "-404", "E--12", "E1-2", "ERR-LAMP", "_ERR", "E 12", "ERR_LAMP OUT", "错误1001", "lamp.feed_1",
        ])
    func others(text: String) {
        #expect(scheme(text) == nil)
    }

    // MARK: Of a base

    private func section(_ tags: [EngineTag]) throws -> [String] {
        try withIndex(of: [EngineEntry("lamp"), EngineEntry("wick", tags: tags), EngineEntry("oil")]) {
            index in
            var schemes = index.schemes
            var found: [String] = []
            while let (letters, digitCount) = schemes.next() {
                found.append(String(decoding: letters, as: UTF8.self) + "\(digitCount)")
            }
            return found
        }
    }

    @Test("an index learns from the codes of questions, each scheme once")
    func learned() throws {
        #expect(try section([EngineTag(.code, "C2065")]) == ["c4"])
        #expect(try section([EngineTag(.code, "C2065"), EngineTag(.code, "C2259")]) == ["c4"])
        #expect(
            try section([EngineTag(.code, "ORA-00942"), EngineTag(.code, "1045"), EngineTag(.code, "C2065")])
                == ["ora5", "4", "c4"])
    }

    @Test(
        "names in capitals are built as codes are, whatever they were taken for",
        arguments: [TagKind.api, .parameter])
    func capitals(kind: TagKind) throws {
        #expect(try section([EngineTag(kind, "ERR_LAMP_OUT")]) == ["err0"])
        #expect(try section([EngineTag(kind, "lamp_out")]).isEmpty)
        #expect(try section([EngineTag(kind, "LAMP1001")]).isEmpty)
    }

    @Test("answers, messages and what is no code teach nothing")
    func notLearned() throws {
        #expect(try section([EngineTag(kind: .code, text: Array("C2065".utf8), inQuestion: false)]).isEmpty)
        #expect(try section([EngineTag(.message, "C2065")]).isEmpty)
        #expect(try section([EngineTag(.code, "LampException"), EngineTag(.code, "-7")]).isEmpty)
        #expect(try section([]).isEmpty)
    }

    @Test("no more than 256 are kept")
    func most() throws {
        let tags = (0..<400).map { number in
            let letters = [number / 26, number % 26].map { String(Character(Unicode.Scalar(UInt8(65 + $0)))) }
            return EngineTag(.code, letters.joined() + "100")
        }
        #expect(try section(tags).count == 256)
    }

    private func contains(_ code: String, _ bytes: [UInt8]) throws -> Bool {
        let scheme = try #require(self.scheme(code))
        let key = code.lowercased().utf8.filter { $0.isASCIIWord && $0 != UInt8(ascii: "_") }
        return bytes.withUnsafeBytes { CodeSchemes($0).contains(scheme, of: key) }
    }

    @Test("a base has the scheme of a code with the same letters and as many digits")
    func membership() throws {
        let bytes = [1, UInt8(ascii: "c"), 4, 0, 4, 3] + Array("err".utf8) + [0]
        for code in ["C2065", "c9999", "1045", "ERR_OIL", "err_oil"] {
            #expect(try contains(code, bytes), "\(code)")
        }
        for code in ["D2065", "C206", "C20655", "CS2065", "104", "10455", "ERRO_OIL", "ER_OIL"] {
            #expect(try !contains(code, bytes), "\(code)")
        }
    }

    @Test("damaged bytes end quietly")
    func damaged() throws {
        #expect(try !contains("C2065", []))
        #expect(try !contains("C2065", [1]))
        #expect(try !contains("C2065", [1, UInt8(ascii: "c")]))
        #expect(try !contains("C2065", [200, UInt8(ascii: "c"), 4]))
        var random = SplitMix(seed: 311)
        for _ in 0..<300 {
            let bytes = (0..<random.below(40)).map { _ in UInt8(random.below(random.below(2) == 0 ? 6 : 256))
            }
            bytes.withUnsafeBytes {
                var schemes = CodeSchemes($0)
                var count = 0
                while schemes.next() != nil { count += 1 }
                #expect(count <= bytes.count / 2)
                #expect(schemes.next() == nil)
            }
        }
    }
}
