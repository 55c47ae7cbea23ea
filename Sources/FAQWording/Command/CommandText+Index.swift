/// What `faq index` says.
extension CommandText {
    package func indexed(_ count: Int, _ file: String) -> String {
        pick(zh: "已将 \(count) 条写入 \(file)", en: "\(count) entries written to \(file)")
    }

    package func indexHolds(entries: Int, documents: Int, terms: Int) -> String {
        pick(
            zh: "\(entries) 条，\(documents) 个问法，\(terms) 个词",
            en: "\(entries) entries, \(documents) wordings of their questions, \(terms) terms")
    }

    package func indexVersions(format: Int, ranking: Int) -> String {
        pick(zh: "格式版本 \(format)，排序版本 \(ranking)", en: "format version \(format), ranking version \(ranking)")
    }

    package func indexPolicy(_ policy: String) -> String {
        pick(zh: "作答的尺度 \(policy)", en: "answering policy \(policy)")
    }

    package var headerOfIndex: String { pick(zh: "文件头与填充", en: "header, padding") }
    package var wholeIndex: String { pick(zh: "全部", en: "all") }
    package var indexWithoutContent: String { pick(zh: "除去 records 与 fields", en: "without records, fields") }

    package func indexVerified(entries: Int, bytes: Int) -> String {
        pick(
            zh: "\(entries) 条，\(bytes) 字节，校验和全部相符",
            en: "\(entries) entries, \(bytes) bytes, all checksums agree")
    }

    package var indexUsage: String {
        pick(
            zh: "请给出来源与 -o FILE（可加 --policy），或 --stats FILE，或 --verify FILE",
            en: "give a source and -o FILE, with --policy or without, or --stats FILE, or --verify FILE")
    }
}
