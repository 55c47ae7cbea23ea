package import FAQEngine

extension LogPatterns {
    /// What logs are searched for: the messages and codes among the tags of the entries.
    package static let ofTags = LogPatterns { PatternWriter.section($0) }
}
