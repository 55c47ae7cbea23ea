internal import CYAML
internal import FAQModel

/// The YAML (or, in Hugo's manner, TOML) head of a file.
struct FrontMatter {
    /// The last line of the head, its closing fence.
    let lastLine: Int
    /// The title of the page.
    let title: String?
    /// Its other scalars at the top level, by their keys.
    let scalars: [(key: String, value: String)]
    /// Where and why the YAML cannot be read.
    let fault: (line: Int, reason: String)?

    /// Returns `nil` when the file does not start with a closed head.
    init?(_ source: SourceText) {
        guard source.lineCount > 1 else { return nil }
        let fence = Array(source.line(1).trimmed())
        let isTOML = fence.elementsEqual("+++".utf8)
        guard isTOML || fence.elementsEqual("---".utf8), source.line(1).first == fence.first else {
            return nil
        }
        var last: Int?
        for number in 2...source.lineCount {
            let line = source.line(number)
            guard let first = line.first, first == fence[0] || first == UInt8(ascii: ".") else { continue }
            let text = line.trimmed()
            if text.elementsEqual(fence) || (!isTOML && text.elementsEqual("...".utf8)) {
                last = number
                break
            }
        }
        guard let last else { return nil }
        lastLine = last
        if isTOML {
            title = Self.tomlTitle(source, lines: 2..<last)
            scalars = []
            fault = nil
        } else if let head = PlainHead(source, lines: 2..<last) {
            title = Self.title { head[$0] }
            scalars = head.scalars
            fault = nil
        } else {
            let head = YAMLHead(source.bytes[source.starts[1]..<source.starts[last - 1]])
            title = Self.title { head.values[$0] }
            scalars = head.values.sorted { $0.key < $1.key }
            fault = head.fault.map { (line: $0.line + 1, reason: $0.reason) }
        }
    }

    private static func title(_ value: (String) -> String?) -> String? {
        ["title", "pageTitle", "question", "sidebar_label"].lazy.compactMap(value).first { !$0.isEmpty }
    }

    private static func tomlTitle(_ source: SourceText, lines: Range<Int>) -> String? {
        for number in lines {
            let line = source.line(number).trimmed()
            guard line.starts(with: "title".utf8), let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
                continue
            }
            let value = line[(equals + 1)...].trimmed()
            guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                continue
            }
            return value.dropFirst().prefix { $0 != quote }.text()
        }
        return nil
    }
}

/// The scalars at the top level of a YAML mapping, read with libyaml.
private struct YAMLHead {
    private(set) var values: [String: String] = [:]
    private(set) var fault: (line: Int, reason: String)?

    /// How deep sequences and mappings may nest: for every token libyaml looks at all brackets that are open.
    private static let mostDepth = 100

    init(_ bytes: ArraySlice<UInt8>) {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return }
        defer { yaml_parser_delete(&parser) }
        bytes.withUnsafeBufferPointer { input in
            yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
            read(&parser)
        }
    }

    /// Takes event after event, of which libyaml reads no more than a line ahead, and so ends where nesting is too deep.
    private mutating func read(_ parser: inout yaml_parser_t) {
        var depth = 0
        var key: String?
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else {
                let reason = parser.problem.map { String(cString: $0) } ?? "not YAML"
                fault = (line: Int(parser.problem_mark.line) + 1, reason: reason)
                return
            }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return
            case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
                depth += 1
                guard depth <= Self.mostDepth else {
                    fault = (
                        line: Int(event.start_mark.line) + 1,
                        reason: "it nests more than \(Self.mostDepth) deep"
                    )
                    return
                }
            case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
                depth -= 1
                if depth == 1 { key = nil }
            case YAML_SCALAR_EVENT where depth == 1:
                let scalar = event.data.scalar
                let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length).text()
                if let name = key {
                    if values[name] == nil { values[name] = text }
                    key = nil
                } else {
                    key = text
                }
            default: break
            }
        }
    }
}
