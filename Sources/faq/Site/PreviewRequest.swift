internal import FAQText

/// The part of a request that the preview looks at.
struct PreviewRequest {
    /// Relative to the folder of the site; `nil` when the method is neither GET nor HEAD.
    var path: String?
    var isHead: Bool
    /// In lower case, with its port.
    var host: String

    /// `nil` when this is no request, or one for something that cannot be a file of the site.
    init?(_ head: some Sequence<UInt8>) {
        let lines = String(decoding: Array(head), as: UTF8.self).split(separator: "\r\n")
        let words = lines.first.map { $0.split(separator: " ") } ?? []
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else { return nil }
        isHead = words[0] == "HEAD"
        let hosts = lines.dropFirst().map { $0.lowercased() }.filter { $0.hasPrefix("host:") }
        guard hosts.count <= 1 else { return nil }
        host = hosts.first.map { $0.dropFirst(5).filter { $0 != " " && $0 != "\t" } } ?? ""
        var path = words[1].prefix { $0 != "?" && $0 != "#" }.dropFirst()
        // All files of a site have plain names, so nothing is to be decoded, and nothing leads upwards.
        let isPlain = path.utf8.allSatisfy {
            $0.isASCIILowercase || $0.isASCIIDigit || "-_./".utf8.contains($0)
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard isPlain, !parts.contains(where: { $0.hasPrefix(".") }) else { return nil }
        if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
        self.path = isHead || words[0] == "GET" ? String(path) : nil
    }

    /// Whether the request names this machine itself. Another site that makes its own name stand for this machine must not
    /// read the pages.
    func isMeant(forPort port: Int) -> Bool {
        ["127.0.0.1", "localhost", "[::1]"].contains { name in
            // A browser leaves out the port that is usual.
            host == "\(name):\(port)" || port == 80 && host == name
        }
    }
}
