/// Gives headings names that links can name them by, each once on a page.
package struct HeadingAnchors: Sendable {
    private var taken: Set<String>
    /// How much of a heading its name takes.
    private static let longest = 80
    /// Where to go on counting for a name that was asked for more than once.
    private var nextNumbers: [String: Int] = [:]

    /// - Parameter taken: names that stand on the page already.
    package init(taken: Set<String> = []) {
        self.taken = taken
    }

    /// A heading as people link to it: letters and digits in lower case, spaces as hyphens.
    package static func anchor(of heading: String) -> String {
        var anchor = ""
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" {
                anchor.unicodeScalars.append("-")
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
            {
                anchor.unicodeScalars.append(scalar)
            }
        }
        return anchor
    }

    /// The name of the next heading; the second one of the same words ends in `-1`, as on the sites where people write
    /// Markdown.
    package mutating func take(_ heading: String) -> String {
        let words = Self.anchor(of: heading).unicodeScalars.prefix(Self.longest)
        let anchor = words.isEmpty ? "section" : String(words)
        if taken.insert(anchor).inserted { return anchor }
        var number = nextNumbers[anchor] ?? 1
        while !taken.insert("\(anchor)-\(number)").inserted { number += 1 }
        nextNumbers[anchor] = number + 1
        return "\(anchor)-\(number)"
    }
}
