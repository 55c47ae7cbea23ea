internal import FAQKit
internal import FAQModel
internal import FAQReader

/// What the search says to readers, worded as the command words it.
struct HelpText: Sendable {
    private let text: SiteText

    init(_ text: SiteText) {
        self.text = text
    }

    private func pick(_ chinese: String, _ english: String) -> String {
        text.isChinese ? chinese : english
    }

    /// As the script reads it; `%` stands for a number.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("search", pick("搜索", "Search"))
            json.member(
                "placeholder",
                pick("问题、错误码或报错", "Question or error"))
            json.member("pasted", pick("粘贴的内容", "Pasted text"))
            json.member("loading", pick("正在载入……", "Loading …"))
            json.member("failed", pick("搜索无法载入。", "The search could not be loaded."))
            json.member("all", text.allQuestions)
            json.member("results", pick("搜索结果", "Results"))
            json.member("best", pick("答案：", "Answer: "))
            json.member("more", pick(" 另有 % 条。", " % more."))
            json.member("others", pick("其他可能", "Other answers"))
            json.member("several", pick("有 % 条答案同样符合。", "% answers fit alike. "))
            json.member("nothing", pick("没有收录。", "Not in this knowledge base."))
            json.member("closest", pick("最接近（不足以作答）：", " Closest, though no answer:"))
            json.member("contact", pick("把这个问题发给我们", "Send us this question"))
            json.member("recognised", pick("识别出", "Recognised"))
            json.member("confidence", pick("可信度", "confidence"))
            json.member("why", pick("为什么是这一条？", "Why this answer?"))
            json.member("inQuestion", pick("在问题中", "in the question"))
            json.member("inAnswer", pick("在答案中", "in the answer"))
            json.name("which")
            json.object { json in
                json.member("none", pick("是哪个问题？", "Which question is it?"))
                for kind in Tag.Kind.allCases {
                    json.name(kind.rawValue)
                    json.string(which(kind))
                }
            }
            json.name("lanes")
            json.object { json in
                for lane in Evidence.Kind.allCases {
                    json.name(lane.rawValue)
                    json.string(name(of: lane))
                }
            }
        }
    }

    private func which(_ facet: Tag.Kind) -> String {
        switch facet {
        case .api: pick("是哪个接口？", "Which API is it?")
        case .message: pick("是哪条错误信息？", "Which error message is it?")
        case .code: pick("是哪个错误码？", "Which error code is it?")
        case .parameter: pick("是哪个参数？", "Which parameter is it?")
        case .component: pick("是哪个组件？", "Which component is it?")
        }
    }

    private func name(of lane: Evidence.Kind) -> String {
        switch lane {
        case .identifier: pick("标识", "identifier")
        case .phrase: pick("词句", "phrase")
        case .word: pick("用词", "word")
        case .spelling: pick("近似拼写", "spelling")
        case .gloss: pick("译词", "translation")
        case .sound: pick("读音", "sound")
        }
    }
}
