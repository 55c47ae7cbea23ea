internal import FAQModel

/// The entries of one file, found by what links call them, in the same time however many there are.
struct FileEntries: Sendable {
    /// The position of the first one.
    let first: Int
    private(set) var count = 0
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
        count += 1
        if positionOfID[entry.id.text] == nil { positionOfID[entry.id.text] = position }
        let anchor = HeadingAnchors.anchor(of: entry.question)
        if positionOfAnchor[anchor] == nil { positionOfAnchor[anchor] = position }
    }

    /// The first entry whose id or heading a link names.
    func position(of fragment: String) -> Int? {
        let byAnchor = positionOfAnchor[HeadingAnchors.anchor(of: fragment)]
        guard let byID = positionOfID[fragment] else { return byAnchor }
        return min(byID, byAnchor ?? byID)
    }
}
