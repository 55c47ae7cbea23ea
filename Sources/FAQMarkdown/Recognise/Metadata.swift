internal import FAQModel
internal import FAQText

/// Author metadata as an entry takes it.
struct Metadata {
    private(set) var id: EntryID?
    private(set) var aliases: [String] = []
    private(set) var tests: [String] = []
    private(set) var tags: [Tag] = []
    private(set) var reviewed: String?

    /// Takes over what a comment says; unknown keys and unusable values are reported.
    mutating func add(_ comment: MetadataComment, report: inout Report) {
        for (key, value, line) in comment.pairs {
            switch key {
            case "id":
                guard let new = EntryID(value) else {
                    report.warn(
                        "invalid-id", line: line, "the id is empty; give it a value or remove the line")
                    continue
                }
                if id != nil {
                    report.warn(
                        "duplicate-metadata", line: line, "the entry has an id already; the first one counts"
                    )
                }
                id = id ?? new
            case "also", "aliases", "alias": aliases.append(contentsOf: Self.parts(value))
            case "test", "tests": tests.append(contentsOf: Self.parts(value))
            case "codes", "code": addTags(.code, value)
            case "api", "apis": addTags(.api, value)
            case "tags", "tag": addTyped(value)
            case "reviewed": setReviewed(value, line: line, report: &report)
            case "":
                report.warn("metadata-syntax", line: line, "expected `key: value`, found \"\(value)\"")
            default:
                report.warn(
                    "unknown-metadata-key", line: line,
                    "\"\(key)\" is no key; known are id, also, codes, api, tags, test and reviewed")
            }
        }
    }

    private mutating func setReviewed(_ value: String, line: Int, report: inout Report) {
        guard let day = ISODay(value) else {
            return report.warn(
                "invalid-date", line: line,
                "\"\(value)\" is no day of the calendar and is left out; write it like 2026-11-01")
        }
        reviewed = day.text
    }

    private mutating func addTags(_ kind: Tag.Kind, _ value: String) {
        for text in Self.listed(value) { tags.append(Tag(kind: kind, text: text, place: .question)) }
    }

    /// `tags: message:ISV 权限不足, component:Redis`; without a kind a tag names a component.
    private mutating func addTyped(_ value: String) {
        for text in Self.listed(value) {
            let bytes = Array(text.utf8)
            if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
                let kind = Tag.Kind(rawValue: bytes[..<colon].text())
            {
                tags.append(Tag(kind: kind, text: bytes[(colon + 1)...].trimmed().text(), place: .question))
            } else {
                tags.append(Tag(kind: .component, text: text, place: .question))
            }
        }
    }

    /// The parts of a value between ` / `.
    private static func parts(_ value: String) -> [String] {
        var parts: [String] = []
        let bytes = Array(value.utf8)
        var start = 0
        var i = 0
        while i < bytes.count {
            let isSeparator =
                bytes[i] == UInt8(ascii: "/") && i > 0 && bytes[i - 1].isASCIISpace && i + 1 < bytes.count
                && bytes[i + 1].isASCIISpace
            if isSeparator {
                parts.append(bytes[start..<i].trimmed().text())
                start = i + 1
            }
            i += 1
        }
        parts.append(bytes[start...].trimmed().text())
        return parts.filter { !$0.isEmpty }
    }

    /// The parts of a value between ` / `, commas or `、`.
    private static func listed(_ value: String) -> [String] {
        parts(value).flatMap { part in
            part.split { $0 == "," || $0 == "，" || $0 == "、" }.map { String($0).trimmedText() }
        }.filter { !$0.isEmpty }
    }
}
