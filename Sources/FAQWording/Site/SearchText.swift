package import FAQReader

/// What the search in pages says to readers. `%` stands for a number, which its script fills in.
package struct SearchText: Wording {
    package let language: Language
    package let translation: Translation?

    package init(_ language: Language, _ translation: Translation? = nil) {
        self.language = language
        self.translation = translation
    }

    package var search: String { pick(zh: "搜索", en: "Search") }
    package var placeholder: String { pick(zh: "问题、错误码或报错", en: "Question or error") }
    package var pasted: String { pick(zh: "粘贴的内容", en: "Pasted text") }
    package var loading: String { pick(zh: "正在载入……", en: "Loading …") }
    package var failed: String { pick(zh: "搜索无法载入。", en: "The search could not be loaded.") }
    package var offline: String { pick(zh: "没有网络，搜索无法载入。", en: "No network to load the search.") }
    package var again: String { pick(zh: "重试", en: "Try again") }
    package var fits: String { pick(zh: "很符合", en: "Fits well") }
    package var probable: String { pick(zh: "可能符合", en: "Probably fits") }
    package var results: String { pick(zh: "搜索结果", en: "Results") }
    package var best: String { pick(zh: "答案：", en: "Answer: ") }
    package var more: String { pick(zh: " 另有 % 条。", en: " % more.") }
    package var others: String { pick(zh: "其他可能", en: "Other answers") }
    package var contact: String { pick("search", zh: "把这个问题发给我们", en: "Send us this question") }
    package var back: String { pick(zh: "返回结果", en: "Back to the results") }
    package var readOn: String { pick(zh: "打开这一页", en: "Open this page") }
    package var recognised: String { pick(zh: "识别出", en: "Recognised") }
    package var why: String { pick(zh: "为什么是这一条？", en: "Why this answer?") }

    /// The browser or the page forbids the matcher.
    package var blocked: String {
        pick(
            zh: "搜索在这里无法运行：浏览器或页面不允许 WebAssembly。",
            en: "The search cannot run here: the browser or the page does not allow WebAssembly.")
    }

    /// Before what tells the answers apart.
    package func head(_ reason: DistinguishingQuestion.Reason) -> String {
        asking(reason, "%") + pick(zh: "。", en: ". ")
    }
}
