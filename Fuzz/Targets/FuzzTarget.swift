/// One place where bytes come in, and what must hold whatever they are.
package struct FuzzTarget: Sendable {
    /// Names the folders with its seeds and with the inputs that failed: `Fuzz/Corpus/NAME` and `Fuzz/Crashers/NAME`.
    package let name: String
    /// The longest input in bytes worth trying.
    package let longest: Int
    /// Whether an input is a piece of text that the target repeats.
    package let isRepeated: Bool
    /// Inputs to begin with that are made instead of kept, because their format changes.
    package let seeds: @Sendable () -> [[UInt8]]
    /// Reads an input as the product does; throws where what must hold does not.
    package let check: @Sendable ([UInt8]) throws(Violation) -> Void

    package init(
        _ name: String, longest: Int, isRepeated: Bool = false,
        seeds: @autoclosure @escaping @Sendable () -> [[UInt8]] = [],
        check: @escaping @Sendable ([UInt8]) throws(Violation) -> Void
    ) {
        self.name = name
        self.longest = longest
        self.isRepeated = isRepeated
        self.seeds = seeds
        self.check = check
    }

    /// All there are.
    package static let all: [FuzzTarget] = [
        .markdown, .markdownRepeated, .frontMatter, .frontMatterRepeated, .renderedHTML, .rawHTML,
        .rawHTMLRepeated,
        .escapedHTML, .jsonLines, .jsonLinesRepeated, .json, .rows, .tickets, .qnaMaker, .kendra, .query,
        .queryRepeated, .log,
        .compressedLog, .logFiles, .index, .indexParts, .pageIndex, .record, .siteConfiguration, .templates,
    ]
}

/// What must hold, and did not.
package struct Violation: Error, Hashable, Sendable {
    package let what: String

    init(_ what: String) { self.what = what }
}

/// Throws unless a condition holds.
func require(_ holds: Bool, _ what: @autoclosure () -> String) throws(Violation) {
    if !holds { throw Violation(what()) }
}
