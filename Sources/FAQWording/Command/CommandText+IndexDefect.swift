package import FAQReader

/// What is wrong with an index.
extension CommandText {
    package func reason(_ defect: IndexDefect) -> String {
        switch defect {
        case .notAnIndex: return pick(zh: "不是 faq 的索引", en: "not an index of faq")
        case .unsupportedVersion(let found, let supported):
            return pick(
                zh: "索引版本为 \(found)，本程序读取版本 \(supported)",
                en: "the index is of version \(found), this program reads version \(supported)")
        case .truncated(let byteCount, let needed):
            return pick(
                zh: "索引不完整：只有 \(byteCount) 字节，应有 \(needed) 字节",
                en: "the index is cut off: \(byteCount) of \(needed) bytes")
        case .damaged(let section, let name):
            let sectionName = name.map { pick(zh: "，\($0)", en: ", \($0)") } ?? ""
            return pick(
                zh: "索引已损坏（第 \(section) 节\(sectionName)）",
                en: "the index is damaged (section \(section)\(sectionName))")
        }
    }
}
