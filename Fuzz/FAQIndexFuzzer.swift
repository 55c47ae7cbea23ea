import FAQModel
import FAQText
import Glibc

@testable import FAQEngine
@testable import FAQLogs

/// Called by libFuzzer before anything else: writes an index to begin with into the folder `$FAQ_FUZZ_SEEDS`.
@_cdecl("LLVMFuzzerInitialize")
public func writeSeed(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> Int32 {
    guard let folder = getenv("FAQ_FUZZ_SEEDS"),
        let file = fopen(String(cString: folder) + "/pumps.faqx", "w")
    else { return 0 }
    var builder = IndexBuilder(logPatterns: .ofTags)
    for number in 0..<150 {
        let question = number < 3 ? "Pump \(number) reports E10\(number) 压力不足" : "Pump \(number)"
        var entry = EngineEntry(question: Array(question.utf8))
        if number < 3 {
            let tag = Tag(kind: .message, text: "pressure {n} lost at valve.open", place: .question)
            entry.aliases = [Array("pump stalls again".utf8)]
            entry.path = Array("Pumps".utf8)
            entry.answer = Array("Check valve.open and the filter. 检查阀门。".utf8)
            entry.code = Array("pump --reset \(number)".utf8)
            entry.tags = [
                EngineTag(kind: .code, text: Array("E10\(number)".utf8), inQuestion: true),
                EngineTag(kind: .message, text: Array(tag.text.utf8), inQuestion: true),
                EngineTag(kind: .message, text: Array("阀门 打不开".utf8), inQuestion: true),
            ]
            if let id = EntryID("pump-\(number)") {
                entry.record = EntryRecord.encode(
                    Entry(
                        id: id, question: question, category: ["Pumps"], tags: [tag],
                        source: Source(file: "pumps.md", lines: 1...4)))
            }
        }
        builder.add(entry)
    }
    let bytes = builder.finish()
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return 0
}

private let queries = [
    "pump 3 压力不足 E103 valve.open", "pupm stals yali buzu", "E101: pressure 7 lost at valve.open\nat 阀门",
]

private let log = """
    10:02 ERROR pressure 7 lost at valve.open
    10:03 E101 阀门 打不开
    10:04 pressure 12 lost
    at valve.open, failed to stop

    """

/// Called by libFuzzer: whatever the bytes are, reading them as an index must end, with an error or a result.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    var bytes = Array(UnsafeBufferPointer(start: start, count: count))
    repairHeader(&bytes)
    // A copy of just this size: reading past it is reported.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    do throws(IndexError) { try read(UnsafeRawBufferPointer(copy)) } catch {
        // What damage should give.
    }
    return 0
}

/// Mutations are to go deeper than the checksum of the header.
private func repairHeader(_ bytes: inout [UInt8]) {
    guard bytes.count >= Layout.headerSize else { return }
    var cursor = 0
    func set(_ value: UInt64, _ width: Int) {
        for place in 0..<width {
            bytes[cursor + place] = UInt8(truncatingIfNeeded: value >> UInt64(place * 8))
        }
        cursor += width
    }
    set(Layout.magic, 8)
    set(UInt64(Layout.formatVersion), 4)
    let tableEnd = Layout.headerSize + Int(bytes[24] & 63) * Layout.sectionRecordSize
    guard tableEnd <= bytes.count else { return }
    cursor = 32
    set((bytes[..<32] + bytes[Layout.headerSize..<tableEnd]).withUnsafeBytes { Checksum.of($0) }, 8)
}

private func read(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
    let index = try Index(bytes: bytes)
    do throws(IndexError) { try index.verify(bytes) } catch {
        // Nearly always; what is damaged must be harmless nonetheless.
    }
    // Damage that one query meets must not hide the rest from the others.
    let matcher = Matcher(index: index)
    for query in queries {
        Array(query.utf8).withUnsafeBufferPointer { query in
            do throws(IndexError) { _ = try matcher.resolve(query, limit: 20) } catch {}
        }
    }
    for entry in 0..<min(index.entryCount, 20) {
        do throws(IndexError) {
            _ = try index.tags(of: entry)
            let record = try index.record(entry)
            do throws(RecordError) {
                _ = try EntryRecord.header(of: record)
                _ = try EntryRecord.decode(record)
            } catch {}
        } catch {}
    }
    let scanner = try LogScanner(index: index, options: .unknownErrors)
    var rest = Array(log.utf8)[...]
    while true {
        let count = scanner.fill { buffer in
            let count = min(buffer.count, rest.count, 100)
            buffer.copyBytes(from: rest.prefix(count))
            rest = rest.dropFirst(count)
            return count
        }
        if count == 0 { break }
        try scanner.scan { _ in }
    }
    try scanner.finish { _ in }
}
