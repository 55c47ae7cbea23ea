package import FAQModel

/// Where the pages of entries are.
package enum EntryAddress {
    /// The paths of the pages of entries, relative to the site; the ids are those of all entries, in the order of the
    /// knowledge base. Linear in them.
    package static func paths(of ids: some Sequence<EntryID>) -> [String] {
        var slugs = SlugSet()
        return ids.map { "q/\(slugs.take($0.text)).html" }
    }
}
