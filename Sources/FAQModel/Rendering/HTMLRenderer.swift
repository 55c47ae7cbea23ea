internal import FAQHTML

/// Content as HTML that is safe to put into any page: raw HTML goes through `HTMLSanitizer`, link targets through
/// `SafeURL`.
public enum HTMLRenderer: Sendable {
    /// Blocks as a sequence of elements, each on lines of its own. Linear.
    public static func html(of blocks: [Block]) -> String {
        var writer = HTMLWriter(HTMLSetting())
        writer.write(blocks)
        return writer.output.string
    }

    /// Running text as phrasing content. Linear.
    public static func html(of inlines: [Inline]) -> String {
        var writer = HTMLWriter(HTMLSetting())
        writer.write(inlines)
        return writer.output.string
    }
}
