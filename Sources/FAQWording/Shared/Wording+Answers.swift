/// That there is no answer to a query.
extension Wording {
    package var nothingFound: String { pick(zh: "没有收录。", en: "Not in this knowledge base.") }

    /// Follows `nothingFound`.
    package var closest: String { pick(zh: "最接近（不足以作答）：", en: " Closest, though no answer:") }
}
