/// What `faq log --no-samples` says.
extension CommandText {
    package var helpOfNoSamples: String {
        pick(
            zh: "不显示日志的任何原文，只有原因、行号和次数。",
            en: "Show no text of the logs: causes, line numbers and counts alone.")
    }
}
