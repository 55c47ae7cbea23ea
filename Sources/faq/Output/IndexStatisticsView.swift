internal import FAQKit
internal import FAQReader
internal import FAQWording

/// What an index holds, for people and for programs.
struct IndexStatisticsView {
    let statistics: IndexStatistics

    func text() -> TerminalText {
        let text = CommandText.current
        let held = statistics.sections.reduce(0) { $0 + $1.byteCount }
        var rows = statistics.sections.map { ($0.name, $0.byteCount) }
        rows += [
            (text.headerOfIndex, statistics.byteCount - held), (text.wholeIndex, statistics.byteCount),
            (text.indexWithoutContent, statistics.searchByteCount),
        ]
        let nameWidth = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
        let countWidth = "\(statistics.byteCount)".count
        let table = rows.map { name, byteCount in
            "  " + name + blanks(nameWidth - DisplayWidth.of(name)) + "  "
                + blanks(countWidth - "\(byteCount)".count) + "\(byteCount)  \(percentage(byteCount))"
        }
        let head = [
            text.indexHolds(
                entries: statistics.entryCount, documents: statistics.documentCount,
                terms: statistics.termCount),
            text.indexVersions(format: statistics.formatVersion, ranking: statistics.rankingVersion),
            text.indexPolicy(statistics.policy.rawValue),
        ]
        return "\((head + table).joined(separator: "\n"))\n"
    }

    func verified() -> TerminalText {
        "\(CommandText.current.indexVerified(entries: statistics.entryCount, bytes: statistics.byteCount))\n"
    }

    /// Adds the members to an object that says what was done.
    func write(to json: inout JSONWriter) {
        json.member("formatVersion", statistics.formatVersion)
        json.member("rankingVersion", statistics.rankingVersion)
        json.member("policy", statistics.policy.rawValue)
        json.member("entries", statistics.entryCount)
        json.member("documents", statistics.documentCount)
        json.member("terms", statistics.termCount)
        json.member("bytes", statistics.byteCount)
        json.member("searchBytes", statistics.searchByteCount)
        json.name("sections")
        json.array(statistics.sections) { json, section in
            json.object {
                $0.member("name", section.name)
                $0.member("bytes", section.byteCount)
                $0.member("share", Double(section.byteCount) / Double(statistics.byteCount), digits: 4)
            }
        }
    }

    /// Of the whole file, with one digit after the point, six characters wide.
    private func percentage(_ byteCount: Int) -> String {
        let tenths = (byteCount * 1000 + statistics.byteCount / 2) / statistics.byteCount
        let digits = "\(tenths / 10).\(tenths % 10)"
        return blanks(5 - digits.count) + digits + " %"
    }

    private func blanks(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
