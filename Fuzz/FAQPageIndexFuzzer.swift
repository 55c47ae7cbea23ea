import FAQEngine
import FAQPageIndex
import FAQText
import Glibc

/// Called by libFuzzer before anything else: writes the core of a page's index to begin with, all parts in it but those of
/// tables, into the folder `$FAQ_FUZZ_SEEDS`.
@_cdecl("LLVMFuzzerInitialize")
public func writeSeed(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> Int32 {
    guard let folder = getenv("FAQ_FUZZ_SEEDS") else { return 0 }
    var builder = IndexBuilder()
    for number in 0..<150 {
        var entry = EngineEntry(question: Array("Pump \(number) reports E10\(number % 9) 压力不足".utf8))
        if number % 40 == 0 {
            entry.aliases = [Array("pump stalls again".utf8)]
            entry.answer = Array("Check valve.open and the filter. 检查阀门。".utf8)
            entry.tags = [
                EngineTag(kind: .code, text: Array("E10\(number % 9)".utf8), inQuestion: true),
                EngineTag(kind: .message, text: Array("阀门 打不开".utf8), inQuestion: true),
            ]
        }
        builder.add(entry)
    }
    let bytes = builder.finish()
    bytes.withUnsafeBytes { bytes in
        do throws(IndexError) {
            let index = try Index(bytes: bytes)
            let page = try EncodedPageIndex(of: index, titles: [], rule: index.rule)
            guard let file = fopen(String(cString: folder) + "/pumps.faqp", "w") else { return }
            fwrite(page.core, 1, page.core.count, file)
            fclose(file)
        } catch {
            // Nothing to begin with, then.
        }
    }
    return 0
}

private let queries = [
    "pump 3 压力不足 E103 valve.open", "pupm stals yali buzu", "how to refund 壓力\nat 阀门", "ylbz",
]

/// Called by libFuzzer: whatever the bytes are, reading them as a core, and as the parts that it misses, must end with an
/// error or a result.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    // A copy of just this size: reading past it is reported.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { copy.deallocate() }
    copy.copyBytes(from: UnsafeRawBufferPointer(start: start, count: count))
    // Mutations are to go deeper than the magic.
    let head: [UInt8] = [0x46, 0x41, 0x51, 0x50, 0, 0, 0, 0]
    if count >= head.count { copy.copyBytes(from: head) }
    do throws(IndexError) { try read(UnsafeRawBufferPointer(copy)) } catch {
        // What damage should give.
    }
    return 0
}

private func read(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
    var matcher = try PageMatcher(core: bytes)
    for query in queries {
        // Damage that one query meets must not hide the rest from the others.
        for round in 0..<6 {
            let isResolved = Array(query.utf8).withUnsafeBufferPointer { query in
                do throws(IndexError) {
                    guard let found = try matcher.resolve(query, limit: 5) else { return false }
                    for match in found.matches { _ = matcher.index.title(match.entry) }
                } catch {}
                return true
            }
            if isResolved { break }
            var missing: [Int] = []
            while case let part = matcher.index.missing(missing.count), part >= 0 { missing.append(part) }
            // Any stretch of the input serves as a part.
            for part in missing {
                let start = (part * 37 + round * 11) % bytes.count
                let end = min(bytes.count, start + (part * 53 + round) % 400)
                matcher.index.add(part, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            }
        }
    }
}
