internal import FAQText

/// Which members or columns of a ticket say what.
package struct TicketFields: Sendable {
    /// The names that somebody gave; `nil` for those that are usual.
    package var id: String?
    package var text: String?
    package var date: String?

    package init(id: String? = nil, text: String? = nil, date: String? = nil) {
        (self.id, self.text, self.date) = (id, text, date)
    }

    /// Where in a table, or among the members of an object, they stand.
    struct Places: Sendable {
        var count: Int
        var id: Int?
        var title: Int?
        var body: Int?
        var date: Int?

        var hasText: Bool { title != nil || body != nil }
    }

    func places(_ names: [String]) -> Places {
        let known = names.map(Self.key)
        func first(_ wanted: [String]) -> Int? {
            wanted.lazy.compactMap { known.firstIndex(of: $0) }.first
        }
        func place(_ given: String?, _ usual: [String]) -> Int? {
            given.map { given in names.firstIndex(of: given) } ?? first(usual)
        }
        return Places(
            count: names.count, id: place(id, Self.ids), title: text == nil ? first(Self.titles) : nil,
            body: place(text, Self.bodies), date: place(date, Self.dates))
    }

    /// A name regardless of case and of what stands between its words.
    private static func key(_ name: String) -> String {
        String(name.lowercased().filter { !" _-\u{FEFF}".contains($0) })
    }

    // In the order in which they are looked for.
    private static let ids = [
        "id", "ticketid", "ticket", "ticketnumber", "issuekey", "key", "caseid", "casenumber", "number",
        "编号", "工单编号", "工单号", "单号", "序号",
    ]
    private static let titles = ["subject", "title", "summary", "标题", "主题", "工单标题", "问题标题", "概要"]
    private static let bodies = [
        "text", "body", "description", "content", "message", "question", "query", "details", "comment",
        "内容", "正文", "描述", "问题描述", "工单内容", "反馈内容", "详情", "问题", "留言",
    ]
    private static let dates = [
        "createdat", "created", "date", "createdtime", "timestamp", "time", "opened", "openedat",
        "创建时间", "提交时间", "创建日期", "提交日期", "日期", "时间",
    ]
}

/// The day in a date as programs and mail write them, `YYYY-MM-DD`.
enum TicketDay {
    /// Of `2026-11-23T08:00:00Z`, `2026/11/23 08:00`, `20261123`.
    static func iso(_ text: String) -> String? {
        let digits = Array(text.utf8.prefix(10))
        guard digits.count == 10 else { return nil }
        let parts = [digits[0..<4], digits[5..<7], digits[8..<10]]
        guard parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), digits[4] == digits[7],
            digits[4] == UInt8(ascii: "-") || digits[4] == UInt8(ascii: "/")
        else { return nil }
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    /// Of `Mon, 23 Nov 2026 08:00:00 +0800` (RFC 5322).
    static func mail(_ text: String) -> String? {
        let words = text.split { $0 == " " || $0 == "," }
        for (index, word) in words.enumerated().dropLast(2) {
            guard let day = Int(word), (1...31).contains(day), let year = Int(words[index + 2]),
                (1970...9999).contains(year),
                let month = months.firstIndex(of: words[index + 1].lowercased())
            else { continue }
            return "\(year)-\(twoDigits(month + 1))-\(twoDigits(day))"
        }
        return nil
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
