package import FAQReader

/// Why an answer was found.
extension Wording {
    package func name(of kind: Evidence.Kind) -> String {
        switch kind {
        case .identifier: pick("identifier", zh: "标识", en: "identifier")
        case .phrase: pick("phrase", zh: "词句", en: "phrase")
        case .word: pick("word", zh: "用词", en: "word")
        case .spelling: pick("spelling", zh: "近似拼写", en: "spelling")
        case .gloss: pick("gloss", zh: "译词", en: "translation")
        case .sound: pick("sound", zh: "读音", en: "sound")
        }
    }

    package var inQuestion: String { pick(zh: "在问题中", en: "in the question") }
    package var inAnswer: String { pick(zh: "在答案中", en: "in the answer") }
    package var confidence: String { pick(zh: "可信度", en: "confidence") }
}
