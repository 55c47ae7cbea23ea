/// Texts in a language that ours are not written in, or an owner's in place of ours, by their keys.
///
/// A key is the name of the function that has the text, followed by a hyphen and a word where it has several.
package struct Translation: Hashable, Sendable {
    /// A text with places for values, each a `%`.
    package struct Text: Hashable, Sendable {
        package let template: String

        package init(_ template: String) { self.template = template }

        package var placeCount: Int { template.utf8.count { $0 == UInt8(ascii: "%") } }

        /// With values in the places, in their order; places without a value stay.
        func filled(with values: [String]) -> String {
            guard !values.isEmpty else { return template }
            var text = ""
            var rest = values[...]
            for character in template {
                if character == "%", let value = rest.popFirst() {
                    text += value
                } else {
                    text.append(character)
                }
            }
            return text
        }
    }

    package var texts: [String: Text]

    package init(_ texts: [String: Text]) { self.texts = texts }

    func text(of function: StaticString, _ part: StaticString) -> Text? {
        let name = "\(function)".prefix { $0 != "(" }
        return texts[part.utf8CodeUnitCount == 0 ? String(name) : "\(name)-\(part)"]
    }
}
