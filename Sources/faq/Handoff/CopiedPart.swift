internal import FAQModel
internal import FAQWording

/// The part of an answer that somebody wants to have: a code sample, or all words of an answer without one.
struct CopiedPart {
    let text: String
    /// The number of the sample, from 1, and how many there are; `nil` for the whole answer.
    let sample: (number: Int, count: Int)?

    /// - Parameter number: of a sample, from 1; `nil` for the first, where there is one.
    init(of entry: Entry, sample number: Int?) throws(CommandFailure) {
        let count = AnswerParts.codeSamples(in: entry.answer).count
        if number == nil, count == 0 {
            text = PlainText.text(of: entry.answer)
            sample = nil
        } else {
            text = try entry.codeSample(number ?? 1).code
            sample = (number ?? 1, count)
        }
    }

    /// Copies it, and says so.
    func copy() throws(CommandFailure) -> String {
        let program = try Clipboard.copy(text)
        let wording = CommandText.current
        let what = sample.map { wording.copiedSample($0.number, of: $0.count) } ?? wording.copiedAnswer
        return wording.copied(what, byteCount: text.utf8.count, by: program ?? wording.terminalItself)
    }
}

extension Entry {
    /// A code sample of the answer by its number, from 1.
    func codeSample(_ number: Int) throws(CommandFailure) -> Block.CodeSample {
        let samples = AnswerParts(of: answer).codeSamples
        guard samples.indices.contains(number - 1) else {
            throw CommandFailure(
                status: .noAnswer, code: "no-such-code",
                message: CommandText.current.noSuchCode(number, of: id.text, count: samples.count))
        }
        return samples[number - 1]
    }
}
