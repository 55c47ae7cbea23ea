/// Makes the section of an index with which logs are scanned. The scanner is a layer above the engine, so it hands this
/// down to whoever builds.
package struct LogPatterns: Sendable {
    /// The section for the entries whose tags are given as the section `tags` holds them, and whose number follows.
    let section: @Sendable ([UInt8], Int) -> [UInt8]

    package init(_ section: @escaping @Sendable ([UInt8], Int) -> [UInt8]) {
        self.section = section
    }

    /// No section: queries are resolved all the same, and no line of a log is explained.
    package static let none = LogPatterns { _, _ in [] }
}
