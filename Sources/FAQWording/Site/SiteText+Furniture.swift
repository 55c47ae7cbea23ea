/// What stands around the content of a page.
extension SiteText {
    package func changed(_ day: String) -> String { pick(zh: "更改于 \(day)", en: "Last changed on \(day)") }
    package var edit: String { pick(zh: "编辑这一条", en: "Edit this answer") }
    package var helpful: String { pick(zh: "这条答案有帮助吗？", en: "Was this helpful?") }
    package var yes: String { pick(zh: "有", en: "Yes") }
    package var no: String { pick(zh: "没有", en: "No") }

    package var appearance: String { pick(zh: "外观", en: "Appearance") }
    package var appearanceOfSystem: String { pick(zh: "跟随系统", en: "As the system") }
    package var light: String { pick(zh: "浅色", en: "Light") }
    package var dark: String { pick(zh: "深色", en: "Dark") }

    package var languages: String { pick(zh: "语言", en: "Language") }
    package var versions: String { pick(zh: "版本", en: "Version") }
    package var perhaps: String { pick(zh: "您要找的也许是：", en: "Perhaps you are looking for:") }

    /// The title of a box that the author gave none; empty for a kind of box that is not known.
    package func boxTitle(_ kind: String) -> String {
        switch kind {
        case "note", "info", "seealso", "todo": pick("note", zh: "说明", en: "Note")
        case "tip", "hint": pick("tip", zh: "提示", en: "Tip")
        case "important": pick("important", zh: "重要", en: "Important")
        case "warning", "attention": pick("warning", zh: "警告", en: "Warning")
        case "caution": pick("caution", zh: "小心", en: "Caution")
        case "danger": pick("danger", zh: "危险", en: "Danger")
        case "success", "check", "done": pick("success", zh: "成功", en: "Success")
        case "failure", "fail", "missing": pick("failure", zh: "失败", en: "Failure")
        case "error": pick("error", zh: "错误", en: "Error")
        case "bug": pick("bug", zh: "缺陷", en: "Bug")
        case "example": pick("example", zh: "示例", en: "Example")
        case "question", "help", "faq": pick("question", zh: "问题", en: "Question")
        case "abstract", "summary", "tldr": pick("summary", zh: "摘要", en: "Summary")
        default: ""
        }
    }
}
