/// What `faq rows` and `faq resolve --batch` say.
extension CommandText {
    package var aboutRows: String {
        pick(zh: "逐行处理表格：每读入一行，输出一行。", en: "Answers a table: one row out for each row in.")
    }

    package var detailsOfRows: String {
        pick(
            zh: """
                供流水线调用（Spark 的 pipe、Hadoop streaming、xargs、DuckDB 等）：输入与输出行数相同、次序相同，输入暂停时即刻输出，\
                内存与行数无关。有问题的行也输出一行，其中说明错误，其余的行照常处理；有这样的行时以 65 结束。

                jsonl  每行一个对象
                tsv    以制表符分隔，字段中的换行、制表符和反斜杠写作 \\n、\\t 和 \\\\
                csv    以逗号分隔，可加引号（RFC 4180）

                tsv 和 csv 的第一行是列名；没有时用 --columns 给出，输出也就没有列名。
                """,
            en: """
                Made for pipelines (pipe of Spark, Hadoop streaming, xargs, DuckDB): as many rows out as in, in the same \
                order, handed on whenever the input pauses, in memory that does not grow. A row that cannot be read gives a \
                row that says so, and the others go on; then the status is 65.

                jsonl  an object a line
                tsv    fields between tabs; line breaks, tabs and backslashes in them as \\n, \\t and \\\\
                csv    fields between commas, quoted where they must be (RFC 4180)

                The first line of tsv and csv names the columns; where there is none, --columns does, and none is written.
                """)
    }

    package var helpOfRowFormat: String {
        pick(zh: "行的格式：jsonl、tsv 或 csv。", en: "How rows are written: jsonl, tsv or csv.")
    }

    package var helpOfRowMode: String {
        pick(
            zh: "resolve：每行是一个问题；log：每行是一段日志。",
            en: "resolve: the text of a row is a query; log: it is a log.")
    }

    package var helpOfIDField: String {
        pick(
            zh: "行的编号所在的成员或列，原样返回。",
            en: "The member or column that names a row and comes back unchanged.")
    }

    package var helpOfTextField: String {
        pick(
            zh: "文本所在的成员或列；默认为 text，没有则为 query。",
            en: "The member or column that has the text. Default: text, or query where there is none.")
    }

    package var helpOfColumns: String {
        pick(
            zh: "tsv、csv：没有列名行时的列名，以逗号分隔。",
            en: "tsv, csv: the names of the columns, between commas, where no line has them.")
    }

    package var helpOfThreads: String {
        pick(
            zh: "同时处理几行（1–256）；次序不变。",
            en: "How many rows to work on at a time, 1 to 256; their order stays.")
    }

    package var helpOfRowFile: String {
        pick(zh: "要读取的表格；- 为标准输入。", en: "The table to read; - is standard input.")
    }

    package var threadRange: String {
        pick(zh: "--threads 应在 1 到 256 之间", en: "--threads must be between 1 and 256")
    }

    package var columnsOfTables: String {
        pick(zh: "--columns 只用于 tsv 和 csv", en: "--columns goes with tsv and csv only")
    }

    package func noTextColumn(_ columns: [String], wanted: [String]) -> String {
        let found = columns.joined(separator: ", ")
        let names = alternatives(wanted)
        return pick(
            zh: "第一行的列名中没有 \(names)，有的是 \(found)；请用 --text-field <列名> 指定文本所在的列（没有列名行时用 --columns）",
            en:
                "the first line names no column \(names), but these: \(found). Choose the one that has the text by --text-field <name>; where no line names the columns, --columns does"
        )
    }

    /// Where the line of names is separated by something else.
    package func otherSeparator(_ separator: UInt8) -> String {
        switch separator {
        case 0x09:
            pick(
                "tabs", zh: "各列以制表符分隔；请用 --format tsv", en: "the columns stand between tabs: use --format tsv"
            )
        case UInt8(ascii: ","):
            pick(
                "commas", zh: "各列以逗号分隔；请用 --format csv",
                en: "the columns stand between commas: use --format csv")
        default:
            pick(
                "semicolons", zh: "各列以分号分隔；请另存为逗号分隔的 CSV，或制表符分隔的 TSV（faq triage 可直接读取分号）",
                en:
                    "the columns stand between semicolons: save the table with commas (CSV) or tabs (TSV); faq triage reads semicolons as well"
            )
        }
    }

    package func rowEncoding(_ name: String) -> String {
        pick(
            zh: "表格的编码是 \(name)；请先转换：iconv -f \(name) -t UTF-8 FILE | faq rows …",
            en: "the table is \(name); convert it: iconv -f \(name) -t UTF-8 FILE | faq rows …")
    }

    package func badJSON(_ reason: String, byte: Int) -> String {
        pick(zh: "不是 JSON：\(reason)（第 \(byte) 字节）", en: "no JSON: \(reason) (byte \(byte))")
    }

    package func noMember(_ names: [String]) -> String {
        let list = alternatives(names.map { "\"\($0)\"" })
        return pick(zh: "应为一个对象，其中有字符串 \(list)", en: "expected an object with a string \(list)")
    }

    package func notUTF8(byte: Int) -> String {
        pick(zh: "第 \(byte) 字节起不是 UTF-8", en: "not UTF-8 from byte \(byte) on")
    }

    package func raggedRow(expected: Int, found: Int) -> String {
        pick(zh: "应有 \(expected) 列，却有 \(found) 列", en: "\(found) fields where the table has \(expected)")
    }

    package var misplacedQuote: String {
        pick(
            zh: "引号没有结束，或结束后还有文字；字段中的引号应写两次",
            en: "a quote is not closed, or followed by text; quotes in a field are doubled")
    }

    package func rowTooLong(_ mebibytes: Int) -> String {
        pick(zh: "一行超过 \(mebibytes) MiB", en: "a row of more than \(mebibytes) MiB")
    }

    package var blankRow: String { pick(zh: "空行", en: "a blank line") }
    package var emptyText: String { pick(zh: "文本是空的", en: "the text is empty") }
}
