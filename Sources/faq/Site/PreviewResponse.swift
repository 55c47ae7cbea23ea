/// What the preview answers.
struct PreviewResponse {
    let head: [UInt8]
    /// What follows; `nil` for nothing.
    let body: PreviewFile?

    /// - Parameter isHead: whether the request was for the head alone.
    init(
        _ status: String, _ fields: [(name: String, value: String)] = [], _ body: PreviewFile? = nil,
        isHead: Bool = false
    ) {
        var head = "HTTP/1.1 \(status)\r\nContent-Length: \(body?.byteCount ?? 0)\r\nConnection: close\r\n"
        head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        for (name, value) in fields { head += "\(name): \(value)\r\n" }
        self.head = Array((head + "\r\n").utf8)
        self.body = isHead ? nil : body
    }

    /// A file of the site, or its page for what is not there.
    init(to request: PreviewRequest, in folder: String) {
        guard let path = request.path else {
            self.init("405 Method Not Allowed", [("Allow", "GET, HEAD")])
            return
        }
        let file = PreviewFile(path, in: folder)
        let name = file == nil ? "404.html" : path
        self.init(
            file == nil ? "404 Not Found" : "200 OK", [("Content-Type", Self.type(of: name))],
            file ?? PreviewFile(name, in: folder), isHead: request.isHead)
    }

    private static func type(of path: String) -> String {
        switch path.split(separator: ".").last.map(String.init) ?? "" {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "xml": "application/xml; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        case "md": "text/markdown; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "ico": "image/x-icon"
        default: "application/octet-stream"
        }
    }
}
