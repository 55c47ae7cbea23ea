/// A language that our own texts are written in.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"
}
