import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("The codes that a query names")
struct QueryCodesTests {
    private static let base = [
        EngineEntry("lamp is dark", tags: [EngineTag(.code, "C2065")]),
        EngineEntry("wick is short", tags: [EngineTag(.code, "1045")]),
        EngineEntry("oil is thick", tags: [EngineTag(.code, "GHC-83865")]),
        EngineEntry("glass is black", tags: [EngineTag(.code, "ERR_SOOT")]),
        EngineEntry("flame is blue", answer: "Wait for 2077 seconds."), EngineEntry("shade"),
    ]

    private func codes(_ query: String, in base: [EngineEntry] = base) throws -> [QueryCodes.Code] {
        try withIndex(of: base) { try PlannedQuery(query, in: $0).codes.codes }
    }

    private func keys(_ codes: [QueryCodes.Code]) -> [String] {
        codes.map { String(decoding: $0.key, as: UTF8.self) }
    }

    @Test(
        "a code is one in any clothing",
        arguments: [
            "C2065", "c2065", "error C2065", "[C2065] lamp", "lamp is dark (C2065)", "lamp: C2065, wick",
            "{\"code\":\"C2065\",\"lamp\":1}", "code=C2065", "错误码C2065", "错误码 C2065", "报错“C2065”怎么办",
            "2026-01-02 10:00:00 ERROR lamp C2065: dark", "lamp\nC2065\nwick", "C-2065", "C_2065",
        ])
    func clothing(query: String) throws {
        let found = try codes(query)
        #expect(keys(found) == ["c2065"])
        #expect(found.allSatisfy { $0.lookup >= 0 && $0.isOfBase && !$0.isNumber })
    }

    @Test(
        "a number is one where the query calls it so",
        arguments: [
            "1045", "error 1045", "Error: 1045", "error code 1045", "code: 1045 on the third lamp",
            "code=1045",
            "错误码 1045", "错误码1045", "错误码为1045", "报错 1045", "{\"code\":1045,\"message\":\"lamp\"}",
            "{\"errCode\": \"1045\"}", "lamp exited with status 1045", "errno=1045", "lighting failed (1045)",
            "(1045)", "[1045]",
        ])
    func announced(query: String) throws {
        let found = try codes(query)
        #expect(keys(found) == ["1045"])
        #expect(found.allSatisfy { $0.lookup >= 0 && $0.isOfBase && $0.isNumber && $0.isAnnounced })
    }

    @Test("only what is called a code, or stands alone, is announced")
    func announcement() throws {
        for query in ["C2065", "error C2065", "错误码 C2065", "code=C2065"] {
            #expect(try codes(query).map(\.isAnnounced) == [true], "\(query)")
        }
        for query in ["lamp C2065", "C2065 lamp", "[C2065] lamp"] {
            #expect(try codes(query).map(\.isAnnounced) == [false], "\(query)")
        }
    }

    @Test(
        "amounts, dates, versions and addresses are none",
        arguments: [
            "lamp burned 2077 hours of zzyzx", "zzyzx qqxqq 1045 lamps", "error on 2026-10-45",
            "error 1045.2 lamps",
            "error 10.45.1.1", "zzyzx error at 12:1045", "error 12", "error 1234567890", "lamp", "",
        ])
    func numbers(query: String) throws {
        #expect(try codes(query).isEmpty)
    }

    @Test("a bare number that weighs most is one where the base has such codes, known or not")
    func asked() throws {
        for number in ["1045", "1046"] {
            let found = try codes("what is \(number)")
            #expect(keys(found) == [number])
            #expect(
                found.allSatisfy { $0.isAnnounced && $0.isOfBase && ($0.lookup >= 0) == (number == "1045") })
        }
        #expect(try codes("what is 104567").isEmpty, "as many digits as no code has")
        var base = Self.base
        base[1].tags = []
        #expect(try codes("what is 1045", in: base).isEmpty, "no code is a number")
        #expect(try keys(codes("error 1045", in: base)) == ["1045"], "announced all the same")
    }

    @Test(
        "codes that the base lacks are of the base where they are built like its own, or have the digits of one of them",
        arguments: [
            ("C9999", true), ("GHC-11111", true), ("ERR_FOG", true), ("CS2065", true), ("error 9999", true),
            ("CS2066", false), ("ORA-00942", false), ("E42", false), ("error 104", false), ("SIG_FOG", false),
        ])
    func ofBase(query: String, expected: Bool) throws {
        let found = try codes(query)
        #expect(found.map(\.isOfBase) == [expected])
        #expect(found.map(\.lookup) == [-1])
    }

    @Test("a word and a number are one code only where the base has it")
    func joined() throws {
        #expect(try keys(codes("lamp C 2065")) == ["c2065"])
        #expect(try codes("lamp C 2066").isEmpty)
        #expect(try codes("lamp 2065").isEmpty)
    }

    @Test(
        "a number that is a part of a code, or stands beside one, is no other code",
        arguments: ["C 2065", "C2065 (2024)"])
    func numberBesideCode(query: String) throws {
        let found = try codes(query)
        #expect(keys(found) == ["c2065"])
        #expect(
            try keys(codes(query, in: Self.base.filter { $0.tags.first?.text != Array("1045".utf8) })) == [
                "c2065"
            ])
    }

    @Test("each counts once, in the order in which they are named")
    func order() throws {
        #expect(
            try keys(codes("ERR_SOOT then C2065, c2065 and ERR_SOOT; error 1045")) == [
                "errsoot", "c2065", "1045",
            ])
    }

    @Test("at most 32 are looked at")
    func most() throws {
        let query = (0..<50).map { "C\(3000 + $0)" }.joined(separator: ", ")
        let found = try keys(codes(query))
        #expect(found == (0..<32).map { "c\(3000 + $0)" })
    }

    @Test("codes that none of the entries holds are told by whether they are of the base")
    func unheld() throws {
        try withIndex(of: Self.base) { index throws in
            func unheld(_ query: String) throws -> [Bool] {
                let query = try PlannedQuery(query, in: index)
                let found = query.codes.unheld(by: try (0..<Self.base.count).map { try query.exact($0) })
                return [found.ofBase, found.others]
            }
            #expect(try unheld("C2065 lamp") == [false, false])
            #expect(try unheld("C2066 lamp") == [true, false])
            #expect(try unheld("ORA-00942 lamp") == [false, true])
            #expect(try unheld("C2065 C2066 ORA-00942") == [true, true])
            #expect(try unheld("lamp") == [false, false])
        }
    }
}
