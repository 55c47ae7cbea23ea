package import FAQModel

/// Kinds of tags, and the questions that tell answers apart.
extension Wording {
    /// All tags of a kind.
    package func kind(_ kind: Tag.Kind) -> String {
        switch kind {
        case .message: pick(zh: "错误信息", en: "Error messages")
        case .code: pick(zh: "错误码", en: "Error codes")
        case .api: pick(zh: "接口与命令", en: "Interfaces and commands")
        case .parameter: pick(zh: "参数", en: "Parameters")
        case .component: pick(zh: "组件", en: "Components")
        }
    }

    /// One tag of a kind.
    package func oneOf(_ kind: Tag.Kind) -> String {
        switch kind {
        case .message: pick(zh: "错误信息", en: "Error message")
        case .code: pick(zh: "错误码", en: "Error code")
        case .api: pick(zh: "接口或命令", en: "Interface or command")
        case .parameter: pick(zh: "参数", en: "Parameter")
        case .component: pick(zh: "组件", en: "Component")
        }
    }

    /// What to ask where several answers fit alike: what kind of tag differs, or nothing but the question.
    package func which(_ facet: Tag.Kind?) -> String {
        switch facet {
        case .api: pick(zh: "是哪个接口？", en: "Which API is it?")
        case .message: pick(zh: "是哪条错误信息？", en: "Which error message is it?")
        case .code: pick(zh: "是哪个错误码？", en: "Which error code is it?")
        case .parameter: pick(zh: "是哪个参数？", en: "Which parameter is it?")
        case .component: pick(zh: "是哪个组件？", en: "Which component is it?")
        case nil: pick(zh: "是哪个问题？", en: "Which question is it?")
        }
    }
}
