internal import FAQModel

/// The entries of one file, found by what links call them, in the same time however many there are.
struct FileEntries: Sendable {
    /// The position of the first one.
    let first: Int
    private var positionOfID: [String: Int] = [:]
    private var positionOfAnchor: [String: Int] = [:]

    /// - Parameter first: the position of the first entry.
    init(first: Int) { self.first = first }

    /// The entries of each file.
    static func byFile(_ entries: [Entry]) -> [String: FileEntries] {
        var files: [String: FileEntries] = [:]
        for (position, entry) in entries.enumerated() {
            files[entry.source?.file ?? "", default: FileEntries(first: position)].add(entry, at: position)
        }
        return files
    }

    private mutating func add(_ entry: Entry, at position: Int) {
        if positionOfID[entry.id.text] == nil { positionOfID[entry.id.text] = position }
        let anchor = Self.anchor(entry.question)
        if positionOfAnchor[anchor] == nil { positionOfAnchor[anchor] = position }
    }

    /// The first entry whose id or heading a link names.
    func position(of fragment: String) -> Int? {
        let byAnchor = positionOfAnchor[Self.anchor(fragment)]
        guard let byID = positionOfID[fragment] else { return byAnchor }
        return min(byID, byAnchor ?? byID)
    }

    /// A heading as people link to it: letters and digits in lower case, spaces as hyphens.
    private static func anchor(_ heading: String) -> String {
        var anchor = ""
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" {
                anchor.unicodeScalars.append("-")
            } else if isKept(scalar) {
                anchor.unicodeScalars.append(scalar)
            }
        }
        return anchor
    }

    /// The letters and digits of most headings are told by their range: the tables of Unicode take long to look into.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "_", "\u{4E00}"..."\u{9FA5}": true
        case "\0"..<"\u{80}": false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
