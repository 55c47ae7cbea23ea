internal import ArgumentParser

/// What may follow `faq resolve` with a dash: everything else there is query text.
enum ResolveOption: String, CaseIterable {
    case json, why, copy, open
    case kb, limit, choose, policy, batch, code
    case color
    case noPager = "no-pager"

    /// Whether an argument after it, or after its `=`, belongs to it.
    var takesValue: Bool {
        switch self {
        case .json, .why, .copy, .open, .noPager: false
        case .kb, .limit, .choose, .policy, .batch, .code, .color: true
        }
    }

    /// The option as the parser of arguments knows it.
    var name: NameSpecification { .customLong(rawValue) }

    /// The option of an argument such as `--kb` or `--kb=Content`, with what stands after its `=`; `nil` for an argument
    /// that is none.
    static func read(_ argument: String) -> (option: ResolveOption, value: String?)? {
        guard argument.hasPrefix("--") else { return nil }
        let parts = argument.dropFirst(2).split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let option = ResolveOption(rawValue: String(parts[0])) else { return nil }
        if parts.count == 1 { return (option, nil) }
        return option.takesValue ? (option, String(parts[1])) : nil
    }
}
