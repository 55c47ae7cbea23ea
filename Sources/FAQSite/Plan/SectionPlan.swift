internal import FAQModel
internal import FAQWording

/// Makes the sections of a site from the files or categories of its entries.
struct SectionPlan {
    private(set) var sections: [SitePlan.Section] = []
    /// The section of each entry, by position.
    private(set) var sectionOf: [Int]
    /// The sections of the index page.
    private(set) var top: [Int] = []
    private let entries: [Entry]
    private let titles: [String: String]
    private let text: SiteText
    private var slugs = SlugSet()

    /// So many sections stand on the index page.
    static let mostTop = 40
    /// Folders within as many others are shown with the one around them.
    private static let deepest = 3
    /// With more categories than this, those of one entry are listed together.
    private static let mostCategories = 60

    /// - Parameter titles: the titles of pages, by file.
    init(entries: [Entry], titles: [String: String], text: SiteText, isByFile: Bool) {
        self.entries = entries
        self.titles = titles
        self.text = text
        sectionOf = Array(repeating: 0, count: entries.count)
        if isByFile { addFiles() } else { addCategories() }
    }

    /// The list of the sections of the index page, where they are more than it shows.
    var overview: SitePlan.Section? {
        guard top.count > Self.mostTop else { return nil }
        // No section has this name.
        return SitePlan.Section(
            title: text.allSections, name: "index", children: top, groups: [], count: entries.count)
    }

    // MARK: Of files

    private mutating func addFiles() {
        let tree = FolderTree(files: entries.map { $0.source?.file ?? "" })
        for child in tree.nodes[0].children { add(child, of: tree, within: nil, depth: 1) }
        addRest(tree.nodes[0].entries) { [entries] in
            tree.isAlone[$0] ? "" : Self.heading(entries[$0].category[...])
        }
    }

    private mutating func add(_ index: Int, of tree: FolderTree, within parent: Int?, depth: Int) {
        let node = tree.nodes[index]
        let section = begin(
            title: title(of: node), name: node.path.split(separator: "/").joined(separator: "-"),
            within: parent)
        addEntries(of: index, of: tree, to: section, under: "")
        sections[section].count = node.count
        for child in node.children {
            if depth < Self.deepest {
                add(child, of: tree, within: section, depth: depth + 1)
            } else {
                addAll(child, of: tree, to: section, under: "")
            }
        }
        endGroups(of: section)
    }

    /// The entries of a node and of all within it.
    private mutating func addAll(_ index: Int, of tree: FolderTree, to section: Int, under title: String) {
        let heading = Self.heading([title, self.title(of: tree.nodes[index])])
        addEntries(of: index, of: tree, to: section, under: heading)
        for child in tree.nodes[index].children { addAll(child, of: tree, to: section, under: heading) }
    }

    private mutating func addEntries(of index: Int, of tree: FolderTree, to section: Int, under title: String)
    {
        let groups = grouped(tree.nodes[index].entries) { [entries] in
            tree.isAlone[$0] ? title : Self.heading([title] + entries[$0].category)
        }
        for position in tree.nodes[index].entries { sectionOf[position] = section }
        sections[section].groups += groups
    }

    /// The title of a page; else the words of its name.
    private func title(of node: FolderTree.Node) -> String {
        titles[node.file] ?? FileWords.title(of: String(node.path.split(separator: "/").last ?? ""))
    }

    // MARK: Of categories

    private mutating func addCategories() {
        var positions: [[Int]] = []
        var known: [String: Int] = [:]
        for (position, entry) in entries.enumerated() {
            let key = entry.category.first ?? ""
            if let index = known[key] {
                positions[index].append(position)
            } else {
                known[key] = positions.count
                positions.append([position])
            }
        }
        let isMany = positions.count > Self.mostCategories
        var rest: [Int] = []
        for positions in positions {
            let title = entries[positions[0]].category.first ?? ""
            if title.isEmpty || (isMany && positions.count == 1) {
                rest += positions
            } else {
                let section = begin(title: title, name: title, within: nil)
                fill(section, with: positions) { [entries] in
                    Self.heading(entries[$0].category.dropFirst())
                }
            }
        }
        addRest(rest.sorted()) { [entries] in Self.heading(entries[$0].category[...]) }
    }

    // MARK: Pieces of both

    /// Entries that belong to no other section.
    private mutating func addRest(_ positions: [Int], heading: (Int) -> String) {
        guard !positions.isEmpty else { return }
        let section = begin(
            title: sections.isEmpty ? text.allQuestions : text.moreQuestions, name: "more", within: nil)
        fill(section, with: positions, heading: heading)
    }

    private mutating func begin(title: String, name: String, within parent: Int?) -> Int {
        let section = sections.count
        sections.append(
            SitePlan.Section(title: title, name: slugs.take(name), parent: parent, groups: [], count: 0))
        if let parent { sections[parent].children.append(section) } else { top.append(section) }
        return section
    }

    private mutating func fill(_ section: Int, with positions: [Int], heading: (Int) -> String) {
        for position in positions { sectionOf[position] = section }
        sections[section].count = positions.count
        sections[section].groups = grouped(positions, by: heading)
        endGroups(of: section)
    }

    /// A lone heading that says what the page is called says nothing.
    private mutating func endGroups(of section: Int) {
        let groups = sections[section].groups
        if groups.count == 1, groups[0].title == sections[section].title {
            sections[section].groups[0].title = ""
        }
    }

    private func grouped(_ positions: [Int], by heading: (Int) -> String) -> [SitePlan.Group] {
        var groups: [SitePlan.Group] = []
        var known: [String: Int] = [:]
        for position in positions {
            let title = heading(position)
            if let index = known[title] {
                groups[index].entries.append(position)
            } else {
                known[title] = groups.count
                groups.append(SitePlan.Group(title: title, entries: [position]))
            }
        }
        return groups
    }

    private static func heading(_ parts: some Sequence<String>) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " › ")
    }
}
