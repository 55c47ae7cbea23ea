/// What a word says about the text around it.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt32

    /// Wording of errors: `failed`, `denied`, `失败`.
    static let failure = WordClass(rawValue: 1 << 0)
    /// Wording that errors share with ordinary sentences: `not`, `found`, `未`.
    static let hint = WordClass(rawValue: 1 << 1)
    /// Says that an error text stands next to it: `报错`, `error`, `throws`.
    static let announces = WordClass(rawValue: 1 << 2)
    /// The verbs among them, which only announce what follows: `fails with`, `throws`.
    static let fails = WordClass(rawValue: 1 << 16)
    /// Says that some text shown by a program stands next to it: `提示`, `message`, `shows`.
    static let shows = WordClass(rawValue: 1 << 3)
    /// Names things of a user interface or of a file: `按钮`, `click`, `menu`, `file`.
    static let interface = WordClass(rawValue: 1 << 4)
    /// Told by a person, which no error text is: `how`, `why`, `my`, `works`.
    static let asks = WordClass(rawValue: 1 << 5)
    /// Opens a question or an instruction, but may stand inside an error text: `can`, `is`, `fix`.
    static let opens = WordClass(rawValue: 1 << 17)
    /// Makes a failure of the hint that follows: `not`, `doesn't`.
    static let negates = WordClass(rawValue: 1 << 18)
    /// Names a number as a code: `code`, `错误码`, `errno`.
    static let codeName = WordClass(rawValue: 1 << 6)
    /// Counts what the number before it counts: `个`, `ms`, `times`.
    static let counter = WordClass(rawValue: 1 << 7)
    /// Calls the identifier beside it an interface: `接口`, `method`.
    static let apiName = WordClass(rawValue: 1 << 8)
    /// Calls the identifier beside it a setting: `参数`, `option`.
    static let parameterName = WordClass(rawValue: 1 << 9)
    /// A command that opens a line to type: `npm`, `sudo`.
    static let command = WordClass(rawValue: 1 << 10)
    /// A number after these capitals is a model or a standard: `RTX`, `ISO`.
    static let model = WordClass(rawValue: 1 << 11)
    /// An error's own name without any telling shape: `ENOENT`, `OOM`.
    static let errorName = WordClass(rawValue: 1 << 12)
    /// The last part of file names: `json`, `dll`.
    static let fileExtension = WordClass(rawValue: 1 << 13)
    /// The verb an interface's name begins or ends with: `get`, `query`.
    static let verb = WordClass(rawValue: 1 << 14)
    /// The level of a log or its like, after which an error text stands: `FATAL`, `warning`, `ERR`.
    static let level = WordClass(rawValue: 1 << 19)
    /// Looks like an identifier, but names a thing everybody knows: `iPhone`, `null`.
    static let common = WordClass(rawValue: 1 << 15)
}

/// The word lists, hashed once.
struct WordTable: Sendable {
    static let shared = WordTable()

    /// Open addressing; a hash of 0 marks a free slot.
    private var hashes: [UInt64]
    private var classes: [WordClass]
    private static let slotCount = 4096
    /// A bit for each hash with which a listed Han or kana word begins; most characters begin none.
    private var beginnings = [UInt64](repeating: 0, count: beginningCount / 64)
    private static let beginningCount = 1 << 14

    static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    static func extend(_ hash: UInt64, with value: UInt32) -> UInt64 {
        (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3
    }

    subscript(hash: UInt64) -> WordClass {
        var slot = Self.slot(of: hash)
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return classes[slot] }
            slot = (slot + 1) % Self.slotCount
        }
        return []
    }

    /// The classes of a word in the alphabet of ASCII.
    subscript(word: Slice<UnsafeBufferPointer<UInt8>>) -> WordClass {
        var hash = Self.emptyHash
        for byte in word { hash = Self.extend(hash, with: UInt32(byte.asciiLowercased)) }
        return self[hash]
    }

    /// `false` if no listed Han or kana word begins with the characters of a hash.
    func mayBegin(_ hash: UInt64) -> Bool {
        let bit = Self.beginning(of: hash)
        return beginnings[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    }

    private static func beginning(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 29) & (beginningCount - 1)
    }

    private static func slot(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(slotCount - 1))
    }

    private init() {
        hashes = Array(repeating: 0, count: Self.slotCount)
        classes = Array(repeating: [], count: Self.slotCount)
        add(WordLists.failure, [.failure])
        add(WordLists.hint, [.hint])
        add(WordLists.announces, [.announces])
        add(WordLists.fails, [.fails])
        add(WordLists.shows, [.shows])
        add(WordLists.interface, [.interface])
        add(WordLists.asks, [.asks])
        add(WordLists.opens, [.opens])
        add(WordLists.negates, [.negates])
        add(CodeAnnouncement.words, [.codeName])
        add(WordLists.counter, [.counter])
        add(LogLevel.errorWords, [.level])
        add(WordLists.markers, [.level])
        add(WordLists.apiName, [.apiName])
        add(WordLists.parameterName, [.parameterName])
        add(WordLists.command, [.command])
        add(WordLists.model, [.model])
        add(WordLists.errorName, [.errorName])
        add(WordLists.fileExtension, [.fileExtension])
        add(WordLists.verb, [.verb])
        add(WordLists.common, [.common])
    }

    /// Adds the words of a list, separated by single spaces, newlines or `|`.
    private mutating func add(_ list: StaticString, _ added: WordClass) {
        let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
        let scanned = ScannedText(bytes)
        var hash = Self.emptyHash
        for index in 0..<scanned.count {
            let unit = scanned.unit(index)
            if unit.isBlank || unit == "|" {
                insert(hash, added)
                hash = Self.emptyHash
            } else {
                hash = Self.extend(hash, with: unit.lowercasedValue)
                let bit = Self.beginning(of: hash)
                if unit.isUnspaced { beginnings[bit >> 6] |= 1 << UInt64(bit & 63) }
            }
        }
        insert(hash, added)
    }

    private mutating func insert(_ hash: UInt64, _ added: WordClass) {
        guard hash != Self.emptyHash else { return }
        var slot = Self.slot(of: hash)
        while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) % Self.slotCount }
        hashes[slot] = hash
        classes[slot].formUnion(added)
    }
}
