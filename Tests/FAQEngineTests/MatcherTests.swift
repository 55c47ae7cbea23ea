import FAQText
import Testing

@testable import FAQEngine

private func index(_ entries: [EngineEntry]) -> [UInt8] {
    var builder = IndexBuilder()
    for entry in entries { builder.add(entry) }
    return builder.finish()
}

private func resolve(_ query: String, in bytes: [UInt8], limit: Int = 10) throws -> EngineResolution {
    try bytes.withUnsafeBytes { bytes in
        let matcher = Matcher(index: try Index(bytes: bytes))
        return try Array(query.utf8).withUnsafeBufferPointer { try matcher.resolve($0, limit: limit) }
    }
}

private func tag(_ kind: TagKind, _ text: String) -> EngineTag {
    EngineTag(kind: kind, text: Array(text.utf8), inQuestion: true)
}

private let printer: [EngineEntry] = [
    EngineEntry(
        question: Array("Printer says \"paper jam\" on tray.feed".utf8),
        answer: Array("Open the rear cover.".utf8),
        tags: [tag(.message, "paper jam"), tag(.api, "tray.feed")]),
    EngineEntry(
        question: Array("Printer says \"paper jam\" on duplex.turn".utf8),
        answer: Array("Remove the duplex unit.".utf8),
        tags: [tag(.message, "paper jam"), tag(.api, "duplex.turn")]),
    EngineEntry(question: Array("墨盒无法识别怎么办？".utf8), answer: Array("清洁触点。".utf8)),
    EngineEntry(
        question: Array("How long does a cartridge last?".utf8), answer: Array("About 900 pages.".utf8)),
]

@Test func anIdentifierLeadsToItsEntry() throws {
    let found = try resolve("duplex.turn: paper jam", in: index(printer))
    #expect(found.status == .answer)
    #expect(found.matches.first?.entry == 1)
}

@Test func lookAlikesAreToldApartByAQuestion() throws {
    let found = try resolve("paper jam", in: index(printer))
    #expect(found.status == .ambiguous)
    #expect(found.question?.facet == .api)
    #expect(
        found.question?.choices.map { String(decoding: $0.label, as: UTF8.self) } == [
            "tray.feed", "duplex.turn",
        ])
}

@Test func aCodeInMetadataAloneIsFoundAndAsksWhereSeveralEntriesCarryIt() throws {
    var entries = printer
    entries[0].tags.append(tag(.code, "PRN-40"))
    entries[1].tags.append(tag(.code, "PRN-40"))
    entries[3].tags.append(tag(.code, "PRN-77"))
    let bytes = index(entries)
    #expect(try resolve("PRN-77", in: bytes).matches.first?.entry == 3)
    let found = try resolve("PRN-40", in: bytes)
    #expect(found.status == .ambiguous)
    #expect(Set(found.question?.choices.map(\.entry) ?? []) == [0, 1])
}

@Test func chineseIsFoundAnywhereInASentence() throws {
    let found = try resolve("换了新墨盒以后还是无法识别", in: index(printer))
    #expect(found.matches.first?.entry == 2)
}

@Test func unknownMattersAreDeclined() throws {
    #expect(try resolve("Bluetooth pairing keeps dropping", in: index(printer)).status == .none)
    #expect(try resolve("", in: index(printer)).matches.isEmpty)
}

@Test func wordsThatAskForNothingAreDeclined() throws {
    #expect(try resolve("how", in: index(printer)).status == .none)
    #expect(try resolve("怎么", in: index(printer)).status == .none)
}

@Test func theLimitChangesNothingButTheLength() throws {
    var builder = IndexBuilder()
    for entry in randomEntries(400, seed: 11, aliases: true) { builder.add(entry) }
    let bytes = builder.finish()
    let all = try resolve("worda0 wordb1 wordz25 权限不足", in: bytes, limit: 100)
    for limit in [1, 5, 40] {
        let some = try resolve("worda0 wordb1 wordz25 权限不足", in: bytes, limit: limit)
        #expect(some.status == all.status)
        #expect(some.matches.map(\.entry) == all.matches.prefix(limit).map(\.entry))
        #expect(some.matches.map(\.confidence) == all.matches.prefix(limit).map(\.confidence))
    }
}

@Test(arguments: ["墨盒无法识别", "mohe wufa shibie", "mhwfsb"])
func chineseIsFoundByItsCharactersPinyinAndInitials(query: String) throws {
    let found = try resolve(query, in: index(printer))
    #expect(found.matches.first?.entry == 2)
    if query != "墨盒无法识别" { #expect(found.matches.first?.evidence.allSatisfy { $0.kind == .sound } == true) }
}

@Test(arguments: ["mhwfsx", "mhw", "xyzzyq"])
func lettersThatNoRunOfTheBaseBeginsWithAreNoInitials(query: String) throws {
    let found = try resolve(query, in: index(printer))
    #expect(found.status == .none)
}
