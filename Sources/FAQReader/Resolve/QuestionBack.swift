internal import FAQEngine
internal import FAQModel
internal import FAQText

/// Words what the engine asks.
struct QuestionBack {
    let index: OpenIndex

    func question(_ question: EngineQuestion) throws(IndexError) -> DistinguishingQuestion {
        var entries: [Entry] = []
        for choice in question.choices { entries.append(try index.entry(at: choice.entry)) }
        var result = DistinguishingQuestion(
            reason: DistinguishingQuestion.Reason(question.reason),
            facet: question.facet.map { DistinguishingQuestion.Facet($0) },
            choices: zip(entries, question.choices).map { entry, choice in
                let label = String(decoding: choice.label, as: UTF8.self)
                return DistinguishingQuestion.Choice(
                    label: label.isEmpty ? entry.question : label, entry: entry.id)
            })
        // Where no tag tells the entries apart, their texts may.
        if question.facet == nil, question.reason != .several {
            label(&result, entries, comparesWords: question.reason == .alike)
        }
        return result
    }

    private func label(_ question: inout DistinguishingQuestion, _ entries: [Entry], comparesWords: Bool) {
        // The texts of all entries, one after the other: they must stay in place.
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for entry in entries {
            let path = (entry.source?.file ?? "") + "\n" + entry.category.joined(separator: "\n")
            for text in [entry.question, path] {
                bytes += Array(text.utf8)
                ends.append(bytes.count)
            }
        }
        question.facet = bytes.withUnsafeBytes { bytes in
            func text(_ number: Int) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
            }
            var choices = entries.indices.map {
                Choice(question: text(2 * $0), path: text(2 * $0 + 1))
            }
            let facet = choices.withUnsafeMutableBufferPointer {
                Choices($0).label(comparesWords: comparesWords)
            }
            for (index, choice) in choices.enumerated() {
                let label = String(decoding: choice.label, as: UTF8.self)
                question.choices[index].label =
                    facet == .category ? label.split(separator: "\n").joined(separator: " › ") : label
            }
            return facet.map { DistinguishingQuestion.Facet($0) }
        }
    }
}

extension DistinguishingQuestion.Reason {
    fileprivate init(_ reason: EngineQuestion.Reason) {
        switch reason {
        case .alike: self = .alike
        case .unsure: self = .unsure
        case .several: self = .several
        }
    }
}

extension DistinguishingQuestion.Facet {
    fileprivate init(_ kind: TagKind) {
        switch kind {
        case .message: self = .message
        case .code: self = .code
        case .api: self = .api
        case .parameter: self = .parameter
        case .component: self = .component
        }
    }

    fileprivate init(_ facet: ChoiceFacet) {
        switch facet {
        case .category: self = .category
        case .file: self = .file
        case .version: self = .version
        case .platform: self = .platform
        case .phrase: self = .phrase
        }
    }
}
