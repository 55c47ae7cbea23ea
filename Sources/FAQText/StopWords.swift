/// English words that carry grammar rather than topic. They keep a low weight instead of being dropped, because
/// short questions differ in little else.
enum StopWords {
    /// Whether the bytes of `keys` from `start` to the end are a stop word in lower case.
    static func contains(_ keys: [UInt8], from start: Int) -> Bool {
        let length = keys.count - start
        guard length <= 8 else { return false }
        return table.contains(pack(keys[start...]))
    }

    /// Eight bytes as a number; shorter words are padded with zeros.
    private static func pack(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A hash set with linear probing; 0 marks a free slot.
    private struct Table: Sendable {
        var slots = [UInt64](repeating: 0, count: 512)

        private static func slot(of word: UInt64) -> Int {
            Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 55)
        }

        mutating func insert(_ word: UInt64) {
            var slot = Self.slot(of: word)
            while slots[slot] != 0, slots[slot] != word { slot = (slot + 1) & 511 }
            slots[slot] = word
        }

        func contains(_ word: UInt64) -> Bool {
            var slot = Self.slot(of: word)
            while slots[slot] != 0 {
                if slots[slot] == word { return true }
                slot = (slot + 1) & 511
            }
            return false
        }
    }

    private static let table: Table = {
        var table = Table()
        var word: UInt64 = 0
        for index in 0..<list.utf8CodeUnitCount {
            let byte = list.utf8Start[index]
            if byte == 0x20 {
                table.insert(word)
                word = 0
            } else {
                word = word << 8 | UInt64(byte)
            }
        }
        return table
    }()

    /// Articles, pronouns, auxiliary verbs, prepositions, contractions and words of courtesy, each followed by a
    /// space.
    private static let list: StaticString = """
        a an the and or but if then else of at by for with about to from in on off over under again is am are was \
        were be been being have has had having do does did doing will would can could should shall may might must \
        i me my mine we our us you your yours he him his she her it its they them their this that these those what \
        which who whom whose when where why how there here not no nor so than too very just as some any all each \
        both few more most other such own same s t don d ll m o re ve y ain aren couldn didn doesn hadn hasn haven \
        isn ma shouldn wasn weren won wouldn please pls help hi hello thanks thank get got getting dont doesnt \
        didnt isnt arent wasnt cant couldnt wont wouldnt hasnt havent shouldnt im ive \

        """
}
