internal import ArgumentParser
internal import FAQReader
internal import FAQWording

/// What `faq resolve` was asked to do.
struct ResolveOptions: Hashable {
    var path: String?
    var printsJSON = false
    var why = false
    var limit = 10
    var choose: String?
    var policy: AnswerPolicy?
    var batch: String?
    /// The number of the code sample to print in place of the answer.
    var code: Int?
    var copies = false
    var opens = false
    var display = Display()
    var query: [String] = []

    /// What is wrong with these options, if anything.
    var problem: String? {
        if path?.isEmpty == true { return CommandText.current.emptyPath }
        if !(1...1000).contains(limit) { return CommandText.current.limitRange }
        if batch != nil, !query.isEmpty || choose != nil { return CommandText.current.batchAlone }
        if batch != nil, code != nil || copies || opens { return CommandText.current.batchPrintsAlone }
        return nil
    }
}

extension ResolveOptions {
    /// The value of `--limit`, which is checked with the others.
    static func limit(_ value: String) throws -> Int {
        guard let number = Int(value) else { throw ValidationError(CommandText.current.limitRange) }
        return number
    }

    /// Reads arguments sorted by `QueryArguments` directly, when nothing about them is odd.
    ///
    /// The argument parser would take longer than most queries. Help, other commands and mistakes are left to it.
    init?(sorted arguments: [String]) {
        var rest = arguments[...]
        guard rest.popFirst() == QueryArguments.command else { return nil }
        while let argument = rest.popFirst(), argument != "--" {
            guard let (option, joined) = ResolveOption.read(argument) else { return nil }
            var value = ""
            if option.takesValue {
                guard let given = joined ?? rest.popFirst(), !given.hasPrefix("--") else { return nil }
                value = given
            }
            guard set(option, to: value) else { return nil }
        }
        query = Array(rest)
        guard problem == nil, batch != nil || !query.isEmpty || wantsFinder else { return nil }
    }

    /// Whether nothing was asked, and there is a terminal to ask on.
    var wantsFinder: Bool {
        self == ResolveOptions(path: path, policy: policy) && TerminalScreen.isPossible
    }

    private mutating func set(_ option: ResolveOption, to value: String) -> Bool {
        switch option {
        case .json: printsJSON = true
        case .why: why = true
        case .kb: path = value
        case .choose: choose = value
        case .batch: batch = value
        case .noPager: display.usesPager = false
        case .color:
            guard let named = Display.Colour(rawValue: value) else { return false }
            display.colour = named
        case .copy: copies = true
        case .open: opens = true
        case .code:
            guard let number = Int(value) else { return false }
            code = number
        case .policy:
            guard let named = AnswerPolicy(rawValue: value) else { return false }
            policy = named
        case .limit:
            guard let number = Int(value) else { return false }
            limit = number
        }
        return true
    }
}
