internal import FAQGzip
internal import FAQMarkdown

/// The libraries in C that are linked, with their versions, in the order of their names.
package enum LinkedLibraries {
    package static var all: [(name: String, version: String)] {
        [
            ("libcmark", ParserVersions.cmark), ("libyaml", ParserVersions.yaml),
            ("zlib", ZlibVersion.text),
        ]
    }
}
