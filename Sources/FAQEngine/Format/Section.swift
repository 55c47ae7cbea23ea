/// The sections of an index file.
package enum Section: UInt32, CaseIterable, Sendable {
    case statistics = 1
    case entries = 2
    case documents = 3
    case records = 4
    case fields = 5
    case tags = 6
    case termBlocks = 7
    case terms = 8
    case postings = 9
    case pinyin = 10
    case patterns = 11
    case words = 12
    case schemes = 13
}

/// The bytes of each section, none of those that a file lacks.
struct SectionBytes {
    private var statistics = UnsafeRawBufferPointer(start: nil, count: 0)
    private var entries = UnsafeRawBufferPointer(start: nil, count: 0)
    private var documents = UnsafeRawBufferPointer(start: nil, count: 0)
    private var records = UnsafeRawBufferPointer(start: nil, count: 0)
    private var fields = UnsafeRawBufferPointer(start: nil, count: 0)
    private var tags = UnsafeRawBufferPointer(start: nil, count: 0)
    private var termBlocks = UnsafeRawBufferPointer(start: nil, count: 0)
    private var terms = UnsafeRawBufferPointer(start: nil, count: 0)
    private var postings = UnsafeRawBufferPointer(start: nil, count: 0)
    private var pinyin = UnsafeRawBufferPointer(start: nil, count: 0)
    private var patterns = UnsafeRawBufferPointer(start: nil, count: 0)
    private var words = UnsafeRawBufferPointer(start: nil, count: 0)
    private var schemes = UnsafeRawBufferPointer(start: nil, count: 0)

    @inline(__always)
    subscript(section: Section) -> UnsafeRawBufferPointer {
        get {
            switch section {
            case .statistics: statistics
            case .entries: entries
            case .documents: documents
            case .records: records
            case .fields: fields
            case .tags: tags
            case .termBlocks: termBlocks
            case .terms: terms
            case .postings: postings
            case .pinyin: pinyin
            case .patterns: patterns
            case .words: words
            case .schemes: schemes
            }
        }
        set {
            switch section {
            case .statistics: statistics = newValue
            case .entries: entries = newValue
            case .documents: documents = newValue
            case .records: records = newValue
            case .fields: fields = newValue
            case .tags: tags = newValue
            case .termBlocks: termBlocks = newValue
            case .terms: terms = newValue
            case .postings: postings = newValue
            case .pinyin: pinyin = newValue
            case .patterns: patterns = newValue
            case .words: words = newValue
            case .schemes: schemes = newValue
            }
        }
    }
}
