internal import FAQKit
internal import FAQModel
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

    private func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
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
}
