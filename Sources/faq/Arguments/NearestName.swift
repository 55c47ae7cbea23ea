/// The names that somebody who typed another one may have meant.
enum NearestName {
    /// - Returns: the names that so few edits make of `typed` that a slip of the fingers explains them, all equally near;
    ///   else the one name that it begins at least half of. Empty where none is near; letter case does not matter.
    static func of(_ typed: String, among names: some Sequence<String>) -> [String] {
        let typed = Array(typed.lowercased().unicodeScalars)
        // Longer than any name, and time grows with the product of both.
        guard !typed.isEmpty, typed.count <= 200 else { return [] }
        var nearest: [String] = []
        var least = Int.max
        var begun: [String] = []
        for name in names {
            let letters = Array(name.lowercased().unicodeScalars)
            if letters.starts(with: typed), 2 * typed.count >= letters.count { begun.append(name) }
            guard abs(letters.count - typed.count) <= 2, isAlikeAtFirst(typed, letters) else { continue }
            let edits = distance(typed, letters)
            guard edits <= (min(letters.count, typed.count) <= 4 ? 1 : 2), edits <= least else { continue }
            if edits < least { nearest = [] }
            least = edits
            nearest.append(name)
        }
        return nearest.isEmpty && begun.count == 1 ? begun : nearest
    }

    /// The first letter is hardly ever missed; another one mostly begins another word. It may have come second.
    private static func isAlikeAtFirst(_ typed: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
        guard let first = name.first else { return false }
        return typed.first == first || typed.count > 1 && typed[1] == first
    }

    /// How many letters are added, left out, replaced, or swapped with the next one (optimal string alignment).
    ///
    /// The engine has the same for the bytes of its terms; the command knows nothing of the engine.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var twoAbove: [Int] = []
        var above = Array(0...b.count)
        for row in a.indices {
            var now = [row + 1]
            for column in b.indices {
                var cost = min(above[column + 1], now[column]) + 1
                cost = min(cost, above[column] + (a[row] == b[column] ? 0 : 1))
                if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                    cost = min(cost, twoAbove[column - 1] + 1)
                }
                now.append(cost)
            }
            (twoAbove, above) = (above, now)
        }
        return above[b.count]
    }
}
