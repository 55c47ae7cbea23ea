package import FAQModel

/// Why the command could not do what it was to do.
extension CommandText {
    package func notFound(_ path: String) -> String {
        pick(zh: "\(path)：没有这个文件或文件夹", en: "\(path): no such file or folder")
    }

    /// Follows what is wrong with a path. - Parameter variable: the variable of the environment that has it.
    package func pathFrom(_ variable: String) -> String {
        pick(zh: "（路径来自 \(variable)）", en: " (the path is that of \(variable))")
    }

    package func noMarkdown(_ folder: String) -> String {
        pick(
            zh: "\(folder)：文件夹中没有 Markdown 文件（.md、.markdown、.mdx）",
            en: "\(folder): no Markdown file (.md, .markdown, .mdx) in this folder")
    }

    package func unknownKind(_ path: String) -> String {
        pick(
            zh: "\(path)：不是知识库；应为文件夹、Markdown 文件、.jsonl 文件或索引（.faqx）",
            en:
                "\(path): not a knowledge base; expected a folder, a Markdown file, a .jsonl file or an index (.faqx)"
        )
    }

    package func noEntries(_ path: String) -> String {
        pick(zh: "\(path)：没有找到任何问答", en: "\(path): no question with an answer found")
    }

    package func badIndex(_ path: String, _ reason: String) -> String {
        pick(
            zh: "\(path)：\(reason)；请用 faq index 重新建立索引",
            en: "\(path): \(reason); build the index again with faq index")
    }

    package var noKnowledgeBase: String {
        pick(
            zh: "没有知识库：请用 --kb 指定，或设置 FAQ_KB，或在含有 Content 文件夹的目录中运行",
            en: "no knowledge base: name one with --kb or $FAQ_KB, or run below a folder that holds Content")
    }

    package func cannot(_ operation: FileError.Operation, _ path: String, reason: String) -> String {
        switch operation {
        case .open, .list: pick(zh: "无法打开 \(path)：\(reason)", en: "cannot open \(path): \(reason)")
        case .read, .map: pick(zh: "无法读取 \(path)：\(reason)", en: "cannot read \(path): \(reason)")
        case .write, .rename: pick(zh: "无法写入 \(path)：\(reason)", en: "cannot write \(path): \(reason)")
        }
    }

    package var nameTooLong: String {
        pick(
            zh: "名称太长，系统不接受；两个斜杠之间一般至多 255 个字节，整个路径至多 4095 个字节",
            en:
                "the name is too long for the system; mostly, 255 bytes between slashes and 4,095 in all are the limit"
        )
    }

    package var indexChangedMeanwhile: String {
        pick(
            zh: "读取索引时它被截断或覆盖，或者磁盘出错；请重试，并把新索引改名覆盖旧索引（faq index 就是这样做的），不要直接写入旧文件",
            en:
                "the index was cut off or overwritten while it was read, or its disk failed; try again, and replace an index by renaming a new one over it, as faq index does"
        )
    }

    package var outOfMemory: String {
        pick(
            zh: "内存不足；请提高内存限制，或把内容分成几个知识库",
            en: "out of memory; raise the limit, or split the content into several knowledge bases")
    }

    package var internalError: String {
        pick(
            zh: "内部错误；请报告，并附上引起它的输入（设置 FAQ_CORE_DUMP=1 可以得到核心转储）",
            en:
                "internal error; please report it with the input that led to it (FAQ_CORE_DUMP=1 lets the system write a core dump)"
        )
    }

    package func noSuchEntry(_ id: String) -> String {
        pick(zh: "没有编号为 \(id) 的条目；faq list 列出全部", en: "no entry called \(id); faq list shows all")
    }

    package func noSuchCode(_ number: Int, of id: String, count: Int) -> String {
        pick(
            zh: "\(id) 没有第 \(number) 段代码，共 \(count) 段",
            en: "\(id) has no code sample \(number); it has \(count)")
    }

    package func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .note: pick(zh: "提示", en: "note")
        case .warning: pick(zh: "警告", en: "warning")
        case .error: pick(zh: "错误", en: "error")
        }
    }

    package func wouldReplace(_ path: String) -> String {
        pick(
            zh: "\(path) 已经存在且不是索引，不会覆盖；请先删除，或换一个文件名",
            en:
                "\(path) exists and is not an index, so it stays as it is; remove it first, or write to another name"
        )
    }

    package func wouldReplaceSource(_ path: String) -> String {
        pick(
            zh: "\(path) 属于所读取的知识库，不会覆盖；请换一个文件名",
            en:
                "\(path) belongs to the knowledge base that is read, so it stays as it is; write to another name"
        )
    }

    package func exists(_ path: String) -> String {
        pick(zh: "\(path) 已经存在，不会覆盖", en: "\(path) exists already and stays as it is")
    }
}
