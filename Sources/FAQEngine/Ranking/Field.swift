/// The fields of an entry, each saturated by itself: a word that fills the answer cannot outdo one that stands in
/// the question.
enum Field: Int, CaseIterable {
    case question = 0
    case path = 1
    case answer = 2
    case code = 3
    /// Error messages that the answer quotes; they count in the answer as well.
    case message = 4

    /// What an occurrence counts, relative to the answer. Documentation of errors is asked about in words that its
    /// answers hold as often as its questions.
    func weight(in profile: Profile) -> Double {
        switch self {
        case .question: 3 - 1.5 * profile.documentation
        case .path: 0.5
        case .answer: 1
        case .code: 0.3
        case .message: 0.7
        }
    }
}

/// A number for each field.
struct PerField<Value: BitwiseCopyable & Sendable>: Sendable {
    private var question: Value
    private var path: Value
    private var answer: Value
    private var code: Value
    private var message: Value

    init(repeating value: Value) {
        question = value
        path = value
        answer = value
        code = value
        message = value
    }

    @inline(__always)
    subscript(field: Field) -> Value {
        get {
            switch field {
            case .question: question
            case .path: path
            case .answer: answer
            case .code: code
            case .message: message
            }
        }
        set {
            switch field {
            case .question: question = newValue
            case .path: path = newValue
            case .answer: answer = newValue
            case .code: code = newValue
            case .message: message = newValue
            }
        }
    }
}

/// Term counts of one term in one document, six bits a field, each capped at 63.
struct FieldCounts: Hashable {
    var packed: UInt32 = 0

    subscript(field: Field) -> Int { Int(packed >> Self.shift(field) & 0x3F) }

    /// The answer comes first: most terms stand there alone, and small numbers take fewer bytes.
    private static func shift(_ field: Field) -> UInt32 {
        switch field {
        case .answer: 0
        case .question: 6
        case .code: 12
        case .path: 18
        case .message: 24
        }
    }

    /// The field of a term that stands in one field alone.
    var onlyField: Field? {
        let field: Field
        switch packed.trailingZeroBitCount {
        case 0..<6: field = .answer
        case 6..<12: field = .question
        case 12..<18: field = .code
        case 18..<24: field = .path
        default: field = .message
        }
        return packed == UInt32(self[field]) << Self.shift(field) ? field : nil
    }

    mutating func add(_ field: Field) {
        let shift = Self.shift(field)
        if packed >> shift & 0x3F < 0x3F { packed += 1 << shift }
    }
}

/// BM25 term saturation and length normalisation, field by field.
///
/// Source: Robertson & Zaragoza, The Probabilistic Relevance Framework (2009); summing saturated fields instead of
/// saturating their sum (BM25F) ranked better on FAQ data, see Docs/Matching.md.
struct Impact {
    static let k1 = 1.0
    static let b = 0.85

    var profile: Profile
    /// Mean length of each field over the documents that have it.
    var averageLength: PerField<Double>

    /// What a term adds to a document's score, before the weight of the term; at most 2 × the sum of the field weights.
    func value(_ counts: FieldCounts, lengths: PerField<UInt16>) -> Double {
        var sum = 0.0
        for field in Field.allCases {
            let count = Double(counts[field])
            guard count > 0 else { continue }
            let relative = Double(lengths[field]) / averageLength[field]
            let norm = Self.k1 * (1 - Self.b + Self.b * relative)
            sum += field.weight(in: profile) * count * (Self.k1 + 1) / (count + norm)
        }
        return sum
    }
}
