/// Cuts lists that are too long for one page.
enum Paging {
    /// So many items are on a page of a list that has several.
    private static let itemsOfPage = 200
    /// So many make no second page worth while.
    private static let mostOnOnePage = 300

    /// The items of each page; one page also where there is nothing.
    static func pages<Item>(of items: [Item]) -> [[Item]] {
        guard items.count > mostOnOnePage else { return [items] }
        return items.indices.chunks(of: itemsOfPage).map { Array(items[$0]) }
    }

    /// The path of a page of a list: that of the list for the first. No slug has two hyphens, so no other page has it.
    static func path(_ first: String, ofPage page: Int) -> String {
        guard page > 0, first.hasSuffix(".html") else { return first }
        return "\(first.dropLast(5))--\(page + 1).html"
    }
}
