/// What `--help` says of arguments and options.
extension CommandText {
    package var helpOfKnowledgeBase: String {
        pick(
            zh: "知识库：Markdown 文件夹、Markdown 文件或索引（.faqx）。默认为 $FAQ_KB，否则为上级中最近的 Content 文件夹。",
            en:
                "The knowledge base: a folder of Markdown, a Markdown file or an index (.faqx). Default: $FAQ_KB, else the nearest folder Content upwards."
        )
    }

    package var helpOfJSON: String {
        pick(zh: "输出一个 JSON 对象，失败时也是。", en: "Print one JSON object, on failure too.")
    }
    package var helpOfWhy: String {
        pick(zh: "在标准错误输出中说明得分的由来。", en: "Say on standard error how the scores arose.")
    }
    package var helpOfLimit: String {
        pick(zh: "最多给出几个匹配（1–1000）。", en: "How many matches to give at most, 1 to 1000.")
    }

    package var helpOfChoose: String {
        pick(
            zh: "反问时选定这一条：编号，选项的序号，或 none（都不是）。",
            en: "Take this entry where it is asked: an id, the number of a choice, or none.")
    }

    package var helpOfPolicy: String {
        pick(
            zh: "作答的尺度：cautious、balanced 或 eager；默认为知识库自己的。",
            en: "How readily to answer: cautious, balanced or eager. Default: that of the knowledge base.")
    }

    package var helpOfIndexPolicy: String {
        pick(
            zh: "索引作答的尺度：cautious、balanced 或 eager；默认为 balanced。",
            en: "How readily the index answers: cautious, balanced or eager. Default: balanced.")
    }

    package var helpOfBatch: String {
        pick(zh: "逐行处理该文件；- 为标准输入。", en: "Answer every line of this file; - is standard input.")
    }

    package var helpOfQuery: String {
        pick(zh: "问题；单独的 - 表示从标准输入读取。", en: "The query; a lone - reads it from standard input.")
    }

    package var helpOfID: String { pick(zh: "条目的编号。", en: "The entry, by its id.") }
    package var helpOfCode: String {
        pick(zh: "只输出第 n 段代码，一字不差。", en: "Print only the nth code sample, exactly as it is.")
    }

    package var helpOfTag: String {
        pick(
            zh: "只列出带此标签的：错误信息、错误码、接口或参数。",
            en: "Only entries with this tag: an error text, code, API or parameter.")
    }

    package var helpOfCategory: String {
        pick(zh: "只列出在此标题之下的。", en: "Only entries below a heading of this name.")
    }
    package var helpOfSource: String { pick(zh: "要读取的内容。", en: "What to read.") }
    package var helpOfIndexOutput: String { pick(zh: "要写入的索引。", en: "The index to write.") }

    package var helpOfStats: String {
        pick(zh: "说明该索引的各部分及其大小。", en: "Say what this index holds, and how large each part is.")
    }

    package var helpOfVerify: String {
        pick(
            zh: "读取整个索引并核对校验和；指出损坏的部分。",
            en: "Read all of this index and compare its checksums; name the section that is damaged.")
    }

    package var helpOfOutput: String {
        pick(
            zh: "写入该文件，而不是标准输出；html 则为文件夹。",
            en: "Write to this file instead of standard output; for html, to this folder.")
    }

    package var helpOfEach: String {
        pick(
            zh: "每个能解释的日志行输出一行 JSON，边读边输出。",
            en: "Print one line of JSON for each line explained, while reading.")
    }

    package var helpOfLogFiles: String {
        pick(
            zh: "要读的日志、压缩包或文件夹；- 为标准输入。",
            en: "The logs, archives or folders to read; - is standard input.")
    }
    package var helpOfExportFormat: String { pick(zh: "html、json 或 jsonl。", en: "html, json or jsonl.") }

    package var helpOfBaseURL: String {
        pick(
            zh: "html：站点将来的网址；有了它才写出站点地图、订阅和绝对地址。",
            en: "html: where the site will stand; adds the sitemap, the feed and absolute addresses.")
    }

    package var helpOfSiteConfiguration: String {
        pick(
            zh: "html：站点配置；默认为内容旁的 site.conf。",
            en: "html: the owner's choices. Default: site.conf beside the content.")
    }

    package var helpOfWatch: String {
        pick(
            zh: "html：内容一有变化就重新导出，并在本机预览。",
            en: "html: export again whenever something changes, and show the site on this machine.")
    }

    package var helpOfPort: String {
        pick(zh: "html：预览的端口；默认为任一空闲端口。", en: "html: the port of the preview. Default: any that is free.")
    }

    package var helpOfCheck: String {
        pick(
            zh: "html：什么都不写，只列出会写入、删除和拒绝哪些文件；有则以 1 结束。",
            en:
                "html: write nothing, list what would be written, removed and refused; ends with 1 if anything would."
        )
    }

    package var helpOfForce: String {
        pick(
            zh: "html：也导出到有别的文件的文件夹，并覆盖挡路的文件。",
            en: "html: export into a folder with other files, too, and replace those in the way.")
    }

    package var helpOfImportFormat: String { pick(zh: "qnamaker 或 kendra。", en: "qnamaker or kendra.") }
    package var helpOfImportFile: String { pick(zh: "要读取的文件。", en: "The file to read.") }

    package var helpOfImportOutput: String {
        pick(
            zh: "写入该 Markdown 文件，或该文件夹；已有的文件不会覆盖。",
            en: "Write to this Markdown file, or into this folder; files that are there already stay.")
    }

    package var helpOfTests: String {
        pick(zh: "问题与应答条目；- 为标准输入。", en: "Queries with their entries; - is standard input.")
    }

    package var helpOfContentTests: String {
        pick(zh: "使用条目里的 test: 行。", en: "Take the test: lines of the entries.")
    }

    package var helpOfAgainst: String {
        pick(zh: "另一个知识库或索引；列出结果的变化。", en: "Another knowledge base or index; list what changed.")
    }
}
