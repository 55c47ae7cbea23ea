import FAQEngine
import FAQLogs
import FAQText

/// Made-up entries, queries and a log, the same every time. Words are as unevenly common as in real text.
struct SyntheticContent {
    private(set) var entries: [EngineEntry] = []
    private(set) var queries: [[UInt8]] = []
    private(set) var log: [UInt8] = []
    let index: [UInt8]
    /// The most frequent words first.
    let commonWords: [[UInt8]]

    private static let syllables = [
        "ra", "to", "lin", "mek", "sor", "va", "pel", "du", "ni", "gor", "ta", "shi", "wen", "kal", "ob",
        "ris",
    ]
    private static let characters = Array("水泵阀门压力滤网锅炉传感器电机接线启动重置温度过高检查更换密封端口连接超时服务登录权限配置文件错误".unicodeScalars)

    init(entryCount: Int) {
        var numbers = Numbers(state: 7)
        let words = (0..<4000).map { _ in
            (0..<2 + numbers.below(2)).map { _ in Self.syllables[numbers.below(16)] }.joined()
        }
        let chinese = (0..<2000).map { _ in
            String(
                String.UnicodeScalarView(
                    (0..<2).map { _ in Self.characters[numbers.below(Self.characters.count)] }))
        }
        func word(_ isChinese: Bool) -> String {
            let list = isChinese ? chinese : words
            // The product of two uniform numbers: a few words are common, most are rare.
            return list[numbers.below(list.count) * numbers.below(list.count) / list.count]
        }
        func sentence(_ count: Int, _ isChinese: Bool) -> String {
            (0..<count).map { _ in word(isChinese) }.joined(separator: isChinese ? "" : " ")
        }
        var messages: [String] = []
        for number in 0..<entryCount {
            let isChinese = number % 2 == 1
            var question = sentence(7, isChinese) + (isChinese ? "？" : "?")
            var tags: [EngineTag] = []
            if number % 3 == 0 {
                let message =
                    "\(word(false)) \(word(false)) failed: \(sentence(3, isChinese)) E\(10_000 + number)"
                question += " " + message
                messages.append(message)
                tags.append(EngineTag(kind: .message, text: Array(message.utf8), inQuestion: true))
            }
            let answer = (0..<4).map { _ in sentence(12, isChinese) + (isChinese ? "。" : ". ") }.joined()
            entries.append(
                EngineEntry(question: Array(question.utf8), answer: Array(answer.utf8), tags: tags))
            if number % 100 == 0 { queries.append(Array((question + " " + sentence(5, isChinese)).utf8)) }
        }
        for line in 0..<100_000 {
            let text =
                line % 500 == 0
                ? "ERROR \(messages[numbers.below(messages.count)])"
                : "\(line % 40 == 0 ? "ERROR" : "INFO") worker-\(line % 8) \(sentence(9, line % 10 == 0)) took \(line) ms"
            log += Array("2026-01-02T03:04:05.678Z \(text)\n".utf8)
        }
        var builder = IndexBuilder(logPatterns: .ofTags)
        for entry in entries { builder.add(entry) }
        index = builder.finish()
        commonWords = (words.prefix(60) + chinese.prefix(30)).map { Array($0.utf8) }
    }

    /// A linear congruential generator (Knuth's MMIX).
    private struct Numbers {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) * UInt64(limit) >> 31)
        }
    }
}
