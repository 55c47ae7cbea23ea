import FAQEngine
import FAQPageIndex
import TestSupport

/// Asks the page's matcher as a page does: again and again, with the parts that it misses brought in a random order.
final class LoadingPage {
    private let core: Memory
    private let parts: [Memory]
    private var matcher: PageMatcher
    private var random: SplitMix
    /// How often the last query was asked.
    private(set) var rounds = 0

    init(core: [UInt8], parts: [[UInt8]], seed: UInt64) throws(IndexError) {
        self.core = Memory(core)
        self.parts = parts.map { Memory($0) }
        random = SplitMix(seed: seed)
        matcher = try PageMatcher(core: self.core.bytes)
    }

    convenience init(_ encoded: EncodedPageIndex, seed: UInt64) throws(IndexError) {
        try self.init(core: encoded.core, parts: encoded.parts, seed: seed)
    }

    /// Begins anew, as another visit does.
    func forgetParts() {
        if let fresh = try? PageMatcher(core: core.bytes) { matcher = fresh }
    }

    /// What the query gives once all that it misses has come; `nil` when nothing of it comes.
    ///
    /// - Parameter brings: whether the page can bring a part.
    /// - Throws: when the query meets damage.
    func resolve(
        _ query: String, limit: Int, brings: (Int) -> Bool = { _ in true }
    ) throws -> EngineResolution? {
        rounds = 0
        while true {
            rounds += 1
            let found = try Array(query.utf8).withUnsafeBufferPointer {
                try matcher.resolve($0, limit: limit)
            }
            if let found { return found }
            var missing: [Int] = []
            while case let part = matcher.index.missing(missing.count), part >= 0 { missing.append(part) }
            let brought = missing.filter(brings)
            if brought.isEmpty { return nil }
            for part in brought.shuffled(using: &random) {
                matcher.index.add(part, parts[part % parts.count].bytes)
            }
        }
    }
}

/// Bytes that stay in place, in memory of just their size.
final class Memory {
    let bytes: UnsafeRawBufferPointer

    init(_ content: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 16)
        memory.copyBytes(from: content)
        bytes = UnsafeRawBufferPointer(memory)
    }

    deinit {
        bytes.deallocate()
    }
}

extension EncodedPageIndex {
    /// What a site shows of an entry, with nothing but an id; see `EntryTitles` of FAQSite.
    private static func title(_ id: String) -> [UInt8] {
        [UInt8(id.utf8.count), 0, 0, 0] + Array(id.utf8) + [UInt8](repeating: 0, count: 16)
    }

    /// Of the bytes of an index file; titles are the numbers of the entries.
    init(ofFile bytes: [UInt8], wholeLimit: Int) throws {
        self = try bytes.withUnsafeBytes { bytes in
            let index = try Index(bytes: bytes)
            let titles = (0..<index.entryCount).map { Self.title("\($0)") }
            return try EncodedPageIndex(
                of: index, titles: titles, rule: index.rule, wholeLimit: wholeLimit)
        }
    }
}

extension Matcher {
    func resolve(_ query: String, limit: Int) throws -> EngineResolution {
        try Array(query.utf8).withUnsafeBufferPointer { try resolve($0, limit: limit) }
    }
}
