import FAQText

/// Some of the codes that a query names, by their numbers in ``QueryCodes``.
struct CodeSet {
    private var bits: UInt32 = 0

    mutating func insert(_ number: Int) { bits |= 1 << UInt32(truncatingIfNeeded: number) }
    func contains(_ number: Int) -> Bool { bits >> UInt32(truncatingIfNeeded: number) & 1 != 0 }
    func isSubset(of other: CodeSet) -> Bool { bits & ~other.bits == 0 }
}

/// What stands in both query and entry letter for letter, and decides whatever stands around it: codes and messages.
struct ExactEvidence {
    /// How rare in the base the rarest code is that the query names and the question is tagged with, or holds where the
    /// query calls it a code, from 0 to 1; that stands elsewhere in the entry.
    private(set) var code = 0.0
    private(set) var answerCode = 0.0
    /// How much the heaviest message of the question says that stands in the query; of the answer alone.
    private(set) var message = 0.0
    private(set) var answerMessage = 0.0
    /// What of the query the question explains by itself: codes that it is tagged with, and messages that say enough.
    private(set) var pieces: [ExactPiece] = []
    /// Which of the codes that the query names stand in the entry, and which its question is tagged with.
    private(set) var held = CodeSet()
    private(set) var tagged = CodeSet()

    /// So rare in the base a code must be to decide by itself, and so much a message must say.
    private static let leastRarity = 0.6
    private static let leastMessage = 0.6
    /// An entry may have its messages in many wordings.
    private static let mostMessages = 8

    /// Whether the code, or the message, is enough to decide by itself.
    var isCodeDecisive: Bool { code >= Self.leastRarity }
    var isMessageDecisive: Bool { message >= Self.leastMessage }

    init(
        _ candidate: Candidate, plan: QueryPlan, codes: QueryCodes, messages: MessageSearch,
        index: some IndexSource
    ) throws(IndexError) {
        var inQuestion = CodeSet()
        var inAnswer = CodeSet()
        var tags = try index.tagCursor(of: Int(candidate.hit.entry))
        while let tag = try tags.next() {
            if tag.kind == .code {
                for number in codes.codes.indices where Self.reads(codes.codes[number].key, tag.folded) {
                    if tag.inQuestion { inQuestion.insert(number) } else { inAnswer.insert(number) }
                }
            }
            guard tag.kind == .message, let found = messages.find(tag) else { continue }
            let weight = try Self.weight(of: tag, plan: plan, index: index)
            guard tag.inQuestion else {
                answerMessage = max(answerMessage, weight)
                continue
            }
            message = max(message, weight)
            if weight >= Self.leastMessage, pieces.count < Self.mostMessages {
                pieces.append(messages.piece(found))
            }
        }
        for (number, named) in codes.codes.enumerated() where named.lookup >= 0 {
            add(
                named, number, candidate, plan: plan, isTagged: inQuestion.contains(number),
                inAnswer: inAnswer.contains(number), entryCount: index.entryCount)
        }
    }

    private mutating func add(
        _ named: QueryCodes.Code, _ number: Int, _ candidate: Candidate, plan: QueryPlan, isTagged: Bool,
        inAnswer: Bool, entryCount: Int
    ) {
        let holders = plan.lookups[named.lookup].postings.entryCount
        let rarity = Self.rarity(holders, of: entryCount)
        if isTagged || named.isAnnounced && candidate.inQuestion[named.lookup] {
            code = max(code, rarity)
            if rarity >= Self.leastRarity {
                tagged.insert(number)
                pieces.append(ExactPiece(range: named.range, line: named.line, code: number))
            }
        } else if inAnswer || candidate.inQuestion[named.lookup]
            || candidate.inRest[named.lookup] && !named.isNumber
        {
            answerCode = max(answerCode, rarity)
        } else {
            return
        }
        held.insert(number)
    }

    /// 1 for what one entry holds, 0 for what all hold, whatever the size of the base.
    private static func rarity(_ holders: Int, of entryCount: Int) -> Double {
        let all = Double(entryCount + 1)
        return max(0, PortableMath.log(all / Double(max(1, holders))) / PortableMath.log(all))
    }

    /// Whether a tag is a code: the same letters and digits, whatever marks stand between them.
    private static func reads(_ key: [UInt8], _ tag: UnsafeRawBufferPointer) -> Bool {
        var next = 0
        for byte in tag where byte.isASCIIWord && byte != UInt8(ascii: "_") {
            guard next < key.count, byte.asciiLowercased == key[next] else { return false }
            next += 1
        }
        return next == key.count
    }

    /// The rarity weight of the words of a message.
    private static func weight(
        of tag: StoredTag, plan: QueryPlan, index: some IndexSource
    ) throws(IndexError) -> Double {
        var buffer = TokenBuffer()
        tag.folded.bindMemory(to: UInt8.self).withMemoryRebound(to: UInt8.self) { buffer.tokenize($0) }
        var weight = 0.0
        for token in buffer.tokens where !token.kind.isWhole {
            guard let term = try index.find(buffer.keys[token.keyRange]),
                let lookup = plan.lookup(ofTerm: term.number)
            else { continue }
            weight += TermWeight.classWeight(token.kind) * plan.rarityShare(of: lookup)
        }
        return PortableMath.log(1 + weight)
    }
}
