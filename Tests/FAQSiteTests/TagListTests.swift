import FAQModel
import Testing

@testable import FAQSite

@Suite("Lists of tags")
struct TagListTests {
    @Test(
        "show messages that read as one, and no fragments of logs",
        arguments: [
            ("cannot allocate memory", true), ("磁盘空间不足", true),
            ("Access denied for user 'root'@'172.17.0.1'", true),
            ("ERROR 1105 (HY000): Out Of Memory Quota", true), ("116, 128, 0, 0, 0, 0, 0", false),
            ("[ddl:8204]invalid ddl job type: none", false), ("RawCause", false),
            ("code=32001:class=dump-unit:scope=internal:level=high", false),
            ("Mar 14 16:55:03 localhost server: CPU is too hot", false),
            ("key: {tableID=44, indexID=1} primary=t2 not found", false),
            (String(repeating: "a long report ", count: 20), false),
        ])
    func messages(text: String, isListed: Bool) {
        let entry = sampleEntry("e", "Why?", tags: [Tag(kind: .message, text: text, place: .answer)])
        let list = Site(entries: [entry]).text("tags/message.html")
        #expect(list.contains("q/e.html\"") == isListed)
    }

    @Test("show what authors put into questions, unless it is no words")
    func questions() {
        let tags = ["[ddl:8204]invalid ddl job type", "0, 0, 12"].map {
            Tag(kind: .message, text: $0, place: .question)
        }
        let list = Site(entries: [sampleEntry("e", "Why?", tags: tags)]).text("tags/message.html")
        #expect(list.contains(tags[0].text) && !list.contains(tags[1].text))
    }

    @Test("stand under letters, Han characters under those of their sound")
    func letters() {
        let texts = ["bad gateway here", "报错 很多", "--broken pipe now", "zone is gone", "404 was not found"]
        let entry = sampleEntry(
            "e", "Why?", tags: texts.map { Tag(kind: .message, text: $0, place: .question) })
        let page = Site(entries: [entry]).text("tags/message.html")
        let groups = page.split(separator: "<h2 class=\"group\" id=\"").dropFirst().map { group in
            group.split(separator: "<a href=").count - 1
        }
        #expect(groups == [1, 3, 1])
        #expect(page.contains("id=\"~0\">Digits</h2>") && page.contains("id=\"~B\">B</h2>"))
        #expect(page.contains("<a href=\"../tags/message.html#~Z\">Z</a>"))
    }

    @Test("are cut into pages, and letters lead to the page where they begin")
    func pages() {
        let entries = (0..<900).map {
            sampleEntry(
                "e\($0)", "Why?",
                tags: [Tag(kind: .code, text: "\($0 < 450 ? "A" : "B")\($0 + 1000)", place: .answer)])
        }
        let site = Site(entries: entries)
        #expect(site.files.filter { $0.path.hasPrefix("tags/code") }.count == 5)
        #expect(site.text("tags/code.html").contains("href=\"../tags/code--3.html#~B\""))
        #expect(site.text("tags/code--3.html").contains("aria-current=\"page\">3</a>"))
        #expect(site.text("tags/code--5.html").contains("B1899"))
    }
}
