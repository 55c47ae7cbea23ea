/// What was found in logs.
extension Wording {
    /// Above errors that no entry explains.
    package var unknownErrors: String { pick(zh: "未收录的错误", en: "Errors not in this knowledge base") }
}
