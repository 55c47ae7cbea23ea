/// What somebody may have meant who typed something else.
extension CommandText {
    /// Follows what is wrong. - Parameter names: names or whole commands, the likeliest first.
    package func didYouMean(_ names: [String]) -> String {
        let list = alternatives(names)
        return pick(zh: "；是想用 \(list) 吗？", en: "; did you mean \(list)?")
    }

    private func all(of names: [String]) -> String {
        let and = pick("and", zh: " 和 ", en: " and ")
        guard let last = names.last, names.count > 2 else { return names.joined(separator: and) }
        return listed(names.dropLast()) + and + last
    }

    func alternatives(_ names: [String]) -> String {
        names.joined(separator: pick("or", zh: " 或 ", en: " or "))
    }

    package func unknownOption(_ option: String) -> String {
        pick(zh: "没有选项 \(option)", en: "there is no option \(option)")
    }

    package func optionWithoutValue(_ option: String) -> String {
        pick(zh: "选项 \(option) 后面不能写值", en: "\(option) takes no value")
    }

    package func optionOf(_ commands: [String], _ option: String) -> String {
        let list = all(of: commands)
        return pick(
            zh: "\(option) 是 \(list) 的选项，提问时不能用", en: "\(option) is an option of \(list), not of a query")
    }

    /// - Parameter command: asks with what looks like an option as part of the query.
    package func asText(_ command: String) -> String {
        pick(zh: "若它是问题的一部分，请写：\(command)", en: "where it belongs to the query, write: \(command)")
    }

    /// - Parameters:
    ///   - word: the name of the command.
    ///   - command: asks with it as the first word of the query.
    package func readAsCommand(_ word: String, _ command: String) -> String {
        pick(
            zh: "开头的 \(word) 是一个命令（用法见 faq help \(word)）；若这是问题，请写：\(command)",
            en:
                "\(word) at the start is a command (faq help \(word) says how it is used); if this is a query, write: \(command)"
        )
    }

    package func noSuchCommand(_ word: String) -> String {
        pick(zh: "没有命令 \(word)", en: "there is no command \(word)")
    }

    /// Below that nothing was found.
    package func perhapsCommand(_ command: String) -> String {
        pick(zh: "是想用命令 \(command) 吗？", en: "Did you mean the command \(command)?")
    }

    package func severalEntries(_ prefix: String, _ ids: [String]) -> String {
        let list = ids.joined(separator: ", ")
        return pick(
            zh: "有几个条目的编号以 \(prefix) 开头：\(list)", en: "several entries begin with \(prefix): \(list)")
    }

    package func noneWithTag(_ tag: String) -> String {
        pick(zh: "没有条目带有标签 \(tag)", en: "no entry has the tag \(tag)")
    }

    package func noneInCategory(_ category: String) -> String {
        pick(zh: "没有条目在标题 \(category) 之下", en: "no entry stands below a heading \(category)")
    }

    package var noneWithBoth: String {
        pick(zh: "没有条目同时符合 --tag 和 --category", en: "no entry fits both --tag and --category")
    }
}
