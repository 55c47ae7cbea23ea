internal import FAQText

/// What the pages of a knowledge base have in common: which headings recur, and which folders hold a page per question.
package struct SiblingPages: Sendable {
    private var recurring: Set<UInt64> = []
    /// How many pages stand in a folder or below it, and how many of them are short; by its path.
    private var folders: [String: (pages: Int, short: Int)] = [:]

    /// For a page alone.
    package static let none = SiblingPages()

    private init() {}

    /// How many pages must have a heading for it to recur, and which share of them.
    private static let leastPages = 3
    private static let leastShare = 0.05
    /// A page of one question has a title and the parts of an answer.
    private static let mostHeadings = 6
    /// How many pages tell something about a folder, and how many of them must be short, in tenths.
    private static let leastSiblings = 4
    private static let leastShort = 8

    /// - Parameter pages: file and text of some pages of the knowledge base, each needed only once; a few dozen tell.
    package init(_ pages: some Sequence<(file: String, text: [UInt8])>) {
        var counts: [UInt64: Int] = [:]
        var pageCount = 0
        for (file, text) in pages {
            pageCount += 1
            let headings = Self.headings(of: text)
            for hash in Set(headings) { counts[hash, default: 0] += 1 }
            for folder in Self.folders(above: file) {
                folders[folder, default: (0, 0)].pages += 1
                if headings.count <= Self.mostHeadings { folders[folder, default: (0, 0)].short += 1 }
            }
        }
        let least = max(Self.leastPages, Int((Self.leastShare * Double(pageCount)).rounded(.up)))
        for (hash, count) in counts where count >= least { recurring.insert(hash) }
    }

    /// Whether a heading stands on many pages: it names a part of answers, whatever words it uses.
    func recurs(_ heading: String) -> Bool {
        !recurring.isEmpty && recurring.contains(Self.hash(Array(heading.utf8)[...]))
    }

    /// Whether the pages around a file are mostly so short that each is one question.
    func isPagePerQuestion(around file: String) -> Bool {
        guard !folders.isEmpty else { return false }
        var path = Array(file.utf8)[...]
        while !path.isEmpty {
            path = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
            guard let (pages, short) = folders[path.text()], pages >= Self.leastSiblings else { continue }
            return short * 10 >= pages * Self.leastShort
        }
        return false
    }

    /// The folders that a file is in, the innermost first.
    private static func folders(above file: String) -> [String] {
        var folders: [String] = []
        var path = Array(file.utf8)[...]
        while let slash = path.lastIndex(of: UInt8(ascii: "/")) {
            path = path[..<slash]
            folders.append(path.text())
        }
        return folders + [""]
    }

    /// The lines that start with `#`. Those in code do no harm: they are no headings when a page is read.
    private static func headings(of page: [UInt8]) -> [UInt64] {
        page.split(separator: .lineFeed).compactMap { line in
            let content = line.drop(while: \.isASCIIBlank)
            guard content.first == UInt8(ascii: "#") else { return nil }
            return hash(content.drop { $0 == UInt8(ascii: "#") })
        }
    }

    /// Of letters and digits alone, so that markup does not matter.
    private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
        var hash = FNV1a.empty64
        for byte in text where byte.isASCIIAlphanumeric || byte >= 0x80 {
            hash = FNV1a.extend(hash, with: byte.asciiLowercased)
        }
        return hash
    }
}
