internal import FAQText

/// Headings that name a part of an answer whatever it is about, being made of nothing but words for parts of answers:
/// `Possible causes`, `Why this happens`, `原因及解决方法`, `Solution 2: …`, `第 3 步. …`.
enum LabelWording {
    enum Kind { case label, counted, variant }

    static func kind(of phrase: Phrase) -> Kind? {
        let text = phrase.bytes[...].trimmed()
        guard !text.isEmpty else { return nil }
        if phrase.startsWithAny(of: folds) || alone.contains(text) { return .label }
        if isCounted(text) { return .counted }
        return coverage(text)
    }

    /// What unfolds something.
    private static let folds = PhraseSet([
        "click to ", "click here", "click me", "show more", "show details", "expand ", "点击展开", "点击查看", "展开",
        "点我",
    ])

    /// Words that name a part only when nothing stands beside them.
    private static let alone = PhraseSet(["error", "warning", "错误", "报错", "警告", "異常", "エラー"])

    // MARK: Counted parts

    /// `solution 2 …`, `方案一…`, `第三步…`
    private static func isCounted(_ text: ArraySlice<UInt8>) -> Bool {
        let word = text.prefix(while: \.isASCIILetter)
        if !word.isEmpty {
            guard countedWords.contains(word) else { return false }
            let next = text[word.endIndex...].drop { $0 == .space || $0 == UInt8(ascii: "#") }
            let ordinal = next.prefix { $0 != .space }
            return isOrdinal(ordinal)
        }
        var rest = text
        if skip(&rest, Counting.ordinalSign) {
            rest = rest.drop { $0 == .space }
            let isNumbered = skipNumber(&rest)
            rest = rest.drop { $0 == .space }
            return isNumbered && Counting.steps.contains { rest.starts(with: $0) }
        }
        for counted in Counting.counted where rest.starts(with: counted) {
            var after = rest.dropFirst(counted.count).drop { $0 == .space }
            if skipNumber(&after) { return true }
        }
        return false
    }

    private static let countedWords = PhraseSet([
        "step", "solution", "method", "option", "approach", "case", "scenario", "example", "cause", "reason",
        "way",
        "variant", "alternative", "possibility", "workaround", "fix", "attempt", "situation",
    ])

    private static func isOrdinal(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        if first.isASCIIDigit { return word.count <= 2 }
        if word.count == 1 { return first.isASCIILetter }
        return ["one", "two", "three", "four", "five", "ii", "iii", "iv"].contains(word.text())
    }

    private static func skip(_ text: inout ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard text.starts(with: word) else { return false }
        text = text.dropFirst(word.count)
        return true
    }

    private static func skipNumber(_ text: inout ArraySlice<UInt8>) -> Bool {
        let digits = text.prefix(while: \.isASCIIDigit)
        if (1...2).contains(digits.count) {
            text = text[digits.endIndex...]
            return true
        }
        if let letter = text.first, letter.isASCIILetter,
            text.dropFirst().first.map({ !$0.isASCIILetter }) ?? true
        {
            text = text.dropFirst()
            return true
        }
        var found = false
        while let digit = Counting.digits.first(where: { text.starts(with: $0) }) {
            text = text.dropFirst(digit.count)
            found = true
        }
        return found
    }

    private enum Counting {
        static let ordinalSign = Array("第".utf8)
        static let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { Array($0.utf8) }
        static let steps = ["步", "种", "種", "个方法", "个方案"].map { Array($0.utf8) }
        static let counted = [
            "解决方案", "解决方法", "解决办法", "步骤", "方法", "方案", "场景", "情况", "原因", "示例", "例", "解法", "办法", "情形", "途径",
            "方式",
            "可能性", "异常", "错误", "故障", "现象", "解決方案", "解決方法", "步驟", "場景", "情況", "範例",
        ].map { Array($0.utf8) }
    }

    // MARK: Whole headings

    private static func coverage(_ text: ArraySlice<UInt8>) -> Kind? {
        var parts = 0
        var variants = 0
        var asks = 0
        var topics = 0
        let isCovered = WordCover.covers(text) { word in
            switch word {
            case .spaced(let word):
                if partWords.contains(word) {
                    parts += 1
                } else if variantWords.contains(word) {
                    variants += 1
                } else if !fillers.contains(word) {
                    return word.allSatisfy(\.isASCIIDigit) && (parts > 0 || variants > 0) ? 0 : nil
                }
                if asking.contains(word) { asks += 1 }
                if pointing.contains(word) { topics += 1 }
                return 0
            case .unspaced(let rest):
                if let length = hanParts.length(of: rest) {
                    parts += 1
                    return length
                }
                return hanFillers.length(of: rest)
            }
        }
        guard isCovered else { return nil }
        // Asked of the error at hand: `Why this error`.
        if topics > 0, asks > 0 { return .label }
        return parts > 0 ? .label : variants > 0 ? .variant : nil
    }

    private static let partWords = PhraseSet([
        "action", "actions", "analysis", "answer", "avoid", "background", "behavior", "behaviour", "cause",
        "caused",
        "causes", "caution", "context", "correct", "description", "detail", "details", "diagnosis",
        "discussion",
        "environment", "example", "examples", "explanation", "fix", "fixes", "fixing", "happen", "happened",
        "happens",
        "impact", "mean", "means", "message", "messages", "note", "notes", "occur", "occurred", "occurs",
        "output", "prevention",
        "rationale", "reason", "reasons", "reference", "references", "remark", "remarks", "reproduce",
        "resolution",
        "resolutions", "resolve", "result", "results", "sample", "samples", "solution", "solutions", "solve",
        "step",
        "steps", "summary", "symptom", "symptoms", "syntax", "usage", "verification", "workaround",
        "workarounds",
        "parameters", "parameter", "arguments", "prerequisites", "requirements", "issue", "problem",
        "question",
    ])
    private static let asking = PhraseSet(["why", "what", "how", "when"])
    private static let pointing = PhraseSet(["this", "it", "that"])
    private static let fillers = PhraseSet([
        "a", "actual", "after", "alternative", "an", "and", "any", "are", "at", "be", "before", "best", "can",
        "code",
        "common", "did", "different", "do", "does", "error", "errors", "expected", "first", "for", "from",
        "here", "how",
        "i", "if", "in", "is", "issues", "it", "its", "likely", "log", "logs", "main", "may", "more",
        "needed", "of", "on",
        "or", "other", "our", "permanent", "possible", "probable", "problems", "proposed", "quick",
        "recommended",
        "related", "required", "root", "second", "short", "some", "suggested", "temporary", "text", "that",
        "the", "these", "this",
        "to", "typical", "useful", "links", "link", "warning", "was", "what", "when", "which", "why", "will",
        "with", "you", "your", "ways", "way",
    ])
    private static let variantWords = PhraseSet([
        "windows", "macos", "mac", "osx", "os", "x", "linux", "ubuntu", "debian", "fedora", "centos", "arch",
        "unix", "android",
        "ios", "docker", "compose", "kubernetes", "npm", "yarn", "pnpm", "bun", "pip", "conda", "chrome",
        "firefox",
        "safari", "edge", "bash", "zsh", "fish", "powershell", "wsl", "users", "user", "only", "machine",
        "machines", "device", "devices", "host", "hosts", "desktop",
        "container", "containers", "based",
    ])

    private static let hanParts = HanWords([
        "现象", "原因", "解决", "方案", "办法", "方法", "措施", "处理", "描述", "说明", "分析", "步骤", "示例", "例子", "样例",
        "举例", "备注", "注意", "背景", "环境", "详情", "结论", "总结", "小结", "原理", "影响", "建议", "参考", "症状", "根因", "修复",
        "规避", "答案", "回答", "解答", "复现", "信息", "诊断", "定位", "前提", "条件", "范围", "解释", "含义", "补充", "验证",
        "現象", "解決", "辦法", "處理", "說明", "步驟", "範例", "備註", "環境", "詳情", "結論", "總結", "影響", "建議", "參考", "修復",
        "对策", "対処", "対処法", "解決策", "回避策",
    ])
    private static let hanFillers = HanWords([
        "问题", "故障", "错误", "报错", "异常", "可能的", "可能", "排查", "操作", "事项", "细节", "临时", "适用", "根本", "触发", "相关",
        "具体", "通用", "一般", "基本", "快速", "详细", "如何", "怎么", "怎样", "以及", "和", "与", "及", "或", "的", "其他", "结果", "日志",
        "输出", "常见", "推荐", "最终",
        "文档", "资料", "一", "二", "三", "問題", "錯誤", "報錯", "異常", "與", "相關", "具體", "怎麼", "の",
    ])
}
