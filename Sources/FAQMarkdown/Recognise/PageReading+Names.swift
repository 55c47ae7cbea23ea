internal import FAQModel

extension PageReading {
    /// The most bytes of the name of a category or page. Every entry carries them, and so does every page of a site: names
    /// as long as a book would make a library of a page.
    static let longestName = 300

    /// Cuts the names of categories that are too long, and remembers below which line.
    mutating func shortenNames() {
        for index in entries.indices where Self.isTooLong(entries[index].category) {
            longName = longName ?? entries[index].line
            entries[index].category = Self.shortened(entries[index].category)
        }
        for index in introductions.indices where Self.isTooLong(introductions[index].category) {
            longName = longName ?? introductions[index].blocks.first?.lines.lowerBound
            introductions[index].category = Self.shortened(introductions[index].category)
        }
    }

    private static func isTooLong(_ category: [String]) -> Bool {
        category.contains { $0.utf8.count > longestName }
    }

    private static func shortened(_ category: [String]) -> [String] {
        category.map { ShortText.of($0, longest: longestName) }
    }
}
