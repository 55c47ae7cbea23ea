package import FAQReader

/// What stands around an answer.
extension CommandText {
    /// Before the choices.
    package func head(of question: DistinguishingQuestion) -> String {
        asking(question.reason, "\(question.choices.count)") + pick(zh: "：", en: ":")
    }

    package func prompt(_ count: Int) -> String {
        pick(zh: "[1–\(count)，0：都不是]", en: "[1–\(count), 0: none of these]")
    }

    package var source: String { pick(zh: "来源", en: "source") }

    package func image(_ alt: String) -> String {
        alt.isEmpty ? pick(zh: "图", en: "image") : pick(zh: "图：\(alt)", en: "image: \(alt)")
    }
}
