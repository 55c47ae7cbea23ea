/// What stands around an answer.
extension CommandText {
    /// Before the answers.
    package func severalFit(_ count: Int) -> String {
        severalFit("\(count)") + pick(zh: "：", en: ":")
    }

    package func prompt(_ count: Int) -> String {
        pick(zh: "[1–\(count)，回车：都不是] ", en: "[1–\(count), Enter: none of them] ")
    }

    package var source: String { pick(zh: "来源", en: "source") }

    package func image(_ alt: String) -> String {
        alt.isEmpty ? pick(zh: "图", en: "image") : pick(zh: "图：\(alt)", en: "image: \(alt)")
    }
}
