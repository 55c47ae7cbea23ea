/// What each character folds to, as one relocatable blob of bytes.
///
/// The same blob is built into the program (``standard``) and can be carried by an index, where it may
/// be smaller: a scalar that the blob does not know folds to itself.
///
/// Layout, all numbers little-endian and unaligned:
///
/// | bytes | what |
/// |---|---|
/// | 4 | `fld1` |
/// | 4 × 2 | counts: pages, blocks, cells, expansions |
/// | 8 × blocks | bitmap of a block: bit *i* is set when scalar *i* of the block changes |
/// | 2 × blocks | number of the block's first cell |
/// | 2 × pages | block of the 64 scalars from 64 × page; block 0 is empty |
/// | 2 × cells | one for each set bit, in order |
/// | 2 × (expansions + 1) | start of each expansion in the bytes that follow |
/// | rest | UTF-8 of the expansions |
///
/// A cell is the scalar to write instead, 0xD800 to write nothing, 0xD801 when only the whole
/// table tells (see ``lacks(_:)``), or 0xE000 + the number of an
/// expansion (several scalars, or one beyond 0xFFFF; at most 8 bytes).
package struct FoldTables: Sendable {
    /// The blob itself, to be carried elsewhere.
    nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

    /// How many pages of 64 scalars the table knows.
    package let pageCount: Int
    private let bases: Int
    private let pages: Int
    private let cells: Int
    private let starts: Int
    private let texts: Int

    static let headerLength = 12
    static let drop: UInt32 = 0xD800
    /// The cell of a scalar of which only the whole table tells.
    package static let elsewhere: UInt32 = 0xD801
    /// The cells of scalars that become several.
    package static let expansions: Range<UInt32> = 0xE000..<0xF900
    static let longestExpansion = 8

    /// The built-in table; unpacked on first use.
    package static let standard = FoldTables(
        trusted: PackedTable.unpack(FoldTableData.packed, byteCount: FoldTableData.byteCount))

    /// A table over `bytes`, which must stay in place as long as the table is used.
    ///
    /// Returns `nil` when the bytes are not such a table; everything that folding relies on is checked.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.headerLength,
            bytes.loadUnaligned(as: UInt32.self) == UInt32(littleEndian: 0x3164_6C66)
        else { return nil }
        self.init(trusted: bytes)
        guard texts <= bytes.count, isSound else { return nil }
    }

    private init(trusted bytes: UnsafeRawBufferPointer) {
        func count(_ field: Int) -> Int {
            Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 + 2 * field, as: UInt16.self)))
        }
        self.bytes = bytes
        pageCount = count(0)
        bases = Self.headerLength + 8 * count(1)
        pages = bases + 2 * count(1)
        cells = pages + 2 * pageCount
        starts = cells + 2 * count(2)
        texts = starts + 2 * (count(3) + 1)
    }

    private func number(at offset: Int) -> Int {
        Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }

    private func bitmap(ofBlock block: Int) -> UInt64 {
        UInt64(
            littleEndian: bytes.loadUnaligned(
                fromByteOffset: Self.headerLength + 8 * block, as: UInt64.self))
    }

    private var isSound: Bool {
        let blockCount = (pages - bases) / 2
        let cellCount = (starts - cells) / 2
        let expansionCount = (texts - starts) / 2 - 1
        guard blockCount > 0 else { return false }
        for block in 0..<blockCount
        where number(at: bases + 2 * block) + bitmap(ofBlock: block).nonzeroBitCount > cellCount {
            return false
        }
        for page in 0..<pageCount where number(at: pages + 2 * page) >= blockCount { return false }
        for cell in 0..<cellCount {
            let value = UInt32(number(at: cells + 2 * cell))
            if Self.expansions.contains(value) {
                if Int(value - Self.expansions.lowerBound) >= expansionCount { return false }
            } else if value == 0 || (0xD802..<0xE000).contains(value) {
                return false
            }
        }
        var previous = 0
        for expansion in 0...expansionCount {
            let start = number(at: starts + 2 * expansion)
            let length = start - previous
            if expansion > 0, length < 1 || length > Self.longestExpansion { return false }
            previous = start
        }
        return texts + previous == bytes.count
    }

    /// Which scalars of a page change, the first as the lowest bit.
    package func bitmap(ofPage page: Int) -> UInt64 {
        bitmap(ofBlock: number(at: pages + 2 * page))
    }

    /// The cell of `scalar`, 0 when it folds to itself.
    @inline(__always)
    package func cell(of scalar: UInt32) -> UInt32 {
        let page = Int(scalar >> 6)
        guard page < pageCount else { return 0 }
        let block = number(at: pages + 2 * page)
        let bitmap = bitmap(ofBlock: block)
        let bit = UInt64(1) << UInt64(scalar & 63)
        guard bitmap & bit != 0 else { return 0 }
        let rank = (bitmap & (bit - 1)).nonzeroBitCount
        return UInt32(number(at: cells + 2 * (number(at: bases + 2 * block) + rank)))
    }

    /// The UTF-8 of an expansion cell.
    package func expansion(_ cell: UInt32) -> UnsafeRawBufferPointer {
        let entry = starts + 2 * Int(cell - Self.expansions.lowerBound)
        return UnsafeRawBufferPointer(
            rebasing: bytes[texts + number(at: entry)..<texts + number(at: entry + 2)])
    }

    /// Whether only the whole table tells what the text folds to.
    package func lacks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 0
        while offset < text.count {
            guard text[offset] >= 0x80, let (scalar, length) = UTF8Scalar.decode(text, at: offset) else {
                offset += 1
                continue
            }
            if cell(of: scalar) == Self.elsewhere { return true }
            offset += length
        }
        return false
    }
}
