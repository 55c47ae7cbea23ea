/// What `faq triage` says.
extension CommandText {
    package var aboutTriage: String {
        pick(
            zh: "汇总一批工单：各类原因有多少，知识库缺什么。",
            en: "Reports what many tickets were about, and what is not in the base.")
    }

    package var detailsOfTriage: String {
        pick(
            zh: """
                工单文件可以是 JSON Lines、带列名的 CSV（逗号、分号或制表符分隔）或邮箱（mbox），按内容识别。密码、令牌、电话等不会出现在报告中。\
                有的工单读不出或太长时，仍汇总其余的，并以 65 结束。
                """,
            en: """
                Tickets are JSON Lines, CSV with a line of names (commas, semicolons or tabs), or a mailbox (mbox), told by \
                content. Secrets known as such are masked. Where some tickets cannot be read, or not whole, the report is of \
                the others, and the status is 65.
                """)
    }

    package var helpOfTicketFiles: String {
        pick(zh: "工单文件；- 为标准输入。", en: "The tickets; - is standard input.")
    }

    package var helpOfTriageFormat: String {
        pick(
            zh: "text、markdown、html 或 json；默认按 -o 的文件名，否则为 text。",
            en: "text, markdown, html or json. Default: as the name after -o says, else text.")
    }

    package var helpOfTriageOutput: String {
        pick(zh: "写入该文件，而不是标准输出。", en: "Write to this file instead of standard output.")
    }

    package var helpOfTriageAgainst: String {
        pick(
            zh: "与之比较的工单，或先前的 JSON 报告。",
            en: "Tickets of another week to compare with, or an earlier report in JSON.")
    }

    package var helpOfTicketText: String {
        pick(zh: "正文所在的成员或列。", en: "The member or column that has the text.")
    }

    package var helpOfTicketID: String {
        pick(zh: "编号所在的成员或列。", en: "The member or column that names a ticket.")
    }

    package var helpOfTicketDate: String {
        pick(zh: "日期所在的成员或列。", en: "The member or column that has the date.")
    }

    // MARK: The report

    package var triageTitle: String { pick(zh: "工单归因报告", en: "Tickets by cause") }

    package func triageTotal(_ count: Int, days: ClosedRange<String>?) -> String {
        let total = pick(zh: "共 \(count) 张工单", en: "\(count) \(count == 1 ? "ticket" : "tickets")")
        guard let days else { return total }
        if days.lowerBound == days.upperBound {
            return total + pick("day", zh: "，\(days.lowerBound)", en: ", \(days.lowerBound)")
        }
        return total
            + pick(
                "days", zh: "，\(days.lowerBound) 至 \(days.upperBound)",
                en: ", \(days.lowerBound) to \(days.upperBound)")
    }

    package var answeredTickets: String { pick(zh: "有答案", en: "answered by an entry") }
    package var askedTickets: String { pick(zh: "几条都像，需反问", en: "several entries fit") }
    package var unknownTickets: String { pick(zh: "知识库未收录", en: "no entry fits") }

    package var causesHeading: String { pick(zh: "有答案的工单，按原因", en: "Answered tickets by cause") }
    package var questionsHeading: String { pick(zh: "几条都像、需要反问的工单", en: "Tickets that several entries fit") }
    package var formsHeading: String { pick(zh: "知识库未收录的工单", en: "Tickets that no entry fits") }

    /// - Parameter tickets: how many there were, and when.
    package func changesHeading(_ tickets: String) -> String {
        pick(zh: "与先前相比（\(tickets)）", en: "Compared with before (\(tickets))")
    }

    package func shareBefore(_ share: String) -> String { pick(zh: "先前 \(share)", en: "before: \(share)") }

    package var outcomeColumn: String { pick(zh: "结果", en: "Outcome") }

    package func steadyCauses(_ count: Int) -> String {
        pick(zh: "变化不大的有 \(count) 类", en: "\(count) \(count == 1 ? "cause" : "causes") changed little")
    }

    package var ticketsColumn: String { pick(zh: "工单", en: "Tickets") }
    package var shareColumn: String { pick(zh: "占比", en: "Share") }
    package var causeColumn: String { pick(zh: "原因", en: "Cause") }
    package var entryColumn: String { pick(zh: "条目", en: "Entry") }
    package var examplesColumn: String { pick(zh: "例子", en: "Examples") }
    package var choicesColumn: String { pick(zh: "选项", en: "Choices") }
    package var commonColumn: String { pick(zh: "共同点", en: "In common") }
    package var beforeColumn: String { pick(zh: "先前", en: "Before") }
    package var nowColumn: String { pick(zh: "现在", en: "Now") }
    package var changeColumn: String { pick(zh: "变化", en: "Change") }
    package var errorLine: String {
        pick(zh: "同一种报错（数字、名称等不同）", en: "the same error line but for numbers and names")
    }

    package var newTrend: String { pick(zh: "+ 新出现", en: "+ new") }
    package var goneTrend: String { pick(zh: "− 已消失", en: "− gone") }
    package var risingTrend: String { pick(zh: "↑ 增多", en: "↑ rising") }
    package var fallingTrend: String { pick(zh: "↓ 减少", en: "↓ falling") }
    package var steadyTrend: String { pick(zh: "= 持平", en: "= steady") }

    package func alsoNamed(_ count: Int) -> String {
        pick(zh: "另有 \(count) 张也提到", en: "\(count) more name it, too")
    }

    package func lineOfFile(_ file: String, _ line: Int) -> String {
        pick(zh: "\(file) 第 \(line) 行", en: "\(file), line \(line)")
    }

    package func moreRows(_ count: Int, tickets: Int) -> String {
        pick(
            zh: "……还有 \(count) 类，共 \(tickets) 张工单；--format json 列出全部",
            en:
                "… and \(count) more of \(tickets) \(tickets == 1 ? "ticket" : "tickets"); --format json lists them"
        )
    }

    package func unlistedTickets(_ count: Int) -> String {
        pick(
            zh: "另有 \(count) 张各不相同，没有分类",
            en: "\(count) further \(count == 1 ? "ticket is" : "tickets are") counted without a group")
    }

    package func moreChanges(_ count: Int) -> String {
        pick(
            zh: "……还有 \(count) 类有变化；--format json 列出全部",
            en: "… and \(count) more changes; --format json lists them")
    }

    package func unreadTickets(_ count: Int) -> String {
        pick(
            zh: "有 \(count) 处读不出，不在报告中",
            en:
                "Not read, and not in the report: \(count) \(count == 1 ? "ticket or file" : "tickets or files")"
        )
    }

    package func cutTickets(_ count: Int) -> String {
        pick(
            zh: "有 \(count) 张工单超过 1 MiB，只读了开头",
            en:
                "of \(count) \(count == 1 ? "ticket" : "tickets") of more than 1 MiB, only the beginning was read"
        )
    }

    package func chartOfCauses(_ count: Int) -> String {
        pick(zh: "工单最多的 \(count) 类原因", en: "The \(count) causes of most tickets")
    }

    package func readingTickets(_ count: Int) -> String {
        pick(zh: "已读 \(count) 张工单", en: "\(count) tickets read")
    }

    // MARK: What cannot be read

    package func unknownTicketKind(_ file: String) -> String {
        pick(
            zh: "\(file) 不像工单：应为 JSON Lines、带列名的 CSV 或 mbox（JSON 数组可用 jq -c '.[]' 转换）",
            en:
                "\(file) is none of JSON Lines, CSV with a line of names, and mbox; jq -c '.[]' makes lines of a JSON array"
        )
    }

    package func binaryTickets(_ file: String) -> String {
        pick(
            zh: "\(file) 不是文本；压缩包请先解压（如 unzip -p FILE.zip | faq triage -），电子表格请另存为 CSV",
            en:
                "\(file) is no text; unpack it first (unzip -p FILE.zip | faq triage -), or save a spreadsheet as CSV"
        )
    }

    package func folderOfTickets(_ file: String) -> String {
        pick(
            zh: "\(file) 是文件夹；请写出其中的工单文件，如 \(file)/*.jsonl",
            en: "\(file) is a folder; name the files of tickets in it, such as \(file)/*.jsonl")
    }

    package func ticketEncoding(_ file: String, _ name: String) -> String {
        pick(
            zh: "\(file) 的编码是 \(name)；请先转换：iconv -f \(name) -t UTF-8",
            en: "\(file) is \(name); convert it first: iconv -f \(name) -t UTF-8")
    }

    package func noTicketText(_ file: String, _ columns: [String]) -> String {
        let list = columns.joined(separator: ", ")
        return pick(
            zh: "\(file) 的列中没有正文（有 \(list)）；请用 --text-field 指定",
            en: "\(file) has no column of text, but \(list); name one by --text-field")
    }

    package func noTickets(_ files: [String]) -> String {
        let list = files.joined(separator: ", ")
        return pick(zh: "没有读到工单：\(list)", en: "no tickets in \(list)")
    }

    /// What was wrong with the first follows.
    package func noReadableTicket(_ count: Int) -> String {
        pick(
            zh: "\(count) 处都不是可读的工单（--text-field 可指定正文）；第一处：",
            en: "no ticket could be read, of \(count) (--text-field names the text); the first: ")
    }

    package func wouldReplaceTickets(_ file: String) -> String {
        pick(
            zh: "报告由 \(file) 得出，不会覆盖；请换一个文件名",
            en: "the report is made of \(file), so that stays as it is; write to another name")
    }

    package func noEarlierReport(_ file: String) -> String {
        pick(zh: "\(file) 不是完整的工单报告", en: "\(file) is no whole report of tickets")
    }

    package func unreadCharset(_ name: String) -> String {
        pick(zh: "编码 \(name) 读不了", en: "the character set \(name) is not read")
    }

    package func unknownReportFormat(_ path: String) -> String {
        pick(
            zh: "\(path) 的后缀不是报告的格式；可用 .txt、.md、.html、.json，或者加上 --format",
            en: "the name \(path) says no format of a report; use .txt, .md, .html or .json, or --format")
    }
}
