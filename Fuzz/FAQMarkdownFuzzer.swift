import FAQMarkdown
import FAQModel

/// Called by libFuzzer: whatever the bytes are, reading them must end, and every entry must stand within the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let document = FAQDocument(markdown: bytes, file: "fuzz.md")
    let breaks = bytes.count { $0 == 10 || $0 == 13 }
    for entry in document.entries {
        precondition(!entry.question.isEmpty)
        guard let lines = entry.source?.lines else { preconditionFailure("an entry without source") }
        precondition(lines.lowerBound >= 1 && lines.upperBound <= breaks + 1, "\(lines) of \(breaks + 1)")
    }
    return 0
}
