/// The tables of FAQText where the program does not hold them: in the page they come with its index.
///
/// Stands in for PackedTable.swift and the generated tables. A table must be set before the first call that needs it,
/// and its bytes must stay in place.
package enum CarriedTables {
    nonisolated(unsafe) package static var fold = UnsafeRawBufferPointer(start: nil, count: 0)
    nonisolated(unsafe) package static var sounds = UnsafeRawBufferPointer(start: nil, count: 0)
    nonisolated(unsafe) package static var gloss = UnsafeRawBufferPointer(start: nil, count: 0)
}

enum PackedTable {
    static func unpack(_ table: UnsafeRawBufferPointer, byteCount: Int) -> UnsafeRawBufferPointer { table }
}

enum FoldTableData {
    static var byteCount: Int { packed.count }
    static var packed: UnsafeRawBufferPointer { CarriedTables.fold }
}

enum PinyinTableData {
    static var byteCount: Int { packed.count }
    static var packed: UnsafeRawBufferPointer { CarriedTables.sounds }
}

enum BilingualLexiconData {
    static var byteCount: Int { packed.count }
    static var packed: UnsafeRawBufferPointer { CarriedTables.gloss }
}

extension FoldTables {
    /// Whether only the whole table tells what the text folds to.
    package func lacks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place < text.count {
            guard text[place] >= 0x80, let (scalar, length) = UTF8Scalar.decode(text, at: place) else {
                place += 1
                continue
            }
            if cell(of: scalar) == Self.elsewhere { return true }
            place += length
        }
        return false
    }
}
