package import FAQReader

/// Questions back.
extension Wording {
    /// Before the choices, without an end. - Parameter count: the number of choices in digits.
    package func asking(_ reason: DistinguishingQuestion.Reason, _ count: String) -> String {
        switch reason {
        case .alike: pick("alike", zh: "有 \(count) 条答案同样符合", en: "\(count) answers fit alike")
        case .unsure: pick("unsure", zh: "可能是以下之一", en: "Perhaps one of these")
        case .several: pick("several", zh: "报告中有 \(count) 个原因", en: "The report names \(count) causes")
        }
    }

    /// What to ask: in what the choices differ, or nothing but the question.
    package func which(_ facet: DistinguishingQuestion.Facet?) -> String {
        switch facet {
        case .api: pick("api", zh: "是哪个接口？", en: "Which API is it?")
        case .message: pick("message", zh: "是哪条错误信息？", en: "Which error message is it?")
        case .code: pick("code", zh: "是哪个错误码？", en: "Which error code is it?")
        case .parameter: pick("parameter", zh: "是哪个参数？", en: "Which parameter is it?")
        case .component: pick("component", zh: "是哪个组件？", en: "Which component is it?")
        case .category: pick("category", zh: "是哪一部分？", en: "Which section is it?")
        case .file: pick("file", zh: "在哪个文件里？", en: "Which file is it in?")
        case .version: pick("version", zh: "是哪个版本？", en: "Which version is it?")
        case .platform: pick("platform", zh: "是哪个平台？", en: "Which platform is it?")
        case .phrase: pick("phrase", zh: "是哪一种？", en: "Which of these is it?")
        case nil: pick("none", zh: "是哪个问题？", en: "Which question is it?")
        }
    }

    /// The last choice.
    package var noneOfThese: String { pick(zh: "都不是", en: "None of these") }
}
