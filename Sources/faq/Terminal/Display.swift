/// How the person who runs the command wants to be shown what it prints.
struct Display: Hashable {
    /// The values of `--color`.
    enum Colour: String, CaseIterable {
        /// Where the terminal and the environment want it.
        case auto
        case always, never
    }

    var colour = Colour.auto
    /// Whether what is longer than the screen goes through a pager.
    var usesPager = true
}
