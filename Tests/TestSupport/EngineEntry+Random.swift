package import FAQEngine

extension EngineEntry {
    /// Entries whose words follow a skewed distribution, as in real text.
    package static func random(_ count: Int, seed: UInt64, aliases: Bool) -> [EngineEntry] {
        var random = SplitMix(seed: seed)
        func words(_ count: Int) -> String {
            var text = ""
            for _ in 0..<count {
                let rank = Int.random(in: 0..<40, using: &random) * Int.random(in: 0..<40, using: &random) / 4
                text += "word\(Character(Unicode.Scalar(UInt8(97 + rank % 26))))\(rank) "
                if rank % 7 == 0 { text += "权限不足" }
            }
            return text
        }
        return (0..<count).map { number in
            EngineEntry(
                words(Int.random(in: 1...6, using: &random)),
                aliases: aliases ? (0..<Int.random(in: 0...3, using: &random)).map { _ in words(4) } : [],
                answer: words(Int.random(in: 0...40, using: &random)), record: "record \(number)")
        }
    }
}
