/// Makes the section of an index with which logs are scanned. The scanner is a layer above the engine, so it hands this
/// down to whoever builds.
package struct LogPatterns: Sendable {
    /// The bytes of the section for the tags of all entries.
    let section: @Sendable (StoredTags) -> [UInt8]

    package init(_ section: @escaping @Sendable (StoredTags) -> [UInt8]) {
        self.section = section
    }

    /// No section: queries are resolved all the same, and no line of a log is explained.
    package static let none = LogPatterns { _ in [] }
}
