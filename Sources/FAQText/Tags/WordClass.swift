/// What a word says about the text around it.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    /// Wording of errors: `failed`, `denied`, `失败`.
    static let failure = WordClass(rawValue: 1 << 0)
    /// Wording that errors share with ordinary sentences: `not`, `found`, `未`.
    static let hint = WordClass(rawValue: 1 << 1)
    /// Says that an error text stands next to it: `报错`, `error`, `message`.
    static let announces = WordClass(rawValue: 1 << 2)
    /// Tells a failure, and what follows it after a preposition or colon: `fails with`, `失败：`.
    static let fails = WordClass(rawValue: 1 << 16)
    /// Repeats a text word by word: `says`, `提示`.
    static let says = WordClass(rawValue: 1 << 20)
    /// Says that something shown by a program stands next to it: `get`, `prints`, `出现`.
    static let shows = WordClass(rawValue: 1 << 3)
    /// Says what is to be done about what follows: `fix`, `解决`.
    static let fixes = WordClass(rawValue: 1 << 21)
    /// Names a trouble rather than a text: `problem`, `现象`.
    static let symptoms = WordClass(rawValue: 1 << 30)
    /// Names what headings are about: `issues`, `handling`.
    static let topics = WordClass(rawValue: 1 << 31)
    /// May stand between a word that announces and what it announces: `with`, `the following`, `一直`.
    static let links = WordClass(rawValue: 1 << 22)
    /// Begins what tells when or where a message came: `when`, `during`.
    static let circumstance = WordClass(rawValue: 1 << 23)
    /// Begins what tells where or under what condition: `on`, `if`.
    static let places = WordClass(rawValue: 1 << 29)
    /// What happens when a message comes: `startup`, `upload`.
    static let occasion = WordClass(rawValue: 1 << 24)
    /// Ends a message and goes on with the question: `mean`, `怎么办`.
    static let tails = WordClass(rawValue: 1 << 25)
    /// Ends a message in Han where it is set off from it: `… 错误`, `…的问题`.
    static let closings = WordClass(rawValue: 1 << 33)
    /// A participle: `primed`. No list: told by its end.
    static let done = WordClass(rawValue: 1 << 35)
    /// Names what holds messages: `log`, `输出`.
    static let records = WordClass(rawValue: 1 << 36)
    /// Tells what to do, as explanations do: `check`, `确保`.
    static let advises = WordClass(rawValue: 1 << 34)
    /// Speaks to the reader, as messages do: `please`, `您`.
    static let voice = WordClass(rawValue: 1 << 26)
    /// Says that all is well: `success`, `完成`.
    static let succeeds = WordClass(rawValue: 1 << 27)
    /// Makes a sentence of words: `is`, `the`, `to`.
    static let function = WordClass(rawValue: 1 << 28)
    /// Names things of a user interface or of a file: `按钮`, `click`, `menu`, `file`.
    static let interface = WordClass(rawValue: 1 << 4)
    /// Asks or tells, as no error text does: `how`, `why`, `my`.
    static let asks = WordClass(rawValue: 1 << 5)
    /// A person who tells: `I`, `my`, `我`.
    static let tells = WordClass(rawValue: 1 << 32)
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

extension WordClass {
    /// The words on which a phrase that announces a message turns.
    static let heads: WordClass = [.announces, .fails, .says, .shows, .records, .fixes, .symptoms]
    /// All words of such a phrase.
    static let phrase: WordClass = [heads, .links]
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
        add(AnnouncingWords.announces, [.announces])
        add(AnnouncingWords.fails, [.fails])
        add(AnnouncingWords.says, [.says])
        add(AnnouncingWords.shows, [.shows])
        add(AnnouncingWords.records, [.records])
        add(AnnouncingWords.fixes, [.fixes])
        add(AnnouncingWords.symptoms, [.symptoms])
        add(WordLists.topics, [.topics])
        add(AnnouncingWords.links, [.links])
        add(AnnouncingWords.circumstance, [.circumstance])
        add(AnnouncingWords.places, [.places])
        add(AnnouncingWords.occasion, [.occasion])
        add(AnnouncingWords.tails, [.tails])
        add(AnnouncingWords.closings, [.closings])
        add(AnnouncingWords.voice, [.voice])
        add(AnnouncingWords.advises, [.advises])
        add(AnnouncingWords.succeeds, [.succeeds])
        add(AnnouncingWords.function, [.function])
        add(WordLists.interface, [.interface])
        add(WordLists.asks, [.asks])
        add(WordLists.tells, [.tells])
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
