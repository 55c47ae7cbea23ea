internal import FAQText

/// The characters of GB18030, of which GBK and GB 2312 are parts.
///
/// The table has, in 16 bits each: rows A1 to A9 whole; rows B0 to F7 from A1 on (GB 2312's Han characters); the end of
/// GBK/4, which is in no order. All else follows from it.
struct GB18030: Sendable {
    /// Made on first use, in a millisecond.
    static let standard = GB18030()

    /// By lead byte from 81 and trail byte from 40 without 7F.
    private var twoBytes = [UInt16](repeating: 0xFFFD, count: rows * columns)
    /// By their number, from 81 30 81 30 on: the first plane's characters without two bytes, in order.
    private var fourBytes: [UInt16] = []

    private static let rows = 126
    private static let columns = 190

    private init() {
        let table = PackedTable.unpack(GB18030Data.packed, byteCount: GB18030Data.byteCount)
        var known = [Bool](repeating: false, count: 0x10000)
        var next = 0
        func value() -> UInt16 {
            defer { next += 2 }
            return next + 2 <= table.count
                ? UInt16(littleEndian: table.loadUnaligned(fromByteOffset: next, as: UInt16.self)) : 0xFFFD
        }
        func set(_ lead: Int, _ trail: Int, _ value: UInt16) {
            twoBytes[Self.index(lead, trail)] = value
            known[Int(value)] = true
        }
        let trails = (0x40...0xFE).filter { $0 != 0x7F }
        for lead in 0xA1...0xA9 { for trail in trails { set(lead, trail, value()) } }
        for lead in 0xB0...0xF7 { for trail in 0xA1...0xFE { set(lead, trail, value()) } }
        var han = (0x4E00...0x9FA5).lazy.filter { !known[$0] }.makeIterator()
        for lead in 0x81...0xA0 {
            for trail in trails { set(lead, trail, han.next().map { UInt16($0) } ?? value()) }
        }
        for lead in 0xAA...0xFE {
            for trail in trails.prefix(96) { set(lead, trail, han.next().map { UInt16($0) } ?? value()) }
        }
        var user: UInt16 = 0xE000
        for lead in Array(0xAA...0xAF) + Array(0xF8...0xFE) {
            for trail in 0xA1...0xFE {
                set(lead, trail, user)
                user += 1
            }
        }
        known[0xFFFD] = false
        fourBytes = (0x80...0xFFFF).filter { !known[$0] && !(0xD800...0xDFFF).contains($0) }.map {
            UInt16($0)
        }
    }

    private static func index(_ lead: Int, _ trail: Int) -> Int {
        (lead - 0x81) * columns + trail - (trail < 0x7F ? 0x40 : 0x41)
    }

    /// The character that begins at a byte from 80 on, and its length; `nil` where there is none.
    func character(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (
        scalar: Unicode.Scalar, length: Int
    )? {
        let lead = Int(bytes[offset])
        guard (0x81...0xFE).contains(lead), offset + 1 < bytes.count else { return nil }
        let trail = Int(bytes[offset + 1])
        if trail >= 0x40 {
            guard trail != 0x7F, trail != 0xFF else { return nil }
            return Unicode.Scalar(twoBytes[Self.index(lead, trail)]).map { ($0, 2) }
        }
        guard (0x30...0x39).contains(trail), offset + 3 < bytes.count else { return nil }
        let (third, fourth) = (Int(bytes[offset + 2]), Int(bytes[offset + 3]))
        guard (0x81...0xFE).contains(third), (0x30...0x39).contains(fourth) else { return nil }
        func number(from first: Int) -> Int {
            (((lead - first) * 10 + trail - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30
        }
        if lead >= 0x90 {
            return Unicode.Scalar(UInt32(0x10000 + number(from: 0x90))).map { ($0, 4) }
        }
        let number = number(from: 0x81)
        guard number < fourBytes.count else { return nil }
        return Unicode.Scalar(fourBytes[number]).map { ($0, 4) }
    }
}
