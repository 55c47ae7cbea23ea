/// What `--help` says of the command and its parts.
extension CommandText {
    package var aboutCommand: String {
        pick(zh: "从知识库中解答问题和报错。", en: "Answers questions and explains errors from a knowledge base.")
    }

    package var usageOfCommand: String {
        pick(
            zh: """
                faq                    在终端上边输入边查找
                faq <query> ...
                faq <subcommand> ...
                """,
            en: """
                faq                    a terminal shows the finder
                faq <query> ...
                faq <subcommand> ...
                """)
    }

    package var aboutResolve: String {
        pick(
            zh: "查找能解答一条报错、错误码、日志或问题的条目。",
            en: "Finds the entry that answers an error text, a code, a log or a question.")
    }

    package var detailsOfResolve: String {
        pick(
            zh: """
                退出状态：0 有答案；1 没有收录；3 有多条同样符合，此时会反问是哪一条。不是选项的参数都是问题，以 - 开头的也是；像是写错了的选项会被拒绝，-- 之后的一律是问题。

                --batch 逐行读取 {"id","query"}，按相同顺序每行输出一个 JSON 对象。
                """,
            en: """
                Ends with 0 when an entry answers, 1 when none does, and 3 when several fit alike; then it asks which is \
                meant. What is no option is query text, even if it begins with a dash; what looks like a mistake in an \
                option is refused, and after -- everything is query text.

                --batch reads lines of {"id","query"} and writes one JSON object for each, in the same order.
                """)
    }

    package var usageOfResolve: String {
        pick(
            zh: """
                faq [resolve] [--kb <path>] [--json] [--why] [--limit <n>] [--choose <id>] [--policy <policy>] \
                [--code <n>] [--copy] [--open] <query> ...
                faq [--kb <path>] [--policy <policy>]  在终端上边输入边查找
                faq [resolve] … -                      问题来自标准输入
                faq [resolve] … --batch <file>         批量处理，每行一个 JSON 对象
                """,
            en: """
                faq [resolve] [--kb <path>] [--json] [--why] [--limit <n>] [--choose <id>] [--policy <policy>] \
                [--code <n>] [--copy] [--open] <query> ...
                faq [--kb <path>] [--policy <policy>]  a terminal shows the finder, which searches as you type
                faq [resolve] … -                      the query is standard input
                faq [resolve] … --batch <file>         many queries, one JSON object a line
                """)
    }

    package var aboutShow: String {
        pick(zh: "输出一个条目，或其中一段代码。", en: "Prints one entry, or one of its code samples.")
    }

    package var aboutList: String {
        pick(zh: "列出条目：编号和问题。", en: "Lists the entries: id and question, separated by a tab.")
    }

    package var aboutIndex: String {
        pick(zh: "建立索引（单个文件，打开即用），或检查索引。", en: "Builds an index, one file that opens at once; or checks one.")
    }

    package var detailsOfIndex: String {
        pick(
            zh: """
                来源可以是 Markdown 文件夹、一个 Markdown 文件，或 .jsonl 文件，其每行为 \
                {"id","question","answer","group"?,"aliases"?}。同样的来源得到同样的字节。
                """,
            en: """
                The source is a folder of Markdown, a Markdown file, or a .jsonl file with lines of \
                {"id","question","answer","group"?,"aliases"?}. The same source gives the same bytes.
                """)
    }

    package var aboutExport: String {
        pick(
            zh: "输出整个知识库：作为帮助站点，或供其他程序使用。",
            en: "Writes the whole knowledge base: as a help site, or for other programs.")
    }

    package var detailsOfExport: String {
        pick(
            zh: """
                html   帮助站点（静态文件），写入 -o 指定的文件夹
                json   一个对象：全部条目，答案有纯文本、Markdown 和 HTML 三种形式，以及全部诊断
                jsonl  每行一个条目，faq index 可再读入
                """,
            en: """
                html   a help site of static files, in the folder that -o names
                json   one object: every entry, its answer as text, Markdown and HTML, and all diagnostics
                jsonl  one line for each entry, which faq index reads again
                """)
    }

    package var aboutImport: String {
        pick(zh: "把其他引擎的知识库转成 Markdown。", en: "Turns a knowledge base of another engine into Markdown.")
    }

    package var detailsOfImport: String {
        pick(
            zh: """
                qnamaker  QnA Maker 或 custom question answering 导出的 TSV 文件
                kendra    Kendra 的 FAQ 文件：CSV（有无表头均可）或 JSON
                """,
            en: """
                qnamaker  the TSV file that QnA Maker or custom question answering exports
                kendra    an FAQ file of Kendra: CSV, with a head line or without, or JSON
                """)
    }

    package var aboutEval: String {
        pick(zh: "用已知答案的问题检验知识库。", en: "Tries the knowledge base on queries whose answer is known.")
    }

    package var detailsOfEval: String {
        pick(
            zh: """
                文件每行为 {"query","entry"}；entry 为条目编号，或 null（不应有答案）。--content 使用条目里的 test: 行。
                全部通过时以 0 退出，否则为 1。
                """,
            en: """
                The file has lines of {"query","entry"}, entry being an id, or null where no entry may answer. --content \
                takes the `test:` lines of the entries. Ends with 0 when all pass, else with 1.
                """)
    }

    package var aboutLog: String {
        pick(zh: "找出日志中已收录的原因。", en: "Finds the causes in a log that the knowledge base explains.")
    }

    package var detailsOfLog: String {
        pick(
            zh:
                "日志可为任意长度，可用 gzip、xz 或 zstd 压缩，可在 zip、tar 压缩包或文件夹里，可用 UTF-8、UTF-16 或 GBK 编码，也可以是 journalctl -o json 的输出或 JUnit 报告；没有给出文件时读标准输入。按原因汇总，最早的在前；条目未收录的错误按形式归类。密码、令牌、私钥、验证码、电话、身份证号、卡号和邮箱会按已知的形式尽量遮盖；--no-samples 则完全不显示日志原文。找到原因时以 0 结束，否则为 1；有未能读取的文件时为 74。",
            en: """
                Logs may be of any length, compressed with gzip, xz or zstd, in zip or tar archives or folders, in UTF-8, \
                UTF-16 or GBK, what journalctl -o json prints, or a JUnit report; without files, standard input is read. \
                Reports by cause, the earliest first; errors that no entry explains are grouped by their form. Passwords, \
                tokens, private keys, one-time codes, telephone, identity and card numbers and mail addresses are masked \
                as far as their forms are known; with --no-samples no text of a log is shown. Ends with 0 when a cause was \
                found, else with 1, and with 74 when a file could not be read.
                """)
    }
}
