internal import FAQKit
internal import FAQReader

/// What `faq eval` says.
extension UIText {
    var aboutEval: String {
        pick("用已知答案的问题检验知识库。", "Tries the knowledge base on queries whose answer is known.")
    }

    var detailsOfEval: String {
        pick(
            """
            文件每行为 {"query","entry"}；entry 为条目编号，或 null（不应有答案）。--content 使用条目里的 test: 行。
            全部通过时以 0 退出，否则为 1。
            """,
            """
            The file has lines of {"query","entry"}, entry being an id, or null where no entry may answer. --content \
            takes the `test:` lines of the entries. Ends with 0 when all pass, else with 1.
            """)
    }

    var helpOfTests: String { pick("问题与应答条目；- 为标准输入。", "Queries with their entries; - is standard input.") }

    var helpOfContentTests: String { pick("使用条目里的 test: 行。", "Take the test: lines of the entries.") }

    var helpOfAgainst: String {
        pick("另一个知识库或索引；列出结果的变化。", "Another knowledge base or index; list what changed.")
    }

    var evalUsage: String { pick("请给出一个文件，或 --content", "give a file, or --content") }

    func noTests(_ file: String?) -> String {
        if let file { return pick("\(file)：没有问题", "\(file): no queries") }
        return pick("知识库中没有 test: 行", "no entry has a test: line")
    }

    func name(of verdict: Evaluation.Result.Verdict) -> String {
        switch verdict {
        case .right: pick("正确", "right")
        case .asked: pick("反问", "asked")
        case .refused: pick("未答", "refused")
        case .wrong: pick("答错", "wrong")
        case .falseAnswer: pick("误答", "false answer")
        }
    }

    func wanted(_ id: String?) -> String {
        pick("应为 \(id ?? "无答案")", "wanted \(id ?? "no answer")")
    }

    func got(_ id: String?) -> String {
        pick("首位 \(id ?? "无")", "first \(id ?? "none")")
    }

    func changed(_ count: Int) -> String {
        pick("\(count) 个问题的结果有变化", "\(count) queries end otherwise")
    }

    func evaluated(_ count: Int, right: Int) -> String {
        pick("\(count) 个问题，\(right) 个通过", "\(count) queries, \(right) pass")
    }

    func success(_ share: String) -> String {
        pick("应答条目居首：\(share)", "the wanted entry came first: \(share)")
    }

    func falseAnswers(_ count: Int, of all: Int) -> String {
        pick("不应作答的 \(all) 个中误答 \(count) 个", "false answers: \(count) of \(all)")
    }

    var reliability: String {
        pick("可信度  问题数  平均可信度  实际正确", "confidence  queries  mean confidence  really right")
    }

    func reliabilityRow(_ count: Int, _ confidence: String, _ right: String) -> String {
        "\(count)  \(confidence)  \(right)"
    }
}
