internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import Glibc

/// Every text that people read, in the language of the locale.
struct UIText {
    enum Language {
        case chinese, english
    }

    var language: Language

    static let current = UIText(language: localeLanguage)

    /// Chinese when the first of LC_ALL, LC_MESSAGES and LANG that is set begins with `zh`.
    private static var localeLanguage: Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
            return value.lowercased().hasPrefix("zh") ? .chinese : .english
        }
        return .english
    }

    func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .chinese ? chinese() : english()
    }

    // MARK: Failures

    func notFound(_ path: String) -> String {
        pick("\(path)：没有这个文件或文件夹", "\(path): no such file or folder")
    }

    func noMarkdown(_ folder: String) -> String {
        pick(
            "\(folder)：文件夹中没有 Markdown 文件（.md、.markdown、.mdx）",
            "\(folder): no Markdown file (.md, .markdown, .mdx) in this folder")
    }

    func unknownKind(_ path: String) -> String {
        pick(
            "\(path)：不是知识库；应为文件夹、Markdown 文件、.jsonl 文件或索引（.faqx）",
            "\(path): not a knowledge base; expected a folder, a Markdown file, a .jsonl file or an index (.faqx)"
        )
    }

    func noEntries(_ path: String) -> String {
        pick("\(path)：没有找到任何问答", "\(path): no question with an answer found")
    }

    func badIndex(_ path: String, _ reason: String) -> String {
        pick(
            "\(path)：\(reason)；请用 faq index 重新建立索引",
            "\(path): \(reason); build the index again with faq index")
    }

    var noKnowledgeBase: String {
        pick(
            "没有知识库：请用 --kb 指定，或设置 FAQ_KB，或在含有 Content 文件夹的目录中运行",
            "no knowledge base: name one with --kb or $FAQ_KB, or run below a folder that holds Content")
    }

    func cannot(_ operation: FileError.Operation, _ path: String, reason: String) -> String {
        switch operation {
        case .open, .list: pick("无法打开 \(path)：\(reason)", "cannot open \(path): \(reason)")
        case .read, .map: pick("无法读取 \(path)：\(reason)", "cannot read \(path): \(reason)")
        case .write, .rename: pick("无法写入 \(path)：\(reason)", "cannot write \(path): \(reason)")
        }
    }

    func noSuchEntry(_ id: String) -> String {
        pick("没有编号为 \(id) 的条目；faq list 列出全部", "no entry called \(id); faq list shows all")
    }

    func noSuchCode(_ number: Int, of id: String, count: Int) -> String {
        pick("\(id) 没有第 \(number) 段代码，共 \(count) 段", "\(id) has no code sample \(number); it has \(count)")
    }

    func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .note: pick("提示", "note")
        case .warning: pick("警告", "warning")
        case .error: pick("错误", "error")
        }
    }

    // MARK: Queries

    var standardInput: String { pick("标准输入", "standard input") }

    var noQuery: String {
        pick("没有给出问题；用法见 faq --help", "no query given; faq --help shows how to ask")
    }

    var emptyQuery: String { pick("问题是空的", "the query is empty") }

    var limitRange: String { pick("--limit 应在 1 到 1000 之间", "--limit must be between 1 and 1000") }

    var batchAlone: String {
        pick("--batch 不能与问题或 --choose 同用", "--batch goes with neither a query nor --choose")
    }

    func noSuchChoice(_ name: String, _ ids: [String]) -> String {
        let list = ids.joined(separator: ", ")
        return pick("\(name) 不在匹配的条目中：\(list)", "\(name) is not among the matching entries: \(list)")
    }

    // MARK: Answers

    func severalFit(_ count: Int) -> String {
        pick("有 \(count) 条答案同样符合：", "\(count) answers fit alike:")
    }

    func which(_ facet: Tag.Kind?) -> String {
        switch facet {
        case .api: pick("是哪个接口？", "Which API is it?")
        case .message: pick("是哪条错误信息？", "Which error message is it?")
        case .code: pick("是哪个错误码？", "Which error code is it?")
        case .parameter: pick("是哪个参数？", "Which parameter is it?")
        case .component: pick("是哪个组件？", "Which component is it?")
        case nil: pick("是哪个问题？", "Which question is it?")
        }
    }

    func prompt(_ count: Int) -> String {
        pick("[1–\(count)，回车：都不是] ", "[1–\(count), Enter: none of them] ")
    }

    var nothingFound: String { pick("没有收录。", "Not in this knowledge base.") }

    var closest: String { pick("最接近（不足以作答）：", " Closest, though no answer:") }

    var source: String { pick("来源", "source") }

    var confidence: String { pick("可信度", "confidence") }

    var score: String { pick("得分", "score") }

    var odds: String { pick("把握", "odds") }

    /// What a query asks that an entry does not have.
    func missing(_ parts: [String]) -> String {
        let list = parts.map(shortened)
        return pick(
            "条目里没有：" + list.joined(separator: "、"), "not in the entry: " + list.joined(separator: ", "))
    }

    /// What a feature says; see Docs/Matching.md.
    func feature(_ name: String) -> String {
        switch name {
        case "score": pick("检索得分（相对最高）", "search score, relative to the best")
        case "coverage": pick("条目包含了多少提问", "share of the query in the entry")
        case "questionCoverage": pick("条目问题包含了多少提问", "share of the query in its question")
        case "reverseCoverage": pick("提问包含了多少条目问题", "share of its question in the query")
        case "agreement": pick("双向包含", "agreement both ways")
        case "run": pick("最长的原样词句", "longest run word for word")
        case "line": pick("最符合的一行（占全部）", "best line, of the whole query")
        case "lineCoverage": pick("最符合的一行（占该行）", "best line, of itself")
        case "lineQuestionCoverage": pick("条目问题最符合的一行", "best line in its question")
        case "template": pick("条目问题或报错原样出现", "its question or message stands in the query")
        case "missing": pick("缺少的最重的词", "heaviest word it lacks")
        case "mass": pick("符合的词的总量", "amount that fits")
        case "identifier": pick("罕见的标识", "rare identifier it holds")
        case "overlap": pick("与条目问题的共同用词", "words in common with its question")
        case "letters": pick("与条目问题的共同字母", "letters in common with its question")
        case "cosine": pick("与条目问题的相似度", "likeness to its question")
        case "aliases": pick("该条目的多种问法", "all wordings of its question")
        case "lead": pick("领先下一条", "ahead of the next")
        case "scoreLead": pick("检索得分领先", "ahead in search score")
        default: name
        }
    }

    func found(_ evidence: Evidence) -> String {
        let place =
            evidence.place == .question ? pick("在问题中", "in the question") : pick("在答案中", "in the answer")
        return "\(name(of: evidence.kind)) \(shortened(evidence.text)) \(place)"
    }

    /// The kinds of evidence, the strongest first, each with the longest part of the query it found.
    func because(_ evidence: [Evidence]) -> String {
        let parts = Evidence.Kind.allCases.compactMap { kind -> String? in
            let parts = evidence.filter { $0.kind == kind }.map(\.text)
            guard let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
            return "\(name(of: kind)) \(shortened(longest))"
        }
        return pick("依据：" + parts.joined(separator: "，"), "matched by " + parts.joined(separator: ", "))
    }

    private func name(of kind: Evidence.Kind) -> String {
        switch kind {
        case .identifier: pick("标识", "identifier")
        case .phrase: pick("词句", "phrase")
        case .word: pick("用词", "word")
        case .spelling: pick("近似拼写", "spelling")
        case .gloss: pick("译词", "translation")
        case .sound: pick("读音", "sound")
        }
    }

    /// One line of at most forty characters in quotes.
    private func shortened(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 }.prefix(40))
        let cut = line.count < text.count ? line + "…" : line
        return pick("“\(cut)”", "\"\(cut)\"")
    }

    func image(_ alt: String) -> String {
        alt.isEmpty ? pick("图", "image") : pick("图：\(alt)", "image: \(alt)")
    }

    func indexed(_ count: Int, _ file: String) -> String {
        pick("已将 \(count) 条写入 \(file)", "\(count) entries written to \(file)")
    }

    func indexHolds(entries: Int, units: Int, terms: Int) -> String {
        pick(
            "\(entries) 条，\(units) 个问法，\(terms) 个词",
            "\(entries) entries, \(units) wordings of their questions, \(terms) terms")
    }

    func indexVersions(format: Int, ranking: Int) -> String {
        pick("格式版本 \(format)，排序版本 \(ranking)", "format version \(format), ranking version \(ranking)")
    }

    var headerOfIndex: String { pick("文件头与填充", "header, padding") }

    var wholeIndex: String { pick("全部", "all") }

    var indexWithoutContent: String { pick("除去 records 与 fields", "without records, fields") }

    func indexVerified(entries: Int, bytes: Int) -> String {
        pick("\(entries) 条，\(bytes) 字节，校验和全部相符", "\(entries) entries, \(bytes) bytes, all checksums agree")
    }

    var indexUsage: String {
        pick(
            "请给出来源与 -o FILE，或 --stats FILE，或 --verify FILE",
            "give a source and -o FILE, or --stats FILE, or --verify FILE")
    }

    // MARK: Logs

    var aboutLog: String {
        pick("找出日志中已收录的原因。", "Finds the causes in a log that the knowledge base explains.")
    }

    var discussionOfLog: String {
        pick(
            "日志可为任意长度，可用 gzip 压缩；没有给出文件时读标准输入。按原因汇总，最早的在前；条目未收录的错误按形式归类。令牌、密码、电话、身份证号和邮箱不会显示。找到原因时以 0 结束，否则为 1。",
            """
            Logs may be of any length and compressed with gzip; without files, standard input is read. Reports by \
            cause, the earliest first; errors that no entry explains are grouped by their form. Tokens, passwords, \
            telephone and identity numbers and mail addresses are never shown. Ends with 0 when a cause was found, \
            else with 1.
            """)
    }

    var helpOfEach: String {
        pick("每个能解释的日志行输出一行 JSON，边读边输出。", "Print one line of JSON for each line explained, while reading.")
    }

    var helpOfLogFiles: String { pick("要读的日志；- 为标准输入。", "The logs to read; - is standard input.") }

    var jsonOrEach: String { pick("--json 不能与 --each 同用", "--json does not go with --each") }

    func logSummary(causes: Int, unknown: Int, lines: Int) -> String {
        pick(
            "\(lines) 行中有 \(causes) 类已收录的问题"
                + (unknown > 0 ? "，\(unknown) 类未收录的错误" : ""),
            "\(causes) known \(causes == 1 ? "cause" : "causes") in \(lines) \(lines == 1 ? "line" : "lines")"
                + (unknown > 0 ? ", \(unknown) unknown \(unknown == 1 ? "error" : "errors")" : ""))
    }

    /// - Parameters:
    ///   - first: the log, where several were read, and the line.
    func seen(first: (log: String?, line: Int), last: (log: String?, line: Int), count: Int) -> String {
        func place(_ place: (log: String?, line: Int)) -> String {
            pick(
                (place.log.map { "\($0) " } ?? "") + "第 \(place.line) 行",
                (place.log.map { "\($0) " } ?? "") + "line \(place.line)")
        }
        if count == 1 { return place(first) }
        return pick(
            "\(place(first))至\(place(last))，共 \(count) 次", "\(place(first)) to \(place(last)), \(count) times"
        )
    }

    func alsoFits(_ entries: [String]) -> String {
        let list = entries.joined(separator: ", ")
        return pick("同样符合：\(list)", "fits as well: \(list)")
    }

    var unknownErrors: String { pick("未收录的错误", "Errors not in this knowledge base") }

    var moreUnknown: String { pick("……还有更多，见 --json", "… and more; --json lists them") }
}
