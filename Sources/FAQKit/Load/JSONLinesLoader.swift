internal import FAQFiles
internal import FAQMarkdown
internal import FAQModel
internal import FAQReader

/// Reads entries from lines of `{"id","question","details"?,"answer","group"?,"aliases"?}`.
enum JSONLinesLoader {
    /// The most bytes of a file of lines: 1 GiB.
    static let largestFile = 1 << 30

    static func load(_ path: FilePath) throws(KnowledgeBaseError) -> Content {
        do throws(FileError) {
            return load(try FileBytes.read(path, limit: largestFile), file: path.name)
        } catch {
            guard error.isTooLarge else { throw .unreadable(error) }
            return Content([LoadedDocument(diagnostics: [.tooLarge(path.name, limit: largestFile)])])
        }
    }

    static func load(_ bytes: [UInt8], file: String) -> Content {
        let check = TextCheck(bytes, file: file)
        guard let text = check.text else { return Content([LoadedDocument(diagnostics: check.diagnostics)]) }
        var document = LoadedDocument(diagnostics: check.diagnostics)
        var groups: [String: Group] = [:]
        let slices = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (offset, slice) in slices.enumerated() where !isBlank(slice) {
            do throws(LineError) {
                let line = try JSONEntryLine(slice)
                if let name = line.group, let entry = groups[name]?.entry {
                    groups[name]?.add(line, to: &document.entries[entry])
                } else {
                    if let name = line.group { groups[name] = Group(line, entry: document.entries.count) }
                    document.entries.append(line.entry)
                }
            } catch {
                document.diagnostics.append(
                    Diagnostic(
                        severity: .error, code: "bad-line", file: file, line: offset + 1,
                        message: error.message))
            }
        }
        return Content([document])
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}

/// The lines of one group, which make one entry. The first gives the id and the question; an answer is taken where there
/// was none, with what was found in it, and so are details.
private struct Group {
    /// The position of the entry.
    let entry: Int
    /// Its question and its aliases.
    private var questions: Set<String>

    init(_ line: JSONEntryLine, entry: Int) {
        self.entry = entry
        questions = Set([line.question] + line.aliases)
    }

    /// Adds a further line to the entry, in time that does not depend on how many came before.
    mutating func add(_ line: JSONEntryLine, to entry: inout Entry) {
        for question in [line.question] + line.aliases where questions.insert(question).inserted {
            entry.aliases.append(question)
        }
        guard entry.details.isEmpty || entry.answer.isEmpty else { return }
        let other = line.entry
        if entry.details.isEmpty, !other.details.isEmpty {
            entry.details = other.details
            addTags(of: other, in: .details, to: &entry)
        }
        if entry.answer.isEmpty, !other.answer.isEmpty {
            entry.answer = other.answer
            addTags(of: other, in: .answer, to: &entry)
        }
    }

    private func addTags(of other: Entry, in place: Tag.Place, to entry: inout Entry) {
        let key: (Tag) -> Tag = { Tag(kind: $0.kind, text: $0.text, place: place) }
        let known = Set(entry.tags.map(key))
        entry.tags += other.tags.filter { $0.place == place && !known.contains(key($0)) }
    }
}

struct LineError: Error, Hashable, Sendable {
    var message: String
}

/// One line of a JSONL source, checked.
struct JSONEntryLine: Sendable {
    var id: EntryID
    var question: String
    var details: String
    var answer: String
    var group: String?
    var aliases: [String]

    init(_ bytes: ArraySlice<UInt8>) throws(LineError) {
        let value: JSONValue
        do throws(JSONError) { value = try JSONParser.parse(bytes) } catch {
            throw LineError(message: "no JSON: \(error.reason) (byte \(error.offset + 1))")
        }
        guard case .object = value else {
            throw LineError(message: "expected an object with id, question and answer")
        }
        guard let text = Self.text(value["id"]), let id = EntryID(text) else {
            throw LineError(message: "\"id\" must be a string that is not empty and has no line break")
        }
        guard let question = value["question"]?.string, !question.isEmpty else {
            throw LineError(message: "\"question\" must be a string that is not empty")
        }
        self.id = id
        self.question = question
        details = try Self.optionalText("details", in: value) ?? ""
        answer = try Self.optionalText("answer", in: value) ?? ""
        group = try Self.optionalText("group", in: value)
        aliases = try Self.aliases(in: value)
    }

    /// The line as an entry of its own.
    var entry: Entry {
        FAQDocument.entry(id: id, question: question, details: details, answer: answer, aliases: aliases)
    }

    private static func aliases(in value: JSONValue) throws(LineError) -> [String] {
        guard let list = value["aliases"], list != .null else { return [] }
        guard let values = list.array else {
            throw LineError(message: "\"aliases\" must be a list of strings")
        }
        var aliases: [String] = []
        for value in values {
            guard let text = value.string else {
                throw LineError(message: "\"aliases\" must be a list of strings")
            }
            if !text.isEmpty { aliases.append(text) }
        }
        return aliases
    }

    private static func optionalText(_ name: String, in value: JSONValue) throws(LineError) -> String? {
        guard let member = value[name], member != .null else { return nil }
        guard let text = text(member) else { throw LineError(message: "\"\(name)\" must be a string") }
        return text
    }

    /// A string, or a number as written, which people use for ids.
    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text), .number(let text): text
        default: nil
        }
    }
}
