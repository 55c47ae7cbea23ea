/// What `--help` says, in the language of the locale.
extension UIText {
    var aboutCommand: String {
        pick("从知识库中解答问题和报错。", "Answers questions and explains errors from a knowledge base.")
    }

    var aboutResolve: String {
        pick(
            "查找能解答一条报错、错误码、日志或问题的条目。",
            "Finds the entry that answers an error text, a code, a log or a question.")
    }

    var detailsOfResolve: String {
        pick(
            """
            退出状态：0 有答案；1 没有收录；3 有多条同样符合，此时会反问是哪一条。不是选项的参数都是问题，以 - 开头的也是。

            --batch 逐行读取 {"id","query"}，按相同顺序每行输出一个 JSON 对象。
            """,
            """
            Ends with 0 when an entry answers, 1 when none does, and 3 when several fit alike; then it asks which is \
            meant. What is no option is query text, even if it begins with a dash.

            --batch reads lines of {"id","query"} and writes one JSON object for each, in the same order.
            """)
    }

    var usageOfResolve: String {
        pick(
            """
            faq [resolve] [--kb <path>] [--json] [--why] [--limit <n>] [--choose <id>] <query> ...
            faq [resolve] … -                      问题来自标准输入
            faq [resolve] … --batch <file>         批量处理，每行一个 JSON 对象
            """,
            """
            faq [resolve] [--kb <path>] [--json] [--why] [--limit <n>] [--choose <id>] <query> ...
            faq [resolve] … -                      the query is standard input
            faq [resolve] … --batch <file>         many queries, one JSON object a line
            """)
    }

    var aboutShow: String {
        pick("输出一个条目，或其中一段代码。", "Prints one entry, or one of its code samples.")
    }

    var aboutList: String {
        pick("列出条目：编号和问题。", "Lists the entries: id and question, separated by a tab.")
    }

    var aboutIndex: String {
        pick("建立索引（单个文件，打开即用），或检查索引。", "Builds an index, one file that opens at once; or checks one.")
    }

    var detailsOfIndex: String {
        pick(
            """
            来源可以是 Markdown 文件夹、一个 Markdown 文件，或 .jsonl 文件，其每行为 \
            {"id","question","answer","group"?,"aliases"?}。同样的来源得到同样的字节。
            """,
            """
            The source is a folder of Markdown, a Markdown file, or a .jsonl file with lines of \
            {"id","question","answer","group"?,"aliases"?}. The same source gives the same bytes.
            """)
    }

    var aboutExport: String {
        pick(
            "输出整个知识库：作为帮助站点，或供其他程序使用。",
            "Writes the whole knowledge base: as a help site, or for other programs.")
    }

    var detailsOfExport: String {
        pick(
            """
            html   帮助站点（静态文件），写入 -o 指定的文件夹
            json   一个对象：全部条目，答案有纯文本、Markdown 和 HTML 三种形式，以及全部诊断
            jsonl  每行一个条目，faq index 可再读入
            """,
            """
            html   a help site of static files, in the folder that -o names
            json   one object: every entry, its answer as text, Markdown and HTML, and all diagnostics
            jsonl  one line for each entry, which faq index reads again
            """)
    }

    // MARK: Options

    var helpOfKnowledgeBase: String {
        pick(
            "知识库：Markdown 文件夹、Markdown 文件或索引（.faqx）。默认为 $FAQ_KB，否则为上级中最近的 Content 文件夹。",
            "The knowledge base: a folder of Markdown, a Markdown file or an index (.faqx). Default: $FAQ_KB, else the nearest folder Content upwards."
        )
    }

    var helpOfJSON: String { pick("输出一个 JSON 对象，失败时也是。", "Print one JSON object, on failure too.") }

    var helpOfWhy: String { pick("在标准错误输出中说明得分的由来。", "Say on standard error how the scores arose.") }

    var helpOfLimit: String { pick("最多给出几个匹配（1–1000）。", "How many matches to give at most, 1 to 1000.") }

    var helpOfChoose: String {
        pick("有多条符合时选定这一条：编号，或选项的序号。", "Take this entry where several fit: an id, or the number of a choice.")
    }

    var helpOfBatch: String {
        pick("逐行处理该文件；- 为标准输入。", "Answer every line of this file; - is standard input.")
    }

    var helpOfQuery: String {
        pick("问题；单独的 - 表示从标准输入读取。", "The query; a lone - reads it from standard input.")
    }

    var helpOfID: String { pick("条目的编号。", "The entry, by its id.") }

    var helpOfCode: String { pick("只输出第 n 段代码，一字不差。", "Print only the nth code sample, exactly as it is.") }

    var helpOfTag: String {
        pick("只列出带此标签的：错误信息、错误码、接口或参数。", "Only entries with this tag: an error text, code, API or parameter.")
    }

    var helpOfCategory: String { pick("只列出在此标题之下的。", "Only entries below a heading of this name.") }

    var helpOfSource: String { pick("要读取的内容。", "What to read.") }

    var helpOfIndexOutput: String { pick("要写入的索引。", "The index to write.") }

    var helpOfStats: String {
        pick("说明该索引的各部分及其大小。", "Say what this index holds, and how large each part is.")
    }

    var helpOfVerify: String {
        pick(
            "读取整个索引并核对校验和；指出损坏的部分。",
            "Read all of this index and compare its checksums; name the section that is damaged.")
    }

    var helpOfOutput: String {
        pick(
            "写入该文件，而不是标准输出；html 则为文件夹。",
            "Write to this file instead of standard output; for html, to this folder.")
    }
}
