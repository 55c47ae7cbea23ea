import FAQText

@testable import FAQEngine
@testable import FAQLogs

/// An index of entries that each have one tag in their question, to be read while `body` runs.
func withIndex<Result>(
    of tags: [(kind: TagKind, text: String)], _ body: (Index, UnsafeRawBufferPointer) throws -> Result
) throws -> Result {
    var builder = IndexBuilder(logPatterns: .ofTags)
    for (number, tag) in tags.enumerated() {
        builder.add(
            EngineEntry(
                question: Array("Question \(number)".utf8),
                tags: [EngineTag(kind: tag.kind, text: Array(tag.text.utf8), inQuestion: true)]))
    }
    return try builder.finish().withUnsafeBytes { try body(try Index(bytes: $0), $0) }
}

/// Scans a log handed over in pieces of at most `chunk` bytes.
func findings(
    in log: [UInt8], _ index: Index, chunk: Int = .max, options: LogScanner.Options = []
) throws -> [LogFinding] {
    let scanner = try LogScanner(index: index, options: options)
    var found: [LogFinding] = []
    var position = 0
    while true {
        let count = scanner.fill { buffer in
            let count = min(chunk, buffer.count, log.count - position)
            log.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
            }
            position += count
            return count
        }
        if count == 0 { break }
        try scanner.scan { found.append($0) }
    }
    try scanner.finish { found.append($0) }
    return found
}
