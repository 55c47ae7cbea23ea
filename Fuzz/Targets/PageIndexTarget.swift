import FAQEngine
import FAQPageIndex

extension FuzzTarget {
    /// Any bytes may come as the core of a page's index, and as the parts that it misses.
    static let pageIndex = FuzzTarget("page-index", longest: 64 << 10, seeds: [pageCore]) {
        (input) throws(Violation) in
        // Mutations are to go deeper than the magic.
        let head: [UInt8] = [0x46, 0x41, 0x51, 0x50, 0, 0, 0, 0]
        // A copy of just this size: reading past it is reported.
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: input.count, alignment: 16)
        defer { copy.deallocate() }
        copy.copyBytes(from: input)
        if input.count >= head.count { copy.copyBytes(from: head) }
        do throws(IndexError) { try read(UnsafeRawBufferPointer(copy)) } catch {
            // What damage should give.
        }
    }
}

/// The core of a page, all parts in it but those of tables.
private let pageCore: [UInt8] = PumpManual.index.withUnsafeBytes { bytes in
    do throws(IndexError) {
        let index = try Index(bytes: bytes)
        return try EncodedPageIndex(of: index, titles: [], rule: index.rule).core
    } catch {
        return []
    }
}

private func read(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
    var matcher = try PageMatcher(core: bytes)
    for query in PumpManual.queries + ["how to refund 壓力\nat 阀门", "ylbz"] {
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
