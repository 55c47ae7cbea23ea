package import FAQKit

/// What `faq eval` says.
extension CommandText {
    package var evalUsage: String { pick(zh: "请给出一个文件，或 --content", en: "give a file, or --content") }

    package func noTests(_ file: String?) -> String {
        if let file { return pick(zh: "\(file)：没有问题", en: "\(file): no queries") }
        return pick(zh: "知识库中没有 test: 行", en: "no entry has a test: line")
    }

    package func name(of verdict: Evaluation.Result.Verdict) -> String {
        switch verdict {
        case .right: pick(zh: "正确", en: "right")
        case .asked: pick(zh: "反问", en: "asked")
        case .refused: pick(zh: "未答", en: "refused")
        case .wrong: pick(zh: "答错", en: "wrong")
        case .falseAnswer: pick(zh: "误答", en: "false answer")
        }
    }

    package func wanted(_ id: String?) -> String {
        let id = id ?? pick(zh: "无答案", en: "no answer")
        return pick(zh: "应为 \(id)", en: "wanted \(id)")
    }

    package func got(_ id: String?) -> String {
        let id = id ?? pick(zh: "无", en: "none")
        return pick(zh: "首位 \(id)", en: "first \(id)")
    }

    package func changed(_ count: Int) -> String {
        pick(zh: "\(count) 个问题的结果有变化", en: "\(count) queries end otherwise")
    }

    package func evaluated(_ count: Int, right: Int) -> String {
        pick(zh: "\(count) 个问题，\(right) 个通过", en: "\(count) queries, \(right) pass")
    }

    package func success(_ share: String) -> String {
        pick(zh: "应答条目居首：\(share)", en: "the wanted entry came first: \(share)")
    }

    package func falseAnswers(_ count: Int, of all: Int) -> String {
        pick(zh: "不应作答的 \(all) 个中误答 \(count) 个", en: "false answers: \(count) of \(all)")
    }

    package var reliability: String {
        pick(zh: "可信度  问题数  平均可信度  实际正确", en: "confidence  queries  mean confidence  really right")
    }
}
