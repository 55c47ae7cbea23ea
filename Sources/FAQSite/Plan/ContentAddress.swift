internal import FAQModel
internal import FAQText

/// Where addresses in the content of a file lead to in the site.
struct ContentAddress: Sendable {
    let plan: SitePlan
    /// The file the content stands in; empty when it has none.
    let file: String

    /// The path in the site a relative link leads to, `nil` when the site has no such page.
    func page(_ address: String) -> String? {
        let (path, fragment) = Self.split(address)
        let target: String
        if path.isEmpty {
            target = file
        } else {
            guard let resolved = Self.resolved(path, from: file) else { return nil }
            target = resolved
        }
        guard let entries = entries(of: target) else { return nil }
        if let fragment, let entry = entries.position(of: fragment) { return plan.paths[entry] }
        guard !path.isEmpty else { return nil }
        // A file of one entry has no page beside the entry's.
        if entries.count == 1 { return plan.paths[entries.first] }
        return plan.sections[plan.sectionOf[entries.first]].path
    }

    /// Links name pages with or without their extension.
    private func entries(of target: String) -> FileEntries? {
        for ending in ["", ".md", ".mdx", ".markdown", "/index.md", "/README.md"] {
            if let entries = plan.entriesOfFile[target + ending] { return entries }
        }
        if target.hasSuffix(".html") { return plan.entriesOfFile[target.dropLast(5) + ".md"] }
        return nil
    }

    /// The file of the knowledge base that a relative address names, `nil` when it leads out of it.
    static func resolved(_ path: String, from file: String) -> String? {
        guard let path = decoded(path), !path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") })
        else {
            return nil
        }
        var parts: [Substring] = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast()
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    private static func split(_ address: String) -> (path: String, fragment: String?) {
        let whole = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = whole[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return (String(path), whole.count > 1 ? decoded(String(whole[1])) : nil)
    }

    /// Undoes `%20` and the like; `nil` when the result is invalid UTF-8.
    private static func decoded(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let digits = bytes[(position + 1)...].prefix(2)
            if bytes[position] == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isASCIIHexDigit),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                decoded.append(value)
                position += 3
            } else {
                decoded.append(bytes[position])
                position += 1
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }
}
