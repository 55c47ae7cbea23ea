import FAQEngine
import FAQModel
import FAQReader
import FAQText

extension FuzzTarget {
    /// Any bytes may be opened as an index: everything asked of it ends, with an error or a result.
    static let index = FuzzTarget("index", longest: 64 << 10, seeds: [PumpManual.index]) {
        (input) throws(Violation) in
        var bytes = input
        IndexFile.mend(&bytes)
        readAll(of: bytes)
    }

    /// A whole index with a few bytes changed: each five of the input name a section, a place in it and a new byte. All
    /// checksums are right again, so that what reads the sections meets the change.
    static let indexParts = FuzzTarget(
        "index-parts", longest: 320, seeds: (0..<13).map { [$0, 0, 0, 0, 1] }
    ) {
        (input) throws(Violation) in
        var bytes = PumpManual.index
        let sections = IndexFile.sections(of: bytes)
        guard !sections.isEmpty else { throw Violation("no index to begin with") }
        for start in stride(from: 0, to: input.count - 4, by: 5) {
            let section = sections[Int(input[start]) % sections.count]
            guard !section.isEmpty else { continue }
            let place = input[(start + 1)..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
            bytes[section.lowerBound + place % section.count] = input[start + 4]
        }
        IndexFile.mend(&bytes)
        readAll(of: bytes)
    }
}

private func readAll(of bytes: [UInt8]) {
    let base: KnowledgeBase
    do throws(KnowledgeBaseError) { base = try KnowledgeBase(index: bytes) } catch { return }
    // Damage that one question meets must not hide the rest from the others.
    func ask(_ body: () throws(KnowledgeBaseError) -> Void) {
        do throws(KnowledgeBaseError) { try body() } catch {}
    }
    ask { () throws(KnowledgeBaseError) in try base.verify() }
    ask { () throws(KnowledgeBaseError) in _ = try base.statistics }
    for query in PumpManual.queries {
        ask { () throws(KnowledgeBaseError) in
            let found = try base.resolve(query, limit: 20)
            for match in found.findings.matches.prefix(3) { _ = try base.entry(of: match) }
        }
    }
    ask { () throws(KnowledgeBaseError) in _ = try base.entries }
    ask { () throws(KnowledgeBaseError) in
        try base.readLog(.bytes(Array(PumpManual.log.utf8)), scope: .errors) { _ in true }
    }
}

/// The frame of an index file, as Docs/IndexFormat.md has it.
private enum IndexFile {
    private static let headerSize = 40
    private static let recordSize = 32

    /// Where the sections stand, as far as the table says so without leaving the file.
    static func sections(of bytes: [UInt8]) -> [Range<Int>] {
        records(of: bytes).compactMap { section(at: $0, of: bytes) }
    }

    /// Makes magic, version, length and all checksums right.
    static func mend(_ bytes: inout [UInt8]) {
        guard bytes.count >= headerSize else { return }
        bytes.replaceSubrange(0..<8, with: [0x46, 0x41, 0x51, 0x58, 0x0D, 0x0A, 0x1A, 0x0A])
        put(UInt64(Layout.formatVersion), 4, at: 8, in: &bytes)
        put(UInt64(bytes.count), 8, at: 16, in: &bytes)
        bytes[24] &= 63
        for place in 25..<28 { bytes[place] = 0 }
        let records = records(of: bytes)
        for record in records {
            guard let section = section(at: record, of: bytes) else { continue }
            put(checksum(bytes[section]), 8, at: record + 24, in: &bytes)
        }
        put(
            checksum(bytes[..<32] + bytes[headerSize..<(headerSize + records.count * recordSize)]), 8, at: 32,
            in: &bytes)
    }

    private static func records(of bytes: [UInt8]) -> [Int] {
        guard bytes.count >= headerSize else { return [] }
        let count = min(Int(bytes[24]), (bytes.count - headerSize) / recordSize)
        return (0..<count).map { headerSize + $0 * recordSize }
    }

    private static func section(at record: Int, of bytes: [UInt8]) -> Range<Int>? {
        let (offset, length) = (number(at: record + 8, of: bytes), number(at: record + 16, of: bytes))
        guard offset <= bytes.count, length <= UInt64(bytes.count) - offset else { return nil }
        return Int(offset)..<Int(offset + length)
    }

    private static func number(at place: Int, of bytes: [UInt8]) -> UInt64 {
        bytes[place..<(place + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func put(_ value: UInt64, _ width: Int, at place: Int, in bytes: inout [UInt8]) {
        for byte in 0..<width { bytes[place + byte] = UInt8(truncatingIfNeeded: value >> (byte * 8)) }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var checksum = Checksum()
        bytes.withUnsafeBytes { checksum.update($0) }
        return checksum.value
    }
}
