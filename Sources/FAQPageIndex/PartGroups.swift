/// Parts, and which of them share a name: so many names would make the core large.
struct PartGroups {
    private(set) var groups: [[[UInt8]]] = []

    /// The most parts of a group.
    private static let limit = 255

    var parts: [[UInt8]] { groups.flatMap(\.self) }

    mutating func append(_ part: [UInt8], beginsGroup: Bool) {
        if !beginsGroup, let last = groups.indices.last, groups[last].count < Self.limit {
            groups[last].append(part)
        } else {
            groups.append([part])
        }
    }

    init() {}

    /// Parts of one group.
    init(_ parts: [[UInt8]]) {
        if !parts.isEmpty { groups = [parts] }
    }
}
