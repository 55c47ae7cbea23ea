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
        var resolution = try base.resolution(of: query, limit: options.limit, policy: options.policy)
        if let choose = options.choose { resolution = try chosen(choose, from: resolution) }
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
                    ResolutionView(appearance: .plain).text(why: resolution.findings))
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
        let view = ResolutionView(appearance: .ofStandardOutput)
        switch resolution {
        case .answer(let match, _):
            try StandardStream.output.write(view.text(try base.entry(matching: match), match))
        case .ambiguous(let question, _):
            try StandardStream.output.write(view.text(question, resolution.findings))
            switch try ChoicePrompt.ask(question) {
            case .choice(let entry):
                if let chosen = resolution.choosing(entry) { return try show(chosen, of: base) }
            case .noneOfThese: return try show(resolution.choosingNone(), of: base)
            case nil: break
            }
        case .none(let findings):
            try StandardStream.error.write(view.text(nothingIn: findings))
        }
        return resolution
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
