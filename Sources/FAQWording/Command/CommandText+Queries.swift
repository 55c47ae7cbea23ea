/// What is wrong with a query.
extension CommandText {
    package var standardInput: String { pick(zh: "标准输入", en: "standard input") }

    package var noQuery: String {
        pick(
            zh: "没有给出问题；faq - 从标准输入读问题，faq log - 读日志，用法见 faq --help。不带问题的 faq 在终端上（TERM 不为 dumb）打开查找界面",
            en:
                "no query given; faq - reads one from standard input, faq log - a log, faq --help shows how to ask. Without one, faq opens its finder on a terminal (TERM other than dumb)"
        )
    }

    package var emptyPath: String {
        pick(zh: "--kb 后面应写知识库的路径", en: "--kb needs the path of a knowledge base")
    }

    package var emptyQuery: String { pick(zh: "问题是空的", en: "the query is empty") }
    package var limitRange: String {
        pick(zh: "--limit 应在 1 到 1000 之间", en: "--limit must be between 1 and 1000")
    }

    package var policyValues: String {
        pick(
            zh: "--policy 应为 cautious、balanced 或 eager", en: "--policy must be cautious, balanced or eager")
    }

    package var batchAlone: String {
        pick(zh: "--batch 不能与问题或 --choose 同用", en: "--batch goes with neither a query nor --choose")
    }

    package func noSuchChoice(_ name: String, _ ids: [String]) -> String {
        let list = ids.joined(separator: ", ")
        return pick(zh: "\(name) 不在匹配的条目中：\(list)", en: "\(name) is not among the matching entries: \(list)")
    }
}
