internal import FAQModel

/// A file after the line passes: what cmark reads has as many lines as the original, so that its line numbers hold.
struct PreparedSource {
    /// The Markdown for cmark.
    var markdown: SourceText
    /// Container markup by the line it stands on (1-based). cmark sees an empty comment there.
    var markers: [Int: Marker] = [:]
    /// Links of the form `[label]: target` by label, for cells, which are parsed on their own.
    var definitions: [[UInt8]: [UInt8]] = [:]

    /// What a line of container markup does.
    struct Marker {
        enum Role {
            /// Starts a container that ends with the line `end` at the latest.
            case open(kind: Block.Container.Kind, title: [UInt8], end: Int)
            case close
        }

        var role: Role
        /// Markdown that follows the markup on the same line.
        var leading: [UInt8] = []
    }
}
