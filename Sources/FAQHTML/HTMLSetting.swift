/// Where the HTML of content is to stand, as far as that changes how it is written.
package struct HTMLSetting: Sendable {
    /// The address a link leads to from there, `nil` when it must not be a link.
    package var link: @Sendable (String) -> String? = { SafeURL.allowsLink(to: $0) ? $0 : nil }
    /// The address an image is loaded from there, `nil` when only its words may stand.
    package var image: @Sendable (String) -> String? = { SafeURL.allowsImage(from: $0) ? $0 : nil }
    /// The level, 1 to 6, of a heading that has this level in the content.
    package var heading: @Sendable (Int) -> Int = { min(max($0, 1), 6) }
    /// Writes a code sample: its language, empty where none is given, and its text.
    package var code: @Sendable (_ language: String, _ text: String, inout HTMLBuffer) -> Void =
        HTMLSetting.plainCode
    /// The title of a box of this kind that the author gave none, empty for a box without.
    package var boxTitle: @Sendable (String) -> String = { _ in "" }
    /// Whether the page has a style sheet for boxes, wide tables and alignment, and forbids styles in attributes.
    package var hasStyleSheet = false
    /// Hosts whose pages may stand in frames.
    package var frameHosts: Set<String> = []

    package init() {}

    private static let plainCode: @Sendable (String, String, inout HTMLBuffer) -> Void = {
        language, text, output in
        output.markup("<pre><code")
        if !language.isEmpty { output.attribute("class", "language-" + language) }
        output.markup(">")
        output.text(text)
        output.markup("</code></pre>\n")
    }
}
