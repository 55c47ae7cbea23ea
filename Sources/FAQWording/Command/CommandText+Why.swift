internal import FAQModel
package import FAQReader

/// How an answer came about.
extension CommandText {
    package var score: String { pick(zh: "得分", en: "score") }
    package var odds: String { pick(zh: "把握", en: "odds") }

    /// What a query asks that an entry does not have.
    package func missing(_ parts: [String]) -> String {
        let list = listed(parts.map(shortened))
        return pick(zh: "条目里没有：\(list)", en: "not in the entry: \(list)")
    }

    func listed(_ parts: [String]) -> String {
        parts.joined(separator: pick(zh: "、", en: ", "))
    }

    /// What a feature says; see Docs/Matching.md.
    package func feature(_ name: String) -> String {
        switch name {
        case "score": pick(zh: "检索得分（相对最高）", en: "search score, relative to the best")
        case "coverage": pick(zh: "条目包含了多少提问", en: "share of the query in the entry")
        case "questionCoverage": pick(zh: "条目问题包含了多少提问", en: "share of the query in its question")
        case "reverseCoverage": pick(zh: "提问包含了多少条目问题", en: "share of its question in the query")
        case "agreement": pick(zh: "双向包含", en: "agreement both ways")
        case "longestMatch": pick(zh: "最长的原样词句", en: "longest run word for word")
        case "lineCoverage": pick(zh: "最符合的一行（占该行）", en: "best line, of itself")
        case "lineQuestionCoverage": pick(zh: "条目问题最符合的一行", en: "best line in its question")
        case "weightedReverseCoverage":
            pick(zh: "条目问题或报错原样出现", en: "its question or message stands in the query")
        case "missing": pick(zh: "缺少的最重的词", en: "heaviest word it lacks")
        case "matchedWeight": pick(zh: "符合的词的总量", en: "amount that fits")
        case "identifier": pick(zh: "罕见的标识", en: "rare identifier it holds")
        case "overlap": pick(zh: "与条目问题的共同用词", en: "words in common with its question")
        case "trigramOverlap": pick(zh: "与条目问题的共同字母", en: "letters in common with its question")
        case "cosine": pick(zh: "与条目问题的相似度", en: "likeness to its question")
        case "aliases": pick(zh: "该条目的多种问法", en: "all wordings of its question")
        case "margin": pick(zh: "领先下一条", en: "ahead of the next")
        case "specificWeight": pick(zh: "条目含有的罕见词", en: "rare words of the query that it holds")
        case "lineMissing": pick(zh: "最吻合的一行中缺少的词", en: "missing from the line that fits best")
        case "otherScript": pick(zh: "问题用另一种文字", en: "its question is in another script")
        case "code": pick(zh: "问题中的错误码", en: "error code in its question")
        case "answerCode": pick(zh: "答案中的错误码", en: "error code in its answer")
        case "message": pick(zh: "问题中的原样报错", en: "message of its question, as it is")
        case "answerMessage": pick(zh: "答案中的原样报错", en: "message of its answer, as it is")
        case "lacksCode": pick(zh: "查询中有未收录的错误码", en: "a code of the query that no entry has")
        case "lacksForeignCode": pick(zh: "查询中有别处的错误码", en: "a code of the query from elsewhere")
        case "queryWeight": pick(zh: "查询的信息量", en: "how much the query says")
        case "scoreMargin": pick(zh: "检索得分领先", en: "ahead in search score")
        default: name
        }
    }

    package func found(_ evidence: Evidence) -> String {
        let place = evidence.place == .question ? inQuestion : inAnswer
        return "\(name(of: evidence.kind)) \(shortened(evidence.text)) \(place)"
    }

    /// The kinds of evidence, the strongest first, each with the longest part of the query it found.
    package func because(_ evidence: [Evidence]) -> String {
        let parts = Evidence.Kind.allCases.compactMap { kind -> String? in
            let parts = evidence.filter { $0.kind == kind }.map(\.text)
            guard let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
            return "\(name(of: kind)) \(shortened(longest))"
        }
        let list = parts.joined(separator: pick(zh: "，", en: ", "))
        return pick(zh: "依据：\(list)", en: "matched by \(list)")
    }

    /// One line of at most forty characters in quotes.
    private func shortened(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 }.prefix(40))
        let cut = line.count < text.count ? line + "…" : line
        return pick(zh: "“\(cut)”", en: "\"\(cut)\"")
    }
}
