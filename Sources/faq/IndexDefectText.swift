internal import FAQReader

/// What is wrong with an index.
extension UIText {
    func reason(_ defect: IndexDefect) -> String {
        switch defect {
        case .notAnIndex: pick("不是 faq 的索引", defect.description)
        case .unsupportedVersion(let found, let supported):
            pick("索引版本为 \(found)，本程序读取版本 \(supported)", defect.description)
        case .truncated(let byteCount, let needed):
            pick("索引不完整：\(needed) 字节中只有 \(byteCount) 字节", defect.description)
        case .damaged(let section, let name):
            pick("索引已损坏（第 \(section) 节\(name.map { "，\($0)" } ?? "")）", defect.description)
        }
    }
}
