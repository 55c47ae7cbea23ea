package import FAQModel

/// Kinds of tags.
extension Wording {
    /// All tags of a kind.
    package func kind(_ kind: Tag.Kind) -> String {
        switch kind {
        case .message: pick("message", zh: "错误信息", en: "Error messages")
        case .code: pick("code", zh: "错误码", en: "Error codes")
        case .api: pick("api", zh: "接口与命令", en: "Interfaces and commands")
        case .parameter: pick("parameter", zh: "参数", en: "Parameters")
        case .component: pick("component", zh: "组件", en: "Components")
        }
    }

    /// One tag of a kind.
    package func oneOf(_ kind: Tag.Kind) -> String {
        switch kind {
        case .message: pick("message", zh: "错误信息", en: "Error message")
        case .code: pick("code", zh: "错误码", en: "Error code")
        case .api: pick("api", zh: "接口或命令", en: "Interface or command")
        case .parameter: pick("parameter", zh: "参数", en: "Parameter")
        case .component: pick("component", zh: "组件", en: "Component")
        }
    }
}
