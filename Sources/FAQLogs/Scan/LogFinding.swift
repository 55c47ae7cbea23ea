/// A line of a log that an entry explains, or that reports an error no entry knows.
package struct LogFinding: Sendable {
    package enum Cause: Sendable, Hashable {
        /// The entry that explains the line, and others that fit as well.
        case entry(Int, alternatives: [Int])
        /// No entry does. Lines that differ in times, numbers and names alone have the same template.
        case unknown(template: UInt64)
    }

    /// 1-based; of a message over several lines, the first.
    package var line: Int
    package var cause: Cause
    /// The line as it stands in the log, or the part of a long line around what was found, with secrets in it.
    package var text: [UInt8]
    /// Which part of the text is shown. The rest is there because what begins before that part may be a secret.
    package var shown: Range<Int>

    /// What may be shown of the line: secrets and personal data are hidden, as far as ``Redaction`` knows them.
    package var redacted: [UInt8] { Redaction.redacted(text, showing: shown) }
}
