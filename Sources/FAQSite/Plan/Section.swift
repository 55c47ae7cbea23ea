extension SitePlan {
    /// Entries that readers find under one heading, with a page of their own: those of a file or folder of the content
    /// or, when there is only one file, those of one category.
    struct Section: Sendable {
        var title: String
        /// The name of its page: plain, and no other section's.
        var name: String
        /// The section around it; `nil` for those of the index page.
        var parent: Int?
        /// The sections within it.
        var children: [Int] = []
        var groups: [Group]
        /// How many entries it holds, with those of the sections within it.
        var count: Int

        var entries: [Int] { groups.flatMap(\.entries) }
        /// Relative to the folder of the site.
        var path: String { "c/\(name).html" }

        /// The path of a page of a section that is too long for one.
        func path(ofPage page: Int) -> String { Paging.path(path, ofPage: page) }
    }

    /// Entries of one category within a section, by their positions.
    struct Group: Sendable {
        /// Empty for entries without a category.
        var title: String
        var entries: [Int]
    }
}
