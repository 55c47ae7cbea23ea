/// Why a record cannot be read. All mean that the index is damaged or was written by another program.
public enum RecordError: Error, Hashable, Sendable {
    /// Written in a version of the encoding that this program does not know.
    case unknownVersion(UInt8)
    /// The record ends in the middle of a value.
    case truncated
    /// A value outside its range at this offset in bytes.
    case invalid(offset: Int)
    /// Blocks nested deeper than `EntryRecord.maximumDepth`.
    case tooDeep
}

/// Reads what `RecordWriter` wrote, checking every length against what is left.
struct RecordReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    mutating func byte() throws(RecordError) -> UInt8 {
        guard offset < bytes.count else { throw .truncated }
        defer { offset += 1 }
        return bytes[offset]
    }

    mutating func number() throws(RecordError) -> UInt64 {
        let start = offset
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 63, by: 7) {
            let next = try byte()
            number |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return number }
        }
        throw .invalid(offset: start)
    }

    /// A non-negative number that fits an `Int32`, as for lines and levels.
    mutating func smallNumber() throws(RecordError) -> Int {
        let start = offset
        let number = try number()
        guard number <= UInt64(Int32.max) else { throw .invalid(offset: start) }
        return Int(number)
    }

    /// A number of elements, each of which takes at least one byte of what is left.
    mutating func count() throws(RecordError) -> Int {
        let number = try number()
        guard number <= UInt64(bytes.count - offset) else { throw .truncated }
        return Int(number)
    }

    mutating func text() throws(RecordError) -> String {
        let count = try count()
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    mutating func flag() throws(RecordError) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw .invalid(offset: offset - 1)
        }
    }

    mutating func list<Element>(
        _ element: (inout RecordReader) throws(RecordError) -> Element
    ) throws(RecordError) -> [Element] {
        let count = try count()
        var elements: [Element] = []
        elements.reserveCapacity(min(count, 64))
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }

    func requireEnd() throws(RecordError) {
        guard offset == bytes.count else { throw .invalid(offset: offset) }
    }
}
