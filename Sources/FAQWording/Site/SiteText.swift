/// What the pages of a site say to readers.
package struct SiteText: Wording {
    package let language: Language
    package let translation: Translation?

    package init(_ language: Language, _ translation: Translation? = nil) {
        self.language = language
        self.translation = translation
    }

    package var defaultTitle: String { pick(zh: "常见问题", en: "Questions and answers") }
    package var skip: String { pick(zh: "跳到正文", en: "Skip to the content") }
    package var navigation: String { pick(zh: "站点导航", en: "Site") }
    package var allQuestions: String { pick(zh: "全部问题", en: "All questions") }
    package var errorsAndTags: String { pick(zh: "错误码与标签", en: "Errors and tags") }
    package var trail: String { pick(zh: "当前位置", en: "You are here") }
    package var moreQuestions: String { pick(zh: "其他", en: "More questions") }
    package var contents: String { pick(zh: "目录", en: "Contents") }
    package var onThisPage: String { pick(zh: "本页内容", en: "On this page") }
    package var allSections: String { pick(zh: "全部分类", en: "All parts") }
    package var neighbours: String { pick(zh: "前后条目", en: "Previous and next") }
    package var previous: String { pick(zh: "上一条", en: "Previous") }
    package var next: String { pick(zh: "下一条", en: "Next") }
    package var pages: String { pick(zh: "分页", en: "Pages") }
    package var letters: String { pick(zh: "首字母", en: "First letters") }
    package var digits: String { pick(zh: "数字", en: "Digits") }
    package var otherLetters: String { pick(zh: "其他字符", en: "Others") }
    package var tags: String { pick(zh: "标签", en: "Tags") }
    package var related: String { pick(zh: "相关问题", en: "Related questions") }
    package var confused: String { pick(zh: "容易混淆", en: "Easily confused") }
    package var aliases: String { pick(zh: "也有人这样问", en: "Also asked as") }
    package var contact: String { pick(zh: "没有找到答案？向我们提问", en: "No answer here? Ask us") }
    package var openPage: String { pick(zh: "单独打开这一条", en: "Open this answer as a page") }
    package var copy: String { pick(zh: "复制", en: "Copy") }
    package var copied: String { pick(zh: "已复制", en: "Copied") }
    package var code: String { pick(zh: "代码", en: "Code") }
    package var feed: String { pick(zh: "更新", en: "Updates") }
    package var missingTitle: String { pick(zh: "没有这个页面", en: "There is no such page") }
    package var moved: String { pick(zh: "这一条已移到：", en: "This answer has moved to:") }

    package var missing: String {
        pick(zh: "它可能已经移走，或者地址有误。", en: "It may have moved, or the address may be wrong.")
    }

    package func link(to heading: String) -> String {
        pick(zh: "链接到“\(heading)”", en: "Link to “\(heading)”")
    }
    package func page(_ number: Int) -> String { pick(zh: "第 \(number) 页", en: "page \(number)") }
    package func reviewed(_ day: String) -> String { pick(zh: "核对于 \(day)", en: "Checked on \(day)") }
    package func all(_ count: Int) -> String { pick(zh: "全部 \(count) 条", en: "All \(count)") }

    package func count(_ count: Int) -> String {
        pick(zh: "\(count) 条", en: count == 1 ? "1 question" : "\(count) questions")
    }

    /// What stands before what an entry says here and before what the other one says.
    package var difference: (here: String, there: String) {
        (
            pick("here", zh: "这里是 ", en: "here "), pick("there", zh: "，那里是 ", en: ", there ")
        )
    }
}
