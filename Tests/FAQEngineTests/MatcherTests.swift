import FAQText
import TestSupport
import Testing

@testable import FAQEngine

@Suite("The matcher")
struct MatcherTests {
    private static let printer: [EngineEntry] = [
        EngineEntry(
            "Printer says \"paper jam\" on tray.feed", answer: "Open the rear cover.",
            tags: [EngineTag(.message, "paper jam"), EngineTag(.api, "tray.feed")]),
        EngineEntry(
            "Printer says \"paper jam\" on duplex.turn", answer: "Remove the duplex unit.",
            tags: [EngineTag(.message, "paper jam"), EngineTag(.api, "duplex.turn")]),
        EngineEntry("墨盒无法识别怎么办？", answer: "清洁触点。"),
        EngineEntry("How long does a cartridge last?", answer: "About 900 pages."),
    ]

    private func resolve(_ query: String) throws -> EngineResolution {
        try Matcher.resolve(query, in: Self.printer)
    }

    @Test func anIdentifierLeadsToItsEntry() throws {
        let found = try resolve("duplex.turn: paper jam")
        #expect(found.status == .answer)
        #expect(found.matches.first?.entry == 1)
    }

    @Test func lookAlikesAreToldApartByAQuestion() throws {
        let found = try resolve("paper jam")
        #expect(found.status == .ambiguous)
        #expect(found.question?.facet == .api)
        #expect(
            found.question?.choices.map { String(decoding: $0.label, as: UTF8.self) } == [
                "tray.feed", "duplex.turn",
            ])
    }

    @Test func aCodeInMetadataAloneIsFoundAndAsksWhereSeveralEntriesCarryIt() throws {
        var entries = Self.printer
        entries[0].tags.append(EngineTag(.code, "PRN-40"))
        entries[1].tags.append(EngineTag(.code, "PRN-40"))
        entries[3].tags.append(EngineTag(.code, "PRN-77"))
        #expect(try Matcher.resolve("PRN-77", in: entries).matches.first?.entry == 3)
        let found = try Matcher.resolve("PRN-40", in: entries)
        #expect(found.status == .ambiguous)
        #expect(Set(found.question?.choices.map(\.entry) ?? []) == [0, 1])
    }

    @Test func chineseIsFoundAnywhereInASentence() throws {
        #expect(try resolve("换了新墨盒以后还是无法识别").matches.first?.entry == 2)
    }

    @Test func unknownMattersAreDeclined() throws {
        #expect(try resolve("Bluetooth pairing keeps dropping").status == .none)
        #expect(try resolve("").matches.isEmpty)
    }

    @Test func wordsThatAskForNothingAreDeclined() throws {
        #expect(try resolve("how").status == .none)
        #expect(try resolve("怎么").status != .answer)
    }

    @Test func theLimitChangesNothingButTheLength() throws {
        let entries = EngineEntry.random(400, seed: 11, aliases: true)
        let query = "worda0 wordb1 wordz25 权限不足"
        let all = try Matcher.resolve(query, in: entries, limit: 100)
        for limit in [1, 5, 40] {
            let some = try Matcher.resolve(query, in: entries, limit: limit)
            #expect(some.status == all.status)
            #expect(some.matches.map(\.entry) == all.matches.prefix(limit).map(\.entry))
            #expect(some.matches.map(\.confidence) == all.matches.prefix(limit).map(\.confidence))
        }
    }

    @Test(arguments: ["墨盒无法识别", "mohe wufa shibie", "mhwfsb"])
    func chineseIsFoundByItsCharactersPinyinAndInitials(query: String) throws {
        let found = try resolve(query)
        #expect(found.matches.first?.entry == 2)
        if query != "墨盒无法识别" {
            #expect(found.matches.first?.evidence.allSatisfy { $0.kind == .sound } == true)
        }
    }

    @Test(arguments: ["mhwfsx", "mhw", "xyzzyq"])
    func lettersThatNoRunOfTheBaseBeginsWithAreNoInitials(query: String) throws {
        #expect(try resolve(query).status == .none)
    }
}
