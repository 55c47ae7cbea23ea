internal import FAQText

/// Names of files that say what is in them: another content has another name, so a copy of such a file is never out of date.
enum ContentName {
    /// `stem-<16 digits>.ending`.
    static func of(_ bytes: [UInt8], stem: String, ending: String) -> String {
        "\(stem)-\(ContentHash(bytes).digits).\(ending)"
    }
}
