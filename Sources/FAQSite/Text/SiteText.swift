internal import FAQModel

/// Every text of our own that readers of a site see: Chinese on Chinese pages, else English.
struct SiteText: Sendable {
    let isChinese: Bool

    init(_ language: TextLanguage) {
        isChinese = language.isChinese
    }

    private func pick(_ chinese: String, _ english: String) -> String {
        isChinese ? chinese : english
    }

    var defaultTitle: String { pick("常见问题", "Questions and answers") }
    var skip: String { pick("跳到正文", "Skip to the content") }
    var navigation: String { pick("站点导航", "Site") }
    var allQuestions: String { pick("全部问题", "All questions") }
    var errorsAndTags: String { pick("错误码与标签", "Errors and tags") }
    var trail: String { pick("当前位置", "You are here") }
    var moreQuestions: String { pick("其他", "More questions") }
    var contents: String { pick("目录", "Contents") }
    var tags: String { pick("标签", "Tags") }
    var related: String { pick("相关问题", "Related questions") }
    var confused: String { pick("容易混淆", "Easily confused") }
    var aliases: String { pick("也有人这样问", "Also asked as") }
    var contact: String { pick("没有找到答案？向我们提问", "No answer here? Ask us") }
    var openPage: String { pick("单独打开这一条", "Open this answer as a page") }
    var copy: String { pick("复制", "Copy") }
    var copied: String { pick("已复制", "Copied") }
    var code: String { pick("代码", "Code") }
    var feed: String { pick("更新", "Updates") }
    var missingTitle: String { pick("没有这个页面", "There is no such page") }
    var moved: String { pick("这一条已移到：", "This answer has moved to:") }

    var missing: String {
        pick("它可能已经移走，或者地址有误。", "It may have moved, or the address may be wrong.")
    }

    func reviewed(_ day: String) -> String { pick("核对于 \(day)", "Checked on \(day)") }

    func all(_ count: Int) -> String { pick("全部 \(count) 条", "All \(count)") }

    func count(_ count: Int) -> String {
        pick("\(count) 条", count == 1 ? "1 question" : "\(count) questions")
    }

    /// What stands before what an entry says here and before what the other one says.
    var difference: (here: String, there: String) {
        isChinese ? ("这里是 ", "，那里是 ") : ("here ", ", there ")
    }

    func kind(_ kind: Tag.Kind) -> String {
        switch kind {
        case .message: pick("错误信息", "Error messages")
        case .code: pick("错误码", "Error codes")
        case .api: pick("接口与命令", "Interfaces and commands")
        case .parameter: pick("参数", "Parameters")
        case .component: pick("组件", "Components")
        }
    }

    func oneOf(_ kind: Tag.Kind) -> String {
        switch kind {
        case .message: pick("错误信息", "Error message")
        case .code: pick("错误码", "Error code")
        case .api: pick("接口或命令", "Interface or command")
        case .parameter: pick("参数", "Parameter")
        case .component: pick("组件", "Component")
        }
    }
}
