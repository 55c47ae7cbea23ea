internal import FAQText

/// Headings of what nobody looks up: contents, translations, where to read on, about us.
enum AsideWording {
    static func isOne(_ phrase: Phrase) -> Bool {
        phrase.isAny(of: Words.asides) || isFarewell(phrase) || leadsOn(phrase.bytes[...].trimmed())
    }

    /// Whether it sends on who has found nothing: `Still facing issues?`
    static func isFarewell(_ phrase: Phrase) -> Bool { phrase.startsWithAny(of: farewells) }

    private static let farewells = PhraseSet([
        "still have ", "still having ", "still facing ", "still need ", "still stuck", "still not ",
        "need more help",
        "need further help", "didn't find ", "did not find ", "couldn't find ", "can't find your ",
        "can't find what ",
        "more questions", "any other question", "any more question", "got more ", "have more ",
        "have another question",
        "not finding ", "没有找到", "没找到", "找不到您", "找不到你", "仍有问题", "还有问题", "还有其他问题", "仍然无法解决", "问题仍未解决",
    ])

    /// Whether it is made of nothing but words for more to read: `Additional resources`, `更多参考资料`.
    private static func leadsOn(_ text: ArraySlice<UInt8>) -> Bool {
        var things = 0
        var qualities = 0
        let isCovered = WordCover.covers(text) { word in
            switch word {
            case .spaced(let word):
                if Self.things.contains(word) {
                    things += 1
                } else if Self.qualities.contains(word) {
                    qualities += 1
                } else {
                    return nil
                }
                return 0
            case .unspaced(let rest):
                if let length = hanThings.length(of: rest) {
                    things += 1
                    return length
                }
                if let length = hanQualities.length(of: rest) {
                    qualities += 1
                    return length
                }
                return nil
            }
        }
        return isCovered && things > 0 && things + qualities > 1
    }

    private static let things = PhraseSet([
        "resources", "links", "reading", "information", "info", "articles", "topics", "documentation", "docs",
        "pages",
        "guides", "references", "feedback", "contact", "community", "support", "channels", "materials",
        "sources", "tutorials", "contents", "posts", "help",
    ])
    private static let qualities = PhraseSet([
        "more", "other", "additional", "related", "useful", "further", "recommended", "external", "helpful",
        "and", "see",
        "also", "the", "table", "of", "page", "get", "getting", "learning", "learn", "suggested", "extra",
    ])
    private static let hanThings = HanWords([
        "资源", "链接", "资料", "文档", "阅读", "文章", "主题", "項目", "资讯", "資源", "連結", "資料", "閱讀", "教程", "内容", "反馈", "渠道",
        "建议", "联系", "交流", "交流群", "社区", "帮助", "支持", "方式", "我们", "回饋",
    ])
    private static let hanQualities = HanWords([
        "其他", "其它", "更多", "相关", "参考", "推荐", "友情", "扩展", "延伸", "和", "与", "及", "外部", "学习", "有用的", "相關", "參考",
        "推薦", "本页", "本页的",
    ])
}
