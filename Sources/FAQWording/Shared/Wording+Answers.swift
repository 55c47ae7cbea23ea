/// How many answers there are to a query.
extension Wording {
    /// Without an end. - Parameter count: the number in digits.
    package func severalFit(_ count: String) -> String {
        pick(zh: "有 \(count) 条答案同样符合", en: "\(count) answers fit alike")
    }

    package var nothingFound: String { pick(zh: "没有收录。", en: "Not in this knowledge base.") }

    /// Follows `nothingFound`.
    package var closest: String { pick(zh: "最接近（不足以作答）：", en: " Closest, though no answer:") }
}
