internal import FAQWording

/// What `faq resolve` was asked to do.
struct ResolveOptions {
    var path: String?
    var printsJSON = false
    var why = false
    var limit = 10
    var choose: String?
    var batch: String?
    var query: [String] = []

    /// What is wrong with these options, if anything.
    var problem: String? {
        if !(1...1000).contains(limit) { return CommandText.current.limitRange }
        if batch != nil, !query.isEmpty || choose != nil { return CommandText.current.batchAlone }
        return nil
    }
}

extension ResolveOptions {
    /// Reads arguments sorted by `QueryArguments` directly, when nothing about them is odd.
    ///
    /// The argument parser would take longer than most queries. Help, other commands and mistakes are left to it.
    init?(sorted arguments: [String]) {
        var rest = arguments[...]
        guard rest.popFirst() == QueryArguments.command else { return nil }
        while let argument = rest.popFirst(), argument != "--" {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            switch (parts[0], parts.count) {
            case ("--json", 1): printsJSON = true
            case ("--why", 1): why = true
            case ("--kb", _), ("--limit", _), ("--choose", _), ("--batch", _):
                guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst(),
                    !value.hasPrefix("--"),
                    set(parts[0], value)
                else { return nil }
            default: return nil
            }
        }
        query = Array(rest)
        guard problem == nil, batch != nil || !query.isEmpty else { return nil }
    }

    private mutating func set(_ option: Substring, _ value: String) -> Bool {
        switch option {
        case "--kb": path = value
        case "--choose": choose = value
        case "--batch": batch = value
        default:
            guard let number = Int(value) else { return false }
            limit = number
        }
        return true
    }
}
