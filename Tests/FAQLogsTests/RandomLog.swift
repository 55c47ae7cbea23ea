import TestSupport

/// Made-up messages and lines of a few words, so that lines often hold a message or nearly do, with much of what folding
/// changes.
struct RandomLog {
    var random: SplitMix

    private static let words = [
        "mirror", "Lantern", "socket", "qua_ck", "x9", "權限", "权限", "不足", "灯泡", "ｆｕｌｌ", "a", "é",
    ]
    private static let noise = ["", " ", ": ", "--", "\t", "\u{1B}[31m", "“", "，", "0", "\u{0}"]

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    mutating func message() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 2...4, using: &random) {
            if !text.isEmpty, Bool.random(using: &random) { text += " " }
            text += Self.words.randomElement(using: &random) ?? ""
        }
        return text
    }

    mutating func line(of messages: [String]) -> String {
        var text = "|"
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: text += messages.randomElement(using: &random)?.uppercased() ?? ""
            case 1, 2: text += Self.words.randomElement(using: &random) ?? ""
            default: text += Self.noise.randomElement(using: &random) ?? ""
            }
        }
        return text
    }

    /// Lines, and messages that a console has cut in two.
    mutating func log(of messages: [String], lineCount: Int) -> [UInt8] {
        var log = ""
        for _ in 0..<lineCount {
            log += line(of: messages) + "\n"
            let words = (messages.randomElement(using: &random) ?? "").split(separator: " ")
            log += words.joined(separator: "\n") + "\n"
        }
        return Array(log.utf8)
    }
}
