internal import FAQLogs
package import FAQModel
package import FAQReader

/// What a short log says, such as that of a ticket: causes, and forms of errors that no entry explains, by how they are
/// called.
package struct LogSummary: Sendable {
    package struct Seen<Key: Hashable & Sendable>: Sendable {
        package var key: Key
        package var count = 1
        /// 1-based.
        package var firstLine: Int
        /// The first line, without secrets.
        package var sample: String
    }

    package private(set) var causes: [Seen<EntryID>] = []
    /// By the number of their template.
    package private(set) var unknown: [Seen<UInt64>] = []
    /// Lines of further unknown forms.
    package private(set) var unlistedCount = 0
    package private(set) var lineCount = 0

    /// More forms than this are counted together.
    package static let mostUnknown = 100

    package init(of text: String, _ base: KnowledgeBase) throws(KnowledgeBaseError) {
        var entries: [EntryID: Int] = [:]
        var templates: [UInt64: Int] = [:]
        lineCount = try base.readLog(.bytes(Array(text.utf8)), scope: .errors) { event in
            switch event {
            case .explained(let line):
                Self.add(line.entry, line.line, line.text, to: &causes, &entries)
            case .unknown(let error):
                let template = Self.template(of: error)
                if unknown.count == Self.mostUnknown, templates[template] == nil {
                    unlistedCount += 1
                } else {
                    Self.add(template, error.line, error.text, to: &unknown, &templates)
                }
            case .pause: break
            }
            return true
        }
    }

    /// Of the line as it is shown: others see the number, so secrets must have no part in it.
    private static func template(of error: UnknownError) -> UInt64 {
        var text = error.text
        return text.withUTF8 { LineTemplate.number(of: $0) }
    }

    private static func add<Key>(
        _ key: Key, _ line: Int, _ text: String, to list: inout [Seen<Key>], _ indices: inout [Key: Int]
    ) {
        if let index = indices[key] {
            list[index].count += 1
        } else {
            indices[key] = list.count
            list.append(Seen(key: key, firstLine: line, sample: text))
        }
    }

    /// The number of a template as others may keep it: sixteen hexadecimal digits, the same for lines of one form, on every
    /// machine.
    package static func name(ofTemplate template: UInt64) -> String {
        let digits = String(template, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
