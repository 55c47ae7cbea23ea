internal import CCMark
internal import CYAML

/// The parsers of others that are linked, for who reports a mistake in them.
package enum ParserVersions {
    package static var cmark: String { String(cString: cmark_version_string()) }
    package static var yaml: String { String(cString: yaml_get_version_string()) }
}
