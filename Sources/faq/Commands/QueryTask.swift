internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// The work of `faq resolve`.
struct QueryTask {
    let options: ResolveOptions

    /// - Throws: the exit status when it is not that of an answer.
    func run() throws {
        if let batch = options.batch {
            try Batch(
                base: KnowledgeBaseLocation.openReporting(options.path, .inMemory), limit: options.limit,
                policy: options.policy, detail: options.why ? .withFeatures : .result
            ).run(file: batch)
        } else if options.wantsFinder {
            try find()
        } else {
            let query = try QueryText.from(options.query)
            try resolve(query, in: KnowledgeBaseLocation.openReporting(options.path, .mapped))
        }
    }

    private func resolve(_ query: String, in base: KnowledgeBase) throws {
        // What is chosen may stand further down than what is to be given.
        let limit =
            options.choose == nil && options.printsJSON ? options.limit : max(options.limit, Self.mostChoices)
        var resolution = try base.resolution(of: query, limit: limit, policy: options.policy)
        if let choose = options.choose {
            resolution = try chosen(choose, from: resolution).limited(to: options.limit)
        }
        if let code = options.code, let entry = try base.answer(resolution) {
            try SampleOutput.write(code, of: entry, asJSON: options.printsJSON)
        } else if options.printsJSON {
            var json = JSONWriter()
            ResolutionJSON.write(
                resolution, id: .null, answer: try base.answer(resolution),
                detail: options.why ? .withFeatures : .result, to: &json)
            json.endLine()
            try StandardStream.output.write(&json)
        } else {
            resolution = try show(resolution, of: base)
            if options.why {
                try StandardStream.error.write(
                    ResolutionView(appearance: .of(.error, options.display)).text(
                        why: resolution.findings.limited(to: options.limit)))
            }
        }
        switch resolution {
        case .answer(let match, _):
            let handoff = Handoff(copies: options.copies, sample: options.code, opens: options.opens)
            try handoff.run(base.entry(matching: match), in: base, at: options.path)
        case .ambiguous: throw ExitStatus.ambiguous
        case .none: throw ExitStatus.noAnswer
        }
    }

    /// More than a question has, and as many as are looked at closely.
    private static let mostChoices = 20

    /// Shows the finder. What somebody read there stays to be seen afterwards.
    private func find() throws {
        let kb = try KnowledgeBaseLocation.path(options.path)
        let base = try KnowledgeBaseLocation.openReporting(kb, .mapped)
        guard var finder = Finder(base, at: kb, policy: options.policy) else {
            throw CommandFailure(status: .usage, code: "usage", message: CommandText.current.noQuery)
        }
        guard let entry = try finder.run() else { throw ExitStatus.noAnswer }
        try StandardStream.output.write("\(line: entry.question)  [\(line: entry.id.text)]\n")
    }

    /// Prints the resolution and, on a terminal, asks the distinguishing question.
    private func show(_ resolution: Resolution, of base: KnowledgeBase) throws(CommandFailure) -> Resolution {
        switch resolution {
        case .answer(let match, _):
            let entry = try base.entry(matching: match)
            try Pager.write(options.display) { ResolutionView(appearance: $0).text(entry, match) }
        case .ambiguous(let question, _):
            let view = ResolutionView(appearance: .of(.output, options.display))
            let count = resolution.unlistedCount
            let more = count > 0 ? CommandText.current.moreChoices(count, again(with: ["--json"])) : nil
            try StandardStream.output.write(view.text(question, resolution.findings, more: more))
            switch try ChoicePrompt.ask(question, readsQuery: options.query == ["-"]) {
            case .choice(let entry):
                if let chosen = resolution.choosing(entry) { return try show(chosen, of: base) }
            case .noneOfThese: return try show(resolution.choosingNone(), of: base)
            case .open: break
            case nil: try hintAtChoosing()
            }
        case .none(let findings):
            let view = ResolutionView(appearance: .of(.error, options.display))
            try StandardStream.error.write(view.text(nothingIn: findings.limited(to: options.limit)))
            if let command = CommandOrQuery.meantCommand(options.query) {
                try StandardStream.error.write("\(CommandText.current.perhapsCommand(command))\n")
            }
        }
        return resolution
    }

    /// Says how to go on where nobody can be asked.
    private func hintAtChoosing() throws(CommandFailure) {
        try StandardStream.error.write("\(CommandText.current.chooseBy(again(with: ["--choose", "1"])))\n")
    }

    /// The command that asks the same once more.
    private func again(with further: [String]) -> String {
        let kb = options.path.map { ["--kb", $0] } ?? []
        // A long query is not worth a screen of its own.
        let isLong = options.query.reduce(0) { $0 + $1.utf8.count } > 200
        let query = isLong ? ["…"] : options.query
        let isSafe =
            query.allSatisfy { !$0.hasPrefix("-") || $0 == "-" } && Subcommand(rawValue: query[0]) == nil
        return ShellWords.line(["faq"] + kb + further + (isSafe ? [] : ["--"]) + query)
    }

    private func chosen(_ name: String, from resolution: Resolution) throws(CommandFailure) -> Resolution {
        if let id = EntryID(name), let chosen = resolution.choosing(id) { return chosen }
        if name == "none" || name == "0", case .ambiguous = resolution { return resolution.choosingNone() }
        if case .ambiguous(let question, _) = resolution, let number = Int(name),
            question.choices.indices.contains(number - 1),
            let chosen = resolution.choosing(question.choices[number - 1].entry)
        {
            return chosen
        }
        let ids = resolution.findings.matches.map(\.entry.text)
        throw CommandFailure(
            status: .usage, code: "no-such-choice", message: CommandText.current.noSuchChoice(name, ids))
    }
}

extension Resolution {
    /// The same with so many matches at most.
    fileprivate func limited(to limit: Int) -> Resolution {
        switch self {
        case .answer(let match, let findings): .answer(match, findings.limited(to: limit))
        case .ambiguous(let question, let findings): .ambiguous(question, findings.limited(to: limit))
        case .none(let findings): .none(findings.limited(to: limit))
        }
    }
}

extension Findings {
    fileprivate func limited(to limit: Int) -> Findings {
        var findings = self
        findings.matches = Array(matches.prefix(limit))
        return findings
    }
}
