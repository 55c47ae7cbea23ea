/// What `faq log` says.
extension CommandText {
    package func logSummary(causes: Int, unknown: Int, lines: Int) -> String {
        let summary = pick(
            zh: "\(lines) 行中有 \(causes) 类已收录的问题",
            en:
                "\(causes) known \(causes == 1 ? "cause" : "causes") in \(lines) \(lines == 1 ? "line" : "lines")"
        )
        guard unknown > 0 else { return summary }
        return summary
            + pick(zh: "，\(unknown) 类未收录的错误", en: ", \(unknown) unknown \(unknown == 1 ? "error" : "errors")")
    }

    /// - Parameters:
    ///   - first: the log, where several were read, and the line.
    package func seen(first: (log: String?, line: Int), last: (log: String?, line: Int), count: Int) -> String
    {
        func named(_ location: (log: String?, line: Int)) -> String {
            let log = location.log.map { "\($0) " } ?? ""
            return log + pick(zh: "第 \(location.line) 行", en: "line \(location.line)")
        }
        if count == 1 { return named(first) }
        return pick(
            zh: "\(named(first))至\(named(last))，共 \(count) 次",
            en: "\(named(first)) to \(named(last)), \(count) times")
    }

    package func alsoFits(_ entries: [String]) -> String {
        let list = entries.joined(separator: ", ")
        return pick(zh: "同样符合：\(list)", en: "fits as well: \(list)")
    }

    package var moreUnknown: String { pick(zh: "……还有更多，见 --json", en: "… and more; --json lists them") }
    package var jsonOrEach: String { pick(zh: "--json 不能与 --each 同用", en: "--json does not go with --each") }
}
