/// How deep content may nest, so that whatever walks the values may recurse. What lies deeper keeps its words and loses
/// its structure.
package enum NestingLimit {
    /// Quotes, lists and boxes around a block, as Markdown is read.
    package static let blocks = 40
    /// Emphasis, links and raw tags around a piece of running text, as Markdown is read.
    package static let inlines = 24
    /// Blocks and running text together in a record. Whatever Markdown gives fits, and entries made by programs have
    /// half as much to spare; it is part of the index format.
    package static let record = 96
}
